// What makes a layer a scheme of its own, and what the standard by itself says beside it.

#include <assay/evaluator.hpp>
#include <assay/json.hpp>
#include <assay/rule_pack.hpp>

#include "algebra/layered.hpp"
#include "catch.hpp"

#include <array>
#include <string>
#include <string_view>

using namespace assay;
using namespace assay_test;

// What makes a scheme of its own --------------------------------------------------------------------

TEST_CASE(
    "guidance, facts, words, checks and what only they read leave the standard's name on "
    "results",
    "[plan][layers]") {
    std::string const text =
        GENERATE("also 'a.1' { guidance = { 'x' } }", "fact 'f' { on = 'site', type = 'text' }",
                 "word 'item' { here = 'thing' }", "set 'advice' { is = 9, because = 'b' }",
                 "parameter 'advice' { is = 9, replaces = true }", "parameter 'own' { is = 9 }",
                 "without 'rated' { because = 'b' }",
                 "check 'new' { each = 'item', when = it.rated, severity = 'settle', says = 's', "
                 "hint = 'h' }",
                 "check 'rated' { replaces = true, each = 'item', when = it.rated, severity = "
                 "'settle', says "
                 "= 's', hint = 'h' }",
                 "value 'own' { each = 'group', is = it.fair + 1 }",
                 "ladder 'own' { each = 'group', { 'x' }, { 'y', when = it.fair:at_least(1) } }",
                 "ladder 'own' { each = 'group', { 'x' }, { 'y', when = it.fair:at_least(1) } }\n"
                 "limit 'l' { on = 'own', to = 'x', when = it.fair:at_least(3) }",
                 "evidence_kind 'film' { valid_months = 3 }",
                 "evidence_kind 'paper' { replaces = true, valid_months = 3 }",
                 "visit_kind 'visit' { replaces = true, title = 'call' }",
                 "pairs_of 'pull' { { 'a.1', 'a.2' } }",
                 "applicability 'a.1' { may_be_claimed = fact 'busy', because = 'b' }");
    INFO(text);
    CHECK(changes_of(layered(text)).empty());
}

TEST_CASE("whatever the rules rest on makes a scheme of its own", "[plan][layers]") {
    struct Case {
        std::string_view text, change;
    };
    auto const [text, change] = GENERATE(values<Case>({
        {"set 'needed' { is = 1, because = 'b' }",
         "sets `needed`, which the rules of small rest on\n"},
        {"set 'least' { is = 1, because = 'b' }",
         "sets `least`, which the rules of small rest on\n"},
        {"parameter 'needed' { is = 1, replaces = true }",
         "replaces the parameter `needed` of small\n"},
        {"value 'fair' { replaces = true, each = 'group', is = 3 }",
         "replaces the value `fair` of small\n"},
        {"ladder 'standing' { replaces = true, each = 'group', met = 'well', { 'ill' }, { 'well', "
         "when = it.fair:at_least(1) } }",
         "replaces the ladder `standing` of small\n"},
        {"limit 'cap' { on = 'outcome', to = 'not_met', when = fact 'busy' }",
         "limits the ladder `outcome` of small\n"},
        {"applicability { may_be_claimed = fact 'busy' }",
         "permits more to be claimed as not applicable\n"},
        {"deciding { replaces = true, { 'self' } }",
         "replaces the order of the judgements that decide\n"},
        {"also 'b' { item 'b.1' { title = 'B1' } }", "adds `b.1` to what is rated\n"},
    }));
    INFO(text);
    RulePack const pack = layered(text);
    CHECK(changes_of(pack) == change);
    CHECK(pack.layers().back().changes.front().place.line == 4);
    CHECK(pack.layers().back().changes.front().place.file == "upper/pack.lua");
}

