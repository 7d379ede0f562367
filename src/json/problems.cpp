#include "json/problems.hpp"

#include "model/characters.hpp"

#include <algorithm>

namespace assay::json {

void append_step(std::string& pointer, std::string_view key) {
    constexpr std::size_t longest = 200;
    pointer += '/';
    for (char const c : within_bytes(key, longest)) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
    if (key.size() > longest) pointer += "...";
}

void append_step(std::string& pointer, std::size_t index) {
    pointer += '/';
    pointer += std::to_string(index);
}

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string quoted = "`";
    for (char const c : within_bytes(text, longest))
        quoted += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
    if (text.size() > longest) quoted += "...";
    return quoted + '`';
}

void Problems::add(std::size_t offset, std::string_view code, std::string pointer, Text text) {
    if (found_.size() == most) {
        ++left_out_;
        return;
    }
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.place.file = file_;
    diagnostic.place.pointer = std::move(pointer);
    diagnostic.message = std::move(text.message);
    diagnostic.expected = std::move(text.expected);
    diagnostic.nearest = std::move(text.nearest);
    found_.emplace_back(offset, std::move(diagnostic));
}

void Problems::hand_over(std::vector<Diagnostic>& diagnostics) {
    std::stable_sort(found_.begin(), found_.end(),
                     [](auto const& a, auto const& b) { return a.first < b.first; });
    for (auto& [offset, diagnostic] : found_) diagnostics.push_back(std::move(diagnostic));
    if (left_out_ > 0) {
        Diagnostic rest;
        rest.code = "too-many-problems";
        rest.place.file = file_;
        rest.message = std::to_string(left_out_) + " more problems are not listed";
        diagnostics.push_back(std::move(rest));
    }
    found_.clear();
}

}  // namespace assay::json
