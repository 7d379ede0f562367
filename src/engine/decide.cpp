// Deciding: the second stage of an evaluation. An element can have many judgements: of the organisation
// itself, of several assessors, of earlier visits, of one site. One of them decides its rating, or several
// that count the same (algebra/rows/precedence). Where these differ, the element is disputed and can still be
// any of their ratings; without any, it can be every rating of the scale.
//
// A judgement of one site never decides for the whole scope. A judgement without a rating, with a rating beside
// the scale, or of a visit after the as-of day decides nothing.

#include "engine/decide.hpp"

#include "engine/history.hpp"

#include <algorithm>

namespace assay::engine {

using namespace algebra;

namespace {

Row rank_of(LinkedRows const& linked, Row visit) {
    return visit == no_row ? no_row : linked.visit_ranks[at(visit)];
}

// The latest visit that took place at which a rating that counts was given; without one, the latest that took
// place and is not after the as-of day.
Row visit_of_ratings(LinkedRows const& linked, std::vector<Row> const& deciding) {
    Row found = no_row;
    auto const consider = [&](Row visit) {
        if (visit != no_row && linked.records[at(visit)].took_place &&
            rank_of(linked, visit) > rank_of(linked, found))
            found = visit;
    };
    for (Row const row : deciding) consider(linked.judgements[at(row)].judged_at);
    if (found != no_row) return found;
    for (std::size_t i = 0; i < linked.records.size(); ++i)
        if (linked.assessment->visits[i].date() <= linked.as_of) consider(static_cast<Row>(i));
    return found;
}

void link_citations(LinkedRows const& linked, DecidedRows& into) {
    into.citations.clear();
    for (Row const deciding : into.deciding)
        for (Row const cited : linked.cites.of(deciding))
            into.citations.push_back({deciding, cited});
    auto const& citations = into.citations;
    into.cited_by.group(
        linked.evidence.size(), citations.size(),
        [&](std::size_t i) { return citations[i].evidence; },
        [&](std::size_t i) { return citations[i].judgement; });
}

}  // namespace

void Decider::decide(LinkedRows const& linked, DecidedRows& into) {
    into.nodes.assign(plan_.standard.nodes.size(), {});
    into.deciding.clear();
    is_gap_analysis_ = is_latest_a_gap_analysis(linked);
    for (Row const element : plan_.of_level.back()) {
        deciders_.clear();
        meter_.charge(1 + linked.judgements_of_node.of(element).size());
        for (Row const row : linked.judgements_of_node.of(element))
            if (may_decide(linked, row))
                deciders_.offer(roles_.of(linked.assessment->judgements[at(row)].role,
                                          linked.date_of_visit(linked.judgements[at(row)].visit)),
                                row);
        DecidedRows::Node& node = into.nodes[at(element)];
        node = decided_by(linked);
        if (node.deciding != no_row) into.deciding.push_back(node.deciding);
    }
    into.visit = visit_of_ratings(linked, into.deciding);
    link_citations(linked, into);
}

bool Decider::is_gap_analysis(LinkedRows const& linked, Row visit) const {
    return visit != no_row && plan_.visit_kinds[at(linked.visit_kinds[at(visit)])].gap_analysis;
}

// Of the visits that took place and are not after the as-of day.
bool Decider::is_latest_a_gap_analysis(LinkedRows const& linked) const {
    Row latest = no_row;
    for (std::size_t i = 0; i < linked.records.size(); ++i)
        if (linked.records[i].took_place && linked.assessment->visits[i].date() <= linked.as_of &&
            rank_of(linked, static_cast<Row>(i)) > rank_of(linked, latest))
            latest = static_cast<Row>(i);
    return is_gap_analysis(linked, latest);
}

// The ratings of a gap analysis count for nothing once another visit has taken place.
bool Decider::may_decide(LinkedRows const& linked, Row row) const {
    auto const& judgement = linked.judgements[at(row)];
    return (is_gap_analysis_ || !is_gap_analysis(linked, judgement.judged_at)) &&
           judgement.site == no_row && judgement.rating >= 0 &&
           plan_.standard.scale[at(judgement.rating)].on_scale &&
           linked.date_of_visit(judgement.visit) <= linked.as_of &&
           roles_.may_decide(linked.assessment->judgements[at(row)].role);
}

// Of equal deciders the one with the lowest rating is shown, then the first by author and visit.
DecidedRows::Node Decider::decided_by(LinkedRows const& linked) const {
    DecidedRows::Node node;
    auto const& deciders = deciders_.kept();
    if (deciders.empty()) {
        node.rating = {plan_.on_scale, false};
        return node;
    }
    node.rating = {};
    for (Row const row : deciders) {
        auto const rating = linked.judgements[at(row)].rating;
        node.rating.can |= plan_.rating(rating).can;
        bool const first =
            node.deciding == no_row || rating < linked.judgements[at(node.deciding)].rating ||
            (rating == linked.judgements[at(node.deciding)].rating &&
             author_and_visit(linked, row) < author_and_visit(linked, node.deciding));
        if (first) node.deciding = row;
    }
    node.disputed = !node.rating.is_known();
    return node;
}

bool Decider::open_awaited(LinkedRows const& linked, DecidedRows const& decided,
                           VisitRows const& visits, DecidedRows& into) const {
    auto const awaited = visits.awaited.all();
    bool const any = std::any_of(awaited.begin(), awaited.end(), [&](Row element) {
        return decided.nodes[at(element)].deciding != no_row;
    });
    if (!any) return false;
    into.nodes = decided.nodes;
    for (Row const element : awaited) into.nodes[at(element)] = {{plan_.on_scale, false}, no_row};
    into.deciding.clear();
    for (Row const row : decided.deciding)
        if (into.nodes[at(linked.judgements[at(row)].element)].deciding != no_row)
            into.deciding.push_back(row);
    into.visit = decided.visit;
    link_citations(linked, into);
    return true;
}

}  // namespace assay::engine
