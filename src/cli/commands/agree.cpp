#include <assay/exercise.hpp>
#include <assay/json.hpp>
#include <assay/rating_table.hpp>

#include "cli/commands/command.hpp"
#include "cli/commands/evaluators.hpp"
#include "cli/commands/read_all.hpp"
#include "cli/files/input.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/terminal.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

namespace assay::cli {
namespace {

struct AgreeArguments : PackArguments, LayoutArguments {
    std::vector<std::string> files;  ///< assessments, or one table
    bool is_table = false;           ///< the file is a table of ratings
    std::vector<std::string> scale;  ///< ratings from the lowest; empty: those of the pack
    /// What ratings are called in the table, and which of the scale they are.
    std::vector<std::pair<std::string, std::string>> words;
    /// Headings of the table, and the columns that they are.
    std::vector<std::pair<std::string, std::string>> columns;
    std::string group;                  ///< column of a table whose groups are resampled
    std::optional<std::uint64_t> seed;  ///< of a bootstrap; none, nor `resamples`: a jackknife
    std::size_t resamples = 0;          ///< of a bootstrap; 0: as many as usual
    statistics::Benchmark const* adjectives = nullptr;  ///< in the words of which scale
    Format format = Format::text;

    std::vector<Option> table() {
        constexpr std::uint64_t fewest = 100;
        constexpr std::uint64_t most = 100'000;
        return {
            {"FILE", "", "assessments that several assessors judged; or --table",
             parse::file(files), Times::any, Opens::file},
            {"--table", "FILE",
             "a workbook or CSV with the columns case, element, assessor and rating, and perhaps "
             "window "
             "and group. A column for each assessor can replace the last two of them. Without case "
             "and element, name a unit; then there is no severity. `-` reads standard input",
             table_of_ratings(), Times::at_most_once, Opens::file},
            {"--scale", "RATING,...", "all ratings there are, from the lowest to the highest",
             parse::list(scale)},
            {"--pack", "NAME|FOLDER", "take the scale of this pack",
             parse::text(pack, "the name of the pack is empty"), Times::at_most_once, Opens::pack},
            options::edition(edition),
            {"--rating", "WORD=RATING",
             "what a rating is called in the table, such as `Fully met=compliant`; `N/A=` is a "
             "word "
             "for nothing",
             parse::pair_or_nothing(words), Times::any},
            {"--map", "HEADING=COLUMN",
             "which column a heading of the table is, such as `Hospital=case` or "
             "`Inspector=assessor`",
             parse::pair(columns), Times::any},
            {"--group", "COLUMN",
             "the column of what is resampled as a whole, organisations say; without: `group`, or "
             "`case`",
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
            options::isolate(isolate)};
    }

    Parser table_of_ratings() {
        return [this](std::string_view option, std::string const& text) {
            if (!files.empty())
                throw UsageError("assessments or a table, one or the other at a time");
            parse::file(files)(option, text);
            is_table = true;
        };
    }

    static std::vector<std::pair<std::string, statistics::Benchmark const*>> known_benchmarks() {
        std::vector<std::pair<std::string, statistics::Benchmark const*>> words;
        for (auto const& each : statistics::benchmarks()) words.emplace_back(each.name, &each);
        return words;
    }
};

/// How the table is read: on the scale that the command line declares, or on that of its pack, whose ratings may
/// be called by their titles, too.
RatingTableOptions table_options(AgreeArguments const& arguments) {
    RatingTableOptions options{.scale = arguments.scale,
                               .group = arguments.group,
                               .words = arguments.words,
                               .columns = arguments.columns};
    if (!arguments.scale.empty()) return options;
    if (arguments.pack.empty())
        throw UsageError(
            "the scale is missing: --scale with the ratings from the lowest to the "
            "highest, or --pack");
    RulePack const pack = load_pack(PackFolders{arguments}, arguments.pack);
    RatingTableOptions of_pack = table_options_of(pack);
    options.scale = std::move(of_pack.scale);
    options.elements = std::move(of_pack.elements);
    options.words.insert(options.words.end(), of_pack.words.begin(), of_pack.words.end());
    return options;
}

statistics::IntervalOptions intervals_of(AgreeArguments const& arguments) {
    statistics::IntervalOptions options;
    if (arguments.seed || arguments.resamples != 0)
        options.method = statistics::IntervalMethod::bootstrap;
    if (arguments.seed) options.seed = *arguments.seed;
    if (arguments.resamples != 0) options.resamples = arguments.resamples;
    return options;
}

RatingTable table_of(AgreeArguments const& arguments, Output& output) {
    if (arguments.files.empty())
        throw UsageError(
            "what is to be looked at? assessments, or --table with a table of ratings");
    if (!arguments.is_table && !arguments.words.empty())
        throw UsageError("--rating is about words in a table; give it with --table");
    if (!arguments.is_table && !arguments.columns.empty())
        throw UsageError("--map is about the headings of a table; give it with --table");
    if (!arguments.is_table) {
        ReadAll const all = read_all(arguments, arguments.files, output);
        return ratings_of(all.pack, all.files);
    }
    std::string const& file = arguments.files.front();
    return read_rating_table(read_table(file, arguments.supply.get()), shown_name(file),
                             table_options(arguments));
}

ExitCode agree_assessors(AgreeArguments const& arguments, Output& output) {
    RatingTable const table = table_of(arguments, output);
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
