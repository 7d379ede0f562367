#include <assay/pack_definitions.hpp>

#include "algebra/operators/operators.hpp"
#include "algebra/rows/fields.hpp"
#include "algebra/small_pack.hpp"
#include "algebra/values/plan.hpp"
#include "catch.hpp"
#include "engine/builder.hpp"
#include "holds.hpp"
#include "lua/embedded.hpp"
#include "lua/lua.hpp"
#include "pack/declare/words.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

using namespace assay_test;
using assay::pack_definitions;

namespace {

struct CloseLua {
    void operator()(lua_State* lua) const { lua_close(lua); }
};
using Lua = std::unique_ptr<lua_State, CloseLua>;

/// Whether Lua can read a text, without running it.
bool parses(std::string const& text) {
    Lua const lua{luaL_newstate()};
    return luaL_loadbufferx(lua.get(), text.data(), text.size(), "=definitions", "t") == LUA_OK;
}

/// The words that a vocabulary of ours gives to packs. Its host answers to everything.
std::vector<std::string> words_of(std::string_view file) {
    Lua const state{luaL_newstate()};
    lua_State* const lua = state.get();
    luaL_openlibs(lua);
    std::string const text(assay::lua::embedded_text(file));
    REQUIRE(luaL_loadbufferx(lua, text.data(), text.size(), "=words", "t") == LUA_OK);
    REQUIRE(luaL_dostring(lua,
                          "return setmetatable({}, { __index = function() return function(first) "
                          "return first end end })") == LUA_OK);
    REQUIRE(lua_pcall(lua, 1, 1, 0) == LUA_OK);
    std::vector<std::string> words;
    for (lua_pushnil(lua); lua_next(lua, -2) != 0; lua_pop(lua, 1))
        words.emplace_back(lua_tostring(lua, -2));
    return words;
}

bool is_global(std::string const& definitions, std::string const& word) {
    return holds(definitions, "\nfunction " + word + "(") ||
           holds(definitions, "\n" + word + " = nil");
}

}  // namespace

TEST_CASE("definitions are Lua that declares every word of packs and of their tests", "[authors]") {
    std::string const text = pack_definitions(cse());
    CHECK(parses(text));
    for (char const* const file : {"assay/rules.lua", "assay/test.lua"}) {
        auto const words = words_of(file);
        CHECK(words.size() >= 4);
        for (std::string const& word : words) {
            INFO(word);
            CHECK(is_global(text, word));
        }
    }
    CHECK(is_global(text, "subcriterion"));
}

TEST_CASE("definitions tell of every operator its purpose", "[authors]") {
    std::string const text = pack_definitions(cse());
    for (assay::algebra::Operator const& op : assay::algebra::operators()) {
        if (op.form == assay::algebra::Form::own) continue;
        INFO(op.word);
        CHECK((op.form == assay::algebra::Form::infix || holds(text, std::string(op.what))));
    }
    for (std::string const operation : {"add", "sub", "mul", "div"})
        CHECK(holds(text, "---@operator " + operation + "(number|assay.number): assay.number"));
}

TEST_CASE("definitions have every field and every key, each with what it is", "[authors]") {
    std::string const text = pack_definitions(cse());
    for (assay::algebra::Field const& field : assay::algebra::fields()) {
        INFO(field.name);
        CHECK(holds(text, "---@field " + std::string(field.name) + " assay."));
        CHECK(holds(text, " " + std::string(field.what) + "\n"));
    }
    for (assay::algebra::Word const& word : assay::algebra::words())
        for (assay::algebra::Key const& key : word.keys) {
            INFO(word.word << " " << key.name);
            CHECK(holds(text, "---@field " + std::string(key.name) + (key.required ? " " : "? ")));
            CHECK(holds(text, " " + std::string(key.what) + "\n"));
        }
}

TEST_CASE("definitions give every part of a word a type", "[authors]") {
    std::string const text = pack_definitions(cse());
    CHECK(
        holds(text, "---@param one T\n---@param other T\n---@return assay.number\nfunction steps"));
    for (std::size_t at = text.find("---@param "); at != text.npos;
         at = text.find("---@param ", at + 1)) {
        std::size_t const end = text.find('\n', at);
        INFO(text.substr(at, end - at));
        CHECK(text[end - 1] != ' ');
    }
}

TEST_CASE("definitions list every id of a pack and of those it lies on", "[authors]") {
    auto const known = assay::packs_in({ASSAY_SOURCE_DIR "/rules"});
    auto const pack = assay::RulePack::load(ASSAY_SOURCE_DIR "/rules/cse-health", known);
    std::string const text = pack_definitions(pack);
    auto const is_listed = [&](std::string const& id) {
        return holds(text, "\n---| \"" + id + "\"");
    };
    for (auto const& node : pack.standard().nodes) CHECK(is_listed(node.id));
    for (auto const& rating : pack.standard().scale) CHECK(is_listed(rating.id));
    for (auto const& fact : assay::algebra::plan_of(pack).facts) CHECK(is_listed(fact.id));
    for (auto const& parameter : assay::algebra::plan_of(pack).parameters)
        CHECK(is_listed(parameter.id));
    for (auto const& check : assay::algebra::plan_of(pack).checks) CHECK(is_listed(check.id));
    for (auto const& kind : assay::algebra::plan_of(pack).evidence_kinds) CHECK(is_listed(kind.id));
    for (auto const& kind : assay::algebra::plan_of(pack).visit_kinds) CHECK(is_listed(kind.id));
    CHECK(is_listed("survey.leaves-out-a-ward"));
    CHECK(holds(text, "---@overload fun(name: \"charges\"): assay.condition\n"));
    CHECK(holds(text, "---@overload fun(name: \"may_be_claimed\"): assay.set\n"));
    CHECK(text == pack_definitions(pack));
}

