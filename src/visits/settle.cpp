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
    if (different.size() > 1) conflict(record, member, said);
    auto const found = std::find_if(said.begin(), said.end(), [&](auto const& each) {
        return each && *each == *different.begin();
    });
    return static_cast<std::size_t>(found - said.begin());
}

bool Settlement::stays(Record const& record, Said const& said, std::string const& base) {
    bool const changed = std::any_of(said.begin(), said.end(),
                                     [&](auto const& each) { return each && *each != base; });
    if (!changed) return false;
    if (auto const side = preferred(record.identity.id)) {
        if (said[*side]) return true;
        left_out(record, {}, *side, said);
        return false;
    }
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

std::optional<std::size_t> Settlement::preferred_in(Record const& record) const {
    return conflicts_.of.contains(record.identity.name) ? preferred(record.identity.id)
                                                        : std::nullopt;
}

void Settlement::withdraw(Record const& record) { conflicts_.remove(record); }

Difference& Settlement::Conflicts::add(Record const& record, std::string_view member) {
    auto const [known, is_new] = of.try_emplace(record.identity.name, all.size());
    if (is_new) all.push_back({record.identity.id, record.identity.name, {}});
    Difference& difference = all[known->second].differences.emplace_back();
    difference.member = member;
    return difference;
}

void Settlement::Conflicts::remove(Record const& record) {
    auto const known = of.find(record.identity.name);
    if (known == of.end()) return;
    all[known->second].differences.clear();
    of.erase(known);
}

std::vector<Conflict> Settlement::Conflicts::take() {
    std::erase_if(all, [](Conflict const& each) { return each.differences.empty(); });
    return std::move(all);
}

Difference::Side Settlement::side(Record const& record, std::size_t copy, Said const& said) const {
    return {{copies_[copy].name, 0, 0, record.pointers[copy]},
            said[copy].value_or(""),
            said[copy].has_value()};
}

void Settlement::conflict(Record const& record, std::string_view member, Said const& said) {
    Difference& difference = conflicts_.add(record, member);
    for (std::size_t i = 0; i < said.size(); ++i)
        if (said[i] || member.empty()) difference.sides.push_back(side(record, i, said));
}

void Settlement::left_out(Record const& record, std::string_view member, std::size_t preferred,
                          Said const& said) {
    Difference& difference = decided_.add(record, member);
    difference.sides.push_back(side(record, preferred, said));
    for (std::size_t i = 0; i < said.size(); ++i)
        if (i != preferred && said[i] && said[i] != said[preferred])
            difference.sides.push_back(side(record, i, said));
}

}  // namespace assay::visits
