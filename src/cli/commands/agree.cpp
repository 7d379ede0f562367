#include <assay/exercise.hpp>
#include <assay/json.hpp>
#include <assay/rating_table.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/commands/read_all.hpp"
#include "cli/files/input.hpp"
#include "cli/options/input_error.hpp"
#include "cli/output/terminal.hpp"

namespace assay::cli {
namespace {

/// The scale that the command line declares, or the one of its pack.
std::vector<std::string> scale_of(Arguments const& arguments) {
    if (!arguments.scale.empty()) return arguments.scale;
    if (arguments.pack.empty())
        throw UsageError(
            "the scale is missing: --scale with the ratings from the lowest to the "
            "highest, or --pack");
    std::vector<std::string> scale;
    RulePack const pack = load_pack(PackFolders{arguments}, arguments.pack);
    for (Rating const& rating : pack.standard().scale)
        if (rating.on_scale) scale.push_back(rating.id);
    return scale;
}

statistics::Benchmark const* adjectives_of(Arguments const& arguments) {
    for (auto const& each : statistics::benchmarks())
        if (each.name == arguments.adjectives) return &each;
    return nullptr;
}

statistics::IntervalOptions intervals_of(Arguments const& arguments) {
    statistics::IntervalOptions options;
    if (arguments.seed || arguments.resamples != 0)
        options.method = statistics::IntervalMethod::bootstrap;
    if (arguments.seed) options.seed = *arguments.seed;
    if (arguments.resamples != 0) options.resamples = arguments.resamples;
    return options;
}

RatingTable table_of(Arguments const& arguments, Output& output) {
    if (arguments.files.empty())
        throw UsageError(
            "what is to be looked at? assessments, or --table with a table of ratings");
    if (!arguments.is_table) {
        ReadAll const all = read_all(arguments, output);
        return ratings_of(all.pack, all.files);
    }
    std::string const& file = arguments.files.front();
    return read_rating_table(read_table(file, arguments.supply.get()),
                             std::string(shown_name(file)),
                             {.scale = scale_of(arguments), .group = arguments.group});
}

}  // namespace

ExitCode agree(Arguments const& arguments, Output& output) {
    RatingTable const table = table_of(arguments, output);
    TableAgreement const agreement = assay::agree(table, intervals_of(arguments));
    auto const* const adjectives = adjectives_of(arguments);
    output.write(arguments.format == Format::json
                     ? to_json(table, agreement, adjectives)
                     : agreement_report(table, agreement,
                                        report_options(arguments, arguments.files.front()),
                                        adjectives));
    return ExitCode::done;
}

}  // namespace assay::cli
