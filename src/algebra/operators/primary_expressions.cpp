// Where expressions begin: the rows in hand, their fields, parameters, facts, literals, and the Lua
// functions of a pack.

#include "algebra/operators/compiler.hpp"

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
    return row == no_row
               ? nullptr
               : c.rows.linked
                     ->facts[static_cast<std::size_t>(e.index)][static_cast<std::size_t>(row)];
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
        result = c.functions->call(
            e.index, std::span<Text const>(c.plan.texts).subspan(e.first_text, e.texts),
            std::span<Known const>(arguments.data(), e.parts), failure);
    // A call costs more than its instructions, and a failure much more.
    constexpr std::uint64_t call_steps = 50;
    constexpr std::uint64_t failure_steps = 500;
    if (c.functions != nullptr)
        c.steps((failure.empty() ? call_steps : failure_steps) + c.functions->last_instructions());
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

Kleene constant_condition(Context&, Expression const& e, RowScope const&) {
    return Kleene::of(e.mask != 0);
}
Text constant_text(Context& c, Expression const& e, RowScope const&) {
    return c.plan.texts[e.first_text];
}
Date constant_date(Context&, Expression const& e, RowScope const&) { return e.date; }
Choice constant_choice(Context&, Expression const& e, RowScope const&) { return {e.mask, false}; }
List<Text> constant_set(Context& c, Expression const& e, RowScope const&) {
    return std::span<Text const>(c.plan.texts).subspan(e.first_text, e.texts);
}

}  // namespace

Expr compile_it(Compiler& compiler, Tree const& tree) {
    return scope(compiler, tree, compiler.row_type().back(), row_in_hand);
}

Expr compile_outer(Compiler& compiler, Tree const& tree) {
    auto const& batch = compiler.row_type();
    if (batch.size() < 2)
        return compiler.report(tree.place, "no-outer", "there is no row around this one", "`it`");
    return scope(compiler, tree, batch[batch.size() - 2], row_around);
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
    return of == no_expr ? no_expr : compiler.field(tree, of, tree.text);
}

Expr compile_parameter(Compiler& compiler, Tree const& tree) { return compiler.parameter(tree); }

Expr compile_fact(Compiler& compiler, Tree const& tree) {
    std::vector<std::string_view> asked;
    for (FactAsked const& each : compiler.plan().facts)
        if (each.on == Kind::organisation) asked.emplace_back(each.id);
    if (compiler.is_suppressed(tree.text)) return no_expr;
    if (std::find(asked.begin(), asked.end(), tree.text) == asked.end())
        return compiler.report(tree.place, "unknown-fact",
                               "there is no fact `" + tree.text + "` about the organisation", {},
                               std::string(nearest(tree.text, asked)));
    Expr const organisation =
        compiler.add(tree, leaf_of({Type::row, Kind::organisation}, {.row = only_row}));
    return compiler.field(tree, organisation, tree.text);
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
        return compiler.report(tree.place, "wrong-type",
                               "a function cannot return `" + tree.text + "`",
                               "`yes_no` or `number`");
    e.index = tree.function;
    e.first_text = static_cast<std::uint32_t>(compiler.plan().texts.size());
    e.texts = static_cast<std::uint16_t>(tree.texts.size());
    for (std::string const& name : tree.texts)
        compiler.plan().texts.push_back(compiler.plan().storage.keep(name));
    return compiler.add(tree, e, parts);
}

Expr Compiler::fact(Tree const& tree, Expr of, std::size_t index) {
    Typed const type = plan_.facts[index].type;
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
    e.index = static_cast<std::int32_t>(index);
    return add(tree, e, {of});
}

Expr Compiler::literal(Tree const& tree, Typed const* wanted) {
    Expression e;
    if (tree.word == "number") {
        return compile_number_literal(*this, tree);
    }
    if (tree.word == "yes_no") {
        e = leaf_of({Type::condition}, {.condition = constant_condition});
        e.mask = tree.yes ? 1 : 0;
        return add(tree, e);
    }
    e.first_text = static_cast<std::uint32_t>(plan_.texts.size());
    if (tree.word == "set") {
        e.type = {Type::set};
        e.evaluate.set = constant_set;
        e.texts = static_cast<std::uint16_t>(tree.texts.size());
        for (std::string const& text : tree.texts) plan_.texts.push_back(plan_.storage.keep(text));
        return add(tree, e);
    }
    if (wanted != nullptr && wanted->type == Type::choice) return chosen(tree, wanted->vocabulary);
    if (wanted != nullptr && wanted->type == Type::date) {
        auto const date = Date::parse(tree.text);
        if (!date)
            return report(tree.place, "bad-date", "`" + tree.text + "` is no day",
                          "a day as `YYYY-MM-DD`");
        e = leaf_of({Type::date}, {.date = constant_date});
        e.date = *date;
        return add(tree, e);
    }
    e.type = {Type::text};
    e.evaluate.text = constant_text;
    e.texts = 1;
    plan_.texts.push_back(plan_.storage.keep(tree.text));
    return add(tree, e);
}

Expr Compiler::chosen(Tree const& literal, Vocabulary from) {
    auto const words = plan_.words_of(from);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] != literal.text) continue;
        Expression e = leaf_of({Type::choice, {}, from}, {.choice = constant_choice});
        e.mask = std::uint64_t{1} << i;
        return add(literal, e);
    }
    std::string among;
    for (auto const word : words) among += (among.empty() ? "`" : ", `") + std::string(word) + "`";
    bool const rating = from == Vocabulary::scale;
    std::string message =
        std::string("there is no ") + (rating ? "rating" : "word") + " `" + literal.text + "` here";
    if (from >= Vocabulary::ladder)
        message = "the ladder `" + plan_.ladders[ladder_of(from)].id + "` has no case `" +
                  literal.text + "`";
    return report(literal.place, rating ? "unknown-rating" : "unknown-word", std::move(message),
                  "one of " + among, std::string(nearest(literal.text, words)));
}

}  // namespace assay::algebra
