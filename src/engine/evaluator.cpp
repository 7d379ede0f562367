#include <assay/evaluator.hpp>

#include "engine/link.hpp"
#include "engine/results.hpp"
#include "plan/evaluate.hpp"
#include "rules/functions.hpp"

#include <optional>

namespace assay {

using namespace plan;

struct Evaluator::Work {
    Work(RulePack the_pack, Limits const& limits)
        : pack(std::move(the_pack)), context(pack.plan(), rows), linker(pack.plan(), rows, context), functions(rules::make_functions(pack.plan(), limits)) {
        context.functions = functions.get();
    }

    // Everything an evaluation or an explanation starts from.
    void prepare(Assessment const& assessment, Date as_of) {
        problems.clear();
        context.failures.clear();
        context.count_claims = true;
        linker.link(assessment, as_of, problems);
        if (!problems.empty()) throw Error(std::move(problems));
        compute(context);
    }

    RulePack pack;
    Rows rows;
    Context context;
    engine::Linker linker;
    std::unique_ptr<Functions> functions;
    std::vector<Diagnostic> problems;
};

Evaluator::Evaluator(RulePack pack, Limits const& limits) : work_(std::make_unique<Work>(std::move(pack), limits)) {}
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;
Evaluator::~Evaluator() = default;

Evaluation Evaluator::evaluate(Assessment const& assessment, EvaluateOptions const& options) {
    Evaluation evaluation;
    evaluate(evaluation, assessment, options);
    return evaluation;
}

void Evaluator::evaluate(Evaluation& into, Assessment const& assessment, EvaluateOptions const& options) {
    work_->prepare(assessment, options.as_of);
    into.clear();
    into.pack = work_->pack;
    engine::Results(work_->context, into).fill();
}

Explanation Evaluator::explain(Assessment const& assessment, std::string_view node, EvaluateOptions const& options) {
    work_->prepare(assessment, options.as_of);
    return engine::explain(work_->context, node);
}

std::vector<Diagnostic> Evaluator::validate(Assessment const& assessment) {
    work_->problems.clear();
    work_->linker.link(assessment, {}, work_->problems);
    return std::move(work_->problems);
}

}  // namespace assay
