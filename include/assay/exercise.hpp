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
#include <assay/moderation.hpp>
#include <assay/rating_table.hpp>
#include <assay/report.hpp>
#include <assay/rule_pack.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A file of an exercise.
struct ExerciseFile {
    std::string name{};  ///< `case.json`, `A1.json`
    std::string text{};  ///< JSON
};

/// How an exercise is made.
struct ExercisePlan {
    std::vector<std::string> assessors{};  ///< ids of those who take part; two or more
    /// Ids or titles of the elements to judge, six to eight for a meeting of an hour. Evidence, surveys and claims
    /// that have nothing to do with them are left out. Empty: all elements that the latest visit sees.
    std::vector<std::string> elements{};
    /// Evidence does not say which elements it supports, so that assessors decide where it belongs. How far they
    /// agree about that is ExerciseAnalysis::placement.
    bool place_evidence = false;
    /// Agreed ratings of a seeded case. The case keeps them, as moderated judgements; the copies do not have them.
    std::vector<Moderation> answers{};
};

/// An exercise that was made.
struct PreparedExercise {
    std::vector<ExerciseFile> files{};  ///< the case, then a copy for each assessor
    /// What is likely to be a mistake, a sentence each: too many elements for an hour, an element without evidence.
    std::vector<std::string> notes{};
};

/// The case and a blank copy of it for each assessor. The case is what the assessment offers: who,
/// scope, visits, evidence, surveys, claims. Whatever tells what somebody held of it is left out:
/// judgements, shortfalls, actions, answers to claims, conclusions, recommendation and decision.
/// Its latest visit names the assessors, and the elements if the plan has any. A copy shows nobody else's ratings.
/// Throws: Error when there is no visit, fewer than two assessors, an id that is no file name, an element that the
/// standard does not have, more than twelve elements, or an answer that does not fit.
[[nodiscard]] ASSAY_EXPORT PreparedExercise prepare_exercise(RulePack const& pack,
                                                             Assessment const& assessment,
                                                             ExercisePlan const& plan);

/// The same on all elements that the latest visit sees: the files.
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

    /// Whether everything is rated, so that its assessor may read what others rated.
    [[nodiscard]] bool is_complete() const { return !missing && unrated.empty(); }
};

/// The agreed rating of a seeded case.
struct ExerciseAnswer {
    std::string element{};  ///< id of the element
    std::string rating{};   ///< id of the rating
    std::string reason{};   ///< why
    std::string by{};       ///< who agreed
};

/// An exercise that was collected.
struct Exercise {
    RulePack pack{};                     ///< the pack of the case and of all copies
    Assessment joined{};                 ///< the case with everybody's judgements
    std::vector<ExerciseCopy> copies{};  ///< in the order of the case
    std::size_t elements = 0;            ///< that were to be judged
    /// Whether assessors decided where evidence belongs: none of it says which elements it supports.
    bool places_evidence = false;
    std::vector<ExerciseAnswer> answers{};  ///< of a seeded case; in the order of the standard
};

/// Puts the copies together. `copies` are in the order of assessors_of_exercise; one without an
/// assessment is missing. Missing and unfinished ones are told in the result.
/// Requires: each fits the pack.
/// Throws: Error when a copy says something else of the case than the case does, or holds judgements of
/// somebody else; each difference with its place.
[[nodiscard]] ASSAY_EXPORT Exercise collect_exercise(RulePack const& pack,
                                                     Assessment const& the_case,
                                                     std::span<ComparedFile const> copies);

/// Keeps the ratings of others from those who have not given all of their own. Call it before people see what
/// analyse() gives. Throws: Error that names whoever has a copy that is not finished; a missing copy is fine.
ASSAY_EXPORT void require_finished(Exercise const& exercise);

/// The same exercise with letters in the place of ids, drawn by lot: A, B, C ... The copies are in the order of the
/// letters. The same word and the same assessors give the same letters; whoever does not know the word cannot tell who
/// is who. Ids in the texts that assessors wrote are left as they are.
[[nodiscard]] ASSAY_EXPORT Exercise draw_letters(Exercise exercise, std::string_view word);

/// The letter of each assessor, as draw_letters() gives them, in the order of the copies.
[[nodiscard]] ASSAY_EXPORT std::vector<std::string> letters_of(Exercise const& exercise,
                                                               std::string_view word);

/// Puts what a meeting agreed into a copy, beside the judgements of its assessor, none of which is changed. What is
/// there already, word for word, stays as it is. Returns how many agreed judgements were added.
/// Throws: Error when the assessor has not rated an element, when something else was agreed about it before, and as
/// moderate(); then nothing is changed.
ASSAY_EXPORT std::size_t record_agreed(Assessment& copy, RulePack const& pack,
                                       std::span<Moderation const> agreed,
                                       Limits const& limits = {});

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

/// Where assessors put a piece of evidence.
struct PlacedEvidence {
    std::string evidence{};  ///< id of the evidence
    std::vector<std::string>
        elements{};  ///< ids of the elements it was put under, in the order of the standard
    /// How many assessors put it there, for each of `elements`.
    std::vector<std::size_t> assessors{};
};

/// How far assessors agree about where evidence belongs, as they cite it. Of assessors who rated something.
struct EvidencePlacement {
    std::vector<PlacedEvidence> evidence{};  ///< in the order of the case; also what nobody cites
    std::size_t assessors = 0;               ///< whose copies were looked at
    std::size_t alike = 0;  ///< pieces that all of them put under the same elements, or under none
    /// Comparisons: one assessor puts a piece under an element, and another one may put it there, too.
    std::size_t compared = 0;
    std::size_t same = 0;  ///< of these, the other one puts it there, too
};

/// An exercise with everything that is computed of it. A page needs nothing more. It does not say who is strict: one
/// case cannot tell (severity_in).
struct ExerciseAnalysis {
    Comparison comparison{};                       ///< by author
    RatingTable table{};                           ///< the ratings of all copies
    TableAgreement agreement{};                    ///< of `table`
    std::optional<EvidencePlacement> placement{};  ///< where Exercise::places_evidence holds
    /// In the order of Exercise::copies, of assessors with a copy; empty for an exercise on a part of the elements.
    std::vector<AssessorOutcome> outcomes{};
};

/// Throws: Error when no element was rated by two assessors, or when the steps, or the time, that the host
/// allows are used up.
[[nodiscard]] ASSAY_EXPORT ExerciseAnalysis analyse(Exercise const& exercise,
                                                    Limits const& limits = {});

/// For those who hold the exercise: the most useful things first, then the elements side by side, then the numbers.
[[nodiscard]] ASSAY_EXPORT std::string exercise_report(Exercise const& exercise,
                                                       ExerciseAnalysis const& analysis,
                                                       ReportOptions const& options = {});

/// The same as JSON, indented (schema: rules/schema/exercise.schema.json): how far the copies are, outcomes,
/// answers, where evidence was put, and within it what `compare` and `agree` write. `analysis` must be of this exercise. Bytes that
/// are not UTF-8 become U+FFFD. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(Exercise const& exercise,
                                               ExerciseAnalysis const& analysis);

}  // namespace assay
