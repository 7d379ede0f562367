#pragma once

#include "algebra/rows/assessment_rows.hpp"
#include "algebra/rows/scratch.hpp"
#include "algebra/rows/text_sets.hpp"
#include "algebra/values/plan.hpp"
#include "model/meter.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace assay::algebra {

/// What a pack's Lua function is given and gives back: one known value.
using Known = std::variant<std::monostate, bool, Number, Text, Date>;

/// Calls the Lua functions of a pack; implemented where Lua is.
class Functions {
public:
    virtual ~Functions() = default;

    /// Calls the `function`-th function with named arguments. Gives its answer, or says in `failure`
    /// why it has none. Throws: Error when memory or time is exhausted.
    virtual Known call(std::int32_t function, std::span<Text const> names,
                       std::span<Known const> arguments, std::string& failure) = 0;

    /// How many instructions the last call took.
    [[nodiscard]] virtual std::uint64_t last_instructions() const = 0;

    /// What loading and calling used of the limits, at most so far.
    [[nodiscard]] virtual Used used() const = 0;

protected:
    Functions() = default;
    Functions(Functions const&) = default;
    Functions& operator=(Functions const&) = default;
};

/// Results of one value or ladder for each row of its kind.
struct Column {
    std::vector<Kleene> conditions;
    std::vector<Quantity> numbers;
    std::vector<Choice> choices;
    std::vector<Date> dates;
    std::vector<Text> texts;
};

/// Rows that an expression came to, kept because it is asked for again.
struct RowCache {
    bool filled = false;
    std::vector<Row> rows;            ///< 64 for each of ...
    std::vector<KleeneBatch> belong;  ///< ... these
};

/// A rule that could not be carried out on a row.
struct Failed {
    std::string rule;
    Place place;
    std::string on;
    std::string says;
};

/// How many failures are kept of one assessment; further ones say nothing new.
inline constexpr std::size_t most_failures = 1000;

/// Everything that is needed to evaluate expressions over one assessment. Contexts that work on one assessment
/// share its meter.
struct Context {
    Plan const& plan;
    Rows rows;
    std::vector<Column> columns;
    Functions* functions = nullptr;
    std::vector<Failed> failures;
    std::string const* rule = nullptr;  ///< the id of the rule at work, for failures
    std::vector<RowCache> row_caches;   ///< for each kept expression, for each node
    std::vector<std::size_t> filled;    ///< which of them are filled
    TextSets text_sets;                 ///< those of the assessment at hand
    /// Whether the outcome is another with every claimed element counted in; open until that is computed.
    Kleene claims_decide = Kleene::open();

    Context(Plan const& the_plan, Rows const& the_rows, Meter& the_meter)
        : plan(the_plan),
          rows(the_rows),
          row_caches(static_cast<std::size_t>(the_plan.cached) * the_plan.standard.nodes.size()),
          meter(the_meter) {}

    /// Notes a failure, unless there are very many.
    void fail(Failed failed) {
        if (failures.size() < most_failures) failures.push_back(std::move(failed));
    }

    /// Begins with other rows: forgets what was kept of those before, and what failed.
    void start() {
        failures.clear();
        rule = nullptr;
        claims_decide = Kleene::open();
        clear_cache();
    }

    /// Rows that are kept are those of `rows` as they are now.
    void clear_cache() {
        for (std::size_t const each : filled) row_caches[each].filled = false;
        filled.clear();
        text_sets.clear();
    }

    Meter& meter;

    // What an expression of this type comes to, for these rows.
    template <class T>
    T value(Expression const& e, RowScope const& scope) {
        meter.charge();
        return (e.evaluate.*EvaluatorOf<T>::one)(*this, e, scope);
    }
    Kleene condition(Expression const& e, RowScope const& scope) { return value<Kleene>(e, scope); }
    Kleene condition(Expr expr, RowScope const& scope) { return condition(plan.at(expr), scope); }
    Quantity number(Expression const& e, RowScope const& scope) {
        return value<Quantity>(e, scope);
    }
    Quantity number(Expr expr, RowScope const& scope) { return number(plan.at(expr), scope); }
    Choice choice(Expression const& e, RowScope const& scope) { return value<Choice>(e, scope); }
    Choice choice(Expr expr, RowScope const& scope) { return choice(plan.at(expr), scope); }
    Date date(Expression const& e, RowScope const& scope) { return value<Date>(e, scope); }
    Date date(Expr expr, RowScope const& scope) { return date(plan.at(expr), scope); }
    Text text(Expression const& e, RowScope const& scope) { return value<Text>(e, scope); }
    Text text(Expr expr, RowScope const& scope) { return text(plan.at(expr), scope); }
    Row row(Expression const& e, RowScope const& scope) { return value<Row>(e, scope); }
    Row row(Expr expr, RowScope const& scope) { return row(plan.at(expr), scope); }
    List<Text> set(Expression const& e, RowScope const& scope) {
        meter.charge();
        return e.evaluate.set(*this, e, scope);
    }
    List<Text> set(Expr expr, RowScope const& scope) { return set(plan.at(expr), scope); }
    bool each(Expression const& e, RowScope const& scope, RowsSink sink) {
        meter.charge();
        return e.evaluate.rows(*this, e, scope, sink);
    }
    bool each(Expr expr, RowScope const& scope, RowsSink sink) {
        return each(plan.at(expr), scope, sink);
    }
    bool each_row(Expr expr, RowScope const& scope, RowSink sink) {
        return each(expr, scope, [&](Row const* some, KleeneBatch const& belong) {
            for (std::uint64_t rest = belong.can_yes; rest != 0; rest &= rest - 1) {
                auto const at = static_cast<std::size_t>(std::countr_zero(rest));
                if (!sink(some[at], belong[at])) return false;
            }
            return true;
        });
    }

    /// The same for a batch of rows; what does not depend on the row is asked once. What can fail is asked row by row, so that it fails in
    /// the order of the rows.
    KleeneBatch conditions(Expression const& e, RowBatch const& batch) {
        if (!e.of_row) return KleeneBatch::all(batch.asked, condition(e, {no_row, batch.outer}));
        if (e.many.condition == nullptr || e.can_fail) {
            KleeneBatch result;
            for_each_bit(batch.asked,
                         [&](std::size_t at) { result.set(at, condition(e, batch[at])); });
            return result;
        }
        meter.charge(batch.steps());
        return e.many.condition(*this, e, batch);
    }

    ScratchArena stack;  ///< for values of many rows
};

[[nodiscard]] inline Assessment const& document(Context const& context) {
    return *context.rows.linked->assessment;
}
[[nodiscard]] inline Limb const& limb(Context const& context, Row row) {
    return at(context.plan.limbs, row);
}

}  // namespace assay::algebra
