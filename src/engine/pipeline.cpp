// An evaluation is a row of values, each a function of those before it:
//
//     Assessment -- link --> LinkedRows -- decide --> DecidedRows -- claims --> ClaimRows, VisitRows
//                                                                        |
//                Evaluation <-- write -- columns of values and ladders <-- compute
//
// Nothing is changed once a later stage has read it. Where the outcome is wanted in other circumstances (every
// element counted, what is awaited open), one of the values is replaced by another and the outcome is computed
// of them in columns of its own, so that both can be looked at side by side. Explanations, too, are read
// from the rows and columns that are there.
//
// The values live here and are filled again for the next assessment: repeated evaluation allocates almost
// nothing. They refer to the assessment, so none outlives the call that it was made in; an assessment may have
// changed, or another may lie at its address, when the evaluator is called again.

#include "engine/pipeline.hpp"

#include "algebra/evaluate/evaluate.hpp"
#include "engine/claims.hpp"

namespace assay::engine {

using namespace algebra;

Pipeline::Pipeline(Plan const& plan, Meter& meter, Functions* functions)
    : plan_(plan),
      meter_(meter),
      functions_(functions),
      linker_(plan, meter),
      decider_(plan, meter),
      stated_(plan, {}, meter) {
    stated_.functions = functions;
}

void Pipeline::link(Assessment const& assessment, Date as_of, Problems& problems,
                    Limits const* form) {
    linker_.link(assessment, as_of, linked_, problems, form);
}

Context& Pipeline::decide() {
    decider_.decide(linked_, decided_);
    count_all(plan_, linked_, claims_);
    count_visits(plan_, linked_, decided_, claims_, visit_memory_, visits_);
    stated_.rows = {&linked_, &decided_, &claims_, &visits_};
    stated_.start();
    if (linked_.claim_elements.empty()) return stated_;
    claims_if_all_count_ = claims_;
    stated_.rows.claims = &claims_if_all_count_;
    judge_claims(stated_, claims_);
    stated_.rows.claims = &claims_;
    if (!may_take_any_out(claims_)) return stated_;
    visits_if_all_count_ = visits_;
    count_visits(plan_, linked_, decided_, claims_, visit_memory_, visits_);
    return stated_;
}

void Pipeline::count_claimed() {
    if (!may_take_any_out(claims_)) return;
    count_all(claims_, claims_if_all_count_);
    stated_.rows.claims = &claims_if_all_count_;
    stated_.rows.visits = &visits_if_all_count_;
}

Context& Pipeline::compute() {
    algebra::compute(stated_);
    return stated_;
}

Context& Pipeline::compute_outcome() {
    algebra::compute(stated_, plan_.steps_to_outcome);
    return stated_;
}

Context& Pipeline::compute(std::vector<Task> const& steps) {
    algebra::compute(stated_, steps);
    return stated_;
}

Computed Pipeline::compute_beside() {
    Computed computed{stated_};
    if (plan_.outcome < 0) return computed;
    if (may_take_any_out(claims_)) {
        count_all(claims_, claims_if_all_count_);
        computed.without_claims = outcome_with(
            without_claims_, {&linked_, &decided_, &claims_if_all_count_, &visits_if_all_count_});
    }
    if (decider_.open_awaited(linked_, decided_, visits_, decided_if_open_))
        computed.awaited_open =
            outcome_with(awaited_open_, {&linked_, &decided_if_open_, &claims_, &visits_});
    return computed;
}

Context* Pipeline::outcome_with(std::optional<Context>& context, Rows const& rows) {
    if (!context) {
        context.emplace(plan_, rows, meter_);
        context->functions = functions_;
    }
    context->rows = rows;
    context->start();
    algebra::compute(*context, plan_.steps_to_outcome);
    return &*context;
}

}  // namespace assay::engine
