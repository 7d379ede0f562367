#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace assay {

/// The spelling of each enumerator of `Enum` in JSON and Lua, in the order of the enumerators.
/// Specialised beside each enumeration; enumerators are spelt the same in C++.
template <class Enum>
requires std::is_enum_v<Enum>
inline constexpr std::array<std::string_view, 0> names_of{};

/// The spelling of an enumerator.
template <class Enum>
[[nodiscard]] constexpr std::string_view name_of(Enum value) {
    return names_of<Enum>[static_cast<std::size_t>(value)];
}

/// The enumerator with this spelling, if there is one.
template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> from_name(std::string_view name) {
    for (std::size_t i = 0; i < names_of<Enum>.size(); ++i)
        if (names_of<Enum>[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace assay
