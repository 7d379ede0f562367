#pragma once

#include "algebra/operators/operators.hpp"
#include "algebra/values/plan.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::authors {

/// What the types of a pack's rules are called in its definitions.
class TypeNames {
public:
    explicit TypeNames(algebra::Plan const& plan) : plan_(plan) {}

    /// `evidence`, `node.element`, `pair.pulls_on`.
    [[nodiscard]] std::string of_kind(algebra::Kind kind) const;
    /// The ids of a vocabulary: `Rating`, `Ladder.criterion.standing`.
    [[nodiscard]] std::string of_vocabulary(algebra::Vocabulary vocabulary) const;
    /// The ids of rows whose ids the pack fixes: `assay.Node.element`, `assay.EvidenceKind`.
    [[nodiscard]] std::string ids_of(algebra::Kind kind) const;

    /// The class of an expression: `assay.choice.Rating`, `assay.rows.evidence`.
    [[nodiscard]] std::string of(algebra::Typed type) const;
    /// The same of a field, where an id is more than any text: `assay.text.node.element`.
    [[nodiscard]] std::string of_field(algebra::Kind kind, std::string_view name,
                                       algebra::Typed type) const;

    /// What may stand where a value of this type belongs, written out or as an expression.
    [[nodiscard]] std::string given(algebra::Typed type) const;
    /// The same where the table of operators asks for something.
    [[nodiscard]] std::string operand(algebra::OperandKind kind) const;
    /// The same where the table of words does: `text`, `severity`, `new check`.
    [[nodiscard]] std::string key(std::string_view takes) const;

private:
    algebra::Plan const& plan_;
};

/// The kinds of row that every pack has, and of these the ones whose ids are fixed by the pack.
[[nodiscard]] std::vector<algebra::Kind> kinds_of_row(algebra::Plan const& plan);
[[nodiscard]] bool has_fixed_ids(algebra::Kind kind);

}  // namespace assay::authors
