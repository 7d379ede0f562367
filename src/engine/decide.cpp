// Which judgement decides each element: the strongest tier of roles that has judged it; of these the
// latest visit; of these the first role of the tier. The order in the file never matters.

#include "algebra/rows/context.hpp"
#include "engine/link.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace assay::engine {

using namespace algebra;

namespace {

// Most rows come in this order already, and then they are looked at once.
template <class Key>
void sort_by(std::vector<Row>& rows, Key key) {
    auto const is_less = [&](Row a, Row b) { return key(a) < key(b); };
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

void Linker::nodes() {
    auto const& nodes = plan_.standard.nodes;
    rows_->nodes.assign(nodes.size(), {});
    rows_->deciding.clear();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!plan_.standard.is_element(nodes[i])) continue;
        auto const element = static_cast<Row>(i);
        rank(element);
        if (sorted_.size() > 1) {
            same_judgement_twice();
            judgements_before();
        }
        own_judgements();
        decide(element);
        if (Row const deciding = rows_->nodes[i].deciding; deciding != no_row) {
            rows_->deciding.push_back(deciding);
            rows_->judgements[at(deciding)].decides = true;
        }
    }
    current_visit();
    // Whether one claim is permitted does not hang on the others, nor on their order.
    context_.clear_cache();
    context_.count_claims = false;
    rows_->claim_permitted.assign(rows_->claim_elements.size(), false);
    for (std::size_t i = 0; i < rows_->claim_elements.size(); ++i) {
        Row const element = rows_->claim_elements[i];
        auto& node = rows_->nodes[at(element)];
        auto const holds = [&](Expr may) {
            return context_.condition(may, RowScope{element, nullptr}).is_yes();
        };
        bool const permitted =
            std::any_of(plan_.may_be_claimed.begin(), plan_.may_be_claimed.end(), holds) &&
            std::all_of(plan_.narrowed.begin(), plan_.narrowed.end(), [&](Narrowed const& each) {
                return static_cast<Row>(each.node) != element || holds(each.when);
            });
        rows_->claim_permitted[i] = permitted;
        node.claim = static_cast<Row>(i);
        node.applies = !permitted || assessment_->claims[i].acceptance == Acceptance::refused;
    }
    context_.count_claims = true;
    judged_at_visits();
}

// The judgements of an element by author, visit, role and site. Texts are compared here only: what else is to be sorted goes by
// numbers, then by the rank that a judgement has here, so that the order in the file never matters.
void Linker::rank(Row element) {
    auto const of = rows_->judgements_of_node.of(element);
    sorted_.assign(of.begin(), of.end());
    auto const key = [&](Row row) {
        Judgement const& judgement = assessment_->judgements[at(row)];
        return std::tuple{by_ids(row), judgement.role, judgement.site, row};
    };
    sort_by(sorted_, key);
    judgement_ranks_.resize(assessment_->judgements.size());
    for (std::size_t i = 0; i < sorted_.size(); ++i) judgement_ranks_[at(sorted_[i])] = i;
}

// Requires: the judgements are in the order of their ranks.
void Linker::same_judgement_twice() {
    auto const is_same_judgement = [&](Row a, Row b) {
        Judgement const& one = assessment_->judgements[at(a)];
        Judgement const& other = assessment_->judgements[at(b)];
        return one.role == other.role && one.author == other.author && one.site == other.site &&
               rows_->judgements[at(a)].visit == rows_->judgements[at(b)].visit;
    };
    std::vector<std::pair<Row, Row>> again;  // a duplicate, and the first like it
    Row first = sorted_.front();
    for (Row const row : sorted_) {
        if (!is_same_judgement(row, first)) first = row;
        if (row != first) again.emplace_back(row, first);
    }
    std::sort(again.begin(), again.end());
    for (auto const& [row, earlier] : again) {
        Judgement const& judgement = assessment_->judgements[at(row)];
        report("/judgements/" + std::to_string(row), "duplicate-judgement",
               "`" + std::string(judgement.author) + "` judges " + std::string(judgement.element) +
                   " twice in one role on one visit; first at /judgements/" +
                   std::to_string(earlier));
    }
}

// The judgement before: a rating in the same role and of the same site, given on the latest day before. A
// rating that was carried forward was given where it was carried from.
void Linker::judgements_before() {
    auto const date = [&](Row row) { return date_of_visit(rows_->judgements[at(row)].judged_at); };
    auto const group = [&](Row row) {
        return std::tuple{assessment_->judgements[at(row)].role, rows_->judgements[at(row)].site};
    };
    auto const is_rated = [&](Row row) { return rows_->judgements[at(row)].rating >= 0; };
    auto const key = [&](Row row) {
        return std::tuple{group(row), date(row), judgement_ranks_[at(row)]};
    };
    sort_by(sorted_, key);
    each_before(sorted_, group, date, is_rated,
                [&](Row row, Row before) { rows_->judgements[at(row)].previous = before; });
}

