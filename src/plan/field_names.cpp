// What a name after a dot means: a field that every pack has, a level of the standard, a value or
// ladder of the pack, a fact that the pack asks for.

#include "plan/compile.hpp"

#include <algorithm>

namespace assay::plan {
namespace {

// The row that a field is of; most are of the row in hand.
Row row_of(Context& c, Expression const& e, Hand const& s) {
    if (e.of_hand == 0) return s.row;
    return e.of_hand == 1 ? s.outer->row : c.row(e.part(0), s);
}

// What a field of no row comes to.
template <class T>
T nothing() {
    if constexpr (std::is_same_v<T, Quantity>) return Quantity::none();
    if constexpr (std::is_same_v<T, Row>) return no_row;
    return T{};
}

// The field of a row that is there. Most are of the row in hand, which has a way of its own.
template <class T, T (*Get::*get)(Context const&, Row), bool in_hand>
T read(Context& c, Expression const& e, Hand const& s) {
    Row const row = in_hand ? s.row : row_of(c, e, s);
    if (row == no_row) return nothing<T>();
    return (e.field->get.*get)(c, row);
}

template <class T, T (*Get::*get)(Context const&, Row)>
auto reader(bool in_hand) {
    return in_hand ? read<T, get, true> : read<T, get, false>;
}

bool read_rows(Context& c, Expression const& e, Hand const& s, RowSink sink) {
    Row const row = row_of(c, e, s);
    return row == no_row || e.field->get.rows(c, row, sink);
}

std::span<Row const> links_of(Context& c, Expression const& e, Hand const& s) {
    Row const row = row_of(c, e, s);
    return row == no_row ? std::span<Row const>() : e.field->get.links(c, row);
}

// The nodes of a level below a node, or of the whole standard.
std::span<Row const> nodes_below(Context& c, Expression const& e, Hand const& s) {
    Row const row = row_of(c, e, s);
    if (row == no_row) return {};
    bool const whole = !is_node(e.part(0).type.kind);
    return c.plan.nodes_below(whole ? no_row : row, static_cast<std::size_t>(e.index));
}

// Rows that are there already, one by one.
bool each_of_span(Context& c, Expression const& e, Hand const& s, RowSink sink) {
    for (Row const row : e.span(c, e, s))
        if (!sink(row, Condition::of(true))) return false;
    return true;
}

Row node_above(Context& c, Expression const& e, Hand const& s) {
    Row row = row_of(c, e, s);
    while (row != no_row && c.plan.standard.nodes[static_cast<std::size_t>(row)].level !=
                                static_cast<std::uint32_t>(e.index))
        row = c.plan.standard.nodes[static_cast<std::size_t>(row)].parent;
    return row;
}

// What was computed for a row before.
template <class T, std::vector<T> Column::*results>
T computed(Context& c, Expression const& e, Hand const& s) {
    Row const row = row_of(c, e, s);
    return row == no_row ? nothing<T>()
                         : (c.columns[static_cast<std::size_t>(e.index)].*
                            results)[static_cast<std::size_t>(row)];
}
bool computed_rows(Context& c, Expression const& e, Hand const& s, RowSink sink) {
    Row const row = row_of(c, e, s);
    return row == no_row || c.each(e.index, Hand{row, nullptr}, sink);
}

Pair const& pair(Context& c, Expression const& e, Row row) {
    return c.plan.pairs[pairs_of(e.part(0).type.kind)].pairs[static_cast<std::size_t>(row)];
}
Row pair_one(Context& c, Expression const& e, Hand const& s) {
    return static_cast<Row>(pair(c, e, row_of(c, e, s)).one);
}
Row pair_other(Context& c, Expression const& e, Hand const& s) {
    return static_cast<Row>(pair(c, e, row_of(c, e, s)).other);
}
Text pair_because(Context& c, Expression const& e, Hand const& s) {
    return pair(c, e, row_of(c, e, s)).because;
}

Evaluate reader_of(Type type, bool in_hand) {
    Evaluate evaluate;
    switch (type) {
        case Type::condition:
            evaluate.condition = reader<Condition, &Get::condition>(in_hand);
            break;
        case Type::number:
            evaluate.number = reader<Quantity, &Get::number>(in_hand);
            break;
        case Type::choice:
            evaluate.choice = reader<Choice, &Get::choice>(in_hand);
            break;
        case Type::date:
            evaluate.date = reader<Date, &Get::date>(in_hand);
            break;
        case Type::row:
            evaluate.row = reader<Row, &Get::row>(in_hand);
            break;
        case Type::rows:
            evaluate.rows = read_rows;
            break;
        default:
            evaluate.text = reader<Text, &Get::text>(in_hand);
            break;
    }
    return evaluate;
}

Expression of_type(Typed type, Evaluate evaluate, std::int32_t index = 0) {
    Expression e;
    e.type = type;
    e.evaluate = evaluate;
    e.index = index;
    return e;
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
        bool const in_hand = plan_.at(of).op->compile == compile_it;
        Expression e = of_type(of_field, reader_of(of_field.type, in_hand));
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
    return no_expr;
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
    reads_[at_work_].insert({false, index});
    compile_value(index);
    if (value.is == no_expr) return no_expr;
    Typed const type = type_of(value.is);
    Evaluate evaluate;
    switch (type.type) {
        case Type::condition:
            evaluate.condition = computed<Condition, &Column::conditions>;
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
    if (type.type == Type::rows) return rests_on(made, value.is, tree.place);
    return made;
}

Expr Compiler::ladder_field(Tree const& tree, Expr of, std::uint32_t index) {
    Ladder const& ladder = plan_.ladders[index];
    if (ladder_progress_[index] == Progress::running)
        return report(tree.place, "cycle", "the ladder `" + ladder.id + "` depends on itself");
    reads_[at_work_].insert({true, index});
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
    if (is_forgiven(name)) return no_expr;
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

}  // namespace assay::plan
