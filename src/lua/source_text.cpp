#include "lua/source_text.hpp"

#include "model/messages/lua.hpp"
#include "model/say.hpp"
#include "model/text_files.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace assay::lua {

namespace {

/// What is wrong with the first bytes.
std::optional<Said> wrong_start(std::string_view text) {
    if (text.starts_with('\x1b')) return say<lua_messages, "compiled-lua">();
    if (text.starts_with("\xEF\xBB\xBF")) return say<lua_messages, "byte-order-mark">();
    if (text.starts_with('#')) return say<lua_messages, "hash-at-beginning">();
    return std::nullopt;
}

/// The length of the character at the start of a text that is not empty; 0 when it is not plain.
std::size_t plain_length(std::string_view text) {
    auto const byte = static_cast<unsigned char>(text[0]);
    bool const control = (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F;
    // U+0080 to U+009F are control characters as well.
    bool const second_set =
        byte == 0xC2 && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0;
    return control || second_set ? 0 : utf8_length(text);
}

}  // namespace

bool is_plain_text(std::string_view text) noexcept {
    auto const is_ascii = [](char c) { return c >= ' ' && c <= '~'; };
    for (;;) {
        auto const other = std::find_if_not(text.begin(), text.end(), is_ascii);
        text.remove_prefix(static_cast<std::size_t>(other - text.begin()));
        if (text.empty()) return true;
        auto const length = plain_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
}

std::string plain_text(std::string_view text, std::size_t most) {
    std::string plain;
    while (!text.empty()) {
        auto const length = plain_length(text);
        auto const step = std::max<std::size_t>(length, 1);
        if (plain.size() + step > most) return plain + "...";
        plain += length == 0 ? std::string_view("?") : text.substr(0, length);
        text.remove_prefix(step);
    }
    return plain;
}

bool check_source_text(std::string_view file, std::string_view text, Limits const& limits,
                       std::vector<Diagnostic>& diagnostics) {
    auto const refuse = [&](Said said) {
        diagnostics.push_back(std::move(said).at({std::string(file), 1, 1, {}}));
        return false;
    };
    if (text.size() > limits.source_bytes)
        return refuse(say<lua_messages, "source-too-large">(
            {{"bytes", text.size()}, {"most", limits.source_bytes}}));
    if (auto wrong = wrong_start(text)) return refuse(std::move(*wrong));
    if (auto const bad = find_not_text(text)) {
        diagnostics.push_back(source_not_text(file, *bad));
        return false;
    }
    return true;
}

}  // namespace assay::lua
