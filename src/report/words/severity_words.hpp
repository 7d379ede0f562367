#pragma once

#include <assay/rating_table.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace assay::report {

// What reports say about who is severe, whatever their format.

/// Who is the most severe and who the most lenient, in ratings of the same work, where the assessors differ by more
/// than chance; else that it may be chance, or that the design is too small to tell.
[[nodiscard]] std::string severity_in_a_sentence(RatingTable const& table,
                                                 statistics::Severity const& severity);

/// Why it cannot be said, who can be compared with whom, and what design would do; to be read behind a
/// colon. `assessors` are the names of the levels of the model. Requires: `severity` has a reason.
[[nodiscard]] std::string why_no_severity(RatingTable const& table,
                                          statistics::Severity const& severity,
                                          std::vector<std::string> const& assessors);

/// `+0.41 to +3.67`, at 95 %; empty where there is no measure.
[[nodiscard]] std::string interval_of(statistics::Measure const& measure);

/// The test of "all are equally severe", and how far apart the two ends are in logits where it rejects; empty
/// where there is none.
[[nodiscard]] std::string chance_in_a_sentence(RatingTable const& table,
                                               statistics::Severity const& severity);

/// Two numbers with as many digits as show that they differ: `2.6` and `3.1`, `2.98` and `3.03`.
[[nodiscard]] std::pair<std::string, std::string> in_different_digits(double one, double other);

/// What is remarkable in how an assessor uses the scale, each to be read behind a name: central
/// tendency, halo, restricted range.
[[nodiscard]] std::vector<std::string> what_stands_out(statistics::AssessorEffects const& effects,
                                                       bool has_cases = false);

/// How wide a column of assessors is, with the space behind it.
[[nodiscard]] std::size_t width_of_assessors(RatingTable const& table);

}  // namespace assay::report
