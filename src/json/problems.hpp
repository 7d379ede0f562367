#pragma once

#include <assay/diagnostic.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::json {

/// Appends one step of a JSON pointer (RFC 6901). A key of absurd length is cut.
void append_step(std::string& pointer, std::string_view key);
void append_step(std::string& pointer, std::size_t index);

/// What a user wrote, for a message: in backticks, on one line, long texts cut.
[[nodiscard]] std::string quoted(std::string_view text);

/// "one of `a`, `b`, `c`", or "`a`" when there is only one; empty words are left out.
template <class Words>
[[nodiscard]] std::string one_of(Words const& words);

/// Collects what is wrong with one document and puts it in the order of the document. A document
/// that is hopeless does not take all memory: what comes after the first thousand is only counted.
class Problems {
public:
    explicit Problems(std::string_view file) : file_(file) {}

    struct Text {
        std::string message;
        std::string expected = {};
        std::string nearest = {};
    };

    /// Adds a problem at a byte of the document.
    void add(std::size_t offset, std::string_view code, std::string pointer, Text text);

    [[nodiscard]] bool empty() const { return found_.empty(); }
    [[nodiscard]] std::string_view file() const& { return file_; }
    std::string_view file() const&& = delete;  // of a temporary, it would dangle

    /// Whether it is worth looking for what was meant; not when hundreds of names are wrong.
    [[nodiscard]] bool may_suggest() const { return found_.size() < most_suggestions; }

    /// Appends everything to `diagnostics`, in the order of the document.
    void hand_over(std::vector<Diagnostic>& diagnostics);

    static constexpr std::size_t most = 1000;
    static constexpr std::size_t most_suggestions = 100;

private:
    std::string_view file_;
    std::vector<std::pair<std::size_t, Diagnostic>> found_;
    std::size_t left_out_ = 0;
};

template <class Words>
std::string one_of(Words const& words) {
    std::string text;
    std::size_t count = 0;
    for (std::string_view const word : words) {
        if (word.empty()) continue;
        if (count++ > 0) text += ", ";
        text += quoted(word);
    }
    return count > 1 ? "one of " + text : text;
}

}  // namespace assay::json
