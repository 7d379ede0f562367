// What ratings and elements mean: how packs write it, what layers add and replace, and what is reported.

#include <assay/evaluator.hpp>
#include <assay/explanation.hpp>
#include <assay/pack_check.hpp>
#include <assay/report.hpp>
#include <assay/rule_pack.hpp>

#include "algebra/small_pack.hpp"
#include "catch.hpp"
#include "engine/builder.hpp"
#include "golden/golden.hpp"
#include "pack/said_of_rules.hpp"
#include "pack/shelf.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

Meaning const& meaning_of(RulePack const& pack, std::string_view element) {
    auto const& standard = pack.standard();
    return standard.nodes[*standard.find(element)].meaning;
}

RulePack with_scale(std::string const& entries) {
    std::string scheme(small_scheme);
    auto const at = scheme.find("scale {");
    scheme.replace(at, scheme.find('\n', at) - at, "scale {\n" + entries + ",\nmet = \"fair\" }");
    return small_pack("", scheme);
}

std::string said_of_scale(std::string const& entries) {
    try {
        static_cast<void>(with_scale(entries));
    } catch (Error const& error) {
        return error.what();
    }
    return {};
}

}  // namespace

// The standard ----------------------------------------------------------------------------------------

TEST_CASE("an entry of the scale explains its rating", "[rules][meaning]") {
    RulePack const pack = with_scale(
        R"("poor", { "fair", means = "some", brief = "so", unlike = { good = "not all", poor = "not nothing" },
           source = "a book", certainty = "medium", assumption = "a guess" }, "good")");
    auto const& scale = pack.standard().scale;
    CHECK(scale[0].meaning.is_empty());
    RatingMeaning const& fair = scale[1].meaning;
    CHECK(fair.means == "some");
    CHECK(fair.brief == "so");
    REQUIRE(fair.unlike.size() == 2);
    CHECK(fair.unlike[0].rating == "poor");  // in the order of the scale
    CHECK(fair.unlike[1].differs == "not all");
    CHECK(fair.source == "a book");
    CHECK(fair.certainty == SourceCertainty::medium);
    CHECK(fair.assumption == "a guess");
    CHECK(fair.layer == "small");
    CHECK(fair.place.line == 5);
}

TEST_CASE("a pack explains an element by examples, questions and look-alikes", "[rules][meaning]") {
    RulePack const pack = small_pack(R"(
meaning "a.1" {
  official_text = "Item one shall be so.",
  enough = "yes, so",
  not_enough = "no, not so",
  ask = { { "the clerk", "Is it so?" }, { "a customer", "Was it so?" } },
  look_alikes = { { "a.3", differs = "a.1 is one, a.3 is three" } },
}
)");
    Meaning const& meaning = meaning_of(pack, "a.1");
    REQUIRE(meaning.enough.size() == 1);
    CHECK(meaning.enough[0].says == "yes, so");
    CHECK(meaning.enough[0].layer == "small");
    REQUIRE(meaning.not_enough.size() == 1);
    CHECK(meaning.not_enough[0].says == "no, not so");
    REQUIRE(meaning.ask.size() == 2);
    CHECK(meaning.ask[1].whom == "a customer");
    CHECK(meaning.ask[1].what == "Was it so?");
    CHECK(pack.standard().nodes[*pack.standard().find("a.1")].official_text ==
          "Item one shall be so.");
    CHECK(meaning_of(pack, "a.2").is_empty());
}

TEST_CASE("a look-alike is written once, and both elements have it", "[rules][meaning]") {
    RulePack const pack = small_pack(R"(
meaning "a.1" { look_alikes = { { "a.3", differs = "one and three" }, { "a.2", differs = "one and two" } } }
meaning "a.2" { look_alikes = { { "a.1", differs = "two and one" } } }
)");
    REQUIRE(meaning_of(pack, "a.3").look_alikes.size() == 1);
    CHECK(meaning_of(pack, "a.3").look_alikes[0].element == "a.1");
    CHECK(meaning_of(pack, "a.3").look_alikes[0].differs == "one and three");
    REQUIRE(meaning_of(pack, "a.2").look_alikes.size() == 1);  // its own words
    CHECK(meaning_of(pack, "a.2").look_alikes[0].differs == "two and one");
    CHECK(meaning_of(pack, "a.1").look_alikes.size() == 2);
}

