#include <assay/editing.hpp>
#include <assay/workbook.hpp>

#include "cli/commands/assessment_file.hpp"
#include "cli/commands/export.hpp"
#include "cli/files/new_file.hpp"
#include "cli/files/new_folder.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/nearest.hpp"

#include <algorithm>
#include <optional>

namespace assay::cli {
namespace {

/// The part that the arguments name, or that a request of the file asks for; nothing: the whole. Throws: UsageError.
std::optional<SharedPart> part_of(ExportArguments const& arguments, Exported const& exported) {
    if (arguments.part.empty() && arguments.request.empty()) return std::nullopt;
    SharedPart part{arguments.part, arguments.ask, arguments.with, arguments.by,
                    arguments.internal};
    if (!arguments.request.empty()) {
        require_request(exported.assessment, "--request", arguments.request);
        Request const& request = *find_request(exported.assessment, arguments.request);
        if (request.elements.empty())
            throw UsageError("--request: `" + printable(arguments.request) +
                             "` is for no element; say which: --part");
        part.nodes.assign(request.elements.begin(), request.elements.end());
        if (part.ask.empty()) part.ask = request.what;
        if (part.with.empty()) part.with = request.of;
        if (!part.by) part.by = request.by;
    }
    part.nodes = require_elements(exported.evaluation.pack, part);
    return part;
}

/// An argument as a shell takes it.
std::string as_argument(std::string const& text) {
    if (!text.empty() &&
        text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                               "0123456789.,_/-") == text.npos)
        return text;
    std::string quoted = "'";
    for (char const c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

/// The command that records what a part asks for, as a request of the file.
std::string request_for(SharedPart const& part, std::string const& file) {
    std::string command = "assay request " + as_argument(file) + " --ask " + as_argument(part.ask);
    if (!part.with.empty()) command += " --of " + as_argument(part.with);
    for (std::string const& node : part.nodes) command += " --part " + as_argument(node);
    if (part.by) command += " --by " + part.by.iso();
    return command;
}

void say_how_back(ExportArguments const& arguments, Exported const& exported,
                  std::optional<SharedPart> const& part, Output& output) {
    std::string const sheets = shown_name(arguments.output);
    std::string const file = shown_name(arguments.files.front());
    std::string what = "sheets of " + file;
    if (part) {
        std::size_t const count = part->nodes.size();
        what = std::to_string(count) + (count == 1 ? " element of " : " elements of ") + file;
    }
    bool const is_any_hidden =
        std::any_of(exported.assessment.evidence.begin(), exported.assessment.evidence.end(),
                    [](Evidence const& each) { return each.visibility != Visibility::open; });
    if (part && !arguments.internal && is_any_hidden)
        what += ", without internal and personal evidence (include it with --internal)";
    output.write(sheets + ": " + what + "\nafter filling in: assay import " + sheets + " --into " +
                 file + '\n');
    if (part && !part->ask.empty() && arguments.request.empty())
        output.write("to record the request: " +
                     printable(request_for(*part, arguments.files.front())) + '\n');
}

std::string listed(std::vector<std::string> const& names) {
    std::string list;
    for (std::string const& each : names) list += (list.empty() ? "`" : ", `") + each + "`";
    return list;
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

SheetLayout const& find_layout(Exported const& exported, std::string const& name) {
    RulePack const& pack = exported.evaluation.pack;
    if (SheetLayout const* const found = pack.find_layout(name)) return *found;
    std::vector<std::string> names;
    for (SheetLayout const& each : pack.layouts()) names.push_back(each.id);
    throw UsageError("--layout: there is no layout `" + printable(name) + "`; there are " +
                     listed(names) + did_you_mean(name, names));
}

/// What the people who get a form are not shown.
void tell_left_out(ExportArguments const& arguments, Exported const& exported, Output& output) {
    auto const left_out =
        std::count_if(exported.assessment.evidence.begin(), exported.assessment.evidence.end(),
                      [](Evidence const& each) { return each.visibility != Visibility::open; });
    if (arguments.internal || left_out == 0) return;
    output.write(left_out == 1
                     ? std::string("1 piece of internal or personal evidence is")
                     : std::to_string(left_out) + " pieces of internal or personal evidence are");
    output.write(" left out (include with --internal)\n");
}

void export_layout(ExportArguments const& arguments, Exported const& exported, Output& output,
                   bool as_workbook) {
    if (!arguments.sheet.empty()) throw UsageError("--layout writes one sheet; leave out --sheet");
    if (!arguments.part.empty() || !arguments.request.empty())
        throw UsageError("--layout writes all elements; leave out --part and --request");
    SheetLayout const& layout = find_layout(exported, arguments.layout);
    if (!as_workbook) {
        std::string const text =
            to_csv(exported.assessment, exported.evaluation, layout, arguments.internal);
        if (arguments.output.empty()) return output.write(text);
        write_new_file(arguments, arguments.output, text);
    } else {
        NewFile file{arguments.output};
        file.finish(workbook_made_by(
            [&] {
                return to_xlsx(exported.assessment, exported.evaluation, layout,
                               arguments.internal);
            },
            arguments, arguments.output));
    }
    tell_left_out(arguments, exported, output);
    say_how_back(arguments, exported, std::nullopt, output);
}

}  // namespace

void export_xlsx(ExportArguments const& arguments, Exported const& exported, Output& output) {
    if (arguments.output.empty()) throw UsageError("a workbook needs a file: -o OURS.xlsx");
    if (!arguments.layout.empty()) return export_layout(arguments, exported, output, true);
    if (!arguments.sheet.empty()) throw UsageError("--sheet is for --format csv");
    std::optional<SharedPart> const part = part_of(arguments, exported);
    NewFile file{arguments.output};
    file.finish(workbook_of(exported.assessment, exported.evaluation, arguments, arguments.output,
                            part ? &*part : nullptr));
    say_how_back(arguments, exported, part, output);
}

void export_csv(ExportArguments const& arguments, Exported const& exported, Output& output) {
    if (!arguments.layout.empty()) return export_layout(arguments, exported, output, false);
    bool const is_one = !arguments.sheet.empty();
    if (!is_one && (arguments.output.empty() || arguments.output.ends_with(".csv")))
        throw UsageError(
            "CSV needs a folder, -o FOLDER, or one sheet and a file: "
            "--sheet evidence");
    std::optional<SharedPart> const part = part_of(arguments, exported);
    std::vector<SheetFile> const files =
        part ? csv_sheets(exported.assessment, exported.evaluation, *part)
             : csv_sheets(exported.assessment, exported.evaluation);
    if (is_one) {
        std::string const& text = find_sheet(files, arguments.sheet).bytes;
        if (arguments.output.empty()) return output.write(text);
        write_new_file(arguments, arguments.output, text);
        return say_how_back(arguments, exported, part, output);
    }
    if (arguments.supply != nullptr)
        throw UsageError("--isolate cannot make a folder; write one sheet: --sheet NAME");
    std::vector<PackFile> plain;
    for (SheetFile const& file : files) plain.push_back({file.name, file.bytes});
    NewFolder{arguments.output}.finish(plain);
    say_how_back(arguments, exported, part, output);
}

}  // namespace assay::cli
