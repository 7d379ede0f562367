#include <assay/comparison.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/read_all.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/terminal.hpp"

#include <cstdint>
#include <limits>
#include <optional>

namespace assay::cli {
namespace {

struct CompareArguments : PackArguments, LayoutArguments {
    std::vector<std::string> files;
    std::optional<CompareBy> by;  ///< what is compared
    std::size_t min_steps = 1;    ///< of the differences that are shown
    std::string node;             ///< id of an element or criterion; empty: all
    Format format = Format::text;

    std::vector<Option> table() {
        return {
            options::files(files),
            choice("--by", words_of<CompareBy>(), by,
                   "what to compare; default: files, or the roles, authors or visits of one file"),
            {"--min-steps", "N", "only differences of at least N ratings", steps(min_steps)},
            {"--element", "ID", "only this element, with reasons and evidence", parse::node(node)},
            {"--criterion", "ID", "only the elements of this criterion", parse::node(node)},
            options::pack(pack),
            options::edition(edition),
            options::format(format),
            options::color(color),
            options::width(width),
            options::isolate(isolate)};
    }

    static Parser steps(std::size_t& to) {
        return [&to](std::string_view option, std::string const& text) {
            std::uint64_t number = 0;
            if (!parse::is_number(text, 1, std::numeric_limits<std::uint64_t>::max(), number))
                throw UsageError(std::string{option} + ": " + parse::in_backticks(text) +
                                 " is not a number of steps; expected 1 or more");
            to = number;
        };
    }
};

std::string as_typed(std::vector<std::string> const& files) {
    std::string text;
    for (std::string const& file : files) text += (text.empty() ? "" : " ") + file;
    return text;
}

ExitCode compare_files(CompareArguments const& arguments, Output& output) {
    ReadAll const all = read_all(arguments, arguments.files, output);
    Comparison const comparison = compare(all.pack, all.files, arguments.by);
    ComparisonView const view{arguments.min_steps, arguments.node};
    output.write(arguments.format == Format::json
                     ? to_json(comparison, view)
                     : comparison_report(
                           comparison, view,
                           report_options(arguments, as_typed(arguments.files), arguments.pack)));
    return ExitCode::done;
}

}  // namespace

Command compare_command() {
    return make_command({"compare", "compare two sets of ratings and the evidence behind them",
                         "FILE...", "assay compare examples/assess/northfield-outpatients.json"},
                        compare_files);
}

}  // namespace assay::cli
