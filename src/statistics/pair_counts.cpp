#include "statistics/pair_counts.hpp"

#include <algorithm>

namespace assay::statistics {
namespace {

/// Adds up what the units of a group have, and hands it over without the zeros.
class Collector {
public:
    /// Slots below `first_pair` are of units with a single rating.
    Collector(std::size_t slots, std::size_t first_pair) : first_pair_(first_pair), counts_(slots) {
        all_.slots = slots;
    }

    void add(std::size_t slot, Count count) {
        if (counts_[slot] == 0) touched_.push_back(static_cast<std::uint32_t>(slot));
        counts_[slot] += count;
    }

    void close_group() {
        if (touched_.empty()) return;
        std::sort(touched_.begin(), touched_.end());
        GroupedCounts& of = touched_.back() >= first_pair_ ? all_ : single_;
        for (std::uint32_t const slot : touched_) {
            of.entries.push_back({slot, counts_[slot]});
            counts_[slot] = 0;
        }
        of.begins.push_back(of.entries.size());
        touched_.clear();
    }

    GroupedCounts take() {
        all_.with_pairs = all_.groups();
        std::size_t const before = all_.entries.size();
        all_.entries.insert(all_.entries.end(), single_.entries.begin(), single_.entries.end());
        for (std::size_t group = 1; group < single_.begins.size(); ++group)
            all_.begins.push_back(before + single_.begins[group]);
        return std::move(all_);
    }

private:
    std::size_t first_pair_;
    std::vector<Count> counts_;
    std::vector<std::uint32_t> touched_;
    GroupedCounts all_, single_;  ///< groups with a pair, and those without
};

/// Calls `add(slot, count)` for what a unit has.
template <class Add>
void add_unit(PairLayout const& layout, std::span<Ratings::Given const> given,
              std::vector<Count>& seen, Add const& add) {
    constexpr std::size_t few = 8;
    if (given.empty()) return;
    if (given.size() == 1) return add(layout.alone(given[0].category), 1);
    std::size_t const size = layout.place(given.size());
    if (given.size() <= few) {
        for (std::size_t i = 1; i < given.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                add(layout.pair(size, given[i].category, given[j].category), 1);
        return;
    }
    std::fill(seen.begin(), seen.end(), 0);
    for (auto const& each : given) ++seen[each.category];
    for (std::size_t b = 0; b < seen.size(); ++b) {
        if (seen[b] == 0) continue;
        for (std::size_t a = 0; a < b; ++a)
            if (seen[a] != 0) add(layout.pair(size, a, b), seen[a] * seen[b]);
        if (seen[b] > 1) add(layout.pair(size, b, b), seen[b] * (seen[b] - 1) / 2);
    }
}

}  // namespace

std::vector<Count> GroupedCounts::total() const {
    std::vector<Count> sum(slots);
    for (Entry const& each : entries) sum[each.slot] += each.count;
    return sum;
}

PairLayout::PairLayout(Ratings const& ratings) : categories_(ratings.categories()) {
    for (std::size_t unit = 0; unit < ratings.units(); ++unit) {
        std::size_t const size = ratings.of(unit).size();
        if (size >= places_.size()) places_.resize(size + 1);
        places_[size] = 1;
    }
    for (std::size_t size = 2; size < places_.size(); ++size) {
        if (places_[size] == 0) continue;
        places_[size] = sizes_.size();
        sizes_.push_back(size);
    }
}

std::vector<Count> total_pairs(Ratings const& ratings, PairLayout const& layout) {
    std::vector<Count> total(layout.slots());
    std::vector<Count> seen(layout.categories());
    auto const add = [&](std::size_t slot, Count count) { total[slot] += count; };
    for (std::size_t unit = 0; unit < ratings.units(); ++unit)
        add_unit(layout, ratings.of(unit), seen, add);
    return total;
}

GroupedCounts pairs_by_group(Ratings const& ratings, PairLayout const& layout) {
    Collector collector(layout.slots(), layout.categories());
    std::vector<Count> seen(layout.categories());
    auto const add = [&](std::size_t slot, Count count) { collector.add(slot, count); };
    for (std::size_t group = 0; group < ratings.groups(); ++group) {
        for (std::uint32_t const unit : ratings.units_of(group))
            add_unit(layout, ratings.of(unit), seen, add);
        collector.close_group();
    }
    return collector.take();
}

GroupedCounts tables_by_group(Ratings const& ratings, std::size_t one, std::size_t other) {
    std::size_t const categories = ratings.categories();
    Collector collector(categories * categories, 0);
    for (std::size_t group = 0; group < ratings.groups(); ++group) {
        for (std::uint32_t const unit : ratings.units_of(group)) {
            Ratings::Given const* a = nullptr;
            Ratings::Given const* b = nullptr;
            for (auto const& each : ratings.of(unit)) {
                if (each.assessor == one) a = &each;
                if (each.assessor == other) b = &each;
            }
            if (a != nullptr && b != nullptr)
                collector.add(a->category * categories + b->category, 1);
        }
        collector.close_group();
    }
    return collector.take();
}

}  // namespace assay::statistics
