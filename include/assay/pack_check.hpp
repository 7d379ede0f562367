#pragma once

#include <assay/diagnostic.hpp>
#include <assay/export.hpp>
#include <assay/names.hpp>
#include <assay/rule_pack.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace assay {

/// How much a remark matters. `wrong`: surely a mistake; `weak`: worth a look, may be meant so.
enum class Weight : std::uint8_t { wrong, weak };
template <>
inline constexpr std::array<std::string_view, 2> names_of<Weight>{"wrong", "weak"};

/// Something about a pack that loads, and that its author would want to know.
struct Remark {
    std::string code{};  ///< one of find_code(): `never-true`
    Weight weight = Weight::weak;
    Place place{};
    std::string message{};  ///< lower case, no full stop: "this condition cannot hold"
    std::string hint{};     ///< how to mend it

    friend bool operator==(Remark const&, Remark const&) = default;
};

/// Looks through a pack for conditions that always or never hold, cases that cannot be reached, things
/// that are declared and never used, and texts that are missing or weak. Sound where it says `wrong`:
/// no assessment makes it otherwise. Conditions that are too large are looked at part by part, and what
/// is too much even so is passed over. In the order of the pack's files. Reads no file, runs no Lua.
/// Requires: `pack` is not empty. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::vector<Remark> check_pack(RulePack const& pack);

/// How many checks a pack has; its elements are in RulePack::standard(). Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::size_t count_checks(RulePack const& pack);

/// The remark on one line: `file:line:column: weight: message; hint [code]`.
[[nodiscard]] ASSAY_EXPORT std::string to_string(Remark const& remark);

}  // namespace assay
