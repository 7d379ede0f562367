#include "catch.hpp"
#include "holds.hpp"
#include "report/builder.hpp"

using namespace assay;
using namespace assay_test;

TEST_CASE("an applicant is advised, by an assessor nobody is", "[report][audience]") {
    std::string const to_applicant = to_html(riverside().document());
    CHECK(holds(to_applicant, "Suggested next steps"));
    CHECK(holds(to_applicant, "Say what goes beyond the requirement"));  // a hint of a flag
    std::string const by_assessor = to_html(riverside().document({.audience = Audience::assessor}));
    CHECK_FALSE(holds(by_assessor, "Suggested next steps"));
    CHECK_FALSE(holds(by_assessor, "Say what goes beyond the requirement"));
    // what an assessor still has to settle is not for the client
    CHECK_FALSE(holds(by_assessor, "does not say what makes it exceptional"));
    CHECK_FALSE(holds(by_assessor, "Things to check"));
    CHECK_FALSE(holds(by_assessor, "things to check"));
    std::string const internal =
        to_html(riverside().document({.audience = Audience::assessor, .internal = true}));
    CHECK(holds(internal, "does not say what makes it exceptional"));
    CHECK_FALSE(holds(internal, "Say what goes beyond the requirement"));
}

TEST_CASE("places in rules are in internal reports only", "[report][audience]") {
    CHECK_FALSE(holds(to_text(riverside().document()), ".lua"));
    CHECK_FALSE(holds(to_text(westmoor().document()), ".lua"));
    CHECK(holds(to_text(westmoor().document({.internal = true})), "cse/rule.lua:"));
}

TEST_CASE("without saying, a report is an assessor's when others than the applicant decide",
          "[report][audience]") {
    CHECK_FALSE(holds(to_text(westmoor().document()), "Suggested next steps"));
    CHECK(holds(to_text(westmoor().document({.audience = Audience::applicant})),
                "Suggested next steps"));
}

TEST_CASE("of internal and personal evidence nothing is in a report but how much there is",
          "[report][audience]") {
    for (auto const& write : {&to_html, &to_markdown}) {
        std::string const open = write(westmoor().document());
        std::string const internal = write(westmoor().document({.internal = true}));
        std::size_t hidden = 0;
        for (Evidence const& each : westmoor().assessment.evidence) {
            if (each.visibility == Visibility::open) continue;
            ++hidden;
            INFO(each.id);
            CHECK_FALSE(holds(open, each.title));
            CHECK_FALSE(holds(open, each.summary.substr(0, 40)));
        }
        REQUIRE(hidden == 14);
        CHECK(holds(open,
                    "14 more pieces of evidence are internal or personal, so not in this report."));
        CHECK_FALSE(holds(internal, "more pieces of evidence are"));
        CHECK(holds(internal, "Internal."));
    }
}

TEST_CASE("what a check says about hidden evidence is hidden, too", "[report][audience]") {
    std::string const open = to_text(hostile().document());
    CHECK_FALSE(holds(open, "SECRET"));
    std::string const to_applicant = to_text(hostile().document({.audience = Audience::applicant}));
    CHECK_FALSE(holds(to_applicant, "SECRET"));
    CHECK(holds(to_applicant, "A check on evidence that is not in this report raises a flag."));
    CHECK(holds(to_text(hostile().document({.internal = true})), "SECRET-ID"));
}

TEST_CASE("self, assessor and the visit before stand side by side", "[report]") {
    std::string const text = to_text(hostile().document());
    std::size_t const from = text.find("1.1.1 Knowing the customer groups\n\n");
    std::string const element = text.substr(from, text.find("1.1.2 Insight", from) - from);
    std::size_t const self = element.find("Self-assessment of 12 March 2026");
    std::size_t const assessor = element.find("Annual review of 2 May 2027");
    std::size_t const previous = element.find("Full assessment of 2 May 2026 (last visit)");
    CHECK(self < assessor);
    CHECK(assessor < previous);
    CHECK(previous != std::string::npos);
}

TEST_CASE("a sentence of the rules that names hidden evidence is hidden, too",
          "[report][audience]") {
    RulePack const pack = RulePack::load(
        {{"pack.lua",
          "pack { id = 'p', version = '1.0.0', title = 'P' }\nlevels { { 'rule', plural = 'rules' "
          "} }\n"
          "scale { { 'no', title = 'no', mark = 'n' }, { 'yes', title = 'yes', mark = 'y' }, met = "
          "'yes' }\n"
          "deciding { { 'self' } }\nvisit_kind 'look' { title = 'look' }\n"
          "evidence_kind 'document' { title = 'document' }\nrule '1' { title = 'First' }\n"
          "value 'all' { each = 'assessment', is = it.evidence }\n"
          "ladder 'outcome' { each = 'assessment', met = 'shown', { 'not_shown', says = 'Nothing.' "
          "},\n"
          "  { 'shown', when = some(it.evidence), says = 'Shown: {all}.' }, tally = 'In all "
          "{all}.' }\n"}},
        "p");
    Assessment const assessment = read_assessment(
        R"({"format":"assay-assessment/1","id":"f","pack":{"id":"p"},"organisation":{"name":"O"},
            "scope":{"title":"S"},"visits":[{"id":"v","kind":"look","from":"2026-01-01"}],
            "evidence":[{"id":"SECRET","title":"T","kind":"document","visibility":"internal"}]})");
    Evaluator evaluator(pack);
    Evaluation const evaluation = evaluator.evaluate(assessment);
    REQUIRE(evaluation.outcome.says == "Shown: SECRET.");
    std::vector<Explanation> const explanations{evaluator.explain(assessment)};
    auto const text = [&](bool internal) {
        return to_text(
            ReportTemplate().make(evaluation, assessment, explanations, {.internal = internal}));
    };
    CHECK_FALSE(holds(text(false), "SECRET"));
    CHECK(holds(text(true), "Shown: SECRET."));
}

