// What a name after a dot means: a field that every pack has, a level of the standard, a value or
// ladder of the pack, a fact that the pack asks for.

#include "algebra/operators/compiler.hpp"
#include "algebra/operators/lift.hpp"
#include "model/messages/rules.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

// The row that a field is of.
Row row_of(Context& c, Expression const& e, RowScope const& s) { return c.row(e.part(0), s); }

// A field that every pack has, of a row that is there ...
template <class T, T (*Get::*get)(Context const&, Row)>
T read(Context& c, Expression const& e, RowScope const& s) {
    Row const row = row_of(c, e, s);
    return row == no_row ? nothing<T>() : (e.as<FieldRead>().field->get.*get)(c, row);
}

// ... and of many rows. Requires: it is asked of a row that depends on the one in hand.
template <class T, void (*GetBatch::*get)(Context const&, Row const*, std::uint64_t, T*)>
T const* read_many(Context& c, Expression const& e, RowBatch const& batch, T* to) {
    Values<Row> const rows(c, e.part(0), batch);
    (e.as<FieldRead>().field->many.*get)(c, rows.all(), batch.asked, to);
    return to;
}
KleeneBatch read_conditions(Context& c, Expression const& e, RowBatch const& batch) {
    Values<Row> const rows(c, e.part(0), batch);
    return e.as<FieldRead>().field->many.condition(c, rows.all(), batch.asked);
}

bool read_rows(Context& c, Expression const& e, RowScope const& s, RowsSink sink) {
    Row const row = row_of(c, e, s);
    return row == no_row || e.as<FieldRead>().field->get.rows(c, row, sink);
}

std::span<Row const> links_of(Context& c, Expression const& e, Row row) {
    return row == no_row ? std::span<Row const>() : e.as<FieldRead>().field->get.links(c, row);
}

// The nodes of a level below a node, or of the whole standard.
std::span<Row const> nodes_below(Context& c, Expression const& e, Row row) {
    if (row == no_row) return {};
    bool const whole = !is_node(e.part(0).type.kind);
    return c.plan.nodes_below(whole ? no_row : row,
                              static_cast<std::size_t>(e.as<LevelRead>().level));
}

// Rows that are there already.
bool each_of_span(Context& c, Expression const& e, RowScope const& s, RowsSink sink) {
    return pass(e.span(c, e, row_of(c, e, s)), sink);
}

Row node_above(Context& c, Expression const& e, RowScope const& s) {
    Row row = row_of(c, e, s);
    while (row != no_row && c.plan.standard.nodes[static_cast<std::size_t>(row)].level !=
                                static_cast<std::uint32_t>(e.as<LevelRead>().level))
        row = c.plan.standard.nodes[static_cast<std::size_t>(row)].parent;
    return row;
}

// What was computed for a row before.
template <class T, std::vector<T> Column::*results>
T computed(Context& c, Expression const& e, RowScope const& s) {
    Row const row = row_of(c, e, s);
    return row == no_row ? nothing<T>()
                         : (c.columns[static_cast<std::size_t>(e.as<ColumnRead>().column)].*
                            results)[static_cast<std::size_t>(row)];
}
bool computed_rows(Context& c, Expression const& e, RowScope const& s, RowsSink sink) {
    Row const row = row_of(c, e, s);
    return row == no_row || c.each(e.as<RowsRead>().is, RowScope{row, nullptr}, sink);
}

