#pragma once

#include <assay/date.hpp>
#include <assay/storage.hpp>

#include "algebra/values/abstract_values.hpp"
#include "algebra/values/rows.hpp"
#include "algebra/values/types.hpp"

#include <bit>
#include <cassert>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>
#include <variant>

namespace assay::algebra {

struct Context;
struct Expression;
struct Field;

/// An expression of a plan, by its index.
using Expr = std::int32_t;
inline constexpr Expr no_expr = -1;

/// The current row and the ones around it.
struct RowScope {
    Row row = no_row;
    RowScope const* outer = nullptr;
    std::span<Row const> group = {};  ///< of a check with `by`: the rows of the current group
};

/// How many rows are gone through at once: one to a bit.
inline constexpr std::size_t most_at_once = 64;

/// Current rows, up to 64 at once, all within the same rows around them.
struct RowBatch {
    Row const* rows = nullptr;
    std::uint64_t asked = 0;  ///< a bit for each row that is asked about; at least one
    RowScope const* outer = nullptr;

    [[nodiscard]] RowScope operator[](std::size_t which) const { return {rows[which], outer}; }
    /// What going through them counts as, of the steps that an evaluation may take.
    [[nodiscard]] std::uint64_t steps() const {
        return static_cast<std::uint64_t>(std::bit_width(asked));
    }
};

/// The bits of the first `count` rows.
[[nodiscard]] constexpr std::uint64_t first_bits(std::size_t count) {
    return count == 0 ? 0 : ~std::uint64_t{0} >> (most_at_once - count);
}

/// Calls `body` with the place of each bit that is set; mostly these are the first ones.
template <class Body>
inline void for_each_bit(std::uint64_t bits, Body body) {
    if ((bits & (bits + 1)) == 0) {
        auto const count = static_cast<std::size_t>(std::bit_width(bits));
        for (std::size_t at = 0; at < count; ++at) body(at);
        return;
    }
    for (; bits != 0; bits &= bits - 1) body(static_cast<std::size_t>(std::countr_zero(bits)));
}

/// The conditions of the rows that are asked about, each by itself.
template <class Ask>
inline KleeneBatch each_condition(std::uint64_t asked, Ask ask) {
    KleeneBatch result;
    for (auto at = static_cast<std::size_t>(std::bit_width(asked)); at-- > 0;) {
        Kleene const is = (asked >> at & 1U) != 0 ? ask(at) : Kleene::of(false);
        result.can_yes = result.can_yes << 1U | std::uint64_t{is.can_yes};
        result.can_no = result.can_no << 1U | std::uint64_t{is.can_no};
        result.failed = result.failed << 1U | std::uint64_t{is.failed};
    }
    return result;
}

/// A function to call, not owned: for passing a lambda down without allocating.
template <class Signature>
class FunctionRef;
template <class Result, class... Arguments>
class FunctionRef<Result(Arguments...)> {
public:
    template <class F>
    requires(!std::is_same_v<std::remove_cvref_t<F>, FunctionRef>) FunctionRef(
        F&& f)  // NOLINT(google-explicit-constructor): stands for the lambda it is given
        : object_(const_cast<void*>(static_cast<void const*>(&f))),
          call_([](void* object, Arguments... arguments) -> Result {
              return (*static_cast<std::remove_reference_t<F>*>(object))(arguments...);
          }) {}
    Result operator()(Arguments... arguments) const { return call_(object_, arguments...); }

private:
    void* object_;
    Result (*call_)(void*, Arguments...);
};

/// Takes rows one after the other, with the condition that each belongs there; false: enough.
using RowSink = FunctionRef<bool(Row, Kleene)>;

/// The same for up to 64 rows at once. Where a row cannot belong, there may be none.
using RowsSink = FunctionRef<bool(Row const*, KleeneBatch const&)>;

/// Hands over rows that all belong; false: the sink had enough.
bool pass(std::span<Row const> rows, RowsSink sink);
/// The same of so many rows that follow each other, from this one on.
bool pass_from(Row first, std::size_t count, RowsSink sink);
inline bool pass_first(std::size_t count, RowsSink sink) { return pass_from(0, count, sink); }

/// How an expression is evaluated: the member for its type.
union Evaluate {
    Kleene (*condition)(Context&, Expression const&, RowScope const&) = nullptr;
    Quantity (*number)(Context&, Expression const&, RowScope const&);
    Choice (*choice)(Context&, Expression const&, RowScope const&);
    Date (*date)(Context&, Expression const&, RowScope const&);
    Text (*text)(Context&, Expression const&, RowScope const&);
    List<Text> (*set)(Context&, Expression const&, RowScope const&);
    Row (*row)(Context&, Expression const&, RowScope const&);
    bool (*rows)(Context&, Expression const&, RowScope const&,
                 RowsSink);  ///< false: the sink had enough
};

/// How it is evaluated for a batch of rows: the member for its type, or null where that is done
/// row by row. A value is left for each row that is asked about, in the space given or elsewhere.
union EvaluateBatch {
    KleeneBatch (*condition)(Context&, Expression const&, RowBatch const&) = nullptr;
    Quantity const* (*number)(Context&, Expression const&, RowBatch const&, Quantity*);
    Choice const* (*choice)(Context&, Expression const&, RowBatch const&, Choice*);
    Date const* (*date)(Context&, Expression const&, RowBatch const&, Date*);
    Text const* (*text)(Context&, Expression const&, RowBatch const&, Text*);
    Row const* (*row)(Context&, Expression const&, RowBatch const&, Row*);
};

/// The members of both for values of one type.
template <class T>
struct EvaluatorOf;
template <>
struct EvaluatorOf<Kleene> {
    static constexpr auto one = &Evaluate::condition;
    static constexpr auto many = &EvaluateBatch::condition;
};
template <>
struct EvaluatorOf<Quantity> {
    static constexpr auto one = &Evaluate::number;
    static constexpr auto many = &EvaluateBatch::number;
};
template <>
struct EvaluatorOf<Choice> {
    static constexpr auto one = &Evaluate::choice;
    static constexpr auto many = &EvaluateBatch::choice;
};
template <>
struct EvaluatorOf<Date> {
    static constexpr auto one = &Evaluate::date;
    static constexpr auto many = &EvaluateBatch::date;
};
template <>
struct EvaluatorOf<Text> {
    static constexpr auto one = &Evaluate::text;
    static constexpr auto many = &EvaluateBatch::text;
};
template <>
struct EvaluatorOf<Row> {
    static constexpr auto one = &Evaluate::row;
    static constexpr auto many = &EvaluateBatch::row;
};

/// How rows that all certainly belong are found at once, from the row that the first part came to.
using EvaluateSpan = std::span<Row const> (*)(Context&, Expression const&, Row);

/// An operator, by its row in the table of operators (operators/operators.hpp). What an operator is like is
/// asked of its row; which one it is, nobody asks outside of `operators/`.
enum class Op : std::uint8_t { literal };

// What an expression has beside its parts, one struct for each meaning.

/// A literal yes or no.
struct YesNo {
    bool yes = false;
};
/// Choices of a vocabulary, a bit for each: a literal one, or all that a comparison with a literal accepts.
struct Choices {
    std::uint64_t mask = 0;
};
/// Literal texts: so many of Plan::texts.
struct Texts {
    std::uint32_t first = 0;
    std::uint16_t count = 0;
};
/// A field that every pack has.
struct FieldRead {
    Field const* field = nullptr;
};
/// The nodes of a level, or the node above on it.
struct LevelRead {
    std::int32_t level = 0;
};
/// What was computed before: a value, or where a ladder stands.
struct ColumnRead {
    std::int32_t column = 0;
};
/// A value of rows, which are gone through where they are used.
struct RowsRead {
    Expr is = no_expr;
};
/// The answer to what a pack asks for, by its index in Plan::facts.
struct FactRead {
    std::uint32_t fact = 0;
};
/// A function of the pack, and the names of what it reads.
struct LuaCall {
    std::int32_t function = -1;
    Texts names;
};
/// To a multiple of the step.
struct RoundedTo {
    Number step;
    Rounding mode{};
};
/// The one row that a quantifier looks for.
struct SoughtRow {
    Expr row = no_expr;
};

using Payload =
    std::variant<std::monostate, YesNo, Number, Date, Choices, Texts, FieldRead, LevelRead,
                 ColumnRead, RowsRead, FactRead, LuaCall, RoundedTo, SoughtRow>;

/// A typed expression of a plan, in one flat table with all others.
///
/// `count(it.judgements:where(it.rating:at_least "fair"))` is five of them: `it` (a row), its field `judgements` (rows),
/// the comparison (a condition about a judgement), the selection, the count. Each has the type it comes to and the
/// functions that evaluate it: one for one row, and, where going through the tree once for many rows pays, one for up to
/// 64 (EvaluateBatch). The functions are picked when the pack is compiled, for the types that its parts turned out to
/// have, so evaluation asks for no type and knows no operator. What an operator needs beside its parts is its payload.
///
/// Considered: a tree of objects with virtual functions (an allocation and a cache miss for each part), bytecode (a second
/// language to explain results from), and closures (which nobody can look into: explanations, analyses and this very
/// comment walk the table). Copyable as it is; what it points to is the plan's.
struct Expression {
    Op op{};
    Typed type;
    Evaluate evaluate;
    EvaluateBatch many;
    EvaluateSpan span = nullptr;  ///< of rows: beside `evaluate`, where there is a shorter way
    Expression const* const* first =
        nullptr;  ///< its parts, one after the other; set when the plan is whole
    Payload payload;
    std::uint32_t first_part = 0;  ///< in Plan::parts
    std::uint16_t parts = 0;
    bool share = false;        ///< a number that people read as a percentage
    bool named = false;        ///< its name was given by `named`
    bool of_node = false;      ///< of rows: depends on nothing but the current node
    bool of_row = false;       ///< depends on the current row; if not, it is the same for all rows
    bool can_fail = false;     ///< carrying it out may leave a failure behind
    std::uint32_t name = 0;    ///< in Plan::texts: of a field, or given by `named`; 0: none
    std::uint32_t tree = 0;    ///< where it was written: index into Plan::places
    std::int32_t cached = -1;  ///< of rows that are gone through several times: where they are kept
    std::int32_t limits = -1;  ///< of a number: index into Plan::limits; -1: compared with none

    [[nodiscard]] Expression const& part(std::size_t which) const { return *first[which]; }

    /// What it has beside its parts. Requires: it has a T.
    template <class T>
    [[nodiscard]] T const& as() const& {
        auto const* const held = std::get_if<T>(&payload);
        assert(held != nullptr);
        return *held;
    }
    /// The field that every pack has; null when it reads none.
    [[nodiscard]] Field const* field() const& {
        auto const* const read = std::get_if<FieldRead>(&payload);
        return read == nullptr ? nullptr : read->field;
    }

    // of a temporary, what these hand out would dangle
    template <class T>
    T const& as() const&& = delete;
    Field const* field() const&& = delete;
};

}  // namespace assay::algebra
