#include "consistency/rating_columns.hpp"

#include "model/messages/comparing.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <array>

namespace assay::consistency {

using enum RatingColumn;

namespace {

constexpr std::array<std::string_view, 7> names_of_columns{"case",     "element", "window", "unit",
                                                           "assessor", "rating",  "group"};

/// What the columns are called in the table.
std::vector<std::string> headings(std::string_view group_column, RatingColumns::Map const& map,
                                  Problems& problems) {
    std::vector<std::string> all(names_of_columns.begin(), names_of_columns.end());
    if (!group_column.empty()) all[static_cast<std::size_t>(group)] = group_column;
    for (auto const& [heading, column] : map) {
        auto const known =
            std::find(names_of_columns.begin(), names_of_columns.end(), std::string_view(column));
        if (known != names_of_columns.end())
            all[static_cast<std::size_t>(known - names_of_columns.begin())] = heading;
        else
            problems.add(say<comparing_messages, "unknown-column-of-ratings">(
                             {{"column", start_of(column)}, {"known", list_of(names_of_columns)}})
                             .at({}));
    }
    return all;
}

}  // namespace

RatingColumns::RatingColumns(std::string_view group_column, Map const& map, Problems& problems)
    : columns_(headings(group_column, map, problems)),
      group_is_needed_(!group_column.empty() ||
                       columns_.name(index(group)) != names_of_columns[index(group)]) {}

void RatingColumns::find(cells::TableRow const& heading, Problems& problems) {
    columns_.find(heading, problems);
    have_cases_ = has(of_case) && has(element);
    find_assessors();
    for (RatingColumn const each : missing()) {
        std::string const& name = columns_.name(index(each));
        columns_.miss(index(each),
                      each == group
                          ? say<comparing_messages, "no-column-of-groups">(
                                {{"column", name}, {"known", list_of(columns_.found())}})
                          : say<comparing_messages, "no-column-of-ratings">({{"column", name}}),
                      problems);
    }
    if (has(window) && !have_cases_)
        problems.add(say<comparing_messages, "windows-without-cases">().at(heading.front().place));
    groups_are_cases_ = have_cases_ && !has(group);
    if (groups_are_cases_) columns_.take(index(group), index(of_case));
}

// Two columns or more beside those that say what was rated; unless one of them is `assessor` or `rating` with a
// slip of the finger.
void RatingColumns::find_assessors() {
    if (has(assessor) || has(rating) || (!has(unit) && !have_cases_)) return;
    auto const& found = columns_.found();
    for (RatingColumn const each : {assessor, rating})
        if (!nearest(columns_.name(index(each)), found).empty()) return;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (columns_.is_other(i) && !found[i].empty()) of_assessors_.push_back({i, found[i]});
    if (of_assessors_.size() < 2) of_assessors_.clear();
}

bool RatingColumns::is_heading(cells::TableRow const& row) const {
    RatingColumns tried = *this;
    Problems problems;
    tried.find(row, problems);
    return tried.missing().empty();
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
        if (!has(each) && of_assessors_.empty()) all.push_back(each);
    if (group_is_needed_ && !has(group)) all.push_back(group);
    return all;
}

}  // namespace assay::consistency
