#include <assay/rating_table.hpp>

#include "cells/damage.hpp"
#include "cells/files.hpp"
#include "cells/plain_table.hpp"
#include "consistency/alike_names.hpp"
#include "consistency/rating_columns.hpp"
#include "consistency/rating_words.hpp"
#include "model/messages/comparing.hpp"
#include "model/messages/tables.hpp"
#include "model/problems.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/texts.hpp"
#include "model/typed_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

namespace assay {
namespace {

using cells::ReadCell;
using cells::TableRow;
using consistency::RatingColumn;
using consistency::RatingColumns;
using consistency::RatingWords;
using consistency::UnknownRatings;
using enum RatingColumn;

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
          problems_(file),
          words_(options.scale, options.words, problems_),
          columns_(options.group, options.columns, problems_),
          units_(table_.units),
          assessors_(table_.assessors),
          groups_(table_.groups),
          cases_(table_.cases),
          elements_(table_.elements),
          windows_(table_.windows) {
        table_.file = file;
        table_.scale = options.scale;
        check_scale();
        give_up_on_problems();
    }

    RatingTable read(std::string_view bytes, Meter& meter) {
        std::vector<std::string> const other_sheets = cells::read_table(
            table_.file, bytes,
            {.is_heading = [this](TableRow const& row) { return columns_.is_heading(row); },
             .names_in = [this](TableRow const& row) { return columns_.names_in(row); },
             .heading = [this](TableRow const& row) { return take_heading(row); },
             .row = [this](TableRow const& row) { take(row); }},
            problems_, meter);
        if (columns_.width() == 0 && problems_.empty())
            problem(cells::is_spreadsheet(bytes) ? Place{} : Place{{}, 1, 1, {}},
                    say<comparing_messages, "no-table-of-ratings">());
        unknown_.tell(table_.scale, problems_);
        tell_nameless();
        finish_columns();
        give_up_on_problems();
        finish();
        for (std::string const& name : consistency::alike_names(table_))
            table_.notes.push_back(name);
        tell_unknown_elements();
        if (!other_sheets.empty())
            table_.notes.push_back("Other sheets have a table, too, and were not read: " +
                                   list_of(other_sheets));
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
    }

    void give_up_on_problems() {
        if (problems_.empty()) return;
        std::vector<Diagnostic> all;
        problems_.hand_over(all);
        cells::sort_by_place(all);
        cells::name_damage_once(all);
        throw Error(std::move(all));
    }

    bool take_heading(TableRow const& row) {
        columns_.find(row, problems_);
        if (columns_.has(group)) table_.group_column = columns_.spelt(group);
        if (columns_.have_cases())
            named_ = {{of_case, "case"}, {element, "element"}};
        else
            named_ = {{unit, "unit"}};
        if (columns_.has(window)) named_.emplace_back(window, "window");
        if (columns_.of_assessors().empty()) named_.emplace_back(assessor, "assessor");
        nameless_.resize(named_.size());
        of_assessors_.resize(columns_.of_assessors().size());
        return problems_.empty();
    }

    [[nodiscard]] std::string name(TableRow const& row, RatingColumn column) const {
        return tidied(columns_.text(row, column));
    }

    /// Whether all that has to be named is, and no id was taken for a date. What is wrong is told.
    bool is_named(TableRow const& row) {
        for (std::size_t i = 0; i < named_.size(); ++i) {
            RatingColumn const column = named_[i].first;
            ReadCell const& cell = columns_.cell(row, column);
            if (cell.lacks_value()) {
                problem(columns_.place(row, column), cells::about_formula(cell));
                return false;
            }
            if (cell.is_blank()) {
                if (nameless_[i].count++ == 0) nameless_[i].first = columns_.place(row, column);
                return false;
            }
            auto const damage = column == element ? cells::about_id(cell, {}) : std::nullopt;
            if (!damage) continue;
            problem(columns_.place(row, column), *damage);
            return false;
        }
        return true;
    }

    void take(TableRow const& row) {
        if (!is_named(row)) return;
        std::uint32_t const number = columns_.have_cases() ? unit_of(row) : units_(name(row, unit));
        if (columns_.has(group)) put_into_group(number, row);
        if (!columns_.of_assessors().empty()) return take_each(number, row);
        std::uint32_t const who = assessors_(name(row, assessor));
        ReadCell const& cell = columns_.cell(row, rating);
        Place const& place = columns_.place(row, rating);
        if (cell.lacks_value()) return problem(place, cells::about_formula(cell));
        if (cell.is_blank()) {
            ++table_.left_empty;
            return;
        }
        auto const meant = words_.meaning(cell.text);
        if (!meant)
            unknown_.add(cell.text, place);
        else
            put(number, who, *meant, columns_.place(row, named_.front().first));
    }

    /// Where each assessor has a column.
    void take_each(std::uint32_t number, TableRow const& row) {
        for (std::size_t i = 0; i < of_assessors_.size(); ++i) {
            OfAssessor& column = of_assessors_[i];
            auto const& [at, who] = columns_.of_assessors()[i];
            if (at >= row.size() || row[at].held.is_blank()) {
                ++column.empty;
                continue;
            }
            ReadCell const& cell = row[at].held;
            auto const meant = cell.lacks_value() ? std::nullopt : words_.meaning(cell.text);
            if (cell.lacks_value()) {
                problem(row[at].place, cells::about_formula(cell));
            } else if (meant) {
                column.has_rating = column.has_rating || *meant != RatingWords::none;
                column.rows.push_back({number, *meant, row[at].place});
            } else {
                column.unknown.add(cell.text, row[at].place);
            }
        }
    }

