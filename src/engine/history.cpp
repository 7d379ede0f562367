// What came before: of a judgement the rating before it and the self-assessment of its time, of a visit the
// visit before it. Rows are sorted by what they have in common, then by day, and gone through once; of one day
// the first by author, then by visit counts, so that the order in the file never matters.

#include "engine/history.hpp"

#include "model/messages/linking.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>

namespace assay::engine {

using namespace algebra;

namespace {

// Most rows come in this order already, and then they are looked at once.
template <class Key>
void sort_by(std::vector<Row>& rows, Meter& meter, Key key) {
    auto const is_less = [&](Row a, Row b) {
        meter.charge(2);
        return key(a) < key(b);
    };
    if (!std::is_sorted(rows.begin(), rows.end(), is_less))
        std::sort(rows.begin(), rows.end(), is_less);
}

// Rows are sorted by group, date, and what makes one of a day the first. Calls `found` for each with
// the first row that counts of the latest day before it in its group, or with none.
template <class GroupOf, class DateOf, class Counts, class Found>
void each_before(std::vector<Row> const& sorted, GroupOf group, DateOf date, Counts counts,
                 Found found) {
    Row before = no_row;  // the first row that counts of a day before ...
    Row first = no_row;   // ... and that of the day at hand
    Row last = no_row;
    for (Row const row : sorted) {
        bool const is_new_group = last == no_row || group(row) != group(last);
        if (is_new_group || date(row) != date(last)) {
            if (is_new_group)
                before = no_row;
            else if (first != no_row)
                before = first;
            first = no_row;
        }
        if (first == no_row && date(row) && counts(row)) first = row;
        last = row;
        found(row, before);
    }
}

}  // namespace

void History::of_judgements(LinkedRows& rows, Problems& problems) {
    ranks_.resize(rows.judgements.size());
    for (Row const element : plan_.of_level.back()) {
        rank(rows, element);
        if (sorted_.size() > 1) {
            find_duplicates(rows, problems);
            link_previous(rows);
        }
        link_own(rows);
    }
}

// Sorts the judgements of an element by author, visit, role and site. Texts are compared here only: what is
// sorted later goes by numbers, then by the rank that a judgement has here.
void History::rank(LinkedRows const& rows, Row element) {
    auto const of = rows.judgements_of_node.of(element);
    sorted_.assign(of.begin(), of.end());
    auto const key = [&](Row row) {
        Judgement const& judgement = rows.assessment->judgements[at(row)];
        return std::tuple{author_and_visit(rows, row), judgement.role, judgement.site, row};
    };
    sort_by(sorted_, meter_, key);
    for (std::size_t i = 0; i < sorted_.size(); ++i) ranks_[at(sorted_[i])] = i;
}

// Requires: the judgements are in the order of their ranks.
void History::find_duplicates(LinkedRows const& rows, Problems& problems) const {
    auto const& judgements = rows.assessment->judgements;
    auto const is_same_judgement = [&](Row a, Row b) {
        Judgement const& one = judgements[at(a)];
        Judgement const& other = judgements[at(b)];
        return one.role == other.role && one.author == other.author && one.site == other.site &&
               rows.judgements[at(a)].visit == rows.judgements[at(b)].visit;
    };
    std::vector<std::pair<Row, Row>> again;  // a duplicate, and the first like it
    Row first = sorted_.front();
    for (Row const row : sorted_) {
        if (!is_same_judgement(row, first)) first = row;
        if (row != first) again.emplace_back(row, first);
    }
    std::sort(again.begin(), again.end());
    for (auto const& [row, earlier] : again) {
        Judgement const& judgement = judgements[at(row)];
        problems.add("/judgements/" + std::to_string(row),
                     say<linking_messages, "judged-twice">(
                         {{"author", judgement.author},
                          {"element", judgement.element},
                          {"first", "/judgements/" + std::to_string(earlier)}}));
    }
}

// The judgement before: a rating in the same role and of the same site, given on the latest day before. A
// rating that was carried forward was given where it was carried from.
void History::link_previous(LinkedRows& rows) {
    auto const date = [&](Row row) {
        return rows.date_of_visit(rows.judgements[at(row)].judged_at);
    };
    auto const group = [&](Row row) {
        return std::tuple{rows.assessment->judgements[at(row)].role, rows.judgements[at(row)].site};
    };
    auto const is_rated = [&](Row row) { return rows.judgements[at(row)].rating >= 0; };
    auto const key = [&](Row row) { return std::tuple{group(row), date(row), ranks_[at(row)]}; };
    sort_by(sorted_, meter_, key);
    each_before(sorted_, group, date, is_rated,
                [&](Row row, Row before) { rows.judgements[at(row)].previous = before; });
}

// The latest self-assessment of the same, up to the day of a judgement. Of one day the first by
// author, then by visit counts; it stands in front of that day's judgements.
void History::link_own(LinkedRows& rows) {
    auto const site = [&](Row row) { return rows.judgements[at(row)].site; };
    auto const day = [&](Row row) {
        return std::tuple{site(row), rows.date_of_visit(rows.judgements[at(row)].visit)};
    };
    auto const is_own = [&](Row row) {
        return rows.assessment->judgements[at(row)].role == Role::self &&
               rows.judgements[at(row)].rating >= 0;
    };
    auto const key = [&](Row row) { return std::tuple{day(row), !is_own(row), ranks_[at(row)]}; };
    sort_by(sorted_, meter_, key);
    Row own = no_row;
    Row last = no_row;
    for (Row const row : sorted_) {
        bool const is_new_site = last == no_row || site(row) != site(last);
        if (is_new_site) own = no_row;
        if (is_own(row) && (is_new_site || day(row) != day(last))) own = row;
        rows.judgements[at(row)].own = own;
        last = row;
    }
}

void History::of_visits(LinkedRows& rows) {
    auto const& visits = rows.assessment->visits;
    rows.visit_before.assign(visits.size(), no_row);
    sorted_.resize(visits.size());
    std::iota(sorted_.begin(), sorted_.end(), 0);
    auto const date = [&](Row row) { return visits[at(row)].date(); };
    auto const group = [&](Row row) { return visits[at(row)].body.empty(); };
    auto const key = [&](Row row) {
        return std::tuple{group(row), date(row), visits[at(row)].id, row};
    };
    sort_by(sorted_, meter_, key);
    auto const took_place = [&](Row row) { return rows.records[at(row)].took_place; };
    each_before(sorted_, group, date, took_place,
                [&](Row row, Row before) { rows.visit_before[at(row)] = before; });
}

}  // namespace assay::engine
