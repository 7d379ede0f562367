#pragma once

#include <assay/evaluation.hpp>
#include <assay/explanation.hpp>

#include "plan/context.hpp"

#include <string_view>

namespace assay::engine {

/// Writes what was computed into an evaluation, and runs the checks.
class Results {
public:
    Results(plan::Context& context, Evaluation& into) : context_(context), into_(into) {}

    /// All but the failures.
    void fill();

    /// The outcome while what is awaited is open; the linker has opened it.
    void of_current_visit();

    /// The rules that failed so far.
    void failures();

    /// The outcome alone, when that is all that was computed.
    [[nodiscard]] LadderResult outcome();

private:
    void heading();
    void of_assessment();
    void of_nodes();
    void of_element(plan::Row element);
    void of_sites();
    void count_basis(plan::Row deciding);
    void of_visits();
    void without_claims();
    [[nodiscard]] LadderResult computed_again();

    [[nodiscard]] List<Text> ratings(plan::Choice rating);
    [[nodiscard]] Text keep_again(Text text, Text& kept);
    [[nodiscard]] List<ValueResult> values_of(plan::Kind kind, plan::Row row);
    [[nodiscard]] List<LadderResult> ladders_of(plan::Kind kind, plan::Row row);
    [[nodiscard]] ValueResult value(plan::Value const& value, plan::Row row);
    [[nodiscard]] LadderResult ladder(plan::Ladder const& ladder, plan::Row row);
    [[nodiscard]] Text said(plan::Sentence const& sentence, plan::Hand const& scope);

    plan::Context& context_;
    Evaluation& into_;
    Text author_, visit_, carried_from_;  ///< the last ones that were kept
    std::string scratch_;
    std::vector<ValueResult> value_scratch_;
    std::vector<LadderResult> ladder_scratch_;
    std::vector<Text> text_scratch_;
    std::vector<std::uint32_t> count_scratch_;
};

/// Runs the checks of the plan; what they raise goes into the evaluation.
void run_checks(plan::Context& context, Evaluation& into);

/// Gives every flag its fingerprint.
void add_fingerprints(Evaluation& into);

/// Why a node, or with an empty id the assessment, stands as it does.
[[nodiscard]] Explanation explain(plan::Context& context, std::string_view node);

}  // namespace assay::engine
