#include "json/syntax.hpp"

#include "json/problems.hpp"
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

std::string not_utf8(std::string_view text, std::size_t position) {
    std::string const cause = cause_of_no_utf8(text, position);
    return cause.starts_with("this looks like") ? cause + "; save it as UTF-8" : cause;
}

std::string within_text(std::string_view text, std::size_t position) {
    auto const byte = static_cast<unsigned char>(text[position]);
    if (byte >= 0x80) return not_utf8(text, position);
    if (byte < 0x20)
        return "a line break or control character stands within a text; write it as an escape";
    if (position >= 6 && text.substr(position - 6, 2) == "\\u")
        return "a lone surrogate is no character";
    return "there is no escape `\\" + std::string{text[position]} + '`';
}

std::string outside_text(std::string_view text, std::size_t position) {
    char const byte = text[position];
    char const previous = before(text, position);
    if (static_cast<unsigned char>(byte) >= 0x80 && utf8_length(text.substr(position)) == 0)
        return not_utf8(text, position);
    if (static_cast<unsigned char>(byte) >= 0x80)
        return "a character stands here that is neither JSON nor in a text";
    if (byte == '/' || byte == '#') return "comments cannot stand in JSON";
    if (byte == '\'') return "texts stand in double quotes";
    if (previous == ',' && (byte == '}' || byte == ']'))
        return "nothing follows the comma before " + quoted({&byte, 1});
    std::size_t const end = text.find_first_of(" \t\r\n,:]}[{\"", position + 1);
    std::string const word = quoted(text.substr(position, end == text.npos ? end : end - position));
    return word + " cannot stand here";
}

std::string unexpected(std::string_view text, std::size_t position) {
    return is_within_text(text, position) ? within_text(text, position)
                                          : outside_text(text, position);
}

std::string message(std::string_view text, std::size_t position, Fault fault) {
    switch (fault) {
        case Fault::incomplete:
            return text.find_first_not_of(" \t\r\n") == text.npos ? "the document is empty"
                                                                  : "the document ends too early";
        case Fault::trailing:
            return "the document has ended, but more follows";
        case Fault::surrogate:
            return "a lone surrogate is no character";
        case Fault::bad_escape:
            return "`\\u` needs four hexadecimal digits";
        case Fault::exponent_too_large:
            return "this number has too large an exponent";
        case Fault::too_deep:
            return "objects and lists are nested too deep";
        case Fault::unexpected:
            break;
    }
    return position < text.size() ? unexpected(text, position) : "the document ends too early";
}

}  // namespace

Diagnostic syntax_error(std::string_view file, std::string_view text, std::size_t position,
                        Fault fault) {
    position = std::min(position, text.size());
    std::string_view const read = text.substr(0, position);
    Diagnostic diagnostic;
    diagnostic.code = fault == Fault::too_deep ? "too-deep" : "syntax";
    diagnostic.place.file = file;
    diagnostic.place.line =
        1 + static_cast<std::size_t>(std::count(read.begin(), read.end(), '\n'));
    diagnostic.place.column = position - (read.find_last_of('\n') + 1) + 1;
    diagnostic.message =
        message(text, position, fault) + " (byte " + std::to_string(position) + ')';
    return diagnostic;
}

}  // namespace assay::json
