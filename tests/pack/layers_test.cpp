// Packs that lie on each other: how they are found and read, and what is said when that fails.

#include <assay/rule_pack.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"
#include "pack/shelf.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

std::string stack_of(RulePack const& pack) {
    std::string all;
    for (Layer const& each : pack.layers())
        all += (all.empty() ? "" : " < ") + each.id + " " + std::string(name_of(each.kind));
    return all;
}

}  // namespace

// Extends -------------------------------------------------------------------------------------------

TEST_CASE("a pack lies on the one that it extends", "[rules][layers]") {
    Shelf shelf;
    shelf.layer("upper", "");
    RulePack const pack = shelf.load("upper");
    CHECK(stack_of(pack) == "small standard < upper guidance");
    CHECK(pack.id() == "upper");
    CHECK(pack.version() == "1.0.0");
    CHECK(pack.title() == "The upper");
    CHECK(pack.scheme().id == "small");
    CHECK(pack.standard().nodes.size() == 6);
    CHECK(pack.layers()[1].place.file == "upper/pack.lua");
}

TEST_CASE("three layers lie on each other in their order", "[rules][layers]") {
    Shelf shelf;
    shelf.layer("sector", R"(also "a.1" { guidance = { "of the sector" } })");
    shelf.layer("region", R"(also "a.1" { guidance = { "of the region" } })",
                "extends = 'sector 1.0.0'");
    shelf.layer("house", R"(also "a.1" { guidance = { "of the house" } })",
                "extends = 'region ^1'");
    RulePack const pack = shelf.load("house");
    CHECK(stack_of(pack) == "small standard < sector guidance < region guidance < house guidance");
    auto const& points = pack.standard().nodes[1].guidance;
    REQUIRE(points.size() == 3);
    CHECK(points[0].id == "a.1.sector.g1");
    CHECK(points[1].id == "a.1.region.g1");
    CHECK(points[2].id == "a.1.house.g1");
    CHECK(points[2].says == "of the house");
    CHECK(points[2].layer == 3);
}

TEST_CASE("a pack that is not there is told with the nearest name", "[rules][layers]") {
    Shelf shelf;
    shelf.layer("upper", "", "extends = 'smal ^1.0'");
    CHECK(shelf.said("upper") ==
          "upper/pack.lua:2:11: `upper` extends `smal`, but there is no such pack; did you mean "
          "`small`? [unknown-pack]");
    shelf.layer("upper", "", "extends = 'small ^1.0', uses = { 'cheks 1.0.0' }");
    shelf.checks("checks", "");
    CHECK(shelf.said("upper") ==
          "upper/pack.lua:2:34: `upper` uses `cheks`, but there is no such pack; did you mean "
          "`checks`? [unknown-pack]");
}

TEST_CASE("a pack without known packs has no parent", "[rules][layers]") {
    Shelf shelf;
    shelf.layer("upper", "");
    CHECK_THROWS_WITH(
        RulePack::load(shelf.files("upper"), "upper"),
        "upper/pack.lua:2:11: `upper` extends `small`, but there is no such pack; expected "
        "packs to look in: `KnownPacks`, such as `packs_in({folder})` [unknown-pack]");
}

TEST_CASE("a range takes the versions that promise to be compatible", "[rules][layers]") {
    auto const [range, version, fits] = GENERATE(table<char const*, char const*, bool>({
        {"^1.2", "1.1.9", false},
        {"^1.2", "1.2.0", true},
        {"^1.2", "1.10.0", true},
        {"^1.2", "1.2", true},
        {"^1.2", "2.0.0", false},
        {"^0.2", "0.1.9", false},
        {"^0.2", "0.2.0", true},
        {"^0.2", "0.2.7", true},
        {"^0.2", "0.3.0", false},
        {"^0.2", "1.0.0", false},
        {"1.2.0", "1.2.0", true},
        {"1.2", "1.2.0", true},
        {"1.2.0", "1.2.1", false},
        {"=1.2.0", "1.2.0", true},
        {"=1.2.0", "1.3.0", false},
    }));
    Shelf shelf;
    std::string text = shelf.files("small").front().text;
    text.replace(text.find("1.2.0"), 5, version);
    shelf.put("small", text).layer("upper", "", "extends = 'small " + std::string(range) + "'");
    INFO(range << " and " << version);
    std::string const problem = "upper/pack.lua:2:11: `upper` needs small " + std::string(range) +
                                ", but finds small " + version + " [wrong-version]";
    CHECK(shelf.said("upper") == (fits ? "" : problem));
}

