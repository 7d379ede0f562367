#include <assay/json.hpp>
#include <assay/rating_table.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/ratings.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/terminal.hpp"

#include <cstdint>
#include <limits>
#include <optional>

namespace assay::cli {
namespace {

struct AgreeArguments : RatingTableArguments {
    std::optional<std::uint64_t> seed;  ///< of a bootstrap; none, nor `resamples`: a jackknife
    std::size_t resamples = 0;          ///< of a bootstrap; 0: as many as usual
    statistics::Benchmark const* adjectives = nullptr;  ///< in the words of which scale
    Format format = Format::text;

    std::vector<Option> table() {
        constexpr std::uint64_t fewest = 100;
        constexpr std::uint64_t most = 100'000;
        return ratings_options(
            {{"--group", "COLUMN",
              "the column of what is resampled as a whole, organisations say; without: "
              "`group`, or `case`",
              parse::text(group, "--group: the name of the column is empty")},
             {"--seed", "N", "intervals by bootstrap instead of jackknife, from here",
              parse::number(seed, 0, std::numeric_limits<std::uint64_t>::max())},
             {"--resamples", "N", "how many resamples the bootstrap takes; without: 1000",
              parse::number(resamples, fewest, most)},
             choice("--adjectives", known_benchmarks(), adjectives,
                    "put the values into words of this scale"),
             options::format(format),
             options::color(color),
             options::width(width),
             options::isolate(isolate)});
    }

    static std::vector<std::pair<std::string, statistics::Benchmark const*>> known_benchmarks() {
        std::vector<std::pair<std::string, statistics::Benchmark const*>> words;
        for (auto const& each : statistics::benchmarks()) words.emplace_back(each.name, &each);
        return words;
    }
};

statistics::IntervalOptions intervals_of(AgreeArguments const& arguments) {
    statistics::IntervalOptions options;
    if (arguments.seed || arguments.resamples != 0)
        options.method = statistics::IntervalMethod::bootstrap;
    if (arguments.seed) options.seed = *arguments.seed;
    if (arguments.resamples != 0) options.resamples = arguments.resamples;
    return options;
}

ExitCode agree_assessors(AgreeArguments const& arguments, Output& output) {
    RatingTable const table = ratings_in(arguments, output);
    TableAgreement const agreement = assay::agree(table, intervals_of(arguments));
    auto const* const adjectives = arguments.adjectives;
    output.write(
        arguments.format == Format::json
            ? to_json(table, agreement, adjectives)
            : agreement_report(table, agreement,
                               report_options(arguments, arguments.files.front(), arguments.pack),
                               adjectives));
    return ExitCode::done;
}

}  // namespace

Command agree_command() {
    return make_command({"agree", "how far assessors agree who rated the same things", "[FILE...]",
                         "assay agree --table examples/agree/ratings.csv --pack cse"},
                        agree_assessors);
}

}  // namespace assay::cli
