#include "lua/sources.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace assay::lua {
namespace {

using Tokens = std::span<Token const>;

Tokens::iterator first_of_line(Tokens tokens, std::uint32_t line) {
    return std::lower_bound(
        tokens.begin(), tokens.end(), line,
        [](Token const& token, std::uint32_t wanted) { return token.line < wanted; });
}

/// Any order of texts serves to find the same ones; this one hardly ever looks into them.
int compare(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

/// Of these tokens the `occurrence`-th on this line, else the first on the nearest line, the
/// following one first.
Token const* nearest_token(Tokens tokens, std::span<std::uint32_t const> among, std::uint32_t line,
                           std::uint32_t occurrence) {
    auto const from_line = [&](std::uint32_t wanted) {
        return std::lower_bound(
            among.begin(), among.end(), wanted,
            [&](std::uint32_t token, std::uint32_t number) { return tokens[token].line < number; });
    };
    auto const after = from_line(line);
    if (after != among.end() && among.end() - after > occurrence &&
        tokens[*(after + occurrence)].line == line)
        return &tokens[*(after + occurrence)];
    bool const has_after = after != among.end();
    if (after == among.begin()) return has_after ? &tokens[*after] : nullptr;
    auto const line_before = tokens[*(after - 1)].line;
    if (has_after && tokens[*after].line - line <= line - line_before) return &tokens[*after];
    return &tokens[*from_line(line_before)];
}

}  // namespace

std::uint32_t Sources::add(std::string name, std::string text, Limits const& limits,
                           std::vector<Diagnostic>& diagnostics) {
    auto& file = files_.emplace_back(File{std::move(name), std::move(text), {}, {}});
    file.tokens = tokenize(file.name, file.text, limits, diagnostics);
    file.by_text.resize(file.tokens.size());
    std::iota(file.by_text.begin(), file.by_text.end(), 0U);
    std::sort(file.by_text.begin(), file.by_text.end(), [&](std::uint32_t a, std::uint32_t b) {
        int const order = compare(file.tokens[a].text, file.tokens[b].text);
        return order != 0 ? order < 0 : a < b;
    });
    return size() - 1;
}

std::span<std::uint32_t const> Sources::with_text(File const& file, std::string_view text) {
    auto const begin = std::lower_bound(file.by_text.begin(), file.by_text.end(), text,
                                        [&](std::uint32_t token, std::string_view wanted) {
                                            return compare(file.tokens[token].text, wanted) < 0;
                                        });
    auto const end = std::upper_bound(begin, file.by_text.end(), text,
                                      [&](std::string_view wanted, std::uint32_t token) {
                                          return compare(wanted, file.tokens[token].text) < 0;
                                      });
    return {file.by_text.data() + (begin - file.by_text.begin()),
            static_cast<std::size_t>(end - begin)};
}

std::uint32_t Sources::size() const noexcept { return static_cast<std::uint32_t>(files_.size()); }

std::string const& Sources::name(std::uint32_t file) const& {
    assert(file < size());
    return files_[file].name;
}

std::string const& Sources::text(std::uint32_t file) const& {
    assert(file < size());
    return files_[file].text;
}

std::span<Token const> Sources::tokens(std::uint32_t file) const& {
    assert(file < size());
    return files_[file].tokens;
}

Place Sources::place(std::uint32_t file, Token const& token) const {
    return {name(file), token.line, token.column, {}};
}

Place Sources::place(std::uint32_t file, std::uint32_t line, std::string_view word,
                     std::uint32_t occurrence) const {
    auto const all = tokens(file);
    // The empty word would match the end of the file.
    if (!word.empty()) {
        auto const* const token =
            nearest_token(all, with_text(files_[file], word), line, occurrence);
        if (token != nullptr) return place(file, *token);
    }
    auto const first = first_of_line(all, line);
    if (first != all.end() && first->line == line) return place(file, *first);
    return {name(file), line, 0, {}};
}

namespace {

// Lua looks at most this many tokens ahead of the one it complains about.
constexpr std::size_t lookahead = 3;

constexpr std::size_t tokens_between_questions = 256;

}  // namespace

SourceReader::SourceReader(Sources const& sources, std::uint32_t file, Deadline& deadline)
    : text_(sources.text(file)), tokens_(sources.tokens(file)), deadline_(deadline) {}

char const* SourceReader::read(lua_State* /*lua*/, void* target, std::size_t* size) noexcept {
    auto& reader = *static_cast<SourceReader*>(target);
    *size = 0;
    // An early end is an error to Lua; the deadline then tells the true reason.
    if (reader.next_ % tokens_between_questions == 0 && reader.deadline_.ask()) return nullptr;
    while (reader.offset_ < reader.text_.size() && *size == 0) {
        bool const last = reader.next_ >= reader.tokens_.size();
        auto const end = last ? reader.text_.size()
                              : static_cast<std::size_t>(reader.tokens_[reader.next_].text.data() -
                                                         reader.text_.data());
        ++reader.next_;
        *size = end - reader.offset_;
    }
    char const* const piece = reader.text_.data() + reader.offset_;
    reader.offset_ += *size;
    return *size == 0 ? nullptr : piece;
}

Token const& SourceReader::token_of_error(std::string_view word, bool at_end) const& {
    if (at_end) return tokens_.back();
    // A piece ends where a token begins: the piece before it was handed out last.
    std::size_t const last = std::min(next_ < 2 ? 0 : next_ - 2, tokens_.size() - 1);
    bool const is_text = word.starts_with('"') || word.starts_with('\'') || word.starts_with('[');
    for (std::size_t back = 0; back <= std::min(lookahead, last); ++back) {
        auto const& token = tokens_[last - back];
        if (token.text == word && token.kind != Token::Kind::string) return token;
        if (is_text && token.kind == Token::Kind::string) return token;
    }
    return tokens_[last];
}

}  // namespace assay::lua
