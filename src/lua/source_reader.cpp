#include "lua/source_reader.hpp"

#include <algorithm>

namespace assay::rules {

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

}  // namespace assay::rules
