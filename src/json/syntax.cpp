#include "json/syntax.hpp"

#include "json/problems.hpp"
#include "model/messages/documents.hpp"
#include "model/text_files.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace assay::json {
namespace {

/// The last byte before `position` that is no blank; 0 when there is none.
char before(std::string_view text, std::size_t position) {
    std::size_t const last = text.substr(0, position).find_last_not_of(" \t\r\n");
    return last == text.npos ? '\0' : text[last];
}

/// Whether a text is still open at `position`: its quote stands on the same line, for a line feed
/// ends every text that is read so far.
bool is_within_text(std::string_view text, std::size_t position) {
    bool open = false;
    std::size_t const start = text.substr(0, position).find_last_of('\n') + 1;
    for (std::size_t i = start; i < position; ++i) {
        if (open && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            open = !open;
    }
    return open;
}

Said not_utf8(std::string_view text, std::size_t at) {
    MessageText const& cause = cause_of_no_utf8(text, at);
    if (is_other_encoding(cause))
        return say<document_messages, "document-of-another-encoding">(
            {{"cause", cause}, {"byte", at}});
    return say<document_messages, "document-not-utf8">({{"cause", cause}, {"byte", at}});
}

Said within_text(std::string_view text, std::size_t at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80) return not_utf8(text, at);
    if (byte < 0x20) return say<document_messages, "control-in-json-text">({{"byte", at}});
    if (at >= 6 && text.substr(at - 6, 2) == "\\u")
        return say<document_messages, "lone-surrogate">({{"byte", at}});
    return say<document_messages, "unknown-escape">({{"letter", text.substr(at, 1)}, {"byte", at}});
}

Said outside_text(std::string_view text, std::size_t at) {
    char const byte = text[at];
    char const previous = before(text, at);
    if (static_cast<unsigned char>(byte) >= 0x80 && utf8_length(text.substr(at)) == 0)
        return not_utf8(text, at);
    if (static_cast<unsigned char>(byte) >= 0x80)
        return say<document_messages, "character-outside-text">({{"byte", at}});
    if (byte == '/' || byte == '#')
        return say<document_messages, "comment-in-json">({{"byte", at}});
    if (byte == '\'') return say<document_messages, "single-quotes-in-json">({{"byte", at}});
    if (previous == ',' && (byte == '}' || byte == ']'))
        return say<document_messages, "comma-before-end">(
            {{"sign", text.substr(at, 1)}, {"byte", at}});
    std::size_t const end = text.find_first_of(" \t\r\n,:]}[{\"", at + 1);
    std::string const found = shown(text.substr(at, end == text.npos ? end : end - at));
    return say<document_messages, "unexpected-in-json">({{"found", found}, {"byte", at}});
}

Said say_fault(std::string_view text, std::size_t at, Fault fault) {
    switch (fault) {
        case Fault::incomplete:
            if (text.find_first_not_of(" \t\r\n") == text.npos)
                return say<document_messages, "document-empty">({{"byte", at}});
            break;
        case Fault::trailing:
            return say<document_messages, "document-goes-on">({{"byte", at}});
        case Fault::surrogate:
            return say<document_messages, "lone-surrogate">({{"byte", at}});
        case Fault::bad_escape:
            return say<document_messages, "bad-unicode-escape">({{"byte", at}});
        case Fault::exponent_too_large:
            return say<document_messages, "exponent-too-large">({{"byte", at}});
        case Fault::too_deep:
            return say<document_messages, "nested-too-deep">({{"byte", at}});
        case Fault::unexpected:
            if (at < text.size())
                return is_within_text(text, at) ? within_text(text, at) : outside_text(text, at);
    }
    return say<document_messages, "document-incomplete">({{"byte", at}});
}

}  // namespace

Diagnostic syntax_error(std::string_view file, std::string_view text, std::size_t position,
                        Fault fault) {
    position = std::min(position, text.size());
    std::string_view const read = text.substr(0, position);
    auto const line = 1 + static_cast<std::size_t>(std::count(read.begin(), read.end(), '\n'));
    std::size_t const column = position - (read.find_last_of('\n') + 1) + 1;
    return say_fault(text, position, fault).at({std::string(file), line, column, {}});
}

}  // namespace assay::json
