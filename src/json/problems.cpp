#include "json/problems.hpp"

#include "model/characters.hpp"

namespace assay::json {

void append_step(std::string& pointer, std::string_view key) {
    constexpr std::size_t longest = 200;
    pointer += '/';
    for (char const c : within_bytes(key, longest)) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
    if (key.size() > longest) pointer += "...";
}

void append_step(std::string& pointer, std::size_t index) {
    pointer += '/';
    pointer += std::to_string(index);
}

std::string shown(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string shown;
    for (char const c : within_bytes(text, longest))
        shown += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
    if (text.size() > longest) shown += "...";
    return shown;
}

}  // namespace assay::json
