// What layers do to the packs below them: each word in a good case and in every wrong one.

#include <assay/evaluator.hpp>
#include <assay/rule_pack.hpp>

#include "algebra/layered.hpp"
#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace assay;
using namespace assay_test;

// also ----------------------------------------------------------------------------------------------

TEST_CASE("guidance of a layer follows that of the standard, under ids of its own",
          "[plan][layers]") {
    RulePack const pack = layered(R"lua(
also "a.1" { guidance = { "first", "second" }, source = "an Act" }
also "a" { guidance = { "of the group" } }
also "a.1" { guidance = { "third" } })lua");
    auto const& points = pack.standard().nodes[1].guidance;
    REQUIRE(points.size() == 3);
    CHECK(points[0].id == "a.1.upper.g1");
    CHECK(points[1].id == "a.1.upper.g2");
    CHECK(points[2].id == "a.1.upper.g3");
    CHECK(points[1].says == "second");
    CHECK(points[1].source == "an Act");
    CHECK(points[2].source.empty());
    CHECK(points[2].place.line == 7);
    CHECK(pack.standard().nodes[0].guidance[0].id == "a.upper.g1");
    CHECK(pack.standard().find("a.1") == 1);
}

TEST_CASE("evidence may be offered for a layer's point", "[plan][layers]") {
    RulePack const pack = layered("also 'a.1' { guidance = { 'first' } }");
    Draft draft = small_draft("f");
    draft.evidence("E1", "paper", "2026-01-01", {"a.1.upper.g1"});
    CHECK(problems(pack, draft.assessment).empty());
    draft.evidence("E2", "paper", "2026-01-01", {"a.1.upper.g2"});
    CHECK_THAT(problems(pack, draft.assessment), contains_text("a.1.upper.g2"));
}

TEST_CASE("guidance for a node that is not there is told", "[plan][layers]") {
    CHECK(said_of("also 'a.11' { guidance = { 'x' } }") ==
          "upper/pack.lua:4:6: there is no `a.11` in small 1.2.0; did you mean `a.1`? "
          "[unknown-element]");
    CHECK(said_of("also 'a.1' {}") ==
          "upper/pack.lua:4:6: `also \"a.1\"` adds nothing; expected `guidance = { \"...\" }` "
          "[missing-key]");
    CHECK(said_of("also 'a.1' { guidence = { 'x' }, guidance = { 'y' } }") ==
          "upper/pack.lua:4:14: `also` has no key `guidence`; expected one of `guidance`, "
          "`source`; did "
          "you mean `guidance`? [unknown-key]");
    CHECK(
        said_of("also 'a.1' { guidance = 'x' }") ==
        "upper/pack.lua:4:14: `guidance` is not a list; expected `{ \"...\", ... }` [wrong-type]");
    CHECK(said_of("also 'a.1' { guidance = { 3 } }") ==
          "upper/pack.lua:4:14: an entry of `guidance` is not a text; expected a text in quotes "
          "[wrong-type]");
}

TEST_CASE("an element that a layer adds is in its place, and makes a scheme of its own",
          "[plan][layers]") {
    RulePack const pack = layered("also 'a' { item 'a.5' { title = 'A5', guidance = { 'x' } } }");
    CHECK(changes_of(pack) == "adds `a.5` to what is rated\n");
    Standard const& standard = pack.standard();
    REQUIRE(standard.nodes.size() == 7);
    CHECK(standard.nodes[5].id == "a.5");
    CHECK(standard.nodes[5].layer == 1);
    CHECK(standard.nodes[5].parent == 0);
    CHECK(standard.nodes[5].guidance[0].id == "a.5.g1");
    CHECK(standard.nodes[6].id == "b");
    CHECK(standard.nodes[0].children == std::vector<std::uint32_t>{1, 2, 3, 4, 5});
}

TEST_CASE("parts that a layer adds in the wrong place are told", "[plan][layers]") {
    CHECK(said_of("also 'a.1' { item 'a.1.1' { title = 'x' } }") ==
          "upper/pack.lua:4:6: `a.1.1` cannot be directly below `a.1` [wrong-level]");
    CHECK(said_of("also 'a' { group 'c' { title = 'x' } }") ==
          "upper/pack.lua:4:6: `c` cannot be directly below `a` [wrong-level]");
    CHECK(said_of("group 'c' { title = 'C' }") ==
          "upper/pack.lua:4:7: `group \"c\"` belongs to nothing; expected `also \"...\" { ... }` "
          "around it, with the id of what it belongs to [wrong-level]");
    CHECK_THAT(said_of("also 'a' { item 'a.2' { title = 'again' } }"),
               contains_text("the id `a.2` is declared twice; first at "));
    CHECK(said_of("levels { 'x' }") ==
          "upper/pack.lua:4:1: `levels` is part of the standard; a layer cannot change it; "
          "expected a standard of your own: a pack without `extends` [not-in-a-layer]");
    CHECK_THAT(said_of("scale { 'x', 'y' }"), contains_text("[not-in-a-layer]"));
}

