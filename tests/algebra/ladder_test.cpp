// What is made of expressions: ladders and their limits, values that read values, Lua functions, and
// what cannot be computed.

#include <assay/evaluator.hpp>

#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <array>
#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

TEST_CASE("a number that leaves 64 bits makes what depends on it undetermined, never a pass",
          "[plan][algebra]") {
    RulePack const pack = small_pack(R"lua(
        local huge = fact "size" * fact "size"
        value "huge" { each = "assessment", is = huge }
        ladder "outcome" { each = "assessment", met = "good", { "bad" }, { "good", when = huge:above(1) } }
        ladder "other" { each = "assessment", met = "good", { "bad" }, { "good", when = any { huge:above(1), some(it.items) } } }
        ladder "lost" { each = "assessment", met = "good", { "bad" }, { "good", when = all { huge:above(1), no(it.items) } } }
    )lua");
    Draft draft = small_draft("");
    std::array const facts{number_of("size", Number(INT64_MAX / 2))};
    draft.assessment.organisation.facts = facts;
    Evaluation const evaluation = evaluate(pack, draft.assessment);
    CHECK(told(evaluation.values[0]) == "undetermined: none");
    CHECK(evaluation.outcome.certainty == Certainty::undetermined);
    CHECK_FALSE(evaluation.outcome.met);
    CHECK(words(evaluation.outcome.reachable) == std::vector<std::string>{"bad", "good"});
    CHECK(with_id(evaluation.ladders, "other").met);  // known without it
    CHECK(words(with_id(evaluation.ladders, "lost").reachable) == std::vector<std::string>{"bad"});
    REQUIRE_FALSE(evaluation.failures.empty());
    CHECK(evaluation.failures[0].says == "a number leaves the range of 64 bits");
    CHECK(evaluation.failures[0].rule == "huge");
}

TEST_CASE("limits cap a ladder, also while it is open", "[plan][algebra]") {
    RulePack const pack = small_pack(R"lua(
        ladder "band" { each = "group", met = "fair", by = mean(it.items, points(it.rating)),
            { "low", from = 1 }, { "fair", from = 2 }, { "high", from = 3 } }
        limit "a single poor caps" { on = "band", to = "fair", when = some(it.items, it.rating:is "poor") }
    )lua");
    auto const band = [&](std::string_view ratings) {
        return words(with_id(evaluate(pack, small_draft(ratings).assessment).nodes, "a")
                         .ladders[0]
                         .reachable);
    };
    using Cases = std::vector<std::string>;
    CHECK(band("gggg") == Cases{"high"});
    CHECK(band("gggp") == Cases{"fair"});  // 13/4 would be high
    CHECK(band("ffff") == Cases{"fair"});  // exactly 2
    CHECK(band("fffp") == Cases{"low"});   // 7/4
    CHECK(band("ggg?") == Cases{"fair", "high"});
    CHECK(band("pgg?") == Cases{"fair"});  // 10/4 to 13/4, capped
    CHECK(band("pfff") == Cases{"low"});
    CHECK(band("????") == Cases{"low", "fair", "high"});
    CHECK(band("xxxx") == Cases{"fair", "high"});
}

TEST_CASE("a ladder in which no case holds is undetermined", "[plan][algebra]") {
    RulePack const pack = small_pack(R"lua(
        ladder "band" { each = "group", met = "fair", by = sum(it.items, points(it.rating)), { "low", from = 5 }, { "fair", from = 8 } }
    )lua");
    Evaluation const evaluation = evaluate(pack, small_draft("pppp").assessment);
    LadderResult const& found = with_id(evaluation.nodes, "a").ladders[0];
    CHECK(found.certainty == Certainty::undetermined);
    CHECK(found.reachable.empty());
    CHECK_FALSE(found.met);
    REQUIRE(evaluation.failures.size() ==
            2);  // and of the group without items: a sum of nothing is 0
    CHECK(evaluation.failures[0].on == "a");
    CHECK(evaluation.failures[0].says == "no case of this ladder is true");
}

