#include <assay/evaluator.hpp>

#include "algebra/evaluate/evaluate.hpp"
#include "algebra/values/plan.hpp"
#include "engine/link.hpp"
#include "engine/results.hpp"
#include "pack/functions.hpp"

#include <algorithm>
#include <cassert>
#include <optional>

namespace assay {

using namespace algebra;

namespace engine {

/// What is known of one assessment under one plan.
struct LinkedAssessment {
    template <class Pause>
    LinkedAssessment(Plan const& plan, Pause& pause, Functions* functions)
        : context(plan, rows, pause), linker(plan, rows, context) {
        context.functions = functions;
    }

    void link(Assessment const& assessment, Date as_of, std::vector<Diagnostic>& problems) {
        context.failures.clear();
        context.count_claims = true;
        linker.link(assessment, as_of, problems);
    }

    Rows rows;
    Context context;
    Linker linker;
};

}  // namespace engine

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
          full(algebra::plan_of(pack), pause, functions.get()) {
        if (algebra::plan_of(pack).base_standard)
            base_standard.emplace(*algebra::plan_of(pack).base_standard, pause, functions.get());
    }

    // Everything an evaluation or an explanation starts from.
    void prepare(Assessment const& assessment, Date as_of) {
        steps_taken = 0;
        full.context.steps_left = checkpoint_interval;
        problems.clear();
        full.link(assessment, as_of, problems);
        if (!problems.empty()) throw Error(std::move(problems));
        compute(full.context);
    }

    // What fits the whole pack fits the standard by itself.
    void evaluate_base_standard(Evaluation& into, Assessment const& assessment, Date as_of) {
        if (!base_standard) return;
        base_standard->context.steps_left = checkpoint_interval;
        base_standard->link(assessment, as_of, problems);
        compute(base_standard->context, base_standard->context.plan.steps_to_outcome);
        into.outcome_of_standard = engine::Results(base_standard->context, into).outcome();
    }

    // The host is asked now and then whether time is up.
    void go_on() {
        steps_taken += checkpoint_interval;
        if (steps_taken > limits.evaluation_steps)
            throw Error({{"evaluation-too-long",
                          {algebra::plan_of(pack).name, 0, 0, {}},
                          "the rules of the pack take more steps than the host allows",
                          {},
                          {}}});
        if (limits.expired && limits.expired())
            throw Error({{"time-exhausted",
                          {algebra::plan_of(pack).name, 0, 0, {}},
                          "the time that the host allows is used up",
                          {},
                          {}}});
        full.context.steps_left = checkpoint_interval;
        if (base_standard) base_standard->context.steps_left = checkpoint_interval;
    }

    void note_steps() {
        auto const since = [](engine::LinkedAssessment const& reading) {
            return checkpoint_interval - reading.context.steps_left;
        };
        most_steps = std::max(
            most_steps, steps_taken + since(full) + (base_standard ? since(*base_standard) : 0));
    }

    static constexpr std::uint64_t checkpoint_interval = 1U << 20U;

    struct Pause {
        Work* work;
        void operator()() const { work->go_on(); }
    };

    RulePack pack;
    Limits limits;
    Pause pause{this};
    std::uint64_t steps_taken = 0;
    std::uint64_t most_steps = 0;  ///< for one assessment
    std::unique_ptr<Functions> functions;
    engine::LinkedAssessment full;
    std::optional<engine::LinkedAssessment> base_standard;
    std::vector<Diagnostic> problems;
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
    work_->prepare(assessment, options.as_of);
    into.clear();
    into.pack = work_->pack;
    engine::Results results(work_->full.context, into);
    results.fill();
    if (work_->full.linker.open_awaited()) results.of_current_visit();
    results.failures();
    work_->evaluate_base_standard(into, assessment, options.as_of);
    work_->note_steps();
}

Explanation Evaluator::explain(Assessment const& assessment, std::string_view node,
                               EvaluateOptions const& options) {
    work_->prepare(assessment, options.as_of);
    return engine::explain(work_->full.context, node);
}

std::vector<Text> Evaluator::to_see(Assessment const& assessment, ProgrammeVisit const& visit,
                                    EvaluateOptions const& options) {
    work_->prepare(assessment, options.as_of);
    Context& context = work_->full.context;
    Plan const& plan = context.plan;
    Expr const sees = rule_of(plan, visit);
    std::vector<Text> elements;
    for (Row const row : plan.of_level.back()) {
        auto const index = static_cast<std::size_t>(row);
        Row const claim = context.rows.nodes[index].claim;
        bool const is_out =
            !context.rows.nodes[index].applies &&
            assessment.claims[static_cast<std::size_t>(claim)].acceptance == Acceptance::accepted;
        if (is_out) continue;
        if (sees == no_expr || !context.condition(sees, RowScope{row, nullptr}).is_no())
            elements.emplace_back(plan.standard.nodes[index].id);
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
    work_->steps_taken = 0;
    work_->full.context.steps_left = Work::checkpoint_interval;
    work_->problems.clear();
    work_->full.linker.link(assessment, {}, work_->problems);
    return std::move(work_->problems);
}

}  // namespace assay
