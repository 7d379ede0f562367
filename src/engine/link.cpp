// Linking: the first stage of an evaluation. Every id of a file becomes a row, an index into the list that it
// points into, and every link is followed in both directions. `"evidence": ["E12"]` of a judgement becomes an
// item of `cites`; whoever wants the evidence of a criterion need not look at a text again.
//
// All that does not fit the standard is found here, in the order of the document, and nothing that comes later
// can find more. What the file alone shows to be wrong, such as an id that two rows have or one that is empty, is
// reported by json/check, when the file is read and before it is linked.
//
// Ids of the file and of the standard are found in hash tables, lists of the plan (kinds, ratings, programmes)
// by looking through them, as they are short. So the work grows with the file.

#include "engine/link.hpp"

#include "engine/facts.hpp"
#include "model/messages/linking.hpp"
#include "model/named.hpp"
#include "model/pack_reference.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/texts.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace assay::engine {

using namespace algebra;

namespace {

// Lists of the plan are named by their ids in messages.
constexpr auto by_id = [](auto const& each) -> std::string_view { return each.id; };

// Only for short lists, those of the plan; ids of the document are found in tables.
template <class List>
Row find_id(List const& list, Text id) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (is_same(list[i].id, id)) return static_cast<Row>(i);
    return no_row;
}

Said no_limb(Node const& node, Text limb) {
    if (node.limbs.empty())
        return say<linking_messages, "element-without-limbs">(
            {{"element", node.id}, {"limb", limb}});
    return say<linking_messages, "unknown-limb">(
        {{"element", node.id}, {"limb", limb}, {"known", list_of(node.limbs, by_id)}});
}

Said no_guidance(Node const& node, Text point) {
    if (node.guidance.empty())
        return say<linking_messages, "element-without-guidance">(
            {{"element", node.id}, {"point", point}});
    return say<linking_messages, "unknown-guidance-point">(
        {{"element", node.id}, {"point", point}, {"known", list_of(node.guidance, by_id)}});
}

}  // namespace

Linker::Linker(Plan const& plan, Meter& meter)
    : plan_(plan), meter_(meter), references_(plan, checker_), history_(plan, meter) {
    for (std::size_t i = 0; i < plan.evidence_kinds.size(); ++i)
        evidence_kinds_.add(plan.evidence_kinds[i].id, i);
    static_cast<void>(evidence_kinds_.index());
}

void Linker::link(Assessment const& assessment, Date as_of, LinkedRows& into, Problems& problems,
                  Limits const* form) {
    if (form != nullptr)
        checker_.check(assessment, *form, problems, meter_);
    else
        checker_.gather(assessment, meter_);
    File const file{assessment, into, problems};
    references_.begin(assessment);
    meter_.charge(4 * (assessment.visits.size() + assessment.scope.sites.size() +
                       assessment.evidence.size() + assessment.judgements.size()));
    settled_.clear();
    into.assessment = &assessment;
    into.records = records_of_visits(plan_, assessment);
    into.as_of = as_of ? as_of : latest_judged(assessment, into.records);
    if (auto other = other_edition(assessment.pack, plan_.layers)) problems.add(std::move(*other));
    link_facts(plan_, assessment, into.facts, meter_, problems);
    programme(file);
    sites(file);
    visits(file);
    evidence(file);
    judgements(file);
    claims(file);
    shortfalls(file);
    actions(file);
    requests(file);
    comments(file);
    if (problems.empty()) history_.of_judgements(into, problems);
}

void Linker::programme(File const& file) const {
    Text const named = file.document.cycle.programme;
    auto const& all = plan_.programmes;
    if (named.empty() || all.empty() || find_named(all, named) != nullptr) return;
    file.problems.add("/cycle/programme",
                      say<linking_messages, "unknown-programme">(
                          {{"programme", named}, {"known", list_of(all, by_id)}})
                          .near(file.problems.nearest_id(named, all)));
}

