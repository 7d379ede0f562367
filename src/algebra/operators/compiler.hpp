#pragma once

#include "algebra/operators/operators.hpp"
#include "algebra/rows/fields.hpp"
#include "algebra/values/plan.hpp"
#include "model/nearest.hpp"

#include <initializer_list>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::algebra {

/// Understands what a pack declares: gives every expression its type, every name its meaning, every
/// rule its turn. All problems are collected; without any, the result is a plan that can be
/// evaluated. Requires: `problems` outlives the call.
[[nodiscard]] std::unique_ptr<Plan> compile(Declarations&& declarations,
                                            std::vector<Diagnostic>& problems);

/// What an expression of a type is called in messages: `a rating`, `rows`.
[[nodiscard]] std::string_view what_is(Typed const& type);

/// Compiles expressions. What the operators see of the compiler. An expression that is wrong is
/// reported once and becomes no_expr; whatever has it as a part becomes no_expr silently.
class Compiler {
public:
    Compiler(Declarations const& declarations, Plan& plan, std::vector<Diagnostic>& problems)
        : declared_(declarations), plan_(plan), problems_(problems) {}

    [[nodiscard]] Plan& plan() { return plan_; }
    [[nodiscard]] Declarations const& declared() const { return declared_; }
    [[nodiscard]] Tree const& tree(TreeId id) const { return declared_.trees[id]; }

    /// Compiles a tree with rows of this type in hand.
    Expr compile(TreeId tree, Typed row_type);
    /// Compiles a part; a literal is read as what is `wanted`.
    Expr part(Tree const& of, std::size_t index, Typed const* wanted = nullptr);
    /// Compiles a part that must be of a type.
    Expr part(Tree const& of, std::size_t index, Type wanted);
    /// Compiles a part with a row of this kind in hand, inside the rows in hand.
    Expr part_over(Tree const& of, std::size_t index, Kind kind, Type wanted);

    [[nodiscard]] Typed type_of(Expr expr) const { return plan_.at(expr).type; }

    /// Whether a tree comes to the same wherever it stands.
    [[nodiscard]] bool is_constant(Tree const& tree) const;

    /// Adds an expression. Its parts must not be no_expr.
    Expr add(Tree const& tree, Expression expression, std::initializer_list<Expr> parts = {}) {
        return add(tree, expression, std::span<Expr const>(parts.begin(), parts.size()));
    }
    Expr add(Tree const& tree, Expression expression, std::span<Expr const> parts);

    /// The same expression under a name.
    Expr name(Expr of, std::string const& name);

    /// The types of the rows in hand, the innermost last.
    [[nodiscard]] std::vector<Typed> const& row_type() const& { return row_types_; }

    /// The kind of row that a word names: a level, a list of pairs, `evidence` ...
    [[nodiscard]] std::optional<Kind> kind_named(std::string_view word) const;
    [[nodiscard]] Kind element_kind() const {
        return level_kind(declared_.standard.levels.size() - 1);
    }

    /// A field of a row: `of` must be of type row.
    Expr field(Tree const& tree, Expr of, std::string_view name);
    /// The value of a parameter, or no_expr (reported).
    Expr parameter(Tree const& tree);
    Expr fact(Tree const& tree, Expr of, std::size_t index);
    /// A literal text as a choice of a vocabulary, or no_expr (reported).
    Expr chosen(Tree const& literal, Vocabulary from);

    /// Notes that what is declared under a name was reported: nobody who reads it errs as well.
    void suppress_errors_about(std::string const& name) { misdeclared_.insert(name); }
    [[nodiscard]] bool is_suppressed(std::string_view name) const {
        return misdeclared_.find(name) != misdeclared_.end();
    }

    /// Compiles what has to be a condition; `what` is its name in messages. What is missing was reported.
    Expr condition(TreeId tree, Typed row_type, Place const& place, std::string const& what);
    /// Whether something is wrong at this place already.
    [[nodiscard]] bool is_reported(Place const& place) const;

    /// Reports a condition that is no expression but what Lua made of one.
    Expr decided_by_lua(Place const& place);
    Expr report(Place const& place, std::string code, std::string message,
                std::string expected = {}, std::string nearest = {});

    /// Compiles a value or ladder, and before it whatever it reads. Done only once.
    void compile_value(std::uint32_t index);
    void compile_ladder(std::uint32_t index);

    /// The steps that these depend on, themselves included, in the order of the plan.
    [[nodiscard]] std::vector<Task> tasks_to(std::vector<Task> const& wanted) const;
    /// What stands for the sentences of a ladder, among the steps that read others.
    [[nodiscard]] Task sentences_of(std::uint32_t ladder) const {
        return {true, static_cast<std::uint32_t>(plan_.ladders.size()) + ladder};
    }
    /// What stands for what is asked before anything is computed, among the steps that read others.
    [[nodiscard]] Task prelude_task() const {
        return {false, static_cast<std::uint32_t>(plan_.values.size())};
    }
    /// What is compiled from now on is read by this step.
    void set_current_task(Task step) { current_task_ = step; }
    /// Keeps the rows of such expressions as several others ask for.
    void cache_rows();
    /// Connects the expressions for evaluation, when there will be no more.
    void finalise();

    /// Reads a sentence with holes: `{field.of.field}`, `{#rows}` (how many), `{field|one|many}` (a
    /// word that follows a number), and `[...]` around what is left out when its holes are empty or 0.
    MessageTemplate sentence(std::string const& text, Typed row_type, Place const& place);

    // of a temporary, what these hand out would dangle
    std::vector<Typed> const& row_type() const&& = delete;

private:
    enum class Progress : std::uint8_t { waiting, running, done };

    Expr literal(Tree const& tree, Typed const* wanted);
    [[nodiscard]] std::optional<std::uint32_t> find_value(Kind kind, std::string_view name) const;
    [[nodiscard]] std::optional<std::uint32_t> find_ladder(Kind kind, std::string_view name) const;
    Expr value_field(Tree const& tree, Expr of, std::uint32_t index);
    Expr ladder_field(Tree const& tree, Expr of, std::uint32_t index);
    Expr level_field(Tree const& tree, Expr of, Kind kind, std::string_view name);
    Expr pair_field(Tree const& tree, Expr of, std::string_view name);
    Expr fact_field(Tree const& tree, Expr of, Kind kind, std::string_view name);
    Expr unknown_field(Tree const& tree, Kind kind, std::string_view name);
    Expr path(std::string_view path, Typed row_type, Place const& place);
    Expr named_in_sentence(Tree& tree, Expr at, std::string_view name, bool first);
    [[nodiscard]] std::vector<std::string_view> field_names(Kind kind) const;
    Expr too_deep(Place const& place);
    /// The expression itself, unless it gets too deep because evaluating it evaluates `below`.
    Expr check_depth(Expr made, Expr below, Place const& place);

    Declarations const& declared_;
    Plan& plan_;
    std::vector<Diagnostic>& problems_;
    std::vector<Typed> row_types_;
    int depth_ = 0;  ///< how deep the part at work is nested, values that it reads included
    std::vector<int> heights_;  ///< how deep each expression is nested itself
    std::map<std::pair<TreeId, std::vector<std::int32_t>>, Expr> made_;
    std::set<std::string, std::less<>> misdeclared_;
    std::map<std::string, Progress> parameters_running_;
    std::map<Task, std::set<Task>> reads_;  ///< what each value and ladder reads
    Task current_task_{};                   ///< the one that is compiled now
    std::vector<Progress> value_progress_{declared_.values.size()};
    std::vector<Progress> ladder_progress_{declared_.ladders.size()};
};

}  // namespace assay::algebra
