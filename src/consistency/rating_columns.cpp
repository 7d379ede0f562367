#include "consistency/rating_columns.hpp"

#include "model/in_ticks.hpp"
#include "model/nearest.hpp"

namespace assay::consistency {

using enum RatingColumn;

RatingColumns::RatingColumns(std::string_view group_column)
    : names_{"case",
             "element",
             "window",
             "unit",
             "assessor",
             "rating",
             std::string(group_column.empty() ? "group" : group_column)},
      group_is_needed_(!group_column.empty()) {}

void RatingColumns::find(std::vector<Cell> const& heading, std::vector<Diagnostic>& problems) {
    width_ = heading.size();
    for (std::size_t i = 0; i < heading.size(); ++i) {
        found_.push_back(heading[i].text);
        take(heading[i], i, problems);
    }
    have_cases_ = has(of_case) && has(element);
    check(heading.front().place, problems);
    groups_are_cases_ = have_cases_ && !has(group);
    if (groups_are_cases_) places_.at(static_cast<std::size_t>(group)) = place(of_case);
}

// One column may be named as the groups and be the cases, too.
void RatingColumns::take(Cell const& cell, std::size_t place, std::vector<Diagnostic>& problems) {
    for (std::size_t name = 0; name < count; ++name) {
        if (lower(cell.text) != lower(names_.at(name))) continue;
        if (places_.at(name))
            problems.push_back({"duplicate-id",
                                cell.place,
                                "the column " + in_ticks(cell.text) + " stands twice",
                                {},
                                {}});
        places_.at(name) = place;
    }
}

std::vector<RatingColumn> RatingColumns::missing() const {
    std::vector<RatingColumn> all;
    if (!has(unit) && !have_cases_) {
        // half of what makes a unit tells which half is wanted
        if (has(of_case))
            all.push_back(element);
        else
            all.push_back(has(element) ? of_case : unit);
    }
    for (RatingColumn const each : {assessor, rating})
        if (!has(each)) all.push_back(each);
    if (group_is_needed_ && !has(group)) all.push_back(group);
    return all;
}

void RatingColumns::check(Place const& heading, std::vector<Diagnostic>& problems) {
    for (RatingColumn const each : missing()) {
        std::string among;
        for (std::string const& name : found_)
            among += (among.empty() ? "one of its columns: " : ", ") + in_ticks(name);
        std::string const& name = names_.at(static_cast<std::size_t>(each));
        problems.push_back({"no-table", heading, "the heading has no column " + in_ticks(name),
                            each == group ? among : needed, std::string(nearest(name, found_))});
    }
    if (has(window) && !have_cases_)
        problems.push_back({"no-table",
                            heading,
                            "windows say nothing where cases and elements are not told apart",
                            "the columns `case` and `element` beside `window`",
                            {}});
}

std::string const& RatingColumns::name(RatingColumn column) const {
    return found_.at(*place(column));
}

std::string const& RatingColumns::text(std::vector<Cell> const& row, RatingColumn column) const {
    static std::string const none;
    std::size_t const at = *place(column);
    return at < row.size() ? row[at].text : none;
}

Place const& RatingColumns::place(std::vector<Cell> const& row, RatingColumn column) const {
    std::size_t const at = *place(column);
    return (at < row.size() ? row[at] : row.front()).place;
}

}  // namespace assay::consistency