TEST_CASE("a group in which nothing applies is not met, and that is certain", "[plan][algebra]") {
    RulePack const pack = small_pack(R"lua(
        local a = it.items:where(it.applicable)
        ladder "standing" { each = "group", met = "met", { "not_met" },
            { "met", when = share(a:where(it.rating:at_least "fair"), a):at_least(percent(80)) } }
        ladder "outcome" { each = "assessment", met = "met", { "not_met" }, { "met", when = every(it.groups, it.standing:is "met") } }
    )lua");
    for (auto const* const ratings : {"----", "ffff"}) {
        Evaluation const evaluation = evaluate(pack, small_draft(ratings).assessment);
        LadderResult const& b = with_id(evaluation.nodes, "b").ladders[0];
        CHECK(b.certainty == Certainty::known);
        CHECK_FALSE(b.met);
        CHECK(words(b.reachable) == std::vector<std::string>{"not_met"});
        CHECK_FALSE(evaluation.outcome.met);
        CHECK(evaluation.outcome.certainty == Certainty::known);
    }
    CHECK(words(evaluate(pack, small_draft("pppp").assessment).outcome.reachable) ==
          std::vector<std::string>{"not_met"});
}

TEST_CASE("a Lua function may stand for a number or a condition", "[plan][algebra]") {
    check_all({
        {"computed { reads = { n = count(a) }, returns = 'number', by = function(given) return "
         "given.n * 2 end }",
         "????", "8"},
        {"computed { reads = { n = count(a) }, returns = 'yes_no', by = function(given) return "
         "given.n > 3 end }",
         "????", "yes"},
        {"computed { reads = { n = count(a:where(it.rating:is 'good')) }, returns = 'number', by = "
         "function(given) return given.n end }",
         "ggp?", "incomplete: none"},
        {"computed { reads = { n = count(a:where(it.rating:is 'good')) }, returns = 'number', by = "
         "function(given) return given.n end }",
         "ggpp", "2"},
        {"computed { reads = { r = lowest(a, it.rating), d = as_of }, returns = 'yes_no', by = "
         "function(given) return given.r == 'poor' end }",
         "ggpp", "yes"},
        {"computed { reads = { m = fact 'motto' }, returns = 'yes_no', by = function(given) return "
         "given.m == '' end }",
         "", "incomplete: open"},
        {"computed { returns = 'number', by = function() return 7 end }", "", "7"},
        {"count(a:where(computed { reads = { r = it.rating }, returns = 'yes_no', by = "
         "function(given) return given.r ~= 'poor' end }))",
         "pfg?", "incomplete: 2 to 3"},
    });
}

TEST_CASE("a Lua function that fails leaves what depends on it undetermined, and is listed",
          "[plan][algebra]") {
    struct Row {
        std::string_view by, returns, says;
    };
    for (auto const& [by, returns, says] : {
             Row{"function(given) return given.nothing.more end", "number",
                 "attempt to index a nil value"},
             Row{"function() error('not today') end", "number", "not today"},
             Row{"function() while true do end end", "number",
                 "this takes more steps than a pack may use"},
             Row{"function() return 'seven' end", "number", "neither yes or no nor a whole number"},
             Row{"function() return 1.5 end", "number", "neither yes or no nor a whole number"},
             Row{"function() end", "number", "neither yes or no nor a whole number"},
             Row{"function() return true end", "number",
                 "the function returned yes or no, not a number"},
             Row{"function() return 1 end", "yes_no",
                 "the function returned a number, not yes or no"},
             Row{"function(given) given.n = 2 return 1 end", "number", ""},
         }) {
        std::string rules =
            "local f = computed { reads = { n = count(assessment.items) }, returns = '" +
            std::string(returns) + "', by = " + std::string(by) + " }\n";
        rules += returns == "number" ? "local c = f:at_least(1)\n" : "local c = f\n";
        rules += R"lua(
            ladder "outcome" { each = "assessment", met = "good", { "bad" }, { "good", when = c } }
            ladder "other" { each = "assessment", met = "good", { "bad" }, { "good", when = some(it.items) } }
            applicability { may_be_claimed = it.id:present() }
        )lua";
        RulePack const pack = small_pack(rules);
        Evaluation const evaluation = evaluate(pack, small_draft("-fff").assessment);
        INFO(by);
        CHECK(with_id(evaluation.ladders, "other").met);
        if (says.empty()) {
            CHECK(evaluation.outcome.met);
            continue;
        }
        CHECK(evaluation.outcome.certainty == Certainty::undetermined);
        CHECK_FALSE(evaluation.outcome.met);
        CHECK(evaluation.failures.size() ==
              1);  // told once, though the rule ran with and without the claim
        if (evaluation.failures.empty()) continue;
        CHECK(evaluation.failures[0].rule == "outcome");
        CHECK_THAT(std::string(evaluation.failures[0].says), contains_text(std::string(says)));
        CHECK_THAT(std::string(evaluation.failures[0].place), contains_text("small/pack.lua:"));
    }
}

