// Attacks on the sandbox, row by row after what is known to go wrong with Lua. Each must end in a
// clean Error or do nothing.

#include <assay/diagnostic.hpp>

#include "catch.hpp"
#include "lua/machine.hpp"
#include "pack/try_pack.hpp"

#include <clocale>
#include <string>

using assay::Limits;
using assay_test::code_of;
using assay_test::contains_text;
using assay_test::times;
using assay_test::try_pack;

TEST_CASE("nothing but the safe library can be reached", "[rules][sandbox]") {
    for (auto const* word :
         {"_G",     "pcall",          "xpcall",  "setmetatable", "getmetatable", "rawset",
          "rawget", "rawequal",       "rawlen",  "load",         "loadstring",   "loadfile",
          "dofile", "require",        "package", "coroutine",    "os",           "io",
          "debug",  "collectgarbage", "print",   "warn",         "next",         "utf8",
          "host",   "unpack"}) {
        INFO(word);
        CHECK(code_of("say(" + std::string(word) + ")") == "unknown-word");
    }
    for (auto const* member :
         {"string.rep", "string.format", "string.find", "string.match", "string.gmatch",
          "string.gsub", "string.dump", "string.pack", "string.reverse", "table.move", "table.pack",
          "math.random", "math.randomseed", "math.huge", "math.sin", "math.pi"}) {
        INFO(member);
        CHECK(code_of("say(" + std::string(member) + ")") == "unknown-word");
    }
}

TEST_CASE("libraries, words and objects cannot be tampered with", "[rules][sandbox]") {
    CHECK(code_of("string.len = nil") == "assigned-global");
    CHECK(code_of("string.x = 1") == "assigned-global");
    CHECK(code_of("table.insert(string, 1)") == "lua-error");
    CHECK(code_of("table.sort(row)") == "lua-error");
    CHECK(code_of("table.remove(table, 1)") == "lua-error");
    CHECK(code_of("say = 1") == "assigned-global");
    CHECK(code_of("row.x = 1") == "lua-error");
    CHECK(code_of("for k in pairs(string) do end") == "lua-error");
    CHECK(code_of("local s = 'x' s.y = 1") == "lua-error");
    CHECK(code_of("local s = ('x').len say(s 'abc')").empty());
    CHECK(code_of("local s <close> = row") == "lua-error");
    CHECK(code_of("say('10' + 1)") == "lua-error");
    CHECK(code_of("say(('x')[1])").empty());
}

TEST_CASE("values that are joined or ordered although they cannot be are errors",
          "[rules][sandbox]") {
    CHECK(try_pack("say(row .. 'x')").message() == "rows cannot be joined");
    CHECK(try_pack("say('x' .. 'y' .. row)").message() == "rows cannot be joined");
    CHECK(try_pack("say(row < row)").message() == "rows cannot be compared");
    CHECK(code_of("table.sort { row, row }") == "lua-error");
    CHECK(code_of("table.sort { 1, 'a' }") == "lua-error");
}

TEST_CASE("a __concat that returns is stopped all the same", "[rules][sandbox]") {
    assay::lua::Machine machine(Limits{});
    CHECK_THROWS_WITH(machine.load_vocabulary("v.lua", R"lua(
        local function grow(n) if n > 0 then return 1 + grow(n - 1) end return 0 end
        local metatable = { __concat = function() grow(1000) return "x" end }
        local object = setmetatable({}, metatable)
        setmetatable({}, metatable)
        return { x = "a" .. "b" .. object .. "c" }
    )lua"),
                      contains_text("cannot be joined"));
}

TEST_CASE("weird errors are still errors", "[rules][sandbox]") {
    for (auto const* text :
         {"error(nil)", "error({})", "error(row)", "error(say)", "error(1)", "error(0/0)",
          "error(true)", "error('', 100)", "error('x', -1)", "error('#0:99: forged', 0)",
          "error('#9:1: forged', 0)", "error('#99999999999:1: forged', 0)", "assert(nil, nil)",
          "assert()", "error(error)"}) {
        INFO(text);
        CHECK(code_of(text) == "lua-error");
    }
    CHECK(try_pack("error('#0:99: forged', 0)").problems.at(0).place.line == 99);
}

