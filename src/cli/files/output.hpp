#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// Standard output cannot be written to; says why.
struct OutputError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Standard output through one buffer, every write checked, and standard error beside it. When the
/// reader of a pipe has gone, the tool ends by the signal for it, without a word.
class Output {
public:
    Output() = default;
    virtual ~Output() = default;
    Output(Output const&) = delete;
    Output& operator=(Output const&) = delete;

    /// Throws: OutputError.
    virtual void write(std::string_view text);

    /// Hands over what is buffered. What is not flushed is lost. Throws: OutputError.
    virtual void flush();

    /// Writes a line to standard error, after all that was written so far.
    virtual void note(std::string_view line);

private:
    std::string buffer_;
};

/// Keeps what is written until it is its turn.
class RecordedOutput final : public Output {
public:
    void write(std::string_view text) override { add(text, false); }
    void flush() override {}
    void note(std::string_view line) override { add(line, true); }

    /// Whether something was written to standard output.
    [[nodiscard]] bool has_text() const;

    /// Writes all of it, and `before_text` before the first text; then nothing is kept. Throws: OutputError.
    void replay(Output& to, std::string_view before_text = {});

private:
    struct Part {
        std::size_t end;  ///< in what is kept
        bool is_note;
    };

    void add(std::string_view text, bool is_note);

    std::string kept_;
    std::vector<Part> parts_;
};

/// `1 entry`, `2 entries`.
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// What the system says about its last error, as part of a sentence: `no such file or directory`.
[[nodiscard]] std::string words_of_error(int number);

}  // namespace assay::cli
