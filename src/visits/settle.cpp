#include "visits/settle.hpp"

#include "model/texts.hpp"

#include <algorithm>
#include <set>

namespace assay::visits {

Settlement::Settlement(std::span<Copy const> copies, MergeOptions const& options)
    : copies_(copies), prefer_(options.prefer) {
    for (Choice const& each : options.choices)
        choices_.insert_or_assign({each.record, each.member}, &each);
}

namespace {

/// The different things that copies say.
std::set<std::string> different_in(Settlement::Said const& said,
                                   std::optional<std::string> const& base) {
    std::set<std::string> different;
    for (auto const& each : said)
        if (each) different.insert(*each);
    // what nobody changed, or nobody says anything about, gives way
    if (different.size() > 1) different.erase(base ? *base : std::string());
    return different;
}

}  // namespace

std::optional<std::string> Settlement::both(Record const& record, std::string_view member,
                                            Said const& said,
                                            std::optional<std::string> const& base) {
    Choice const* const chosen = choice(record, member);
    if (chosen == nullptr || chosen->take != Take::both) return std::nullopt;
    std::set<std::string> left = different_in(said, base);
    if (left.size() < 2) return std::nullopt;
    std::string all;
    for (auto const& each : said) {
        if (!each || left.erase(*each) == 0 || each->empty()) continue;
        if (!all.empty()) all += '\n';
        all += *each;
    }
    both_.push_back(spaced(member) + " of " + record.identity.name);
    return all;
}

std::size_t Settlement::choose(Record const& record, std::string_view member, Said const& said,
                               std::optional<std::string> const& base, bool is_prose) {
    std::set<std::string> const different = different_in(said, base);
    if (different.size() > 1) {
        Choice const* const chosen = choice(record, member);
        if (chosen != nullptr && chosen->take == Take::base && base) {
            left_out(record, member, said.size(), said, base);
            return said.size();
        }
        if (chosen != nullptr && chosen->take == Take::copy && said[chosen->copy]) {
            left_out(record, member, chosen->copy, said, base);
            return chosen->copy;
        }
        conflict(record, member, said, base, is_prose);
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
    if (auto const side = preferred(record)) {
        if (said[*side]) return true;
        left_out(record, {}, *side, said, base);
        return false;
    }
    conflict(record, {}, said, base);
    decide_whole(record, false);
    return true;
}

Choice const* Settlement::choice(Record const& record, std::string_view member) const& {
    auto const found = choices_.find({record.identity.name, member});
    return found == choices_.end() ? nullptr : found->second;
}

std::optional<std::size_t> Settlement::preferred(Record const& record) const {
    Choice const* const chosen = choice(record, {});
    if (chosen != nullptr && chosen->take == Take::copy) return chosen->copy;
    std::optional<std::size_t> side;
    for (Preference const& each : prefer_) {
        if (std::find(each.records.begin(), each.records.end(), record.identity.id) !=
            each.records.end())
            return each.copy;
        if (each.records.empty()) side = each.copy;
    }
    return side;
}

std::optional<std::size_t> Settlement::preferred_in(Record const& record) const {
    return is_open(record) ? preferred(record) : std::nullopt;
}

void Settlement::decide_whole(Record const& record, bool can_keep_both) {
    Conflict& conflict = conflicts_.at(record);
    conflict.is_whole = true;
    conflict.can_keep_both = can_keep_both;
}

void Settlement::withdraw(Record const& record) {
    conflicts_.remove(record);
    std::erase_if(both_, [&](std::string const& each) {
        return each.ends_with(" of " + record.identity.name);
    });
}

Difference& Settlement::Conflicts::add(Record const& record, std::string_view member) {
    auto const [known, is_new] = of.try_emplace(record.identity.name, all.size());
    if (is_new) all.push_back({record.identity.id, record.identity.name});
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

void Settlement::conflict(Record const& record, std::string_view member, Said const& said,
                          std::optional<std::string> const& base, bool is_prose) {
    Difference& difference = conflicts_.add(record, member);
    difference.can_keep_both = is_prose;
    difference.base = base;
    for (std::size_t i = 0; i < said.size(); ++i)
        if (said[i] || member.empty()) difference.sides.push_back(side(record, i, said));
}

void Settlement::left_out(Record const& record, std::string_view member, std::size_t preferred,
                          Said const& said, std::optional<std::string> const& base) {
    // what nobody changed since the base, nobody loses
    std::optional<std::string> const taken = preferred < said.size() ? said[preferred] : base;
    auto const is_lost = [&](auto const& each) {
        return each && !each->empty() && each != taken && (!base || *each != *base);
    };
    if (std::none_of(said.begin(), said.end(), is_lost)) return;
    Difference& difference = decided_.add(record, member);
    difference.base = base;
    if (preferred < said.size())
        difference.sides.push_back(side(record, preferred, said));
    else
        difference.sides.push_back({{}, base.value_or(""), true});
    for (std::size_t i = 0; i < said.size(); ++i)
        if (is_lost(said[i])) difference.sides.push_back(side(record, i, said));
}

}  // namespace assay::visits
