#pragma once

#include <assay/rating_table.hpp>

#include <string>
#include <vector>

namespace assay::report {

// What reports on agreement say, whatever their format.

/// What a number is, which decides how it is shown: `73.6 %` or `0.612`.
enum class Unit : unsigned char { share, coefficient };
[[nodiscard]] std::string shown(double value, Unit unit);
[[nodiscard]] std::string shown(statistics::Interval const& interval, Unit unit);

/// `0.571 to 0.653`, `none: ...` with the reason, or nothing when none was asked for.
[[nodiscard]] std::string interval_or_reason(statistics::Estimate const& estimate, Unit unit);

/// `95 %`: of the intervals.
[[nodiscard]] std::string level_of(TableAgreement const& all);

/// How a report calls what the table has ids for.
struct Called {
    std::vector<std::string> ratings;  ///< in the order of the scale
    std::string unit = "unit", units = "units";
};

/// The three most useful things, in this order: how often they agree; whether that is more than
/// chance, or that this sample cannot tell; on which rating they agree least, unless they agree on all.
[[nodiscard]] std::vector<std::string> agreement_in_sentences(TableAgreement const& all,
                                                              Called const& called);

struct NamedEstimate {
    std::string name;
    statistics::Estimate const* estimate;
    Unit unit;
};

/// Those that belong together.
[[nodiscard]] std::vector<NamedEstimate> main_estimates(TableAgreement const& all);

/// Those that some have to report; correlations without any value are there once.
[[nodiscard]] std::vector<NamedEstimate> other_estimates(TableAgreement const& all);

/// Whether two assessors use the ratings equally often; empty unless there are two.
[[nodiscard]] std::string marginals_in_a_sentence(TableAgreement const& all);

/// On which scale, on what, and how the numbers were made.
[[nodiscard]] std::vector<std::string> how_computed(RatingTable const& table,
                                                    TableAgreement const& all,
                                                    Called const& called);

}  // namespace assay::report
