#include "visits/settle.hpp"

#include <algorithm>
#include <set>

namespace assay::visits {

std::size_t Settlement::choose(Record const& record, std::string_view member, Said const& said,
                               std::optional<std::string> const& base) {
    std::set<std::string> different;
    for (auto const& each : said)
        if (each) different.insert(*each);
    // what nobody changed, or nobody says anything about, gives way
    if (different.size() > 1) different.erase(base ? *base : std::string());
    if (different.size() > 1) {
        auto const side = preferred(record.id);
        if (side && said[*side]) return *side;
        conflict(record, member, said);
    }
    auto const found = std::find_if(said.begin(), said.end(), [&](auto const& each) {
        return each && *each == *different.begin();
    });
    return static_cast<std::size_t>(found - said.begin());
}

bool Settlement::stays(Record const& record, Said const& said, std::string const& base) {
    bool const changed = std::any_of(said.begin(), said.end(),
                                     [&](auto const& each) { return each && *each != base; });
    if (!changed) return false;
    if (auto const side = preferred(record.id)) return said[*side].has_value();
    conflict(record, {}, said);
    return true;
}

std::optional<std::size_t> Settlement::preferred(std::string const& id) const {
    std::optional<std::size_t> side;
    for (Preference const& each : prefer_) {
        if (std::find(each.records.begin(), each.records.end(), id) != each.records.end())
            return each.copy;
        if (each.records.empty()) side = each.copy;
    }
    return side;
}

void Settlement::conflict(Record const& record, std::string_view member, Said const& said) {
    if (conflicts_.empty() || conflicts_.back().record != record.words)
        conflicts_.push_back({record.id, record.words, {}});
    Difference& difference = conflicts_.back().differences.emplace_back();
    difference.member = member;
    for (std::size_t i = 0; i < said.size(); ++i) {
        Place place{copies_[i].name, 0, 0, record.pointers[i]};
        if (said[i] || member.empty())
            difference.sides.push_back(
                {std::move(place), said[i].value_or(""), said[i].has_value()});
    }
}

}  // namespace assay::visits
