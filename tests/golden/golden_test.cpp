// What people read of the examples, byte for byte. After a change that is meant, renew the files
// and read what has changed:  ASSAY_RENEW_GOLDEN=1 assay-tests '[golden]' && git diff tests/golden

#include "golden/golden.hpp"

#include <assay/evaluator.hpp>
#include <assay/json.hpp>
#include <assay/rating_table.hpp>
#include <assay/report.hpp>
#include <assay/review.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"
#include "report/builder.hpp"
#include "report/meeting.hpp"

#include <string>
#include <string_view>

using namespace assay;
using namespace assay_test;

namespace {

struct Example {
    RulePack const& (*pack)();
    std::string_view name, criterion, element;
};

RulePack cse_health() {
    return RulePack::load(ASSAY_SOURCE_DIR "/rules/cse-health",
                          packs_in({ASSAY_SOURCE_DIR "/rules"}));
}

constexpr Example examples[] = {
    {cse, "riverside-libraries", "4", "1.1.3"},            // an element left out, a partial
    {cse, "northfield-outpatients", "2", "2.2.2"},         // deciders that differ
    {cse, "westmoor-contact-centre", "4", "4.1.2"},        // a non-compliance
    {charter_mark, "carrow-vale-revenues", "1", "3.3.3"},  // nothing to spare, a site far behind
};

}  // namespace

TEST_CASE("people read of the examples what they read before", "[golden]") {
    for (auto const& [pack, name, criterion, element] : examples) {
        std::string const file = "examples/assess/" + std::string(name) + ".json";
        Assessment const assessment = read_assessment(read_file(ASSAY_SOURCE_DIR "/" + file), file);
        Evaluator evaluator(pack());
        Evaluation const evaluation = evaluator.evaluate(assessment);
        ReportOptions options;
        options.file = file;
        auto const explained = [&](std::string_view node) {
            return explanation_report(evaluator.explain(assessment, node), evaluation, options);
        };
        std::string const folder = std::string(name) + "/";
        compare(folder + "assess.txt", outcome_report(evaluation, assessment, options));
        compare(folder + "check.txt", flags_report(evaluation, assessment, options));
        compare(folder + "review.txt", review_report(evaluation, options));
        compare(folder + "explain.txt", explained({}));
        compare(folder + "plan.txt",
                improvement_report(evaluator.plan(assessment), evaluation, options));
        compare(folder + "explain-" + std::string(criterion) + ".txt", explained(criterion));
        compare(folder + "explain-" + std::string(element) + ".txt", explained(element));
        compare(folder + "explain-" + std::string(element) + ".json",
                to_json(evaluator.explain(assessment, element), evaluation));
        compare(folder + "evaluation.json", to_json(evaluation));
        options.width = 60;
        compare(folder + "assess-narrow.txt", outcome_report(evaluation, assessment, options));
    }
}

TEST_CASE("reports that are handed over are what they were before", "[golden]") {
    for (auto const& [pack, name, criterion, element] : examples) {
        Reported const reported(pack(), "examples/assess/" + std::string(name) + ".json");
        Document const document = reported.document();
        std::string const folder = std::string(name) + "/";
        compare(folder + "report.txt", to_text(document));
        if (name != "riverside-libraries") continue;
        compare(folder + "report.html", to_html(document));
        compare(folder + "report.md", to_markdown(document));
    }
}

TEST_CASE("the page that a meeting of assessors is held with is what it was before", "[golden]") {
    Document const document = meeting().document();
    compare("exercise/meeting.txt", to_text(document));
    compare("exercise/meeting.md", to_markdown(document));
    compare("exercise/meeting.html", to_html(document));
}

TEST_CASE("a moderation of six elements reads as examples/moderation shows it", "[golden]") {
    std::string const folder = ASSAY_SOURCE_DIR "/examples/moderation/copies/";
    Assessment const the_case = read_assessment(read_file(folder + "case.json"));
    std::vector<Assessment> copies;
    for (std::string const& id : assessors_of_exercise(the_case))
        copies.push_back(read_assessment(read_file(folder + id + ".json")));
    std::vector<ComparedFile> files;
    for (Assessment& copy : copies) {
        record_agreed(
            copy, cse(),
            std::vector<Moderation>{
                {"5.3.2", "partial", "A1+A2+A3+A4+A5", "one missed standard of six", {}, {}}});
        files.push_back({&copy, "a copy"});
    }
    Exercise const exercise = collect_exercise(cse(), the_case, files);
    Exercise const drawn = draw_letters(exercise, "heron");
    Document const meeting = ReportTemplate{ReportOn::exercise}.make(drawn, analyse(drawn));
    compare("moderation/meeting.txt", to_text(meeting));
    compare("moderation/meeting.html", to_html(meeting));
    Document const sheet = ReportTemplate{ReportOn::sheet}.make_sheet(exercise, "A2");
    compare("moderation/sheet.txt", to_text(sheet));
    compare("moderation/sheet.html", to_html(sheet));
}

