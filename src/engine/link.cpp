#include "engine/link.hpp"

#include "model/in_ticks.hpp"
#include "model/nearest.hpp"
#include "model/texts.hpp"

#include <algorithm>

namespace assay::engine {

using namespace plan;

namespace {

std::size_t at(Row row) { return static_cast<std::size_t>(row); }

std::string pointer(std::string_view list, std::size_t index, std::string_view key) {
    return "/" + std::string(list) + "/" + std::to_string(index) + (key.empty() ? "" : "/") +
           std::string(key);
}

// Lists of the plan are named by their ids in messages.
constexpr auto by_id = [](auto const& each) -> std::string_view { return each.id; };

template <class List>
std::string nearest_id(std::string_view word, List const& list) {
    Nearest nearest{word};
    for (auto const& each : list) nearest.offer(each.id);
    return std::string(nearest.best());
}

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

void Linker::link(Assessment const& assessment, Date as_of, std::vector<Diagnostic>& problems) {
    assessment_ = &assessment;
    problems_ = &problems;
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
               in_ticks(id) + " is a " + std::move(what) + ", and no " + level, {},
               inside ? node.id : "");
        return no_row;
    }
    Nearest nearest{id};
    for (Node const& node : nodes)
        if (plan_.standard.is_element(node)) nearest.offer(node.id);
    report(pointer(list, index, key), "unknown-" + level,
           "there is no " + level + " " + in_ticks(id) + " in " + plan_.id + " " + plan_.version,
           {}, std::string(nearest.best()));
    return no_row;
}

Row Linker::visit_of(Text id) const {
    if (id.empty()) return assessment_->visits.size() == 1 ? 0 : no_row;
    return find_id(assessment_->visits, id);
}

Row Linker::site_of(Text id) const {
    return id.empty() ? no_row : find_id(assessment_->scope.sites, id);
}

Date Linker::date_of_visit(Row visit) const {
    return visit == no_row ? Date{} : assessment_->visits[at(visit)].date();
}

void Linker::sites() {
    auto const& visits = assessment_->visits;
    rows_->sites_of_visit.begin();
    for (Visit const& visit : visits) {
        for (Text const id : visit.sites)
            if (Row const site = site_of(id); site != no_row) rows_->sites_of_visit.add(site);
        rows_->sites_of_visit.end_row();
    }
    rows_->visits_of_site.begin();
    for (Site const& site : assessment_->scope.sites) {
        for (std::size_t i = 0; i < visits.size(); ++i)
            if (std::find(visits[i].sites.begin(), visits[i].sites.end(), site.id) !=
                visits[i].sites.end())
                rows_->visits_of_site.add(static_cast<Row>(i));
        rows_->visits_of_site.end_row();
    }
}

void Linker::programme() {
    Text const named = assessment_->cycle.programme;
    auto const& all = plan_.programmes;
    bool const is_known = std::any_of(all.begin(), all.end(), [&](Programme const& each) {
        return is_same(each.id, named) || is_same(each.title, named);
    });
    if (named.empty() || all.empty() || is_known) return;
    report("/cycle/programme", "unknown-programme",
           "there is no programme of visits " + in_ticks(named), one_of(all, by_id),
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
                   "there is no kind of visit " + in_ticks(visits[i].kind),
                   one_of(plan_.visit_kinds, by_id), nearest_id(visits[i].kind, plan_.visit_kinds));
        for (std::size_t k = 0; k < visits[i].elements.size(); ++k)
            if (Row const named =
                    element(visits[i].elements[k], "visits", i, "elements/" + std::to_string(k));
                named != no_row)
                rows_->elements_of_visit.add(named);
        rows_->elements_of_visit.end_row();
    }
}

void Linker::evidence() {
    auto const& all = assessment_->evidence;
    evidence_ids_.clear();
    for (std::size_t i = 0; i < all.size(); ++i) evidence_ids_.add(all[i].id, i);
    static_cast<void>(
        evidence_ids_.index());  // ids that stand twice were told when the file was read
    rows_->evidence.clear();
    rows_->targets.clear();
    rows_->first_target.assign(1, 0);
    rows_->offered_for.begin();
    offering_.clear();
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const* const known = evidence_kinds_.find(all[i].kind);
        Row const kind = known == nullptr ? no_row : static_cast<Row>(*known);
        if (kind == no_row && !all[i].kind.empty())
            report(pointer("evidence", i, "kind"), "unknown-kind",
                   "there is no kind of evidence " + in_ticks(all[i].kind),
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

void Linker::supports(std::size_t index) {
    auto& targets = rows_->targets;
    std::size_t const first = targets.size();
    List<Text> const ids = assessment_->evidence[index].supports;
    for (std::size_t k = 0; k < ids.size(); ++k) {
        auto const* const found = plan_.ids.find(ids[k]);
        Target const target = found ? plan_.addresses[*found] : Target{};
        if (!found || !plan_.standard.is_element(plan_.standard.nodes[at(target.element)])) {
            static_cast<void>(element(ids[k], "evidence", index, "supports/" + std::to_string(k)));
            continue;
        }
        bool const again =
            std::any_of(targets.begin() + static_cast<std::ptrdiff_t>(first), targets.end(),
                        [&](Target const& each) { return each.element == target.element; });
        targets.push_back(target);
        if (again) continue;
        rows_->offered_for.add(target.element);
        offering_.push_back(static_cast<Row>(index));
    }
    rows_->offered_for.end_row();
    rows_->first_target.push_back(static_cast<std::uint32_t>(targets.size()));
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
               "there is no rating " + in_ticks(judgement.rating),
               one_of(plan_.standard.scale, by_id),
               nearest_id(judgement.rating, plan_.standard.scale));
    points_of(index, judgement.limbs, "limbs");
    points_of(index, judgement.guidance, "guidance");
    settled(index);
    for (Text const id : judgement.evidence)
        if (auto const* const cited = evidence_ids_.find(id))
            rows_->cites.add(static_cast<Row>(*cited));
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
               node.id + " has no " + what + " " + in_ticks(points[k]),
               known.empty() ? "none: it has no " + what + "s" : one_of(known, by_id),
               nearest_id(points[k], known));
    }
}

void Linker::claims() {
    auto const& all = assessment_->claims;
    rows_->claim_elements.assign(all.size(), no_row);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Row const claimed = element(all[i].element, "claims", i, "element");
        auto const begin = rows_->claim_elements.begin();
        if (claimed != no_row && std::find(begin, begin + static_cast<std::ptrdiff_t>(i),
                                           claimed) != begin + static_cast<std::ptrdiff_t>(i))
            report(pointer("claims", i, "element"), "duplicate-claim",
                   in_ticks(all[i].element) + " is claimed not applicable twice");
        rows_->claim_elements[i] = claimed;
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
    mends();
}

}  // namespace assay::engine
