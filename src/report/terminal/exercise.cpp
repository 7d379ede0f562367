// An exercise for those who hold it. First what follows and where assessors differ, then the elements side by side,
// then the agreed ratings of a seeded case, where evidence was put, and agreement with all its reasons.

#include <assay/exercise.hpp>

#include "model/texts.hpp"
#include "report/terminal/comparison_parts.hpp"
#include "report/words/comparison_words.hpp"
#include "report/words/exercise_words.hpp"
#include "report/words/page.hpp"

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
        page_.paragraph(apart_in_a_sentence(analysis_), 2);
        for (std::string const& each : what_is_missing(exercise_)) page_.paragraph(each, 2);
        side_by_side();
        answers();
        placement();
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

    // Of a seeded case: how many gave the agreed rating.
    void answers() {
        if (exercise_.answers.empty()) return;
        page_.paragraph("Agreed ratings of the seeded case", 0, Tone::strong);
        page_.blank();
        for (ExerciseAnswer const& answer : exercise_.answers) {
            std::size_t rated = 0;
            std::size_t same = 0;
            for (Judgement const& each : exercise_.joined.judgements) {
                if (each.role != Role::assessor || each.element != answer.element) continue;
                if (!each.rating.empty()) ++rated;
                if (each.rating == answer.rating) ++same;
            }
            page_.paragraph(answer.element + "  " +
                                std::string(title_of_rating(exercise_.pack, answer.rating)) + ": " +
                                std::to_string(same) + " of " +
                                counted(rated, "assessor", "assessors") + " gave this rating",
                            2, 4);
        }
        page_.blank();
    }

    void placement() {
        if (!analysis_.placement) return;
        page_.paragraph("Where the evidence belongs", 0, Tone::strong);
        page_.blank();
        page_.paragraph(placement_in_a_sentence(*analysis_.placement), 2);
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
