#pragma once

#include <assay/rating_table.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace assay::report {

// What reports say about who is severe, whatever their format.

/// Who is the most severe and who the most lenient, how far apart, and whether that may be chance.
[[nodiscard]] std::string severity_in_a_sentence(RatingTable const& table,
                                                 statistics::Severity const& severity);

/// Why it cannot be said, who can be compared with whom, and what design would do; to be read behind a
/// colon. `assessors` are the names of the levels of the model. Requires: `severity` has a reason.
[[nodiscard]] std::string why_no_severity(RatingTable const& table,
                                          statistics::Severity const& severity,
                                          std::vector<std::string> const& assessors);

/// `+0.41 to +3.67`, at 95 %; empty where there is no measure.
[[nodiscard]] std::string interval_of(statistics::Measure const& measure);

/// The test of "all are equally severe"; empty where there is none.
[[nodiscard]] std::string chance_in_a_sentence(statistics::Severity const& severity);

/// What is remarkable in how an assessor uses the scale, each to be read behind a name: central
/// tendency, halo, restricted range.
[[nodiscard]] std::vector<std::string> what_stands_out(statistics::AssessorEffects const& effects,
                                                       bool has_cases = false);

/// How wide a column of assessors is, with the space behind it.
[[nodiscard]] std::size_t width_of_assessors(RatingTable const& table);

}  // namespace assay::report
