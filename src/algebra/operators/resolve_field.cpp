// What a name after a dot means: a field that every pack has, a level of the standard, a value or
// ladder of the pack, a fact that the pack asks for.

#include "algebra/operators/compiler.hpp"
#include "algebra/operators/lift.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

// The row that a field is of.
Row row_of(Context& c, Expression const& e, RowScope const& s) { return c.row(e.part(0), s); }

// A field that every pack has, of a row that is there ...
template <class T, T (*Get::*get)(Context const&, Row)>
T read(Context& c, Expression const& e, RowScope const& s) {
    Row const row = row_of(c, e, s);
    return row == no_row ? nothing<T>() : (e.field->get.*get)(c, row);
}

// ... and of many rows. Requires: it is asked of a row that depends on the one in hand.
template <class T, void (*GetBatch::*get)(Context const&, Row const*, std::uint64_t, T*)>
T const* read_many(Context& c, Expression const& e, RowBatch const& batch, T* to) {
    Values<Row> const rows(c, e.part(0), batch);
    (e.field->many.*get)(c, rows.all(), batch.asked, to);
    return to;
}
KleeneBatch read_conditions(Context& c, Expression const& e, RowBatch const& batch) {
    Values<Row> const rows(c, e.part(0), batch);
    return e.field->many.condition(c, rows.all(), batch.asked);
}

bool read_rows(Context& c, Expression const& e, RowScope const& s, RowsSink sink) {
    Row const row = row_of(c, e, s);
    return row == no_row || e.field->get.rows(c, row, sink);
}

std::span<Row const> links_of(Context& c, Expression const& e, Row row) {
    return row == no_row ? std::span<Row const>() : e.field->get.links(c, row);
}

// The nodes of a level below a node, or of the whole standard.
std::span<Row const> nodes_below(Context& c, Expression const& e, Row row) {
    if (row == no_row) return {};
    bool const whole = !is_node(e.part(0).type.kind);
    return c.plan.nodes_below(whole ? no_row : row, static_cast<std::size_t>(e.index));
}

// Rows that are there already.
bool each_of_span(Context& c, Expression const& e, RowScope const& s, RowsSink sink) {
    return pass(e.span(c, e, row_of(c, e, s)), sink);
}

Row node_above(Context& c, Expression const& e, RowScope const& s) {
    Row row = row_of(c, e, s);
    while (row != no_row && c.plan.standard.nodes[static_cast<std::size_t>(row)].level !=
                                static_cast<std::uint32_t>(e.index))
        row = c.plan.standard.nodes[static_cast<std::size_t>(row)].parent;
    return row;
}

// What was computed for a row before.
template <class T, std::vector<T> Column::*results>
T computed(Context& c, Expression const& e, RowScope const& s) {
    Row const row = row_of(c, e, s);
    return row == no_row ? nothing<T>()
                         : (c.columns[static_cast<std::size_t>(e.index)].*
                            results)[static_cast<std::size_t>(row)];
}
bool computed_rows(Context& c, Expression const& e, RowScope const& s, RowsSink sink) {
    Row const row = row_of(c, e, s);
    return row == no_row || c.each(e.index, RowScope{row, nullptr}, sink);
}

Pair const& pair(Context& c, Expression const& e, Row row) {
    return c.plan.pairs[pairs_of(e.part(0).type.kind)].pairs[static_cast<std::size_t>(row)];
}
Row pair_one(Context& c, Expression const& e, RowScope const& s) {
    return static_cast<Row>(pair(c, e, row_of(c, e, s)).one);
}
Row pair_other(Context& c, Expression const& e, RowScope const& s) {
    return static_cast<Row>(pair(c, e, row_of(c, e, s)).other);
}
Text pair_because(Context& c, Expression const& e, RowScope const& s) {
    return pair(c, e, row_of(c, e, s)).because;
}

Expression of_type(Typed type, Evaluate evaluate, std::int32_t index = 0) {
    Expression e;
    e.type = type;
    e.evaluate = evaluate;
    e.index = index;
    return e;
}

