#pragma once

/// @file
/// @ingroup compare
/// Several assessors judge one case.
///
/// In an exercise several assessors judge one case, each alone, to learn who differs from whom, where, and whether that
/// is chance.
///
///     prepare_exercise(pack, assessment, {"A1", "A2"})   ->  case.json, A1.json, A2.json
///     collect_exercise(pack, the_case, copies)           ->  all judgements beside each other
///     exercise_report(exercise, analyse(exercise))       ->  the same in short, for a terminal
///     ReportTemplate(ReportOn::exercise).make(...)       ->  a page for the meeting (template.hpp)

#include <assay/assessment.hpp>
#include <assay/comparison.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/rating_table.hpp>
#include <assay/report.hpp>
#include <assay/rule_pack.hpp>
#include <assay/severity.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace assay {

/// A file of an exercise.
struct ExerciseFile {
    std::string name{};  ///< `case.json`, `A1.json`
    std::string text{};  ///< JSON
};

/// The case and a blank copy of it for each assessor. The case is what the assessment offers: who,
/// scope, visits, evidence, surveys, claims. Whatever tells what somebody held of it is left out:
/// judgements, shortfalls, actions, answers to claims, conclusions, recommendation and decision.
/// Its latest visit names the assessors.
/// Throws: Error when there is no visit, fewer than two assessors, or an id that is no file name.
[[nodiscard]] ASSAY_EXPORT std::vector<ExerciseFile> prepare_exercise(
    RulePack const& pack, Assessment const& assessment, std::span<std::string const> assessors);

/// The assessors whom a case names.
[[nodiscard]] ASSAY_EXPORT std::vector<std::string> assessors_of_exercise(
    Assessment const& the_case);

/// How far one copy is.
struct ExerciseCopy {
    std::string assessor{};  ///< id, as the case names the assessor
    bool missing = false;    ///< there is no copy (yet)
    std::size_t rated = 0;   ///< elements
    /// Elements that are neither rated nor claimed not to apply.
    std::vector<std::string> unrated{};
};

/// An exercise that was collected.
struct Exercise {
    RulePack pack{};                     ///< the pack of the case and of all copies
    Assessment joined{};                 ///< the case with everybody's judgements
    std::vector<ExerciseCopy> copies{};  ///< in the order of the case
    std::size_t elements = 0;            ///< that were to be judged
};

/// Puts the copies together. `copies` are in the order of assessors_of_exercise; one without an
/// assessment is missing. Missing and unfinished ones are told in the result.
/// Requires: each fits the pack.
/// Throws: Error when a copy says something else of the case than the case does, or holds judgements of
/// somebody else; each difference with its place.
[[nodiscard]] ASSAY_EXPORT Exercise collect_exercise(RulePack const& pack,
                                                     Assessment const& the_case,
                                                     std::span<ComparedFile const> copies);

/// What assessors rated, for the whole scope, in one file or in many. Sorted by name. A case is a visit of an
/// organisation, of a single file all of it; a group is an organisation. Of files that hold the same
/// judgement it is taken once.
[[nodiscard]] ASSAY_EXPORT RatingTable ratings_of(RulePack const& pack,
                                                  std::span<ComparedFile const> files,
                                                  Limits const& limits = {});

/// The table as CSV, to be read by read_rating_table: case, element and window, or unit; assessor, rating,
/// group.
[[nodiscard]] ASSAY_EXPORT std::string to_csv(RatingTable const& table);

/// The result of the ratings of one assessor alone.
struct AssessorOutcome {
    std::string assessor{};  ///< id of the assessor
    std::string says{};      ///< the pack's sentence for the outcome
    bool is_met = false;     ///< whether the outcome is met; never while it is incomplete
    Certainty certainty =
        Certainty::known;  ///< incomplete: it hangs on elements they have not rated
};

/// An exercise with everything that is computed of it. A page needs nothing more.
struct ExerciseAnalysis {
    Comparison comparison{};          ///< by author
    RatingTable table{};              ///< the ratings of all copies
    TableAgreement agreement{};       ///< without its severity, which is the next
    statistics::Severity severity{};  ///< assessors in the order of `table`
    /// In the order of Exercise::copies, of assessors with a copy.
    std::vector<AssessorOutcome> outcomes{};
};

/// Throws: Error when no element was rated by two assessors, or when the steps, or the time, that the host
/// allows are used up.
[[nodiscard]] ASSAY_EXPORT ExerciseAnalysis analyse(Exercise const& exercise,
                                                    Limits const& limits = {});

/// For the meeting of the assessors: the three most useful things first, then the elements side by side,
/// then the numbers, and who is severe where the design can tell.
[[nodiscard]] ASSAY_EXPORT std::string exercise_report(Exercise const& exercise,
                                                       ExerciseAnalysis const& analysis,
                                                       ReportOptions const& options = {});

/// The same as JSON, indented (schema: rules/schema/exercise.schema.json): how far the copies are, outcomes,
/// severity, and within it what `compare` and `agree` write. `analysis` must be of this exercise. Bytes that
/// are not UTF-8 become U+FFFD. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(Exercise const& exercise,
                                               ExerciseAnalysis const& analysis);

}  // namespace assay
