#pragma once

#include <assay/evaluation.hpp>
#include <assay/explanation.hpp>

#include "algebra/rows/context.hpp"

#include <string_view>

namespace assay::engine {

/// Writes what was computed into an evaluation, and runs the checks.
class Results {
public:
    Results(algebra::Context& context, Evaluation& into) : context_(context), into_(into) {}

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
    void of_element(algebra::Row element);
    void of_sites();
    void count_basis(algebra::Row deciding);
    void of_visits();
    void without_claims();
    [[nodiscard]] LadderResult computed_again();

    [[nodiscard]] List<Text> ratings(algebra::Choice rating);
    [[nodiscard]] Text keep_again(Text text, Text& kept);
    [[nodiscard]] List<ValueResult> values_of(algebra::Kind kind, algebra::Row row);
    [[nodiscard]] List<LadderResult> ladders_of(algebra::Kind kind, algebra::Row row);
    [[nodiscard]] ValueResult value(algebra::Value const& value, algebra::Row row);
    [[nodiscard]] LadderResult ladder(algebra::Ladder const& ladder, algebra::Row row);
    [[nodiscard]] Text said(algebra::MessageTemplate const& sentence,
                            algebra::RowScope const& scope);

    algebra::Context& context_;
    Evaluation& into_;
    Text author_, visit_, carried_from_;  ///< the last ones that were kept
    std::string scratch_;
    std::vector<ValueResult> value_scratch_;
    std::vector<LadderResult> ladder_scratch_;
    std::vector<Text> text_scratch_;
    std::vector<std::uint32_t> count_scratch_;
};

/// Runs the checks of the plan; what they raise goes into the evaluation.
void run_checks(algebra::Context& context, Evaluation& into);

/// Gives every flag its fingerprint.
void add_fingerprints(Evaluation& into);

/// Why a node, or with an empty id the assessment, stands as it does.
[[nodiscard]] Explanation explain(algebra::Context& context, std::string_view node);

}  // namespace assay::engine
