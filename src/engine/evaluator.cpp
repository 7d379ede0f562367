// The evaluator that hosts hold: one pack, its stages (engine/pipeline) with their memory, and what the host
// allows. Every call checks, links and computes anew. What an earlier call found is not used again: hosts may
// change an assessment, or put another at its address, and to notice that would cost as much.

#include <assay/evaluator.hpp>

#include "engine/claims.hpp"
#include "engine/dependence.hpp"
#include "engine/explain.hpp"
#include "engine/explain_element.hpp"
#include "engine/flag_effects.hpp"
#include "engine/improvement.hpp"
#include "engine/pipeline.hpp"
#include "engine/results.hpp"
#include "engine/review.hpp"
#include "pack/functions.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

namespace assay {

using namespace algebra;

namespace {

/// The condition that chooses what a visit has to see.
Expr rule_of(Plan const& plan, ProgrammeVisit const& visit) {
    for (std::size_t i = 0; i < plan.programmes.size(); ++i)
        for (std::size_t k = 0; k < plan.programmes[i].visits.size(); ++k)
            if (&plan.programmes[i].visits[k] == &visit) return plan.programme_rules[i].sees[k];
    assert(false && "the visit is one of the pack");
    return no_expr;
}

}  // namespace

struct Evaluator::Work {
    Work(RulePack the_pack, Limits const& the_limits)
        : pack(std::move(the_pack)),
          limits(the_limits),
          functions(pack::make_functions(algebra::plan_of(pack), the_limits)),
          full(algebra::plan_of(pack), meter, functions.get()) {
        if (algebra::plan_of(pack).base_standard)
            base_standard.emplace(*algebra::plan_of(pack).base_standard, meter, functions.get());
    }

    // Everything an evaluation or an explanation starts from.
    Context& compute(Assessment const& assessment, Date as_of) {
        Problems found;
        link(assessment, as_of, found, &limits);
        if (!found.empty()) {
            std::vector<Diagnostic> problems;
            found.hand_over(problems);
            throw Error(std::move(problems));
        }
        full.decide();
        return full.compute();
    }

    void link(Assessment const& assessment, Date as_of, Problems& problems, Limits const* form) {
        meter.restart();
        full.link(assessment, as_of, problems, form);
    }

    // What fits the whole pack fits the standard by itself.
    LadderResult outcome_of_standard(Assessment const& assessment, Date as_of, Evaluation& into) {
        if (!base_standard) return {};
        Problems none;
        base_standard->link(assessment, as_of, none);
        assert(none.empty());
        base_standard->decide();
        return engine::outcome_of(base_standard->compute_outcome(), into);
    }

    // The search for what open results depend on may take half of the steps that are left, and not more than some
    // hundred evaluations of a large standard take.
    [[nodiscard]] engine::DependenceSearch dependence_search() {
        constexpr std::uint64_t most = 8'000'000;
        if (!finder) finder.emplace(algebra::plan_of(pack), limits, functions.get());
        std::uint64_t const left =
            limits.evaluation_steps - std::min(limits.evaluation_steps, meter.used());
        return {*finder, std::min(most, left / 2)};
    }

    void note_steps() { most_steps = std::max(most_steps, meter.used()); }