// The latest self-assessment of the same, up to the day of a judgement. Of one day the first by
// author, then by visit counts; it stands in front of that day's judgements.
void Linker::own_judgements() {
    auto const site = [&](Row row) { return rows_->judgements[at(row)].site; };
    auto const day = [&](Row row) {
        return std::tuple{site(row), date_of_visit(rows_->judgements[at(row)].visit)};
    };
    auto const is_own = [&](Row row) {
        return assessment_->judgements[at(row)].role == Role::self &&
               rows_->judgements[at(row)].rating >= 0;
    };
    auto const key = [&](Row row) {
        return std::tuple{day(row), !is_own(row), judgement_ranks_[at(row)]};
    };
    sort_by(sorted_, key);
    Row own = no_row;
    Row last = no_row;
    for (Row const row : sorted_) {
        bool const is_new_site = last == no_row || site(row) != site(last);
        if (is_new_site) own = no_row;
        if (is_own(row) && (is_new_site || day(row) != day(last))) own = row;
        rows_->judgements[at(row)].own = own;
        last = row;
    }
}

// The visit before that took place: by an assessment body where it is made by one, else by none.
void Linker::visits_before() {
    auto const& visits = assessment_->visits;
    rows_->visit_before.assign(visits.size(), no_row);
    sorted_.resize(visits.size());
    std::iota(sorted_.begin(), sorted_.end(), 0);
    auto const date = [&](Row row) { return visits[at(row)].date(); };
    auto const group = [&](Row row) { return visits[at(row)].body.empty(); };
    auto const key = [&](Row row) {
        return std::tuple{group(row), date(row), visits[at(row)].id, row};
    };
    sort_by(sorted_, key);
    auto const took_place = [&](Row row) { return records_[at(row)].took_place; };
    each_before(sorted_, group, date, took_place,
                [&](Row row, Row before) { rows_->visit_before[at(row)] = before; });
}

// What tells judgements apart that count the same, whatever their order in the file.
std::pair<Text, Text> Linker::by_ids(Row row) const {
    Row const visit = rows_->judgements[at(row)].visit;
    return {assessment_->judgements[at(row)].author,
            visit == no_row ? Text{} : assessment_->visits[at(visit)].id};
}

Linker::Linker(Plan const& plan, Rows& rows, Context& context)
    : plan_(plan), rows_(&rows), context_(context) {
    for (std::size_t i = 0; i < plan.evidence_kinds.size(); ++i)
        evidence_kinds_.add(plan.evidence_kinds[i].id, i);
    static_cast<void>(evidence_kinds_.index());
    tiers_.fill(plan.deciding.size());
    for (std::size_t tier = plan.deciding.size(); tier-- > 0;)
        for (Role const role : plan.deciding[tier]) tiers_[static_cast<std::size_t>(role)] = tier;
}

// Beyond the last tier when it cannot decide.
std::size_t Linker::tier_of(Row row) const {
    auto const& judgement = rows_->judgements[at(row)];
    bool const counts = judgement.site == no_row && judgement.rating >= 0 &&
                        plan_.standard.scale[at(judgement.rating)].on_scale &&
                        date_of_visit(judgement.visit) <= rows_->as_of;
    return counts ? tiers_[static_cast<std::size_t>(assessment_->judgements[at(row)].role)]
                  : plan_.deciding.size();
}

void Linker::decide(Row element) {
    auto& node = rows_->nodes[at(element)];
    node.rating = {plan_.on_scale, false};
    candidates_.clear();
    std::size_t strongest = plan_.deciding.size();
    for (Row const row : rows_->judgements_of_node.of(element)) {
        std::size_t const tier = tier_of(row);
        if (tier < strongest) candidates_.clear();
        strongest = std::min(strongest, tier);
        if (tier == strongest && tier < plan_.deciding.size()) candidates_.push_back(row);
    }
    if (candidates_.size() > 1) {
        limit_to_latest_visit();
        limit_to_first_role();
    }
    if (candidates_.empty()) return;
    node.rating = {};
    for (Row const row : candidates_) {
        auto const rating = rows_->judgements[at(row)].rating;
        node.rating.can |= plan_.rating(rating).can;
        // of equal deciders the lowest is shown, then the first by author and visit
        bool const first = node.deciding == no_row ||
                           rating < rows_->judgements[at(node.deciding)].rating ||
                           (rating == rows_->judgements[at(node.deciding)].rating &&
                            by_ids(row) < by_ids(node.deciding));
        if (first) node.deciding = row;
    }
    node.disputed = !node.rating.is_known();
}

void Linker::limit_to_latest_visit() {
    Date latest;
    for (Row const row : candidates_)
        latest = std::max(latest, date_of_visit(rows_->judgements[at(row)].visit));
    std::erase_if(candidates_, [&](Row row) {
        return date_of_visit(rows_->judgements[at(row)].visit) != latest;
    });
}

// Of the roles of the tier that they are all in.
void Linker::limit_to_first_role() {
    auto const role_of = [&](Row row) { return assessment_->judgements[at(row)].role; };
    for (Role const role : plan_.deciding[tier_of(candidates_.front())]) {
        auto const has_role = [&](Row row) { return role_of(row) == role; };
        if (std::none_of(candidates_.begin(), candidates_.end(), has_role)) continue;
        std::erase_if(candidates_, [&](Row row) { return role_of(row) != role; });
        return;
    }
}

void Linker::citations() {
    rows_->citations.clear();
    for (Row const deciding : rows_->deciding)
        for (Row const cited : rows_->cites.of(deciding))
            rows_->citations.push_back({deciding, cited});
    auto const& citations = rows_->citations;
    rows_->cited_by.group(
        rows_->evidence.size(), citations.size(),
        [&](std::size_t i) { return citations[i].evidence; },
        [&](std::size_t i) { return citations[i].judgement; });
}

}  // namespace assay::engine
