// Every call that works on what a host gives it asks whether time is up, and leaves nothing half done.

#include <assay/assay.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <fstream>
#include <functional>
#include <sstream>

using namespace assay;

namespace {

std::string text_of(std::string const& file) {
    std::ifstream in(std::string(ASSAY_SOURCE_DIR) + "/" + file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

ErrorKind kind_of(std::function<void()> const& call) {
    try {
        call();
    } catch (Error const& error) {
        REQUIRE(error.diagnostics().back().code == "time-exhausted");
        return error.kind();
    }
    FAIL("nothing was thrown");
    return ErrorKind::internal;
}

struct Late : Limits {
    Late() {
        expired = [] { return true; };
    }
};

}  // namespace

TEST_CASE("every call ends when time is up", "[engine][limits]") {
    std::string const file = "examples/assess/westmoor-contact-centre.json";
    std::string const json = text_of(file);
    RulePack const pack =
        RulePack::load(PackSource{.folder = std::string(ASSAY_SOURCE_DIR) + "/rules/cse"});
    Assessment assessment = read_assessment(json, file);
    std::string const before = to_json(assessment);
    Evaluator evaluator{pack};
    Evaluation const evaluation = evaluator.evaluate(assessment);
    std::vector<ComparedFile> const files{{&assessment, "ours.json"}};
    std::vector<Copy> const copies{{&assessment, "ours.json"}, {&assessment, "theirs.json"}};
    std::vector<SheetFile> const sheets = csv_sheets(assessment, evaluation);
    std::string const form = to_csv(assessment, evaluation, pack.layouts().front());
    Late const late;
    Evaluator late_evaluator{pack, late};

    std::vector<std::pair<char const*, std::function<void()>>> const calls{
        {"read", [&] { static_cast<void>(read_assessment(json, file, late)); }},
        {"evaluate", [&] { static_cast<void>(late_evaluator.evaluate(assessment)); }},
        {"explain", [&] { static_cast<void>(late_evaluator.explain(assessment, "1.1.1")); }},
        {"validate", [&] { static_cast<void>(late_evaluator.validate(assessment)); }},
        {"compare", [&] { static_cast<void>(compare(pack, files, {}, late)); }},
        {"ratings of", [&] { static_cast<void>(ratings_of(pack, files, late)); }},
        {"merge", [&] { static_cast<void>(merge(copies, {}, late)); }},
        {"merge with base", [&] { static_cast<void>(merge(copies, {.base = &assessment}, late)); }},
        {"forward",
         [&] {
             static_cast<void>(
                 forward(late_evaluator, assessment,
                         {.kind = "annual_review", .from = Date::parse("2026-10-06").value()}));
         }},
        {"moderate",
         [&] {
             moderate(
                 assessment, pack,
                 Moderation{.element = "1.1.1", .rating = "partial", .by = "A1", .reason = "so"},
                 late);
         }},
        {"sheets", [&] { static_cast<void>(csv_sheets(assessment, evaluation, late)); }},
        {"sheets of a part",
         [&] {
             SharedPart part;
             part.nodes = {"1"};
             static_cast<void>(csv_sheets(assessment, evaluation, part, late));
         }},
        {"choices", [&] { static_cast<void>(merge_with_choices({}, copies, {}, late)); }},
        {"form",
         [&] {
             static_cast<void>(to_csv(assessment, evaluation, pack.layouts().front(), false, late));
         }},
        {"import of a form",
         [&] {
             static_cast<void>(import_sheets({{"form.csv", form}}, read_assessment(json, file),
                                             evaluator, pack, {}, late));
         }},
        {"import",
         [&] {
             static_cast<void>(
                 import_sheets(sheets, read_assessment(json, file), evaluator, pack, {}, late));
         }},
        {"report",
         [&] {
             static_cast<void>(
                 ReportTemplate(ReportOn::assessment, late).make(evaluation, assessment, {}));
         }},
        {"load a pack",
         [&] {
             static_cast<void>(RulePack::load(
                 PackSource{.folder = std::string(ASSAY_SOURCE_DIR) + "/rules/cse"}, {}, late));
         }},
    };
    for (auto const& [name, call] : calls) {
        INFO(name);
        CHECK(kind_of(call) == ErrorKind::deadline);
        CHECK(to_json(assessment) == before);
    }
}

TEST_CASE("the statistics end when time is up", "[statistics][limits]") {
    RatingTableOptions const options{
        .scale = {"non_compliant", "partial", "compliant", "compliance_plus"}};
    RatingTable const table =
        read_rating_table(text_of("examples/agree/two-years.csv"), "two-years.csv", options);
    Late const late;
    CHECK(kind_of([&] { static_cast<void>(agree(table, {}, late)); }) == ErrorKind::deadline);
    CHECK(kind_of([&] { static_cast<void>(severity_in(table, late)); }) == ErrorKind::deadline);
}

TEST_CASE("a document may have as many records as the host allows", "[json][limits]") {
    std::string text =
        R"({"format": "assay-assessment/1", "id": "i", "pack": {"id": "p"}, "organisation":)"
        R"( {"name": "o", "facts": {"one": 1}}, "scope": {"title": "t", "sites": [{"id": "s"}]},)"
        R"( "evidence": [{"id": "E1", "title": "t", "kind": "document"}, {"id": "E2", "title": "t", "kind": "document"}]})";
    Limits limits;
    limits.records = 4;  // a fact, a site and two pieces of evidence
    CHECK_NOTHROW(read_assessment(text, "f.json", limits));
    limits.records = 3;
    std::vector<Diagnostic> problems;
    Assessment assessment;
    CHECK_FALSE(read_assessment(assessment, text, "f.json", limits, problems));
    REQUIRE(problems.size() == 1);
    CHECK(to_string(problems.front()) ==
          "f.json: /evidence/1: this document has more records than the host allows; expected at "
          "most 3 "
          "[too-many-records]");
    CHECK(Error(problems).kind() == ErrorKind::limit);
}