TEST_CASE("how long evidence counts makes a scheme of its own only where a rule reads it",
          "[plan][layers]") {
    Shelf shelf;
    auto const text = shelf.files("small").front().text;
    shelf.put("small", text + R"(value "fresh" { each = "assessment", is = count(
        assessment.evidence:where(it.kind.valid_months:at_least(1))) })");
    shelf.layer("upper", "evidence_kind 'paper' { replaces = true, valid_months = 3 }");
    RulePack const pack = shelf.load("upper");
    CHECK(changes_of(pack) == "replaces the kind of evidence `paper` of small\n");
}

TEST_CASE("a parameter through which a layer below leads the rules is theirs", "[plan][layers]") {
    Shelf shelf;
    shelf.layer("middle",
                "parameter 'mine' { is = 1 }\n"
                "set 'needed' { is = parameter 'mine', because = 'b' }");
    shelf.layer("upper", "set 'mine' { is = 4, because = 'b' }", "extends = 'middle ^1.0'");
    RulePack const pack = shelf.load("upper");
    CHECK(changes_of(pack) == "sets `mine`, which the rules of middle rest on\n");
    CHECK(pack.layers()[1].kind == LayerKind::derived);
    CHECK(of(pack, "fff").outcome.reachable.front() == "not_met");
    CHECK(of(shelf.load("middle"), "f").outcome.reachable.front() == "met");
}

TEST_CASE("a scheme of its own has a name of its own", "[plan][layers]") {
    Shelf shelf;
    std::string text =
        "pack { id = 'upper', version = '1.0.0', title = 'A small scheme', extends = "
        "'small ^1.0' }\n";
    shelf.put("upper", text);
    CHECK(shelf.said("upper").empty());
    shelf.put("upper", text + "set 'needed' { is = 1, because = 'b' }");
    CHECK(shelf.said("upper") ==
          "upper/pack.lua:1:1: the pack sets `needed`, which the rules of small rest on, so it is "
          "a scheme of its own and cannot have the title of small; expected another `title` "
          "[derived-scheme-name]");
}

TEST_CASE("results are named after the uppermost scheme", "[plan][layers]") {
    Shelf shelf;
    shelf.layer("strict", "set 'needed' { is = 3, because = 'b' }");
    shelf.layer("upper", "also 'a.1' { guidance = { 'x' } }", "extends = 'strict ^1.0'");
    RulePack const pack = shelf.load("upper");
    CHECK(pack.scheme().id == "strict");
    CHECK(pack.layers()[2].kind == LayerKind::guidance);
}

// The outcome under the standard --------------------------------------------------------------------

TEST_CASE("a layer that bears on no rule changes nothing but what it adds", "[plan][layers]") {
    Shelf shelf;
    shelf.layer("upper",
                "also 'a.1' { guidance = { 'x' } }\nword 'item' { here = 'thing' }\n"
                "fact 'f' { on = 'organisation', type = 'text' }");
    for (std::string_view const ratings : {"", "f", "fp", "ffgg", "x-g?", "----"}) {
        INFO(ratings);
        Evaluation const plain = of(shelf.load("small"), ratings);
        Evaluation const with = of(shelf.load("upper"), ratings);
        CHECK(with.outcome_of_standard.id.empty());
        std::string const one = to_json(plain);
        std::string const other = to_json(with);
        CHECK(one.substr(one.find("\"assessment\"")) == other.substr(other.find("\"assessment\"")));
    }
}

TEST_CASE("under a narrowed claim the standard's own outcome is told", "[plan][layers]") {
    RulePack const pack = layered(
        "applicability 'a.1' { may_be_claimed = fact 'busy', because = 'nobody has time' }");
    Draft draft = small_draft("gf");
    draft.claim("a.1");
    std::array const not_busy{yes_or_no("busy", false)};
    draft.assessment.organisation.facts = not_busy;
    // by itself the standard takes a.1 out of the count, and one item of two is left
    Evaluation const evaluation = evaluate(pack, draft.assessment);
    CHECK(evaluation.outcome.reachable.front() == "met");
    CHECK(evaluation.outcome_of_standard.id == "outcome");
    REQUIRE(evaluation.outcome_of_standard.reachable.size() == 2);
    CHECK(evaluation.outcome_of_standard.says == "open");
    CHECK(evaluation.outcome_of_standard.rule.empty());
}

