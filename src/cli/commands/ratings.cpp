#include "cli/commands/ratings.hpp"

#include <assay/exercise.hpp>

#include "cli/commands/evaluators.hpp"
#include "cli/commands/read_all.hpp"
#include "cli/files/input.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"
#include "cli/options/shared.hpp"

#include <algorithm>
#include <iterator>

namespace assay::cli {
namespace {

Parser file_of_table(RatingTableArguments& arguments) {
    return [&arguments](std::string_view option, std::string const& text) {
        if (!arguments.files.empty())
            throw UsageError("give assessments or a table of ratings, not both");
        parse::file(arguments.files)(option, text);
        arguments.is_table = true;
    };
}

/// How the table is read: on the scale that the command line declares, or on that of its pack, whose ratings may
/// be called by their titles, too.
RatingTableOptions read_options(RatingTableArguments const& arguments) {
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

}  // namespace

std::vector<Option> RatingTableArguments::ratings_options(std::vector<Option> own) {
    std::vector<Option> all{
        {"FILE", "", "assessments that several assessors judged; or --table", parse::file(files),
         Times::any, Opens::file},
        {"--table", "FILE",
         "a workbook or CSV with the columns case, element, assessor and rating, and perhaps "
         "window "
         "and group. A column for each assessor can replace the last two of them. Without case "
         "and element, name a unit; then there is no severity. `-` reads standard input",
         file_of_table(*this), Times::at_most_once, Opens::file},
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
         parse::pair(columns), Times::any}};
    std::move(own.begin(), own.end(), std::back_inserter(all));
    return all;
}

RatingTable ratings_in(RatingTableArguments const& arguments, Output& output) {
    if (arguments.files.empty())
        throw UsageError("no ratings: name assessments, or a table of ratings with --table");
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
                             read_options(arguments));
}

}  // namespace assay::cli
