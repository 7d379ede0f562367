#pragma once

#include "algebra/rows/scratch.hpp"
#include "algebra/rows/text_sets.hpp"
#include "algebra/values/plan.hpp"

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
    std::vector<Condition> conditions;
    std::vector<Quantity> numbers;
    std::vector<Choice> choices;
    std::vector<Date> dates;
    std::vector<Text> texts;
};

/// Rows that an expression came to, kept because it is asked for again.
struct Kept {
    bool filled = false;
    std::vector<Row> rows;           ///< 64 for each of ...
    std::vector<Conditions> belong;  ///< ... these
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

/// Everything that is needed to evaluate expressions over one assessment.
struct Context {
    Plan const& plan;
    Rows const& rows;
    std::vector<Column> columns;
    Functions* functions = nullptr;
    bool count_claims = true;  ///< false: every element applies, whatever is claimed
    std::vector<Failed> failures;
    std::string const* rule = nullptr;  ///< the id of the rule at work, for failures
    std::vector<Kept> kept;             ///< for each kept expression, for each node
    std::vector<std::size_t> filled;    ///< which of them are filled
    TextSets text_sets;                 ///< those of the assessment at hand

    Context(Plan const& the_plan, Rows const& the_rows, FunctionRef<void()> the_pause)
        : plan(the_plan),
          rows(the_rows),
          kept(static_cast<std::size_t>(the_plan.kept) * the_plan.standard.nodes.size()),
          pause(the_pause) {}

    /// Notes a failure, unless there are very many.
    void fail(Failed failed) {
        if (failures.size() < most_failures) failures.push_back(std::move(failed));
    }

    /// Rows that are kept are those of one assessment, with or without its claims.
    void forget_kept() {
        for (std::size_t const each : filled) kept[each].filled = false;
        filled.clear();
        text_sets.clear();
    }

    void step() {
        if (--steps_left == 0) pause();
    }

    /// Several steps at once.
    void steps(std::uint64_t count) {
        if (count < steps_left)
            steps_left -= count;
        else
            pause();
    }

    std::uint64_t steps_left = UINT64_MAX;  ///< until `pause` is called
    FunctionRef<void()> pause;              ///< gives new steps, or throws: Error

    // What an expression of this type comes to, with these rows in hand.
    template <class T>
    T value(Expression const& e, Hand const& hand) {
        step();
        return (e.evaluate.*Way<T>::one)(*this, e, hand);
    }
    Condition condition(Expression const& e, Hand const& hand) { return value<Condition>(e, hand); }
    Condition condition(Expr expr, Hand const& hand) { return condition(plan.at(expr), hand); }
    Quantity number(Expression const& e, Hand const& hand) { return value<Quantity>(e, hand); }
    Quantity number(Expr expr, Hand const& hand) { return number(plan.at(expr), hand); }
    Choice choice(Expression const& e, Hand const& hand) { return value<Choice>(e, hand); }
    Choice choice(Expr expr, Hand const& hand) { return choice(plan.at(expr), hand); }
    Date date(Expression const& e, Hand const& hand) { return value<Date>(e, hand); }
    Date date(Expr expr, Hand const& hand) { return date(plan.at(expr), hand); }
    Text text(Expression const& e, Hand const& hand) { return value<Text>(e, hand); }
    Text text(Expr expr, Hand const& hand) { return text(plan.at(expr), hand); }
    Row row(Expression const& e, Hand const& hand) { return value<Row>(e, hand); }
    Row row(Expr expr, Hand const& hand) { return row(plan.at(expr), hand); }
    List<Text> set(Expression const& e, Hand const& hand) {
        step();
        return e.evaluate.set(*this, e, hand);
    }
    List<Text> set(Expr expr, Hand const& hand) { return set(plan.at(expr), hand); }
    bool each(Expression const& e, Hand const& hand, RowsSink sink) {
        step();
        return e.evaluate.rows(*this, e, hand, sink);
    }
    bool each(Expr expr, Hand const& hand, RowsSink sink) {
        return each(plan.at(expr), hand, sink);
    }
    bool each_row(Expr expr, Hand const& hand, RowSink sink) {
        return each(expr, hand, [&](Row const* some, Conditions const& belong) {
            for (std::uint64_t rest = belong.can_yes; rest != 0; rest &= rest - 1) {
                auto const at = static_cast<std::size_t>(std::countr_zero(rest));
                if (!sink(some[at], belong[at])) return false;
            }
            return true;
        });
    }

    /// The same for many rows in hand; what does not depend on the row is asked once. What can fail is asked row by row, so that it fails in
    /// the order of the rows.
    Conditions conditions(Expression const& e, Hands const& hands) {
        if (!e.of_row) return Conditions::all(hands.asked, condition(e, {no_row, hands.outer}));
        if (e.many.condition == nullptr || e.can_fail) {
            Conditions result;
            for_each_bit(hands.asked,
                         [&](std::size_t at) { result.set(at, condition(e, hands[at])); });
            return result;
        }
        steps(hands.steps());
        return e.many.condition(*this, e, hands);
    }

    Stack stack;  ///< for values of many rows
};

[[nodiscard]] inline Assessment const& document(Context const& context) {
    return *context.rows.assessment;
}
[[nodiscard]] inline Limb const& limb(Context const& context, Row row) {
    return at(context.plan.limbs, row);
}

}  // namespace assay::algebra
