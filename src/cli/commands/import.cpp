#include <assay/edition.hpp>
#include <assay/json.hpp>
#include <assay/workbook.hpp>

#include "cli/commands/assessment_file.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/input.hpp"
#include "cli/files/new_file.hpp"
#include "cli/files/updated_file.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

#include <optional>

namespace assay::cli {
namespace {

struct ImportArguments : PackArguments {
    std::vector<std::string> files;    ///< the sheets
    std::string into;                  ///< the assessment that they are imported into
    std::string output;                ///< a new file; empty: `into` itself
    std::string sheet;                 ///< the one sheet that is wanted; empty: the first
    ColumnMap map;                     ///< how the columns of somebody else's sheet are to be read
    DateOrder dates = DateOrder::iso;  ///< how dates are written that are text
    std::string author, visit;         ///< of rows that do not say who judged, and when
    bool remove = false;               ///< take out what was taken out of the sheets
    bool dry_run = false;              ///< show the changes without making them

    std::vector<Option> table() {
        return {
            {"SHEET", "", "workbooks, CSV files, or folders of CSV files", parse::file(files),
             Times::at_least_once, Opens::sheets},
            {"--into", "FILE", "the assessment to change", parse::text(into), Times::once,
             Opens::file},
            {"-o,--output", "FILE", "write to a new file; the file of --into does not change",
             parse::text(output), Times::at_most_once, Opens::new_file},
            {"--layout", "NAME",
             "the layout of the sheet, such as `body-form`; default: from its headings",
             parse::text(map.layout)},
            {"--sheet", "NAME", "for a form or a list: the sheet to read", parse::text(sheet)},
            {"--map", "COLUMN=FIELD",
             "for a sheet without a layout: the field of a column, such as `Ref=reference`; only "
             "adds new entries",
             parse::pair(map.columns), Times::any},
            {"--set", "FIELD=VALUE",
             "for a form or a list: a value for every row, such as `kind=document`",
             parse::pair(map.values), Times::any},
            {"--rating", "LABEL=RATING",
             "the sheet's word for a rating, such as `Fully met=compliant`; also `N/A=claimed` or "
             "`N/A=not rated`",
             parse::pair(map.ratings), Times::any},
            {"--by", "ID", "the author of ratings in rows without an author", parse::text(author)},
            {"--visit", "ID", "the visit of ratings in rows without a visit", parse::text(visit)},
            options::date_format(dates),
            {"--remove", "", "remove from the assessment what you removed from the sheets",
             parse::flag(remove), Times::flag},
            {"--dry-run", "", "show the changes without making them", parse::flag(dry_run),
             Times::flag},
            options::pack(pack),
            options::edition(edition),
            options::isolate(isolate)};
    }
};

/// The files of the command line; of a folder, the CSV in it, by name.
std::vector<std::string> sheet_files(ImportArguments const& arguments) {
    std::vector<std::string> files;
    for (std::string const& given : arguments.files) {
        auto const inside = files_in(given, ".csv", arguments.supply.get());
        if (inside)
            files.insert(files.end(), inside->begin(), inside->end());
        else
            files.push_back(given);
    }
    if (files.empty())
        throw UsageError("there is no CSV in " + shown_name(arguments.files.front()));
    return files;
}

void list(Output& output, std::vector<std::string> const& lines) {
    for (std::string const& line : lines) output.write("  " + line + '\n');
}

void tell_changes(Output& output, ImportArguments const& arguments, Imported const& imported) {
    std::string sheets;
    for (std::string const& file : arguments.files)
        sheets += (sheets.empty() ? "" : ", ") + shown_name(file);
    output.write(sheets + " into " + shown_name(arguments.into) + ":\n");
    list(output, imported.changes);
    if (imported.changes.empty())
        output.write(imported.unread.empty() ? "  the sheets have no changes\n"
                                             : "  nothing was imported\n");
    if (imported.notes.empty()) return;
    output.write("to know:\n");
    list(output, imported.notes);
}

bool is_in_place(ImportArguments const& arguments) {
    return arguments.output.empty() && !arguments.dry_run;
}

/// `read` is the text of the assessment as it was. Returns what was written, as a line.
std::string write_back(ImportArguments const& arguments, UpdatedFile* file, std::string const& read,
                       Imported const& imported, Loaded& loaded) {
    std::string const to = shown_name(arguments.output.empty() ? arguments.into : arguments.output);
    if (arguments.dry_run) return "nothing was written, because of --dry-run\n";
    if (file != nullptr && imported.changes.empty()) return to + " is unchanged\n";
    if (file != nullptr)
        replace_assessment(*file, imported.assessment, loaded, arguments, arguments.into);
    else
        write_new_file(arguments, arguments.output,
                       file_of(imported.assessment, read, is_workbook_name(arguments.output),
                               loaded.evaluator, arguments, to));
    return to + " is written\n";
}

void check_import_options(ImportArguments const& arguments) {
    if (arguments.remove && (!arguments.map.layout.empty() || !arguments.map.columns.empty()))
        throw UsageError("--remove is for sheets that assay export wrote without --layout");
    bool const is_of_others = !arguments.map.layout.empty() || !arguments.map.columns.empty();
    if (is_of_others && (!arguments.author.empty() || !arguments.visit.empty()))
        throw UsageError(
            "--by and --visit are for the sheets of assay; with --layout or --map use "
            "--set 'self author=ID' and --set 'self visit=ID'");
    if (!is_in_place(arguments)) return;
    if (is_standard_input(arguments.into))
        throw UsageError("standard input cannot be written to; name a file: -o FILE");
    if (arguments.supply != nullptr)
        throw UsageError("--isolate: no file can be replaced; name a new one: -o FILE");
}

ExitCode import_assessment(ImportArguments const& arguments, Output& output) {
    check_import_options(arguments);
    Evaluators evaluators{arguments};
    std::optional<UpdatedFile> file;
    if (is_in_place(arguments)) file.emplace(arguments.into, output);
    std::string const text =
        file && file->is_there() ? file->text() : read_file(arguments.into, arguments.supply.get());
    Assessment assessment;
    Loaded* const loaded = &read_fitting(evaluators, assessment, arguments.into, text);
    if (std::string const note = evaluators.note(loaded->pack, arguments.into); !note.empty())
        output.note(note);
    std::vector<SheetFile> files;
    for (std::string const& each : sheet_files(arguments))
        files.push_back({shown_name(each), read_file(each, arguments.supply.get())});
    ImportOptions options{arguments.map,    arguments.remove, arguments.dates,
                          arguments.author, arguments.visit,  !arguments.edition.empty()};
    options.map.sheet = arguments.sheet;
    try {
        Imported imported =
            import_sheets(files, std::move(assessment), loaded->evaluator, loaded->pack, options);
        use_edition(imported.assessment, loaded->pack);
        std::string const written =
            write_back(arguments, file ? &*file : nullptr, text, imported, *loaded);
        tell_changes(output, arguments, imported);
        output.write(written);
    } catch (InputError const&) {
        throw;
    } catch (Error const& error) {
        tell(output, error.diagnostics(), shown_name(arguments.files.front()),
             "; nothing was imported");
        return ExitCode::unusable;
    }
    return ExitCode::done;
}

}  // namespace

Command import_command() {
    return make_command({"import", "import the changes from a workbook", "SHEET... --into FILE",
                         "assay import riverside.xlsx --into riverside.json"},
                        import_assessment);
}

}  // namespace assay::cli