TEST_CASE("what is wrong with a meaning is reported with its place", "[rules][meaning]") {
    using Row = std::pair<std::string_view, std::string_view>;
    auto const [rules, said] = GENERATE(values<Row>({
        {R"(meaning "a.1" { enugh = "x", enough = "y" })",
         "1:17: `meaning` has no key `enugh`; expected one of `official_text`, `enough`, "
         "`not_enough`, "
         "`ask`, `look_alikes`, `replaces`; did you mean `enough`? [unknown-key]"},
        {R"(meaning "a.1" { enough = 3 })",
         "1:17: `enough` is not a text; expected a text in quotes [wrong-type]"},
        {R"(meaning "a.1" { })",
         "1:9: `meaning \"a.1\"` explains nothing; expected one of `official_text`, `enough`, "
         "`not_enough`, `ask`, `look_alikes` [missing-key]"},
        {R"(meaning "a.5" { enough = "x" })",
         "1:9: there is no `a.5` in small 1.0.0; did you mean `a.1`? [unknown-element]"},
        {R"(meaning "a" { enough = "x" })",
         "1:9: `meaning \"a\"` is for one item, but `a` is a group [wrong-level]"},
        {"meaning \"a.1\" { enough = \"x\" }\nmeaning \"a.1\" { enough = \"y\" }",
         "2:9: `meaning \"a.1\"` is declared twice; first at rules.lua:1 [duplicate-id]"},
        {R"(meaning "a.1" { ask = "x" })",
         "1:17: `ask` is not a list; expected `{ \"...\", ... }` [wrong-type]"},
        {R"(meaning "a.1" { ask = { "x" } })",
         "1:17: a question of `meaning \"a.1\"` is not two texts; expected "
         "`{ \"front-line staff\", \"What do you do when ...?\" }` [wrong-parts]"},
        {R"(meaning "a.1" { ask = { { "clerk", "x?", when = "y" } } })",
         "1:42: `meaning` has no key `when` [unknown-key]"},
        {R"(meaning "a.1" { look_alikes = { "a.2" } })",
         "1:17: a look-alike of `meaning \"a.1\"` is not a table that begins with an id; "
         "expected `{ \"3.2.1\", differs = \"...\" }` [wrong-type]"},
        {R"(meaning "a.1" { look_alikes = { { "a.2" } } })",
         "1:35: the look-alike `a.2` of `meaning \"a.1\"` needs `differs`; expected a sentence "
         "about how the two elements differ [missing-key]"},
        {R"(meaning "a.1" { look_alikes = { { "a.7", differs = "x" } } })",
         "1:35: there is no `a.7` in small 1.0.0; did you mean `a.1`? [unknown-element]"},
        {R"(meaning "a.1" { look_alikes = { { "a.1", differs = "x" } } })",
         "1:35: `a.1` is a look-alike of itself; expected the id of another element "
         "[refers-to-itself]"},
        {R"(meaning "a.1" { enough = "x", replaces = true })",
         "1:9: no pack below gives `enough` for `a.1`; expected no `replaces` "
         "[nothing-to-replace]"},
        {R"(ruling "a.1" { reads = "x", on = "1 March 2026", by = "y" })",
         "1:34: `1 March 2026` is not a date; expected a date such as `2026-03-01` [bad-date]"},
        {R"(ruling "a.1" { reads = "x", on = "2026-02-29", by = "y" })",
         "1:34: `2026-02-29` is not a date; expected a date such as `2026-03-01` [bad-date]"},
        {R"(ruling "a.1" { reads = "x", by = "y" })",
         "1:8: `ruling \"a.1\"` needs `on` [missing-key]"},
        {R"(ruling "a.9" { reads = "x", on = "2026-03-01", by = "y" })",
         "1:8: there is no `a.9` in small 1.0.0; did you mean `a.1`? [unknown-element]"},
        {R"(rating_meaning "poorr" { means = "x" })",
         "1:16: there is no rating `poorr` on the scale; did you mean `poor`? [unknown-rating]"},
        {R"(rating_meaning "poor" { source = "x" })",
         "1:16: `rating_meaning \"poor\"` explains nothing; expected one of `means`, `unlike` "
         "[missing-key]"},
    }));
    INFO(rules);
    CHECK(said_of_rules(rules) == said);
}