void Linker::sites(File const& file) const {
    auto const& visits = file.document.visits;
    std::size_t const count = file.document.scope.sites.size();
    std::vector<Row> last_visit(count, no_row);  // of each site, so that each visit counts once
    std::vector<std::pair<Row, Row>> visited;    // sites and their visits
    file.rows.sites_of_visit.begin();
    for (std::size_t i = 0; i < visits.size(); ++i) {
        auto const visit = static_cast<Row>(i);
        meter_.charge(1 + visits[i].sites.size());
        for (Text const id : visits[i].sites) {
            Row const site = references_.site(id);
            if (site == no_row) continue;
            file.rows.sites_of_visit.add(site);
            if (std::exchange(last_visit[at(site)], visit) != visit)
                visited.emplace_back(site, visit);
        }
        file.rows.sites_of_visit.end_row();
    }
    file.rows.visits_of_site.group(
        count, visited.size(), [&](std::size_t i) { return visited[i].first; },
        [&](std::size_t i) { return visited[i].second; });
}

void Linker::visits(File const& file) {
    auto const& visits = file.document.visits;
    file.rows.visit_kinds.assign(visits.size(), no_row);
    file.rows.elements_of_visit.begin();
    for (std::size_t i = 0; i < visits.size(); ++i) {
        meter_.charge(1 + visits[i].elements.size());
        Row const kind = find_id(plan_.visit_kinds, visits[i].kind);
        file.rows.visit_kinds[i] = kind;
        if (kind == no_row && !visits[i].kind.empty())
            file.problems.add(
                pointer("visits", i, "kind"),
                say<linking_messages, "unknown-kind-of-visit">(
                    {{"kind", visits[i].kind}, {"known", list_of(plan_.visit_kinds, by_id)}})
                    .near(file.problems.nearest_id(visits[i].kind, plan_.visit_kinds)));
        for (std::size_t k = 0; k < visits[i].elements.size(); ++k) {
            Row const named = references_.element(visits[i].elements[k], file.problems, "visits", i,
                                                  "elements/" + std::to_string(k));
            if (named != no_row) file.rows.elements_of_visit.add(named);
        }
        file.rows.elements_of_visit.end_row();
    }
    rank_visits(file);
    history_.of_visits(file.rows);
}

// Later visits have higher ranks; those of one day are ordered by their ids.
void Linker::rank_visits(File const& file) const {
    auto const& visits = file.document.visits;
    std::vector<std::size_t> order(visits.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        meter_.charge(2);
        return std::tuple(visits[a].date(), visits[a].id) <
               std::tuple(visits[b].date(), visits[b].id);
    });
    file.rows.visit_ranks.assign(visits.size(), 0);
    file.rows.latest_visit = no_row;
    for (std::size_t i = 0; i < order.size(); ++i) {
        file.rows.visit_ranks[order[i]] = static_cast<Row>(i);
        if (visits[order[i]].date() <= file.rows.as_of)
            file.rows.latest_visit = static_cast<Row>(order[i]);
    }
}

void Linker::evidence(File const& file) {
    auto const& all = file.document.evidence;
    LinkedRows& rows = file.rows;
    rows.evidence.clear();
    rows.targets.clear();
    rows.first_target.assign(1, 0);
    rows.offered_for.begin();
    offering_.clear();
    last_named_.assign(plan_.addresses.size(), no_row);
    last_offered_.assign(plan_.standard.nodes.size(), no_row);
    for (std::size_t i = 0; i < all.size(); ++i) {
        meter_.charge(1 + all[i].supports.size());
        Row const kind = row_of(evidence_kinds_, all[i].kind);
        if (kind == no_row && !all[i].kind.empty())
            file.problems.add(
                pointer("evidence", i, "kind"),
                say<linking_messages, "unknown-kind-of-evidence">(
                    {{"kind", all[i].kind}, {"known", list_of(plan_.evidence_kinds, by_id)}})
                    .near(file.problems.nearest_id(all[i].kind, plan_.evidence_kinds)));
        rows.evidence.push_back({kind, references_.site(all[i].site)});
        supports(file, i);
    }
    auto const& evidence = rows.evidence;
    auto const offered_for = rows.offered_for.all();
    rows.evidence_of_node.group(
        plan_.standard.nodes.size(), offered_for.size(),
        [&](std::size_t i) { return offered_for[i]; }, [&](std::size_t i) { return offering_[i]; });
    rows.evidence_of_site.group(file.document.scope.sites.size(), evidence.size(),
                                [&](std::size_t i) { return evidence[i].site; });
}

