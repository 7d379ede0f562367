#pragma once

/// @file
/// @ingroup evaluate
/// Why a result is as it is.
///
/// An explanation is a tree of plain values, which a program can read, compare and put in words of its own, in any
/// language. The tool and the reports print nothing else: to_text() and explanation_report() write their sentences from it.
///
///     Explanation                       of the assessment, of a node, or of an element
///       ladders: LadderExplanation      the result on each ladder
///         reasons: Reason               its cases and limits, the highest case first
///           because: Reason             the condition of the case, and the conditions in it
///             found, needed             9 of 11; at least 80 %
///       values: ValueExplanation        the values that the pack computes
///       element: ElementExplanation     of an element: judgements, evidence, claim, how it counts
///       open: OpenPoint                 answers and ratings that are missing
///
/// Texts are UTF-8. An empty text, a list without items and an optional without a value mean that there is nothing to
/// report. Ids are those of the pack and of the assessment. A reference names a record of the assessment by ids, as Flag::at
/// does: `elements/1.1.3`, `judgements/1.1.3/self/QM1/sa-2026`, `evidence/E05`, `organisation/facts/busy`.
///
/// All structs here own what they have; they outlive the evaluator and the pack.

#include <assay/dependence.hpp>
#include <assay/element_explanation.hpp>
#include <assay/evaluation.hpp>
#include <assay/export.hpp>
#include <assay/reason.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay {

/// The result on one ladder, and why it is not higher.
struct LadderExplanation {
    std::string ladder{};  ///< `standing`
    /// Ids of the cases it can still be, lowest first; none: there is nothing to make bands of.
    std::vector<std::string> cases{};
    std::string stands{};                    ///< the same as a text: `too_few_met or met`; `none`
    Certainty certainty = Certainty::known;  ///< whether it can still change
    std::string says{};                      ///< the pack's sentence for it
    Place place{};                  ///< of the case that holds; while it is open, of the ladder
    std::vector<Reason> reasons{};  ///< of the cases above it, then its own; the highest first
    std::optional<Dependence> depends_on{};  ///< while it is open
};

/// A value that the pack computes for a node.
struct ValueExplanation {
    std::string value{};                     ///< its name in the pack
    Certainty certainty = Certainty::known;  ///< whether it can still change
    ReasonValue found{};                     ///< the value, or all it can still be
    Place place{};                           ///< where it is declared
    std::optional<Dependence> depends_on{};  ///< while it is open
};

/// An element below a node that is not met, or not certain.
struct UnmetElement {
    std::string element{};                                 ///< its id
    std::string title{};                                   ///< of the element
    Applicability applicability = Applicability::applies;  ///< whether it counts
    std::vector<std::string> ratings{};  ///< ids of those it can be; none: it is not rated
    std::vector<RecordedFact> facts{};   ///< recorded in place of a rating
};

/// Why the result of the assessment, of a node or of an element is what it is.
struct Explanation {
    std::string node{};                        ///< id; empty: the assessment
    std::string title{};                       ///< of the node; empty: the assessment
    std::string level{};                       ///< `criterion`; empty: the assessment
    std::vector<LadderExplanation> ladders{};  ///< in the order of the pack
    std::vector<ValueExplanation> values{};    ///< in the order of the pack
    /// The nodes below it that have a result, in the order of the standard.
    std::vector<NodeStanding> nodes{};
    /// Of a node above the elements: the elements below it that fall short.
    std::vector<UnmetElement> elements{};
    std::optional<ElementExplanation> element{};  ///< present when the node is an element
    std::vector<OpenPoint> open{};  ///< what is missing, each once: `depends_on` names it by its id
};

/// The explanation as JSON, indented, with what it is about (schema: rules/schema/explanation.schema.json).
/// `evaluation` must be of the same assessment, pack and as-of date. Bytes that are not UTF-8 become U+FFFD.
/// Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(Explanation const& explanation,
                                               Evaluation const& evaluation);

}  // namespace assay
