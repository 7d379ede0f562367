#include "report/markdown/escape.hpp"

#include "model/sanitise.hpp"

namespace assay::report {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether a sign has to be escaped where it stands. `start`: only spaces and digits stand before it.
bool is_markup(std::string_view text, std::size_t at, bool start) {
    constexpr std::string_view always = "\\`*_[]<>&|~#$@";
    char const c = text[at];
    char const next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (always.find(c) != always.npos) return true;
    if (c == '+' || c == '-' || c == '=') return start;  // a list, a rule, a heading
    if (c == '.' || c == ')') {                          // a numbered list, www.
        if (start && next == ' ' && at > 0 && is_digit(text[at - 1])) return true;
        return c == '.' && at >= 3 && (text[at - 1] | 0x20) == 'w' &&
               (text[at - 2] | 0x20) == 'w' && (text[at - 3] | 0x20) == 'w';
    }
    return c == ':' &&
           (next == '/' || next == '+' || next == '-' || is_letter(next));  // links, :signs:
}

}  // namespace

std::string markdown(std::string_view text) {
    std::string const clean = sanitise(text);
    std::string escaped;
    escaped.reserve(clean.size() + clean.size() / 8);
    bool start = true;
    for (std::size_t i = 0; i < clean.size(); ++i) {
        if (is_markup(clean, i, start)) escaped += '\\';
        escaped += clean[i];
        start = start && (clean[i] == ' ' || is_digit(clean[i]));
    }
    return escaped;
}

std::string emphasised(std::string const& markdown) {
    auto const first = markdown.find_first_not_of(' ');
    if (first == markdown.npos) return markdown;
    auto const end = markdown.find_last_not_of(' ') + 1;
    return markdown.substr(0, first) + "**" + markdown.substr(first, end - first) + "**" +
           markdown.substr(end);
}

}  // namespace assay::report
