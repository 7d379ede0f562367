#include "cli/files/output.hpp"

#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <system_error>

namespace assay::cli {
namespace {

constexpr std::size_t buffer_size = std::size_t{64} << 10;

/// The reader has gone. Where the signal for it is ignored, it is no longer.
void end_quietly() {
    if (std::signal(SIGPIPE, SIG_DFL) != SIG_ERR) std::raise(SIGPIPE);
}

}  // namespace

std::string words_of_error(int number) {
    std::string words = std::generic_category().message(number);
    if (!words.empty())
        words[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(words[0])));
    return words;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

void Output::write(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= buffer_size) flush();
}

void Output::flush() {
    std::string_view left = buffer_;
    while (!left.empty()) {
        ssize_t const written = ::write(STDOUT_FILENO, left.data(), left.size());
        if (written >= 0) {
            left.remove_prefix(static_cast<std::size_t>(written));
            continue;
        }
        int const number = errno;
        if (number == EINTR) continue;
        if (number == EPIPE) end_quietly();
        buffer_.clear();
        throw OutputError("standard output cannot be written: " + words_of_error(number));
    }
    buffer_.clear();
}

void Output::note(std::string_view line) {
    flush();
    std::string const text = std::string{line} + '\n';
    std::fwrite(text.data(), 1, text.size(), stderr);
}

void RecordedOutput::add(std::string_view text, bool is_note) {
    kept_ += text;
    bool const goes_on = !is_note && !parts_.empty() && !parts_.back().is_note;
    if (goes_on)
        parts_.back().end = kept_.size();
    else
        parts_.push_back({kept_.size(), is_note});
}

bool RecordedOutput::has_text() const {
    return std::any_of(parts_.begin(), parts_.end(),
                       [](Part const& part) { return !part.is_note; });
}

void RecordedOutput::replay(Output& to, std::string_view before_text) {
    std::string_view const all = kept_;
    std::size_t start = 0;
    for (auto const& [end, is_note] : parts_) {
        std::string_view const text = all.substr(start, end - start);
        start = end;
        if (is_note) {
            to.note(text);
            continue;
        }
        to.write(before_text);
        before_text = {};
        to.write(text);
    }
    constexpr std::size_t much = std::size_t{1} << 20;
    if (kept_.capacity() > much)
        kept_ = {};
    else
        kept_.clear();
    parts_.clear();
}

}  // namespace assay::cli
