#pragma once

/// @file
/// @ingroup model
/// How enumerators are spelt in JSON and Lua.

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

/// An enumeration whose enumerators have names. Every public one is.
template <class Enum>
concept Named = std::is_enum_v<Enum> && !names_of<Enum>.empty();

/// The spelling of an enumerator; empty for a value that is none of them.
template <Named Enum>
[[nodiscard]] constexpr std::string_view name_of(Enum value) noexcept {
    auto const index = static_cast<std::size_t>(value);
    return index < names_of<Enum>.size() ? names_of<Enum>[index] : std::string_view{};
}

/// The enumerator with this spelling, if there is one.
template <Named Enum>
[[nodiscard]] constexpr std::optional<Enum> from_name(std::string_view name) noexcept {
    for (std::size_t i = 0; i < names_of<Enum>.size(); ++i)
        if (names_of<Enum>[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace assay
