#pragma once

#include "algebra/analyse/bounds.hpp"
#include "algebra/values/plan.hpp"

#include <optional>
#include <vector>

namespace assay::algebra {

/// What a leaf can be, on one line of numbers: a number, the days of a date, the index of a choice,
/// 1 and 0 for yes and no, a text by its place in a list of texts. None: there is nothing, or it is
/// open.
using Sample = std::optional<Number>;

/// A part of a condition whose value comes from an assessment.
struct Variable {
    Expr expr = no_expr;
    std::vector<Number> limits;  ///< that it is compared with
    std::vector<Sample> points;  ///< every value of it that makes a difference
    std::size_t at = 0;          ///< the point that is tried
};

/// The texts that leaves are compared with.
class Words {
public:
    /// Where a text stands in the list; it is added when it is new.
    [[nodiscard]] Number place_of(Text word);
    [[nodiscard]] std::vector<Text> const& all() const& { return words_; }

    // of a temporary, what these hand out would dangle
    std::vector<Text> const& all() const&& = delete;

private:
    std::vector<Text> words_;
};

/// Whether a leaf always has a value: no fact that nobody answered, no field of a row that may not
/// be there.
[[nodiscard]] bool always_has_value(Plan const& plan, Expr leaf);

/// Whether what has no value may be certainly none, as a mean of nothing is, and not just open, as an
/// unanswered fact is.
[[nodiscard]] bool can_be_none(Plan const& plan, Expr leaf);

/// Fills in the points of leaves. Leaves of one type that are compared with each other (`linked`)
/// share their limits, and have so many points between them that each can be apart from all others.
class TestPoints {
public:
    TestPoints(Plan const& plan, BoundsOf& bounds, Words const& words)
        : plan_(plan), bounds_(bounds), words_(words) {}

    /// False when a number leaves the range: then nothing is known.
    [[nodiscard]] bool fill(std::vector<Variable>& leaves, std::span<Type const> linked);

private:
    [[nodiscard]] bool fill(Variable& leaf, std::size_t apart);
    void choices(Variable& leaf);
    void texts(Variable& leaf, std::size_t apart);

    Plan const& plan_;
    BoundsOf& bounds_;
    Words const& words_;
};

}  // namespace assay::algebra
