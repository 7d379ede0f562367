#pragma once

#include "plan/plan.hpp"

#include <string>
#include <variant>
#include <vector>

namespace assay::plan {

/// What a pack's Lua function is given and gives back: one known value.
using Known = std::variant<std::monostate, bool, Number, Text, Date>;

/// Calls the Lua functions of a pack; implemented where Lua is.
class Functions {
public:
    virtual ~Functions() = default;

    /// Calls the `function`-th function with named arguments. Gives its answer, or says in `failure`
    /// why it has none. Throws: Error when memory or time is exhausted.
    virtual Known call(std::int32_t function, std::span<Text const> names, std::span<Known const> arguments,
                       std::string& failure) = 0;

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

/// A rule that could not be carried out on a row.
struct Failed {
    std::string rule;
    Place place;
    std::string on;
    std::string says;
};

/// Everything that is needed to evaluate expressions over one assessment.
struct Context {
    Plan const& plan;
    Rows const& rows;
    std::vector<Column> columns;
    Functions* functions = nullptr;
    bool count_claims = true;       ///< false: every element applies, whatever is claimed
    std::vector<Failed> failures;
    std::string const* rule = nullptr;  ///< the id of the rule at work, for failures
    std::vector<Row> all;               ///< 0, 1, 2 ...: for lists of all rows of a kind

    Context(Plan const& the_plan, Rows const& the_rows) : plan(the_plan), rows(the_rows) {}

    Condition condition(Expr expr, Hand const& scope) {
        Expression const& e = plan.at(expr);
        return e.evaluate.condition(*this, e, scope);
    }
    Quantity number(Expr expr, Hand const& scope) {
        Expression const& e = plan.at(expr);
        return e.evaluate.number(*this, e, scope);
    }
    Choice choice(Expr expr, Hand const& scope) {
        Expression const& e = plan.at(expr);
        return e.evaluate.choice(*this, e, scope);
    }
    Date date(Expr expr, Hand const& scope) {
        Expression const& e = plan.at(expr);
        return e.evaluate.date(*this, e, scope);
    }
    Text text(Expr expr, Hand const& scope) {
        Expression const& e = plan.at(expr);
        return e.evaluate.text(*this, e, scope);
    }
    List<Text> set(Expr expr, Hand const& scope) {
        Expression const& e = plan.at(expr);
        return e.evaluate.set(*this, e, scope);
    }
    Row row(Expr expr, Hand const& scope) {
        Expression const& e = plan.at(expr);
        return e.evaluate.row(*this, e, scope);
    }
    bool each(Expr expr, Hand const& scope, RowSink sink) {
        Expression const& e = plan.at(expr);
        return e.evaluate.rows(*this, e, scope, sink);
    }
};

}  // namespace assay::plan
