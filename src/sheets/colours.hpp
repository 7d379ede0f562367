#pragma once

#include <cstdint>

namespace assay::sheets::colours {

// The colours of the workbooks that assay writes: all cells have one of these, or none.
inline constexpr std::uint32_t white = 0xFFFFFF;
inline constexpr std::uint32_t black = 0x000000;
inline constexpr std::uint32_t dark_blue = 0x1F3864;
inline constexpr std::uint32_t dark_grey = 0x595959;
inline constexpr std::uint32_t pale_grey = 0xF0F0F0;
inline constexpr std::uint32_t line_grey = 0xC8C8C8;
inline constexpr std::uint32_t dark_orange = 0xA84300;
inline constexpr std::uint32_t pale_orange = 0xF6C79F;
inline constexpr std::uint32_t pale_blue = 0xE4EEF8;

inline constexpr std::uint32_t all[] = {white,     black,       dark_blue,   dark_grey, pale_grey,
                                        line_grey, dark_orange, pale_orange, pale_blue};

}  // namespace assay::sheets::colours
