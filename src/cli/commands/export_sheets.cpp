#include <assay/workbook.hpp>

#include "cli/commands/assessment_file.hpp"
#include "cli/commands/export.hpp"
#include "cli/files/new_file.hpp"
#include "cli/files/new_folder.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/nearest.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

/// The part that the arguments name. A part of no element is the whole.
SharedPart part_of(ExportArguments const& arguments) {
    return {arguments.part, arguments.ask, arguments.with, arguments.by, arguments.internal};
}

void say_how_back(ExportArguments const& arguments, Exported const& exported, Output& output) {
    std::string const sheets = shown_name(arguments.output);
    std::string const file = shown_name(arguments.files.front());
    std::string what = "sheets of " + file;
    if (!arguments.part.empty()) {
        std::vector<std::string> const elements =
            elements_of_part(exported.evaluation.pack, part_of(arguments));
        what = std::to_string(elements.size()) +
               (elements.size() == 1 ? " element of " : " elements of ") + file;
    }
    output.write(sheets + ": " + what + "\nwhen they are filled in: assay import " + sheets +
                 " --into " + file + '\n');
}

/// `evidence` for `evidence.csv` and for `Evidence`.
std::string plain_name(std::string text) {
    if (text.ends_with(".csv")) text.resize(text.size() - 4);
    for (char& c : text) c = c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
}

SheetFile const& find_sheet(std::vector<SheetFile> const& files, std::string const& name) {
    auto const found = std::find_if(files.begin(), files.end(), [&](SheetFile const& file) {
        return plain_name(file.name) == plain_name(name);
    });
    if (found != files.end()) return *found;
    std::vector<std::string> names;
    for (SheetFile const& file : files) names.push_back(plain_name(file.name));
    throw UsageError("--sheet: there is no sheet `" + printable(name) + "`" +
                     did_you_mean(plain_name(name), names));
}

}  // namespace

void export_xlsx(ExportArguments const& arguments, Exported const& exported, Output& output) {
    if (arguments.output.empty()) throw UsageError("a workbook is written to a file: -o OURS.xlsx");
    if (!arguments.sheet.empty()) throw UsageError("--sheet is for --format csv");
    NewFile file{arguments.output};
    SharedPart const part = part_of(arguments);
    file.finish(workbook_of(exported.assessment, exported.evaluation, arguments, arguments.output,
                            arguments.part.empty() ? nullptr : &part));
    say_how_back(arguments, exported, output);
}

void export_csv(ExportArguments const& arguments, Exported const& exported, Output& output) {
    bool const is_one = !arguments.sheet.empty();
    if (!is_one && (arguments.output.empty() || arguments.output.ends_with(".csv")))
        throw UsageError(
            "csv is written to a folder, -o FOLDER, or one sheet of it to a file: "
            "--sheet evidence");
    std::vector<SheetFile> const files =
        arguments.part.empty()
            ? csv_sheets(exported.assessment, exported.evaluation)
            : csv_sheets(exported.assessment, exported.evaluation, part_of(arguments));
    if (is_one) {
        std::string const& text = find_sheet(files, arguments.sheet).bytes;
        if (arguments.output.empty()) return output.write(text);
        write_new_file(arguments, arguments.output, text);
        return say_how_back(arguments, exported, output);
    }
    if (arguments.supply != nullptr)
        throw UsageError(
            "--isolate: no folder can be made; one sheet can be written: --sheet NAME");
    std::vector<PackFile> plain;
    for (SheetFile const& file : files) plain.push_back({file.name, file.bytes});
    NewFolder{arguments.output}.finish(plain);
    say_how_back(arguments, exported, output);
}

}  // namespace assay::cli
