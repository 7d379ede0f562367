#pragma once

/// @file
/// @ingroup evaluate
/// Evaluate, explain and validate assessments.

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>
#include <assay/explanation.hpp>
#include <assay/export.hpp>
#include <assay/improvement.hpp>
#include <assay/rule_pack.hpp>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace assay {

/// How to evaluate.
struct EvaluateOptions {
    Date as_of{};  ///< the day whose knowledge counts; absent: the last day of the latest visit at
                   ///<   which something was judged. There is no clock.
};

/// Evaluates assessments under one pack, one at a time, reusing its memory. Cheap to make; belongs to one thread at a
/// time (thread-compatible). An evaluator for each thread may share one pack. Each thread needs 2 MB of stack.
class ASSAY_EXPORT Evaluator {
public:
    /// Makes an evaluator that shares the pack. Requires: `pack` is not empty.
    explicit Evaluator(RulePack pack, Limits const& limits = {});
    /// Takes over the memory of the other one, which may only be assigned to or destroyed.
    Evaluator(Evaluator&&) noexcept;
    /// Takes over pack and memory of the other one.
    Evaluator& operator=(Evaluator&&) noexcept;
    ~Evaluator();

    /// The result of the ratings.
    /// Throws: Error with all that is wrong with the assessment, see validate, or when memory or time is
    /// exhausted. A rule that fails is no Error but a Failure in
    /// the evaluation, and what depends on it is undetermined.
    [[nodiscard]] Evaluation evaluate(Assessment const& assessment,
                                      EvaluateOptions const& options = {});

    /// The same into an evaluation that is there already, reusing its memory.
    void evaluate(Evaluation& into, Assessment const& assessment,
                  EvaluateOptions const& options = {});

    /// Finds what the flags of an evaluation could change, and says so in Flag::effect: each element that a flag is about
    /// is rated on the other side of `met` in a copy, each claim is refused in one, and the rules of the pack are applied
    /// to the copy. Costs an evaluation for each of these. `evaluation`: of this assessment, under this pack. It ends
    /// without an Error when half of Limits::evaluation_steps is used up; later flags then have no effect.
    /// Throws: Error as above.
    void find_effects(Evaluation& evaluation, Assessment const& assessment);

    /// Why a node of the standard, or the assessment (`node` empty), stands as it does.
    /// Throws: Error as above, or when there is no such node.
    [[nodiscard]] Explanation explain(Assessment const& assessment, std::string_view node = {},
                                      EvaluateOptions const& options = {});

    /// The same for several nodes, in their order. The assessment is evaluated once for all of them; what open results
    /// depend on is looked for at each node.
    [[nodiscard]] std::vector<Explanation> explain_each(Assessment const& assessment,
                                                        std::span<std::string_view const> nodes,
                                                        EvaluateOptions const& options = {});

    /// The shortest way to a result, and the smallest slip that loses it: which elements would have to change. Costs some
    /// dozens of evaluations where the rules rise with the ratings. Where they do not, all changes of one
    /// element are tried, then all of two, until half of Limits::evaluation_steps is used up.
    /// Throws: Error as above, or when the pack has no outcome that can be met, or no such `aim`.
    [[nodiscard]] ImprovementPlan plan(Assessment const& assessment,
                                       ImprovementOptions const& options = {});

    /// The elements that a visit of a programme has to see, by their ids, in the order of the standard:
    /// those for which its rule holds, or may hold; without a rule all. Not those that were accepted as
    /// not applicable.
    /// Throws: Error as above. Requires: `visit` is one of the programmes of the pack.
    [[nodiscard]] std::vector<Text> to_see(Assessment const& assessment,
                                           ProgrammeVisit const& visit,
                                           EvaluateOptions const& options = {});

    /// All that is wrong with the assessment: first what problems_in finds, then what does not fit the standard,
    /// each in the order of the file. After a thousand problems the rest is counted. Empty: it can be evaluated,
    /// saved and opened again.
    [[nodiscard]] std::vector<Diagnostic> validate(Assessment const& assessment);

    /// The same for an assessment that was just read, after what its reader found: appends to `problems` what does
    /// not fit the standard, and says nothing of what could not be read. Together there are a thousand at most.
    void validate(Assessment const& assessment, std::vector<Diagnostic>& problems);

    /// What its evaluations have used of the limits, at most so far.
    [[nodiscard]] Used used() const;

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace assay
