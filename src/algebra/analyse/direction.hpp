#pragma once

#include "algebra/analyse/bounds.hpp"
#include "algebra/values/plan.hpp"

#include <cstdint>
#include <vector>

namespace assay::algebra {

/// Where a result goes when the rating of an element gets better and all else stays: a number or a choice gets higher, a
/// condition turns from no to yes, rows get more.
enum class Direction : std::uint8_t {
    constant,  ///< it does not read ratings
    rises,
    falls,
    mixed,  ///< one or the other, or nobody knows
};

/// Finds the directions of the expressions of a plan, from the polarities in the table of operators:
///
///     count(rows:where(it.rating:is "non_compliant")):at_most(0)
///
/// rises, since being at the lowest rating falls, and so does the count of such rows; `at_most` turns that round. What
/// reads ratings other than through the elements' own fields (through judgements, or a Lua function) is mixed.
///
/// Each element that has no rating yet gets a judgement along with its rating, and a dispute ends with one. Where there is
/// either, `all_rated` is false, and what reads whether something is rated is mixed.
class Directions {
public:
    /// Requires: the plan outlives this.
    Directions(Plan const& plan, bool all_rated);

    [[nodiscard]] Direction of(Expr expr);
    [[nodiscard]] Direction of(Ladder const& ladder);

private:
    [[nodiscard]] Direction find(Expression const& e);
    [[nodiscard]] Direction of_field(Expression const& e, Field const& field);
    [[nodiscard]] Direction of_column(std::int32_t column);
    [[nodiscard]] Direction of_parts(Expression const& e);
    [[nodiscard]] bool is_always_there(Expr expr);
    /// Whether a number beside the `than`-th part may be negative.
    [[nodiscard]] bool is_another_negative(Expression const& e, std::size_t than);

    Plan const& plan_;
    BoundsOf bounds_;
    bool all_rated_;
    std::vector<signed char> known_;          ///< of each expression; -1: not yet
    std::vector<signed char> known_columns_;  ///< of each column
};

}  // namespace assay::algebra
