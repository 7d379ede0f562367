#pragma once

// Files that hold what people read, byte for byte. After a change that is meant, renew them and read
// what has changed:  ASSAY_RENEW_GOLDEN=1 assay-tests '[golden]' && git diff tests/golden

#include "catch.hpp"
#include "engine/builder.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace assay_test {

/// The first line in which two texts differ, of both; empty when they are the same.
inline std::string difference(std::string const& wanted, std::string const& found) {
    std::size_t line = 1;
    for (std::size_t a = 0, b = 0; a < wanted.size() || b < found.size(); ++line) {
        std::string const one = wanted.substr(a, wanted.find('\n', a) - a);
        std::string const other = found.substr(b, found.find('\n', b) - b);
        if (one != other || (a < wanted.size()) != (b < found.size()))
            return "line " + std::to_string(line) + "\n- " + one + "\n+ " + other;
        a = std::min(wanted.size(), a + one.size() + 1);
        b = std::min(found.size(), b + other.size() + 1);
    }
    return wanted == found ? "" : "the end";
}

/// Holds a text against a golden file, or renews the file.
inline void compare(std::string const& name, std::string const& found) {
    std::string const path = std::string(ASSAY_SOURCE_DIR "/tests/golden/") + name;
    if (std::getenv("ASSAY_RENEW_GOLDEN") !=
        nullptr) {  // NOLINT(concurrency-mt-unsafe): before any thread
        std::filesystem::create_directories(std::filesystem::path(path).parent_path());
        std::ofstream(path, std::ios::binary) << found;
        return;
    }
    INFO("tests/golden/" << name
                         << " is different. When that is meant: ASSAY_RENEW_GOLDEN=1 assay-tests "
                            "'[golden]' && git diff tests/golden");
    std::string const wanted = std::filesystem::exists(path) ? read_file(path) : std::string();
    CHECK(difference(wanted, found) == "");
}

/// No line is wider, and nothing says certified. Of words that are longer than a line is wide, each has
/// a line of its own.
inline void fits(std::string const& text, std::size_t width) {
    CHECK(text.find("certified") == std::string::npos);
    CHECK(text.ends_with("\n"));
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
        std::string const line = text.substr(at, text.find('\n', at) - at);
        auto const columns = std::count_if(line.begin(), line.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        });
        INFO(line);
        bool const one_word = line.find(' ', line.find_first_not_of(' ')) == std::string::npos;
        CHECK((one_word || static_cast<std::size_t>(columns) <= width));
        CHECK_FALSE(line.ends_with(" "));
    }
}

}  // namespace assay_test
