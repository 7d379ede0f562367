#include "lua/lua_message.hpp"

#include "model/messages/lua.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace assay::lua {

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

/// The name in quotes at the end of a message, also in `(local 'x')`, `(field 'x')` and the like.
std::string_view quoted_at_end(std::string_view message) {
    if (message.ends_with(')')) message.remove_suffix(1);
    if (!message.ends_with('\'')) return {};
    message.remove_suffix(1);
    constexpr std::string_view opening = " '";
    auto const start = message.rfind(opening);
    return start == std::string_view::npos ? std::string_view{}
                                           : message.substr(start + opening.size());
}

/// Whether this text of Lua's begins the message, or follows the place of one of our own files.
bool says(std::string_view message, std::string_view text) {
    auto const at = message.find(text);
    return at == 0 || (at != std::string_view::npos && message.substr(0, at).ends_with(": "));
}

/// A message without `near`: it names a variable, or a line at its end.
LuaMessage read_semantic_message(std::string_view raw) {
    LuaMessage message;
    message.said = say<lua_messages, "lua-syntax">({{"message", with_our_quotes(raw)}});
    message.word = quoted_at_end(raw);
    constexpr std::string_view by_line = " at line ";
    if (auto const at = raw.rfind(by_line);
        at != std::string_view::npos && raw.starts_with("break ")) {
        raw.remove_prefix(at + by_line.size());
        message.line = take_number(raw).value_or(0);
        message.word = "break";
    }
    return message;
}

}  // namespace

LuaMessage read_syntax_message(std::string_view raw) {
    auto const here = take_place(raw);
    constexpr std::string_view near = " near ";
    auto const split = raw.rfind(near);
    if (split == std::string_view::npos) {
        auto message = read_semantic_message(raw);
        message.here = here;
        return message;
    }
    LuaMessage message;
    message.here = here;
    auto const problem = raw.substr(0, split);
    auto const found = without_quotes(raw.substr(split + near.size()));
    message.at_end = found == "<eof>";
    if (!message.at_end) message.word = found;
    // `'}' expected (to close '{' at line 3)`
    constexpr std::string_view expects = " expected";
    auto const verb = problem.find(expects);
    bool const expected = verb != std::string_view::npos;
    bool const unexpected = problem == "unexpected symbol" || problem == "syntax error";
    if (expected) {
        std::string wanted = with_our_quotes(problem.substr(0, verb)) +
                             with_our_quotes(problem.substr(verb + expects.size()));
        if (wanted == "<name>") wanted = "a name";
        // Lua looks for the brace that closes a table only where a comma would go on with it.
        if (problem.starts_with("'}'") && !message.at_end) wanted.insert(0, "`,` or ");
        message.said =
            message.at_end
                ? say<lua_messages, "lua-expects-more">({{"wanted", wanted}})
                : say<lua_messages, "lua-expects">({{"found", message.word}, {"wanted", wanted}});
    } else if (unexpected) {
        message.said = message.at_end
                           ? say<lua_messages, "lua-ends-early">()
                           : say<lua_messages, "lua-unexpected">({{"found", message.word}});
    } else {
        std::string const text = with_our_quotes(problem);
        message.said = message.at_end ? say<lua_messages, "lua-syntax-at-end">({{"message", text}})
                                      : say<lua_messages, "lua-syntax-near">(
                                            {{"message", text}, {"found", message.word}});
    }
    return message;
}

LuaMessage read_error_message(std::string_view raw) {
    LuaMessage message;
    message.here = take_place(raw);
    // Any other message is not Lua's own and may hold apostrophes.
    bool const own = says(raw, "attempt to ") || says(raw, "bad argument ");
    if (own) message.word = quoted_at_end(raw);
    message.said = say<lua_messages, "lua-error">(
        {{"message", own ? with_our_quotes(raw) : std::string(raw)}});
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

}  // namespace assay::lua
