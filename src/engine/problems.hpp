#pragma once

#include <assay/diagnostic.hpp>

#include "model/nearest.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::engine {

/// What does not fit the standard, in the order in which it is found.
class Problems {
public:
    explicit Problems(std::vector<Diagnostic>& all) : all_(all) {}

    void add(std::string pointer, std::string code, std::string message, std::string expected = {},
             std::string near = {}) {
        all_.push_back({std::move(code),
                        {{}, 0, 0, std::move(pointer)},
                        std::move(message),
                        std::move(expected),
                        std::move(near)});
    }

    void add(Diagnostic problem) { all_.push_back(std::move(problem)); }

    /// Each suggestion compares with every known word, so only the first problems get one.
    [[nodiscard]] bool may_suggest() const { return all_.size() < most_suggestions; }

    /// The nearest of the ids of a list; empty when none is near.
    template <class List>
    [[nodiscard]] std::string nearest_id(std::string_view word, List const& list) const {
        if (!may_suggest()) return {};
        Nearest nearest{word};
        for (auto const& each : list) nearest.offer(each.id);
        return std::string(nearest.best());
    }

    [[nodiscard]] bool empty() const { return all_.empty(); }

private:
    static constexpr std::size_t most_suggestions = 100;

    std::vector<Diagnostic>& all_;
};

/// The place of a member of an item of a list: `/judgements/3/element`.
[[nodiscard]] inline std::string pointer(std::string_view list, std::size_t index,
                                         std::string_view key) {
    return "/" + std::string(list) + "/" + std::to_string(index) + (key.empty() ? "" : "/") +
           std::string(key);
}

}  // namespace assay::engine
