#include "engine/link.hpp"

#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/texts.hpp"

#include <algorithm>
#include <utility>

namespace assay::engine {

using namespace algebra;

namespace {

Row row_of(Ids const& ids, Text id) {
    auto const* const found = ids.find(id);
    return found == nullptr ? no_row : static_cast<Row>(*found);
}

std::string pointer(std::string_view list, std::size_t index, std::string_view key) {
    return "/" + std::string(list) + "/" + std::to_string(index) + (key.empty() ? "" : "/") +
           std::string(key);
}

// Lists of the plan are named by their ids in messages.
constexpr auto by_id = [](auto const& each) -> std::string_view { return each.id; };

// Only for short lists, those of the plan; ids of the document are found in tables.
template <class List>
Row find_id(List const& list, Text id) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (is_same(list[i].id, id)) return static_cast<Row>(i);
    return no_row;
}

}  // namespace

void Linker::report(std::string pointer, std::string code, std::string message,
                    std::string expected, std::string near) {
    problems_->push_back({std::move(code),
                          {{}, 0, 0, std::move(pointer)},
                          std::move(message),
                          std::move(expected),
                          std::move(near)});
}

// Each suggestion compares with every known word, so only the first problems get one.
bool Linker::may_suggest() const { return problems_->size() < most_suggestions; }

template <class List>
std::string Linker::nearest_id(std::string_view word, List const& list) const {
    if (!may_suggest()) return {};
    Nearest nearest{word};
    for (auto const& each : list) nearest.offer(each.id);
    return std::string(nearest.best());
}

void Linker::link(Assessment const& assessment, Date as_of, std::vector<Diagnostic>& problems) {
    assessment_ = &assessment;
    problems_ = &problems;
    index_ids();
    rows_->assessment = &assessment;
    records_ = records_of_visits(plan_, assessment);
    rows_->as_of = as_of ? as_of : latest_judged(assessment, records_);
    edition();
    facts();
    programme();
    sites();
    visits();
    evidence();
    judgements();
    claims();
    shortfalls();
    actions();
    if (!problems.empty()) return;
    nodes();
    citations();
}

Row Linker::element(Text id, std::string_view list, std::size_t index, std::string_view key) {
    auto const* const found = plan_.ids.find(id);
    auto const& nodes = plan_.standard.nodes;
    if (found && *found < nodes.size() && plan_.standard.is_element(nodes[*found]))
        return static_cast<Row>(*found);
    std::string const& level = plan_.standard.levels.back().name;
    if (found) {
        Node const& node = nodes[at(plan_.addresses[*found].element)];
        bool const inside = plan_.standard.is_element(node);
        std::string what = inside ? "part of the " + level + " " + node.id
                                  : plan_.standard.levels[node.level].name;
        report(pointer(list, index, key), "unknown-" + level,
               quote(id) + " is a " + std::move(what) + ", and no " + level, {},
               inside ? node.id : "");
        return no_row;
    }
    Nearest nearest{id};
    for (Node const& node : nodes)
        if (may_suggest() && plan_.standard.is_element(node)) nearest.offer(node.id);
    report(pointer(list, index, key), "unknown-" + level,
           "there is no " + level + " " + quote(id) + " in " + plan_.id + " " + plan_.version, {},
           std::string(nearest.best()));
    return no_row;
}

// Ids that stand twice were told when the file was read; here the first one counts.
void Linker::index_ids() {
    auto const index = [](Ids& ids, auto const& list) {
        ids.clear();
        for (std::size_t i = 0; i < list.size(); ++i) ids.add(list[i].id, i);
        static_cast<void>(ids.index());
    };
    index(visit_ids_, assessment_->visits);
    index(site_ids_, assessment_->scope.sites);
    index(evidence_ids_, assessment_->evidence);
    judgement_names_.clear();
}

Row Linker::visit_of(Text id) const {
    if (id.empty()) return assessment_->visits.size() == 1 ? 0 : no_row;
    return row_of(visit_ids_, id);
}

Row Linker::site_of(Text id) const { return row_of(site_ids_, id); }

Date Linker::date_of_visit(Row visit) const {
    return visit == no_row ? Date{} : assessment_->visits[at(visit)].date();
}