TEST_CASE("a range that cannot be read is told once", "[rules][layers]") {
    auto const said = [](std::string const& needs) {
        Shelf shelf;
        shelf.layer("upper", "", "extends = '" + needs + "'");
        return shelf.said("upper");
    };
    for (std::string const needs :
         {"small", "small ", "small latest", "small ^", "small ^1.2.3.4", "small >=1.0"})
        CHECK(said(needs) ==
              "upper/pack.lua:2:11: `" + needs +
                  "` is not the name of a pack and its versions; expected `small ^1.0` (1.0 and "
                  "compatible versions), or `... 1.0.0` [wrong-range]");
    CHECK(said("Small ^1.0") ==
          "upper/pack.lua:2:11: `Small ^1.0` is not the name of a pack and its versions; expected "
          "`cse ^1.0` (1.0 and compatible versions), or `... 1.0.0` [wrong-range]");
}

TEST_CASE("a pack that lies on itself is told with the way round", "[rules][layers]") {
    Shelf shelf;
    shelf.layer("one", "", "extends = 'one ^1.0'");
    CHECK(shelf.said("one") ==
          "one/pack.lua:2:11: the pack `one` extends itself: one extends one [cycle]");
    shelf.layer("two", "", "extends = 'three ^1.0'").layer("three", "", "extends = 'two ^1.0'");
    CHECK(shelf.said("two") ==
          "three/pack.lua:2:11: the pack `two` extends itself: two extends three extends two "
          "[cycle]");
    shelf.layer("a", "", "extends = 'b ^1.0'");
    shelf.layer("b", "", "extends = 'c ^1.0'");
    shelf.layer("c", "", "extends = 'a ^1.0'");
    CHECK(shelf.said("a") ==
          "c/pack.lua:2:11: the pack `a` extends itself: a extends b extends c extends a [cycle]");
    CHECK(shelf.said("b") ==
          "a/pack.lua:2:11: the pack `b` extends itself: b extends c extends a extends b [cycle]");
    shelf.checks("d", "").layer("e", "", "extends = 'small ^1.0', uses = { 'd ^1.0' }");
    shelf.put("d", "pack { id = 'd', version = '1.0.0', title = 'D', uses = { 'e ^1.0' } }");
    CHECK_THAT(shelf.said("e"),
               contains_text("the pack `e` extends itself: e uses d uses e [cycle]"));
}

TEST_CASE("a pack that is found under one id and calls itself otherwise is refused",
          "[rules][layers]") {
    Shelf shelf;
    shelf.layer("copied", "").layer("upper", "", "extends = 'copied ^1.0'");
    auto files = shelf.files("copied");
    files.front().text.replace(files.front().text.find("copied"), 6, "origin");
    shelf.put("copied", files);
    CHECK(shelf.said("upper") ==
          "copied/pack.lua:1:1: this pack is in the folder `copied`, but its id is `origin`; "
          "expected "
          "the id that its folder has [wrong-id]");
    // it would be looked for again and again
    files.front().text = "pack { id = 'other', version = '1', title = 'O', extends = 'copied 1' }";
    shelf.put("copied", files);
    CHECK_THAT(shelf.said("upper"), contains_text("[wrong-id]"));
}

TEST_CASE("packs lie on each other to a limit", "[rules][layers]") {
    Shelf shelf;
    shelf.layer("l1", "");
    for (int i = 2; i <= 40; ++i)
        shelf.layer("l" + std::to_string(i), "", "extends = 'l" + std::to_string(i - 1) + " ^1.0'");
    CHECK(shelf.said("l31").empty());
    CHECK(shelf.said("l40") ==
          "l9/pack.lua:2:11: more than 32 packs extend one another [too-many-layers]");
}

