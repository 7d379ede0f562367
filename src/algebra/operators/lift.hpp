#pragma once

#include "algebra/rows/context.hpp"

#include <tuple>
#include <utility>

namespace assay::algebra {

// An operator that looks at nothing but the values of its parts is written once, as a function of
// them: Result(Expression const&, Parts const&...). Here it is lifted, to one row or to
// many, where going through the tree of expressions is paid for once.

/// What a part comes to for each of many rows; what does not depend on the row is evaluated once.
template <class T>
class Values {
public:
    Values(Context& c, Expression const& e, RowBatch const& batch)
        : room_(c.stack), values_(room_.values()), same_(e.of_row ? ~std::size_t{0} : 0) {
        auto const many = e.many.*EvaluatorOf<T>::many;
        if (!e.of_row) {
            room_.values()[0] = c.value<T>(e, RowScope{no_row, batch.outer});
        } else if (many == nullptr || e.can_fail) {
            for_each_bit(batch.asked,
                         [&](std::size_t at) { room_.values()[at] = c.value<T>(e, batch[at]); });
        } else {
            c.meter.charge(batch.steps());
            values_ = many(c, e, batch, room_.values());
        }
    }

    [[nodiscard]] T const& operator[](std::size_t which) const { return values_[which & same_]; }

    /// Requires: they depend on the current row.
    [[nodiscard]] T const* all() const { return values_; }

private:
    ScratchArena::Slot<T, most_at_once> room_;
    T const* values_;
    std::size_t same_;  ///< no bit when one value stands for all rows
};

template <>
class Values<Kleene> {
public:
    Values(Context& c, Expression const& e, RowBatch const& batch)
        : values_(c.conditions(e, batch)) {}
    [[nodiscard]] Kleene operator[](std::size_t which) const { return values_[which]; }

private:
    KleeneBatch values_;
};

// Operations take time with the length of the texts that they look at.
inline void charge_for(Meter& meter, Text text) {
    if (text.size() > Meter::bytes_a_step) meter.charge_bytes(text.size());
}
template <class T>
void charge_for(Meter&, T const&) {}

/// The values of all parts, made in their order.
template <class Indexes, class... Parts>
class AllValues;
template <std::size_t index, class Part>
struct ValuesOf : Values<Part> {
    using Values<Part>::Values;
};
template <std::size_t... index, class... Parts>
class AllValues<std::index_sequence<index...>, Parts...> : ValuesOf<index, Parts>... {
public:
    AllValues(Context& c, Expression const& e, RowBatch const& batch)
        : ValuesOf<index, Parts>(c, e.part(index), batch)... {}

    template <auto operation>
    [[nodiscard]] auto apply(Meter& meter, Expression const& e, std::size_t which) const {
        (charge_for(meter, static_cast<ValuesOf<index, Parts> const&>(*this)[which]), ...);
        return operation(e, static_cast<ValuesOf<index, Parts> const&>(*this)[which]...);
    }
};

template <auto operation>
struct Lifted;
template <class R, class... Parts, R (*operation)(Expression const&, Parts const&...)>
struct Lifted<operation> {
    using Result = R;
    using Indexes = std::index_sequence_for<Parts...>;

    static Result one(Context& c, Expression const& e, RowScope const& scope) {
        return one(c, e, scope, Indexes());
    }
    static KleeneBatch conditions(Context& c, Expression const& e, RowBatch const& batch) {
        AllValues<Indexes, Parts...> const parts(c, e, batch);
        return each_condition(batch.asked, [&](std::size_t at) {
            return parts.template apply<operation>(c.meter, e, at);
        });
    }
    static Result const* values(Context& c, Expression const& e, RowBatch const& batch,
                                Result* to) {
        AllValues<Indexes, Parts...> const parts(c, e, batch);
        for_each_bit(batch.asked, [&](std::size_t at) {
            to[at] = parts.template apply<operation>(c.meter, e, at);
        });
        return to;
    }

private:
    // Braces, so that parts are evaluated in their order.
    template <std::size_t... part>
    static Result one(Context& c, Expression const& e, RowScope const& scope,
                      std::index_sequence<part...>) {
        std::tuple<Parts...> const parts{c.value<Parts>(e.part(part), scope)...};
        (charge_for(c.meter, std::get<part>(parts)), ...);
        return operation(e, std::get<part>(parts)...);
    }
};

/// An expression of a type that is evaluated by an operation on the values of its parts.
template <auto operation>
Expression lift(Typed type) {
    using Drive = Lifted<operation>;
    using Result = typename Drive::Result;
    Expression e;
    e.type = type;
    e.evaluate.*EvaluatorOf<Result>::one = Drive::one;
    if constexpr (std::is_same_v<Result, Kleene>)
        e.many.condition = Drive::conditions;
    else
        e.many.*EvaluatorOf<Result>::many = Drive::values;
    return e;
}

}  // namespace assay::algebra
