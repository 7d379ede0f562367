#include "sheets/quoted.hpp"

#include <algorithm>

namespace assay::sheets {

std::string for_line(std::string_view text) {
    std::string line{text};
    std::replace_if(
        line.begin(), line.end(),
        [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }, ' ');
    return line;
}

std::string quoted(std::string_view text) {
    constexpr std::size_t enough = 80;
    if (text.size() <= enough) return "`" + for_line(text) + "`";
    std::size_t end = enough;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return "`" + for_line(text.substr(0, end)) + " ...`";
}

}  // namespace assay::sheets