// Uses ----------------------------------------------------------------------------------------------

constexpr std::string_view one_check =
    "check 'used' { each = 'item', when = it.rated, severity = 'settle', says = 's', hint = 'h' }";

TEST_CASE("checks of another pack lie below the pack that uses them", "[rules][layers]") {
    Shelf shelf;
    shelf.checks("checks", one_check);
    shelf.layer("upper", "", "extends = 'small ^1.0', uses = { 'checks ^1.0' }");
    RulePack const pack = shelf.load("upper");
    CHECK(stack_of(pack) == "small standard < checks checks < upper guidance");
    Evaluation const evaluation = evaluate(pack, small_draft("g").assessment);
    REQUIRE(evaluation.flags.size() == 2);
    // what is used for its checks leads
    CHECK(evaluation.flags[0].check == "used");
    CHECK(evaluation.flags[0].rule == "checks/pack.lua:2");
}

TEST_CASE("a standard may use checks, and stays the lowest", "[rules][layers]") {
    Shelf shelf;
    shelf.checks("checks", one_check);
    auto files = shelf.files("small");
    files.front().text.insert(files.front().text.find("title = "), "uses = { 'checks ^1.0' }, ");
    shelf.put("small", files);
    RulePack const pack = shelf.load("small");
    CHECK(stack_of(pack) == "small standard < checks checks");
    CHECK(pack.id() == "small");
    CHECK(pack.title() == "A small scheme");
    CHECK(pack.scheme().id == "small");
    CHECK(evaluate(pack, small_draft("g").assessment).flags.size() == 2);
    shelf.layer("upper", "without 'used' { because = 'it is not for us' }");
    CHECK(stack_of(shelf.load("upper")) == "small standard < checks checks < upper guidance");
    CHECK(evaluate(shelf.load("upper"), small_draft("g").assessment).flags.size() == 1);
}

TEST_CASE("a pack that is used twice lies in the stack once", "[rules][layers]") {
    Shelf shelf;
    shelf.checks("checks", one_check, "1.4.0");
    shelf.layer("middle", "", "extends = 'small ^1.0', uses = { 'checks ^1.0' }");
    shelf.layer("upper", "", "extends = 'middle ^1.0', uses = { 'checks ^1.2' }");
    CHECK(stack_of(shelf.load("upper")) ==
          "small standard < checks checks < middle guidance < upper guidance");
    shelf.layer("upper", "", "extends = 'middle ^1.0', uses = { 'checks ^1.5' }");
    CHECK(shelf.said("upper") ==
          "upper/pack.lua:2:35: `upper` needs checks ^1.5, but finds checks 1.4.0 "
          "[wrong-version]");
}

TEST_CASE("a standard replaces and leaves out checks that it uses, and sets their parameters",
          "[rules][layers]") {
    Shelf shelf;
    shelf.checks("checks", "parameter 'fewest' { is = 1, says = 'p' }\n" + std::string(one_check) +
                               "\ncheck 'gone' { each = 'item', when = it.rated, severity = "
                               "'settle', says = 's', hint = 'h' }\n"
                               "check 'lots' { each = 'assessment', when = count(it.judgements)"
                               ":above(parameter 'fewest'), severity = 'settle', says = "
                               "'more than {fewest}', hint = 'h' }");
    auto files = shelf.files("small");
    files.front().text.insert(files.front().text.find("title = "), "uses = { 'checks ^1.0' }, ");
    files.front().text +=
        "\ncheck 'used' { replaces = true, each = 'item', when = it.rated, severity = 'consider', "
        "says = 'other', hint = 'h' }\nwithout 'gone' { because = 'b' }\n"
        "set 'fewest' { is = 0, because = 'b' }\n";
    shelf.put("small", files);
    std::string told;
    for (Flag const& flag : evaluate(shelf.load("small"), small_draft("g").assessment).flags)
        told.append(flag.check).append(": ").append(flag.says).append("; ");
    CHECK_THAT(told, contains_text("used: other; ") && contains_text("lots: more than 0; ") &&
                         !contains_text("gone"));
}