template <class T, auto one, auto many>
Expression reading(Typed type) {
    Expression e;
    e.type = type;
    e.evaluate.*EvaluatorOf<T>::one = read<T, one>;
    e.many.*EvaluatorOf<T>::many = read_many<T, many>;
    return e;
}

Expression reading(Typed type) {
    switch (type.type) {
        case Type::condition: {
            Expression e = of_type(type, {.condition = read<Kleene, &Get::condition>});
            e.many.condition = read_conditions;
            return e;
        }
        case Type::number:
            return reading<Quantity, &Get::number, &GetBatch::number>(type);
        case Type::choice:
            return reading<Choice, &Get::choice, &GetBatch::choice>(type);
        case Type::date:
            return reading<Date, &Get::date, &GetBatch::date>(type);
        case Type::row:
            return reading<Row, &Get::row, &GetBatch::row>(type);
        case Type::rows:
            return of_type(type, {.rows = read_rows});
        default:
            return reading<Text, &Get::text, &GetBatch::text>(type);
    }
}

}  // namespace

Expr Compiler::field(Tree const& tree, Expr of, std::string_view name) {
    Typed const type = type_of(of);
    if (type.type != Type::row) {
        if (type.type == Type::rows)
            return report(tree.place, "wrong-type",
                          "`" + std::string(name) + "` is asked of many rows at once",
                          "`count(...)`, `some(...)`, `:where(...)`");
        return report(tree.place, "wrong-type",
                      "only rows have fields; this has no `" + std::string(name) + "`");
    }
    for (Field const& each : fields()) {
        if (each.name != name || !is_field_of(each, type.kind, element_kind())) continue;
        Typed of_field = each.type;
        if (of_field.kind == Kind::level) of_field.kind = element_kind();
        Expression e = reading(of_field);
        e.field = &each;
        if (each.links) {
            e.evaluate.rows = each_of_span;
            e.span = links_of;
        }
        return add(tree, e, {of});
    }
    if (auto const value = find_value(type.kind, name)) return value_field(tree, of, *value);
    if (auto const ladder = find_ladder(type.kind, name)) return ladder_field(tree, of, *ladder);
    for (auto const find : {&Compiler::level_field, &Compiler::fact_field})
        if (Expr const found = (this->*find)(tree, of, type.kind, name); found != no_expr)
            return found;
    if (is_pair(type.kind))
        if (Expr const found = pair_field(tree, of, name); found != no_expr) return found;
    return unknown_field(tree, type.kind, name);
}

Expr Compiler::level_field(Tree const& tree, Expr of, Kind kind, std::string_view name) {
    if (!is_node(kind) && kind != Kind::assessment) return no_expr;
    auto const& levels = declared_.standard.levels;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        auto const index = static_cast<std::int32_t>(i);
        bool const below = kind == Kind::assessment || i > level_of(kind);
        if (below && levels[i].plural == name) {
            Expression e = of_type({Type::rows, level_kind(i)}, {.rows = each_of_span}, index);
            e.span = nodes_below;
            return add(tree, e, {of});
        }
        if (!below && i < level_of(kind) && levels[i].name == name)
            return add(tree, of_type({Type::row, level_kind(i)}, {.row = node_above}, index), {of});
    }
    // the word of packs for any standard, whatever the rated level is called
    if (name != "elements" || (is_node(kind) && level_of(kind) + 1 == levels.size()))
        return no_expr;
    auto const index = static_cast<std::int32_t>(levels.size() - 1);
    Expression e = of_type({Type::rows, element_kind()}, {.rows = each_of_span}, index);
    e.span = nodes_below;
    return add(tree, e, {of});
}

std::optional<std::uint32_t> Compiler::find_value(Kind kind, std::string_view name) const {
    for (std::uint32_t i = 0; i < plan_.values.size(); ++i)
        if (plan_.values[i].id == name && plan_.values[i].kind == kind) return i;
    return std::nullopt;
}

