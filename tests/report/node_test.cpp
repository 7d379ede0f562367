// What is shown of one node of a pack in layers.

#include "report/words/node.hpp"

#include <assay/report.hpp>

#include "algebra/layered.hpp"
#include "algebra/values/element_texts.hpp"
#include "catch.hpp"
#include "report/words/layers.hpp"

#include <string>
#include <string_view>

using namespace assay;
using namespace assay_test;

namespace {

/// A layer on this item, whose words it annotates.
constexpr std::string_view item = R"lua(
    item "a.4" { title = "A4", requirement = "Customers are told by staff in each Customer Group.",
      limbs = { "told" }, guidance = { "what partners say" } },)lua";

std::string shown(std::string_view layer) {
    Shelf shelf;
    std::string text = shelf.files("small").front().text;
    std::string const from = R"(item "a.4" { title = "A4" })";
    text.replace(text.find(from), from.size(), item);
    shelf.put("small", text).layer("upper", layer);
    std::string const all = standard_report(shelf.load("upper"), "a.4");
    return all.substr(all.find("Parts:") == std::string::npos ? 0 : all.find("    Customers"));
}

}  // namespace

TEST_CASE("a word is found whole, in any case, in the singular and in the plural", "[report]") {
    using algebra::holds_word;
    CHECK(holds_word("Customers come first", "customers"));
    CHECK(holds_word("what a customer wants", "customers"));
    CHECK(holds_word("complaints", "complaint"));
    CHECK(holds_word("a customer's wish", "customers"));
    CHECK(holds_word("(staff)", "staff"));
    CHECK(holds_word("all of the staff", "STAFF"));
    CHECK(holds_word("uncustomary; customer", "customer"));
    CHECK(holds_word("in each customer group.", "customer groups"));
    CHECK_FALSE(holds_word("customary", "custom"));
    CHECK_FALSE(holds_word("staffing", "staff"));
    CHECK_FALSE(holds_word("a-staffed", "staff"));
    CHECK_FALSE(holds_word("caf\xC3\xA9s", "caf"));
    CHECK_FALSE(holds_word("", "staff"));
    CHECK_FALSE(holds_word("staff", ""));
    CHECK_FALSE(holds_word("", ""));
    CHECK(holds_word("s", "s"));
}

TEST_CASE("words of the sector stand beside the requirement that uses them", "[report]") {
    CHECK(shown("word 'customers' { here = 'patients' }\n"
                "word 'customer groups' { here = 'lists' }\n"
                "word 'partners' { here = 'other trusts' }\n"
                "word 'premises' { here = 'wards' }\n"
                "also 'a.4' { guidance = { 'the premises' } }") ==
          "    Customers are told by staff in each Customer Group.\n"
          "    customers: here patients\n"
          "    customer groups: here lists\n"
          "    partners: here other trusts\n"
          "    Parts:\n"
          "      a    Told\n"
          "    Examples of evidence:\n"
          "      g1   What partners say\n"
          "    upper adds:\n"
          "      upper.g1  The premises\n\n");
}

TEST_CASE("a word that two layers annotate is shown with both", "[report]") {
    Shelf shelf;
    std::string text = shelf.files("small").front().text;
    std::string const from = R"(item "a.4" { title = "A4" })";
    text.replace(text.find(from), from.size(), item);
    shelf.put("small", text).layer("middle", "word 'staff' { here = 'nurses' }");
    shelf.layer("upper", "word 'staff' { here = 'porters' }", "extends = 'middle ^1.0'");
    CHECK_THAT(standard_report(shelf.load("upper"), "a.4"),
               contains_text("    staff: in middle nurses\n    staff: in upper porters\n"));
}

