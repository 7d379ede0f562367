// An exercise for the meeting of its assessors. First what follows, who is severe and where they lie
// apart, then the elements side by side, then severity and agreement with all their reasons.

#include <assay/exercise.hpp>

#include "model/texts.hpp"
#include "report/terminal/comparison_parts.hpp"
#include "report/terminal/severity.hpp"
#include "report/words/comparison_words.hpp"
#include "report/words/exercise_words.hpp"
#include "report/words/page.hpp"
#include "report/words/severity_words.hpp"

namespace assay::report {
namespace {

using Elements = std::vector<ComparedElement const*>;

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
        if (std::string const says = outcomes_in_a_sentence(analysis_); !says.empty())
            page_.paragraph(says, 2, Tone::strong);
        page_.paragraph(severity_in_a_sentence(analysis_.table, analysis_.severity), 2);
        page_.paragraph(apart_in_a_sentence(analysis_), 2);
        for (std::string const& each : what_is_missing(exercise_)) page_.paragraph(each, 2);
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
                            counted_elements(exercise_.pack, exercise_.elements),
                        0, 2);
        page_.blank();
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
