#pragma once

#include "cli/files/output.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace assay::cli {

/// Standard input, line by line. Memory does not grow beyond the longest line. A line that is
/// longer than a document may be is cut off one byte later, so that it is still seen to be too large.
class Lines {
public:
    /// `output` is flushed before more input is waited for, so that answers are not held back.
    explicit Lines(Output& output) : output_(output) {}

    /// The next line without its line feed, valid until the next call; nothing at the end.
    /// Throws: Unusable when standard input cannot be read, OutputError.
    [[nodiscard]] std::optional<std::string_view> next();

private:
    void read_more();

    Output& output_;
    std::string buffer_;
    std::size_t start_ = 0;     ///< of the line
    std::size_t searched_ = 0;  ///< from the line's start up to here there is no line feed
    bool ended_ = false;
};

}  // namespace assay::cli
