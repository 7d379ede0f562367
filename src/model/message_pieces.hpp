#pragma once

#include <assay/message.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace assay {

/// A text of the catalogue, piece by piece: either words, or the name of a parameter.
class Pieces {
public:
    struct Piece {
        std::string_view words;
        std::string_view parameter;  ///< empty: these are words
    };

    constexpr explicit Pieces(std::string_view text) : rest_(text) {}

    [[nodiscard]] constexpr bool done() const { return rest_.empty(); }

    /// Requires: not done().
    constexpr Piece next() {
        if (std::size_t const size = size_of_name(rest_); size > 0)
            return {{}, take(size + 2).substr(1, size)};
        std::size_t const doubled = rest_.starts_with("{{") ? 1 : 0;
        std::size_t end = doubled + 1;
        while (end < rest_.size() && size_of_name(rest_.substr(end)) == 0 &&
               !rest_.substr(end).starts_with("{{"))
            ++end;
        return {take(end).substr(doubled), {}};
    }

private:
    /// Of the parameter that the text begins with; 0 when it begins with none.
    static constexpr std::size_t size_of_name(std::string_view text) {
        if (!text.starts_with('{')) return 0;
        std::size_t end = 1;
        while (end < text.size() && ((text[end] >= 'a' && text[end] <= 'z') || text[end] == '_'))
            ++end;
        return end < text.size() && text[end] == '}' ? end - 1 : 0;
    }

    constexpr std::string_view take(std::size_t size) {
        std::string_view const taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    std::string_view rest_;
};

/// The names of the parameters of a row, each once.
struct ParameterNames {
    static constexpr std::size_t most = 12;

    std::array<std::string_view, most> names{};
    std::size_t count = 0;

    constexpr explicit ParameterNames(MessageText const& row) {
        for (std::string_view const text : {row.text, row.expected})
            for (Pieces pieces{text}; !pieces.done();)
                if (auto const name = pieces.next().parameter; !name.empty() && !has(name))
                    names[count++] = name;  // not a constant expression when there are too many
    }

    [[nodiscard]] constexpr bool has(std::string_view name) const {
        for (std::size_t i = 0; i < count; ++i)
            if (names[i] == name) return true;
        return false;
    }
};

}  // namespace assay
