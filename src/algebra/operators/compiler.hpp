#pragma once

#include "algebra/operators/operators.hpp"
#include "algebra/operators/schedule.hpp"
#include "algebra/rows/fields.hpp"
#include "algebra/values/plan.hpp"
#include "model/nearest.hpp"
#include "model/say.hpp"

#include <initializer_list>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::algebra {

/// What an expression of a type is called in messages: `a rating`, `rows`.
[[nodiscard]] MessageText const& what_is(Typed const& type);

/// What is wrong with something that was declared before, at `first`.
[[nodiscard]] Said declared_twice(MessageText const& kind, std::string_view id, Place const& first);

/// Turns the trees that a pack wrote into typed expressions of a plan.
///
/// Each tree is compiled with the types of the rows that its names are about: `it` is the last of them, `outer`
/// the one before. The operator that the tree names has a type rule, which compiles the parts through
/// `part`, says what is wrong, and picks the functions that evaluate the expression. The same tree about the
/// same rows is one expression, so a pack can share parts; nesting and number of expressions are limited,
/// since packs are untrusted and expressions are evaluated by functions that call themselves.
///
/// An expression that is wrong is reported once and becomes no_expr; whatever has it as a part becomes no_expr
/// without a word. Linear in the size of the trees, but for shared trees about different rows.
class Compiler {
public:
    /// Requires: all three outlive this.
    Compiler(Declarations const& declarations, Plan& plan, std::vector<Diagnostic>& problems)
        : declared_(declarations), plan_(plan), problems_(problems) {}

    [[nodiscard]] Plan& plan() { return plan_; }
    [[nodiscard]] Declarations const& declared() const { return declared_; }
    [[nodiscard]] Tree const& tree(TreeId id) const { return declared_.trees[id]; }
    /// Values and ladders, compiled in their turn.
    [[nodiscard]] Schedule& schedule() { return schedule_; }

    /// Compiles a tree about a row of this type.
    Expr compile(TreeId tree, Typed row_type);
    /// Runs something that compiles about a row of this type, and about no row around it.
    Expr about(Typed row_type, FunctionRef<Expr()> body);
    /// Compiles a part; a literal is read as what is `wanted`.
    Expr part(Tree const& of, std::size_t index, Typed const* wanted = nullptr);
    /// Compiles a part that must be of a type.
    Expr part(Tree const& of, std::size_t index, Type wanted);
    /// Compiles a part about a row of this kind, inside the rows that there are.
    Expr part_over(Tree const& of, std::size_t index, Kind kind, Type wanted);
    /// Compiles what has to be a condition; `otherwise` is what is wrong when it is none. What is missing was reported.
    Expr condition(TreeId tree, Typed row_type, Place const& place, Said otherwise);
    /// The value of a parameter, or no_expr (reported).
    Expr parameter(Tree const& tree);

    /// Adds an expression. Its parts must not be no_expr.
    Expr add(Tree const& tree, Expression expression, std::initializer_list<Expr> parts = {}) {
        return add(tree, expression, std::span<Expr const>(parts.begin(), parts.size()));
    }
    Expr add(Tree const& tree, Expression expression, std::span<Expr const> parts);
    /// The same expression under a name.
    Expr name(Expr of, std::string const& name);
    /// Puts texts into the plan.
    Texts keep(std::span<std::string const> texts);
    /// The expression itself, unless it gets too deep because evaluating it evaluates `below`.
    Expr check_depth(Expr made, Expr below, Place const& place);

    [[nodiscard]] Typed type_of(Expr expr) const { return plan_.at(expr).type; }
    /// The types of the rows that names are about, the innermost last.
    [[nodiscard]] std::vector<Typed> const& row_types() const& { return row_types_; }
    /// The kind of row that a word names: a level, a list of pairs, `evidence` ...
    [[nodiscard]] std::optional<Kind> kind_named(std::string_view word) const;
    [[nodiscard]] Kind element_kind() const {
        return level_kind(declared_.standard.levels.size() - 1);
    }

    /// Whether a tree comes to the same wherever it stands.
    [[nodiscard]] bool is_constant(Tree const& tree) const;

    /// Reports what is wrong; the same about the same place once. Gives no_expr.
    Expr report(Place const& place, Said said);
    /// Reports a condition that is no expression but what Lua made of one.
    Expr decided_by_lua(Place const& place);
    /// Whether something is wrong at this place already.
    [[nodiscard]] bool is_reported(Place const& place) const;
    /// Notes that what is declared under a name was reported: nobody who reads it errs as well.
    void suppress_errors_about(std::string const& name) { misdeclared_.insert(name); }
    [[nodiscard]] bool is_suppressed(std::string_view name) const {
        return misdeclared_.find(name) != misdeclared_.end();
    }

    // of a temporary, what these hand out would dangle
    std::vector<Typed> const& row_types() const&& = delete;

private:
    enum class Progress : std::uint8_t { waiting, running, done };

    Expr too_deep(Place const& place);

    Declarations const& declared_;
    Plan& plan_;
    std::vector<Diagnostic>& problems_;
    Schedule schedule_{*this};
    std::vector<Typed> row_types_;
    int depth_ = 0;  ///< how deep the part at work is nested, values that it reads included
    std::vector<int> heights_;  ///< how deep each expression is nested itself
    std::map<std::pair<TreeId, std::vector<std::int32_t>>, Expr> made_;
    std::set<std::string, std::less<>> misdeclared_;
    std::map<std::string, Progress> parameters_running_;
};

/// A literal; one that stands where a choice or a day is `wanted` is read as one.
Expr compile_literal(Compiler& compiler, Tree const& tree, Typed const* wanted);
/// A literal text as a choice of a vocabulary, or no_expr (reported).
Expr compile_choice(Compiler& compiler, Tree const& literal, Vocabulary from);
/// What a name after a dot means: `of` must be of type row. Or no_expr (reported).
Expr resolve_field(Compiler& compiler, Tree const& tree, Expr of, std::string_view name);
/// What was answered about a row to the fact of this index.
Expr add_fact(Compiler& compiler, Tree const& tree, Expr of, std::size_t index);

}  // namespace assay::algebra