Evaluate computing(Type type) {
    switch (type) {
        case Type::condition:
            return {.condition = computed<Kleene, &Column::conditions>};
        case Type::number:
            return {.number = computed<Quantity, &Column::numbers>};
        case Type::choice:
            return {.choice = computed<Choice, &Column::choices>};
        case Type::date:
            return {.date = computed<Date, &Column::dates>};
        default:
            return {.text = computed<Text, &Column::texts>};
    }
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

Expression of_type(Typed type, Evaluate evaluate, Payload const& payload = {}) {
    Expression e;
    e.type = type;
    e.evaluate = evaluate;
    e.payload = payload;
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

template <class Results>
std::optional<std::uint32_t> index_of(Results const& all, Kind kind, std::string_view name) {
    for (std::uint32_t i = 0; i < all.size(); ++i)
        if (all[i].id == name && all[i].kind == kind) return i;
    return std::nullopt;
}

/// One name after a dot.
class Resolving {
public:
    Resolving(Compiler& compiler, Tree const& tree, Expr of, std::string_view name)
        : compiler_(compiler),
          tree_(tree),
          of_(of),
          name_(name),
          kind_(compiler.type_of(of).kind) {}

    Expr resolve() {
        for (auto const find : {&Resolving::of_every_pack, &Resolving::value, &Resolving::ladder,
                                &Resolving::level, &Resolving::fact, &Resolving::of_pair})
            if (auto const found = (this->*find)()) return *found;
        return unknown();
    }

private:
    // Each gives nothing when the name is none of its own, and no_expr when it is, but wrong.
    using Found = std::optional<Expr>;

    Found of_every_pack() {
        for (Field const& each : fields()) {
            if (each.name != name_ || !is_field_of(each, kind_, compiler_.element_kind())) continue;
            Typed of_field = each.type;
            if (of_field.kind == Kind::level) of_field.kind = compiler_.element_kind();
            Expression e = reading(of_field);
            e.payload = FieldRead{&each};
            if (each.links) {
                e.evaluate.rows = each_of_span;
                e.span = links_of;
            }
            return add(e);
        }
        return std::nullopt;
    }

    Found value() {
        auto const index = index_of(compiler_.plan().values, kind_, name_);
        if (!index) return std::nullopt;
        if (!compiler_.schedule().read_value(*index, tree_.place)) return no_expr;
        Value const& value = compiler_.plan().values[*index];
        if (value.is == no_expr) return no_expr;
        Typed const type = compiler_.type_of(value.is);
        Expression e = type.type == Type::rows
                           ? of_type(type, {.rows = computed_rows}, RowsRead{value.is})
                           : of_type(type, computing(type.type), ColumnRead{value.column});
        e.share = compiler_.plan().at(value.is).share;
        e.can_fail = type.type == Type::rows && compiler_.plan().at(value.is).can_fail;
        Expr const made = add(e);
        // Rows are gone through where they are used, and so are those that they rest on.
        return type.type == Type::rows ? compiler_.check_depth(made, value.is, tree_.place) : made;
    }

    Found ladder() {
        auto const index = index_of(compiler_.plan().ladders, kind_, name_);
        if (!index) return std::nullopt;
        if (!compiler_.schedule().read_ladder(*index, tree_.place)) return no_expr;
        return add(of_type({Type::choice, {}, ladder_vocabulary(*index)}, computing(Type::choice),
                           ColumnRead{compiler_.plan().ladders[*index].column}));
    }

    // Levels below go by their plurals, those above by their names.
    Found level() {
        if (!is_node(kind_) && kind_ != Kind::assessment) return std::nullopt;
        auto const& levels = compiler_.declared().standard.levels;
        std::size_t const own = is_node(kind_) ? level_of(kind_) : levels.size();
        for (std::size_t i = 0; i < levels.size(); ++i) {
            bool const below = kind_ == Kind::assessment || i > own;
            if (below && levels[i].plural == name_) return nodes_on(i);
            if (!below && i < own && levels[i].name == name_)
                return add(of_type({Type::row, level_kind(i)}, {.row = node_above},
                                   LevelRead{static_cast<std::int32_t>(i)}));
        }
        // the word of packs for any standard, whatever the rated level is called
        if (name_ != "elements" || (is_node(kind_) && own + 1 == levels.size()))
            return std::nullopt;
        return nodes_on(levels.size() - 1);
    }

    Expr nodes_on(std::size_t level) {
        Expression e = of_type({Type::rows, level_kind(level)}, {.rows = each_of_span},
                               LevelRead{static_cast<std::int32_t>(level)});
        e.span = nodes_below;
        return add(e);
    }

    Found fact() {
        auto const& facts = compiler_.plan().facts;
        for (std::size_t i = 0; i < facts.size(); ++i)
            if (facts[i].on == kind_ && facts[i].id == name_)
                return add_fact(compiler_, tree_, of_, i);
        return std::nullopt;
    }

    Found of_pair() {
        if (!is_pair(kind_)) return std::nullopt;
        Typed const element{Type::row, compiler_.element_kind()};
        if (name_ == "one") return add(of_type(element, {.row = pair_one}));
        if (name_ == "other") return add(of_type(element, {.row = pair_other}));
        if (name_ == "because") return add(of_type({Type::text}, {.text = pair_because}));
        return std::nullopt;
    }

    Expr unknown() {
        if (compiler_.is_suppressed(name_)) return no_expr;
        std::vector<std::string_view> names;
        for (NamedField const& each : fields_of(compiler_.plan(), kind_))
            names.push_back(each.name);
        auto const& levels = compiler_.declared().standard.levels;
        std::string_view const of = is_node(kind_) ? std::string_view(levels[level_of(kind_)].name)
                                                   : name_of(compiler_.plan(), kind_);
        std::string_view const near = nearest(name_, names);
        std::string const known = near.empty() ? list_of(names) : "";
        return compiler_.report(tree_.place, say<rule_messages, "unknown-field">(
                                                 {{"row", of}, {"field", name_}, {"known", known}})
                                                 .near(near));
    }

    Expr add(Expression const& e) { return compiler_.add(tree_, e, {of_}); }

    Compiler& compiler_;
    Tree const& tree_;
    Expr of_;
    std::string_view name_;
    Kind kind_;
};

}  // namespace

Expr resolve_field(Compiler& compiler, Tree const& tree, Expr of, std::string_view name) {
    Type const type = compiler.type_of(of).type;
    if (type == Type::row) return Resolving(compiler, tree, of, name).resolve();
    if (type == Type::rows)
        return compiler.report(tree.place,
                               say<rule_messages, "field-of-many-rows">({{"field", name}}));
    return compiler.report(tree.place, say<rule_messages, "field-of-no-row">({{"field", name}}));
}

}  // namespace assay::algebra
