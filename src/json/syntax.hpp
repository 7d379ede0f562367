#pragma once

#include <assay/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay::json {

/// Why a parser stopped.
enum class Fault : std::uint8_t {
    unexpected,          ///< the byte at the position fits no rule
    incomplete,          ///< the text ends too early
    trailing,            ///< there is more after the document
    surrogate,           ///< half of a pair of `\u` escapes
    bad_escape,          ///< `\u` without four hexadecimal digits
    exponent_too_large,  ///< an exponent beyond anything
    too_deep,
};

/// The diagnostic for a text that is no JSON, wording the fault by what stands at the position.
[[nodiscard]] Diagnostic syntax_error(std::string_view file, std::string_view text,
                                      std::size_t position, Fault fault);

}  // namespace assay::json
