#include "cli/files/lines.hpp"

#include <assay/json.hpp>

#include "cli/files/output.hpp"
#include "cli/options/input_error.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <poll.h>

namespace assay::cli {
namespace {

constexpr std::size_t piece = std::size_t{256} << 10;
std::size_t const longest_line = Limits{}.document_bytes + 1;

std::size_t read_some(char* to, std::size_t most) {
    for (;;) {
        ssize_t const got = ::read(STDIN_FILENO, to, most);
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno == EINTR) continue;
        throw InputError({make_diagnostic("unreadable-file", {{"cause", words_of_error(errno)}},
                                          {"standard input", 0, 0, {}})},
                         {});
    }
}

}  // namespace

std::optional<std::string_view> Lines::next() {
    for (;;) {
        std::size_t const end = std::min(buffer_.find('\n', searched_), buffer_.size());
        bool const is_whole = end < buffer_.size() || (ended_ && start_ < end);
        if (is_whole) {
            auto const line = std::string_view{buffer_}.substr(start_, end - start_);
            start_ = searched_ = std::min(end + 1, buffer_.size());
            return line;
        }
        if (ended_) return std::nullopt;
        read_more();
    }
}

bool Lines::has_line() {
    std::size_t const end = buffer_.find('\n', searched_);
    searched_ = std::min(end, buffer_.size());
    return end != buffer_.npos;
}

bool Lines::has_input() {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, 0) > 0;
}

void Lines::read_more() {
    before_reading_();
    buffer_.erase(0, start_);
    start_ = 0;
    searched_ = buffer_.size();
    buffer_.resize(searched_ + piece);
    std::size_t const got = read_some(buffer_.data() + searched_, piece);
    buffer_.resize(searched_ + got);
    ended_ = got == 0;
    if (searched_ < longest_line) return;
    std::size_t const end = std::min(buffer_.find('\n', searched_), buffer_.size());
    buffer_.erase(longest_line, end - longest_line);
    searched_ = longest_line;
}

}  // namespace assay::cli
