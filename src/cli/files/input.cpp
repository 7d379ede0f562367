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
#include <filesystem>
#include <sys/stat.h>
#include <system_error>

namespace assay::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(std::string const& file, int number) {
    throw InputError({make_diagnostic("unreadable-file", {{"cause", words_of_error(number)}},
                                      {shown_name(file), 0, 0, {}})},
                     {});
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
    if (supply != nullptr) return read_descriptor(supply->open(file), file);
    int const opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) fail(file, errno);
    struct Close {
        int descriptor;
        ~Close() { ::close(descriptor); }
    } const close{opened};
    return read_descriptor(opened, file);
}

bool is_file_there(std::string const& file, SandboxFiles const* supply) {
    if (supply != nullptr) return supply->is_there(file);
    struct stat status = {};
    return ::stat(file.c_str(), &status) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

std::optional<std::vector<std::string>> files_in(std::string const& folder, std::string_view ending,
                                                 SandboxFiles const* supply) {
    if (supply != nullptr) return supply->files_in(folder);
    std::error_code error;
    if (!fs::is_directory(folder, error)) return std::nullopt;
    std::vector<std::string> files;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error))
        if (entry->path().extension() == ending)
            files.push_back(file_in(folder, entry->path().filename().string()));
    if (error) fail(folder, error.value());
    std::sort(files.begin(), files.end());
    return files;
}

std::string read_table(std::string const& file, SandboxFiles const* supply) {
    std::string text = read_file(file, supply);
    if (text.size() <= Limits{}.document_bytes) return text;
    throw InputError(
        {make_diagnostic("table-too-large", {{"most", std::to_string(Limits{}.document_bytes)}},
                         {shown_name(file), 0, 0, {}})},
        {});
}

}  // namespace assay::cli
