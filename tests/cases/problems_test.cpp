// What is wrong with tests is told at once, with its place and what was meant.

#include <assay/pack_test.hpp>

#include "cases/tests_of.hpp"
#include "catch.hpp"

#include <filesystem>
#include <fstream>

using namespace assay;
using namespace assay_test;

TEST_CASE("every slip in a case is told by its JSON pointer", "[cases]") {
    auto const [member, problem] = GENERATE(table<std::string, std::string>({
        {R"("rating": {})",
         "/rating: there is no key `rating` here; did you mean `ratings`? [unknown-key]"},
        {R"("todo": "yes")",
         "/todo: unexpected value: a text; expected true or false [wrong-type]"},
        {R"("assessment": 3)",
         "/assessment: unexpected value: a number; expected an object or a text [wrong-type]"},
        {R"("assessment": "")", "/assessment: this text is empty [empty-text]"},
        {R"("assessment": { "judgments": [] })",
         "/assessment/judgments: there is no key `judgments` here; did you mean `judgements`? "
         "[unknown-key]"},
        {R"("assessment": { "judgements": [{ "element": "4.5.4" }] })",
         "/assessment/judgements/0/element: there is no element `4.5.4` in cse 1.0.0; did you mean "
         "`4.3.4`? [unknown-element]"},
        {R"("assessment": { "judgements": [{ "element": "1.1.1", "visit": "v" }] })",
         "/assessment/judgements/0/visit: there is no visit `v` in this file [unknown-reference]"},
        {R"("assessment": { "organisation": { "facts": { "charge": true } } })",
         "/assessment/organisation/facts/charge: cse 1.0.0 does not ask for the fact `charge`; did "
         "you mean "
         "`charges`? [unknown-fact]"},
        {R"("assessment": { "format": "assay-assessment/2" })",
         "/assessment/format: the format is `assay-assessment/2`; expected `assay-assessment/1` "
         "[bad-format]"},
        {R"("ratings": { "9": "partial" })",
         "/ratings/9: there is no node `9` in cse 1.0.0 [unknown-node]"},
        {R"("ratings": { "*": "complaint plus" })",
         "/ratings/*: there is no rating `complaint plus`; expected one of `non_compliant`, "
         "`partial`, `compliant`, "
         "`compliance_plus`; did you mean `compliance_plus`? [unknown-rating]"},
        {R"("ratings": { "1": 3 })",
         "/ratings/1: this is not a rating; expected one of `non_compliant`, `partial`, "
         "`compliant`, "
         "`compliance_plus`, "
         "or an empty list for none [wrong-type]"},
        {R"("ratings": { "1": "partial", "1": "partial" })",
         "/ratings/1: the key `1` is here twice [duplicate-key]"},
        {R"("as_of": "2026-02-30")", "/as_of: `2026-02-30` is not a date [bad-date]"},
    }));
    CHECK(problems_in(R"({ "says": "it", )" + member + R"(, "expect": { "outcome": "met" } })") ==
          "pack/cases/a.json: " + problem + "\n");
}

TEST_CASE("every slip in what is expected is told by its JSON pointer", "[cases]") {
    auto const [member, problem] = GENERATE(table<std::string, std::string>({
        {R"("outcom": "met")",
         "/outcom: there is no key `outcom` here; did you mean `outcome`? [unknown-key]"},
        {R"("outcome": "meet")",
         "/outcome: the ladder `outcome` has no case `meet`; expected one of `not_met`, `met`, "
         "`incomplete`, "
         "`undetermined`; did you mean `met`? [unknown-case]"},
        {R"("ratings": { "1.1": "partial" })",
         "/ratings/1.1: there is no element `1.1`; `1.1` is a subcriterion [unknown-element]"},
        {R"("ratings": { "1.1.9": "partial" })",
         "/ratings/1.1.9: there is no element `1.1.9` in cse 1.0.0; did you mean `1.1.3`? "
         "[unknown-element]"},
        {R"("ratings": { "1.1.1": ["partial", "prtial"] })",
         "/ratings/1.1.1/1: there is no rating `prtial`; expected one of `non_compliant`, "
         "`partial`, `compliant`, "
         "`compliance_plus`; did you mean `partial`? [unknown-rating]"},
        {R"("ratings": { "1.1.1": true })",
         "/ratings/1.1.1: this is not a rating; expected a rating, or a list of them [wrong-type]"},
        {R"("nodes": { "1": 3 })",
         "/nodes/1: unexpected value: a number; expected an object [wrong-type]"},
        {R"("nodes": { "1": { "standin": "met" } })",
         "/nodes/1/standin: there is no ladder or value `standin` here; did you mean `standing`? "
         "[unknown-value]"},
        {R"("nodes": { "1.1": { "standing": "met" } })",
         "/nodes/1.1/standing: there is no ladder or value `standing` here [unknown-value]"},
        {R"("nodes": { "1": { "standing": 3 } })",
         "/nodes/1/standing: the result of a ladder is one of its cases; expected a text "
         "[wrong-type]"},
        {R"("nodes": { "1": { "met": 3 }, "1": { "met": 4 } })",
         "/nodes/1: the key `1` is here twice [duplicate-key]"},
        {R"("values": { "last": [] })",
         "/values/last: there is no value `last` here; did you mean `lost`? [unknown-value]"},
        {R"("values": { "outcome": "met" })",
         "/values/outcome: there is no value `outcome` here [unknown-value]"},
        {R"("ladders": { "standing": "met" })",
         "/ladders/standing: there is no ladder `standing` here [unknown-ladder]"},
        {R"("flags": { "text.same-word": 1 })",
         "/flags/text.same-word: there is no check `text.same-word`; did you mean "
         "`text.same-words`? [unknown-check]"},
        {R"("flags": { "text.same-words": -1 })",
         "/flags/text.same-words: this is not a number of flags; expected a whole number, or a "
         "list of elements with flags [wrong-type]"},
        {R"("flags": { "text.same-words": ["1.1.9"] })",
         "/flags/text.same-words/0: there is no element `1.1.9` in cse 1.0.0; did you mean "
         "`1.1.3`? [unknown-element]"},
    }));
    CHECK(problems_in(R"({ "says": "it", "expect": { )" + member + " } }") ==
          "pack/cases/a.json: /expect" + problem + "\n");
}