TEST_CASE("a pack of checks by itself is tried on a standard, which may use it",
          "[rules][layers]") {
    Shelf shelf;
    std::string const text =
        "pack { id = 'checks', version = '1.2.0', title = 'C', tried_on = 'small ^1.0' }\n" +
        std::string(one_check);
    shelf.put("checks", text);
    RulePack const alone = shelf.load("checks");
    CHECK(stack_of(alone) == "small standard < checks checks");
    CHECK(alone.id() == "checks");
    CHECK(alone.version() == "1.2.0");
    auto files = shelf.files("small");
    files.front().text.insert(files.front().text.find("title = "), "uses = { 'checks ^1.0' }, ");
    shelf.put("small", files);
    CHECK(stack_of(shelf.load("checks")) == "small standard < checks checks");
    RulePack const small = shelf.load("small");
    CHECK(small.id() == "small");
    shelf.put("odd", "pack { id = 'odd', version = '1.0.0', title = 'O', tried_on = 'smal ^1.0' }");
    CHECK_THAT(shelf.said("odd"),
               contains_text("`odd` tried_on `smal`, but there is no such pack"));
}

TEST_CASE("an empty list of pairs in a pack of checks is there for a standard to fill",
          "[rules][layers]") {
    std::string const pulls =
        "pairs_of 'pulls' {}\ncheck 'pull' { each = 'pulls', when = it.one.rated, severity = "
        "'settle', says = '{one} {other}', hint = 'h' }";
    Shelf shelf;
    shelf.checks("checks", pulls);
    auto files = shelf.files("small");
    files.front().text.insert(files.front().text.find("title = "), "uses = { 'checks ^1.0' }, ");
    shelf.put("small", files);
    auto const count = [&] {
        RulePack const pack = shelf.load("small");  // the texts of flags are the pack's
        Evaluation const evaluation = evaluate(pack, small_draft("g").assessment);
        return std::count_if(evaluation.flags.begin(), evaluation.flags.end(),
                             [](Flag const& flag) { return flag.check == "pull"; });
    };
    CHECK(count() == 0);
    files.front().text += "\npairs_of 'pulls' { { 'a.1', 'a.2', because = 'b' } }";
    shelf.put("small", files);
    CHECK(count() == 1);
}

TEST_CASE("a pack that others use holds checks and their parameters only", "[rules][layers]") {
    struct Case {
        std::string_view text, told;
    };
    auto const [text, told] = GENERATE(values<Case>({
        {"parameter 'p' { is = 3 }", ""},
        {one_check, ""},
        {"fact 'f' { on = 'site', type = 'text' }", ""},
        {"pairs_of 'p' {}", ""},
        {"also 'a.1' { guidance = { 'g' } }",
         "checks/pack.lua:2:6: a pack of checks cannot have `also \"a.1\"`; "
         "expected `check`, `parameter`, `fact` or `pairs_of` "
         "[not-in-checks]"},
        {"set 'advice' { is = 4, because = 'b' }",
         "checks/pack.lua:2:5: a pack of checks cannot have `set \"advice\"`; "
         "expected `check`, `parameter`, `fact` or `pairs_of` "
         "[not-in-checks]"},
        {"without 'many' { because = 'b' }",
         "checks/pack.lua:2:9: a pack of checks cannot have `without \"many\"`; "
         "expected `check`, `parameter`, `fact` or `pairs_of` "
         "[not-in-checks]"},
        {"word 'items' { here = 'x' }",
         "checks/pack.lua:2:6: a pack of checks cannot have `word \"items\"`; "
         "expected `check`, `parameter`, `fact` or `pairs_of` "
         "[not-in-checks]"},
        {"applicability { may_be_claimed = it.id:present() }",
         "checks/pack.lua:2:1: a pack of checks cannot have `applicability`; "
         "expected `check`, `parameter`, `fact` or `pairs_of` "
         "[not-in-checks]"},
        {"value 'v' { each = 'item', is = 1 }",
         "checks/pack.lua:2:7: a pack of checks cannot have `value \"v\"`; "
         "expected `check`, `parameter`, `fact` or `pairs_of` "
         "[not-in-checks]"},
        {"levels { 'x' }",
         "checks/pack.lua:2:1: a pack of checks cannot have `levels`; expected "
         "`check`, `parameter`, `fact` or `pairs_of` [not-in-checks]"},
        {"parameter 'needed' { is = 1, replaces = true }",
         "checks/pack.lua:2:30: `parameter \"needed\"` is in a pack of checks and cannot replace "
         "another; expected a new id; the pack that uses the checks can leave the other out "
         "[not-in-checks]"},
    }));
    Shelf shelf;
    shelf.checks("checks", text);
    shelf.layer("upper", "", "extends = 'small ^1.0', uses = { 'checks ^1.0' }");
    CHECK(shelf.said("upper") == told);
}