TEST_CASE("a pack in layers is shown as it was shown before", "[golden]") {
    RulePack const pack = cse_health();
    compare("cse-health/show-2.1.5.txt", standard_report(pack, "2.1.5"));
    compare("cse-health/show-3.1.2.txt", standard_report(pack, "3.1.2"));
    compare("cse-health/resolved.txt", resolved_report(pack));
    compare("cse-health/resolved-2.1.5.txt", resolved_report(pack, "2.1.5"));
    compare("cse-health/resolved-3.1.2.txt", resolved_report(pack, "3.1.2"));
    Assessment const assessment =
        read_assessment(read_file(ASSAY_SOURCE_DIR "/examples/assess/northfield-outpatients.json"));
    Evaluator evaluator(pack);
    compare(
        "cse-health/explain-3.1.2.txt",
        explanation_report(evaluator.explain(assessment, "3.1.2"), evaluator.evaluate(assessment)));
}

TEST_CASE("an open result is explained by what it depends on", "[golden]") {
    std::string const file = "examples/exercise/copies/case.json";
    Assessment const unrated = read_assessment(read_file(ASSAY_SOURCE_DIR "/" + file), file);
    Evaluator evaluator(cse());
    compare("exercise-case/explain.txt",
            explanation_report(evaluator.explain(unrated), evaluator.evaluate(unrated)));
    Evaluator in_health(cse_health());
    Assessment const half =
        read_assessment(read_file(ASSAY_SOURCE_DIR "/examples/assess/northfield-outpatients.json"));
    compare("cse-health/explain-3.txt",
            explanation_report(in_health.explain(half, "3"), in_health.evaluate(half)));
}

TEST_CASE("a pack of checks is shown by what it asks about", "[golden]") {
    compare("checks/catalogue.txt",
            standard_report(RulePack::load(ASSAY_SOURCE_DIR "/rules/checks")));
}

TEST_CASE("colours add nothing but colours", "[golden]") {
    for (auto const& each : examples) {
        std::string const file = "examples/assess/" + std::string(each.name) + ".json";
        Assessment const assessment = read_assessment(read_file(ASSAY_SOURCE_DIR "/" + file), file);
        Evaluator evaluator(each.pack());
        Evaluation const evaluation = evaluator.evaluate(assessment);
        auto const without_colours = [](std::string text) {
            for (std::size_t at = text.find('\x1B'); at != std::string::npos;
                 at = text.find('\x1B'))
                text.erase(at, text.find('m', at) + 1 - at);
            return text;
        };
        ReportOptions plain;
        ReportOptions coloured;
        coloured.color = true;
        CHECK(without_colours(outcome_report(evaluation, assessment, coloured)) ==
              outcome_report(evaluation, assessment, plain));
        CHECK(without_colours(flags_report(evaluation, assessment, coloured)) ==
              flags_report(evaluation, assessment, plain));
        Explanation const explanation = evaluator.explain(assessment, each.element);
        CHECK(without_colours(explanation_report(explanation, evaluation, coloured)) ==
              explanation_report(explanation, evaluation, plain));
        CHECK(without_colours(resolved_report(each.pack(), each.element, coloured)) ==
              resolved_report(each.pack(), each.element, plain));
        CHECK(without_colours(standard_report(each.pack(), each.element, coloured)) ==
              standard_report(each.pack(), each.element, plain));
    }
}

TEST_CASE("a report on agreement is as wide as it may be, and never says certified", "[golden]") {
    std::string const file = "examples/agree/ratings.csv";
    RatingTable const table =
        read_rating_table(read_file(ASSAY_SOURCE_DIR "/" + file), file,
                          {.scale = {"non_compliant", "partial", "compliant", "compliance_plus"},
                           .group = "organisation"});
    TableAgreement const agreement = agree(table);
    for (std::size_t const width : {60U, 80U, 100U, 132U})
        for (auto const* const adjectives : {static_cast<statistics::Benchmark const*>(nullptr),
                                             &statistics::benchmarks().back()}) {
            ReportOptions options;
            options.width = width;
            fits(agreement_report(table, agreement, options, adjectives), width);
        }
    ReportOptions narrow;
    narrow.width = 80;
    compare("agree/agreement-80.txt",
            agreement_report(table, agreement, narrow, &statistics::benchmarks().back()));
}

TEST_CASE("no report is wider than it was asked to be, and none says certified", "[golden]") {
    for (auto const& each : examples)
        for (std::size_t const width : {60U, 80U, 100U, 132U}) {
            std::string const file = "examples/assess/" + std::string(each.name) + ".json";
            Assessment const assessment =
                read_assessment(read_file(ASSAY_SOURCE_DIR "/" + file), file);
            Evaluator evaluator(each.pack());
            Evaluation const evaluation = evaluator.evaluate(assessment);
            ReportOptions options;
            options.width = width;
            for (std::string const& text :
                 {outcome_report(evaluation, assessment, options),
                  flags_report(evaluation, assessment, options),
                  explanation_report(evaluator.explain(assessment), evaluation, options),
                  explanation_report(evaluator.explain(assessment, each.criterion), evaluation,
                                     options),
                  explanation_report(evaluator.explain(assessment, each.element), evaluation,
                                     options)})
                fits(text, width);
        }
    for (std::size_t const width : {60U, 80U, 100U, 132U}) {
        ReportOptions options;
        options.width = width;
        RulePack const pack = cse_health();
        fits(resolved_report(pack, {}, options), width);
        fits(standard_report(pack, {}, options), width);
        for (Node const& node : pack.standard().nodes)
            fits(standard_report(pack, node.id, options), width);
    }
}