TEST_CASE("what is wrong with the meaning of a rating is reported with its place",
          "[rules][meaning]") {
    CHECK(said_of_scale(R"("poor", { "fair", mean = "x" }, "good")") ==
          "small/pack.lua:5:19: `scale` has no key `mean`; expected one of `title`, `mark`, "
          "`points`, `denied_by`, `means`, `brief`, `unlike`, `source`, `certainty`, `assumption`; "
          "did you "
          "mean `means`? [unknown-key]");
    CHECK(said_of_scale(R"("poor", { "fair", means = "x", unlike = { goood = "y" } }, "good")") ==
          "small/pack.lua:5:43: there is no rating `goood` on the scale; did you mean `good`? "
          "[unknown-rating]");
    CHECK(said_of_scale(R"("poor", { "fair", means = "x", unlike = { fair = "y" } }, "good")") ==
          "small/pack.lua:5:43: the rating `fair` differs from itself; expected the id of another "
          "rating [refers-to-itself]");
    CHECK(said_of_scale(R"("poor", { "fair", means = "x", unlike = { "y" } }, "good")") ==
          "small/pack.lua:5:32: `unlike` is not a table with a rating for the name of each text; "
          "expected `unlike = { partial = \"...\" }` [wrong-type]");
    CHECK(said_of_scale(R"("poor", { "fair", means = "x", certainty = "M" }, "good")") ==
          "small/pack.lua:5:44: `M` is not a certainty; expected `high`, `medium` or `low` "
          "[wrong-type]");
    CHECK(said_of_scale(R"("poor", { "fair", means = "x", certainty = "hihg" }, "good")") ==
          "small/pack.lua:5:44: `hihg` is not a certainty; expected `high`, `medium` or "
          "`low`; did you mean `high`? [wrong-type]");
}

TEST_CASE("a scale that explains some of its ratings is remarked on", "[pack_check][meaning]") {
    auto const remarks = [](std::string const& entries) {
        std::string said;
        for (Remark const& each : check_pack(with_scale(entries)))
            if (each.code == "rating-without-meaning") said += each.message + "\n";
        return said;
    };
    CHECK(remarks(R"("poor", "fair", "good")").empty());
    CHECK(remarks(R"({ "poor", means = "x" }, "fair", { "good", means = "z" })") ==
          "the rating `fair` has no meaning, but poor has one\n");
    CHECK(
        remarks(
            R"({ "poor", means = "x" }, { "fair", means = "y" }, { "good", means = "z" }, off = { "absent" })")
            .empty());
}

// Layers ----------------------------------------------------------------------------------------------

TEST_CASE("a layer adds to a meaning, or takes its place", "[rules][layers][meaning]") {
    Shelf shelf;
    shelf.layer("sector", R"(
meaning "a.1" { enough = "of the sector", ask = { { "a nurse", "Who?" } } })");
    shelf.layer("house", R"(
meaning "a.1" { enough = "of the house", not_enough = "not in the house" })",
                "extends = 'sector ^1'");
    shelf.layer("translated", R"(
meaning "a.1" { replaces = true, enough = "du secteur" })",
                "extends = 'sector ^1'");
    Meaning const house = meaning_of(shelf.load("house"), "a.1");
    REQUIRE(house.enough.size() == 2);
    CHECK(house.enough[0].layer == "sector");
    CHECK(house.enough[1].says == "of the house");
    CHECK(house.enough[1].layer == "house");
    CHECK(house.enough[1].place.file == "house/pack.lua");
    CHECK(house.not_enough.size() == 1);
    Meaning const translated = meaning_of(shelf.load("translated"), "a.1");
    REQUIRE(translated.enough.size() == 1);
    CHECK(translated.enough[0].says == "du secteur");
    CHECK(translated.ask.size() == 1);  // what is not given stays
}