TEST_CASE("what is used for its checks extends nothing and is not the parent", "[rules][layers]") {
    Shelf shelf;
    shelf.layer("sector", "");
    shelf.layer("upper", "", "extends = 'small ^1.0', uses = { 'sector ^1.0' }");
    CHECK(shelf.said("upper") ==
          "sector/pack.lua:2:11: a pack of checks cannot extend another pack "
          "[not-in-checks]");
    shelf.layer("upper", "", "extends = 'small ^1.0', uses = { 'small ^1.0' }");
    CHECK(shelf.said("upper") ==
          "upper/pack.lua:2:11: `small` is already below, and has more than checks "
          "[not-in-checks]");
}

TEST_CASE("what a manifest says in the wrong form is told", "[rules][layers]") {
    auto const said = [](std::string const& needs) {
        Shelf shelf;
        shelf.layer("upper", "", needs);
        return shelf.said("upper");
    };
    CHECK(said("uses = 'checks ^1.0', extends = 'small ^1.0'") ==
          "upper/pack.lua:2:1: `uses` is not a list; expected `{ \"...\", ... }` [wrong-type]");
    CHECK(said("extends = { 'small ^1.0' }") ==
          "upper/pack.lua:2:1: `extends` is not a text; expected a text in quotes [wrong-type]");
    CHECK_THAT(said("extend = 'small ^1.0'"),
               contains_text("upper/pack.lua:2:1: `pack` has no key `extend`; expected one of"));
    CHECK_THAT(said("extend = 'small ^1.0'"), contains_text("did you mean `extends`?"));
}

// Files ---------------------------------------------------------------------------------------------

TEST_CASE("a listed file that cannot be one is told with what was meant", "[rules][layers]") {
    auto const said = [](std::string const& files) {
        Shelf shelf;
        shelf.layer("upper", "", "extends = 'small ^1.0', files = { " + files + " }");
        auto all = shelf.files("upper");
        all.push_back({"guidance.csv", "element,guidance\na.1,look"});
        all.push_back({"rules.lua", ""});
        all.push_back({"notes.txt", ""});
        shelf.put("upper", all);
        return shelf.said("upper");
    };
    CHECK(said("'guidance.csv', 'rules.lua'").empty());
    CHECK(said("'guidance.cvs'") ==
          "upper/pack.lua:2:35: `guidance.cvs` is not a valid name for a file of a pack; expected "
          "letters, "
          "digits, `-` and `_`, folders separated by `/`, and `.lua`, `.md` or `.csv` at the end; "
          "did you mean `guidance.csv`? [file-name]");
    CHECK(said("'guidence.csv'") ==
          "upper/pack.lua:2:35: `guidence.csv` is listed, but the pack has no such file; "
          "did you mean `guidance.csv`? [file-missing]");
    CHECK_THAT(said("'notes.txt'"), contains_text("`notes.txt` is not a valid name"));
    CHECK_THAT(said("'../small/pack.lua'"), contains_text("[file-name]"));
    CHECK(said("'rules.lua', 'guidance.csv', 'rules.lua'") ==
          "upper/pack.lua:2:35: `rules.lua` is listed twice [duplicate-id]");
    CHECK(
        said("'pack.lua'") ==
        "upper/pack.lua:2:35: `pack.lua` is always read first, so it is not listed [duplicate-id]");
}