    /// Now it is known which columns hold ratings, and so belong to assessors.
    void finish_columns() {
        bool has_any = of_assessors_.empty();
        for (std::size_t i = 0; i < of_assessors_.size(); ++i) {
            OfAssessor const& column = of_assessors_[i];
            std::string const& who = columns_.of_assessors()[i].name;
            if (!column.has_rating && !column.unknown.are_near(table_.scale)) {
                table_.notes.push_back("The column " + quote_start(who) +
                                       " has no ratings and was left out.");
                continue;
            }
            has_any = true;
            column.unknown.tell(table_.scale, problems_);
            table_.left_empty += column.empty;
            std::uint32_t const number = assessors_(tidied(who));
            for (auto const& [unit, meant, place] : column.rows) put(unit, number, meant, place);
        }
        if (!has_any && problems_.empty())
            problem({}, say<comparing_messages, "no-ratings-in-columns">(
                            {{"known", one_of(table_.scale)}}));
    }

    /// The unit that an element of a case is in its window.
    std::uint32_t unit_of(TableRow const& row) {
        std::string const the_case = name(row, of_case);
        std::string const the_element = name(row, element);
        std::string const when = name(row, window);
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

    /// The line of CSV, or the row of a sheet, that a place is in.
    static std::size_t row_of(Place const& place) {
        std::size_t row = 0;
        std::size_t column = 0;
        std::string_view const cell = place.pointer;
        if (place.line > 0) return place.line;
        return cells::parse_cell_name(cell.substr(cell.rfind('!') + 1), row, column) ? row + 1 : 0;
    }

    void put(std::uint32_t number, std::uint32_t who, std::uint32_t meant, Place const& place) {
        if (meant == RatingWords::none) {
            ++table_.left_empty;
            return;
        }
        auto const [first, fresh] =
            seen_.try_emplace(std::uint64_t{number} << 32U | who, row_of(place));
        if (!fresh)
            return problem(place, say<comparing_messages, "rated-twice">(
                                      {{"assessor", table_.assessors[who]},
                                       {"unit", table_.units[number]},
                                       {"first", (place.line > 0 ? "line " : "row ") +
                                                     std::to_string(first->second)}}));
        table_.ratings.push_back({number, who, meant});
    }

    void put_into_group(std::uint32_t number, TableRow const& row) {
        std::string const the_group = name(row, group);
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

    void tell_nameless() {
        for (std::size_t i = 0; i < nameless_.size(); ++i) {
            auto const& [count, first] = nameless_[i];
            std::string_view const what = named_[i].second;
            if (count == 1)
                problem(first, say<comparing_messages, "row-without-name">({{"column", what}}));
            if (count > 1)
                problem(first, say<comparing_messages, "rows-without-name">(
                                   {{"column", what}, {"count", count}}));
        }
    }

    void tell_unknown_elements() {
        if (options_.elements.empty()) return;
        std::vector<std::string> unknown;
        for (std::string const& each : table_.elements)
            if (std::find(options_.elements.begin(), options_.elements.end(), each) ==
                options_.elements.end())
                unknown.push_back(each);
        if (unknown.empty()) return;
        constexpr std::size_t shown = 5;
        std::vector<std::string> const first{
            unknown.begin(),
            unknown.begin() + static_cast<std::ptrdiff_t>(std::min(shown, unknown.size()))};
        table_.notes.push_back(
            counted(unknown.size(), "element", "elements") +
            (unknown.size() == 1 ? " is" : " are") + " not in the pack: " + list_of(first) +
            (unknown.size() > shown ? " and " + std::to_string(unknown.size() - shown) + " more"
                                    : std::string()));
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

    void problem(Place place, Said said) { problems_.add(std::move(said).at(std::move(place))); }

    /// Rows that do not name what a column is for.
    struct Nameless {
        std::size_t count = 0;
        Place first;
    };

    /// What stands in the column of an assessor.
    struct OfAssessor {
        struct Row {
            std::uint32_t unit, meant;
            Place place;
        };
        std::vector<Row> rows;
        UnknownRatings unknown;
        std::size_t empty = 0;
        bool has_rating = false;
    };

    RatingTableOptions const& options_;
    Problems problems_;
    RatingWords words_;
    RatingColumns columns_;
    /// Columns that no row may leave empty, and what they name.
    std::vector<std::pair<RatingColumn, char const*>> named_;
    std::vector<Nameless> nameless_;  ///< of each of these
    RatingTable table_;
    Names units_, assessors_, groups_, cases_, elements_, windows_;
    std::map<std::array<std::uint32_t, 3>, std::uint32_t> parts_;  ///< the unit of each
    std::unordered_map<std::uint64_t, std::size_t> seen_;  ///< unit and assessor: the line or row
    UnknownRatings unknown_;
    std::vector<OfAssessor> of_assessors_;
};

}  // namespace

RatingTableOptions table_options_of(RulePack const& pack) {
    RatingTableOptions options;
    for (Rating const& rating : pack.standard().scale) {
        if (!rating.on_scale) continue;
        options.scale.push_back(rating.id);
        if (!rating.title.empty()) options.words.emplace_back(rating.title, rating.id);
    }
    for (Node const& node : pack.standard().nodes) options.elements.push_back(node.id);
    return options;
}

RatingTable read_rating_table(std::string_view bytes, std::string const& file,
                              RatingTableOptions const& options, Limits const& limits) {
    Meter meter{limits, Activity::rating, file};
    return RatingTableReader(file, options).read(bytes, meter);
}

}  // namespace assay
