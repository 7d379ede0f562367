#pragma once

/// @file
/// @ingroup model
/// What each code of a diagnostic means, and what to do.

#include <assay/diagnostic.hpp>
#include <assay/export.hpp>

#include <span>
#include <string_view>

namespace assay {

/// What stands behind the code of a diagnostic or a remark, in plain words.
struct Code {
    std::string_view code{};   ///< `unknown-element`
    std::string_view means{};  ///< what is said by it: "a rule names an element that ..."
    std::string_view cause{};  ///< how it usually comes about
    std::string_view fix{};    ///< what to do about it
};

/// Codes that belong together.
struct CodeFamily {
    std::string_view title{};  ///< "remarks on a pack that loads"
    /// Of an Error with such a diagnostic. Some codes of `input` and `pack` are given about both.
    ErrorKind kind{};
    std::span<Code const> codes{};  ///< in the order in which the catalogue lists them
};

/// Every code that the library, or the tool, can give, each once: first what makes a pack
/// unusable. The texts live as long as the program. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::span<CodeFamily const> code_families();

/// A code of the catalogue; null when there is none of that name. Thread-safe.
[[nodiscard]] ASSAY_EXPORT Code const* find_code(std::string_view code);

}  // namespace assay
