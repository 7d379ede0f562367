#include <assay/json.hpp>
#include <assay/merge.hpp>

#include "cli/commands/commands.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/input.hpp"
#include "cli/files/new_file.hpp"
#include "cli/files/progress.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/nearest.hpp"
#include "cli/output/terminal.hpp"

#include <algorithm>
#include <deque>

namespace assay::cli {
namespace {

/// Reads all copies and tells what is wrong with any of them.
class Copies {
public:
    explicit Copies(Arguments const& arguments) : arguments_(arguments) {}

    /// False: some are of no use.
    bool read(Output& output) {
        auto const take = [&](std::string const& file) {
            copies_.push_back({&read_one(file), std::string{shown_name(file)}});
            return ExitCode::done;
        };
        ExitCode const code = each_file(arguments_, output, take, "; nothing was written");
        if (code == ExitCode::done && !arguments_.base.empty()) {
            try {
                options_.base = &read_one(arguments_.base);
            } catch (Error const& error) {
                throw InputError(in_file(error.diagnostics(), arguments_.base), arguments_.base);
            }
        }
        return code == ExitCode::done;
    }

    [[nodiscard]] std::vector<Copy> const& all() const { return copies_; }

    [[nodiscard]] MergeOptions const& options() {
        options_.prefer.clear();
        for (Preferred const& each : arguments_.prefer) {
            auto const at = std::find(arguments_.files.begin(), arguments_.files.end(), each.file);
            if (at == arguments_.files.end())
                throw UsageError("--prefer: `" + each.file + "` is none of the files" +
                                 did_you_mean(each.file, arguments_.files));
            options_.prefer.push_back(
                {static_cast<std::size_t>(at - arguments_.files.begin()), each.records});
        }
        return options_;
    }

private:
    Assessment const& read_one(std::string const& file) {
        Assessment& assessment = assessments_.emplace_back();
        read_assessment(assessment, read_file(file, arguments_.supply.get()), shown_name(file));
        if (!arguments_.edition.empty())
            assessment.pack.version = assessment.storage.keep(arguments_.edition);
        return assessment;
    }

    Arguments const& arguments_;
    std::deque<Assessment> assessments_;
    std::vector<Copy> copies_;
    MergeOptions options_;
};

}  // namespace

ExitCode merge_copies(Arguments const& arguments, Output& output) {
    Copies copies{arguments};
    MergeOptions const& options = copies.options();
    if (!copies.read(output)) return ExitCode::unusable;
    Merged const merged = merge(copies.all(), options);
    if (!merged.conflicts.empty()) {
        std::string report = conflicts_report(merged.conflicts, report_options(arguments, "-"));
        report.pop_back();  // a note ends its line itself
        output.note(report);
        return ExitCode::to_settle;
    }
    std::string told = merge_report(merged, report_options(arguments, "-"));
    if (arguments.output.empty()) {
        output.write(to_json(merged.assessment));
        if (!told.empty()) told.pop_back();
        if (!told.empty()) output.note(told);
        return ExitCode::done;
    }
    write_new_file(arguments, to_json(merged.assessment));
    output.write(told + arguments.output + ": " + std::to_string(copies.all().size()) +
                 " copies in one, " + std::to_string(merged.assessment.judgements.size()) +
                 " judgements and " + std::to_string(merged.assessment.evidence.size()) +
                 " pieces of evidence\n");
    return ExitCode::done;
}

}  // namespace assay::cli
