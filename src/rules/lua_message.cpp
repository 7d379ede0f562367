#include "rules/lua_message.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace assay::rules {

namespace {

/// Takes the number at the start of a text away from it.
std::optional<std::uint32_t> take_number(std::string_view& text) {
    std::uint32_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

/// Takes `#file:line: ` away from the start of a message.
std::optional<Here> take_place(std::string_view& message) {
    auto rest = message;
    if (!rest.starts_with('#')) return std::nullopt;
    rest.remove_prefix(1);
    auto const file = take_number(rest);
    if (!file || !rest.starts_with(':')) return std::nullopt;
    rest.remove_prefix(1);
    auto const line = take_number(rest);
    if (!line || !rest.starts_with(": ")) return std::nullopt;
    message = rest.substr(2);
    return Here{*file, *line};
}

/// Lua quotes 'so'; we quote `so`.
std::string with_our_quotes(std::string_view text) {
    std::string result(text);
    std::replace(result.begin(), result.end(), '\'', '`');
    return result;
}

std::string_view without_quotes(std::string_view text) {
    if (text.size() >= 2 && text.front() == '\'' && text.back() == '\'')
        return text.substr(1, text.size() - 2);
    return text;
}

/// The name in `(local 'x')`, `(field 'x')` and the like, at the end of a message.
std::string_view named_at_end(std::string_view message) {
    if (!message.ends_with("')")) return {};
    message.remove_suffix(2);
    auto const start = message.rfind(" '");
    return start == std::string_view::npos ? std::string_view{} : message.substr(start + 2);
}

}  // namespace

LuaMessage read_syntax_message(std::string_view raw) {
    LuaMessage message;
    message.here = take_place(raw);
    auto const split = raw.rfind(" near ");
    auto const problem = raw.substr(0, split);
    if (split == std::string_view::npos) {
        message.text = with_our_quotes(raw);
        return message;
    }
    auto const found = without_quotes(raw.substr(split + 6));
    message.at_end = found == "<eof>";
    if (!message.at_end) message.word = found;
    auto const shown = message.at_end ? "the end of the file" : "`" + message.word + "`";
    // `'}' expected (to close '{' at line 3)`
    if (auto const verb = problem.find(" expected"); verb != std::string_view::npos) {
        message.expected =
            with_our_quotes(problem.substr(0, verb)) + with_our_quotes(problem.substr(verb + 9));
        if (message.expected == "<name>") message.expected = "a name";
        message.text = "unexpected " + shown;
    } else if (problem == "unexpected symbol" || problem == "syntax error") {
        message.text = shown + " cannot stand here";
    } else {
        message.text = with_our_quotes(problem) + " near " + shown;
    }
    return message;
}

LuaMessage read_error_message(std::string_view raw) {
    LuaMessage message;
    message.here = take_place(raw);
    message.word = named_at_end(raw);
    // Any other message is not Lua's own and may hold apostrophes.
    bool const own = raw.starts_with("attempt to ") || raw.starts_with("bad argument ");
    message.text = own ? with_our_quotes(raw) : std::string(raw);
    return message;
}

ChunkName::ChunkName(std::uint32_t file) noexcept : text{'=', '#'} {
    *std::to_chars(text + 2, text + sizeof text - 1, file).ptr = '\0';
}

std::optional<std::uint32_t> file_of_chunk(std::string_view name) noexcept {
    if (!name.starts_with('#')) return std::nullopt;
    name.remove_prefix(1);
    auto const file = take_number(name);
    return name.empty() ? file : std::nullopt;
}

}  // namespace assay::rules
