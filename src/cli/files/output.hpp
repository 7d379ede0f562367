#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace assay::cli {

/// Standard output cannot be written to; says why.
struct OutputError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Standard output through one buffer, every write checked, and standard error beside it. When the
/// reader of a pipe has gone, the tool ends by the signal for it, without a word.
class Output {
public:
    /// Throws: OutputError.
    void write(std::string_view text);

    /// Hands over what is buffered. What is not flushed is lost. Throws: OutputError.
    void flush();

    /// Writes a line to standard error, after all that was written so far.
    void note(std::string_view line);

private:
    std::string buffer_;
};

/// `1 entry`, `2 entries`.
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// What the system says about its last error, as part of a sentence: `no such file or directory`.
[[nodiscard]] std::string words_of_error(int number);

}  // namespace assay::cli