// Whatever it names twice is kept once, so that no list is longer than the standard.
void Linker::supports(File const& file, std::size_t index) {
    auto const evidence = static_cast<Row>(index);
    LinkedRows& rows = file.rows;
    List<Text> const ids = file.document.evidence[index].supports;
    for (std::size_t k = 0; k < ids.size(); ++k) {
        auto const* const found = plan_.ids.find(ids[k]);
        Target const target = found ? plan_.addresses[*found] : Target{};
        if (!found || !plan_.standard.is_element(plan_.standard.nodes[at(target.element)])) {
            static_cast<void>(references_.element(ids[k], file.problems, "evidence", index,
                                                  "supports/" + std::to_string(k)));
            continue;
        }
        if (std::exchange(last_named_[*found], evidence) == evidence) continue;
        rows.targets.push_back(target);
        if (std::exchange(last_offered_[at(target.element)], evidence) == evidence) continue;
        rows.offered_for.add(target.element);
        offering_.push_back(evidence);
    }
    rows.offered_for.end_row();
    rows.first_target.push_back(static_cast<std::uint32_t>(rows.targets.size()));
}

void Linker::judgements(File const& file) {
    auto const& all = file.document.judgements;
    file.rows.judgements.assign(all.size(), {});
    file.rows.cites.begin();
    for (std::size_t i = 0; i < all.size(); ++i) judgement(file, i);
    auto const& rows = file.rows.judgements;
    file.rows.judgements_of_site.group(file.document.scope.sites.size(), rows.size(),
                                       [&](std::size_t i) { return rows[i].site; });
    file.rows.judgements_of_node.group(plan_.standard.nodes.size(), rows.size(),
                                       [&](std::size_t i) { return rows[i].element; });
}

void Linker::judgement(File const& file, std::size_t index) {
    Judgement const& judgement = file.document.judgements[index];
    auto& row = file.rows.judgements[index];
    meter_.charge(4 + judgement.limbs.size() + judgement.guidance.size() +
                  judgement.evidence.size() + judgement.settles.size());
    row.element =
        references_.element(judgement.element, file.problems, "judgements", index, "element");
    row.visit = references_.visit(judgement.visit);
    row.site = references_.site(judgement.site);
    row.carried_from =
        judgement.carried_from.empty() ? no_row : references_.visit(judgement.carried_from);
    row.judged_at = row.carried_from == no_row ? row.visit : row.carried_from;
    row.rating = find_id(plan_.standard.scale, judgement.rating);
    if (row.rating < 0 && !judgement.rating.empty())
        file.problems.add(
            pointer("judgements", index, "rating"),
            say<linking_messages, "unknown-rating">(
                {{"rating", judgement.rating}, {"known", list_of(plan_.standard.scale, by_id)}})
                .near(file.problems.nearest_id(judgement.rating, plan_.standard.scale)));
    points_of(file, index, judgement.limbs, "limbs");
    points_of(file, index, judgement.guidance, "guidance");
    settled_.check(file.document, index, references_, file.problems);
    for (Text const id : judgement.evidence)
        if (Row const cited = references_.evidence(id); cited != no_row) file.rows.cites.add(cited);
    file.rows.cites.end_row();
}

void Linker::points_of(File const& file, std::size_t index, List<Text> points,
                       std::string_view key) const {
    Row const element = file.rows.judgements[index].element;
    if (element == no_row) return;
    Node const& node = plan_.standard.nodes[at(element)];
    auto const& known = key == "limbs" ? node.limbs : node.guidance;
    for (std::size_t k = 0; k < points.size(); ++k) {
        if (points[k].empty() || find_id(known, points[k]) != no_row) continue;
        file.problems.add(pointer("judgements", index, key) + "/" + std::to_string(k),
                          (key == "limbs" ? no_limb(node, points[k]) : no_guidance(node, points[k]))
                              .near(file.problems.nearest_id(points[k], known)));
    }
}

void Linker::claims(File const& file) const {
    auto const& all = file.document.claims;
    auto& claim_of_node = file.rows.claim_of_node;
    file.rows.claim_elements.assign(all.size(), no_row);
    claim_of_node.assign(plan_.standard.nodes.size(), no_row);
    for (std::size_t i = 0; i < all.size(); ++i) {
        meter_.charge();
        Row const claimed =
            references_.element(all[i].element, file.problems, "claims", i, "element");
        file.rows.claim_elements[i] = claimed;
        if (claimed == no_row) continue;
        if (std::exchange(claim_of_node[at(claimed)], static_cast<Row>(i)) != no_row)
            file.problems.add(
                pointer("claims", i, "element"),
                say<linking_messages, "claimed-twice">({{"element", all[i].element}}));
    }
}