TEST_CASE("a pack from memory opens no file, whatever it is called", "[rules][layers]") {
    std::string const folder = ASSAY_SOURCE_DIR "/rules/cse";  // there is a rule.lua
    std::string const text =
        "pack { id = 'cse', version = '1.0.0', title = 'C', files = { 'rule.lua' } }";
    CHECK_THROWS_WITH(
        RulePack::load({{"pack.lua", text}}, folder),
        folder +
            "/pack.lua:1:62: `rule.lua` is listed, but the pack has no such file [file-missing]");
    CHECK_THROWS_WITH(RulePack::load(std::vector<PackFile>{}, folder),
                      folder + "/pack.lua: there is no such file [file-missing]");
    CHECK_THROWS_WITH(RulePack::load({{"other.lua", ""}}, folder),
                      folder + "/pack.lua: there is no such file [file-missing]");
}

TEST_CASE("mistakes of syntax in several files, of several packs, are told at once",
          "[rules][layers]") {
    Shelf shelf;
    shelf.layer("sector", "", "extends = 'small ^1.0', files = { 'a.lua', 'b.lua' }");
    auto files = shelf.files("sector");
    files.push_back({"a.lua", "word 'x' {"});
    files.push_back({"b.lua", "word 'x' { here = 'y' }"});
    shelf.put("sector", files);
    shelf.layer("upper", "", "extends = 'sector ^1.0', files = { 'c.lua' }");
    files = shelf.files("upper");
    files.push_back({"c.lua", "check 'y' { each 'item' }}"});
    shelf.put("upper", files);
    CHECK(shelf.said("upper") ==
          "sector/a.lua:1:11: the file ends too early [lua-syntax]\n"
          "upper/c.lua:1:26: unexpected `}` [lua-syntax]");
}

// The fingerprint -----------------------------------------------------------------------------------

TEST_CASE("the fingerprint covers the packs below and the rows of tables, but no comment",
          "[rules][layers]") {
    auto const fingerprint = [](std::string_view least, std::string_view row,
                                std::string_view comment) {
        Shelf shelf;
        std::string text = shelf.files("small").front().text;
        std::string const from = "parameter \"least\" { is = 2";
        text.replace(text.find(from), from.size(),
                     "parameter \"least\" { is = " + std::string(least));
        shelf.put("small", text + std::string(comment));
        shelf.put("upper",
                  {{"pack.md",
                    "# The upper\n\nid: upper\nversion: 1.0.0\nextends: small "
                    "^1.0\n\nA line of prose" +
                        std::string(comment) + "\n\n| element | guidance |\n|---|---|\n| a.1 | " +
                        std::string(row) + " |\n"}});
        return shelf.load("upper").fingerprint();
    };
    std::string const first = fingerprint("2", "look here", "");
    CHECK(fingerprint("2", "look here", "") == first);
    CHECK(fingerprint("2", "look here", "  -- said beside it") == first);
    CHECK(fingerprint("1", "look here", "") != first);
    CHECK(fingerprint("2", "look there", "") != first);
}

TEST_CASE("the fingerprint covers what a table says above its rows", "[rules][layers]") {
    auto const fingerprint = [](std::string const& title, std::string const& version) {
        Shelf shelf;
        shelf.put("upper", {{"pack.csv", "id,upper\nversion," + version + "\ntitle," + title +
                                             "\nextends,small ^1.0\nelement,guidance\na.1,look"}});
        return shelf.load("upper").fingerprint();
    };
    std::string const first = fingerprint("Upper", "1.0.0");
    CHECK(fingerprint("Upper", "1.0.0") == first);
    CHECK(fingerprint("Upper", "1.0.1") != first);
    CHECK(fingerprint("Lower", "1.0.0") != first);
}

// A pack that is only a table -----------------------------------------------------------------------

