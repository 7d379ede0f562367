// Which judgement decides each element: the strongest tier of roles that has judged it; of these the
// latest visit; of these the first role of the tier. The order in the file never matters.

#include "engine/link.hpp"
#include "plan/context.hpp"

#include <algorithm>

namespace assay::engine {

using namespace plan;

namespace {

std::size_t at(Row row) { return static_cast<std::size_t>(row); }

}  // namespace

void Linker::nodes() {
    auto const& nodes = plan_.standard.nodes;
    rows_->nodes.assign(nodes.size(), {});
    rows_->deciding.clear();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!plan_.standard.is_element(nodes[i])) continue;
        auto const element = static_cast<Row>(i);
        if (rows_->judgements_of_node.of(element).size() > 1) {
            same_judgement_twice(element);
            previous(element);
        }
        decide(element);
        if (Row const deciding = rows_->nodes[i].deciding; deciding != no_row) {
            rows_->deciding.push_back(deciding);
            rows_->judgements[at(deciding)].decides = true;
        }
    }
    current_visit();
    // Whether one claim is permitted does not hang on the others, nor on their order.
    context_.forget_kept();
    context_.count_claims = false;
    rows_->claim_permitted.assign(rows_->claim_elements.size(), false);
    for (std::size_t i = 0; i < rows_->claim_elements.size(); ++i) {
        Row const element = rows_->claim_elements[i];
        auto& node = rows_->nodes[at(element)];
        auto const holds = [&](Expr may) {
            return context_.condition(may, Hand{element, nullptr}).is_yes();
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

void Linker::same_judgement_twice(Row element) {
    auto const of = rows_->judgements_of_node.of(element);
    for (std::size_t i = 0; i < of.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            Judgement const& a = assessment_->judgements[at(of[k])];
            Judgement const& b = assessment_->judgements[at(of[i])];
            if (a.role != b.role || a.author != b.author || a.site != b.site ||
                rows_->judgements[at(of[k])].visit != rows_->judgements[at(of[i])].visit)
                continue;
            report("/judgements/" + std::to_string(of[i]), "duplicate-judgement",
                   "`" + std::string(b.author) + "` judges " + std::string(b.element) +
                       " twice in one role on one visit; first at /judgements/" +
                       std::to_string(of[k]));
        }
}

void Linker::previous(Row element) {
    auto const of = rows_->judgements_of_node.of(element);
    for (Row const row : of) {
        Judgement const& judgement = assessment_->judgements[at(row)];
        auto& found = rows_->judgements[at(row)].previous;
        Date const before = date_of_visit(rows_->judgements[at(row)].judged_at);
        for (Row const other : of) {
            Judgement const& earlier = assessment_->judgements[at(other)];
            Date const date = date_of_visit(rows_->judgements[at(other)].judged_at);
            if (earlier.role != judgement.role || earlier.site != judgement.site ||
                rows_->judgements[at(other)].rating < 0 || date >= before)
                continue;
            Date const best =
                found == no_row ? Date{} : date_of_visit(rows_->judgements[at(found)].judged_at);
            if (date > best || (date == best && by_ids(other) < by_ids(found))) found = other;
        }
    }
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
