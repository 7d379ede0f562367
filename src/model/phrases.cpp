#include "model/phrases.hpp"

#include <algorithm>

namespace assay {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_letter(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

bool same(char a, char b) { return lower(a) == lower(b); }

}  // namespace

bool has_phrase(std::string_view text, std::string_view words) {
    if (words.empty()) return false;
    for (auto at = text.begin();; ++at) {
        at = std::search(at, text.end(), words.begin(), words.end(), same);
        if (at == text.end()) return false;
        auto const after = at + static_cast<std::ptrdiff_t>(words.size());
        bool const begins = at == text.begin() || !is_letter(at[-1]) || !is_letter(words.front());
        if (begins && (after == text.end() || !is_letter(*after) || !is_letter(words.back())))
            return true;
    }
}

}  // namespace assay
