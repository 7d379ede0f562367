// Claims: the third stage of an evaluation. Somebody claims that an element does not apply, and an assessor may
// accept or refuse that. An element is out of the count when the pack permits the claim and nobody has refused
// it. While that waits for an answer, the element may count or not, and results are what both lead to.
//
// What the pack permits is a condition over elements that reads rows as any other does. It is evaluated on rows
// that are wholly linked and decided, with every element counted and no claim permitted: whether one claim is
// permitted does not hang on the others, nor on their order.

#include "engine/claims.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace assay::engine {

using namespace algebra;

void count_all(Plan const& plan, LinkedRows const& linked, ClaimRows& into) {
    into.permitted.assign(linked.claim_elements.size(), Kleene::of(false));
    into.waits_for.assign(linked.claim_elements.size(), {});
    into.questions.assign(linked.claim_elements.size(), {});
    into.applies.assign(plan.standard.nodes.size(), Kleene::of(true));
}

void count_all(ClaimRows const& claims, ClaimRows& into) {
    into.permitted = claims.permitted;
    into.waits_for = claims.waits_for;
    into.questions = claims.questions;
    into.applies.assign(claims.applies.size(), Kleene::of(true));
}

namespace {

/// Finds the questions that the conditions of a claim read and that nobody has answered, in the order of the pack.
class Questions {
public:
    Questions(Context& context, Row element) : context_(context) {
        for (Expr const each : context.plan.may_be_claimed) look_at(each, element);
        for (Narrowed const& each : context.plan.narrowed)
            if (static_cast<Row>(each.node) == element) look_at(each.when, element);
    }

    [[nodiscard]] std::vector<std::string> take() const {
        std::vector<std::string> questions;
        for (std::uint32_t const fact : facts_) questions.push_back(context_.plan.facts[fact].asks);
        return questions;
    }

private:
    // A condition that is known depends on no answer any more.
    void look_at(Expr condition, Row element) {
        if (context_.condition(condition, RowScope{element, nullptr}).is_open()) collect(condition);
    }

    void collect(Expr expr) {
        if (!seen_.insert(expr).second) return;
        Expression const& e = context_.plan.at(expr);
        if (std::holds_alternative<FactRead>(e.payload)) {
            auto const fact = e.as<FactRead>().fact;
            auto const& answers = context_.rows.linked->facts[fact];
            if (std::find(answers.begin(), answers.end(), nullptr) != answers.end())
                facts_.insert(fact);
        }
        if (std::holds_alternative<ColumnRead>(e.payload))
            for (Value const& value : context_.plan.values)
                if (value.column == e.as<ColumnRead>().column && value.is != no_expr)
                    collect(value.is);
        for (std::size_t i = 0; i < e.parts; ++i) collect(context_.plan.part(e, i));
    }

    Context& context_;
    std::set<Expr> seen_;
    std::set<std::uint32_t> facts_;
};

}  // namespace

void judge_claims(Context& context, ClaimRows& into) {
    LinkedRows const& linked = *context.rows.linked;
    count_all(context.plan, linked, into);
    for (std::size_t i = 0; i < linked.claim_elements.size(); ++i) {
        Row const element = linked.claim_elements[i];
        Kleene const may = may_be_claimed(context, element);
        if (may.is_open()) into.questions[i] = Questions{context, element}.take();
        for (std::string const& each : into.questions[i])
            into.waits_for[i] += (into.waits_for[i].empty() ? "" : " ") + each;
        bool const refused = linked.assessment->claims[i].acceptance == Acceptance::refused;
        into.permitted[i] = may;
        into.applies[at(element)] = refused ? Kleene::of(true) : negate(may);
    }
}

// Layers narrow what the standard permits: their conditions must hold as well.
Kleene may_be_claimed(Context& context, Row element) {
    Plan const& plan = context.plan;
    Kleene may = Kleene::of(false);
    for (Expr const each : plan.may_be_claimed)
        may = disjoin(may, context.condition(each, RowScope{element, nullptr}));
    for (Narrowed const& each : plan.narrowed)
        if (static_cast<Row>(each.node) == element)
            may = conjoin(may, context.condition(each.when, RowScope{element, nullptr}));
    return may;
}

Applicability applicability_of(Context const& context, Row element) {
    Kleene const applies = context.rows.claims->applies[at(element)];
    if (applies.is_open()) return Applicability::open;
    if (!applies.is_no()) return Applicability::applies;
    LinkedRows const& linked = *context.rows.linked;
    Claim const& claim = linked.assessment->claims[at(linked.claim_of_node[at(element)])];
    return claim.acceptance == Acceptance::accepted ? Applicability::accepted
                                                    : Applicability::claimed;
}

bool may_take_any_out(ClaimRows const& claims) {
    return std::any_of(claims.applies.begin(), claims.applies.end(),
                       [](Kleene applies) { return applies.can_no; });
}

}  // namespace assay::engine
