#include "model/problems.hpp"

#include <algorithm>

namespace assay {
namespace {

constexpr std::string_view code_of_rest = "too-many-problems";

}  // namespace

void Problems::add(std::size_t offset, Diagnostic problem) {
    if (is_full()) {
        ++left_out_;
        return;
    }
    if (problem.place.file.empty()) problem.place.file = file_;
    found_.emplace_back(offset, std::move(problem));
}

void Problems::add(std::size_t offset, std::string_view code, std::string pointer, Says says) {
    add(offset, {std::string(code),
                 {{}, 0, 0, std::move(pointer)},
                 std::move(says.message),
                 std::move(says.expected),
                 std::move(says.nearest)});
}

void Problems::add(std::string pointer, std::string code, std::string message, std::string expected,
                   std::string near) {
    add({std::move(code),
         {{}, 0, 0, std::move(pointer)},
         std::move(message),
         std::move(expected),
         std::move(near)});
}

void Problems::add(Diagnostic problem) {
    add(found_.empty() ? 0 : found_.back().first, std::move(problem));
}

bool Problems::is_closed(std::vector<Diagnostic> const& list) {
    return !list.empty() && list.back().code == code_of_rest;
}

void Problems::hand_over(std::vector<Diagnostic>& to) {
    std::stable_sort(found_.begin(), found_.end(),
                     [](auto const& a, auto const& b) { return a.first < b.first; });
    for (auto& [offset, problem] : found_) {
        if (to.size() < most)
            to.push_back(std::move(problem));
        else
            ++left_out_;
    }
    if (left_out_ > 0 && !is_closed(to)) {
        Diagnostic rest;
        rest.code = code_of_rest;
        rest.place.file = file_;
        rest.message = left_out_ == 1 ? "1 more problem is not listed"
                                      : std::to_string(left_out_) + " more problems are not listed";
        to.push_back(std::move(rest));
    }
    found_.clear();
    left_out_ = 0;
}

}  // namespace assay