TEST_CASE("a case that cannot fail is refused", "[cases]") {
    auto const expect = GENERATE(as<std::string>{}, "{}", R"({ "ratings": {} })",
                                 R"({ "nodes": { "1": {} }, "flags": {} })");
    CHECK_THAT(problems_in(R"({ "says": "it", "expect": )" + expect + " }"),
               contains_text("/expect: this case expects nothing, so it cannot fail"));
    CHECK_THAT(problems_in(R"({ "says": "it" })"), contains_text("the key `expect` is missing"));
    CHECK_THAT(problems_in(R"({ "expect": { "outcome": "met" } })"),
               contains_text("the key `says` is missing"));
}

TEST_CASE("all problems of all files are told in the order of the files", "[cases]") {
    CHECK(problems_of({
              {"cases/b.json", R"({ "says": "one", "expect": {)"},
              {"cases/a.json",
               R"({ "says": "one", "ratings": { "*": "x" }, "expect": { "outcome": "y" } })"},
              {"cases/c.json",
               R"({ "says": "two", "assessment": "none.json", "expect": { "outcome": "met" } })"},
              {"tests/a.lua", ""},
              {"tests/b_test.lua", "nonesuch()"},
              {"tests/c_test.lua", "case \"two\" { expect = { outcome = \"met\" } }\n"},
          }) ==
          "pack/cases/a.json: /ratings/*: there is no rating `x`; expected one of `non_compliant`, "
          "`partial`, `compliant`, `compliance_plus` [unknown-rating]\n"
          "pack/cases/a.json: /expect/outcome: the ladder `outcome` has no case `y`; expected one "
          "of `not_met`, `met`, `incomplete`, `undetermined` [unknown-case]\n"
          "pack/cases/b.json:1:29: the document ends too early (byte 28) [syntax]\n"
          "pack/cases/none.json: there is no such file [file-missing]\n"
          "pack/tests/a.lua: nothing runs this file; expected a name that ends with `_test.lua` "
          "[file-name]\n"
          "pack/tests/b_test.lua:1:1: there is no word `nonesuch` [unknown-word]\n"
          "pack/cases/b.json: two cases have the sentence `one`; the first is at pack/cases/a.json "
          "[duplicate-id]\n"
          "pack/tests/c_test.lua:1:1: two cases have the sentence `two`; the first is at "
          "pack/cases/c.json "
          "[duplicate-id]\n");
}

TEST_CASE("an assessment outside of the pack is refused", "[cases]") {
    auto const path =
        GENERATE(as<std::string>{}, "/etc/passwd", "../../a.json", "../x/../../a.json", "../..");
    CHECK_THAT(problems_in(R"({ "says": "it", "assessment": ")" + path +
                           R"(", "expect": { "outcome": "met" } })"),
               contains_text("/assessment: `" + path + "` is outside the pack's folder"));
}

TEST_CASE("what is wrong with the assessment of a case is told in its own file", "[cases]") {
    CHECK(problems_of(
              {{"cases/a.json",
                R"({ "says": "it", "assessment": "b.json", "expect": { "outcome": "met" } })"},
               {"cases/b.json", R"({ "judgements": [{ "element": "1.1.9" }], "x": 1 })"}}) ==
          "pack/cases/b.json: /x: there is no key `x` here [unknown-key]\n"
          "pack/cases/b.json: /judgements/0/element: there is no element `1.1.9` in cse 1.0.0; did "
          "you mean `1.1.3`? [unknown-element]\n");
}

TEST_CASE("files of a folder are read, links and other folders are not followed", "[cases]") {
    namespace fs = std::filesystem;
    fs::path const folder = fs::temp_directory_path() / "assay-cases-test";
    fs::remove_all(folder);
    fs::create_directories(folder / "cases");
    auto const put = [&](char const* name, std::string_view text) {
        std::ofstream(folder / name) << text;
    };
    auto const load = [&] { return PackTests::load(cse(), folder.string()); };
    put("cases/a.json", R"({ "says": "it", "expect": { "outcome": "incomplete" } })");
    put("cases/notes.md", "no case");
    CHECK(told(load()) == "it: passed\n");

    fs::create_symlink("a.json", folder / "cases/b.json");
    CHECK_THAT(refused(load), contains_text("cases/b.json: this is a symbolic link"));
    fs::remove(folder / "cases/b.json");
    fs::create_directory(folder / "cases/c.json");
    CHECK_THAT(refused(load), contains_text("cases/c.json: this is not a regular file"));
    fs::remove(folder / "cases/c.json");

    fs::create_directory_symlink("cases", folder / "tests");
    CHECK_THAT(refused(load), contains_text("tests: this is a symbolic link"));
    fs::remove(folder / "tests");
    put("tests", "no folder");
    CHECK_THAT(refused(load), contains_text("tests: a part of this path is not a folder"));
    fs::remove_all(folder);
    CHECK(load().size() == 0);
}
