#pragma once

#include <assay/number.hpp>

#include <bit>
#include <cstdint>

namespace assay::algebra {

// Every expression evaluates to the values it could still take: an element that nobody has rated
// can be any rating, a count over it is an interval, a comparison of that interval may be open. What
// comes out certain is certain however the rest is filled in. The analysis does not remember that two
// readings of the same unrated element must agree, so it may call open what is not, never the other
// way round. `failed` marks what depends on a rule that could not be carried out.

/// A condition: can it be yes, can it be no? One byte: three that are written one by one and read
/// back as a word, as returning them by value does, hold up the processor.
struct Kleene {
    bool can_yes : 1 = true;
    bool can_no : 1 = true;
    bool failed : 1 = false;

    [[nodiscard]] static constexpr Kleene of(bool yes) { return {yes, !yes, false}; }
    [[nodiscard]] static constexpr Kleene open() { return {}; }
    [[nodiscard]] constexpr bool is_yes() const { return can_yes && !can_no; }
    [[nodiscard]] constexpr bool is_no() const { return !can_yes; }
    [[nodiscard]] constexpr bool is_open() const { return can_yes && can_no; }
};

[[nodiscard]] constexpr Kleene negate(Kleene a) { return {a.can_no, a.can_yes, a.failed}; }
[[nodiscard]] constexpr Kleene conjoin(Kleene a, Kleene b) {
    if (a.is_no() || b.is_no()) return Kleene::of(false);
    return {a.can_yes && b.can_yes, a.can_no || b.can_no, a.failed || b.failed};
}
[[nodiscard]] constexpr Kleene disjoin(Kleene a, Kleene b) {
    return negate(conjoin(negate(a), negate(b)));
}

/// Up to 64 conditions at once, one to a bit: the same rules, word by word.
struct KleeneBatch {
    std::uint64_t can_yes = 0;
    std::uint64_t can_no = 0;
    std::uint64_t failed = 0;

    [[nodiscard]] static constexpr KleeneBatch of(std::uint64_t yes) { return {yes, ~yes, 0}; }
    /// The same one for each bit.
    [[nodiscard]] static constexpr KleeneBatch all(std::uint64_t bits, Kleene same) {
        return {same.can_yes ? bits : 0, same.can_no ? bits : 0, same.failed ? bits : 0};
    }
    [[nodiscard]] constexpr std::uint64_t are_yes() const { return can_yes & ~can_no; }
    [[nodiscard]] constexpr Kleene operator[](std::size_t which) const {
        return {(can_yes >> which & 1U) != 0, (can_no >> which & 1U) != 0,
                (failed >> which & 1U) != 0};
    }
    /// Requires: it was not set before.
    constexpr void set(std::size_t which, Kleene condition) {
        can_yes |= std::uint64_t{condition.can_yes} << which;
        can_no |= std::uint64_t{condition.can_no} << which;
        failed |= std::uint64_t{condition.failed} << which;
    }
};

[[nodiscard]] constexpr KleeneBatch negate(KleeneBatch const& a) {
    return {a.can_no, a.can_yes, a.failed};
}
[[nodiscard]] constexpr KleeneBatch conjoin(KleeneBatch const& a, KleeneBatch const& b) {
    std::uint64_t const can_yes = a.can_yes & b.can_yes;
    return {can_yes, a.can_no | b.can_no, (a.failed | b.failed) & can_yes};
}
[[nodiscard]] constexpr KleeneBatch disjoin(KleeneBatch const& a, KleeneBatch const& b) {
    return negate(conjoin(negate(a), negate(b)));
}

/// Whether there is a value. A mean over no rows is certainly none, and a comparison with it is
/// certainly no. An unanswered fact is open: it may still become anything.
enum class Presence : std::uint8_t { there, none, open };

/// A number between two bounds, or none, or nothing that is known yet.
struct Quantity {
    Number low;  ///< the bounds are of a number that is there
    Number high;
    Presence presence = Presence::there;
    bool failed = false;

    [[nodiscard]] static Quantity of(Number value) { return between(value, value, false); }
    [[nodiscard]] static Quantity between(Number low, Number high, bool failed) {
        return {low, high, Presence::there, failed};
    }
    [[nodiscard]] static Quantity none(bool failed = false) {
        return {{}, {}, Presence::none, failed};
    }
    [[nodiscard]] static Quantity open(bool failed = false) {
        return {{}, {}, Presence::open, failed};
    }
    [[nodiscard]] bool is_there() const { return presence == Presence::there; }
    [[nodiscard]] bool is_none() const { return presence == Presence::none; }
    [[nodiscard]] bool is_known() const { return is_there() && low == high; }
};

/// What is left when one of the operands is not there: none if one is certainly none.
[[nodiscard]] inline Quantity missing(Quantity const& a, Quantity const& b) {
    bool const failed = a.failed || b.failed;
    return a.is_none() || b.is_none() ? Quantity::none(failed) : Quantity::open(failed);
}

/// A choice among up to 64 ids in their order: bit i says that it can be the i-th. With `none` it may
/// be none of them; with `none` and no bit it certainly is. No bit and no `none`: nothing is known.
struct Choice {
    std::uint64_t can = 0;
    bool failed = false;
    bool none = false;

    [[nodiscard]] static constexpr Choice of(std::size_t index) {
        return {std::uint64_t{1} << index, false, false};
    }
    [[nodiscard]] constexpr bool is_known() const { return std::has_single_bit(can) && !none; }
    [[nodiscard]] constexpr bool is_none() const { return can == 0 && none; }
    [[nodiscard]] constexpr bool is_there() const { return can != 0 && !none; }
    [[nodiscard]] constexpr int lowest() const { return std::countr_zero(can); }
    [[nodiscard]] constexpr int highest() const { return 63 - std::countl_zero(can); }
};

}  // namespace assay::algebra