TEST_CASE("what a run of points rests on is said once after it, unless the layer says it",
          "[report]") {
    CHECK_THAT(shown("also 'a.4' { guidance = { 'one', 'two' }, source = 'an Act' }\n"
                     "also 'a.4' { guidance = { 'three' } }\n"
                     "also 'a.4' { guidance = { 'four' }, source = 'a code' }"),
               contains_text("    upper adds:\n"
                             "      upper.g1  One\n"
                             "      upper.g2  Two\n"
                             "                Source: an Act\n"
                             "      upper.g3  Three\n"
                             "      upper.g4  Four\n"
                             "                Source: a code\n"));
    Shelf shelf;
    shelf.layer("upper", "also 'a.1' { guidance = { 'one' }, source = 'practice' }",
                "extends = 'small ^1.0', source = 'practice'");
    CHECK(standard_report(shelf.load("upper"), "a.1").find("Source") == std::string::npos);
}

TEST_CASE("who lets an element be claimed as not applicable, and when, is shown", "[report]") {
    CHECK_THAT(
        shown("applicability 'a.4' { may_be_claimed = fact 'busy', because = 'nobody has time' }"),
        contains_text(
            "    When this may be claimed as not applicable:\n      upper  Nobody has time\n"));
}

TEST_CASE("the heading tells what results are results of, and what each layer is", "[report]") {
    Shelf shelf;
    shelf.checks("checks", "");
    shelf.layer("sector", "also 'a.1' { guidance = { 'x' } }",
                "extends = 'small ^1.0', uses = { 'checks ^1.0' }");
    shelf.layer("strict",
                "set 'needed' { is = 3, because = 'b' }\nalso 'a' { item 'a.5' { title = "
                "'A5' } }",
                "extends = 'sector ^1.0'");
    shelf.layer("house", "", "extends = 'strict ^1.0'");
    auto const heading = [&](char const* pack) {
        std::string const all = standard_report(shelf.load(pack));
        return all.substr(0, all.find("\n\n"));
    };
    CHECK(heading("small") == "A small scheme 1.2.0");
    CHECK(heading("sector") ==
          "A small scheme 1.2.0 with sector 1.0.0\n"
          "  checks 1.0.0  The checks: checks\n"
          "  sector 1.0.0  The sector: guidance on A small scheme 1.2.0");
    CHECK(heading("house") ==
          "The strict 1.0.0 with house 1.0.0\n"
          "  checks 1.0.0  The checks: checks\n"
          "  sector 1.0.0  The sector: guidance on A small scheme 1.2.0\n"
          "  strict 1.0.0  The strict: a scheme of its own, made from A small scheme 1.2.0\n"
          "                sets `needed`, which the rules of small rest on (strict/pack.lua:4)\n"
          "                adds `a.5` to what is rated (strict/pack.lua:5)\n"
          "  house 1.0.0   The house: guidance on The strict 1.0.0");
    CHECK_THAT(standard_report(shelf.load("house"), "a.5"), contains_text("Added by strict."));
}

TEST_CASE("the note on an element shows its words, and the ground of a claim", "[report]") {
    Shelf shelf;
    std::string text = shelf.files("small").front().text;
    std::string const from = R"(item "a.4" { title = "A4" })";
    text.replace(text.find(from), from.size(), item);
    shelf.put("small", text).layer("upper", R"lua(
word "staff" { here = "nurses" }
applicability "a.4" { may_be_claimed = fact "busy", because = "nobody has time" })lua");
    RulePack const pack = shelf.load("upper");
    auto const note = [&](Draft const& draft) {
        Evaluator evaluator(pack);
        return explanation_report(evaluator.explain(draft.assessment, "a.4"),
                                  evaluator.evaluate(draft.assessment));
    };
    Draft draft = small_draft("ffff");
    CHECK_THAT(note(draft), contains_text("  Customers are told by staff in each Customer Group.\n"
                                          "  staff: here nurses\n\n"));
    CHECK(note(draft).find("may be claimed") == std::string::npos);
    draft.claim("a.4");
    CHECK_THAT(note(draft),
               contains_text(
                   "  When this may be claimed as not applicable:\n    upper  Nobody has time\n"));
}
