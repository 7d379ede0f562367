#include "rules/sources.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace assay::rules {

namespace {

using Tokens = std::span<Token const>;

Tokens::iterator first_of_line(Tokens tokens, std::uint32_t line) {
    return std::lower_bound(
        tokens.begin(), tokens.end(), line,
        [](Token const& token, std::uint32_t wanted) { return token.line < wanted; });
}

/// The token itself on this line, else the first one on the nearest line, the following one first.
Token const* find_word(Tokens tokens, std::uint32_t line, std::string_view word,
                       std::uint32_t occurrence) {
    auto const is_word = [&](Token const& token) { return token.text == word; };
    auto const start = first_of_line(tokens, line);
    auto const after = std::find_if(start, tokens.end(), is_word);
    for (auto at = after; at != tokens.end() && at->line == line; ++at) {
        if (is_word(*at) && occurrence-- == 0) return &*at;
    }
    auto const before = std::find_if(std::make_reverse_iterator(start), tokens.rend(), is_word);
    bool const has_after = after != tokens.end();
    if (before == tokens.rend()) return has_after ? &*after : nullptr;
    if (has_after && after->line - line <= line - before->line) return &*after;
    auto const line_of_before = first_of_line(tokens, before->line);
    return &*std::find_if(line_of_before, tokens.end(), is_word);
}

}  // namespace

std::uint32_t Sources::add(std::string name, std::string text, Limits const& limits,
                           std::vector<Diagnostic>& diagnostics) {
    auto& file = files_.emplace_back(File{std::move(name), std::move(text), {}});
    file.tokens = tokenize(file.name, file.text, limits, diagnostics);
    return size() - 1;
}

std::uint32_t Sources::size() const noexcept { return static_cast<std::uint32_t>(files_.size()); }

std::string const& Sources::name(std::uint32_t file) const {
    assert(file < size());
    return files_[file].name;
}

std::string const& Sources::text(std::uint32_t file) const {
    assert(file < size());
    return files_[file].text;
}

std::span<Token const> Sources::tokens(std::uint32_t file) const {
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
        if (auto const* token = find_word(all, line, word, occurrence)) return place(file, *token);
    }
    auto const first = first_of_line(all, line);
    if (first != all.end() && first->line == line) return place(file, *first);
    return {name(file), line, 0, {}};
}

}  // namespace assay::rules
