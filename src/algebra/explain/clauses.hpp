#pragma once

#include "algebra/operators/operators.hpp"
#include "algebra/rows/context.hpp"

#include <string>

namespace assay::algebra {

/// What expressions are called in explanations, and what conditions ask: `number of items where rating
/// is poor`, `rating is at least fair`. Every operator has its words here, inside every other; nothing
/// looks at what an expression comes to, so rules can be put in words without an assessment.
///
/// The current row is left out where a field of it is named (`rating`), and is `this item`, or inside
/// `where` and the quantifiers `the item`, where it is named itself.
class Clauses {
public:
    /// Charges a step of the context for each expression it puts in words.
    explicit Clauses(Context& context) : c_(context) {}

    /// A value: `total`, `the organisation's name`, `sum of points for rating over items`.
    [[nodiscard]] std::string noun(Expr expr);
    /// A condition, as a clause: `rating is at least fair`.
    [[nodiscard]] std::string asks(Expr expr);
    /// Rows, one or several: `applicable element`, `items where rating is poor`.
    [[nodiscard]] std::string rows(Expr expr, bool one);
    /// The same clause inside `where` or a quantifier, where another row is in hand.
    [[nodiscard]] std::string asks_within(Expr expr);

    /// How a comparison relates a value to its limit: `at least`, `before`, `one of`; empty: it is the same.
    [[nodiscard]] std::string relation(Expression const& comparison) const;
    /// What a value must be one of, where the pack writes it out: `fair or good`, `"x" or "y"`.
    [[nodiscard]] std::string accepted(Expression const& membership) const;
    /// Whether the pack writes out what a value must be one of.
    [[nodiscard]] bool is_written_out(Expression const& membership) const;
    /// A condition that every pack has, about its row: `the item is met`, `the item is not met`.
    [[nodiscard]] std::string state(Expression const& field, bool yes);
    /// Whether a condition is put in words as a clause, and not as an answer of that name.
    [[nodiscard]] bool is_clause(Expression const& e) const;
    [[nodiscard]] bool has_state(Expression const& field) const;
    /// What the current row must be for a condition: `met` for `it.met`, `rated at least fair`. Empty where
    /// there is no such word.
    [[nodiscard]] std::string adjective(Expr condition);

private:
    struct Nested;

    [[nodiscard]] std::string named(Expression const& e) const {
        return std::string(c_.plan.texts[e.name]);
    }
    [[nodiscard]] bool is_wordy();
    [[nodiscard]] std::string literal(Expression const& e) const;
    [[nodiscard]] std::string row_in_hand(Expression const& e) const;
    [[nodiscard]] std::string read(Expression const& e);
    [[nodiscard]] std::string number(Expression const& e);
    [[nodiscard]] std::string in_phrase(Expression const& e);
    [[nodiscard]] std::string operand(Expr expr);
    [[nodiscard]] std::string shared(Expression const& e);
    [[nodiscard]] std::string over_rows(Expression const& e);
    [[nodiscard]] std::string computed(Expression const& e);
    [[nodiscard]] std::string compared(Expression const& e);
    [[nodiscard]] std::string among(Expression const& e) const;
    [[nodiscard]] std::string related(Expression const& e, std::string_view limit) const;
    [[nodiscard]] std::string joined(Expression const& e);
    [[nodiscard]] std::string quantified(Expression const& e);
    [[nodiscard]] std::string operand_condition(Expr expr);
    [[nodiscard]] std::string read_rows(Expression const& e, bool one);

    Context& c_;
    int depth_ = 0;  ///< how many `where`s and quantifiers are around
    int words_ = 0;  ///< how many expressions have been put in words
};

/// `the item`, of `item`; what has an article keeps it.
[[nodiscard]] std::string with_article(std::string noun);

/// Before the rows of a quantifier: `every `, `at least one `, `no `.
[[nodiscard]] std::string_view determiner(Extent extent);

/// What rows of a kind are called: `criterion`, `pieces of evidence`.
[[nodiscard]] std::string called(Plan const& plan, Kind kind, bool one);

/// A text of a pack or an assessment, in quotation marks.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace assay::algebra