void Linker::sites() {
    auto const& visits = assessment_->visits;
    std::size_t const count = assessment_->scope.sites.size();
    std::vector<Row> last_visit(count, no_row);  // of each site, so that each visit counts once
    std::vector<std::pair<Row, Row>> visited;    // sites and their visits
    rows_->sites_of_visit.begin();
    for (std::size_t i = 0; i < visits.size(); ++i) {
        auto const visit = static_cast<Row>(i);
        for (Text const id : visits[i].sites) {
            Row const site = site_of(id);
            if (site == no_row) continue;
            rows_->sites_of_visit.add(site);
            if (std::exchange(last_visit[at(site)], visit) != visit)
                visited.emplace_back(site, visit);
        }
        rows_->sites_of_visit.end_row();
    }
    rows_->visits_of_site.group(
        count, visited.size(), [&](std::size_t i) { return visited[i].first; },
        [&](std::size_t i) { return visited[i].second; });
}

void Linker::programme() {
    Text const named = assessment_->cycle.programme;
    auto const& all = plan_.programmes;
    bool const is_known = std::any_of(all.begin(), all.end(), [&](Programme const& each) {
        return is_same(each.id, named) || is_same(each.title, named);
    });
    if (named.empty() || all.empty() || is_known) return;
    report("/cycle/programme", "unknown-programme",
           "there is no programme of visits " + quote(named), one_of(all, by_id),
           nearest_id(named, all));
}

void Linker::visits() {
    auto const& visits = assessment_->visits;
    rows_->visit_kinds.assign(visits.size(), no_row);
    rows_->elements_of_visit.begin();
    for (std::size_t i = 0; i < visits.size(); ++i) {
        rows_->visit_kinds[i] = find_id(plan_.visit_kinds, visits[i].kind);
        if (rows_->visit_kinds[i] == no_row)
            report(pointer("visits", i, "kind"), "unknown-kind",
                   "there is no kind of visit " + quote(visits[i].kind),
                   one_of(plan_.visit_kinds, by_id), nearest_id(visits[i].kind, plan_.visit_kinds));
        for (std::size_t k = 0; k < visits[i].elements.size(); ++k)
            if (Row const named =
                    element(visits[i].elements[k], "visits", i, "elements/" + std::to_string(k));
                named != no_row)
                rows_->elements_of_visit.add(named);
        rows_->elements_of_visit.end_row();
    }
    visits_before();
}

void Linker::evidence() {
    auto const& all = assessment_->evidence;
    rows_->evidence.clear();
    rows_->targets.clear();
    rows_->first_target.assign(1, 0);
    rows_->offered_for.begin();
    offering_.clear();
    last_named_.assign(plan_.addresses.size(), no_row);
    last_offered_.assign(plan_.standard.nodes.size(), no_row);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Row const kind = row_of(evidence_kinds_, all[i].kind);
        if (kind == no_row && !all[i].kind.empty())
            report(pointer("evidence", i, "kind"), "unknown-kind",
                   "there is no kind of evidence " + quote(all[i].kind),
                   one_of(plan_.evidence_kinds, by_id),
                   nearest_id(all[i].kind, plan_.evidence_kinds));
        rows_->evidence.push_back({kind, site_of(all[i].site)});
        supports(i);
    }
    auto const& evidence = rows_->evidence;
    auto const offered_for = rows_->offered_for.all();
    rows_->evidence_of_node.group(
        plan_.standard.nodes.size(), offered_for.size(),
        [&](std::size_t i) { return offered_for[i]; }, [&](std::size_t i) { return offering_[i]; });
    rows_->evidence_of_site.group(assessment_->scope.sites.size(), evidence.size(),
                                  [&](std::size_t i) { return evidence[i].site; });
}

// Whatever it names twice is kept once, so that no list is longer than the standard.
void Linker::supports(std::size_t index) {
    auto const evidence = static_cast<Row>(index);
    List<Text> const ids = assessment_->evidence[index].supports;
    for (std::size_t k = 0; k < ids.size(); ++k) {
        auto const* const found = plan_.ids.find(ids[k]);
        Target const target = found ? plan_.addresses[*found] : Target{};
        if (!found || !plan_.standard.is_element(plan_.standard.nodes[at(target.element)])) {
            static_cast<void>(element(ids[k], "evidence", index, "supports/" + std::to_string(k)));
            continue;
        }
        if (std::exchange(last_named_[*found], evidence) == evidence) continue;
        rows_->targets.push_back(target);
        if (std::exchange(last_offered_[at(target.element)], evidence) == evidence) continue;
        rows_->offered_for.add(target.element);
        offering_.push_back(evidence);
    }
    rows_->offered_for.end_row();
    rows_->first_target.push_back(static_cast<std::uint32_t>(rows_->targets.size()));
}

