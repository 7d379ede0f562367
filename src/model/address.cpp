#include "model/address.hpp"

#include <algorithm>

namespace assay {
namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool begins_with(std::string_view text, std::string_view lower_case) {
    if (text.size() < lower_case.size()) return false;
    return std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char a, char b) {
        return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
    });
}

/// Percent-encoded but for letters, digits and `kept`.
std::string encoded(std::string_view text, std::string_view kept) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string made;
    for (char const c : text) {
        if (is_letter_or_digit(c) || kept.find(c) != kept.npos) {
            made += c;
        } else {
            auto const byte = static_cast<unsigned char>(c);
            made += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
        }
    }
    return made;
}

/// Whether the last part of a path is the name of a file: `profile.pdf`.
bool names_a_file(std::string_view path) {
    std::string_view const name = path.substr(path.find_last_of('/') + 1);
    std::size_t const dot = name.find_last_of('.');
    if (dot == name.npos || dot == 0) return false;
    std::string_view const ending = name.substr(dot + 1);
    constexpr std::size_t longest_ending = 5;
    return !ending.empty() && ending.size() <= longest_ending &&
           std::all_of(ending.begin(), ending.end(), is_letter_or_digit) &&
           !std::all_of(ending.begin(), ending.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string address_of(std::string_view location) {
    constexpr std::string_view of_path = "-._~/";
    constexpr std::string_view of_web = "-._~/:?#[]@!$&*+,;=%";
    bool const is_one_line = std::none_of(location.begin(), location.end(), [](char c) {
        return static_cast<unsigned char>(c) < ' ';
    });
    if (!is_one_line) return {};
    if (begins_with(location, "https://") || begins_with(location, "http://"))
        return encoded(location, of_web);
    std::string path(location);
    std::replace(path.begin(), path.end(), '\\', '/');
    if (!names_a_file(path)) return {};
    if (path.starts_with("//")) return "file:" + encoded(path, of_path);
    bool const has_drive = path.size() > 2 && path[1] == ':' && path[2] == '/';
    if (has_drive)
        return "file:///" + encoded(path.substr(0, 1), of_path) + ":" +
               encoded(path.substr(2), of_path);
    if (path.find(':') != path.npos) return {};  // any other scheme
    return encoded(path, of_path);
}

}  // namespace assay
