#pragma once

#include <concepts>
#include <optional>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

// The kinds of values that stand in results, told by their types.

namespace assay::json {

/// An object whose keys are data: names of ratings, say.
template <class T>
using Keyed = std::vector<std::pair<std::string_view, T>>;

/// A list whose items are read beside what they refer to by number: a table, a comparison.
template <class T, class Context>
struct In {
    T const& it;
    Context const& all;
};

/// Each item of a list beside what it refers to.
template <class List, class Context>
auto each_in(List const& list, Context const& context) {
    std::vector<In<std::ranges::range_value_t<List const>, Context>> items;
    items.reserve(list.size());
    for (auto const& item : list) items.push_back({item, context});
    return items;
}

template <class T>
concept TextValue = std::convertible_to<T const&, std::string_view> && !std::is_pointer_v<T>;

template <class T>
inline constexpr bool is_optional = std::is_pointer_v<T>;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_variant = false;
template <class... T>
inline constexpr bool is_variant<std::variant<T...>> = true;

template <class T>
inline constexpr bool is_keyed = false;
template <class T>
inline constexpr bool is_keyed<Keyed<T>> = true;

template <class T>
concept ListValue = std::ranges::input_range<T const> && !TextValue<T> && !is_keyed<T>;

/// Structs, and lists: what is not laid out on one line.
template <class T>
concept Plain = TextValue<T> || std::is_arithmetic_v<T> || std::is_enum_v<T>;

}  // namespace assay::json
