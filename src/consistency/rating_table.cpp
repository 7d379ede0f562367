#include <assay/rating_table.hpp>

#include "consistency/rating_columns.hpp"
#include "model/messages/comparing.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

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
            problem({table_.file, 1, 1, {}}, say<comparing_messages, "no-table-of-ratings">());
        if (!problems_.empty()) throw Error(std::move(problems_));
        finish();
        return std::move(table_);
    }

private:
    void check_scale() {
        auto const& scale = options_.scale;
        if (scale.size() < 2 || scale.size() > statistics::Ratings::most_categories)
            problem({},
                    say<comparing_messages, "scale-too-short-or-long">(
                        {{"count", scale.size()}, {"most", statistics::Ratings::most_categories}}));
        for (auto each = scale.begin(); each != scale.end(); ++each)
            if (each->empty() || std::find(scale.begin(), each, *each) != each)
                problem({}, each->empty() ? say<comparing_messages, "scale-with-nameless-rating">()
                                          : say<comparing_messages, "scale-with-repeated-rating">(
                                                {{"rating", *each}}));
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
                return problem(columns_.place(row, column),
                               say<comparing_messages, "row-without-name">({{"column", what}}));
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
            return problem(columns_.place(row, rating),
                           say<comparing_messages, "rating-not-on-scale">(
                               {{"rating", the_rating}, {"known", list_of(scale)}})
                               .near(nearest(the_rating, scale)));
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
            return problem(
                columns_.place(row, named_.front().first),
                say<comparing_messages, "rated-twice">({{"assessor", table_.assessors[who]},
                                                        {"unit", table_.units[number]},
                                                        {"line", first->second}}));
        table_.ratings.push_back({number, who, category});
    }

    void put_into_group(std::uint32_t number, TableRow const& row) {
        std::string const& the_group = columns_.text(row, group);
        Place const& place = columns_.place(row, group);
        std::string const& the_unit = table_.units[number];
        if (the_group.empty())
            return problem(place, say<comparing_messages, "unit-without-group">(
                                      {{"unit", the_unit}, {"column", table_.group_column}}));
        auto& known = table_.group_of_unit;
        if (number == known.size()) return known.push_back(groups_(the_group));
        if (number < known.size() && table_.groups[known[number]] != the_group)
            problem(place, say<comparing_messages, "unit-in-two-groups">(
                               {{"unit", the_unit},
                                {"group", the_group},
                                {"first", table_.groups[known[number]]}}));
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

    void problem(Place place, Said said) {
        problems_.push_back(std::move(said).at(std::move(place)));
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