// set -----------------------------------------------------------------------------------------------

TEST_CASE("a layer sets a parameter of a check", "[plan][layers]") {
    RulePack const pack = layered("set 'advice' { is = 2, because = 'we look earlier' }");
    CHECK(changes_of(pack).empty());
    CHECK(flags_of(of(pack, "ff"), "many") == 1);
    CHECK(flags_of(of(layered(""), "ff"), "many") == 0);
}

TEST_CASE("the uppermost layer that sets a parameter is heard", "[plan][layers]") {
    Shelf shelf;
    shelf.layer("middle", "set 'advice' { is = 1, because = 'm' }");
    shelf.layer("upper", "set 'advice' { is = 2, because = 'u' }", "extends = 'middle ^1.0'");
    CHECK(flags_of(of(shelf.load("middle"), "f"), "many") == 1);
    CHECK(flags_of(of(shelf.load("upper"), "f"), "many") == 0);
    CHECK(flags_of(of(shelf.load("upper"), "ff"), "many") == 1);
}

TEST_CASE("a parameter that was set below may be replaced above, and set again", "[plan][layers]") {
    Shelf shelf;
    shelf.layer("middle", "set 'advice' { is = 1, because = 'm' }");
    shelf.layer("upper", "parameter 'advice' { is = 4, replaces = true }",
                "extends = 'middle ^1.0'");
    shelf.layer("top", "set 'advice' { is = 2, because = 't' }", "extends = 'upper ^1.0'");
    CHECK(shelf.said("upper").empty());
    CHECK(flags_of(of(shelf.load("upper"), "fff"), "many") == 0);
    CHECK(flags_of(of(shelf.load("top"), "ff"), "many") == 1);
}

TEST_CASE("a wrong `set` is told", "[plan][layers]") {
    CHECK(said_of("set 'advise' { is = 2, because = 'b' }") ==
          "upper/pack.lua:4:5: there is no parameter `advise` in the packs below; did you mean "
          "`advice`? [unknown-parameter]");
    CHECK(said_of("parameter 'own' { is = 1 }\nset 'own' { is = 2, because = 'b' }") ==
          "upper/pack.lua:5:5: there is no parameter `own` in the packs below [unknown-parameter]");
    CHECK(said_of("set 'advice' { is = 2 }") ==
          "upper/pack.lua:4:5: `set \"advice\"` needs `because` [missing-key]");
    CHECK(said_of("set 'advice' { because = 'b' }") ==
          "upper/pack.lua:4:5: `set \"advice\"` needs `is` [missing-key]");
    CHECK(said_of("set 'advice' { is = '2', because = 'b' }") ==
          "upper/pack.lua:4:5: `advice` is a number in small, but is set to a text [wrong-type]");
    Shelf shelf;
    shelf.layer("middle", "parameter 'much' { is = percent(50) }");
    shelf.layer("top", "set 'much' { is = '60%', because = 'b' }", "extends = 'middle ^1.0'");
    CHECK(shelf.said("top") ==
          "top/pack.lua:4:5: `much` is a percentage in middle, but is set to a text; expected "
          "`percent(...)` [wrong-type]");
    CHECK(said_of("set 'advice' { is = { 'a.1' }, because = 'b' }") ==
          "upper/pack.lua:4:5: `advice` is a number in small, but is set to a list [wrong-type]");
    CHECK(
        said_of("set 'advice' { is = 2, because = 'b' }\nset 'advice' { is = 3, because = 'c' }") ==
        "upper/pack.lua:5:5: the parameter `advice` is set twice; first at upper/pack.lua:4 "
        "[duplicate-id]");
    CHECK(said_of("set 'advice' { is = count(assessment.items), because = 'b' }") ==
          "upper/pack.lua:4:5: the parameter `advice` is not constant; expected a number, a text, "
          "a list of texts or `percent(80)`; for a computed number, use `value` [wrong-type]");
    CHECK(said_of("set 'advice' { is = parameter 'advice', because = 'b' }")
              .find("depends on itself [cycle]") != std::string::npos);
    CHECK(said_of("parameter 'p' { is = 'a text' }\n"
                  "set 'advice' { is = parameter 'p', because = 'b' }") ==
          "upper/pack.lua:5:5: `advice` is a number in small, but is set to a text [wrong-type]");
}

