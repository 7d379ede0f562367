#pragma once

#include <assay/assessment.hpp>

#include "json/reader.hpp"
#include "json/shape.hpp"

#include <string_view>

namespace assay::json {

/// What a case expects. A fact at a key is what is expected of the thing of that name.
struct Expectation {
    Text outcome;
    Text outcome_without_claims;
    List<Fact> ratings;   ///< by element
    List<FactsOf> nodes;  ///< ladders and values, by node
    List<Fact> values;    ///< of the assessment
    List<Fact> ladders;   ///< of the assessment
    List<Fact> flags;     ///< by check
};

/// One case of a pack's tests, as it is written. Its texts live in the storage of its assessment.
struct Case {
    Text says;
    bool todo = false;
    Date as_of;
    Assessment assessment;
    Text assessment_file;  ///< empty: the assessment stands in the case
    List<Fact> ratings;    ///< by node, or by `*`
    Expectation expect;
};

/// What a reader fills to read a case.
[[nodiscard]] Target target_of(Case& into);

/// Pointer to the assessment within a case.
inline constexpr std::string_view home_of_assessment = "/assessment";

}  // namespace assay::json
