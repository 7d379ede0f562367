#pragma once

/// @file
/// @ingroup reports
/// Templates, which decide the order and the words of a document.

#include <assay/assessment.hpp>
#include <assay/document.hpp>
#include <assay/evaluation.hpp>
#include <assay/evaluator.hpp>
#include <assay/exercise.hpp>
#include <assay/explanation.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/message.hpp>
#include <assay/names.hpp>
#include <assay/rule_pack.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace assay {

/// For whom a report is. An applicant's may advise: where to look, what comes first. An assessor's
/// does not. `by_role`: an applicant's, unless somebody other than the applicant has judged and that
/// judgement decides at least one element.
enum class Audience : std::uint8_t { by_role, applicant, assessor };
template <>
inline constexpr std::array<std::string_view, 3> names_of<Audience>{"by_role", "applicant",
                                                                    "assessor"};

/// What a report is about, which decides what its template is called: `report.lua`; `brief.lua`, the same on two pages;
/// `handover.lua`, what a successor needs; `exercise.lua`; `sheet.lua`, what an assessor sees after a meeting.
enum class ReportOn : std::uint8_t { assessment, brief, handover, exercise, sheet };
template <>
inline constexpr std::array<std::string_view, 5> names_of<ReportOn>{
    "assessment", "brief", "handover", "exercise", "sheet"};

/// For whom a document is, and what it may show.
struct DocumentOptions {
    Audience audience = Audience::by_role;  ///< decides whether the document advises
    /// Whether evidence marked internal or personal is in it. When not, nothing of its text is,
    /// neither its id nor what results say about it; only that there is some, and how much.
    bool internal = false;
    /// A host's own words for the sentences on results that a template is given, as in ReportOptions.
    Words words{};
};

/// The explanations that a report shows: of the outcome, then of each node that stands on a ladder. `evaluation` must be
/// what `evaluator` made of the assessment, as of the day in `options`. Throws: as Evaluator::explain_each.
[[nodiscard]] ASSAY_EXPORT std::vector<Explanation> explanations_for_report(
    Evaluator& evaluator, Evaluation const& evaluation, Assessment const& assessment,
    EvaluateOptions const& options = {});

/// What decides the order and the words of a report: `report.lua` or another of ReportOn, in a folder of
/// its own, with its pictures beside it. It is Lua as in rule packs, in the same sandbox and under the
/// same limits: what Limits allows for loading a pack, and of instructions, memory and values a
/// thousandth of that more for each element, judgement and piece of evidence that there is to tell of.
/// It sees a read-only view of the results. Plain values; thread-safe.
class ASSAY_EXPORT ReportTemplate {
public:
    /// The one that comes with assay for an assessment.
    ReportTemplate() : ReportTemplate(ReportOn::assessment) {}
    /// The one that comes with assay for this kind of document.
    explicit ReportTemplate(ReportOn on, Limits const& limits = {});

    /// Reads `report.lua`, or that of `on`, and keeps the source for pictures; nothing runs yet.
    /// Throws: Error when it cannot be read or is no text that Lua may see.
    [[nodiscard]] static ReportTemplate load(PackSource const& source, Limits const& limits = {},
                                             ReportOn on = ReportOn::assessment);

    /// Runs it on one evaluation. `explanations`: of the assessment, then of nodes; what is not
    /// explained is left out. Throws: Error with what is wrong with the template, and where; or when
    /// memory or time is exhausted.
    [[nodiscard]] Document make(Evaluation const& evaluation, Assessment const& assessment,
                                std::vector<Explanation> const& explanations,
                                DocumentOptions const& options = {}) const;

    /// Runs it on the private sheet of an assessor: it sees the case with the judgements of this assessor and what was
    /// agreed, and nobody else's. The audience is the assessors. Throws: as above; Error when the assessor takes no part
    /// in the exercise, or has not rated every element.
    [[nodiscard]] Document make_sheet(Exercise const& exercise, std::string_view assessor,
                                      DocumentOptions const& options = {}) const;

    /// Runs it on an exercise: it sees the case with all judgements as it would see an assessment, and
    /// beside that what the analysis says. The audience is the assessors, whatever `options` says.
    /// Throws: as above.
    [[nodiscard]] Document make(Exercise const& exercise, ExerciseAnalysis const& analysis,
                                DocumentOptions const& options = {}) const;

private:
    PackSource source_;
    std::string name_;  ///< how diagnostics call the file
    std::string text_;
    Limits limits_;
};

}  // namespace assay
