#include "lua/tokenizer.hpp"

#include "catch.hpp"
#include "lua/sources.hpp"
#include "pack/try_pack.hpp"

#include <string>
#include <vector>

using assay::Diagnostic;
using assay::Limits;
using assay::lua::Sources;
using assay::lua::Token;
using assay_test::times;

namespace {

/// Kind, text and place of each token, such as `n:pack@1:1`.
std::string shown(std::string_view text) {
    std::vector<Diagnostic> problems;
    std::string all;
    for (auto const& token : assay::lua::tokenize("f.lua", text, {}, problems)) {
        if (!all.empty()) all += ' ';
        all += "nsdokE"[static_cast<int>(token.kind)];
        all += ":" + std::string(token.text) + "@" + std::to_string(token.line) + ":" +
               std::to_string(token.column);
    }
    for (auto const& problem : problems) all += " !" + problem.code;
    return all;
}

/// The code and place of the first problem.
std::string problem_of_text(std::string_view text, Limits const& limits = {}) {
    std::vector<Diagnostic> problems;
    static_cast<void>(assay::lua::tokenize("f.lua", text, limits, problems));
    if (problems.empty()) return "";
    auto const& place = problems[0].place;
    return problems[0].code + "@" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

}  // namespace

TEST_CASE("a source is split into tokens with line and column", "[rules][tokenizer]") {
    CHECK(shown("") == "E:@1:1");
    CHECK(shown("pack {\n  id = \"cse\" }") ==
          "n:pack@1:1 o:{@1:6 n:id@2:3 o:=@2:6 s:cse@2:8 o:}@2:14 E:@2:15");
    CHECK(shown("local x <const> = 0x1p-3 // 3.e+2") ==
          "k:local@1:1 n:x@1:7 o:<@1:9 n:const@1:10 o:>@1:15 o:=@1:17 d:0x1p-3@1:19 o://@1:26 "
          "d:3.e+2@1:29 E:@1:34");
    CHECK(shown("a.b:c'x'") == "n:a@1:1 o:.@1:2 n:b@1:3 o::@1:4 n:c@1:5 s:x@1:6 E:@1:9");
    CHECK(shown("...a..b") == "o:...@1:1 n:a@1:4 o:..@1:5 n:b@1:7 E:@1:8");
}

TEST_CASE("comments and all kinds of texts are read as Lua reads them", "[rules][tokenizer]") {
    CHECK(shown("-- one\n--[[ two\n]] --[==[ ]] ]==] x") == "n:x@3:19 E:@3:20");
    CHECK(shown("--[=x\ny") == "n:y@2:1 E:@2:2");
    CHECK(shown("[==[ a]]b ]==]") == "s: a]]b @1:1 E:@1:15");
    CHECK(shown(R"('it\'s' "\\")") == R"(s:it\'s@1:1 s:\\@1:9 E:@1:13)");
    CHECK(shown("'a\\\nb' c") == "s:a\\\nb@1:1 n:c@2:4 E:@2:5");
    CHECK(shown("'a\\z \n  b' c") == "s:a\\z \n  b@1:1 n:c@2:6 E:@2:7");
    CHECK(shown("a\r\nb\rc\n\rd") == "n:a@1:1 n:b@2:1 n:c@3:1 n:d@4:1 E:@4:2");
    CHECK(shown("\"\xC3\xA9\" x") == "s:\xC3\xA9@1:1 n:x@1:6 E:@1:7");
}

TEST_CASE("what does not end is a problem where it begins", "[rules][tokenizer]") {
    CHECK(problem_of_text("x = 'abc\n'") == "lua-syntax@1:5");
    CHECK(problem_of_text("x = \"abc") == "lua-syntax@1:5");
    CHECK(problem_of_text("x = 'abc\\") == "lua-syntax@1:5");
    CHECK(problem_of_text("\n --[[ abc") == "lua-syntax@2:2");
    CHECK(problem_of_text("x = [=[ ]]") == "lua-syntax@1:5");
    CHECK(problem_of_text("x = $") == "lua-syntax@1:5");
}

TEST_CASE("what is no text is refused before Lua sees it", "[rules][tokenizer]") {
    using namespace std::string_literals;
    CHECK(problem_of_text("\x1bLua") == "source-not-text@1:1");
    CHECK(problem_of_text("\xEF\xBB\xBFx = 1") == "source-not-text@1:1");
    CHECK(problem_of_text("#!/usr/bin/lua\n") == "source-not-text@1:1");
    CHECK(problem_of_text("a\nb\0c"s) == "source-not-text@2:2");
    CHECK(problem_of_text("a = '\x1b'") == "source-not-text@1:6");
    CHECK(problem_of_text("-- caf\xE9") == "source-not-text@1:7");
    CHECK(problem_of_text("-- \xED\xA0\x80") == "source-not-text@1:4");
    CHECK(problem_of_text("-- \xF0\x9F\x98\x80 \xC3\xA9 \xE2\x82\xAC").empty());
}

TEST_CASE("a source may be as large as the limit and no larger", "[rules][tokenizer]") {
    Limits limits;
    limits.source_bytes = 100;
    CHECK(problem_of_text(std::string(100, ' '), limits).empty());
    CHECK(problem_of_text(std::string(101, ' '), limits) == "source-too-large@1:1");
}

TEST_CASE("nesting of brackets and blocks is limited", "[rules][tokenizer]") {
    CHECK(problem_of_text("x = " + times(64, "{") + times(64, "}")).empty());
    CHECK(problem_of_text("x = " + times(65, "{") + times(65, "}")) == "nested-too-deep@1:69");
    CHECK(problem_of_text(times(64, "do ") + times(64, "end ")).empty());
    CHECK(problem_of_text(times(65, "do ")) == "nested-too-deep@1:193");
    CHECK(problem_of_text("x = " + times(65, "function() return ")) == "nested-too-deep@1:1147");
    CHECK(problem_of_text(times(65, "repeat if x then ")) == "nested-too-deep@1:545");
    CHECK(problem_of_text(times(1000, "while x do if y then f{ (a) } end end ")).empty());
    CHECK(problem_of_text(times(1000, "repeat local function f(a) end until x ")).empty());
    CHECK(problem_of_text(times(1000, ") ] } end until ")).empty());
}

TEST_CASE("chains of fields, calls and operators are limited", "[rules][tokenizer]") {
    CHECK(problem_of_text("x = a" + times(64, ".b")).empty());
    CHECK(problem_of_text("x = a" + times(65, ".b")) == "chain-too-long@1:135");
    CHECK(problem_of_text("x = a" + times(22, ":b 'c' [d]")) == "chain-too-long@1:219");
    CHECK(problem_of_text("a" + times(65, "()")) == "chain-too-long@1:130");
    CHECK(problem_of_text("x = a" + times(128, " and a")).empty());
    CHECK(problem_of_text("x = a" + times(129, " and a")) == "chain-too-long@1:775");
    CHECK(problem_of_text("x = " + times(129, "not ") + "a") == "chain-too-long@1:517");
    CHECK(problem_of_text("x = {" + times(500, "a.b.c + 1 .. d, ") + "}").empty());
    CHECK(problem_of_text(times(500, "a = b.c + d.e\n")).empty());
    CHECK(problem_of_text(times(500, "f(a.b)\n")).empty());
    CHECK(problem_of_text(times(500, "f 'a' { b }\n")).empty());
    CHECK(problem_of_text("if a then " + times(256, "elseif a + 1 then ") + "end").empty());
    CHECK(problem_of_text("if a then " + times(257, "elseif a then ")) == "chain-too-long@1:3595");
    CHECK(problem_of_text(times(500, "element '1' { x = it.a.b:c(d) }\n")).empty());
}

TEST_CASE("goto, labels, _ENV and bitwise operators are refused", "[rules][tokenizer]") {
    CHECK(problem_of_text("goto x") == "goto-refused@1:1");
    CHECK(problem_of_text("::x::") == "goto-refused@1:1");
    CHECK(problem_of_text("local _ENV = {}") == "environment-refused@1:7");
    CHECK(problem_of_text("x = '_ENV goto ::'").empty());
    for (auto const* text : {"x = 1 & 2", "x = 1 | 2", "x = 1 ~ 2", "x = 1 << 2", "x = 1 >> 2"}) {
        CHECK(problem_of_text(text) == "operator-refused@1:7");
    }
    CHECK(problem_of_text("x = a ~= b").empty());
}

TEST_CASE("random bytes and random tokens never do harm", "[rules][tokenizer]") {
    std::vector<std::string> const pieces = {
        "do ", "end ", "{",  "}",  "(", ")",    "[",    "]",   "[[",     "]]", "[=[",
        "--",  "--[[", "\n", "\r", "'", "\"",   "\\",   "\\z", "a",      "1",  "0x",
        "e+",  ".",    "..", ":",  "=", "\xC3", "\xA9", " ",   "until ", ""};
    std::uint32_t seed = 1;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (int i = 0; i < 12; ++i) {
            seed = seed * 1664525U + 1013904223U;
            text += pieces[(seed >> 16U) % pieces.size()];
        }
        std::vector<Diagnostic> problems;
        auto const tokens = assay::lua::tokenize("f.lua", text, {}, problems);
        REQUIRE(problems.size() <= 1);
        REQUIRE(!tokens.empty());
        REQUIRE(tokens.back().kind == Token::Kind::end);
    }
}