void Linker::shortfalls(File const& file) const {
    auto const& all = file.document.shortfalls;
    auto& rows = file.rows.shortfalls;
    rows.clear();
    for (std::size_t i = 0; i < all.size(); ++i) {
        meter_.charge();
        rows.push_back(
            {references_.element(all[i].element, file.problems, "shortfalls", i, "element"),
             references_.site(all[i].site), references_.visit(all[i].visit)});
    }
    file.rows.shortfalls_of_node.group(plan_.standard.nodes.size(), rows.size(),
                                       [&](std::size_t i) { return rows[i].element; });
}

void Linker::actions(File const& file) const {
    auto const& all = file.document.actions;
    file.rows.elements_of_action.begin();
    for (std::size_t i = 0; i < all.size(); ++i) {
        meter_.charge(1 + all[i].elements.size() + all[i].shortfalls.size());
        for (std::size_t k = 0; k < all[i].elements.size(); ++k) {
            Row const row = references_.element(all[i].elements[k], file.problems, "actions", i,
                                                "elements/" + std::to_string(k));
            if (row != no_row) file.rows.elements_of_action.add(row);
        }
        file.rows.elements_of_action.end_row();
    }
    actions_of_shortfalls(file);
}

// No rule reads what was asked of others; it is only looked at whether its elements are there.
void Linker::requests(File const& file) const {
    auto const& all = file.document.requests;
    for (std::size_t i = 0; i < all.size(); ++i) {
        meter_.charge(1 + all[i].elements.size());
        for (std::size_t k = 0; k < all[i].elements.size(); ++k)
            static_cast<void>(references_.element(all[i].elements[k], file.problems, "requests", i,
                                                  "elements/" + std::to_string(k)));
    }
}

// Nor what people say who rate nothing, so that no result can depend on it.
void Linker::comments(File const& file) const {
    auto const& all = file.document.comments;
    auto const& kinds = plan_.comment_kinds;
    for (std::size_t i = 0; i < all.size(); ++i) {
        meter_.charge();
        if (!all[i].element.empty())
            static_cast<void>(
                references_.element(all[i].element, file.problems, "comments", i, "element"));
        if (kinds.empty() || all[i].kind.empty() || find_id(kinds, all[i].kind) != no_row) continue;
        file.problems.add(pointer("comments", i, "kind"),
                          say<linking_messages, "unknown-kind-of-comment">(
                              {{"kind", all[i].kind}, {"known", list_of(kinds, by_id)}})
                              .near(file.problems.nearest_id(all[i].kind, kinds)));
    }
}

// The actions of a shortfall are those that name it, or that it names as what closed it.
void Linker::actions_of_shortfalls(File const& file) const {
    auto const& shortfalls = file.document.shortfalls;
    auto const& actions = file.document.actions;
    if (shortfalls.empty() || actions.empty())
        return file.rows.actions_of_shortfall.group(shortfalls.size(), 0,
                                                    [](std::size_t) { return no_row; });
    std::vector<std::pair<Row, Row>> linked;
    for (std::size_t i = 0; i < actions.size(); ++i)
        for (Text const id : actions[i].shortfalls)
            if (Row const named = references_.of(json::Row::shortfall, id); named != no_row)
                linked.emplace_back(named, static_cast<Row>(i));
    for (std::size_t i = 0; i < shortfalls.size(); ++i) {
        if (shortfalls[i].closed_by.empty()) continue;
        Row const named = references_.of(json::Row::action, shortfalls[i].closed_by);
        if (named != no_row) linked.emplace_back(static_cast<Row>(i), named);
    }
    std::sort(linked.begin(), linked.end());
    linked.erase(std::unique(linked.begin(), linked.end()), linked.end());
    file.rows.actions_of_shortfall.group(
        shortfalls.size(), linked.size(), [&](std::size_t i) { return linked[i].first; },
        [&](std::size_t i) { return linked[i].second; });
}

}  // namespace assay::engine
