#pragma once

#include <string>

// The schema of each kind of document, made where its description is.

namespace assay::json {

[[nodiscard]] std::string agreement_schema();
[[nodiscard]] std::string assessment_schema();
[[nodiscard]] std::string comparison_schema();
[[nodiscard]] std::string error_schema();
[[nodiscard]] std::string evaluation_schema();
[[nodiscard]] std::string differences_schema();
[[nodiscard]] std::string exercise_schema();
[[nodiscard]] std::string explanation_schema();
[[nodiscard]] std::string improvement_schema();
[[nodiscard]] std::string flags_schema();
[[nodiscard]] std::string limits_schema();
[[nodiscard]] std::string pack_check_schema();
[[nodiscard]] std::string review_schema();
[[nodiscard]] std::string severity_schema();
[[nodiscard]] std::string standard_schema();
[[nodiscard]] std::string status_schema();
[[nodiscard]] std::string import_schema();
[[nodiscard]] std::string forwarded_schema();
[[nodiscard]] std::string merged_schema();
[[nodiscard]] std::string test_run_schema();
[[nodiscard]] std::string validation_schema();

}  // namespace assay::json
