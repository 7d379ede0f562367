#include "sheets/quoted.hpp"

#include "model/quote.hpp"
#include "model/sanitise.hpp"

namespace assay::sheets {

std::string quoted(std::string_view text) {
    constexpr std::size_t enough = 80;
    if (text.size() <= enough) return quote(sanitise(text));
    std::size_t end = enough;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return quote(sanitise(text.substr(0, end)) + " ...");
}

}  // namespace assay::sheets
