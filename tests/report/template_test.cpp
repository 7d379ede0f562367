#include "catch.hpp"
#include "report/builder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace assay;
using namespace assay_test;

TEST_CASE("what is wrong with a template is told with its place and the nearest name",
          "[report][template]") {
    CHECK(problems_of("document {\n  title = asessment.about,\n}") ==
          "own/report.lua:2:11: there is no word `asessment`; did you mean `assessment`? "
          "[unknown-word]");
    CHECK(problems_of("local a = elements[1]\nlocal b = a.ratng\n")
              .starts_with("own/report.lua:2:13: `element` has no `ratng`; expected one of "));
    CHECK(problems_of(
              "document { title = 'T', section 'A' { ide = 'x' },\nsection 'B' { titel = 1 } }") ==
          "own/report.lua:1:39: `section` has no `ide`; expected one of `id`; did you mean `id`? "
          "[unknown-key]\n"
          "own/report.lua:2:15: `section` has no `titel`; expected one of `id` [unknown-key]");
    CHECK(problems_of("document { title = 'T',\n  notice { tone = 'bset' } }") ==
          "own/report.lua:2:19: there is no tone `bset`; expected one of `none`, `best`, `met`, "
          "`partial`, `failed`, `open`, `out`; did you mean `best`? [unknown-word]");
    CHECK(problems_of("local x = parts.outcom()")
              .ends_with("did you mean `outcome`? [unknown-field]"));
    CHECK(problems_of("document { title = 'T' ") ==
          "own/report.lua:1:24: the file ends too early; expected `}` [lua-syntax]");
}

TEST_CASE("a link must lead somewhere, a reference may", "[report][template]") {
    CHECK(
        problems_of("document { title = 'T', section 'A' { id = 'shortfalls' },\n"
                    "  paragraph(link('shortfals', 'x')) }") ==
        "own/report.lua:2:18: no part of the document is called `shortfals`; expected the `id` of "
        "a section or of a row; did you mean `shortfalls`? [unknown-part]");
    CHECK(problems_of("document { title = 'T', paragraph(reference('nowhere', 'x')) }").empty());
    CHECK(problems_of(
              "document { title = 'T', section 'A' { id = 'a' },\nsection 'B' { id = 'a' } }") ==
          "own/report.lua:2:20: two parts of the document are called `a` [duplicate-id]");
}

TEST_CASE("a template declares exactly one document with a title", "[report][template]") {
    CHECK(problems_of("local a = 1") ==
          "own/report.lua:1:1: the template declares no document; expected "
          "`document { title = ..., ... }` [no-document]");
    CHECK(problems_of("document { title = 'a' }\ndocument { title = 'b' }") ==
          "own/report.lua:2:1: a template declares one document; the first is at line 1 "
          "[duplicate-id]");
    CHECK(problems_of("document { 'text' }") ==
          "own/report.lua:1:1: `document` needs `title` [missing-key]");
}

TEST_CASE("what is nil or false among blocks is left out, and nothing after it",
          "[report][template]") {
    std::string const text = text_of("'one', nil, false, nil, 'two', { nil, 'three', nil }, nil,");
    CHECK(text == "T\n=\n\none\n\ntwo\n\nthree\n");
}

TEST_CASE("blocks where text belongs, and the other way round, are told", "[report][template]") {
    CHECK(problems_of("document { title = 'T', paragraph(section 'A' {}) }")
              .find("`paragraph` takes text, not a block") != std::string::npos);
    CHECK(problems_of("document { title = 'T', paragraph(elements[1]) }")
              .find("`element` is not a text; expected one of its members: ") != std::string::npos);
    CHECK(problems_of("document { title = 'T', elements }")
              .find("`document` takes blocks, not results") != std::string::npos);
    CHECK(problems_of("document { title = 'T', paragraph(true) }")
              .find("`paragraph` takes text, not boolean") != std::string::npos);
}

TEST_CASE("sections nest five deep", "[report][template]") {
    std::string const five =
        "section '1' { section '2' { section '3' { section '4' { section '5' { 'x' } } } } }";
    CHECK(problems_of("document { title = 'T', " + five + " }").empty());
    CHECK(problems_of("document { title = 'T', section '0' { " + five + " } }")
              .find("the section `5` is inside five others") != std::string::npos);
}

