#pragma once

#include "algebra/rows/context.hpp"
#include "algebra/rows/fields.hpp"

#include <cstdint>
#include <set>
#include <tuple>
#include <vector>

namespace assay::algebra {

/// Something that is missing and that a rule reads.
struct OpenLeaf {
    enum class Is : std::uint8_t {
        fact,     ///< of `row`, which is of `kind`: nobody has answered it
        element,  ///< nobody has rated it, or those whose judgements count the same differ
        absent,   ///< a field of a row that the document leaves out
        failed,   ///< an expression that could not be carried out
    };

    Is is{};
    Kind kind{};
    Row row = no_row;
    std::uint32_t fact = 0;
    Field const* field = nullptr;
    Expr expr = no_expr;

    [[nodiscard]] auto key() const {
        return std::tuple(is, fact, kind, row, field == nullptr ? Text{} : field->name, expr);
    }
    friend bool operator==(OpenLeaf const& a, OpenLeaf const& b) { return a.key() == b.key(); }
    friend bool operator<(OpenLeaf const& a, OpenLeaf const& b) { return a.key() < b.key(); }
};

/// Finds what an open result depends on: a walk over the expressions behind it, into every part that is open, down
/// to what is missing.
///
///     any { fact "busy", every(items, it.rating:at_least "fair") }      busy; each item without a rating
///
/// A part that is known need not be looked into: it stays known however the rest is filled in
/// (values/abstract_values.hpp). The exception is a field that is known now and can change later: `it.rated` is no
/// while nobody has rated the element, and yes afterwards. Such fields are marked (Field::changes), and an expression that
/// reads one is looked into although it is known.
///
/// So once everything that is found has an answer, the result is known: each part that was open then reads only what
/// is known, and each part that was not looked into stays as it is. The walk may find more than is needed, since it does not
/// see that two parts read the same thing (engine/dependence looks for less).
///
/// A claim that an element does not apply stays as it is in the document: while it has no answer it takes the element out
/// of the count, if the pack permits it. Whether the pack permits it may depend on answers, so these are found as well.
///
/// Time: each expression is looked into once for each row that it is evaluated on, and the meter is charged.
class OpenLeaves {
public:
    explicit OpenLeaves(Context& context);

    void of_expression(Expr expr, RowScope const& scope) { walk(c_.plan.at(expr), scope); }
    void of_ladder(Ladder const& ladder, Row row);

    [[nodiscard]] std::set<OpenLeaf> const& found() const& { return found_; }
    std::set<OpenLeaf> const& found() const&& = delete;

    /// Whether no part that was looked into can change although it is known. If so, once some answers make the
    /// result known, more answers leave it known.
    [[nodiscard]] bool is_monotone() const { return is_monotone_; }

private:
    void find_permission_leaves();
    void walk(Expression const& e, RowScope const& scope);
    void fact(Expression const& e, RowScope const& scope);
    void field(Expression const& e, Field const& field, RowScope const& scope);
    void column(Expression const& e, RowScope const& scope);
    void row_by_row(Expression const& e, RowScope const& scope);
    void quantified(Expression const& e, RowScope const& scope);
    void undecided(Kind kind, Row row);
    void permissions();
    void failed(Expression const& e, RowScope const& scope);

    /// Whether it may change although it is known.
    [[nodiscard]] bool changes(Expression const& e);
    [[nodiscard]] bool find_changes(Expression const& e);
    [[nodiscard]] bool ladder_changes(Ladder const& ladder);
    [[nodiscard]] bool is_known(Expression const& e, RowScope const& scope);
    [[nodiscard]] bool stays_known(Expression const& e, RowScope const& scope);
    [[nodiscard]] bool is_new(Expression const& e, RowScope const& scope);

    Context& c_;
    bool is_monotone_ = true;
    bool everything_ = false;  ///< into what is known, too: while permissions are looked into
    std::vector<std::int32_t> value_of_column_, ladder_of_column_;  ///< -1: none
    std::vector<signed char> changes_;             ///< of each expression; -1: not asked yet
    std::set<std::vector<std::int32_t>> visited_;  ///< expressions with the rows they were on
    std::set<OpenLeaf> found_;
    std::set<OpenLeaf> permission_leaves_;  ///< what the permission of a claim reads and is missing
};

}  // namespace assay::algebra