TEST_CASE("a report begins with whose ratings it rests on, the weakest part and what comes next",
          "[report]") {
    std::string const text = to_text(westmoor().document(), {.width = 300});
    std::string const head = text.substr(0, text.find("In this report"));
    for (char const* const row :
         {"Rated by: ", "Weakest part: ", "Recommendation: ", "Next visit: "}) {
        INFO(row);
        CHECK(holds(head, row));
    }
    std::string const before = to_text(hostile().document(), {.width = 300});
    CHECK(holds(before.substr(0, before.find("In this report")),
                "Since the full assessment of 2 May 2026: "));
}

TEST_CASE("a report names the visits that were missed and what that can lead to",
          "[report][audience]") {
    // the full assessment was on 8 October 2025; a visit is missed when it is three months late
    auto const on = [](char const* date, ReportOn what) {
        Evaluation evaluation = Evaluator(cse()).evaluate(westmoor().assessment);
        evaluation.as_of = assay_test::day(date);
        return to_text(ReportTemplate(what).make(evaluation, westmoor().assessment, {}),
                       {.width = 500});
    };
    for (ReportOn const what : {ReportOn::assessment, ReportOn::brief, ReportOn::handover}) {
        CHECK_FALSE(holds(on("2027-01-08", what), "Missed visit"));
        CHECK(holds(on("2027-01-08", what),
                    "Next visit: Annual review, overdue since 8 October 2026"));
        std::string const one = on("2027-01-09", what);
        CHECK(
            holds(one,
                  "Missed visit: Annual review, due on 8 October 2026; latest date 8 January 2027. "
                  "Missing this visit can lead to suspension.\n"));
        CHECK(holds(one, "Next visit: Annual review, due on 8 October 2027"));
        std::string const all = on("2029-01-09", what);
        CHECK(holds(all, "Missed visit: Annual review, due on 8 October 2027; "));
        CHECK(holds(
            all,
            "Missed visit: Full assessment, due on 8 October 2028; latest date 8 January 2029. "
            "Missing this visit can lead to the end of the certificate.\n"));
        CHECK_FALSE(holds(all, "Next visit"));
    }
}

TEST_CASE(
    "internal reports lead to the documents behind the evidence, others do not tell where they are",
    "[report][audience]") {
    Document document;
    document.title = "T";
    document.blocks = {{Paragraph{{{.says = "profile", .location = "S:\\CSE\\E01 profile.pdf"},
                                   {.says = "minutes", .location = "CSE folder 1"},
                                   {.says = "evil", .location = "javascript:alert(1)"}}}}};
    std::string const html = to_html(document);
    CHECK(holds(
        html,
        "<a href=\"file:///S:/CSE/E01%20profile.pdf\" rel=\"noreferrer\">profile</a>minutesevil"));
    CHECK_FALSE(holds(html, "javascript"));
    CHECK_FALSE(holds(to_html(riverside().document()), "CSE folder"));
}

TEST_CASE("a handover says who does what, what is not settled and where the evidence is kept",
          "[report]") {
    std::string const text =
        to_text(riverside().document(ReportTemplate(ReportOn::handover), {.internal = true}),
                {.width = 200});
    CHECK(text.starts_with("Handover: Riverside Libraries, whole service\n"));
    for (char const* const part :
         {"Next dates", "Open work by person", "Systems Librarian", "Still open",
          "4.3.6 Satisfactory complaint outcomes: claimed as not applicable",
          "Evidence: owner and location", "CSE folder 1", "Visits and decision"}) {
        INFO(part);
        CHECK(holds(text, part));
    }
}

TEST_CASE("a handover names a claim that has no answer once, and what nobody owns last",
          "[report]") {
    std::string const text =
        to_text(riverside().document(ReportTemplate(ReportOn::handover)), {.width = 100});
    auto const at = text.find("4.3.6 Satisfactory complaint outcomes");
    REQUIRE(at != std::string::npos);
    CHECK(text.find("4.3.6 Satisfactory complaint outcomes", at + 1) == std::string::npos);
    CHECK(text.rfind("Owner: not recorded") > text.rfind("Owner: Customer Insight Officer"));
}

TEST_CASE("a brief report has the outcome, the criteria and at most seven shortfalls", "[report]") {
    std::string const text =
        to_text(westmoor().document(ReportTemplate(ReportOn::brief)), {.width = 200});
    CHECK(holds(text, "Weakest part: 4 Delivery"));

    CHECK(holds(text, "Shortfalls and actions"));
    CHECK_FALSE(holds(text, "Evidence index"));
    CHECK_FALSE(holds(text, "Why"));
}
