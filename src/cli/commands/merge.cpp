#include <assay/choices.hpp>
#include <assay/json.hpp>
#include <assay/merge.hpp>

#include "cli/commands/assessment_file.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/input.hpp"
#include "cli/files/new_file.hpp"
#include "cli/files/progress.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/nearest.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/terminal.hpp"

#include <algorithm>
#include <deque>

namespace assay::cli {
namespace {

/// A copy whose side is to be taken, of the records with these ids or of all.
struct Preferred {
    std::string file;
    std::vector<std::string> records;
};

struct MergeArguments : PackArguments, LayoutArguments {
    std::vector<std::string> files;    ///< the copies
    std::string base;                  ///< the file that they were made from; empty: not known
    std::vector<Preferred> prefer;     ///< whose side to take where copies differ
    std::vector<std::string> choices;  ///< sheets in which people chose
    std::string conflicts;             ///< the sheet of conflicts to write; empty: none
    std::string output;

    std::vector<Option> table() {
        return {
            options::files(files),
            {"--base", "FILE", "the file from which all copies were made", base_file(base),
             Times::at_most_once, Opens::file},
            {"--prefer", "FILE[=ID,...]",
             "keep this copy where copies differ, for these records or for all",
             side_to_take(prefer), Times::any, Opens::named_before},
            {"--conflicts", "FILE",
             "write the differences to a new workbook or CSV file, to choose in the column Take",
             parse::text(conflicts), Times::at_most_once, Opens::new_file},
            {"--choices", "FILE", "apply the choices from such a workbook", parse::file(choices),
             Times::any, Opens::file},
            {"--edition", "VERSION",
             "the version of the pack for the merged file, if the copies differ",
             parse::text(edition, "--edition: the version is empty")},
            options::output(output),
            options::color(color),
            options::width(width),
            options::isolate(isolate)};
    }

    static Parser base_file(std::string& to) {
        return [&to](std::string_view option, std::string const& text) {
            if (is_standard_input(text))
                throw UsageError(std::string{option} + ": takes a file, not standard input");
            to = text;
        };
    }

    static Parser side_to_take(std::vector<Preferred>& to) {
        return [&to](std::string_view option, std::string const& text) {
            auto const equals = text.rfind('=');
            Preferred preferred{text.substr(0, equals), {}};
            if (equals != text.npos) {
                preferred.records = parse::split_at_commas(text.substr(equals + 1));
                if (preferred.records.empty())
                    throw UsageError(std::string{option} + ": no record is named after `=`");
            }
            to.push_back(std::move(preferred));
        };
    }
};

/// Reads all copies and tells what is wrong with any of them.
class Copies {
public:
    /// Throws: UsageError when --prefer names none of them.
    explicit Copies(MergeArguments const& arguments)
        : arguments_(arguments), evaluators_(arguments) {
        for (Preferred const& each : arguments_.prefer) {
            auto const at = std::find(arguments_.files.begin(), arguments_.files.end(), each.file);
            if (at == arguments_.files.end())
                throw UsageError("--prefer: `" + shown_name(each.file) + "` is none of the files" +
                                 did_you_mean(each.file, arguments_.files));
            options_.prefer.push_back(
                {static_cast<std::size_t>(at - arguments_.files.begin()), each.records});
        }
    }

    /// False: some are of no use.
    bool read(Output& output) {
        auto const take = [&](std::string const& file) {
            copies_.push_back({&read_one(file, laid_out_), shown_name(file)});
            return ExitCode::done;
        };
        ExitCode const code = each_file(arguments_.files, output, take, "; nothing was written");
        if (code == ExitCode::done && !arguments_.base.empty()) {
            try {
                laid_out_.clear();
                options_.base = &read_one(arguments_.base, laid_out_);
            } catch (Error const& error) {
                throw InputError(in_file(error.diagnostics(), arguments_.base),
                                 shown_name(arguments_.base));
            }
        }
        return code == ExitCode::done;
    }

    [[nodiscard]] std::vector<Copy> const& all() const { return copies_; }

    /// Merges, with what was chosen in sheets. Throws: Error.
    [[nodiscard]] Merged merge() const {
        if (arguments_.choices.empty()) return assay::merge(copies_, options_);
        std::vector<SheetFile> sheets;
        for (std::string const& each : arguments_.choices)
            sheets.push_back({shown_name(each), read_file(each, arguments_.supply.get())});
        return merge_with_choices(sheets, copies_, options_);
    }

