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
    kinds_[&layout].changed.emplace_back(what, heading);
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
        // a form may come back to a thing: in the row of another element
        std::map<std::string, std::size_t> places;
        std::vector<std::pair<std::string, std::vector<std::string>>> all;
        for (auto const& [what, column] : kind.changed) {
            auto const [place, is_new] = places.try_emplace(what, all.size());
            if (is_new) all.push_back({what, {}});
            auto& columns = all[place->second].second;
            if (!column.empty() &&
                std::find(columns.begin(), columns.end(), column) == columns.end())
                columns.push_back(column);
        }
        std::vector<std::string> changed;
        for (auto const& [what, columns] : all) {
            std::string line = what;
            for (std::string const& column : columns)
                line += (&column == &columns.front() ? " (" : ", ") + column;
            changed.push_back(columns.empty() ? line : line + ")");
        }
        tell(*layout, kind.added, " added: ");
        tell(*layout, changed, " changed: ");
        tell(*layout, kind.removed, " removed: ");
    }
    return lines;
}

}  // namespace assay::sheets
