// What is held of one element, as a structure.

#include <assay/evaluator.hpp>

#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

using Strings = std::vector<std::string>;

RulePack const& pack() {
    static RulePack const pack = small_pack(R"lua(
        fact "seen" { on = "judgement", type = "number", asks = "How many were seen?" }
        value "total" { each = "group", is = sum(it.items, points(it.rating)) }
        ladder "standing" { each = "group", met = "good", { "poor", says = "{total} points" },
          { "good", when = it.total:at_least(8), says = "{total} points, enough" },
          open = "{total} points so far" }
        ladder "outcome" { each = "assessment", met = "good", { "poor" },
          { "good", when = every(it.groups, it.standing:is "good") } }
    )lua");
    return pack;
}

Explanation explained(Draft const& draft, std::string_view node) {
    return Evaluator(pack()).explain(draft.assessment, node);
}

Strings ids(std::vector<ElementJudgement> const& judgements, bool ElementJudgement::*which) {
    Strings ids;
    for (ElementJudgement const& each : judgements)
        if (each.*which) ids.push_back(each.id);
    return ids;
}

}  // namespace

TEST_CASE("an element is explained by its judgements and by which of them decide", "[engine]") {
    Draft draft = small_draft("f");
    draft.judge("a.1", "good", Role::self, "QM1");
    draft.judge("a.1", "poor", Role::assessor, "A2");
    draft.judge("a.1", "", Role::assessor, "A3");
    Explanation const explanation = explained(draft, "a.1");
    CHECK(explanation.level == "item");
    REQUIRE(explanation.element);
    ElementExplanation const& element = *explanation.element;
    CHECK(element.ratings == Strings{"poor", "fair"});
    CHECK(element.judgements.size() == 4);
    CHECK(ids(element.judgements, &ElementJudgement::decides) ==
          Strings{"judgements/a.1/assessor/A1/v", "judgements/a.1/assessor/A2/v"});
    CHECK(ids(element.judgements, &ElementJudgement::leads) ==
          Strings{"judgements/a.1/assessor/A1/v", "judgements/a.1/assessor/A2/v",
                  "judgements/a.1/assessor/A3/v"});
    CHECK(ids(element.judgements, &ElementJudgement::is_blank) ==
          Strings{"judgements/a.1/assessor/A3/v"});
    CHECK(element.judgements[1].role == Role::self);
    CHECK(element.judgements[1].rating == "good");
    REQUIRE(element.counts_in.size() == 1);
    CHECK(element.counts_in[0].node == "a");
    CHECK(element.counts_in[0].level == "group");
    CHECK(element.counts_in[0].cases == Strings{"poor", "good"});
    CHECK(element.counts_in[0].place.line == 0);
}

TEST_CASE("facts that are recorded in place of a rating lead, and have their question",
          "[engine]") {
    Draft draft = small_draft("");
    std::vector<Fact> const seen{number_of("seen", 12)};
    draft.judge("a.2", "", Role::assessor, "A1", "v").facts = seen;
    Explanation const explanation = explained(draft, "a.2");
    REQUIRE(explanation.element);
    CHECK(explanation.element->ratings.empty());
    REQUIRE(explanation.element->judgements.size() == 1);
    ElementJudgement const& judgement = explanation.element->judgements[0];
    CHECK(judgement.leads);
    CHECK_FALSE(judgement.decides);
    CHECK_FALSE(judgement.is_blank);
    CHECK(judgement.visit == "v");
    CHECK(judgement.visit_date == day("2026-05-21"));
    REQUIRE(judgement.facts.size() == 1);
    CHECK(judgement.facts[0].fact == "seen");
    CHECK(judgement.facts[0].asks == "How many were seen?");
    CHECK(judgement.facts[0].values == Strings{"12"});
    // and of the node above, it falls short with what is recorded
    auto const elements = explained(draft, "a").elements;
    REQUIRE(elements.size() == 4);
    CHECK(elements[1].element == "a.2");
    CHECK(elements[1].facts.size() == 1);
}

TEST_CASE("a claim is explained with its answer", "[engine]") {
    Draft draft = small_draft("fff-");
    Claim& claim = draft.assessment.claims.back();
    claim.acceptance = Acceptance::accepted;
    claim.decided_by = "A1";
    Explanation const explanation = explained(draft, "a.4");
    REQUIRE(explanation.element);
    REQUIRE(explanation.element->claim);
    CHECK(explanation.element->claim->permitted);
    CHECK(explanation.element->claim->acceptance == Acceptance::accepted);
    CHECK(explanation.element->claim->decided_by == "A1");
    CHECK(explanation.element->claim->reason == "there is no such service");
    CHECK(explanation.element->applicability == Applicability::accepted);
    CHECK_FALSE(explained(draft, "a.1").element->claim);
}

TEST_CASE("a node is explained by its values, and by the elements that fall short", "[engine]") {
    Draft const draft = small_draft("gp?x");
    Explanation const explanation = explained(draft, "a");
    REQUIRE(explanation.values.size() == 1);
    CHECK(explanation.values[0].value == "total");
    CHECK(explanation.values[0].certainty == Certainty::incomplete);
    CHECK(explanation.values[0].found.values == Strings{"8", "13"});
    CHECK(explanation.values[0].found.text == "8 to 13");
    CHECK(explanation.values[0].found.what == "sum of points for rating over items");
    CHECK(explanation.ladders[0].cases == Strings{"good"});
    Strings short_of;
    for (UnmetElement const& each : explanation.elements) short_of.push_back(each.element);
    CHECK(short_of == Strings{"a.2", "a.3", "a.4"});
    CHECK(explanation.elements[1].ratings.empty());
    CHECK(explanation.elements[2].ratings == Strings{"fair", "good"});
    CHECK_FALSE(explanation.element);
}

TEST_CASE("the outcome is explained by the nodes that have a result", "[engine]") {
    Explanation const explanation = explained(small_draft("gggg"), "");
    CHECK(explanation.level.empty());
    REQUIRE(explanation.nodes.size() == 2);
    CHECK(explanation.nodes[0].node == "a");
    CHECK(explanation.nodes[0].cases == Strings{"good"});
    CHECK(explanation.nodes[0].says == "16 points, enough");
    CHECK(explanation.nodes[0].place.line > 0);
    CHECK(explanation.nodes[1].cases == Strings{"poor"});
    CHECK(explanation.elements.empty());
}
