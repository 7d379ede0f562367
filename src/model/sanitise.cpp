#include "model/sanitise.hpp"

namespace assay {
namespace {

// Marks that change the direction of what follows (U+061C, U+200E, U+200F, U+202A-202E, U+2066-2069);
// how many bytes they take.
std::size_t turns_direction(std::string_view rest) {
    if (rest.starts_with("\xD8\x9C")) return 2;
    if (rest.size() < 3 || rest[0] != '\xE2') return 0;
    auto const second = static_cast<unsigned char>(rest[1]);
    auto const third = static_cast<unsigned char>(rest[2]);
    bool const turns =
        (second == 0x80 && (third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE))) ||
        (second == 0x81 && third >= 0xA6 && third <= 0xA9);
    return turns ? 3 : 0;
}

}  // namespace

std::string sanitise(std::string_view text, Lines lines) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        if (std::size_t const mark = turns_direction(text.substr(i)); mark > 0) {
            i += mark - 1;
        } else if (byte == 0xC2 && i + 1 < text.size() &&
                   static_cast<unsigned char>(text[i + 1]) < 0xA0) {
            clean += ' ';
            ++i;
        } else if (byte == '\n' && lines == Lines::kept) {
            clean += '\n';
        } else {
            clean += byte < 0x20 || byte == 0x7F ? ' ' : text[i];
        }
    }
    return clean;
}

}  // namespace assay
