#include "model/quote.hpp"

#include "model/characters.hpp"
#include "model/sanitise.hpp"

namespace assay {

std::string start_of(std::string_view text) {
    constexpr std::size_t enough = 80;
    if (text.size() <= enough) return sanitise(text);
    return sanitise(within_bytes(text, enough)) + " ...";
}

}  // namespace assay
