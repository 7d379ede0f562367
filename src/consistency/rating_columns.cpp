#include "consistency/rating_columns.hpp"

#include "model/messages/comparing.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

namespace assay::consistency {

using enum RatingColumn;

RatingColumns::RatingColumns(std::string_view group_column)
    : columns_({"case", "element", "window", "unit", "assessor", "rating",
                std::string(group_column.empty() ? "group" : group_column)}),
      group_is_needed_(!group_column.empty()) {}

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