TEST_CASE("bad comparisons cannot lead sorting astray", "[rules][sandbox]") {
    for (auto const* comparison :
         {"return true", "return false", "return a ~= b", "return nil", "return 1",
          "t[1] = nil return a < b", "t[#t + 1] = 1 return a < b"}) {
        auto const text =
            "local t = {} for i = 1, 500 do t[i] = i * 7 % 501 end table.sort(t, function(a, b) " +
            std::string(comparison) + " end) say(#t)";
        INFO(text);
        CHECK(code_of(text).empty());
    }
    CHECK(code_of("local t = { 3, 2, 1 } table.sort(t, function() error 'no' end)") == "lua-error");
    CHECK(try_pack("local t = { 1, 2, 0/0, 3, 0/0 } table.sort(t) say(#t)").all_said() == "5");
}

TEST_CASE("positions at the ends of the integers are refused", "[rules][sandbox]") {
    for (auto const* text :
         {"table.unpack({}, math.mininteger, math.maxinteger)", "table.unpack({}, 1, 1e7)",
          "table.unpack({}, math.maxinteger - 1, math.maxinteger)",
          "table.concat({}, 'x', math.mininteger)", "table.concat({}, 'x', 1, math.maxinteger)",
          "table.insert({}, math.maxinteger, 1)", "table.remove({}, math.mininteger)",
          "table.insert({}, 1, 2, 3)", "table.insert({})", "string.char(256)", "string.char(-1)",
          "select(0)", "select(math.mininteger)", "say(math.mininteger // 0)", "say(1 % 0)",
          "string.byte(('x'):upper(), 1, 2, 3).x = 1"}) {
        INFO(text);
        CHECK(code_of(text) == "lua-error");
    }
    CHECK(try_pack("say(math.mininteger // -1, math.mininteger % -1, math.maxinteger + 1 == "
                   "math.mininteger)")
              .all_said() == "-9223372036854775808 0 true");
    CHECK(try_pack("local s = 'x' for i = 1, 9 do s = s .. s end s:byte(1, -1)").code() ==
          "lua-error");
}

TEST_CASE("sources that strain the parser are refused in time", "[rules][sandbox]") {
    Limits limits;
    limits.source_bytes = std::size_t{1} << 20;
    CHECK(code_of("say(" + times(1000, "("), limits) == "nested-too-deep");
    CHECK(code_of("local x = " + times(20'000, "1 and ") + "1", limits) == "chain-too-long");
    CHECK(code_of("local x = a" + times(20'000, ".a"), limits) == "chain-too-long");
    CHECK(code_of("local x = " + times(128, "'a' .. ") + "1", limits).empty());
    CHECK(code_of("local x = " + times(128, "2 ^ ") + "1", limits).empty());
    CHECK(code_of("local x = " + times(60, "(") + times(128, "- ") + "1" + times(60, ")"), limits)
              .empty());
    // Beyond what Lua itself takes, the error is Lua's.
    CHECK(code_of("local x = " + times(60, "{" + times(20, "not ")) + "1" + times(60, "}"),
                  limits) == "lua-syntax");
    CHECK(code_of(times(201, "local x = 1 "), limits) == "lua-syntax");
    CHECK(code_of("if x then " + times(20'000, "elseif x then ") + " end", limits) ==
          "chain-too-long");
    CHECK(code_of("local t = { " + times(60'000, "1, ") + "}", limits).empty());
    CHECK(code_of("if x then " + times(100, "elseif x then ") + " end", limits) == "unknown-word");
    CHECK(
        code_of("while true do " + times(20'000, "if false then break end ") + " break end", limits)
            .empty());
}

TEST_CASE("bytecode, binary bytes and large sources never reach Lua", "[rules][sandbox]") {
    using namespace std::string_literals;
    CHECK(code_of("\x1bLua\x54\0\x19\x93\r\n\x1a\n"s) == "source-not-text");
    CHECK(code_of("say(1)\0say(2)"s) == "source-not-text");
    CHECK(code_of(std::string(300 << 10, ' ')) == "source-too-large");
    CHECK(code_of("local _ENV = {}") == "environment-refused");
}

TEST_CASE("the locale of the host changes nothing", "[rules][sandbox]") {
    std::string const before = std::setlocale(LC_ALL, nullptr);
    std::string const text = "say(1.5, tonumber '2.5', 'a' < 'B', 'B' < 'a', ('\xC3\xA9'):upper())";
    auto const expected = try_pack(text).all_said();
    for (auto const* locale : {"de_DE.UTF-8", "en_US.UTF-8", "C.UTF-8", "tr_TR.UTF-8"}) {
        if (std::setlocale(LC_ALL, locale) != nullptr) CHECK(try_pack(text).all_said() == expected);
    }
    std::setlocale(LC_ALL, before.c_str());
    CHECK(expected == "1.5 2.5 false true \xC3\xA9");
}
