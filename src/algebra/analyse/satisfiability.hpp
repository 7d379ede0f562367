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
/// The variables of a question are what its conditions read: fields, facts, counts. Variables that are written
/// alike are one and have one value; all others have any value, independently of each other. Only values that make
/// a difference are tried: every choice of a vocabulary, yes and no, each number that a variable is compared with,
/// and one number between and beyond. Numbers that are compared with each other share their limits.
///
///     all { share(met, all):at_least(percent(80)), share(met, all):below(percent(70)) }
///
/// has one variable with the values 0, 70 %, 75 %, 80 % and 1; the condition holds for none of them, so it is
/// reported as one that never holds.
///
/// This tries more than any assessment can say (a count of met elements is not known to be part of a count of all),
/// so what is never found cannot be, and what is found may still be impossible: the analysis remarks on less than it
/// could and never on too much. A question that needs more than 4,096 combinations, or 24 variables, is not answered;
/// whoever asks looks at the parts of the condition instead. A solver for linear arithmetic (SMT) would answer more
/// of them; it was not taken because no pack of the shipped standards has such a question, and the dependency is
/// larger than assay. Time: combinations times the size of the conditions, within one budget for all questions.
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
