#include "model/quote.hpp"

#include "model/characters.hpp"
#include "model/sanitise.hpp"

namespace assay {

std::string quote_start(std::string_view text) {
    constexpr std::size_t enough = 80;
    if (text.size() <= enough) return quote(sanitise(text));
    return quote(sanitise(within_bytes(text, enough)) + " ...");
}

}  // namespace assay
