#include <assay/rating_table.hpp>

#include "model/csv_rows.hpp"
#include "model/in_ticks.hpp"
#include "model/nearest.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace assay {
namespace {

using Row = std::vector<Cell>;

std::string all_in_ticks(std::vector<std::string> const& words) {
    std::string text;
    for (std::string const& word : words) text += (text.empty() ? "" : ", ") + in_ticks(word);
    return text;
}

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

class Reader {
public:
    Reader(std::string const& file, RatingTableOptions const& options)
        : options_(options),
          units_(table_.units),
          assessors_(table_.assessors),
          groups_(table_.groups) {
        table_.file = file;
        table_.scale = options.scale;
        check_scale();
    }

    RatingTable read(std::string_view text) {
        CsvRows rows(table_.file, text);
        while (!rows.done()) {
            Row const row = rows.next();
            if (rows.open()) {
                problem(*rows.open(), "table-row", "this quote is never closed",
                        "`\"` at the end of the text");
                break;
            }
            if (std::all_of(row.begin(), row.end(), [](Cell const& c) { return c.text.empty(); }))
                continue;
            if (width_ > 0)
                take(row);
            else if (!take_heading(row))
                break;
        }
        if (width_ == 0 && problems_.empty())
            problem({table_.file, 1, 1, {}}, "no-table", "there is no table of ratings", columns);
        if (!problems_.empty()) throw Error(std::move(problems_));
        return std::move(table_);
    }

private:
    static constexpr char const* columns = "the columns `unit`, `assessor` and `rating`";
    enum Column { unit, assessor, rating, group };

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
                                      : in_ticks(*each) + " stands twice on the scale",
                        {});
        if (!problems_.empty()) throw Error(std::move(problems_));
    }

    bool take_heading(Row const& row) {
        std::array<std::string, 4> const names{"unit", "assessor", "rating",
                                               options_.group.empty() ? "group" : options_.group};
        std::vector<std::string> found;
        for (std::size_t i = 0; i < row.size(); ++i) {
            found.push_back(row[i].text);
            for (std::size_t name = 0; name < names.size(); ++name)
                if (lower(row[i].text) == lower(names[name])) take_column(row[i], name, i);
        }
        std::size_t const needed = options_.group.empty() ? 3 : 4;
        for (std::size_t name = 0; name < needed; ++name)
            if (!at_[name])
                problem(row.front().place, "no-table",
                        "the heading has no column " + in_ticks(names[name]),
                        name == group ? "one of its columns: " + all_in_ticks(found) : columns,
                        std::string(nearest(names[name], found)));
        width_ = row.size();
        if (at_[group]) table_.group_column = row[*at_[group]].text;
        return problems_.empty();
    }

    void take_column(Cell const& cell, std::size_t name, std::size_t column) {
        if (at_[name])
            problem(cell.place, "duplicate-id",
                    "the column " + in_ticks(cell.text) + " stands twice", {});
        at_[name] = column;
    }

    void take(Row const& row) {
        if (row.size() > width_)
            return problem(row[width_].place, "table-row",
                           "this row has more columns than the heading",
                           "quotes around a text with a separator in it");
        Cell const& the_unit = cell(row, unit);
        Cell const& the_assessor = cell(row, assessor);
        Cell const& the_rating = cell(row, rating);
        for (auto const& [each, what] : {std::pair(&the_unit, "unit"), {&the_assessor, "assessor"}})
            if (each->text.empty())
                return problem(each->place, "table-row", std::string("this row names no ") + what,
                               std::string("the ") + what + " of each rating");
        std::uint32_t const number = units_(the_unit.text);
        if (at_[group]) put_into_group(number, the_unit, cell(row, group));
        std::uint32_t const who = assessors_(the_assessor.text);
        if (the_rating.text.empty()) {
            ++table_.left_empty;
            return;
        }
        auto const& scale = table_.scale;
        auto const known = std::find(scale.begin(), scale.end(), the_rating.text);
        if (known == scale.end())
            return problem(the_rating.place, "unknown-rating",
                           "the scale has no rating " + in_ticks(the_rating.text),
                           "one of " + all_in_ticks(scale),
                           std::string(nearest(the_rating.text, scale)));
        put_rating(number, who, static_cast<std::uint32_t>(known - scale.begin()), row);
    }

    void put_rating(std::uint32_t number, std::uint32_t who, std::uint32_t category,
                    Row const& row) {
        std::size_t const line = row.front().place.line;
        auto const [first, fresh] = seen_.try_emplace(std::uint64_t{number} << 32U | who, line);
        if (!fresh)
            return problem(cell(row, unit).place, "rated-twice",
                           in_ticks(table_.assessors[who]) + " rates " +
                               in_ticks(table_.units[number]) + " a second time, after line " +
                               std::to_string(first->second),
                           "one rating by each assessor of each unit");
        table_.ratings.push_back({number, who, category});
    }

    void put_into_group(std::uint32_t number, Cell const& the_unit, Cell const& the_group) {
        if (the_group.text.empty())
            return problem(the_group.place, "unknown-group",
                           in_ticks(the_unit.text) + " belongs to no group",
                           "the " + in_ticks(table_.group_column) + " of each unit");
        auto& known = table_.group_of_unit;
        if (number == known.size()) return known.push_back(groups_(the_group.text));
        if (number < known.size() && table_.groups[known[number]] != the_group.text)
            problem(the_group.place, "unknown-group",
                    in_ticks(the_unit.text) + " belongs to " + in_ticks(the_group.text) +
                        ", and above to " + in_ticks(table_.groups[known[number]]),
                    "one group for each unit");
    }

    /// The cell of a column; one without text where the row is too short.
    Cell const& cell(Row const& row, Column column) {
        if (*at_[column] < row.size()) return row[*at_[column]];
        missing_ = {{}, row.front().place};
        return missing_;
    }

    void problem(Place place, char const* code, std::string message, std::string expected,
                 std::string near = {}) {
        problems_.push_back(
            {code, std::move(place), std::move(message), std::move(expected), std::move(near)});
    }

    RatingTableOptions const& options_;
    RatingTable table_;
    Names units_, assessors_, groups_;
    std::size_t width_ = 0;                         ///< of the heading; 0: it has not come yet
    std::array<std::optional<std::size_t>, 4> at_;  ///< the place of each column
    std::unordered_map<std::uint64_t, std::size_t> seen_;  ///< unit and assessor: the line
    Cell missing_;
    std::vector<Diagnostic> problems_;
};

}  // namespace

RatingTable read_rating_table(std::string_view text, std::string const& file,
                              RatingTableOptions const& options) {
    return Reader(file, options).read(text);
}

}  // namespace assay