TEST_CASE("of an official text and of a rating's meaning there is one",
          "[rules][layers][meaning]") {
    Shelf shelf;
    shelf.layer("sector", R"(meaning "a.1" { official_text = "One." }
rating_meaning "poor" { means = "bad" })");
    shelf.layer("house", R"(meaning "a.1" { official_text = "Two." }
rating_meaning "poor" { means = "worse" })",
                "extends = 'sector ^1'");
    CHECK(shelf.said("house") ==
          "house/pack.lua:4:9: sector already gives `official_text` for `a.1` (sector/pack.lua:4); "
          "expected `replaces = true` [duplicate-id]\n"
          "house/pack.lua:5:16: sector already gives `means` for `poor` (sector/pack.lua:5); "
          "expected `replaces = true` [duplicate-id]");
    shelf.layer("house", R"(meaning "a.1" { official_text = "Two.", replaces = true }
rating_meaning "poor" { means = "worse", unlike = { fair = "not fair" }, replaces = true })",
                "extends = 'sector ^1'");
    RulePack const pack = shelf.load("house");
    CHECK(pack.standard().nodes[1].official_text == "Two.");
    CHECK(pack.standard().scale[0].meaning.means == "worse");
    CHECK(pack.standard().scale[0].meaning.layer == "house");
}

TEST_CASE("a licence holder keeps the words of the standard in a table",
          "[rules][layers][meaning]") {
    Shelf shelf;
    shelf.put("licensed",
              {{"pack.csv",
                "id,licensed\nversion,1.0.0\ntitle,With the words\nextends,small ^1.0\n\n"
                "element,official text\na.1,\"One shall, as ever, be one.\"\na.2,Two.\n"}});
    RulePack const pack = shelf.load("licensed");
    CHECK(pack.standard().nodes[1].official_text == "One shall, as ever, be one.");
    CHECK(pack.standard().nodes[2].official_text == "Two.");
    CHECK(pack.standard().nodes[1].guidance.empty());
    CHECK(pack.layers()[1].kind == LayerKind::guidance);
    shelf.put("licensed",
              {{"pack.md",
                "id: licensed\nversion: 1.0.0\ntitle: With the words\nextends: small ^1.0\n\n"
                "| element | official text | guidance |\n|--|--|--|\n| a.1 | One. | a list |\n"
                "| a.2 | | a note |\n| a.3 | | |\n"}});
    CHECK(shelf.said("licensed") ==
          "licensed/pack.md:10:1: this row has nothing about `a.3`; expected an element and a "
          "guidance point [table-row]");
    shelf.put("licensed",
              {{"pack.md",
                "id: licensed\nversion: 1.0.0\ntitle: With the words\nextends: small ^1.0\n\n"
                "| element | official text |\n|--|--|\n| a.9 | One. |\n| a.1 | One. |\n| a.1 | "
                "Two. |\n"}});
    CHECK(shelf.said("licensed") ==
          "licensed/pack.md:8:3: there is no `a.9` in small 1.2.0; did you mean `a.1`? "
          "[unknown-element]\n"
          "licensed/pack.md:10:3: `official_text of a.1` is declared twice; first at "
          "licensed/pack.md:9 [duplicate-id]");
}

TEST_CASE("rulings stand by their dates, the latest first", "[rules][layers][meaning]") {
    Shelf shelf;
    shelf.layer("body", R"(
ruling "a.2" { reads = "early", on = "2024-01-31", by = "the committee" }
ruling "a.2" { reads = "late", on = "2026-03-01", by = "the committee" }
ruling "a.2" { reads = "middle", on = "2025-03-01", by = "the technical manager" })");
    RulePack const pack = shelf.load("body");
    auto const& rulings = meaning_of(pack, "a.2").rulings;
    REQUIRE(rulings.size() == 3);
    CHECK(rulings[0].reads == "late");
    CHECK(rulings[1].by == "the technical manager");
    CHECK(rulings[2].on.iso() == "2024-01-31");
    CHECK(rulings[2].layer == "body");
}

