// The functions that packs have.

#include "catch.hpp"
#include "lua/machine.hpp"
#include "pack/try_pack.hpp"

#include <string>

using assay::Limits;
using assay::lua::Machine;
using assay_test::contains_text;
using assay_test::try_pack;

namespace {

std::string said(std::string const& expression) {
    return try_pack("say(" + expression + ")").all_said();
}

}  // namespace

TEST_CASE("pairs lists whole numbers, then texts, then false and true", "[rules][machine]") {
    CHECK(try_pack("for k, v in pairs { b = 1, [10] = 2, a = 3, [true] = 4, 5, [-1] = 6, [false] = "
                   "7, B = 8 } do "
                   "say(k, v) end")
              .all_said() == "-1 6|1 5|10 2|B 8|a 3|b 1|false 7|true 4");
    CHECK(try_pack("local t = { a = 1, b = 2, c = 3 } for k in pairs(t) do t.b = nil say(k) end")
              .all_said() == "a|c");
    CHECK(try_pack("local t = { 1, 2 } for k in pairs(t) do t[k + 10] = 1 say(k) end").all_said() ==
          "1|2");
    CHECK(try_pack("for k in pairs {} do say(k) end").all_said().empty());
    CHECK_THAT(try_pack("pairs { [0.5] = 1 }").message(), contains_text("fraction"));
    CHECK_THAT(try_pack("pairs { [{}] = 1 }").message(), contains_text("table"));
    CHECK_THAT(try_pack("pairs(row)").message(), contains_text("not a plain table"));
    CHECK_THAT(try_pack("pairs(nil)").message(), contains_text("table expected"));
}

TEST_CASE("next in the vocabulary follows the same order", "[rules][machine]") {
    Machine machine(Limits{});
    machine.load_vocabulary("v.lua", R"lua(
        local host = ...
        local t, k, v = { b = 1, 7, a = 2, [true] = 3 }
        repeat k, v = next(t, k) host.record("said", { tostring(k) .. tostring(v) }) until k == nil
        for k in pairs(setmetatable({ x = 1 }, {})) do host.record("said", { k }) end
        host.record("said", { tostring(host.nearest("insight", { "hindsight", "insigth" })) })
        host.record("said", { tostring(host.nearest("insight", { "quite", 1, {} })) })
        return {}
    )lua");
    std::string all;
    for (auto const& text : assay_test::said_by(machine)) all += text + "|";
    CHECK(all == "17|a2|b1|true3|nilnil|x|insigth|nil|");
}

TEST_CASE("texts have the plain functions", "[rules][machine]") {
    CHECK(said("('abc'):sub(2), ('abc'):sub(-2, 2), ('abc'):sub(0), ('abc'):sub(3, 2) == ''") ==
          "bc b abc true");
    CHECK(said("('abc'):sub(math.mininteger, math.maxinteger)") == "abc");
    CHECK(said("('abc'):byte(), ('abc'):byte(-1), select('#', ('abc'):byte(9))") == "97 99 0");
    CHECK(said("('abc'):byte(1, -1)") == "97 98 99");
    CHECK(said("string.char(97, 0x62), ('aB\xC3\xA9'):upper(), ('aB\xC3\x89'):lower()") ==
          "ab AB\xC3\xA9 ab\xC3\x89");
    CHECK(said("('abc'):contains 'bc', ('abc'):contains '', ('abc'):contains 'x', ('a.c'):contains "
               "'.'") == "true true false true");
    CHECK(said("('abc'):starts_with 'ab', ('abc'):ends_with 'bc', ('c'):ends_with 'bc'") ==
          "true true false");
    CHECK(said("('abc'):len(), #'', 'a' .. 1 .. 2.5") == "3 0 a12.5");
}

TEST_CASE("lists have the plain functions", "[rules][machine]") {
    auto const with = [](std::string const& work) {
        return try_pack("local t = { 3, 1, 2 } " + work + " say(table.concat(t, ' '))").all_said();
    };
    CHECK(with("table.insert(t, 4)") == "3 1 2 4");
    CHECK(with("table.insert(t, 1, 4)") == "4 3 1 2");
    CHECK(with("say(table.remove(t))") == "2|3 1");
    CHECK(with("say(table.remove(t, 1))") == "3|1 2");
    CHECK(with("table.sort(t)") == "1 2 3");
    CHECK(with("table.sort(t, function(a, b) return a > b end)") == "3 2 1");
    CHECK(with("say(table.unpack(t))") == "3 1 2|3 1 2");
    CHECK(with("say(table.unpack(t, 2, 2))") == "1|3 1 2");
    CHECK(try_pack("say(table.concat({}, ','), table.concat({ 1, 2, 3 }, ',', 2, 3))").all_said() ==
          " 2,3");
    CHECK(try_pack("local t = {} table.sort(t) say(table.remove(t))").all_said() == "nil");
    CHECK(try_pack("table.concat { 1, {} }").message() == "element 2 must be a text, not a table");
    CHECK_THAT(try_pack("table.insert({}, 3, 1)").message(), contains_text("not in the list"));
}

TEST_CASE("sorting is stable, whatever the comparison", "[rules][machine]") {
    auto const outcome = try_pack(R"lua(
        local t = {}
        for i = 1, 200 do t[i] = { key = i * 7 % 10, at = i } end
        table.sort(t, function(a, b) return a.key < b.key end)
        for i = 2, 200 do
            local a, b = t[i - 1], t[i]
            assert(a.key < b.key or a.key == b.key and a.at < b.at)
        end
        for size = 0, 40 do
            local u = {}
            for i = 1, size do u[i] = i * 17 % 41 end
            table.sort(u)
            for i = 2, size do assert(u[i - 1] <= u[i]) end
            assert(#u == size)
        end
        say "sorted")lua");
    CHECK(outcome.message().empty());
    CHECK(outcome.all_said() == "sorted");
}

TEST_CASE("the basic functions show no addresses", "[rules][machine]") {
    CHECK(said("{}, say, row, nil, true, 1, 1.0, 1e15, 2^53, 1/0, -1/0, 0/0, -(0/0)") ==
          "table function table nil true 1 1.0 1e+15 9.007199254741e+15 inf -inf nan nan");
    CHECK(said("tonumber '12', tonumber '0x10', tonumber '1.5', tonumber 'x', tonumber '1 x', "
               "tonumber {}") == "12 16 1.5 nil nil nil");
    CHECK(said("select(2, 'a', 'b', 'c')") == "b c");
    CHECK(said("select(-1, 'a', 'b'), select('#')") == "b 0");
    CHECK(said("type(1), type(nil), type(say), math.type(1), math.type(1.0)") ==
          "number nil function integer float");
    CHECK(said("math.max(1, 3), math.min(2, 1), math.floor(2.5), math.ceil(2.5), math.abs(-1)") ==
          "3 1 2 3 1");
}
