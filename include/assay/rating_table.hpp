#pragma once

/// @file
/// @ingroup statistics
/// Tables of ratings, and all statistics of one.

#include <assay/agreement.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/report.hpp>
#include <assay/severity.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {

/// A plain long table of ratings: one row for each rating, with names instead of numbers.
struct RatingTable {
    std::string file{};                    ///< as the host named it
    std::vector<std::string> scale{};      ///< the declared ratings, from the lowest
    std::vector<std::string> units{};      ///< what was rated, in the order of the file
    std::vector<std::string> assessors{};  ///< in the order of the file
    /// In the order of the file; empty without a column for groups.
    std::vector<std::string> groups{};
    std::string group_column{};                  ///< empty: each unit is a group of its own
    std::vector<statistics::Rating> ratings{};   ///< places in the lists above
    std::vector<std::uint32_t> group_of_unit{};  ///< empty without a column for groups
    std::size_t left_empty = 0;                  ///< ratings that are empty: not rated
    /// Likely mistakes, which do not change how it is read: names that are nearly the same, columns that were left out.
    std::vector<std::string> notes{};

    /// What a unit is made of, where the table says so: an element of a case, in a window of time.
    struct Part {
        std::uint32_t of_case = 0;  ///< index into `cases`
        std::uint32_t element = 0;  ///< index into `elements`
        std::uint32_t window = 0;   ///< index into `windows`; 0 when there are none
    };
    std::vector<std::string> cases{};     ///< in the order of the file; empty: not told apart
    std::vector<std::string> elements{};  ///< as `cases`
    std::vector<std::string> windows{};   ///< by name; empty without a column for windows
    std::vector<Part> parts{};            ///< of each unit; empty when `cases` is
};

/// What a table does not say about itself.
struct RatingTableOptions {
    std::vector<std::string> scale{};  ///< from the lowest; 2 to 64 different ids
    std::string group{};               ///< the column of the groups; empty: see read_rating_table
    /// What ratings are called in the table, and which of the scale they are: `Fully met`, `compliant`. Empty: the
    /// word says that nothing was rated, as `N/A` may.
    std::vector<std::pair<std::string, std::string>> words{};
    /// Headings of the table, and the columns they are: `Hospital`, `case`.
    std::vector<std::pair<std::string, std::string>> columns{};
    /// The ids of all elements there are; others are told in the notes. Empty: they are not known.
    std::vector<std::string> elements{};
};

/// How to read a table that was rated on the scale of a pack: its ratings, which may also be called by their titles, and
/// its elements. Requires: `pack` is not empty. Thread-safe.
[[nodiscard]] ASSAY_EXPORT RatingTableOptions table_options_of(RulePack const& pack);

/// Reads a table from the bytes of a file: a workbook (xlsx), or CSV (RFC 4180) as spreadsheets save it, separated by
/// commas, semicolons or tabulators, in UTF-8 or UTF-16. What stands above the heading is passed over. The columns may
/// have any order; others are ignored:
///
///     assessor, rating   who gave it, and which of the scale; without a rating: not rated
///     case, element      what was rated: an element of one body of evidence, which is called alike for
///                        all who rated it. An organisation that is seen anew is another case
///     window             optional, beside these: when, named so that the order of the names is that of
///                        time, 2025 or 2026-04. A case that is rated again in another window, on the same
///                        evidence, is what links the windows
///     unit               instead of case and element, where only agreement is asked for
///     group              optional, or named by the options: what intervals resample, organisations say.
///                        Without it: `case`, if there are several
///
/// Instead of `assessor` and `rating`, each assessor may have a column, with the ratings below the name. A rating is
/// known whatever its capitals, blanks, hyphens and underscores; of a number, `3,0` is `3`. Names are taken without
/// blanks around them and marks that nobody sees. Names that differ only in capitals stay two, and `notes`
/// tells of them.
///
/// Throws: Error with what is wrong, by line and column or by cell: an unknown rating, once, with the nearest known
/// one; an empty name; a unit rated twice by the same assessor or standing in two groups; ids that a spreadsheet took
/// for dates. After a thousand problems the rest is counted. Or when the steps that the host allows are used up.
[[nodiscard]] ASSAY_EXPORT RatingTable read_rating_table(std::string_view bytes,
                                                         std::string const& file,
                                                         RatingTableOptions const& options,
                                                         Limits const& limits = {});

