#include <assay/evaluator.hpp>
#include <assay/pack_test.hpp>

#include "algebra/values/plan.hpp"
#include "cases/compare.hpp"
#include "cases/load.hpp"

#include <utility>

namespace assay {

struct PackTests::Work {
    RulePack pack;
    Limits limits;
    std::vector<cases::LoadedCase> cases;
};

PackTests::PackTests(std::unique_ptr<Work> work) : work_(std::move(work)) {}
PackTests::PackTests(PackTests&&) noexcept = default;
PackTests& PackTests::operator=(PackTests&&) noexcept = default;
PackTests::~PackTests() = default;

PackTests PackTests::load(RulePack const& pack, PackSource const& source, Limits const& limits) {
    auto cases = cases::load(pack, cases::test_files_of(source), limits);
    return PackTests{std::make_unique<Work>(Work{pack, limits, std::move(cases)})};
}

PackTests PackTests::load(RulePack const& pack, std::string_view folder, Limits const& limits) {
    return load(pack, PackSource{.folder = std::string(folder)}, limits);
}

PackTests PackTests::load(RulePack const& pack, std::vector<PackFile> files, std::string_view name,
                          Limits const& limits) {
    // without any file it would be taken for a folder
    if (files.empty()) return PackTests{std::make_unique<Work>(Work{pack, limits, {}})};
    return load(pack, PackSource{.folder = std::string(name), .files = std::move(files)}, limits);
}

std::size_t PackTests::size() const { return work_->cases.size(); }

std::vector<CaseResult> PackTests::run(std::string_view holding) const {
    Evaluator evaluator{work_->pack, work_->limits};
    Evaluation evaluation;
    std::vector<CaseResult> results;
    for (cases::LoadedCase const& each : work_->cases) {
        json::Case const& written = each.written;
        bool const is_asked_for = written.says.find(holding) != Text::npos ||
                                  each.file.find(holding) != std::string::npos;
        if (!is_asked_for) continue;
        CaseResult& result = results.emplace_back();
        result.says = written.says;
        result.place = each.place;
        result.outcome = CaseOutcome::todo;
        if (written.todo) continue;
        EvaluateOptions const options{.as_of = written.as_of};
        evaluator.evaluate(evaluation, written.assessment, options);
        result.unmet = cases::compare(
            written.expect, evaluation, algebra::plan_of(work_->pack),
            [&](Text node) { return evaluator.explain(written.assessment, node, options); });
        result.outcome = result.unmet.empty() ? CaseOutcome::passed : CaseOutcome::failed;
    }
    return results;
}

}  // namespace assay
