#pragma once

#include "algebra/analyse/direction.hpp"
#include "algebra/rows/context.hpp"

#include <span>
#include <string>
#include <vector>

namespace assay::algebra {

/// Finds which elements a ladder of the assessment cannot tell apart but by their ratings: where two of them exchange their
/// ratings, the result is the same. So "any 6 of these 8" can be said, and found, without trying each six of the eight.
///
///     every(it.criteria, share(met, applicable):at_least(percent(80)))
///
/// reads, of an element, its rating, whether it applies, and which criterion it is part of. Elements of one criterion that
/// apply can be exchanged. It would be otherwise if a rule asked for the rating of 4.3.6: that element has another id, and is
/// kept apart.
///
/// A walk over the expressions that the ladder reads. What reads no rating is evaluated for each element; elements that
/// differ in it are kept apart, and so are those below different nodes of a level that any rule goes through. Where a rating
/// is reached other than from its element, or two elements are set against each other, nothing can be exchanged.
class Interchange {
public:
    /// `tasks`: what the ladder reads, and itself. Requires: all outlive this.
    Interchange(Plan const& plan, std::span<Task const> tasks, Directions& directions);

    /// Equal for elements that can be exchanged. Requires: nothing that `context` reads has ratings of this search.
    [[nodiscard]] std::string key_of(Context& context, Row element) const;

private:
    using Kinds = std::vector<Kind>;  ///< of the rows that names are about, the innermost last

    void task(Task const& task);
    void walk(Expr expr, Kinds const& rows);
    void constant(Expression const& e, Expr expr, Kinds const& rows);
    void rows_of(Expr expr, Kinds const& rows);
    void inside(Expression const& e, Kinds const& rows);
    [[nodiscard]] bool is_row_in_hand(Expression const& e) const;
    /// How many rows around the one in hand it reads, the one in hand among them.
    [[nodiscard]] std::size_t depth(Expression const& e) const;
    [[nodiscard]] bool opens_rows(Expression const& e) const;
    void note_level(Typed const& type);

    Plan const& plan_;
    Directions& directions_;
    Kind element_;
    std::vector<Expr> own_;     ///< about one element, without its rating
    std::vector<bool> levels_;  ///< whose nodes are gone through
    bool is_any_apart_ = false;
};

}  // namespace assay::algebra
