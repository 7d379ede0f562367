// Comments are by people who rate nothing. They are kept and shown, and decide nothing.

#include <assay/editing.hpp>
#include <assay/evaluator.hpp>
#include <assay/json.hpp>
#include <assay/report.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"
#include "holds.hpp"
#include "report/builder.hpp"
#include "sheets/random_assessment.hpp"

using namespace assay;
using namespace assay_test;

namespace {

Comment& comment_on(Assessment& assessment, std::string_view element, std::string_view says) {
    Comment& comment = add_comment(assessment);
    set(assessment, comment.kind, "peer");
    set(assessment, comment.element, element);
    set(assessment, comment.author, "P1");
    set(assessment, comment.says, says);
    comment.date = *Date::parse("2026-03-12");
    return comment;
}

}  // namespace

TEST_CASE("no comment changes a result", "[comments]") {
    std::vector<std::string_view> const elements = elements_of(cse());
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        INFO(seed);
        Assessment with = read_assessment(random_assessment(cse(), seed));
        Assessment without = with;
        without.comments.clear();
        for (std::string_view const element : elements)
            comment_on(with, element, "This is non-compliant, and the award must be refused.");
        comment_on(with, "", "I would rate all of it compliance plus.");
        Evaluator evaluator(cse());
        CHECK(to_json(evaluator.evaluate(with)) == to_json(evaluator.evaluate(without)));
    }
}

TEST_CASE("a comment that points at a person raises a flag, and still decides nothing",
          "[comments]") {
    Reported reported(cse(), "examples/assess/riverside-libraries.json");
    Evaluator evaluator(cse());
    Evaluation const before = evaluator.evaluate(reported.assessment);
    Comment& comment = comment_on(reported.assessment, "", "Mrs Example told us about the queue.");
    Evaluation after = evaluator.evaluate(reported.assessment);
    auto const is_report = [](Flag const& each) { return each.check == "privacy.report"; };
    CHECK(std::count_if(before.flags.begin(), before.flags.end(), is_report) == 0);
    CHECK(std::count_if(after.flags.begin(), after.flags.end(), is_report) == 1);
    CHECK(after.outcome.id == before.outcome.id);
    comment.visibility = Visibility::personal;
    after = evaluator.evaluate(reported.assessment);
    CHECK(std::count_if(after.flags.begin(), after.flags.end(), is_report) == 0);
}

TEST_CASE("comments are beside their element in explanations and reports", "[comments]") {
    Reported reported(cse(), "examples/assess/riverside-libraries.json");
    comment_on(reported.assessment, "1.1.1", "Our own groups are smaller.");
    comment_on(reported.assessment, "", "The queue was short on both days.");
    comment_on(reported.assessment, "1.1.2", "Only for the body.").visibility =
        Visibility::internal;
    Evaluator evaluator(cse());
    Explanation const explanation = evaluator.explain(reported.assessment, "1.1.1");
    REQUIRE(explanation.element);
    REQUIRE(explanation.element->comments.size() == 1);
    CHECK(explanation.element->comments[0].kind == "peer from another service");
    CHECK(holds(explanation_report(explanation, reported.evaluation),
                "P1, peer from another service, 12 March 2026: \"Our own groups are smaller.\""));
    std::string const open = to_text(reported.document(), {.width = 200});
    CHECK(
        holds(open, "Our own groups are smaller. (P1, peer from another service, 12 March 2026)"));
    CHECK(holds(open, "The queue was short on both days."));
    CHECK_FALSE(holds(open, "Only for the body."));
    CHECK(holds(to_text(reported.document({.internal = true})), "Only for the body."));
}

TEST_CASE("a kind of comment that the pack does not know is named", "[comments]") {
    Draft draft;
    draft.visit("v", "full_assessment", "2026-03-12");
    set(draft.assessment, comment_on(draft.assessment, "1.1.1", "Fine.").kind, "pear");
    set(draft.assessment, comment_on(draft.assessment, "1.1.9", "Fine.").kind, "");
    CHECK(problems(cse(), draft.assessment) ==
          "/comments/0/kind: there is no kind of comment `pear`; expected one of `peer`, "
          "`reviewer`; did you mean `peer`? [unknown-kind]\n"
          "/comments/1/element: there is no element `1.1.9` in cse 1.0.0; did you mean `1.1.3`? "
          "[unknown-element]\n");
}
