#pragma once

#include <cstdint>

namespace assay::algebra {

/// What an expression of a pack can come to.
enum class Type : std::uint8_t {
    condition,  ///< yes or no
    number,     ///< exact
    choice,     ///< one id of a vocabulary: a rating, a role, a case of a ladder
    date,
    text,
    set,   ///< of texts
    row,   ///< one row of a kind, or none
    rows,  ///< rows of one kind
};

/// The kinds of row that rules read. Levels of the standard and lists of pairs are numbered on from
/// the last two.
enum class Kind : std::int16_t {
    assessment,
    organisation,
    visit,
    site,
    judgement,
    evidence,
    citation,
    claim,
    shortfall,
    action,
    limb,
    guidance,
    evidence_kind,
    visit_kind,
    customer_group,
    service,
    pairs = 32,  ///< pairs + p: the p-th list of pairs that the pack gives
    level = 64,  ///< level + n: the nodes of the n-th level
};

[[nodiscard]] constexpr Kind level_kind(std::size_t level) {
    return static_cast<Kind>(64 + static_cast<int>(level));
}
[[nodiscard]] constexpr Kind pairs_kind(std::size_t list) {
    return static_cast<Kind>(32 + static_cast<int>(list));
}
[[nodiscard]] constexpr bool is_node(Kind kind) { return kind >= Kind::level; }
[[nodiscard]] constexpr bool is_pair(Kind kind) {
    return kind >= Kind::pairs && kind < Kind::level;
}
[[nodiscard]] constexpr std::size_t level_of(Kind kind) {
    return static_cast<std::size_t>(kind) - 64;
}
[[nodiscard]] constexpr std::size_t pairs_of(Kind kind) {
    return static_cast<std::size_t>(kind) - 32;
}

/// The vocabularies that choices are made from. Ladders are numbered on from the last.
enum class Vocabulary : std::int16_t {
    scale,
    role,
    given,
    origin,
    visibility,
    acceptance,
    action_status,
    ladder = 16,  ///< ladder + n: the cases of the n-th ladder
};

[[nodiscard]] constexpr Vocabulary ladder_vocabulary(std::size_t ladder) {
    return static_cast<Vocabulary>(static_cast<std::size_t>(Vocabulary::ladder) + ladder);
}

[[nodiscard]] constexpr std::size_t ladder_of(Vocabulary cases) {
    return static_cast<std::size_t>(cases) - static_cast<std::size_t>(Vocabulary::ladder);
}

/// A type with what it ranges over.
struct Typed {
    Type type = Type::condition;
    Kind kind = Kind::assessment;               ///< of a row or rows
    Vocabulary vocabulary = Vocabulary::scale;  ///< of a choice

    friend bool operator==(Typed const& a, Typed const& b) {
        if (a.type != b.type) return false;
        if (a.type == Type::choice) return a.vocabulary == b.vocabulary;
        return (a.type != Type::row && a.type != Type::rows) || a.kind == b.kind;
    }
};

}  // namespace assay::algebra
