#include "sheets/changes.hpp"

#include "model/texts.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

std::string or_nothing(std::string_view word) {
    return word.empty() ? "not rated" : std::string{word};
}

/// Tells what happened on one line, or, where that is long, on a line for each.
void tell(std::vector<std::string>& lines, std::string const& head,
          std::vector<std::string> const& what) {
    constexpr std::size_t longest = 100;
    constexpr std::size_t few = 12;
    std::string const line = head + ": " + first_few(what);
    if (line.size() <= longest || what.size() == 1) {
        lines.push_back(line);
        return;
    }
    lines.push_back(head + ":");
    std::size_t const shown = what.size() <= few + 1 ? what.size() : few;
    for (std::size_t i = 0; i < shown; ++i) lines.push_back("  " + what[i]);
    if (shown < what.size())
        lines.push_back("  and " + std::to_string(what.size() - shown) + " more");
}

}  // namespace

std::string first_few(std::vector<std::string> const& texts, std::size_t few) {
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
        tell(lines, counted(ratings_.size(), "rating", "ratings") + " changed", ratings_);
    auto const tell_kind = [&](Layout const& layout, std::vector<std::string> const& what,
                               std::string_view how) {
        if (!what.empty())
            tell(lines, counted(what.size(), layout.one, layout.many) + std::string{how}, what);
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
        for (auto const& [what, columns] : all)
            changed.push_back(columns.empty() ? what : what + " (" + first_few(columns, 6) + ")");
        tell_kind(*layout, kind.added, " added");
        tell_kind(*layout, changed, " changed");
        tell_kind(*layout, kind.removed, " removed");
    }
    return lines;
}

}  // namespace assay::sheets
