#include <assay/pack_check.hpp>

#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"
#include "json/results/shapes.hpp"

#include <algorithm>
#include <optional>

namespace assay {
namespace json {
namespace {

std::optional<std::size_t> count_elements(CheckedPack const& checked) {
    if (!checked.pack) return std::nullopt;
    Standard const& standard = checked.pack.standard();
    return static_cast<std::size_t>(
        std::count_if(standard.nodes.begin(), standard.nodes.end(),
                      [&](Node const& node) { return standard.is_element(node); }));
}

}  // namespace

template <>
inline constexpr auto shape_of<Remark> = result(
    "remark", "Something about a pack that loads, and that its author would want to know.",
    member("code", &Remark::code, "Stable. `assay help CODE` explains it."),
    member("id", &Remark::id, "Of the message in the catalogue. Stable, and finer than the code."),
    member("weight", &Remark::weight,
           "wrong: surely a mistake; weak: worth a look, may be meant so."),
    members_of(&Remark::place), member("message", &Remark::message),
    member("hint", &Remark::hint, "How to fix it."),
    optional("parameters", &Remark::parameters, "The parameters of the message."));

template <>
inline constexpr auto shape_of<CheckedPack> = result(
    "pack-check", "The errors in a pack, or the remarks on it.",
    optional(
        "pack", [](CheckedPack const& checked) { return checked.pack ? &checked.pack : nullptr; },
        "The pack. Absent when it does not load."),
    optional("elements", count_elements, "Number of elements of the standard."),
    optional(
        "checks",
        [](CheckedPack const& checked) -> std::optional<std::size_t> {
            if (!checked.pack) return std::nullopt;
            return count_checks(checked.pack);
        },
        "How many checks it has."),
    member("problems", &CheckedPack::problems, "The errors that prevent loading."),
    member("remarks", &CheckedPack::remarks, "In the order of its files."));

std::string pack_check_schema() { return schema_of<CheckedPack>("pack-check", "Pack check"); }

}  // namespace json

std::string to_json(CheckedPack const& checked) {
    return json::document(checked, json::Lists::an_item_a_line);
}

}  // namespace assay