std::optional<std::uint32_t> Compiler::find_ladder(Kind kind, std::string_view name) const {
    for (std::uint32_t i = 0; i < plan_.ladders.size(); ++i)
        if (plan_.ladders[i].id == name && plan_.ladders[i].kind == kind) return i;
    return std::nullopt;
}

Expr Compiler::value_field(Tree const& tree, Expr of, std::uint32_t index) {
    Value const& value = plan_.values[index];
    if (value_progress_[index] == Progress::running)
        return report(tree.place, "cycle", "the value `" + value.id + "` depends on itself");
    reads_[current_task_].insert({false, index});
    compile_value(index);
    if (value.is == no_expr) return no_expr;
    Typed const type = type_of(value.is);
    Evaluate evaluate;
    switch (type.type) {
        case Type::condition:
            evaluate.condition = computed<Kleene, &Column::conditions>;
            break;
        case Type::number:
            evaluate.number = computed<Quantity, &Column::numbers>;
            break;
        case Type::choice:
            evaluate.choice = computed<Choice, &Column::choices>;
            break;
        case Type::date:
            evaluate.date = computed<Date, &Column::dates>;
            break;
        case Type::text:
            evaluate.text = computed<Text, &Column::texts>;
            break;
        default:
            evaluate.rows = computed_rows;
            break;
    }
    Expression e = of_type(type, evaluate, type.type == Type::rows ? value.is : value.column);
    e.share = plan_.at(value.is).share;
    e.can_fail = type.type == Type::rows && plan_.at(value.is).can_fail;
    Expr const made = add(tree, e, {of});
    // Rows are gone through where they are used, and so are those that they rest on.
    if (type.type == Type::rows) return check_depth(made, value.is, tree.place);
    return made;
}

Expr Compiler::ladder_field(Tree const& tree, Expr of, std::uint32_t index) {
    Ladder const& ladder = plan_.ladders[index];
    if (ladder_progress_[index] == Progress::running)
        return report(tree.place, "cycle", "the ladder `" + ladder.id + "` depends on itself");
    reads_[current_task_].insert({true, index});
    compile_ladder(index);
    return add(tree,
               of_type({Type::choice, {}, ladder_vocabulary(index)},
                       {.choice = computed<Choice, &Column::choices>}, ladder.column),
               {of});
}

Expr Compiler::fact_field(Tree const& tree, Expr of, Kind kind, std::string_view name) {
    for (std::size_t i = 0; i < plan_.facts.size(); ++i)
        if (plan_.facts[i].on == kind && plan_.facts[i].id == name) return fact(tree, of, i);
    return no_expr;
}

Expr Compiler::pair_field(Tree const& tree, Expr of, std::string_view name) {
    if (name == "one")
        return add(tree, of_type({Type::row, element_kind()}, {.row = pair_one}), {of});
    if (name == "other")
        return add(tree, of_type({Type::row, element_kind()}, {.row = pair_other}), {of});
    return name == "because" ? add(tree, of_type({Type::text}, {.text = pair_because}), {of})
                             : no_expr;
}

std::vector<std::string_view> Compiler::field_names(Kind kind) const {
    std::vector<std::string_view> names;
    for (NamedField const& each : fields_of(plan_, kind)) names.push_back(each.name);
    return names;
}

Expr Compiler::unknown_field(Tree const& tree, Kind kind, std::string_view name) {
    if (is_suppressed(name)) return no_expr;
    std::string_view const of =
        is_node(kind) ? std::string_view(declared_.standard.levels[level_of(kind)].name)
                      : name_of(plan_, kind);
    auto const names = field_names(kind);
    std::string among;
    if (nearest(name, names).empty())
        for (auto const each : names)
            among += (among.empty() ? "`" : ", `") + std::string(each) + "`";
    return report(tree.place, "unknown-field",
                  "`" + std::string(of) + "` has no field `" + std::string(name) + "`",
                  among.empty() ? "" : "one of " + among, std::string(nearest(name, names)));
}

}  // namespace assay::algebra
