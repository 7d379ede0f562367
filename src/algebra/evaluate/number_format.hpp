#pragma once

#include "algebra/rows/context.hpp"
#include "model/number_words.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace assay::algebra {

/// The numbers of one sentence: gathered first, then written so that their order, and their side of
/// every limit that a rule compares them with, can be read.
class ShownNumbers {
public:
    /// Adds what an expression came to. With `unit` it is read as another unit than its own: a plain
    /// 0.8 beside a share is 80 %.
    void add(Plan const& plan, Expression const& e, Quantity const& value);
    void add(Plan const& plan, Expression const& e, Quantity const& value, NumberUnit unit);

    /// Writes a number that was added: `7`, `66.7 %`, `2 to 3`; nothing when there is none.
    void write(Quantity const& value, NumberUnit unit, std::string& to);

private:
    struct Gathered {
        std::vector<Number> numbers, limits;
        std::optional<NumberWords> words;
    };
    [[nodiscard]] Gathered& of(NumberUnit unit) {
        return gathered_.at(unit == NumberUnit::plain ? 0 : 1);
    }

    std::array<Gathered, 2> gathered_;
};

[[nodiscard]] inline NumberUnit unit_of(Expression const& e) {
    return e.share ? NumberUnit::percent : NumberUnit::plain;
}

/// Whether a number stands in the rules as it is: `3`, `percent(80)`, a parameter.
[[nodiscard]] bool is_literal_number(Expression const& e);

/// Notes for every number that a pack can show which limits its rules compare it with. Called once,
/// when the plan is whole.
void find_limits(Plan& plan);

}  // namespace assay::algebra
