#include "model/problems.hpp"

#include "model/messages/general.hpp"

#include <algorithm>

namespace assay {

void Problems::add(std::size_t offset, Diagnostic problem) {
    if (is_full()) {
        ++left_out_;
        return;
    }
    if (problem.place.file.empty()) problem.place.file = file_;
    found_.emplace_back(offset, std::move(problem));
}

void Problems::add(Diagnostic problem) {
    add(found_.empty() ? 0 : found_.back().first, std::move(problem));
}

bool Problems::is_closed(std::vector<Diagnostic> const& list) {
    return !list.empty() && list.back().code == row_of<general_messages, "more-problems">.code;
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
        Said rest = left_out_ == 1 ? say<general_messages, "one-more-problem">()
                                   : say<general_messages, "more-problems">({{"count", left_out_}});
        rest.place.file = file_;
        to.push_back(std::move(rest));
    }
    found_.clear();
    left_out_ = 0;
}

}  // namespace assay
