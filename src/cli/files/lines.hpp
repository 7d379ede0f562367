#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace assay::cli {

/// Standard input, line by line. Memory does not grow beyond the longest line. A line that is
/// longer than a document may be is cut off one byte later, so that it is still seen to be too large.
class Lines {
public:
    /// `before_reading` is called before more input is read, which may be waited for.
    explicit Lines(std::function<void()> before_reading)
        : before_reading_(std::move(before_reading)) {}

    /// The next line without its line feed, valid until the next call; nothing at the end.
    /// Throws: Unusable when standard input cannot be read, and as `before_reading`.
    [[nodiscard]] std::optional<std::string_view> next();

    /// Whether the next line is here already.
    [[nodiscard]] bool has_line();

    /// Whether there is input that need not be waited for, or its end. Not for sealed processes.
    [[nodiscard]] static bool has_input();

private:
    void read_more();

    std::function<void()> before_reading_;
    std::string buffer_;
    std::size_t start_ = 0;     ///< of the line
    std::size_t searched_ = 0;  ///< from the line's start up to here there is no line feed
    bool ended_ = false;
};

}  // namespace assay::cli
