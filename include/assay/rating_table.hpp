#pragma once

#include <assay/agreement.hpp>
#include <assay/report.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A plain long table of ratings: one row for each rating, with names instead of numbers.
struct RatingTable {
    std::string file;                                   ///< as the host named it
    std::vector<std::string> scale;                     ///< the declared ratings, from the lowest
    std::vector<std::string> units, assessors, groups;  ///< in the order of the file
    std::string group_column;                           ///< empty: each unit is a group of its own
    std::vector<statistics::Rating> ratings;            ///< places in the lists above
    std::vector<std::uint32_t> group_of_unit;           ///< empty without a column for groups
    std::size_t left_empty = 0;                         ///< rows whose rating is empty: not rated
};

struct RatingTableOptions {
    std::vector<std::string> scale;  ///< from the lowest; 2 to 64 different ids
    std::string group;               ///< the column of the groups; empty: `group`, if there is one
};

/// Reads CSV (RFC 4180; comma or semicolon) with the columns `unit`, `assessor` and `rating` in any
/// order; others are ignored. Throws: Error with everything that is wrong, by line and column: an
/// unknown rating with the nearest known one, an empty unit or assessor, a unit rated twice by the same
/// assessor or standing in two groups.
[[nodiscard]] RatingTable read_rating_table(std::string_view text, std::string const& file,
                                            RatingTableOptions const& options);

/// The agreement in a table: what belongs together, and what some have to report.
struct TableAgreement {
    statistics::Agreement agreement;
    statistics::IntervalOptions intervals;
    std::array<statistics::Estimate, 3> kappa;  ///< Cohen's: plain, linear, quadratic
    std::size_t pairs = 0;  ///< of assessors that `kappa` is the mean of; 1: of the two
    std::array<statistics::Estimate, 6> icc;           ///< in the order of IccForm
    statistics::MarginalTest stuart_maxwell, bhapkar;  ///< where there are two assessors
};

/// Throws: Error when no unit was rated by two assessors; it says what design would do.
[[nodiscard]] TableAgreement agree(RatingTable const& table,
                                   statistics::IntervalOptions const& intervals = {});

/// For people: the three most useful things first, then the numbers, then how they were made. Adjectives
/// only when a scale of them is given.
[[nodiscard]] std::string agreement_report(RatingTable const& table,
                                           TableAgreement const& agreement,
                                           ReportOptions const& options = {},
                                           statistics::Benchmark const* adjectives = nullptr);

}  // namespace assay