TEST_CASE("a pack may be one table, in Markdown or in CSV", "[rules][layers]") {
    Shelf shelf;
    shelf.put("dental",
              {{"pack.md",
                "# In dental practice\n\nid: dental\nversion: 1.1.0\nextends: small ^1.0\n"
                "source: the practices\nnotice: Mind the notice.\n\n"
                "Note: this is prose.\n\n"
                "| element | guidance |\n|---|---|\n| a.1 | look | \n"}});
    RulePack const pack = shelf.load("dental");
    CHECK(stack_of(pack) == "small standard < dental guidance");
    CHECK(pack.title() == "In dental practice");
    CHECK(pack.version() == "1.1.0");
    CHECK(pack.notice() == "Mind the notice.");
    CHECK(pack.layers()[1].source == "the practices");
    CHECK(pack.layers()[1].place.file == "dental/pack.md");
    CHECK(pack.standard().nodes[1].guidance[0].id == "a.1.dental.g1");
    shelf.put("dental", {{"pack.csv",
                          "id;dental\nversion;1.1.0\ntitle;In dental practice\nextends;small ^1.0\n"
                          "element;guidance\na.1;look, then leap\n"}});
    RulePack const dental = shelf.load("dental");
    CHECK(dental.standard().nodes[1].guidance[0].says == "look, then leap");
}

TEST_CASE("what a table leaves out about its pack, or says twice or wrongly, is told",
          "[rules][layers]") {
    Shelf shelf;
    auto const said = [&](std::string const& above) {
        shelf.put("dental", {{"pack.csv", above + "element,guidance\na.1,look\n"}});
        return shelf.said("dental");
    };
    CHECK(said("id,dental\nversion,1\n") ==
          "dental/pack.csv:1:1: `title` is missing above the table; expected `id`, "
          "`version`, `title` and `extends` [missing-key]\n"
          "dental/pack.csv:1:1: `extends` is missing above the table; expected `id`, "
          "`version`, `title` and `extends` [missing-key]");
    CHECK(said("id,dental\nversion,1\ntitle,D\nextends,small ^1\nnotcie,Mind it.\n") ==
          "dental/pack.csv:5:1: a pack that is a table has no `notcie`; expected one of `id`, "
          "`version`, `title`, `extends`, `source`, `notice`; did you mean `notice`? "
          "[unknown-key]");
    CHECK(said("id,dental\nversion,1\ntitle,D\nextends,small ^1\nversion,2\n") ==
          "dental/pack.csv:5:1: `version` is given twice; first at dental/pack.csv:2 "
          "[duplicate-id]");
    CHECK(said("id,Dental\nversion,one\ntitle,D\nextends,small\n") ==
          "dental/pack.csv:4:9: `small` is not the name of a pack and its versions; expected "
          "`small ^1.0` (1.0 and compatible versions), or `... 1.0.0` [wrong-range]\n"
          "dental/pack.csv:1:1: `Dental` cannot be the id of a pack; expected lower-case letters, "
          "digits, `-` and `_` [wrong-id]\n"
          "dental/pack.csv:1:1: `one` is not a version; expected `1.0.0` [wrong-version]");
    shelf.put("dental", {{"pack.md",
                          "# D\n\nid: dental\nverison: 1.0\nextends: small ^1\n\n"
                          "| element | guidance |\n| a.1 | look |"}});
    CHECK(shelf.said("dental") ==
          "dental/pack.md:4:1: a pack that is a table has no `verison`; expected one of `id`, "
          "`version`, `title`, `extends`, `source`, `notice`; did you mean `version`? "
          "[unknown-key]\n"
          "dental/pack.md:1:1: `version` is missing above the table; expected `id`, "
          "`version`, `title` and `extends` [missing-key]");
}

TEST_CASE("an element that a table misspells is told at its cell", "[rules][layers]") {
    Shelf shelf;
    shelf.put("dental", {{"pack.md",
                          "# D\n\nid: dental\nversion: 1.0\nextends: small ^1\n\n"
                          "| guidance | element |\n|---|---|\n| look | a.7 |\n"}});
    CHECK(shelf.said("dental") ==
          "dental/pack.md:9:10: there is no `a.7` in small 1.2.0; did you mean `a.1`? "
          "[unknown-element]");
}