    /// Conflicts as the sheet to choose in.
    [[nodiscard]] std::string as_sheet(std::vector<Conflict> const& conflicts) {
        if (!is_workbook_name(arguments_.conflicts)) return choices_csv(conflicts, copies_);
        return workbook_made_by(
            [&] {
                Assessment first = *copies_.front().assessment;
                return choices_workbook(conflicts, copies_, evaluators_.of(first).pack);
            },
            arguments_, arguments_.conflicts);
    }

    /// What came of it, as the file of the command line is to hold it, in the layout of the base or else of the
    /// first copy.
    [[nodiscard]] std::string as_file(Assessment const& merged) {
        if (!is_workbook_name(arguments_.output)) return rewritten_json(laid_out_, merged);
        Assessment whole = merged;
        return file_of(whole, {}, true, evaluators_.of(whole).evaluator, arguments_,
                       arguments_.output);
    }

private:
    /// Keeps the text in `first`, unless there is one.
    Assessment const& read_one(std::string const& file, std::string& first) {
        Assessment& assessment = assessments_.emplace_back();
        std::vector<Diagnostic> problems;
        std::string const text = read_file(file, arguments_.supply.get());
        if (!evaluators_.decode(assessment, file, text, problems) || !problems.empty())
            throw Error(std::move(problems));
        if (first.empty()) first = text;
        if (!arguments_.edition.empty())
            assessment.pack.version = assessment.storage.keep(arguments_.edition);
        return assessment;
    }

    MergeArguments const& arguments_;
    Evaluators evaluators_;
    std::deque<Assessment> assessments_;
    std::string laid_out_;  ///< the text whose layout the result has
    std::vector<Copy> copies_;
    MergeOptions options_;
};

/// Nothing is merged while people have to choose.
ExitCode leave_open(MergeArguments const& arguments, Copies& copies,
                    std::vector<Conflict> const& conflicts, Output& output) {
    std::string report = conflicts_report(conflicts, report_options(arguments, "-"));
    report.pop_back();  // a note ends its line itself
    output.note(report);
    if (arguments.conflicts.empty()) return ExitCode::to_settle;
    write_new_file(arguments, arguments.conflicts, copies.as_sheet(conflicts));
    std::string const sheet = shown_name(arguments.conflicts);
    std::string again = "assay merge";
    for (std::string const& file : arguments.files) again += " " + shown_name(file);
    if (!arguments.base.empty()) again += " --base " + shown_name(arguments.base);
    for (std::string const& file : arguments.choices) again += " --choices " + shown_name(file);
    for (Preferred const& each : arguments.prefer) {
        again += " --prefer " + shown_name(each.file);
        for (std::size_t i = 0; i < each.records.size(); ++i)
            again += (i == 0 ? "=" : ",") + printable(each.records[i]);
    }
    if (!arguments.edition.empty()) again += " --edition " + printable(arguments.edition);
    if (!arguments.output.empty()) again += " -o " + shown_name(arguments.output);
    output.write(sheet + ": choose in the column Take\nthen run: " + again + " --choices " + sheet +
                 '\n');
    return ExitCode::to_settle;
}

ExitCode merge_copies(MergeArguments const& arguments, Output& output) {
    if (arguments.supply != nullptr && !arguments.output.empty() && !arguments.conflicts.empty())
        throw UsageError("--isolate: only one file can be written; leave out -o or --conflicts");
    Copies copies{arguments};
    if (!copies.read(output)) return ExitCode::unusable;
    Merged const merged = copies.merge();
    if (!merged.conflicts.empty()) return leave_open(arguments, copies, merged.conflicts, output);
    if (!arguments.conflicts.empty())
        output.note("the copies agree; " + shown_name(arguments.conflicts) + " was not written");
    std::string told = merge_report(merged, report_options(arguments, "-"));
    if (arguments.output.empty()) {
        output.write(copies.as_file(merged.assessment));
        if (!told.empty()) told.pop_back();
        if (!told.empty()) output.note(told);
        return ExitCode::done;
    }
    write_new_file(arguments, arguments.output, copies.as_file(merged.assessment));
    output.write(told + shown_name(arguments.output) + ": " + std::to_string(copies.all().size()) +
                 " copies merged, " + std::to_string(merged.assessment.judgements.size()) +
                 " judgements and " + std::to_string(merged.assessment.evidence.size()) +
                 " pieces of evidence\n");
    return ExitCode::done;
}

}  // namespace

Command merge_command() {
    return make_command(
        {"merge", "merge the copies that several people made of one file", "FILE...",
         "assay merge examples/next-visit/of-*.json --prefer examples/next-visit/of-a2.json"},
        merge_copies);
}

}  // namespace assay::cli
