#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace assay {

/// What people call by an id or a title: of `list` the one with this id, else the first with this title, else the
/// first with this id, the last two whatever the case of their letters (A to Z). Null: none has.
template <class List>
[[nodiscard]] auto const* find_named(List const& list, std::string_view name) {
    auto const lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    if (name.empty()) return static_cast<decltype(&*list.begin())>(nullptr);
    auto const is_name = [&](auto const& text) {
        return std::equal(text.begin(), text.end(), name.begin(), name.end(),
                          [&](char a, char b) { return lower(a) == lower(b); });
    };
    auto found =
        std::find_if(list.begin(), list.end(), [&](auto const& each) { return each.id == name; });
    if (found == list.end())
        found = std::find_if(list.begin(), list.end(),
                             [&](auto const& each) { return is_name(each.title); });
    if (found == list.end())
        found = std::find_if(list.begin(), list.end(),
                             [&](auto const& each) { return is_name(each.id); });
    return found == list.end() ? nullptr : &*found;
}

/// The ids of a list, for "one of ..." and the nearest.
template <class List>
[[nodiscard]] std::vector<std::string_view> ids_of(List const& list) {
    std::vector<std::string_view> ids;
    for (auto const& each : list) ids.emplace_back(each.id);
    return ids;
}

}  // namespace assay