TEST_CASE("a word on a line has a place, also when the line is not exact", "[rules][sources]") {
    std::vector<Diagnostic> problems;
    Sources sources;
    auto const file =
        sources.add("rule.lua", "x = 1\n\nshare(met, met)\n  met = 2\n", {}, problems);
    auto const place = [&](std::uint32_t line, std::string_view word, std::uint32_t nth = 0) {
        auto const found = sources.place(file, line, word, nth);
        CHECK(found.file == "rule.lua");
        return std::to_string(found.line) + ":" + std::to_string(found.column);
    };
    CHECK(place(3, "met") == "3:7");
    CHECK(place(3, "met", 1) == "3:12");
    CHECK(place(3, "met", 2) == "3:7");
    CHECK(place(4, "share") == "3:1");
    CHECK(place(1, "met") == "3:7");
    CHECK(place(4, "x") == "1:1");
    CHECK(place(2, "x") == "1:1");
    CHECK(place(2, "nowhere") == "2:0");
    CHECK(place(4, "nowhere") == "4:3");
    CHECK(place(4, "") == "4:3");
    CHECK(place(99, "") == "99:0");
}

TEST_CASE("the preceding line gives its first such word", "[rules][sources]") {
    std::vector<Diagnostic> problems;
    Sources sources;
    auto const file = sources.add("rule.lua", "met met\n\n", {}, problems);
    CHECK(sources.place(file, 3, "met") == assay::Place{"rule.lua", 1, 1, {}});
}
