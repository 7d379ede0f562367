#include "cli/files/input.hpp"

#include <assay/json.hpp>

#include "cli/files/output.hpp"
#include "cli/options/arguments.hpp"
#include "cli/options/input_error.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>

namespace assay::cli {
namespace {

[[noreturn]] void fail(std::string const& file, int number) {
    Diagnostic diagnostic;
    diagnostic.code = "unreadable";
    diagnostic.place.file = shown_name(file);
    diagnostic.message = words_of_error(number);
    throw InputError({diagnostic}, {});
}

std::string read_descriptor(int from, std::string const& file) {
    std::size_t const most = Limits{}.document_bytes + 1;
    constexpr std::size_t piece = std::size_t{64} << 10;
    std::string text;
    for (std::size_t size = 0;;) {
        text.resize(std::min(most, size + std::max(size, piece)));
        auto const got = ::read(from, text.data() + size, text.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(file, errno);
        size += static_cast<std::size_t>(got);
        if (got > 0 && size < most) continue;
        text.resize(size);
        return text;
    }
}

}  // namespace

std::string read_file(std::string const& file, SandboxFiles const* supply) {
    if (is_standard_input(file)) return read_descriptor(STDIN_FILENO, file);
    if (supply != nullptr)
        if (std::string const* const text = supply->text(file)) return *text;
    int const opened =
        supply != nullptr ? supply->open(file) : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) fail(file, errno);
    struct Close {
        int descriptor;
        ~Close() {
            if (descriptor >= 0) ::close(descriptor);
        }
    } const close{supply != nullptr ? -1 : opened};
    return read_descriptor(opened, file);
}

std::string read_table(std::string const& file, SandboxFiles const* supply) {
    std::string text = read_file(file, supply);
    if (text.size() <= Limits{}.document_bytes) return text;
    throw InputError({{"too-large",
                       {std::string(shown_name(file)), 0, 0, {}},
                       "the table is larger than it may be",
                       std::to_string(Limits{}.document_bytes) + " bytes at most",
                       {}}},
                     {});
}

}  // namespace assay::cli
