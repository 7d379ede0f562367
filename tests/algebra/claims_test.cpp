#include "algebra/small_pack.hpp"
#include "catch.hpp"

using namespace assay;
using namespace assay_test;

TEST_CASE("what may be claimed cannot rest on what is computed after it", "[plan][claims]") {
    CHECK(told_of("value 'v' { each = 'item', is = count(it.judgements) }\n"
                  "applicability { may_be_claimed = it.v:above(0) }")
              .find("`may_be_claimed` uses a value or a ladder, which depend on the elements that "
                    "apply; expected facts and fields of the element [computed-too-late]") !=
          std::string::npos);
}

TEST_CASE("whether a claim is permitted hangs neither on other claims nor on their order",
          "[plan][claims]") {
    RulePack const pack =
        small_pack(R"lua(
value "out" { each = "assessment", is = count(it.items:where(none { it.applicable })) }
)lua",
                   std::string(small_scheme)
                       .replace(std::string(small_scheme).rfind("it.id:present()"), 15,
                                "count(assessment.items:where(it.applicable)):above(3)"));
    Evaluator evaluator(pack);
    for (auto const* const ratings : {"--ff", "ff--", "-ff-"}) {
        Evaluation const evaluation = evaluator.evaluate(small_draft(ratings).assessment);
        CHECK(evaluation.values.front().low == Number(2));
    }
}

TEST_CASE("what may be claimed reads rows that are wholly linked, of this assessment alone",
          "[plan][claims]") {
    for (auto const* const condition :
         {"some(it.evidence:where(some(it.cited_by)))", "it.claim.reason:present()",
          "some(assessment.visits:where(some(it.awaited)))"}) {
        RulePack const pack = small_pack(
            "value \"out\" { each = \"assessment\", is = "
            "count(assessment.items:where(none { it.applicable })) }",
            std::string(small_scheme)
                .replace(std::string(small_scheme).rfind("it.id:present()"), 15, condition));
        Draft draft = small_draft("ff??");
        draft.evidence("E1", "paper", "2026-05-01", {"a.1"});
        draft.judgement_of("a.1").evidence = draft.keep(std::vector<std::string>{"E1"});
        draft.claim("a.1");
        INFO(condition);
        Evaluator evaluator(pack);
        CHECK(evaluator.evaluate(draft.assessment).values.front().low == Number(1));
        static_cast<void>(evaluator.evaluate(small_draft("----").assessment));
        CHECK(evaluator.evaluate(draft.assessment).values.front().low == Number(1));
    }
}
