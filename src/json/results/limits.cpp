#include <assay/rule_pack.hpp>

#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"
#include "json/results/shapes.hpp"

namespace assay {
namespace json {
namespace {

struct UsedOfLimit {
    std::uint64_t used, allowed;
};

/// What loading a pack used of a limit, and what hosts allow unless they say otherwise.
template <auto Used::*used, auto Limits::*allowed>
UsedOfLimit used_of(RulePack const& pack) {
    return {pack.used().*used, Limits{}.*allowed};
}

}  // namespace

template <>
inline constexpr auto shape_of<UsedOfLimit> = result("limit", "The use of one limit while loading.",
                                                     member("used", &UsedOfLimit::used),
                                                     member("allowed", &UsedOfLimit::allowed,
                                                            "The default limit."));

namespace {

constexpr auto used_limits = result(
    "used_limits", "How much of each limit loading the pack has used.",
    member("files", used_of<&Used::files, &Limits::files>, "Files of the pack."),
    member("source_bytes", used_of<&Used::source_bytes, &Limits::source_bytes>,
           "Bytes of the largest file."),
    member("pack_bytes", used_of<&Used::pack_bytes, &Limits::pack_bytes>, "Bytes of all files."),
    member("load_instructions", used_of<&Used::load_instructions, &Limits::load_instructions>,
           "Instructions while loading."),
    member("memory", used_of<&Used::memory, &Limits::memory>, "Bytes that Lua held at once."),
    member("text_bytes", used_of<&Used::text_bytes, &Limits::text_bytes>,
           "Bytes of the longest text made."),
    member("declared_values", used_of<&Used::declared_values, &Limits::declared_values>,
           "Values declared."),
    member("declared_bytes", used_of<&Used::declared_bytes, &Limits::declared_bytes>,
           "Bytes of texts declared."),
    member("list_items", used_of<&Used::list_items, &Limits::list_items>,
           "Items of the longest list."));

constexpr auto limits_shape =
    result("limits", "The resources used to load a pack, against the limits.",
           member("pack", Itself{}), member<used_limits>("limits", Itself{}));

}  // namespace

std::string limits_schema() { return schema_of<RulePack, limits_shape>("limits", "Limits"); }

}  // namespace json

std::string limits_json(RulePack const& pack) { return json::document<json::limits_shape>(pack); }

}  // namespace assay
