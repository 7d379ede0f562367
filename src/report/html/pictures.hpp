#pragma once

#include <assay/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace assay::report {

/// How many elements the longest of the bars has: all are drawn to one scale.
[[nodiscard]] std::uint32_t longest(Bars const& bars);

/// One bar as an SVG element; `name` begins what it says to those who do not see it.
[[nodiscard]] std::string picture_of_bar(Bars::Bar const& bar, std::uint32_t longest,
                                         std::string_view name);

/// What bars are hatched with; once in a page, before them.
[[nodiscard]] std::string pattern_of_pictures();

}  // namespace assay::report
