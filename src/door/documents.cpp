// Documents through the door: read, written, evaluated, explained, compared, reported.

#include "door/documents.hpp"

#include <assay/comparison.hpp>
#include <assay/document.hpp>
#include <assay/edition.hpp>
#include <assay/evaluation.hpp>
#include <assay/explanation.hpp>
#include <assay/json.hpp>
#include <assay/report.hpp>
#include <assay/status.hpp>
#include <assay/template.hpp>
#include <assay/validation.hpp>
#include <assay/workbook.hpp>

#include "door/options.hpp"
#include "door/session.hpp"

#include <memory>
#include <utility>

using namespace assay;

namespace assay::door {

std::unique_ptr<assay_document> changed(assay_document const& from, Assessment assessment) {
    return std::make_unique<assay_document>(
        assay_document{from.pack, std::move(assessment), from.written});
}

Evaluation evaluation_of(assay_session& session, assay_document const& document, Date as_of) {
    return session.evaluator_of(document.pack).evaluate(document.assessment, {.as_of = as_of});
}

Evaluation evaluation_for_people(assay_session& session, assay_document const& document,
                                 Date as_of) {
    Evaluation evaluation = evaluation_of(session, document, as_of);
    session.evaluator_of(document.pack).find_effects(evaluation, document.assessment);
    return evaluation;
}

namespace {

void use_edition_asked_for(Assessment& assessment, RulePack const& pack, Text edition) {
    if (edition.empty()) return;
    if (edition != pack.version())
        throw Error({make_diagnostic("edition-asked-for-is-not-there",
                                     {{"asked", printable(edition)},
                                      {"pack", std::string(pack.id())},
                                      {"version", std::string(pack.version())}},
                                     {"options", 0, 0, "/edition"})});
    use_edition(assessment, pack);
}

/// Reads an assessment into `into`. Problems are appended; false: nothing more can be said of it.
bool read_document(assay_session& session, RulePack const& pack, std::string_view text,
                   OpenOptions const& options, Assessment& into,
                   std::vector<Diagnostic>& problems) {
    if (!is_workbook(text)) {
        bool const is_read = read_assessment(into, text, options.name, session.limits, problems);
        if (is_read) use_edition_asked_for(into, pack, options.edition);
        return is_read;
    }
    SheetFile const file{std::string(options.name), std::string(text)};
    into = read_workbook(file, session.evaluator_of(pack), pack, !options.edition.empty(),
                         session.limits)
               .assessment;
    return true;
}

std::optional<CompareBy> compare_by(Compared by) {
    if (by == Compared::chosen) return std::nullopt;
    return from_name<CompareBy>(name_of(by));
}

}  // namespace
}  // namespace assay::door

extern "C" {

assay_status assay_document_open(assay_session* session, assay_pack const* pack, char const* text,
                                 size_t size, char const* options, size_t options_size,
                                 assay_document** document) {
    return door::carry_out(session, [&] {
        door::require(pack, document);
        *document = nullptr;
        auto const read =
            door::read_options<door::OpenOptions>(door::text_of(options, options_size));
        auto made = std::make_unique<assay_document>();
        made->pack = pack->pack;
        std::vector<Diagnostic> problems;
        std::string_view const given = door::text_of(text, size);
        if (door::read_document(*session, pack->pack, given, read.options, made->assessment,
                                problems))
            session->evaluator_of(pack->pack).validate(made->assessment, problems);
        if (!problems.empty()) throw Error(std::move(problems));
        if (!is_workbook(given)) made->written = given;
        *document = made.release();
    });
}

assay_status assay_document_new(assay_session* session, assay_pack const* pack, char const* options,
                                size_t options_size, assay_document** document) {
    return door::carry_out(session, [&] {
        door::require(pack, document);
        *document = nullptr;
        auto const read =
            door::read_options<door::NewOptions>(door::text_of(options, options_size));
        auto made = std::make_unique<assay_document>();
        made->pack = pack->pack;
        made->written = blank_assessment(
            pack->pack, {std::string(read->kind), read->date, std::string(read->programme)});
        made->assessment = read_assessment(made->written, {}, session->limits);
        *document = made.release();
    });
}

void assay_document_free(assay_document* document) { delete document; }

assay_status assay_document_text(assay_session* session, assay_document const* document,
                                 assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(document, result);
        *result = {nullptr, 0};
        door::hand_over(
            document->written.empty()
                ? to_json(document->assessment, session->limits)
                : rewritten_json(document->written, document->assessment, session->limits),
            result);
    });
}