// without -------------------------------------------------------------------------------------------

TEST_CASE("a layer leaves a check out", "[plan][layers]") {
    RulePack const pack = layered("without 'rated' { because = 'everything is' }");
    CHECK(changes_of(pack).empty());
    CHECK(flags_of(of(pack, "ff"), "rated") == 0);
    CHECK(flags_of(of(layered(""), "ff"), "rated") == 2);
}

TEST_CASE("a check that was replaced on the way up is left out with what replaces it",
          "[plan][layers]") {
    Shelf shelf;
    shelf.layer("middle", R"(check "rated" { replaces = true, each = "item", when = it.rated,
        severity = "settle", says = "s", hint = "h" })");
    shelf.layer("upper", "without 'rated' { because = 'b' }", "extends = 'middle ^1.0'");
    CHECK(shelf.said("upper").empty());
    CHECK(flags_of(of(shelf.load("upper"), "ff"), "rated") == 0);
}

TEST_CASE("a wrong `without` is told", "[plan][layers]") {
    CHECK(said_of("without 'ratd' { because = 'b' }") ==
          "upper/pack.lua:4:9: there is no check `ratd` in the packs below; did you mean `rated`? "
          "[unknown-check]");
    CHECK(said_of("without 'rated' {}") ==
          "upper/pack.lua:4:9: `without \"rated\"` needs `because` [missing-key]");
    CHECK(said_of("without 'rated' { because = 'b' }\nwithout 'rated' { because = 'b' }") ==
          "upper/pack.lua:5:9: there is no check `rated` in the packs below [unknown-check]");
    CHECK(said_of("without 'rated'") ==
          "upper/pack.lua:4:9: nothing follows `without \"rated\"`; expected a table: `{ ... "
          "}` [not-ended]");
}

// word ----------------------------------------------------------------------------------------------

TEST_CASE("words of the layers stand beside each other", "[plan][layers]") {
    Shelf shelf;
    shelf.layer("middle", "word 'items' { here = 'goods' }");
    shelf.layer("upper", "word 'items' { here = 'parcels' }", "extends = 'middle ^1.0'");
    RulePack const pack = shelf.load("upper");
    auto const& words = pack.standard().words;
    REQUIRE(words.size() == 3);
    CHECK(words[0].here == "things");
    CHECK(words[1].here == "goods");
    CHECK(words[1].layer == 1);
    CHECK(words[2].here == "parcels");
    CHECK(words[2].place.line == 4);
}

TEST_CASE("a wrong `word` is told", "[plan][layers]") {
    CHECK(said_of("word 'items' {}") ==
          "upper/pack.lua:4:6: `word \"items\"` needs `here` [missing-key]");
    CHECK(said_of("word 'items' { hear = 'x' }") ==
          "upper/pack.lua:4:6: `word \"items\"` needs `here` [missing-key]\n"
          "upper/pack.lua:4:16: `word` has no key `hear`; expected one of `here` [unknown-key]");
    CHECK(said_of("word 'x' { here = 'y' }\nword 'x' { here = 'z' }") ==
          "upper/pack.lua:5:6: `word \"x\"` is declared twice; first at upper/pack.lua:4 "
          "[duplicate-id]");
}

// applicability -------------------------------------------------------------------------------------

constexpr std::string_view only_if_busy =
    "applicability 'a.1' { may_be_claimed = fact 'busy', because = 'nobody has time' }";

TEST_CASE("a layer narrows when an element may be claimed as not applicable", "[plan][layers]") {
    RulePack const pack = layered(only_if_busy);
    CHECK(changes_of(pack).empty());
    CHECK(pack.standard().nodes[1].claim_ground == "nobody has time");
    auto const first = [](RulePack const& under, std::vector<Fact> const& facts) {
        return of(under, "-fff", facts).elements[0].applicability;
    };
    CHECK(first(pack, {yes_or_no("busy", true)}) == Applicability::claimed);
    CHECK(first(pack, {yes_or_no("busy", false)}) == Applicability::applies);
    CHECK(first(pack, {}) == Applicability::open);
    CHECK(first(layered(""), {}) == Applicability::claimed);
}

