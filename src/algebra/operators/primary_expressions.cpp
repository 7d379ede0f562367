// Where expressions begin: the rows that rules are about, their fields, parameters, facts, and the Lua
// functions of a pack.

#include "algebra/operators/compiler.hpp"
#include "model/messages/rules.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <array>

namespace assay::algebra {
namespace {

Row row_in_hand(Context&, Expression const&, RowScope const& s) { return s.row; }
Row row_around(Context&, Expression const&, RowScope const& s) { return s.outer->row; }
Row only_row(Context&, Expression const&, RowScope const&) { return 0; }
Row visit_now(Context& c, Expression const&, RowScope const&) { return c.rows.decided->visit; }
Date as_of(Context& c, Expression const&, RowScope const&) { return c.rows.linked->as_of; }

Row const* rows_in_hand(Context&, Expression const&, RowBatch const& batch, Row*) {
    return batch.rows;
}

bool group_in_hand(Context&, Expression const&, RowScope const& s, RowsSink sink) {
    return pass(s.group, sink);
}
bool group_around(Context&, Expression const&, RowScope const& s, RowsSink sink) {
    return pass(s.outer->group, sink);
}

Expression leaf_of(Typed type, Evaluate evaluate) {
    Expression e;
    e.type = type;
    e.evaluate = evaluate;
    return e;
}

Expr scope(Compiler& compiler, Tree const& tree, Typed type,
           Row (*evaluate)(Context&, Expression const&, RowScope const&)) {
    if (type.type == Type::rows)
        return compiler.add(
            tree, leaf_of(type, {.rows = evaluate == row_in_hand ? group_in_hand : group_around}));
    Expression e = leaf_of(type, {.row = evaluate});
    if (evaluate == row_in_hand) {
        e.many.row = rows_in_hand;
        e.of_row = true;
    }
    return compiler.add(tree, e);
}

// A fact of a row, as the pack declares its type.
Fact const* answer(Context& c, Expression const& e, RowScope const& s) {
    Row const row = c.row(e.part(0), s);
    return row == no_row ? nullptr : at(c.rows.linked->facts[e.as<FactRead>().fact], row);
}
Kleene fact_yes_no(Context& c, Expression const& e, RowScope const& s) {
    Fact const* const fact = answer(c, e, s);
    return fact == nullptr ? Kleene::open() : Kleene::of(fact->yes);
}
Quantity fact_number(Context& c, Expression const& e, RowScope const& s) {
    Fact const* const fact = answer(c, e, s);
    return fact == nullptr ? Quantity::open() : Quantity::of(fact->number);
}
Text fact_text(Context& c, Expression const& e, RowScope const& s) {
    Fact const* const fact = answer(c, e, s);
    return fact == nullptr ? Text{} : fact->text;
}
Date fact_date(Context& c, Expression const& e, RowScope const& s) {
    Fact const* const fact = answer(c, e, s);
    return fact == nullptr ? Date{} : Date::parse(fact->text).value_or(Date{});
}
List<Text> fact_set(Context& c, Expression const& e, RowScope const& s) {
    Fact const* const fact = answer(c, e, s);
    return fact == nullptr ? List<Text>{} : fact->set;
}

// What a Lua function is given: only what is known. `none`: there is certainly no value.
Known known(Context& c, Expression const& part, RowScope const& s, bool& none) {
    switch (part.type.type) {
        case Type::condition: {
            Kleene const value = c.condition(part, s);
            return value.is_open() ? Known{} : Known{value.is_yes()};
        }
        case Type::number: {
            Quantity const value = c.number(part, s);
            none = none || value.is_none();
            return value.is_known() ? Known{value.low} : Known{};
        }
        case Type::choice: {
            Choice const value = c.choice(part, s);
            none = none || value.is_none();
            return value.is_known()
                       ? Known{Text(c.plan.word_of(part.type.vocabulary, value.lowest()))}
                       : Known{};
        }
        case Type::date: {
            Date const value = c.date(part, s);
            return value ? Known{value} : Known{};
        }
        case Type::text: {
            Text const value = c.text(part, s);
            return value.empty() ? Known{} : Known{value};
        }
        default:
            return {};
    }
}

// Why a function has no answer.
enum class Unanswered : std::uint8_t { reads_open, reads_none, failed };

// The function's answer, or nothing and why.
template <class Wanted>
Known call(Context& c, Expression const& e, RowScope const& s, Unanswered& why) {
    std::array<Known, 32> arguments;
    bool open = false;
    bool none = false;
    for (std::size_t i = 0; i < e.parts && !none; ++i) {
        arguments[i] = known(c, e.part(i), s, none);
        open = open || std::holds_alternative<std::monostate>(arguments[i]);
    }
    why = none ? Unanswered::reads_none : Unanswered::reads_open;
    if (open) return {};
    std::string failure;
    Known result;
    if (c.functions == nullptr)
        failure = "this evaluator runs no Lua functions";
    else
        result = c.functions->call(e.as<LuaCall>().function, c.plan.at(e.as<LuaCall>().names),
                                   std::span<Known const>(arguments.data(), e.parts), failure);
    // A call costs more than its instructions, and a failure much more.
    constexpr std::uint64_t call_steps = 50;
    constexpr std::uint64_t failure_steps = 500;
    if (c.functions != nullptr)
        c.meter.charge((failure.empty() ? call_steps : failure_steps) +
                       c.functions->last_instructions());
    if (failure.empty() && !std::holds_alternative<Wanted>(result))
        failure = std::is_same_v<Wanted, bool> ? "the function returned a number, not yes or no"
                                               : "the function returned yes or no, not a number";
    if (failure.empty()) return result;
    why = Unanswered::failed;
    c.fail({c.rule != nullptr ? *c.rule : std::string(), c.plan.places[e.tree], {}, failure});
    return {};
}

Kleene computed_condition(Context& c, Expression const& e, RowScope const& s) {
    Unanswered why{};
    Known const value = call<bool>(c, e, s, why);
    if (std::holds_alternative<bool>(value)) return Kleene::of(std::get<bool>(value));
    if (why == Unanswered::reads_none) return Kleene::of(false);
    return {true, true, why == Unanswered::failed};
}
Quantity computed_number(Context& c, Expression const& e, RowScope const& s) {
    Unanswered why{};
    Known const value = call<Number>(c, e, s, why);
    if (std::holds_alternative<Number>(value)) return Quantity::of(std::get<Number>(value));
    if (why == Unanswered::reads_none) return Quantity::none();
    return Quantity::open(why == Unanswered::failed);
}

}  // namespace

Expr compile_it(Compiler& compiler, Tree const& tree) {
    return scope(compiler, tree, compiler.row_types().back(), row_in_hand);
}

Expr compile_outer(Compiler& compiler, Tree const& tree) {
    auto const& types = compiler.row_types();
    if (types.size() < 2) return compiler.report(tree.place, say<rule_messages, "no-row-around">());
    return scope(compiler, tree, types[types.size() - 2], row_around);
}

Expr compile_document(Compiler& compiler, Tree const& tree) {
    Kind const kind = tree.word == "organisation" ? Kind::organisation : Kind::assessment;
    return compiler.add(tree, leaf_of({Type::row, kind}, {.row = only_row}));
}

Expr compile_visit(Compiler& compiler, Tree const& tree) {
    return compiler.add(tree, leaf_of({Type::row, Kind::visit}, {.row = visit_now}));
}

Expr compile_as_of(Compiler& compiler, Tree const& tree) {
    return compiler.add(tree, leaf_of({Type::date}, {.date = as_of}));
}

Expr compile_field(Compiler& compiler, Tree const& tree) {
    Expr const of = compiler.part(tree, 0);
    return of == no_expr ? no_expr : resolve_field(compiler, tree, of, tree.text);
}

Expr compile_parameter(Compiler& compiler, Tree const& tree) { return compiler.parameter(tree); }

Expr compile_fact(Compiler& compiler, Tree const& tree) {
    std::vector<std::string_view> asked;
    for (FactAsked const& each : compiler.plan().facts)
        if (each.on == Kind::organisation) asked.emplace_back(each.id);
    if (compiler.is_suppressed(tree.text)) return no_expr;
    if (std::find(asked.begin(), asked.end(), tree.text) == asked.end())
        return compiler.report(
            tree.place, say<rule_messages, "unknown-fact-of-organisation">({{"fact", tree.text}})
                            .near(nearest(tree.text, asked)));
    Expr const organisation =
        compiler.add(tree, leaf_of({Type::row, Kind::organisation}, {.row = only_row}));
    return resolve_field(compiler, tree, organisation, tree.text);
}

Expr compile_named(Compiler& compiler, Tree const& tree) {
    Expr const of = compiler.part(tree, 0);
    return of == no_expr ? no_expr : compiler.name(of, tree.text);
}

Expr compile_computed(Compiler& compiler, Tree const& tree) {
    std::vector<Expr> parts;
    for (std::size_t i = 0; i < tree.parts.size(); ++i) {
        Expr const part = compiler.part(tree, i);
        if (part == no_expr) return no_expr;
        parts.push_back(part);
    }
    Expression e;
    if (tree.text == "yes_no")
        e = leaf_of({Type::condition}, {.condition = computed_condition});
    else if (tree.text == "number")
        e = leaf_of({Type::number}, {.number = computed_number});
    else
        return compiler.report(tree.place,
                               say<rule_messages, "function-returns-what">({{"type", tree.text}}));
    e.payload = LuaCall{tree.function, compiler.keep(tree.texts)};
    return compiler.add(tree, e, parts);
}

Expr add_fact(Compiler& compiler, Tree const& tree, Expr of, std::size_t index) {
    Typed const type = compiler.plan().facts[index].type;
    Evaluate evaluate;
    switch (type.type) {
        case Type::condition:
            evaluate.condition = fact_yes_no;
            break;
        case Type::number:
            evaluate.number = fact_number;
            break;
        case Type::date:
            evaluate.date = fact_date;
            break;
        case Type::set:
            evaluate.set = fact_set;
            break;
        default:
            evaluate.text = fact_text;
            break;
    }
    Expression e = leaf_of(type, evaluate);
    e.payload = FactRead{static_cast<std::uint32_t>(index)};
    return compiler.add(tree, e, {of});
}

}  // namespace assay::algebra
