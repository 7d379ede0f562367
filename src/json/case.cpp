#include "json/case.hpp"

#include "json/describe.hpp"

// The keys of a case.

namespace assay::json {
namespace {

constexpr Field expectation_fields[] = {
    field<&Expectation::outcome>(
        "outcome", "Case of the ladder outcome, or none, or incomplete, or undetermined."),
    field<&Expectation::outcome_without_claims>("outcome_without_claims",
                                                "The same with every claimed element counted in."),
    field<&Expectation::ratings>(
        "ratings", "Of elements, the rating that decides; a list in a dispute, or of none."),
    field<&Expectation::nodes>("nodes", "Of nodes, their ladders and values."),
    field<&Expectation::values>("values", "Values of the assessment."),
    field<&Expectation::ladders>("ladders", "Ladders of the assessment."),
    field<&Expectation::flags>("flags",
                               "Of checks, how many flags they raise, or about which elements."),
};
constexpr Shape expectation =
    shape("expectation", "Expected results of a case.", expectation_fields);

constexpr Field case_fields[] = {
    field<&Case::says>("says", "A sentence that describes the case; different for each case.",
                       {.required = true}),
    field<&Case::todo>("todo", "True if the case is skipped and counted as work to do."),
    field<&Case::as_of>("as_of", "The day whose knowledge counts."),
    or_text<&Case::assessment_file>(
        field<&Case::assessment>("assessment", "Differences from the plain assessment.")),
    field<&Case::ratings>("ratings",
                          "Ratings by node or `*`. Each applies to every element below."),
    field<&Case::expect>("expect", expectation, "Expected results.", {.required = true}),
};

// The shape of an assessment is known only where it is described, so it is put in here.
Shape const& case_shape() {
    static auto const fields = [] {
        auto described = std::to_array(case_fields);
        for (Field& each : described)
            if (each.text_at != nullptr) each.shape = &assessment_shape();
        return described;
    }();
    static Shape const whole = shape("case", "One case of a pack's tests.", fields);
    return whole;
}

}  // namespace

Target target_of(Case& into) { return {case_shape(), &into, into.assessment.storage}; }

}  // namespace assay::json