TEST_CASE("texts and ids of a pack cannot break out of its definitions", "[authors]") {
    auto const pack = small_pack(R"lua(
        fact "on-site" { on = "evidence", type = "text", asks = "first line\nerror('second')" }
        parameter "p\"]]" { is = { "x" }, says = "a\nb = 1" }
        check "c" { each = "deciding", when = it.rationale:present(), severity = "settle",
          says = "one\ntwo", hint = "three" }
    )lua");
    std::string const text = pack_definitions(pack);
    CHECK(parses(text));
    CHECK(holds(text, "---@field [\"on-site\"] assay.text first line error('second')\n"));
    CHECK(holds(text, "---| \"p\\\"]]\" # a b = 1\n"));
}

// The types that editors are told, against those that the compiler takes.

namespace {

using assay::algebra::Form;
using assay::algebra::OperandKind;
using assay::algebra::Operator;

constexpr std::array all_kinds{OperandKind::condition, OperandKind::number, OperandKind::choice,
                               OperandKind::date,      OperandKind::text,   OperandKind::set,
                               OperandKind::row,       OperandKind::rows};

/// An expression of a type, about an item of the small scheme in hand.
std::string sample(OperandKind kind) {
    switch (kind) {
        case OperandKind::condition:
            return "fact 'busy'";
        case OperandKind::number:
            return "fact 'size'";
        case OperandKind::figure:
            return "2";
        case OperandKind::choice:
        case OperandKind::rating:
            return "it.rating";
        case OperandKind::date:
            return "fact 'since'";
        case OperandKind::text:
            return "fact 'motto'";
        case OperandKind::set:
            return "fact 'tongues'";
        case OperandKind::rows:
            return "assessment.items";
        case OperandKind::row:
            return "it";
        case OperandKind::conditions:
            return "{ fact 'busy', it.rated }";
        case OperandKind::way:
            return "'half_up'";
        default:
            FAIL("no sample of " << name_of(kind));
            return {};
    }
}

/// An operator with these parts, written as its row says.
std::string applied(Operator const& op, std::vector<std::string> const& parts) {
    std::string const word(op.word);
    std::string rest;
    switch (op.form) {
        case Form::infix:
            return "(" + parts[0] + ") " + std::string(op.phrase) + " (" + parts[1] + ")";
        case Form::counted:
            return "at_least(" + parts[0] + ")" + parts[1];
        case Form::method:
            for (std::size_t i = 1; i < parts.size(); ++i) rest += (i > 1 ? ", " : "") + parts[i];
            return "(" + parts[0] + "):" + word + "(" + rest + ")";
        default:
            for (std::string const& part : parts) rest += (rest.empty() ? "" : ", ") + part;
            return parts.empty() ? word : word + "(" + rest + ")";
    }
}

/// A condition about whatever an operator comes to.
std::string asked(std::string const& expression, OperandKind gives) {
    if (gives == OperandKind::condition) return expression;
    if (gives == OperandKind::rows) return "some(" + expression + ")";
    if (gives == OperandKind::number) return "(" + expression + "):at_least(0)";
    return "(" + expression + "):present()";
}

bool compiles(std::string const& condition) {
    try {
        small_pack(
            "check 'c' { each = 'item', severity = 'settle', says = 's', hint = 'h', when = " +
            condition + " }");
        return true;
    } catch (assay::Error const&) {
        return false;
    }
}

}  // namespace

TEST_CASE("the compiler takes exactly the types that editors are told of", "[authors]") {
    int tried = 0;
    for (Operator const& op : assay::algebra::operators()) {
        if (op.form == Form::own || op.word == "outer") continue;
        auto const parts = op.parts();
        // the operator with a sample of each part, and of one part a sample of this kind
        auto const written = [&](std::size_t at, OperandKind kind) {
            OperandKind const first = at == 0 ? kind : parts[0].may_be().front();
            std::vector<std::string> texts;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                OperandKind const own = i == at ? kind : parts[i].may_be().front();
                if (own == OperandKind::same_list)
                    texts.push_back(first == OperandKind::choice ? "{ 'good' }"
                                                                 : sample(OperandKind::set));
                else
                    texts.push_back(sample(own == OperandKind::same ? first : own));
            }
            return asked(applied(op, texts), op.gives);
        };
        if (parts.empty()) CHECK(compiles(asked(std::string(op.word), op.gives)));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto const allowed = parts[i].may_be();
            auto const is_allowed = [&](OperandKind kind) {
                if (allowed.front() == OperandKind::same) return kind == parts[0].may_be().front();
                return std::find(allowed.begin(), allowed.end(), kind) != allowed.end() ||
                       (allowed.front() == OperandKind::rating && kind == OperandKind::choice);
            };
            // of these the compiler wants something written out, not any expression of a type
            constexpr std::array written_out{OperandKind::figure, OperandKind::way,
                                             OperandKind::conditions, OperandKind::same_list};
            if (std::find(written_out.begin(), written_out.end(), allowed.front()) !=
                written_out.end())
                continue;
            for (OperandKind const kind : all_kinds) {
                std::string const text = written(i, kind);
                INFO(text);
                CHECK(compiles(text) == is_allowed(kind));
                ++tried;
            }
        }
    }
    CHECK(tried > 200);
}