    RulePack pack;
    Limits limits;
    Meter meter{limits, Activity::evaluating, algebra::plan_of(pack).name};
    std::uint64_t most_steps = 0;  ///< for one assessment
    std::unique_ptr<Functions> functions;
    engine::Pipeline full;
    std::optional<engine::Pipeline> base_standard;
    std::optional<engine::DependenceFinder> finder;  ///< made when first needed
};

Evaluator::Evaluator(RulePack pack, Limits const& limits)
    : work_(std::make_unique<Work>(std::move(pack), limits)) {}
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;
Evaluator::~Evaluator() = default;

Evaluation Evaluator::evaluate(Assessment const& assessment, EvaluateOptions const& options) {
    Evaluation evaluation;
    evaluate(evaluation, assessment, options);
    return evaluation;
}

void Evaluator::evaluate(Evaluation& into, Assessment const& assessment,
                         EvaluateOptions const& options) {
    work_->compute(assessment, options.as_of);
    engine::Computed const computed = work_->full.compute_beside();
    into.clear();
    into.pack = work_->pack;
    engine::write_results(computed, into);
    into.outcome_of_standard = work_->outcome_of_standard(assessment, options.as_of, into);
    engine::write_review(assessment, work_->meter, into);
    work_->note_steps();
}

void Evaluator::find_effects(Evaluation& evaluation, Assessment const& assessment) {
    if (evaluation.flags.empty()) return;
    work_->compute(assessment, evaluation.as_of);
    engine::find_effects(work_->full, work_->meter, work_->limits.evaluation_steps / 2, assessment,
                         evaluation);
    work_->note_steps();
}

Explanation Evaluator::explain(Assessment const& assessment, std::string_view node,
                               EvaluateOptions const& options) {
    Context& context = work_->compute(assessment, options.as_of);
    return engine::explain(context, node, work_->dependence_search());
}

std::vector<Explanation> Evaluator::explain_each(Assessment const& assessment,
                                                 std::span<std::string_view const> nodes,
                                                 EvaluateOptions const& options) {
    Context& context = work_->compute(assessment, options.as_of);
    // each explanation may take as many steps as it could by itself
    std::uint64_t const used = work_->meter.used();
    std::vector<Explanation> all;
    for (std::string_view const node : nodes) {
        all.push_back(engine::explain(context, node, work_->dependence_search()));
        work_->meter.continue_from(used);
    }
    return all;
}

ImprovementPlan Evaluator::plan(Assessment const& assessment, ImprovementOptions const& options) {
    Context& context = work_->compute(assessment, options.as_of);
    std::size_t const aim = engine::aim_of(context.plan, options.aim);
    ImprovementPlan plan;
    plan.elements = engine::short_elements(context);
    Date const as_of = context.rows.linked->as_of;
    Assessment const filled = engine::with_entries(context);
    work_->compute(filled, as_of);
    engine::find_ways(work_->full.compute_beside(), assessment.judgements.size(), aim,
                      work_->limits.evaluation_steps / 2, plan);
    work_->note_steps();
    return plan;
}

std::vector<Text> Evaluator::to_see(Assessment const& assessment, ProgrammeVisit const& visit,
                                    EvaluateOptions const& options) {
    Context& context = work_->compute(assessment, options.as_of);
    Plan const& plan = context.plan;
    Expr const sees = rule_of(plan, visit);
    std::vector<Text> elements;
    for (Row const row : plan.of_level.back()) {
        Row const claim = context.rows.linked->claim_of_node[at(row)];
        bool const is_out = context.rows.claims->applies[at(row)].is_no() &&
                            assessment.claims[at(claim)].acceptance == Acceptance::accepted;
        if (is_out) continue;
        if (sees == no_expr || !context.condition(sees, RowScope{row, nullptr}).is_no())
            elements.emplace_back(plan.standard.nodes[at(row)].id);
    }
    work_->note_steps();
    return elements;
}

Used Evaluator::used() const {
    Used used = work_->functions == nullptr ? Used{} : work_->functions->used();
    used.evaluation_steps = work_->most_steps;
    return used;
}

std::vector<Diagnostic> Evaluator::validate(Assessment const& assessment) {
    std::vector<Diagnostic> problems;
    validate(assessment, problems);
    return problems;
}

void Evaluator::validate(Assessment const& assessment, std::vector<Diagnostic>& problems) {
    if (Problems::is_closed(problems)) return;
    Problems found;
    work_->link(assessment, {}, found, problems.empty() ? &work_->limits : nullptr);
    found.hand_over(problems);
}

}  // namespace assay
