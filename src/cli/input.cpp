#include "cli/input.hpp"

#include <assay/json.hpp>

#include "cli/arguments.hpp"
#include "cli/output.hpp"
#include "cli/unusable.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <memory>

namespace assay::cli {
namespace {

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] void fail(std::string const& file, int number) {
    Diagnostic diagnostic;
    diagnostic.code = "unreadable";
    diagnostic.place.file = shown_name(file);
    diagnostic.message = words_of_error(number);
    throw Unusable({diagnostic}, {});
}

std::string read_all(std::FILE* from, std::string const& file) {
    constexpr std::size_t most = JsonLimits{}.bytes + 1;
    std::string text;
    std::array<char, std::size_t{64} << 10> piece{};
    while (text.size() < most) {
        std::size_t const wanted = std::min(piece.size(), most - text.size());
        std::size_t const got = std::fread(piece.data(), 1, wanted, from);
        text.append(piece.data(), got);
        if (got < wanted && std::ferror(from) != 0) fail(file, errno);
        if (got < wanted) break;
    }
    return text;
}

}  // namespace

std::string read_file(std::string const& file) {
    if (is_standard_input(file)) return read_all(stdin, file);
    std::unique_ptr<std::FILE, Close> const opened{std::fopen(file.c_str(), "rb")};
    if (!opened) fail(file, errno);
    return read_all(opened.get(), file);
}

}  // namespace assay::cli
