#include <assay/diagnostic.hpp>
#include <assay/ratings.hpp>

#include "model/messages/comparing.hpp"
#include "model/say.hpp"
#include "statistics/value.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <string>
#include <utility>

// Two counting sorts: ratings by unit, units by group.

namespace assay::statistics {
namespace {

/// Where each of `count` buckets begins when what `keys` says is sorted by it; the end comes last.
template <class Items, class Key>
std::vector<std::size_t> begins_of(Items const& items, std::size_t count, Key const& key) {
    std::vector<std::size_t> begins(count + 1);
    for (auto const& item : items) ++begins[key(item) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    return begins;
}

std::size_t count_units(std::span<Rating const> ratings, RatingsOptions const& options) {
    std::size_t units = options.groups.size();
    for (Rating const& rating : ratings) units = std::max<std::size_t>(units, rating.unit + 1UL);
    return units;
}

class Problems {
public:
    void add(std::size_t rating, Said said) {
        all_.push_back(std::move(said).at({{}, 0, 0, '/' + std::to_string(rating)}));
    }

    void raise() {
        if (!all_.empty()) throw Error(std::move(all_));
    }

private:
    std::vector<Diagnostic> all_;
};

void check(std::span<Rating const> ratings, RatingsOptions const& options) {
    Problems problems;
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        if (ratings[i].category >= options.categories)
            problems.add(i,
                         say<comparing_messages, "category-not-on-scale">(
                             {{"rating", ratings[i].category}, {"most", options.categories - 1}}));
        if (!options.groups.empty() && ratings[i].unit >= options.groups.size())
            problems.add(i, say<comparing_messages, "unit-without-group-by-number">(
                                {{"unit", ratings[i].unit}}));
    }
    problems.raise();
}

[[noreturn]] void tell_repeated(std::span<Rating const> ratings) {
    std::vector<std::size_t> order(ratings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto const key = [&](std::size_t i) { return std::pair(ratings[i].unit, ratings[i].assessor); };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key(a) < key(b); });
    std::vector<std::size_t> repeated;
    for (std::size_t i = 1; i < order.size(); ++i)
        if (key(order[i]) == key(order[i - 1])) repeated.push_back(order[i]);
    std::sort(repeated.begin(), repeated.end());
    Problems problems;
    for (std::size_t const i : repeated)
        problems.add(i, say<comparing_messages, "rated-twice-by-number">(
                            {{"assessor", ratings[i].assessor}, {"unit", ratings[i].unit}}));
    problems.raise();
    std::abort();  // there was a repeated one
}

}  // namespace

void check_scale(std::size_t categories) {
    if (categories >= 2 && categories <= Ratings::most_categories) return;
    throw Error({say<comparing_messages, "scale-too-short-or-long-by-number">(
        {{"count", categories}, {"most", Ratings::most_categories}})});
}

Ratings::Ratings(std::span<Rating const> ratings, RatingsOptions const& options)
    : categories_(options.categories) {
    check_scale(categories_);
    check(ratings, options);
    std::size_t const units = count_units(ratings, options);
    sort_by_unit(ratings, units);
    sort_by_group(options.groups, units);
}

void Ratings::sort_by_unit(std::span<Rating const> ratings, std::size_t units) {
    begins_ = begins_of(ratings, units, [](Rating const& each) { return each.unit; });
    given_.resize(ratings.size());
    auto next = begins_;
    for (Rating const& each : ratings) {
        given_[next[each.unit]++] = {each.assessor, each.category};
        assessors_ = std::max<std::size_t>(assessors_, each.assessor + 1UL);
    }
    for (std::size_t unit = 0; unit < units; ++unit) {
        auto const begin = given_.begin() + static_cast<std::ptrdiff_t>(begins_[unit]);
        auto const end = given_.begin() + static_cast<std::ptrdiff_t>(begins_[unit + 1]);
        auto const before = [](Given a, Given b) { return a.assessor < b.assessor; };
        auto const same = [](Given a, Given b) { return a.assessor == b.assessor; };
        if (!std::is_sorted(begin, end, before)) std::sort(begin, end, before);
        if (std::adjacent_find(begin, end, same) != end) tell_repeated(ratings);
    }
}

void Ratings::sort_by_group(std::span<std::uint32_t const> group_of_unit, std::size_t units) {
    units_.resize(units);
    std::iota(units_.begin(), units_.end(), 0U);
    if (group_of_unit.empty()) {
        group_begins_.resize(units + 1);
        std::iota(group_begins_.begin(), group_begins_.end(), std::size_t{0});
        return;
    }
    std::size_t groups = 0;
    for (std::uint32_t const group : group_of_unit)
        groups = std::max<std::size_t>(groups, group + 1UL);
    group_begins_ = begins_of(group_of_unit, groups, [](std::uint32_t group) { return group; });
    auto next = group_begins_;
    for (std::uint32_t unit = 0; unit < units; ++unit) units_[next[group_of_unit[unit]]++] = unit;
}

}  // namespace assay::statistics
