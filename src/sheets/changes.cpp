#include "sheets/changes.hpp"

#include "model/texts.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

std::string or_nothing(std::string_view word) {
    return word.empty() ? "not rated" : std::string{word};
}

}  // namespace

std::string first_few(std::vector<std::string> const& texts) {
    constexpr std::size_t few = 12;
    std::string line;
    std::size_t const shown = texts.size() <= few + 1 ? texts.size() : few;
    for (std::size_t i = 0; i < shown; ++i) line += (i > 0 ? ", " : "") + texts[i];
    if (shown < texts.size()) line += " and " + std::to_string(texts.size() - shown) + " more";
    return line;
}

void Changes::rating(std::string_view what, std::string_view from, std::string_view to) {
    ratings_.push_back(std::string{what} + " from " + or_nothing(from) + " to " + or_nothing(to));
}

void Changes::changed(Layout const& layout, std::string const& what, std::string_view heading) {
    auto& all = kinds_[&layout].changed;
    if (all.empty() || all.back().first != what) {
        all.emplace_back(what, heading);
        return;
    }
    all.back().second += ", " + std::string{heading};
}

std::vector<std::string> Changes::lines() const {
    std::vector<std::string> lines;
    if (!ratings_.empty())
        lines.push_back(counted(ratings_.size(), "rating", "ratings") +
                        " changed: " + first_few(ratings_));
    auto const tell = [&](Layout const& layout, std::vector<std::string> const& what,
                          std::string_view how) {
        if (!what.empty())
            lines.push_back(counted(what.size(), layout.one, layout.many) + std::string{how} +
                            first_few(what));
    };
    for (auto const& [layout, kind] : kinds_) {
        std::vector<std::string> changed;
        for (auto const& [what, columns] : kind.changed)
            changed.push_back(columns.empty() ? what : what + " (" + columns + ")");
        tell(*layout, kind.added, " added: ");
        tell(*layout, changed, " changed: ");
        tell(*layout, kind.removed, " removed: ");
    }
    return lines;
}

}  // namespace assay::sheets
