#pragma once

#include <assay/date.hpp>

#include "plan/possible.hpp"
#include "plan/rows.hpp"
#include "plan/types.hpp"

#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>

namespace assay::plan {

struct Context;
struct Expression;
struct Operator;
struct Field;

/// An expression of a plan, by its index.
using Expr = std::int32_t;
inline constexpr Expr no_expr = -1;

/// The row in hand and the ones around it.
struct Hand {
    Row row = no_row;
    Hand const* outer = nullptr;
    std::span<Row const> group = {};  ///< of a check with `by`: the rows of the group in hand
};

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
using RowSink = FunctionRef<bool(Row, Condition)>;

/// How an expression is evaluated: the member for its type.
union Evaluate {
    Condition (*condition)(Context&, Expression const&, Hand const&) = nullptr;
    Quantity (*number)(Context&, Expression const&, Hand const&);
    Choice (*choice)(Context&, Expression const&, Hand const&);
    Date (*date)(Context&, Expression const&, Hand const&);
    Text (*text)(Context&, Expression const&, Hand const&);
    List<Text> (*set)(Context&, Expression const&, Hand const&);
    Row (*row)(Context&, Expression const&, Hand const&);
    bool (*rows)(Context&, Expression const&, Hand const&,
                 RowSink);  ///< false: the sink had enough
};

/// How rows that all certainly belong are found at once; none where that is not so.
using EvaluateSpan = std::span<Row const> (*)(Context&, Expression const&, Hand const&);

/// A typed expression of a plan.
struct Expression {
    Operator const* op = nullptr;  ///< never null in a plan
    Typed type;
    Evaluate evaluate;
    EvaluateSpan span = nullptr;  ///< of rows: beside `evaluate`, where there is a shorter way
    Expression const* const* first =
        nullptr;                   ///< its parts, one after the other; set when the plan is whole
    std::uint32_t first_part = 0;  ///< in Plan::parts
    std::uint16_t parts = 0;
    std::int8_t of_hand =
        -1;  ///< of a field: 0 of the row in hand, 1 of the one around it, -1 of another
    bool share = false;      ///< a number that people read as a percentage
    bool named = false;      ///< its name was given by `named`
    bool of_node = false;    ///< of rows: depends on nothing but a node in hand
    bool can_fail = false;   ///< carrying it out may leave a failure behind
    std::int32_t kept = -1;  ///< of rows that are gone through several times: where they are kept
    std::int32_t index = 0;  ///< what the operator needs: a field, a column, a depth, a function
    std::uint64_t mask = 0;  ///< literal choices
    Number number;           ///< literal number
    Date date;               ///< literal date
    std::uint32_t name = 0;  ///< in Plan::texts: of a field, or given by `named`; 0: none
    std::uint32_t first_text =
        0;  ///< in Plan::texts: literal texts, or the names of what a function reads
    std::uint16_t texts = 0;
    std::uint32_t tree = 0;  ///< where it was written: index into Plan::places
    Field const* field = nullptr;

    [[nodiscard]] Expression const& part(std::size_t which) const { return *first[which]; }
};

}  // namespace assay::plan
