#pragma once

/// @file
/// @ingroup pack
/// Remarks on a pack that loads.

#include <assay/diagnostic.hpp>
#include <assay/export.hpp>
#include <assay/names.hpp>
#include <assay/rule_pack.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace assay {

/// How much a remark matters. `wrong`: surely a mistake; `weak`: worth a look, may be meant so.
enum class Weight : std::uint8_t { wrong, weak };
template <>
inline constexpr std::array<std::string_view, 2> names_of<Weight>{"wrong", "weak"};

/// Something about a pack that loads, and that its author would want to know.
struct Remark {
    std::string code{};            ///< one of find_code(): `never-true`
    Weight weight = Weight::weak;  ///< whether it is surely a mistake
    Place place{};                 ///< where the pack has what the remark is about
    std::string message{};         ///< lower case, no full stop: "this condition cannot hold"
    std::string hint{};            ///< how to fix it
    std::string id{};              ///< of the message in the catalogue: `cannot-both-hold`
    std::vector<Parameter> parameters{};  ///< what the message is filled in with

    /// Equal: the same in all members.
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

/// What was found about a pack: why it does not load, or what there is to remark.
struct CheckedPack {
    RulePack pack{};                     ///< none when it does not load
    std::vector<Diagnostic> problems{};  ///< why it does not load; empty when it does
    std::vector<Remark> remarks{};  ///< what check_pack() found; empty when the pack does not load
};

/// The same as JSON, indented (schema: rules/schema/pack-check.schema.json). Bytes that are not UTF-8 become
/// U+FFFD. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(CheckedPack const& checked);

/// How a SARIF log calls a place.
struct SarifPlace {
    std::string path{};       ///< of the file, from the working folder or that of the pack
    bool is_in_pack = false;  ///< from that of the pack
    std::size_t column = 0;   ///< from 1, in units of UTF-16; 0: not known
};
/// How a log calls a place; asked once for each place that has a file.
using SarifPlaces = std::function<SarifPlace(Place const&)>;

/// The same as a SARIF 2.1.0 log, which tools that gather remarks on sources read. `place_of` is called once for
/// each place that has a file; what it throws is passed on.
[[nodiscard]] ASSAY_EXPORT std::string to_sarif(CheckedPack const& checked,
                                                SarifPlaces const& place_of);

}  // namespace assay
