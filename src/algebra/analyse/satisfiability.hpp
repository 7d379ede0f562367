#pragma once

#include "algebra/analyse/bounds.hpp"
#include "algebra/values/plan.hpp"

#include <cstdint>
#include <span>

namespace assay::algebra {

/// How a condition is asked to come out. `not_yes` is no or open.
enum class Expected : std::uint8_t { yes, no, not_yes };

struct Goal {
    Expr condition = no_expr;
    Expected comes = Expected::yes;
};

/// What conditions of a plan can come to, over all assessments there could be.
///
/// The leaves of the conditions (fields, facts, counts ...) are taken apart from what they are read
/// from: leaves that are written alike have one value, all others have any, independently of each
/// other. Only what makes a difference is tried: every choice of a vocabulary, yes and no, each number
/// that a leaf is compared with, and one number between and beyond. This tries more than any
/// assessment can say, so what is never found cannot be.
class Satisfiability {
public:
    /// Requires: the plan outlives this.
    explicit Satisfiability(Plan const& plan) : plan_(plan), bounds_(plan) {}

    enum class Answer : std::uint8_t {
        no,       ///< surely not
        yes,      ///< as far as can be seen here
        too_many  ///< there is too much to try
    };

    /// Whether all of these can come out as asked at once; with `there`, while that has a value.
    [[nodiscard]] Answer can_be(std::span<Goal const> asked, Expr there = no_expr);
    [[nodiscard]] Answer can_be(std::initializer_list<Goal> asked) {
        return can_be(std::span<Goal const>(asked.begin(), asked.size()));
    }

    [[nodiscard]] bool never(Expr condition) {
        return can_be({{condition, Expected::yes}}) == Answer::no;
    }
    [[nodiscard]] bool always(Expr condition) {
        return can_be({{condition, Expected::not_yes}}) == Answer::no;
    }

private:
    Plan const& plan_;
    BoundsOf bounds_;
    std::uint64_t steps_left_ = 20'000'000;  ///< for all questions together: packs are untrusted
};

}  // namespace assay::algebra
