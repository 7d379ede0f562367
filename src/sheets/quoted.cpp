#include "sheets/quoted.hpp"

#include "model/harmless.hpp"
#include "model/in_ticks.hpp"

namespace assay::sheets {

std::string quoted(std::string_view text) {
    constexpr std::size_t enough = 80;
    if (text.size() <= enough) return in_ticks(harmless(text));
    std::size_t end = enough;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return in_ticks(harmless(text.substr(0, end)) + " ...");
}

}  // namespace assay::sheets