TEST_CASE("under a scheme of its own the standard's own outcome is told", "[plan][layers]") {
    std::string const rules =
        GENERATE("set 'needed' { is = 1, because = 'b' }",
                 "value 'fair' { replaces = true, each = 'group', is = count(it.items) }",
                 "ladder 'standing' { replaces = true, each = 'group', met = 'well', { 'ill' }, { "
                 "'well', when = some(it.items, it.rating:is 'fair') } }");
    INFO(rules);
    RulePack const pack = layered(rules);
    Evaluation const evaluation = of(pack, "fppp");
    CHECK(evaluation.outcome.reachable.front() == "met");
    CHECK(evaluation.outcome_of_standard.reachable.front() == "not_met");
    CHECK(evaluation.outcome_of_standard.rule == "small/pack.lua:23");
}

TEST_CASE("an element that a layer adds does not count under the standard", "[plan][layers]") {
    RulePack const pack = layered("also 'a' { item 'a.5' { title = 'A5' } }");
    Evaluation const evaluation = of(pack, "fpppg");
    CHECK(evaluation.outcome.reachable.front() == "met");
    CHECK(evaluation.outcome_of_standard.reachable.front() == "not_met");
    CHECK(evaluation.elements.size() == 5);
    // and is not missed there
    CHECK(of(pack, "ffpp").outcome_of_standard.reachable.front() == "met");
}

TEST_CASE("under the standard its own kinds of evidence count", "[plan][layers]") {
    Shelf shelf;
    std::string text = shelf.files("small").front().text;
    text.replace(text.find("evidence_kind \"paper\" {}"), 24,
                 "evidence_kind \"paper\" { valid_months = 24 }");
    text.replace(text.find("some(it.groups, it.standing:is \"well\")"), 38,
                 "some(assessment.evidence, it.kind.valid_months:at_least(12))");
    shelf.put("small", text);
    shelf.layer("upper",
                "evidence_kind 'paper' { replaces = true, valid_months = 3 }\n"
                "evidence_kind 'film' {}");
    RulePack const pack = shelf.load("upper");
    Draft draft = small_draft("f");
    draft.evidence("E1", "paper", "2026-01-01", {"a.1"});
    draft.evidence("E2", "film", "2026-01-01", {"a.1"});
    Evaluation const evaluation = evaluate(pack, draft.assessment);
    CHECK(evaluation.outcome.reachable.front() == "not_met");
    CHECK(evaluation.outcome_of_standard.reachable.front() == "met");
}

TEST_CASE("functions of a pack are called for the standard as well", "[plan][layers]") {
    Shelf shelf;
    std::string text = shelf.files("small").front().text;
    text.replace(text.find("when = it.fair:at_least(parameter \"needed\")"), 43,
                 "when = computed { reads = { f = it.fair, n = parameter 'needed' }, returns = "
                 "'yes_no', by = function(r) return r.f >= r.n end }");
    shelf.put("small", text);
    shelf.layer("upper",
                "value 'own' { each = 'group', is = computed { reads = { f = it.fair }, "
                "returns = 'number', by = function(r) return r.f * 10 end } }\n"
                "set 'needed' { is = 1, because = 'b' }");
    RulePack const pack = shelf.load("upper");
    Evaluation const evaluation = of(pack, "fppp");
    CHECK(evaluation.failures.empty());
    CHECK(evaluation.outcome.reachable.front() == "met");
    CHECK(evaluation.outcome_of_standard.reachable.front() == "not_met");
    CHECK(told(value(evaluation, "a", "own")) == "10");
}
