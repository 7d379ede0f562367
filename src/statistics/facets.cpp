#include "statistics/facets.hpp"

#include <assay/diagnostic.hpp>

#include "model/messages/comparing.hpp"
#include "model/say.hpp"
#include "statistics/value.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace assay::statistics {
namespace {

void check_case_ratings(std::span<CaseRating const> ratings, std::size_t categories) {
    std::vector<Diagnostic> problems;
    for (std::size_t i = 0; i < ratings.size(); ++i)
        if (ratings[i].category >= categories)
            problems.push_back(say<comparing_messages, "category-not-on-scale">(
                                   {{"rating", ratings[i].category}, {"most", categories - 1}})
                                   .at({{}, 0, 0, '/' + std::to_string(i)}));
    if (!problems.empty()) throw Error(std::move(problems));
}

}  // namespace

Facets::Facets(std::span<CaseRating const> ratings, std::size_t categories)
    : categories_(categories) {
    check_scale(categories);
    check_case_ratings(ratings, categories);
    for (std::uint32_t i = 0; i < ratings.size(); ++i) {
        active_.push_back({ratings[i], 0, i});
        for (std::size_t facet = 0; facet < facet_count; ++facet)
            levels_.at(facet) =
                std::max<std::size_t>(levels_.at(facet), level_of(ratings[i], facet) + 1UL);
    }
    std::sort(active_.begin(), active_.end(), [](Item const& a, Item const& b) {
        auto const key = [](Item const& each) {
            return std::tuple(each.rating.of_case, each.rating.element, each.rating.assessor,
                              each.place);
        };
        return key(a) < key(b);
    });
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        extreme_.at(facet).resize(levels_.at(facet));
    // What is set aside may leave others with nothing but lowest ratings.
    do find_used();
    while (set_extremes_aside());
}

void Facets::find_used() {
    std::vector<bool> seen(categories_);
    for (Item const& each : active_) seen[each.rating.category] = true;
    if (active_.empty()) return;
    used_.clear();
    std::vector<std::uint32_t> step(categories_);
    for (std::uint32_t category = 0; category < categories_; ++category) {
        // an unused category counts as the next one used below it
        if (seen[category]) used_.push_back(category);
        step[category] = used_.empty() ? 0 : static_cast<std::uint32_t>(used_.size() - 1);
    }
    for (auto* const items : {&active_, &set_aside_})
        for (Item& each : *items) each.step = step[each.rating.category];
}

bool Facets::set_extremes_aside() {
    auto const top = static_cast<std::uint32_t>(used_.empty() ? 0 : used_.size() - 1);
    bool found = false;
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
        std::vector<bool> has_low(levels_.at(facet), true);
        std::vector<bool> has_high(levels_.at(facet), true);
        for (Item const& each : active_) {
            std::uint32_t const level = level_of(each.rating, facet);
            if (each.step != 0) has_low[level] = false;
            if (each.step != top) has_high[level] = false;
        }
        for (Item const& each : active_) {
            std::uint32_t const level = level_of(each.rating, facet);
            if (!has_low[level] && !has_high[level]) continue;
            extreme_.at(facet)[level] = true;
            found = true;
        }
    }
    auto const is_aside = [&](Item const& each) {
        for (std::size_t facet = 0; facet < facet_count; ++facet)
            if (extreme_.at(facet)[level_of(each.rating, facet)]) return true;
        return false;
    };
    auto const begin = std::stable_partition(active_.begin(), active_.end(),
                                             [&](Item const& each) { return !is_aside(each); });
    set_aside_.insert(set_aside_.end(), begin, active_.end());
    active_.erase(begin, active_.end());
    return found;
}

}  // namespace assay::statistics