void Linker::judgements() {
    auto const& all = assessment_->judgements;
    rows_->judgements.assign(all.size(), {});
    rows_->cites.begin();
    for (std::size_t i = 0; i < all.size(); ++i) judgement(i);
    auto const& rows = rows_->judgements;
    rows_->judgements_of_site.group(assessment_->scope.sites.size(), rows.size(),
                                    [&](std::size_t i) { return rows[i].site; });
    rows_->judgements_of_node.group(plan_.standard.nodes.size(), rows.size(),
                                    [&](std::size_t i) { return rows[i].element; });
}

void Linker::judgement(std::size_t index) {
    Judgement const& judgement = assessment_->judgements[index];
    auto& row = rows_->judgements[index];
    row.element = element(judgement.element, "judgements", index, "element");
    row.visit = visit_of(judgement.visit);
    row.site = site_of(judgement.site);
    row.carried_from = judgement.carried_from.empty() ? no_row : visit_of(judgement.carried_from);
    row.judged_at = row.carried_from == no_row ? row.visit : row.carried_from;
    row.rating = find_id(plan_.standard.scale, judgement.rating);
    if (row.rating < 0 && !judgement.rating.empty())
        report(pointer("judgements", index, "rating"), "unknown-rating",
               "there is no rating " + quote(judgement.rating), one_of(plan_.standard.scale, by_id),
               nearest_id(judgement.rating, plan_.standard.scale));
    points_of(index, judgement.limbs, "limbs");
    points_of(index, judgement.guidance, "guidance");
    link_moderation(index);
    for (Text const id : judgement.evidence)
        if (Row const cited = row_of(evidence_ids_, id); cited != no_row) rows_->cites.add(cited);
    rows_->cites.end_row();
}

void Linker::points_of(std::size_t index, List<Text> points, std::string_view key) {
    Row const element = rows_->judgements[index].element;
    if (element == no_row) return;
    Node const& node = plan_.standard.nodes[at(element)];
    auto const& known = key == "limbs" ? node.limbs : node.guidance;
    for (std::size_t k = 0; k < points.size(); ++k) {
        if (find_id(known, points[k]) != no_row) continue;
        std::string const what = key == "limbs" ? "limb" : "guidance point";
        report(pointer("judgements", index, key) + "/" + std::to_string(k),
               "unknown-" + std::string(key == "limbs" ? "limb" : "guidance"),
               node.id + " has no " + what + " " + quote(points[k]),
               known.empty() ? "none: it has no " + what + "s" : one_of(known, by_id),
               nearest_id(points[k], known));
    }
}

void Linker::claims() {
    auto const& all = assessment_->claims;
    rows_->claim_elements.assign(all.size(), no_row);
    std::vector<bool> is_claimed(plan_.standard.nodes.size(), false);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Row const claimed = element(all[i].element, "claims", i, "element");
        rows_->claim_elements[i] = claimed;
        if (claimed == no_row) continue;
        if (is_claimed[at(claimed)])
            report(pointer("claims", i, "element"), "duplicate-claim",
                   quote(all[i].element) + " is claimed not applicable twice");
        is_claimed[at(claimed)] = true;
    }
}

void Linker::shortfalls() {
    auto const& all = assessment_->shortfalls;
    rows_->shortfalls.clear();
    for (std::size_t i = 0; i < all.size(); ++i)
        rows_->shortfalls.push_back({element(all[i].element, "shortfalls", i, "element"),
                                     site_of(all[i].site), visit_of(all[i].visit)});
    auto const& rows = rows_->shortfalls;
    rows_->shortfalls_of_node.group(plan_.standard.nodes.size(), rows.size(),
                                    [&](std::size_t i) { return rows[i].element; });
}

void Linker::actions() {
    auto const& all = assessment_->actions;
    rows_->elements_of_action.begin();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t k = 0; k < all[i].elements.size(); ++k)
            if (Row const row =
                    element(all[i].elements[k], "actions", i, "elements/" + std::to_string(k));
                row != no_row)
                rows_->elements_of_action.add(row);
        rows_->elements_of_action.end_row();
    }
    link_actions();
}

}  // namespace assay::engine