TEST_CASE("a layer of meanings and rulings is guidance", "[rules][layers][meaning]") {
    Shelf shelf;
    shelf.layer("body", R"(
meaning "a.1" { enough = "x", official_text = "y" }
rating_meaning "poor" { means = "z" }
ruling "a.2" { reads = "as it was", on = "2024-01-31", by = "the committee" })");
    RulePack const pack = shelf.load("body");
    CHECK(pack.layers()[1].kind == LayerKind::guidance);
    CHECK(pack.scheme().id == "small");
}

TEST_CASE("a pack of checks explains nothing", "[rules][layers][meaning]") {
    Shelf shelf;
    shelf.checks("tests", R"(meaning "a.1" { enough = "x" })");
    shelf.layer("upper", "", "extends = 'small ^1.0', uses = { 'tests 1.0.0' }");
    CHECK(shelf.said("upper").find(
              "tests/pack.lua:2:9: a pack of checks cannot have `meaning \"a.1\"`") == 0);
}

// The standards that come with assay ------------------------------------------------------------------

TEST_CASE("every rating of the standards is explained, with its source", "[standards][meaning]") {
    for (RulePack const& pack : {cse(), charter_mark()}) {
        auto const& scale = pack.standard().scale;
        for (std::size_t i = 0; i < scale.size(); ++i) {
            INFO(pack.id() << ": " << scale[i].id);
            RatingMeaning const& meaning = scale[i].meaning;
            CHECK_FALSE(meaning.means.empty());
            CHECK_FALSE(meaning.source.empty());
            CHECK(meaning.certainty != SourceCertainty::unsaid);
            // how it differs from each neighbour is told at one of the two
            if (i == 0) continue;
            auto const about = [](Rating const& one, Rating const& other) {
                return std::any_of(one.meaning.unlike.begin(), one.meaning.unlike.end(),
                                   [&](auto const& each) { return each.rating == other.id; });
            };
            CHECK(about(scale[i], scale[i - 1]));
            CHECK(about(scale[i - 1], scale[i]));
        }
    }
}

TEST_CASE("every element of the standards is explained, in words of its own",
          "[standards][meaning]") {
    std::map<std::string, std::string> seen;  // texts, with the element that has them
    for (RulePack const& pack : {cse(), charter_mark()})
        for (Node const& node : pack.standard().nodes) {
            if (!pack.standard().is_element(node)) continue;
            INFO(pack.id() << " " << node.id);
            REQUIRE(node.meaning.enough.size() == 1);
            REQUIRE(node.meaning.not_enough.size() == 1);
            CHECK(node.meaning.ask.size() >= 2);
            CHECK(node.official_text.empty());  // a place for those who hold a licence
            std::vector<std::string> texts{node.meaning.enough[0].says,
                                           node.meaning.not_enough[0].says};
            for (MeaningQuestion const& each : node.meaning.ask) texts.push_back(each.what);
            for (std::string const& text : texts) {
                auto const [other, is_new] =
                    seen.emplace(text, std::string(pack.id()) + " " + node.id);
                INFO(text << " is said of " << other->second);
                CHECK(is_new);
            }
            for (LookAlike const& each : node.meaning.look_alikes) {
                CHECK(each.differs.find(node.id) != std::string::npos);  // it holds for both
                CHECK(each.differs.find(each.element) != std::string::npos);
            }
        }
}

// Shown -----------------------------------------------------------------------------------------------

TEST_CASE("meanings are shown as an author reads them", "[golden][meaning]") {
    RulePack const pack = RulePack::load(ASSAY_SOURCE_DIR "/tests/golden/meanings/lending-rulings");
    compare("meanings/show.txt", standard_report(pack));
    compare("meanings/show-A.1.txt", standard_report(pack, "A.1"));
    compare("meanings/resolved.txt", resolved_report(pack));
    compare("meanings/show-A.1.json", standard_json(pack, "A.1"));
    Draft draft;
    draft.assessment.pack.id = "lending-rulings";
    draft.visit("v", "visit", "2026-05-21");
    draft.judge("A.1", "partly");
    Evaluator evaluator(pack);
    Evaluation const evaluation = evaluator.evaluate(draft.assessment);
    Explanation const explained = evaluator.explain(draft.assessment, "A.1");
    compare("meanings/explain-A.1.txt", explanation_report(explained, evaluation));
    compare("meanings/explain-A.1.json", to_json(explained, evaluation));
}
