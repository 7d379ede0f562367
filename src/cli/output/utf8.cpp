#include "cli/output/utf8.hpp"

namespace assay::cli {

std::size_t character_size(std::string_view text) {
    auto const at = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    unsigned const first = at(0);
    if (first < 0x80U) return 1;
    std::size_t const size = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
    bool is_valid = first >= 0xC2U && first <= 0xF4U;
    for (std::size_t i = 1; i < size; ++i) is_valid = is_valid && (at(i) & 0xC0U) == 0x80U;
    unsigned const second = at(1);
    bool const is_overlong =
        (first == 0xE0U && second < 0xA0U) || (first == 0xF0U && second < 0x90U);
    bool const is_surrogate = first == 0xEDU && second >= 0xA0U;
    bool const is_beyond = first == 0xF4U && second >= 0x90U;
    return is_valid && !is_overlong && !is_surrogate && !is_beyond ? size : 0;
}

}  // namespace assay::cli