TEST_CASE("values may read other values in any order of declaration", "[plan][algebra]") {
    RulePack const pack = small_pack(R"lua(
        value "third" { each = "assessment", is = it.second + 1 }
        value "second" { each = "assessment", is = max(it.groups, it.first) + 1 }
        value "first" { each = "group", is = count(it.items) }
        value "poor" { each = "group", is = it.items:where(it.rating:is "poor") }
        value "all_poor" { each = "assessment", is = sum(it.groups, count(it.poor)) }
        value "worst" { each = "item", is = it.rating:is "poor" }
        value "any_worst" { each = "assessment", is = some(it.items, it.worst) }
        value "band" { each = "assessment", is = highest(it.groups, it.standing) }
        ladder "standing" { each = "group", { "empty" }, { "some", when = it.first:above(0) } }
        value "mine" { each = "item", is = it.group.first - 1 }
    )lua");
    Evaluation const evaluation = evaluate(pack, small_draft("pp?g").assessment);
    CHECK(told(with_id(evaluation.values, "third")) == "6");
    CHECK(told(with_id(evaluation.values, "all_poor")) == "incomplete: 2 to 3");
    CHECK(told(with_id(evaluation.values, "any_worst")) == "yes");
    CHECK(told(with_id(evaluation.values, "band")) == "some");
    CHECK(told(with_id(evaluation.elements, "a.2").values.back()) == "3");
    CHECK(told(value(evaluation, "a", "poor")) == "incomplete: a.1 or a.2 or a.3");
}

TEST_CASE("the tally of the outcome without claims counts everything in", "[plan][layers]") {
    RulePack const pack = small_pack(R"lua(
ladder "outcome" { each = "assessment", met = "met", { "not_met" },
  { "met", when = every(assessment.items:where(it.applicable), it.rating:at_least "fair") },
  tally = "{n} of {all}" }
value "all" { each = "assessment", is = count(assessment.items:where(it.applicable)) }
value "n" { each = "assessment", is = count(assessment.items:where(it.applicable):where(it.rating:at_least "fair")) }
)lua");
    Draft draft = small_draft("pfff");
    draft.claim("a.1");
    Evaluation const evaluation = evaluate(pack, draft.assessment);
    CHECK(evaluation.outcome.tally == "3 of 3");
    CHECK(evaluation.outcome_without_claims.tally == "3 of 4");
    CHECK(evaluation.outcome_without_claims.reachable.front() == "not_met");
}

TEST_CASE("a sentence names and counts only what certainly belongs", "[plan][layers]") {
    RulePack const pack = small_pack(R"lua(
ladder "outcome" { each = "assessment", { "open", says = "{poor|item is|items are} poor: {poor}" },
  { "done", when = every(assessment.items, it.rating:is "good") } }
value "poor" { each = "assessment", is = assessment.items:where(it.rating:is "poor") }
)lua");
    CHECK(evaluate(pack, small_draft("g?px").assessment).outcome.says == "item is poor: a.3");
    CHECK(evaluate(pack, small_draft("g?pp").assessment).outcome.says ==
          "items are poor: a.3 and a.4");
}