TEST_CASE("the colour of a head must bear white text", "[report][template]") {
    CHECK(problems_of("document { title = 'T', accent = '#767676' }").empty());  // 4.54 to 1
    CHECK(problems_of("document { title = 'T', accent = '#777777' }")            // 4.48 to 1
              .starts_with("own/report.lua:1:34: white text on `#777777` has too little contrast"));
    CHECK(problems_of("document { title = 'T', accent = 'red; }' }") ==
          "own/report.lua:1:34: `accent` is not a colour; expected `#1d4f91` [wrong-type]");
}

TEST_CASE("a template is confined as a pack is", "[report][template][sandbox]") {
    for (std::string_view const name :
         {"os", "io", "debug", "load", "require", "pcall", "setmetatable", "getmetatable", "rawset",
          "collectgarbage", "coroutine", "host", "print", "string.rep", "string.find"}) {
        INFO(name);
        CHECK_FALSE(problems_of("local x = " + std::string(name)).empty());
    }
    CHECK(problems_of("elements[1].title = 'x'").find("read the results, not change them") !=
          std::string::npos);
    CHECK(problems_of("elements[1] = nil").find("read the results, not change them") !=
          std::string::npos);
    CHECK(problems_of("parts.outcome = 1").find("use the parts, not change them") !=
          std::string::npos);
    CHECK(problems_of("x = 1").find("[assigned-global]") != std::string::npos);
    CHECK(problems_of("while true do end").find("[budget-exhausted]") != std::string::npos);
    CHECK(problems_of("document { title = 'T', { is = 'paragraph', says = { { says = 'x' } } } }")
              .empty());  // a table made by hand is a list without items
    Limits small;
    small.memory = std::size_t{4} << 20;
    CHECK(problems_of("local t = {} for i = 1, 1e6 do t[i] = { i } end", {}, small)
              .find("[memory-exhausted]") != std::string::npos);
}

TEST_CASE("a table in itself ends the template, not the host", "[report][template][sandbox]") {
    CHECK_FALSE(problems_of("local t = {} t[1] = t document { title = 'T', t }").empty());
    CHECK_FALSE(problems_of("local t = {} t[1] = t document { title = t }").empty());
    CHECK_FALSE(problems_of("local s = section 'A' {} s.blocks[1] = s document { title = 'T', s }")
                    .empty());
}

TEST_CASE("a block that was changed after it was made is read as far as it is one",
          "[report][template][sandbox]") {
    for (std::string_view const change :
         {"s.blocks = 1", "s.is = 'x'", "s.is = nil", "s.title = {}", "s.blocks[1] = 'x'",
          "s.id = 5", "s.line = 'x'", "s.line = -1",
          "s.blocks = { { is = 'grid', rows = { {} } } }",
          "s.blocks = { { is = 'bars', bars = { { parts = { { count = -1 } } } } } }"}) {
        INFO(change);
        std::string const text = "local s = section 'A' { id = 'a', 'x' } " + std::string(change) +
                                 " document { title = 'T', s }";
        try {
            Document const document = riverside().document(template_of(text));
            CHECK_FALSE(to_html(document).empty());
            CHECK_FALSE(to_text(document).empty());
            CHECK_FALSE(to_markdown(document).empty());
        } catch (Error const& error) {
            CHECK_FALSE(error.diagnostics().empty());
        }
    }
}

TEST_CASE("pictures come from the folder of the template and are what they are called",
          "[report][template]") {
    std::string const names =
        "document { title = 'T', logo = picture { file = 'logo.svg', says = 'L' } }";
    std::string const svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>";
    CHECK(problems_of(names, {{"logo.svg", svg}}).empty());
    std::string const html = to_html(riverside().document(template_of(names, {{"logo.svg", svg}})));
    CHECK(html.find("<img alt=\"L\" src=\"data:image/svg+xml;base64,PHN2ZyB4") !=
          std::string::npos);
    CHECK(html.find("<script") == std::string::npos);  // a picture, never part of the page
    CHECK(problems_of(names) ==
          "own/report.lua:1:49: `logo.svg`: there is no such file [file-missing]");
    CHECK(problems_of(names, {{"logo.svg", "hello"}})
              .find("has the name of a picture but is not a picture") != std::string::npos);
    CHECK(problems_of(names, {{"logo.svg", svg + std::string(200 << 10, ' ')}})
              .find("is too large for a picture") != std::string::npos);
    CHECK(problems_of("document { title = 'T', picture { file = 'report.lua', says = 'L' } }")
              .find("[picture-refused]") != std::string::npos);
    CHECK(problems_of("document { title = 'T', picture { file = 'logo.svg' } }")
              .find("has no description") != std::string::npos);
}

