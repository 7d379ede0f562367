#include "model/sanitise.hpp"

#include <assay/diagnostic.hpp>

#include "model/text_files.hpp"

#include <algorithm>

namespace assay {
namespace {

// Whether a character changes the direction of what follows (U+061C, U+200E, U+200F, U+202A-202E, U+2066-2069).
bool turns_direction(std::string_view character) {
    if (character == "\xD8\x9C") return true;
    if (character.size() != 3 || character[0] != '\xE2') return false;
    auto const second = static_cast<unsigned char>(character[1]);
    auto const third = static_cast<unsigned char>(character[2]);
    return (second == 0x80 &&
            (third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE))) ||
           (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

}  // namespace

std::string sanitise(std::string_view text, Lines lines) {
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        auto const byte = static_cast<unsigned char>(text[0]);
        std::size_t const length = utf8_length(text);
        std::string_view const character = text.substr(0, std::max<std::size_t>(length, 1));
        text.remove_prefix(character.size());
        if (length == 0)
            clean += "\xEF\xBF\xBD";  // U+FFFD
        else if (byte == '\n' && lines == Lines::kept)
            clean += '\n';
        else if (byte < 0x20 || byte == 0x7F || (byte == 0xC2 && character[1] < '\xA0'))
            clean += ' ';
        else if (!turns_direction(character))
            clean += character;
    }
    return clean;
}

std::string printable(std::string_view text) { return sanitise(text); }

}  // namespace assay
