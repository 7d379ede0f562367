// An exercise for the meeting of its assessors. First what follows, who is severe and where they lie
// apart, then the elements side by side, then severity and agreement with all their reasons.

#include <assay/exercise.hpp>

#include "report/comparison_parts.hpp"
#include "report/comparison_words.hpp"
#include "report/number_text.hpp"
#include "report/page.hpp"
#include "report/severity.hpp"
#include "report/severity_words.hpp"

#include <algorithm>

namespace assay::report {
namespace {

using Elements = std::vector<ComparedElement const*>;

constexpr std::size_t names_shown = 8;

std::string names(std::vector<std::string> const& all) { return some_of(all, names_shown); }

/// Writes one exercise.
class ExerciseReport {
public:
    ExerciseReport(Exercise const& exercise, ExerciseAnalysis const& analysis,
                   ReportOptions const& options)
        : exercise_(exercise), analysis_(analysis), page_(options) {
        for (ComparedElement const& each : analysis.comparison.elements)
            (each.steps > 0 ? differing_ : alike_).push_back(&each);
    }

    std::string write() {
        heading();
        outcomes();
        page_.paragraph(severity_in_a_sentence(analysis_.table, analysis_.severity), 2);
        apart();
        progress();
        side_by_side();
        severity_section(page_, analysis_.table, analysis_.severity);
        page_.blank();
        ReportOptions rest = page_.options();
        rest.file.clear();
        return page_.text() + agreement_report(analysis_.table, analysis_.agreement, rest);
    }

private:
    void heading() {
        auto const& organisation = exercise_.joined.organisation.name;
        page_.paragraph("Exercise on " + std::string(organisation), 0, 2, Tone::strong);
        page_.paragraph(name_on_results(exercise_.pack) + " · " +
                            counted(exercise_.copies.size(), "assessor", "assessors") + " · " +
                            counted(exercise_.elements, "element", "elements"),
                        0, 2);
        page_.blank();
    }

    // Whether it matters for the result who came.
    void outcomes() {
        std::vector<std::string> met;
        std::vector<std::string> other;
        for (AssessorOutcome const& each : analysis_.outcomes)
            (each.is_met ? met : other).push_back(each.assessor);
        std::string text;
        if (other.empty())
            text = "On the ratings of each assessor alone the outcome is met.";
        else if (met.empty())
            text = "On the ratings of no assessor alone the outcome is met.";
        else
            text = "It matters who comes: on the ratings of " + names(met) +
                   " alone the outcome is met, on those of " + names(other) + " it is not.";
        page_.paragraph(text, 2, Tone::strong);
    }

    void apart() {
        std::vector<std::string> far;
        for (auto const* each : differing_)
            if (each->steps > 1) far.push_back(each->element);
        std::string text = "They differ on " + std::to_string(differing_.size()) + " of " +
                           counted(analysis_.comparison.elements.size(), "element", "elements") +
                           (far.empty() ? ", on none by more than one step."
                                        : ", by two steps or more on " +
                                              std::to_string(far.size()) + ": " + names(far) + ".");
        page_.paragraph(text, 2);
    }

    // Who has not handed in everything is told here, too: a number without it misleads.
    void progress() {
        for (ExerciseCopy const& copy : exercise_.copies) {
            if (copy.missing)
                page_.paragraph("There is no copy of " + copy.assessor + " yet.", 2);
            else if (!copy.unrated.empty())
                page_.paragraph(copy.assessor + " has not rated " + names(copy.unrated) + ".", 2);
        }
    }

    void side_by_side() {
        page_.blank();
        page_.paragraph("Where they differ (" + std::to_string(differing_.size()) + ")", 0,
                        Tone::strong);
        if (!differing_.empty()) comparison_table(page_, analysis_.comparison, differing_);
        std::vector<std::string> ids;
        for (auto const* each : alike_) ids.push_back(each->element);
        if (!ids.empty())
            page_.paragraph("All hold the same on " + some_of(ids, ids.size()) + ".", 2);
        page_.blank();
    }

    Exercise const& exercise_;
    ExerciseAnalysis const& analysis_;
    Page page_;
    Elements differing_, alike_;
};

}  // namespace
}  // namespace assay::report

namespace assay {

std::string exercise_report(Exercise const& exercise, ExerciseAnalysis const& analysis,
                            ReportOptions const& options) {
    return report::ExerciseReport(exercise, analysis, options).write();
}

}  // namespace assay
