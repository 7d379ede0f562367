#include <assay/rating_table.hpp>

#include "consistency/rating_columns.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

namespace assay {
namespace {

using consistency::RatingColumn;
using consistency::RatingColumns;
using enum RatingColumn;

using TableRow = std::vector<Cell>;

/// Gives each name a number, in the order in which they come.
class Names {
public:
    explicit Names(std::vector<std::string>& names) : names_(names) {}

    std::uint32_t operator()(std::string const& name) {
        auto const [known, fresh] =
            numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
        if (fresh) names_.push_back(name);
        return known->second;
    }

private:
    std::vector<std::string>& names_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

class RatingTableReader {
public:
    RatingTableReader(std::string const& file, RatingTableOptions const& options)
        : options_(options),
          columns_(options.group),
          units_(table_.units),
          assessors_(table_.assessors),
          groups_(table_.groups),
          cases_(table_.cases),
          elements_(table_.elements),
          windows_(table_.windows) {
        table_.file = file;
        table_.scale = options.scale;
        check_scale();
    }

    RatingTable read(std::string_view text) {
        read_csv(table_.file, text,
                 {.heading = [this](TableRow const& row) { return take_heading(row); },
                  .row = [this](TableRow const& row) { take(row); }},
                 problems_);
        if (columns_.width() == 0 && problems_.empty())
            problem({table_.file, 1, 1, {}}, "no-table", "there is no table of ratings",
                    RatingColumns::needed);
        if (!problems_.empty()) throw Error(std::move(problems_));
        finish();
        return std::move(table_);
    }

private:
    void check_scale() {
        auto const& scale = options_.scale;
        if (scale.size() < 2 || scale.size() > statistics::Ratings::most_categories)
            problem({}, "bad-scale",
                    "a scale of " + std::to_string(scale.size()) + " cannot be compared on",
                    "2 to " + std::to_string(statistics::Ratings::most_categories) + " ratings");
        for (auto each = scale.begin(); each != scale.end(); ++each)
            if (each->empty() || std::find(scale.begin(), each, *each) != each)
                problem({}, "bad-scale",
                        each->empty() ? "a rating of the scale has no name"
                                      : quote(*each) + " stands twice on the scale",
                        {});
        if (!problems_.empty()) throw Error(std::move(problems_));
    }

    bool take_heading(TableRow const& row) {
        columns_.find(row, problems_);
        if (columns_.has(group)) table_.group_column = columns_.spelt(group);
        if (columns_.have_cases())
            named_ = {{of_case, "case"}, {element, "element"}};
        else
            named_ = {{unit, "unit"}};
        if (columns_.has(window)) named_.emplace_back(window, "window");
        named_.emplace_back(assessor, "assessor");
        return problems_.empty();
    }

    void take(TableRow const& row) {
        for (auto const& [column, what] : named_)
            if (columns_.text(row, column).empty())
                return problem(columns_.place(row, column), "table-row",
                               std::string("this row names no ") + what,
                               std::string("the ") + what + " of each rating");
        std::uint32_t const number =
            columns_.have_cases() ? unit_of(row) : units_(columns_.text(row, unit));
        if (columns_.has(group)) put_into_group(number, row);
        std::uint32_t const who = assessors_(columns_.text(row, assessor));
        std::string const& the_rating = columns_.text(row, rating);
        if (the_rating.empty()) {
            ++table_.left_empty;
            return;
        }
        auto const& scale = table_.scale;
        auto const known = std::find(scale.begin(), scale.end(), the_rating);
        if (known == scale.end())
            return problem(columns_.place(row, rating), "unknown-rating",
                           "the scale has no rating " + quote(the_rating), one_of(scale),
                           std::string(nearest(the_rating, scale)));
        put_rating(number, who, static_cast<std::uint32_t>(known - scale.begin()), row);
    }

    /// The unit that an element of a case is in its window.
    std::uint32_t unit_of(TableRow const& row) {
        std::string const& the_case = columns_.text(row, of_case);
        std::string const& the_element = columns_.text(row, element);
        std::string const& when = columns_.text(row, window);
        RatingTable::Part const part{cases_(the_case), elements_(the_element),
                                     columns_.has(window) ? windows_(when) : 0};
        auto const [known, fresh] =
            parts_.try_emplace({part.of_case, part.element, part.window},
                               static_cast<std::uint32_t>(table_.units.size()));
        if (fresh) {
            table_.units.push_back(the_case + ' ' + the_element +
                                   (when.empty() ? "" : " in " + when));
            table_.parts.push_back(part);
        }
        return known->second;
    }

    void put_rating(std::uint32_t number, std::uint32_t who, std::uint32_t category,
                    TableRow const& row) {
        std::size_t const line = row.front().place.line;
        auto const [first, fresh] = seen_.try_emplace(std::uint64_t{number} << 32U | who, line);
        if (!fresh)
            return problem(columns_.place(row, named_.front().first), "rated-twice",
                           quote(table_.assessors[who]) + " rates " + quote(table_.units[number]) +
                               " a second time, after line " + std::to_string(first->second),
                           "one rating by each assessor of each unit");
        table_.ratings.push_back({number, who, category});
    }

    void put_into_group(std::uint32_t number, TableRow const& row) {
        std::string const& the_group = columns_.text(row, group);
        Place const& place = columns_.place(row, group);
        std::string const& the_unit = table_.units[number];
        if (the_group.empty())
            return problem(place, "unknown-group", quote(the_unit) + " belongs to no group",
                           "the " + quote(table_.group_column) + " of each unit");
        auto& known = table_.group_of_unit;
        if (number == known.size()) return known.push_back(groups_(the_group));
        if (number < known.size() && table_.groups[known[number]] != the_group)
            problem(place, "unknown-group",
                    quote(the_unit) + " belongs to " + quote(the_group) + ", and above to " +
                        quote(table_.groups[known[number]]),
                    "one group for each unit");
    }

    void finish() {
        if (columns_.groups_are_cases() && table_.cases.size() < 2) {
            table_.group_column.clear();
            table_.groups.clear();
            table_.group_of_unit.clear();
        }
        std::vector<std::string> const as_read = table_.windows;
        std::sort(table_.windows.begin(), table_.windows.end());
        for (RatingTable::Part& part : table_.parts) {
            if (as_read.empty()) break;
            auto const at = std::lower_bound(table_.windows.begin(), table_.windows.end(),
                                             as_read[part.window]);
            part.window = static_cast<std::uint32_t>(at - table_.windows.begin());
        }
    }

    void problem(Place place, char const* code, std::string message, std::string expected,
                 std::string near = {}) {
        problems_.push_back(
            {code, std::move(place), std::move(message), std::move(expected), std::move(near)});
    }

    RatingTableOptions const& options_;
    RatingColumns columns_;
    /// Columns that no row may leave empty, and what they name.
    std::vector<std::pair<RatingColumn, char const*>> named_;
    RatingTable table_;
    Names units_, assessors_, groups_, cases_, elements_, windows_;
    std::map<std::array<std::uint32_t, 3>, std::uint32_t> parts_;  ///< the unit of each
    std::unordered_map<std::uint64_t, std::size_t> seen_;          ///< unit and assessor: the line
    std::vector<Diagnostic> problems_;
};

}  // namespace

RatingTable read_rating_table(std::string_view text, std::string const& file,
                              RatingTableOptions const& options) {
    return RatingTableReader(file, options).read(text);
}

}  // namespace assay