TEST_CASE("no picture comes from outside of the folder of its template", "[report][template]") {
    auto const folder = std::filesystem::temp_directory_path() / "assay-template-test";
    std::filesystem::create_directories(folder / "inside");
    std::ofstream(folder / "logo.svg") << "<svg/>";
    std::filesystem::remove(folder / "inside" / "link.svg");
    std::filesystem::create_symlink(folder / "logo.svg", folder / "inside" / "link.svg");
    for (std::string_view const path :
         {"../logo.svg", "./../logo.svg", "/etc/logo.svg", "link.svg"}) {
        std::ofstream(folder / "inside" / "report.lua")
            << "document { title = 'T', picture { file = '" << path << "', says = 'L' } }";
        auto const made = ReportTemplate::load({(folder / "inside").string(), {}});
        INFO(path);
        CHECK_THROWS_AS(riverside().document(made), Error);
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("the same results give the same report, and a template of fennel-assessors its own",
          "[report][template]") {
    auto const fennel =
        ReportTemplate::load({ASSAY_SOURCE_DIR "/examples/report/fennel-assessors", {}});
    std::string const html = to_html(riverside().document(fennel));
    CHECK(html == to_html(riverside().document(fennel)));
    CHECK(html.find("1 Our recommendation") < html.find("2 What follows from the ratings"));
    CHECK(html.find("data:image/svg+xml;base64,") != std::string::npos);
}

TEST_CASE("of a standard without elements in groups, all are in the report", "[report]") {
    std::vector<PackFile> const files{
        {"pack.lua",
         "pack { id = 'flat', version = '1.0.0', title = 'Flat' }\n"
         "levels { { 'rule', plural = 'rules' } }\n"
         "scale { { 'no', title = 'no', mark = 'n' }, { 'yes', title = 'yes', mark = 'y' }, met = "
         "'yes' }\n"
         "deciding { { 'self' } }\n"
         "visit_kind 'look' { title = 'look' }\n"
         "rule '1' { title = 'First', requirement = 'be first' }\n"
         "rule '2' { title = 'Second', requirement = 'be second' }\n"}};
    RulePack const pack = RulePack::load(files, "flat");
    Assessment const assessment = read_assessment(
        R"({"format":"assay-assessment/1","id":"f","pack":{"id":"flat"},"organisation":{"name":"O"},
            "scope":{"title":"S"},"visits":[{"id":"v","kind":"look","from":"2026-01-01"}],
            "judgements":[{"element":"1","role":"self","author":"A","visit":"v","rating":"yes"}]})");
    Evaluation const evaluation = Evaluator(pack).evaluate(assessment);
    std::string const text = to_text(ReportTemplate().make(evaluation, assessment, {}));
    CHECK(text.find("Rules  y") != std::string::npos);
    CHECK(text.find("\n1 First\n-------\n") != std::string::npos);
    CHECK(text.find("\n2 Second\n--------\n") != std::string::npos);
}

TEST_CASE("a large assessment has a report as well, and a host's budget holds", "[report]") {
    std::string pack_text =
        "pack { id = 'large', version = '1.0.0', title = 'Large' }\n"
        "levels { { 'part', plural = 'parts' }, { 'rule', plural = 'rules' } }\n"
        "scale { { 'no', title = 'no', mark = 'n' }, { 'yes', title = 'yes', mark = 'y' }, met = "
        "'yes' }\n"
        "deciding { { 'assessor' }, { 'self' } }\nvisit_kind 'look' { title = 'look' }\n"
        "evidence_kind 'document' { title = 'document' }\n"
        "for p = 1, 20 do\n  local rules = { title = 'Part ' .. p }\n"
        "  for r = 1, 40 do rules[r] = rule(p .. '.' .. r) { title = 'Rule', requirement = 'do it' "
        "} end\n"
        "  part('' .. p)(rules)\nend\n";
    RulePack const pack = RulePack::load({{"pack.lua", pack_text}}, "large");
    std::string judgements, evidence;
    for (int p = 1; p <= 20; ++p)
        for (int r = 1; r <= 40; ++r) {
            std::string const id = std::to_string(p) + "." + std::to_string(r);
            for (std::string_view const role : {"self", "assessor"})
                judgements += (judgements.empty() ? "" : ",") + std::string(R"({"element":")") +
                              id + R"(","role":")" + std::string(role) +
                              R"(","author":"A","visit":"v","rating":"yes",)" +
                              R"("rationale":"seen and heard","evidence":["E)" + id + R"("]})";
            evidence += (evidence.empty() ? "" : ",") + std::string(R"({"id":"E)") + id +
                        R"(","title":"T","kind":"document"})";
        }
    Assessment const assessment = read_assessment(
        R"({"format":"assay-assessment/1","id":"f","pack":{"id":"large"},"organisation":{"name":"O"},
            "scope":{"title":"S"},"visits":[{"id":"v","kind":"look","from":"2026-01-01"}],"evidence":[)" +
        evidence + R"(],"judgements":[)" + judgements + "]}");
    Evaluation const evaluation = Evaluator(pack).evaluate(assessment);
    std::string const html = to_html(ReportTemplate().make(evaluation, assessment, {}));
    CHECK(html.find("id=\"a-evidence-E20_40\"") != std::string::npos);
    Limits small;
    small.load_instructions = 100'000;
    auto const shipped =
        template_of(read_file(ASSAY_SOURCE_DIR "/lua/report/report.lua"), {}, small);
    CHECK_THROWS_AS(shipped.make(evaluation, assessment, {}), Error);
}

