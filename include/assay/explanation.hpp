#pragma once

#include <assay/diagnostic.hpp>
#include <assay/export.hpp>
#include <assay/reason.hpp>

#include <string>
#include <vector>

namespace assay {

/// Where one ladder stands, and why it does not stand higher.
struct LadderExplanation {
    std::string ladder{};           ///< `standing`
    std::string stands{};           ///< the case, or the cases still reachable
    std::string says{};             ///< the pack's sentence for it
    Place place{};                  ///< of the case that holds
    std::vector<Reason> reasons{};  ///< of the cases above it, then its own; the highest first
};

/// Why a node stands as it does. A plain value.
struct Explanation {
    std::string node{};  ///< id; empty for the assessment
    std::string title{};
    std::vector<LadderExplanation> ladders{};
};

struct Evaluation;

/// The explanation as JSON, indented, with what it is about (schema: rules/schema/explanation.schema.json).
/// `evaluation` must be of the same assessment, pack and as-of date. Bytes that are not UTF-8 become U+FFFD.
/// Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(Explanation const& explanation,
                                               Evaluation const& evaluation);

}  // namespace assay
