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

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string quoted = "`";
    for (char const c : within_bytes(text, longest))
        quoted += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
    if (text.size() > longest) quoted += "...";
    return quoted + '`';
}

Problems::Says says_too_long(std::size_t size, std::size_t limit) {
    return {"this text has " + std::to_string(size) + " bytes", "at most " + std::to_string(limit)};
}

Problems::Says says_repeated(std::string_view key) {
    return {"the key " + quoted(key) + " stands here before"};
}

}  // namespace assay::json
