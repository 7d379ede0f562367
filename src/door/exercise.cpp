// Exercises and reviews through the door: a case for several assessors, its report and sheets, and the assessment body's review.

#include <assay/baseline.hpp>
#include <assay/diagnostic.hpp>
#include <assay/edition.hpp>
#include <assay/exercise.hpp>
#include <assay/json.hpp>
#include <assay/moderation.hpp>
#include <assay/report.hpp>
#include <assay/review.hpp>
#include <assay/template.hpp>

#include "door/documents.hpp"
#include "door/options.hpp"
#include "door/session.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace assay;

namespace assay::door {
namespace {

ExercisePlan plan_of(PrepareOptions const& options, std::string_view answers,
                     Limits const& limits) {
    ExercisePlan plan{
        texts(options.assessors), texts(options.elements), options.place_evidence, {}};
    Moderation otherwise;
    otherwise.by = options.by;
    if (!answers.empty())
        plan.answers = read_moderations(answers, "answers", otherwise, DateOrder::iso, limits);
    return plan;
}

/// The copy of each assessor whom the case names, in their order. Throws: Misuse when there are more of them.
Exercise collected(assay_document const& the_case, assay_document const* const* copies,
                   std::size_t count) {
    std::vector<std::string> const assessors = assessors_of_exercise(the_case.assessment);
    if (count > assessors.size()) throw Misuse{};
    std::vector<ComparedFile> files;
    for (std::size_t i = 0; i < assessors.size(); ++i) {
        bool const is_there = i < count && copies[i] != nullptr;
        files.push_back({is_there ? &copies[i]->assessment : nullptr, assessors[i] + ".json"});
    }
    return collect_exercise(the_case.pack, the_case.assessment, files);
}

Error wrong_option(std::string got, std::string wanted, std::string pointer) {
    return Error({make_diagnostic("unexpected-value",
                                  {{"got", std::move(got)}, {"wanted", std::move(wanted)}},
                                  {"options", 0, 0, std::move(pointer)})});
}

/// Throws: Error when this reviewer cannot review this assessment on this day.
void require_reviewer(Assessment const& assessment, Evaluation const& evaluation,
                      ReviewCallOptions const& options) {
    if (took_part(assessment, options.by))
        throw wrong_option("`" + printable(options.by) + "`, who took part in the assessment",
                           "somebody else", "/by");
    if (!options.on) throw wrong_option("no day", "the day of the review", "/on");
    if (evaluation.visit_date && options.on < evaluation.visit_date)
        throw wrong_option("a day before the visit ended",
                           evaluation.visit_date.in_words() + " or later", "/on");
}

}  // namespace
}  // namespace assay::door

extern "C" {

assay_status assay_exercise_prepare(assay_session* session, assay_document const* document,
                                    char const* answers, size_t answers_size, char const* options,
                                    size_t options_size, assay_document** prepared, size_t count,
                                    assay_buffer* notes) {
    return door::carry_out(session, [&] {
        door::require(document, prepared, notes);
        for (size_t i = 0; i < count; ++i) prepared[i] = nullptr;
        *notes = {nullptr, 0};
        auto const read =
            door::read_options<door::PrepareOptions>(door::text_of(options, options_size));
        auto const given = door::changed(*document, document->assessment);
        use_edition(given->assessment, document->pack);
        PreparedExercise done = prepare_exercise(
            document->pack, given->assessment,
            door::plan_of(read.options, door::text_of(answers, answers_size), session->limits));
        if (done.files.size() != count) throw door::Misuse{};
        std::vector<std::unique_ptr<assay_document>> made;
        for (ExerciseFile& file : done.files) {
            Assessment assessment = read_assessment(file.text, file.name, session->limits);
            made.push_back(std::make_unique<assay_document>(
                assay_document{document->pack, std::move(assessment), std::move(file.text)}));
        }
        std::string said;
        for (std::string const& note : done.notes) said += note + '\n';
        door::hand_over(said, notes);
        for (size_t i = 0; i < count; ++i) prepared[i] = made[i].release();
    });
}

assay_status assay_exercise_report(assay_session* session, assay_document const* the_case,
                                   assay_document const* const* copies, size_t count,
                                   char const* options, size_t options_size, assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(the_case, copies, result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::ExerciseReportOptions>(door::text_of(options, options_size));
        Exercise exercise = door::collected(*the_case, copies, count);
        require_finished(exercise);
        bool const is_page = read->format != door::ExerciseFormat::json;
        if (is_page || !read->lot.empty())  // pages for a meeting name nobody
            exercise = draw_letters(std::move(exercise),
                                    read->lot.empty() ? the_case->assessment.id : read->lot);
        ExerciseAnalysis const analysis = analyse(exercise, session->limits);
        if (!is_page) return door::hand_over(to_json(exercise, analysis), result);
        Document const made = ReportTemplate{ReportOn::exercise, session->limits}.make(
            exercise, analysis, {Audience::assessor, read->internal});
        door::hand_over(find_document_format(name_of(read->format))->write(made, {}), result);
    });
}

assay_status assay_exercise_sheet(assay_session* session, assay_document const* the_case,
                                  assay_document const* const* copies, size_t count,
                                  char const* options, size_t options_size, assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(the_case, copies, result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::ExerciseSheetOptions>(door::text_of(options, options_size));
        Exercise const exercise = door::collected(*the_case, copies, count);
        Document const made = ReportTemplate{ReportOn::sheet, session->limits}.make_sheet(
            exercise, read->assessor, {Audience::assessor, read->internal});
        door::hand_over(find_document_format(name_of(read->format))->write(made, {}), result);
    });
}

assay_status assay_review(assay_session* session, assay_document const* document,
                          char const* baseline, size_t baseline_size, char const* options,
                          size_t options_size, assay_document** reviewed, assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(document, reviewed, result);
        *reviewed = nullptr;
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::ReviewCallOptions>(door::text_of(options, options_size));
        Evaluation evaluation = door::evaluation_of(*session, *document, {});
        if (!read->by.empty())
            door::require_reviewer(document->assessment, evaluation, read.options);
        if (baseline_size > 0) {
            BaselineUse use;
            leave_out_accepted(
                evaluation,
                read_baseline(door::text_of(baseline, baseline_size), "baseline", session->limits),
                use);
        }
        session->evaluator_of(document->pack).find_effects(evaluation, document->assessment);
        std::string list;
        append_review_json(list, evaluation);
        door::hand_over(list, result);
        if (read->by.empty() || !review_of(evaluation).is_ready) return;
        auto made = door::changed(*document, document->assessment);
        use_edition(made->assessment, document->pack);
        record_review(made->assessment, read->by, read->on);
        *reviewed = made.release();
    });
}

}  // extern "C"
