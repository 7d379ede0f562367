#include "cli/output/terminal.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <sys/ioctl.h>

namespace assay::cli {
namespace {

constexpr std::size_t narrowest = 60;
constexpr std::size_t widest = 120;

bool is_terminal() { return isatty(STDOUT_FILENO) == 1; }

bool is_color_wanted(Color color) {
    if (color != Color::automatic) return color == Color::always;
    char const* const no_color = std::getenv("NO_COLOR");  // https://no-color.org
    return is_terminal() && (no_color == nullptr || *no_color == '\0');
}

std::size_t width_of_terminal() {
    winsize size{};
    if (!is_terminal() || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return ReportOptions{}.width;
    return std::clamp<std::size_t>(size.ws_col, narrowest, widest);
}

}  // namespace

ReportOptions report_options(LayoutArguments const& arguments, std::string_view file,
                             std::string_view pack) {
    ReportOptions options;
    options.width = arguments.width != 0 ? arguments.width : width_of_terminal();
    options.color = is_color_wanted(arguments.color);
    if (is_standard_input(file)) return options;
    options.file = file;
    if (!pack.empty()) options.file += " --pack " + std::string{pack};
    return options;
}

}  // namespace assay::cli