TEST_CASE("what several layers ask of a claim must all hold", "[plan][layers]") {
    Shelf shelf;
    shelf.layer("middle", only_if_busy);
    shelf.layer("upper",
                "applicability 'a.1' { may_be_claimed = fact 'size':above(2), because = 'large' }",
                "extends = 'middle ^1.0'");
    RulePack const pack = shelf.load("upper");
    auto const applies = [&](std::vector<Fact> const& facts) {
        return of(pack, "-fff", facts).elements[0].applicability == Applicability::applies;
    };
    CHECK_FALSE(applies({yes_or_no("busy", true), number_of("size", Number(3))}));
    CHECK(applies({yes_or_no("busy", true), number_of("size", Number(2))}));
    CHECK(applies({yes_or_no("busy", false), number_of("size", Number(3))}));
    CHECK(pack.standard().nodes[1].claim_ground == "large");
}

TEST_CASE("a wrong `applicability` is told", "[plan][layers]") {
    CHECK(said_of("applicability 'a.11' { may_be_claimed = fact 'busy', because = 'b' }") ==
          "upper/pack.lua:4:15: there is no item `a.11`; did you mean `a.1`? [unknown-element]");
    CHECK(said_of("applicability 'a' { may_be_claimed = fact 'busy', because = 'b' }") ==
          "upper/pack.lua:4:15: there is no item `a` [unknown-element]");
    CHECK(said_of("applicability 'a.1' { may_be_claimed = fact 'busy' }") ==
          "upper/pack.lua:4:15: `applicability \"a.1\"` needs `because` [missing-key]");
    CHECK(said_of("applicability 'a.1' { because = 'b' }") ==
          "upper/pack.lua:4:15: `applicability \"a.1\"` needs `may_be_claimed` [missing-key]");
    CHECK(said_of("applicability 'a.1' { may_be_claimed = fact 'bussy', because = 'b' }") ==
          "upper/pack.lua:4:45: there is no fact `bussy` about the organisation; did you mean "
          "`busy`? [unknown-fact]");
    CHECK(said_of("applicability 'a.1' { may_be_claimed = fact 'size', because = 'b' }") ==
          "upper/pack.lua:4:15: `may_be_claimed` is not a condition; expected `:is`, `:at_least`, "
          "`all "
          "{ ... }`, `some(...)` [wrong-type]");
}

TEST_CASE("words about other packs have no place in a standard", "[plan][layers]") {
    auto const said = [](std::string const& rules) {
        try {
            static_cast<void>(small_pack(rules));
        } catch (Error const& error) {
            return std::string(error.diagnostics().front().message) + " [" +
                   error.diagnostics().front().code + "]";
        }
        return std::string();
    };
    CHECK(said("also 'a.1' { guidance = { 'x' } }") ==
          "`also \"a.1\"` changes a pack below, but this pack extends none [not-in-a-standard]");
    CHECK(said("set 'x' { is = 1, because = 'b' }") ==
          "`set \"x\"` changes a pack below, but this pack extends none [not-in-a-standard]");
    CHECK(said("without 'x' { because = 'b' }") ==
          "`without \"x\"` changes a pack below, but this pack extends none [not-in-a-standard]");
    CHECK(said("applicability 'a.1' { may_be_claimed = fact 'busy', because = 'b' }") ==
          "`applicability \"a.1\"` narrows what a standard permits, but this pack is the standard "
          "[not-in-a-standard]");
    CHECK(said("word 'item' { here = 'thing' }").empty());
}

// replaces ------------------------------------------------------------------------------------------

TEST_CASE("a layer puts its own check in the place of another, where that stood",
          "[plan][layers]") {
    RulePack const pack = layered(R"(check "many" { replaces = true, each = "group",
        when = it.fair:at_least(1), severity = "settle", says = "{it} has some", hint = "h" })");
    CHECK(changes_of(pack).empty());
    Evaluation const evaluation = of(pack, "f");
    REQUIRE(evaluation.flags.size() == 2);
    CHECK(evaluation.flags[0].check == "many");
    CHECK(evaluation.flags[0].says == "a has some");
    CHECK(evaluation.flags[0].rule == "upper/pack.lua:4");
}