/// Who is severe in a table, and who became more severe or more lenient.
struct TableSeverity {
    statistics::Severity model{};     ///< in the order of the table's cases, elements and assessors
    statistics::DriftResult drift{};  ///< windows as in the table; empty with fewer than two
};

/// The many-facet Rasch model of a table. Without cases, all its units are elements of one case.
/// Where the design cannot tell, the models say why, and which assessors can be compared.
[[nodiscard]] ASSAY_EXPORT TableSeverity severity_in(RatingTable const& table,
                                                     Limits const& limits = {});

/// For whoever manages the scheme, and nobody else: how strict each assessor is in ratings of the same work, then
/// the numbers of the model. `severity` must be of this table, which should have two cases or more: one case cannot
/// tell strictness from a different reading of that case.
[[nodiscard]] ASSAY_EXPORT std::string severity_report(RatingTable const& table,
                                                       TableSeverity const& severity,
                                                       ReportOptions const& options = {});

/// The same as JSON, indented (schema: rules/schema/severity.schema.json). Numbers have nine significant
/// digits; what has no value is left out. `severity` must be of this table. Bytes that are not UTF-8
/// become U+FFFD. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(RatingTable const& table,
                                               TableSeverity const& severity);

/// What the assessors of `drift.model` are called: `A1 in 2025`.
[[nodiscard]] ASSAY_EXPORT std::vector<std::string> assessors_in_windows(
    RatingTable const& table, statistics::DriftResult const& drift);

/// The agreement in a table: what belongs together, and what some have to report.
struct TableAgreement {
    statistics::Agreement agreement{};            ///< coefficients with intervals, and their sample
    statistics::IntervalOptions intervals{};      ///< how the intervals were made
    std::array<statistics::Estimate, 3> kappa{};  ///< Cohen's: plain, linear, quadratic
    std::size_t pairs = 0;  ///< of assessors that `kappa` is the mean of; 1: of the two
    /// Pairs of assessors that share a unit, and nothing in their ratings varies.
    std::size_t pairs_without_kappa = 0;
    std::array<statistics::Estimate, 6> icc{};  ///< in the order of IccForm
    statistics::MarginalTest stuart_maxwell{};  ///< where there are two assessors
    statistics::MarginalTest bhapkar{};         ///< where there are two assessors
    std::optional<TableSeverity> severity{};    ///< where the table has two cases or more
};

/// Throws: Error when no unit was rated by two assessors, or when some have one rating and all that have two differ,
/// since then a second assessor rated nothing but disputed units; it says what design would do;
/// or when the steps, or the time, that the host allows are used up.
[[nodiscard]] ASSAY_EXPORT TableAgreement agree(RatingTable const& table,
                                                statistics::IntervalOptions const& intervals = {},
                                                Limits const& limits = {});

/// For people: the three most useful things first, then the numbers, then how they were made; not who is strict
/// (severity_report). Adjectives
/// only when a scale of them is given.
[[nodiscard]] ASSAY_EXPORT std::string agreement_report(
    RatingTable const& table, TableAgreement const& agreement, ReportOptions const& options = {},
    statistics::Benchmark const* adjectives = nullptr);

/// The same as JSON, indented (schema: rules/schema/agreement.schema.json). Numbers have nine significant
/// digits; what has no value says why. `agreement` must be of this table. Bytes that are not UTF-8 become
/// U+FFFD. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(RatingTable const& table,
                                               TableAgreement const& agreement,
                                               statistics::Benchmark const* adjectives = nullptr);

}  // namespace assay
