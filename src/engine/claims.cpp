// Claims: the third stage of an evaluation. Somebody claims that an element does not apply, and an assessor may
// accept or refuse that. An element is out of the count when the pack permits the claim and nobody has refused
// it.
//
// What the pack permits is a condition over elements that reads rows as any other does. It is evaluated on rows
// that are wholly linked and decided, with every element counted and no claim permitted: whether one claim is
// permitted does not hang on the others, nor on their order.

#include "engine/claims.hpp"

#include <algorithm>

namespace assay::engine {

using namespace algebra;

void count_all(Plan const& plan, LinkedRows const& linked, ClaimRows& into) {
    into.permitted.assign(linked.claim_elements.size(), false);
    into.applies.assign(plan.standard.nodes.size(), 1);
}

void count_all(ClaimRows const& claims, ClaimRows& into) {
    into.permitted = claims.permitted;
    into.applies.assign(claims.applies.size(), 1);
}

void judge_claims(Context& context, ClaimRows& into) {
    LinkedRows const& linked = *context.rows.linked;
    count_all(context.plan, linked, into);
    for (std::size_t i = 0; i < linked.claim_elements.size(); ++i) {
        Row const element = linked.claim_elements[i];
        bool const permitted = may_be_claimed(context, element);
        bool const refused = linked.assessment->claims[i].acceptance == Acceptance::refused;
        into.permitted[i] = permitted;
        into.applies[at(element)] = !permitted || refused ? 1 : 0;
    }
}

// Layers narrow what the standard permits: their conditions must hold as well.
bool may_be_claimed(Context& context, Row element) {
    Plan const& plan = context.plan;
    auto const holds = [&](Expr may) {
        return context.condition(may, RowScope{element, nullptr}).is_yes();
    };
    return std::any_of(plan.may_be_claimed.begin(), plan.may_be_claimed.end(), holds) &&
           std::all_of(plan.narrowed.begin(), plan.narrowed.end(), [&](Narrowed const& each) {
               return static_cast<Row>(each.node) != element || holds(each.when);
           });
}

bool takes_any_out(ClaimRows const& claims) {
    return std::find(claims.applies.begin(), claims.applies.end(), std::uint8_t{0}) !=
           claims.applies.end();
}

}  // namespace assay::engine