TEST_CASE("one id in two layers is a mistake unless it says that it replaces", "[plan][layers]") {
    struct Case {
        std::string_view text, told;
    };
    auto const [text, told] = GENERATE(values<Case>({
        {"check 'rated' { each = 'item', when = it.rated, severity = 'settle', says = 's', hint = "
         "'h' }",
         "upper/pack.lua:4:7: small already declares the check `rated` (small/pack.lua:25); "
         "expected another id, or `replaces = true` [duplicate-id]"},
        {"parameter 'advice' { is = 1 }",
         "upper/pack.lua:4:11: small already declares the parameter `advice` (small/pack.lua:19); "
         "expected another id, or `replaces = true` [duplicate-id]"},
        {"value 'fair' { each = 'group', is = 1 }",
         "upper/pack.lua:4:7: small already declares the value `fair` (small/pack.lua:20); "
         "expected another id, or `replaces = true` [duplicate-id]"},
        {"ladder 'outcome' { each = 'assessment', { 'x' } }",
         "upper/pack.lua:4:8: small already declares the ladder `outcome` (small/pack.lua:22); "
         "expected another id, or `replaces = true` [duplicate-id]"},
        {"evidence_kind 'paper' {}",
         "upper/pack.lua:4:15: small already declares the kind of evidence `paper` "
         "(small/pack.lua:7); expected another id, or `replaces = true` [duplicate-id]"},
        {"visit_kind 'visit' {}",
         "upper/pack.lua:4:12: small already declares the kind of visit `visit` "
         "(small/pack.lua:6); expected another id, or `replaces = true` [duplicate-id]"},
        {"programme 'yearly' { begins = 'visit', months = 12, { 'visit', at = 12 } } programme "
         "'yearly' { begins = 'visit', months = 12, { 'visit', at = 12 } }",
         "upper/pack.lua:4:86: the programme `yearly` is declared twice; first at "
         "upper/pack.lua:4 [duplicate-id]"},
        {"deciding { { 'self' } }",
         "upper/pack.lua:4:1: small already declares which judgement decides; expected "
         "`replaces = true` [duplicate-id]"},
        {"fact 'busy' { on = 'organisation', type = 'yes_no' }",
         "upper/pack.lua:4:6: the fact `busy` is declared twice; first at small/pack.lua:8 "
         "[duplicate-id]"},
    }));
    CHECK(said_of(text) == told);
}

TEST_CASE("what replaces nothing is told with what it could mean", "[plan][layers]") {
    CHECK(said_of("check 'rate' { replaces = true, each = 'item', when = it.rated, severity = "
                  "'settle', says = 's', hint = 'h' }") ==
          "upper/pack.lua:4:7: there is no check `rate` in the packs below; did you mean `rated`? "
          "[nothing-to-replace]");
    CHECK(said_of("value 'fare' { replaces = true, each = 'group', is = 1 }") ==
          "upper/pack.lua:4:7: there is no value `fare` of each group in the packs below "
          "[nothing-to-replace]");
    CHECK(said_of("value 'fair' { replaces = true, each = 'item', is = 1 }") ==
          "upper/pack.lua:4:7: there is no value `fair` of each item in the packs below "
          "[nothing-to-replace]");
    CHECK(
        said_of("visit_kind 'visits' { replaces = true }") ==
        "upper/pack.lua:4:12: there is no kind of visit `visits` in the packs below; did you mean "
        "`visit`? [nothing-to-replace]");
    CHECK(said_of("check 'rated' { replaces = 'yes', each = 'item', when = it.rated, severity = "
                  "'settle', says = 's', hint = 'h' }") ==
          "upper/pack.lua:4:17: `replaces` is not a yes or no; expected `true`, or nothing "
          "[wrong-type]");
}

// Mistakes that follow from others ------------------------------------------------------------------

TEST_CASE("a fact that is declared wrongly is told once, not wherever it is read",
          "[plan][layers]") {
    std::string const check =
        "check 'c' { each = 'site', when = it.open, severity = 'settle', says = 's', hint = 'h' }\n"
        "check 'd' { each = 'item', when = organisation.open, severity = 'settle', says = 's', "
        "hint "
        "= 'h' }\n"
        "check 'e' { each = 'item', when = fact 'open', severity = 'settle', says = 's', hint = "
        "'h' "
        "}\n";
    CHECK(said_of("fact 'open' { on = 'sites', type = 'yes_no' }\n" + check) ==
          "upper/pack.lua:4:6: facts cannot be about `sites`; expected one of `organisation`, "
          "`site`, `visit`, `evidence`, `judgement`; did you mean `site`? [unknown-word]");
    CHECK(said_of("fact 'open' { on = 'site', type = 'yesno' }\n" + check) ==
          "upper/pack.lua:4:6: a fact cannot be of type `yesno`; expected one of `yes_no`, "
          "`number`, `date`, `text`, `set`; did you mean `yes_no`? [unknown-word]");
    CHECK(said_of("fact 'open' { type = 'yes_no' }\n" + check) ==
          "upper/pack.lua:4:6: `fact \"open\"` needs `on` [missing-key]");
}