assay_status assay_validate(assay_session* session, assay_pack const* pack, char const* text,
                            size_t size, char const* options, size_t options_size,
                            assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(pack, result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::OpenOptions>(door::text_of(options, options_size));
        Validation validation{std::string(read->name), pack->pack, {}};
        try {
            Assessment assessment;
            if (door::read_document(*session, pack->pack, door::text_of(text, size), read.options,
                                    assessment, validation.problems))
                session->evaluator_of(pack->pack).validate(assessment, validation.problems);
        } catch (Error const& error) {
            if (error.kind() != ErrorKind::input) throw;
            validation.problems = error.diagnostics();
        }
        door::hand_over(to_json(std::span<Validation const>(&validation, 1)), result);
    });
}

assay_status assay_evaluate(assay_session* session, assay_document const* document,
                            char const* options, size_t options_size, assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(document, result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::EvaluateCallOptions>(door::text_of(options, options_size));
        bool const is_line = read->format == door::ResultFormat::ndjson;
        door::hand_over(to_json(door::evaluation_of(*session, *document, read->as_of),
                                is_line ? Layout::one_line : Layout::indented),
                        result);
    });
}

assay_status assay_explain(assay_session* session, assay_document const* document,
                           char const* options, size_t options_size, assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(document, result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::ExplainOptions>(door::text_of(options, options_size));
        Evaluation const evaluation = door::evaluation_of(*session, *document, read->as_of);
        Explanation const explanation =
            session->evaluator_of(document->pack)
                .explain(document->assessment, read->node, {.as_of = read->as_of});
        door::hand_over(to_json(explanation, evaluation), result);
    });
}

assay_status assay_plan(assay_session* session, assay_document const* document, char const* options,
                        size_t options_size, assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(document, result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::PlanOptions>(door::text_of(options, options_size));
        Evaluation const evaluation = door::evaluation_of(*session, *document, read->as_of);
        ImprovementPlan const plan =
            session->evaluator_of(document->pack)
                .plan(document->assessment, {.as_of = read->as_of, .aim = std::string(read->to)});
        door::hand_over(to_json(plan, evaluation), result);
    });
}

assay_status assay_compare(assay_session* session, assay_document const* const* documents,
                           size_t count, char const* options, size_t options_size,
                           assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(documents, result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::CompareOptions>(door::text_of(options, options_size));
        std::vector<ComparedFile> files;
        for (auto const& [document, name] : door::named(documents, count, read->names))
            files.push_back({&document->assessment, name});
        if (files.empty()) throw door::Misuse{};
        Comparison const comparison =
            compare(documents[0]->pack, files, door::compare_by(read->by), session->limits);
        door::hand_over(to_json(comparison, {1, std::string(read->element)}), result);
    });
}

assay_status assay_status_of(assay_session* session, assay_document const* document,
                             char const* options, size_t options_size, assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(document, result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::EvaluateCallOptions>(door::text_of(options, options_size));
        std::vector<Status> statuses{status_of(document->pack, document->assessment, read->as_of)};
        door::hand_over(read->format == door::ResultFormat::ics
                            ? status_calendar(std::move(statuses))
                            : status_json(std::move(statuses)),
                        result);
    });
}

assay_status assay_report(assay_session* session, assay_document const* document,
                          char const* options, size_t options_size, assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(document, result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::ReportCallOptions>(door::text_of(options, options_size));
        DocumentFormat const* const format = find_document_format(name_of(read->format));
        Evaluation const evaluation = door::evaluation_for_people(*session, *document, read->as_of);
        auto const explanations =
            explanations_for_report(session->evaluator_of(document->pack), evaluation,
                                    document->assessment, {.as_of = read->as_of});
        ReportOn const on = read->handover ? ReportOn::handover
                            : read->brief  ? ReportOn::brief
                                           : ReportOn::assessment;
        Document const made = ReportTemplate{on, session->limits}.make(
            evaluation, document->assessment, explanations, {read->audience, read->internal});
        door::hand_over(format->write(made, {}), result);
    });
}

}  // extern "C"
