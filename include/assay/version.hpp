#pragma once

/// @file
/// @ingroup model
/// The version of the headers and of the library.

#include <assay/export.hpp>

#include <string_view>

/// @{
/// Part of the version of these headers, by the rules of semantic versioning. The build reads it from here.
#define ASSAY_VERSION_MAJOR 0
#define ASSAY_VERSION_MINOR 1
#define ASSAY_VERSION_PATCH 0
/// @}

namespace assay {

/// Returns the version of the library that is linked, such as `0.1.0`. It differs from that of the headers
/// where a host was compiled against another version of a shared library.
[[nodiscard]] ASSAY_EXPORT std::string_view version() noexcept;

/// The licences of assay and of the libraries that it is built with. Lives as long as the program.
[[nodiscard]] ASSAY_EXPORT std::string_view notices() noexcept;

}  // namespace assay
