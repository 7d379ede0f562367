#pragma once

#include <assay/diagnostic.hpp>

#include "model/nearest.hpp"
#include "model/say.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {

/// Collects what is wrong with one document: what cannot be read, and what does not fit the standard. A
/// document that is hopeless does not take all memory: what comes after the first thousand is only counted.
class Problems {
public:
    /// `file`: the name of the document, put into each place that has none; may be empty.
    explicit Problems(std::string_view file = {}) : file_(file) {}

    /// Adds a problem at a byte of the document.
    void add(std::size_t offset, std::string pointer, Said said) {
        add(offset, std::move(said).at({{}, 0, 0, std::move(pointer)}));
    }

    /// Adds a problem behind those that are there.
    void add(std::string pointer, Said said) {
        add(std::move(said).at({{}, 0, 0, std::move(pointer)}));
    }
    void add(Diagnostic problem);

    [[nodiscard]] bool empty() const { return found_.empty(); }
    [[nodiscard]] std::string_view file() const& { return file_; }
    std::string_view file() const&& = delete;  // of a temporary, it would dangle

    /// Whether more problems are only counted.
    [[nodiscard]] bool is_full() const { return found_.size() >= most; }

    /// Whether it is worth looking for what was meant; not when hundreds of names are wrong.
    [[nodiscard]] bool may_suggest() const { return found_.size() < most_suggestions; }

    /// The nearest of the ids of a list; empty when none is near.
    template <class List>
    [[nodiscard]] std::string nearest_id(std::string_view word, List const& list) const {
        if (!may_suggest()) return {};
        Nearest nearest{word};
        for (auto const& each : list) nearest.offer(each.id);
        return std::string(nearest.best());
    }

    /// Appends everything to `to`, by offset, and of one offset in the order of adding. There, too, a thousand
    /// are listed at most; the last one says how many are not. Leaves this empty.
    void hand_over(std::vector<Diagnostic>& to);

    /// Whether a list was closed by hand_over, because there were more.
    [[nodiscard]] static bool is_closed(std::vector<Diagnostic> const& list);

    static constexpr std::size_t most = 1000;
    static constexpr std::size_t most_suggestions = 100;

private:
    void add(std::size_t offset, Diagnostic problem);

    std::string_view file_;
    std::vector<std::pair<std::size_t, Diagnostic>> found_;
    std::size_t left_out_ = 0;
};

}  // namespace assay