TEST_CASE("templates can show what ratings and elements mean", "[report][template][meaning]") {
    RulePack const pack = RulePack::load(ASSAY_SOURCE_DIR "/tests/golden/meanings/lending-rulings");
    Draft draft;
    draft.assessment.pack.id = "lending-rulings";
    draft.visit("v", "visit", "2026-05-21");
    draft.judge("A.1", "partly");
    Evaluator evaluator(pack);
    Evaluation const evaluation = evaluator.evaluate(draft.assessment);
    ReportTemplate const made = template_of(R"(
local meaning = elements[1].meaning
document { title = "T",
  each(standard.scale, function(each) return paragraph { each.id, " ", each.means, " ", each.brief, " ", each.certainty, " ", each.source } end),
  each(standard.scale[2].unlike, function(each) return paragraph { rating(each.rating), " ", each.differs } end),
  each(meaning.rulings, function(each) return paragraph { each.on, " ", each.by, " ", each.of, " ", each.reads } end),
  each(meaning.enough, function(each) return paragraph { each.says, " ", each.of } end),
  each(meaning.not_enough, function(each) return paragraph { each.says } end),
  each(meaning.ask, function(each) return paragraph { each.whom, ": ", each.what } end),
  each(meaning.look_alikes, function(each) return paragraph { each.element, ": ", each.differs } end),
})");
    std::string text = to_text(made.make(evaluation, draft.assessment, {}));
    std::replace(text.begin(), text.end(), '\n', ' ');  // lines are wrapped
    for (char const* const part :
         {"yes All of it is in place and in use. all of it",
          "partly Some of it is in place, and the rest can follow within six months. some of it, "
          "the "
          "rest within six months  Fennel's licence, clause 7",
          "no Nothing of it is in place. nothing of it high Handbook of lending, page 4",
          "× not met Something of it is in use today, not planned.",
          "■ met A part of it is missing.",
          "1 March 2026 Fennel technical committee Lending libraries as Fennel reads it "
          "Self-service "
          "lockers count as opening hours.",
          "loans rose in both branches.",
          "calls at each village on a Saturday. Lending libraries as Fennel reads it",
          "Hours are on the door, but nobody knows", "the branch manager: Why are these the hours",
          "A.2: A.1 is about the hours themselves"})
        CHECK(text.find(part) != std::string::npos);
}
