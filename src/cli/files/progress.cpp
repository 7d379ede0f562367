#include "cli/files/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace assay::cli {
namespace {

constexpr std::chrono::milliseconds patience{1000};
constexpr std::chrono::milliseconds pace{100};
constexpr std::size_t widest_name = 48;

}  // namespace

Progress::Progress(Output& output, std::size_t all)
    : output_(output),
      all_(all),
      is_told_(all > 1 && isatty(STDERR_FILENO) == 1),
      again_(Clock::now() + patience) {}

Progress::~Progress() { clear(); }

void Progress::next(std::string_view name) {
    ++at_;
    clear();
    if (!is_told_ || Clock::now() < again_) return;
    again_ = Clock::now() + pace;
    output_.flush();
    std::string line = std::to_string(at_) + " of " + std::to_string(all_) + ": ";
    if (name.size() > widest_name) line += "...";
    line += name.substr(name.size() - std::min(name.size(), widest_name));
    for (char& c : line)
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') c = ' ';
    std::fputs(line.c_str(), stderr);
    is_shown_ = true;
}

void Progress::clear() {
    if (!is_shown_) return;
    std::fputs("\r\x1b[K", stderr);
    is_shown_ = false;
}

}  // namespace assay::cli
