// Cohen's kappa (Cohen 1960, "A coefficient of agreement for nominal scales"), with weights (Cohen 1968,
// "Weighted kappa"), in its form with weights of agreement, w = 1 on the diagonal:
//
//     1 - sum (1 - w(a,b)) p(a,b) / sum (1 - w(a,b)) p(a) p(b)
//
// and its mean over the pairs of assessors (Light 1971, "Measures of response agreement").
//
// Limits: two constant assessors who differ would have 0, which is no finding: there is a reason instead.
// Values under different weights are not on one scale (Warrens 2013).

#include "statistics/coefficients.hpp"
#include "statistics/resample.hpp"

#include <algorithm>
#include <cassert>
#include <vector>

namespace assay::statistics {
namespace {

struct Margins {
    std::vector<double> rows, columns;
    double all = 0;

    Margins(std::span<Count const> table, std::size_t categories)
        : rows(categories), columns(categories) {
        for (std::size_t a = 0; a < categories; ++a)
            for (std::size_t b = 0; b < categories; ++b) {
                auto const count = static_cast<double>(table[a * categories + b]);
                rows[a] += count;
                columns[b] += count;
                all += count;
            }
    }

    [[nodiscard]] bool are_constant() const {
        return std::find(rows.begin(), rows.end(), all) != rows.end() &&
               std::find(columns.begin(), columns.end(), all) != columns.end();
    }
};

/// A pair of ratings of one unit, by the pair of assessors who gave them.
struct Meeting {
    std::uint32_t one, other, a, b;

    [[nodiscard]] bool is_of(Meeting const& same) const {
        return one == same.one && other == same.other;
    }
};

std::vector<Meeting> meetings(Ratings const& ratings, std::size_t count) {
    std::vector<Meeting> all;
    all.reserve(count);
    for (std::size_t unit = 0; unit < ratings.units(); ++unit) {
        auto const given = ratings.of(unit);
        for (std::size_t j = 1; j < given.size(); ++j)
            for (std::size_t i = 0; i < j; ++i)
                all.push_back(
                    {given[i].assessor, given[j].assessor, given[i].category, given[j].category});
    }
    std::sort(all.begin(), all.end(), [](Meeting const& x, Meeting const& y) {
        return x.one != y.one ? x.one < y.one : x.other < y.other;
    });
    return all;
}

}  // namespace

Value cohen(std::span<Count const> table, Weights const& weights) {
    std::size_t const categories = weights.categories();
    Margins const margins(table, categories);
    if (margins.all == 0) return none(Reason::no_overlap);
    double apart = 0;
    double expected = 0;
    for (std::size_t a = 0; a < categories; ++a)
        for (std::size_t b = 0; b < categories; ++b) {
            double const weight = 1 - weights(a, b);
            apart += weight * static_cast<double>(table[a * categories + b]);
            expected += weight * margins.rows[a] * margins.columns[b];
        }
    if (expected == 0) return none(Reason::one_category);
    if (margins.are_constant()) return none(Reason::constant_assessors);
    return {1 - apart * margins.all / expected};
}

Estimate cohen_kappa(Ratings const& ratings, std::size_t one, std::size_t other,
                     Weights const& weights, IntervalOptions const& options) {
    assert(one != other && weights.categories() == ratings.categories());
    return estimate_one(
        tables_by_group(ratings, one, other),
        [&](std::span<Count const> table) { return cohen(table, weights); },
        Statistic{Statistic::unbounded}, options);
}

Estimate mean_cohen_kappa(Ratings const& ratings, Weights const& weights, std::size_t* pairs,
                          std::size_t* without) {
    constexpr std::size_t most = 10'000'000;
    if (pairs != nullptr) *pairs = 0;
    if (without != nullptr) *without = 0;
    std::size_t count = 0;
    for (std::size_t unit = 0; unit < ratings.units(); ++unit) {
        std::size_t const size = ratings.of(unit).size();
        count += size * (size - (size > 0 ? 1 : 0)) / 2;
    }
    Estimate mean;
    mean.no_interval = Reason::not_asked_for;
    mean.reason = count > most ? Reason::too_many_levels : Reason::none;
    if (count == 0) mean.reason = why_no_overlap(ratings);
    if (mean.reason != Reason::none) return mean;

    std::vector<Meeting> const all = meetings(ratings, count);
    std::size_t const categories = ratings.categories();
    std::vector<Count> table(categories * categories);
    double sum = 0;
    std::size_t defined = 0;
    for (std::size_t begin = 0; begin < all.size();) {
        std::fill(table.begin(), table.end(), 0);
        std::size_t end = begin;
        for (; end < all.size() && all[end].is_of(all[begin]); ++end)
            ++table[all[end].a * categories + all[end].b];
        begin = end;
        Value const kappa = cohen(table, weights);
        if (!kappa.is_defined()) {
            mean.reason = kappa.reason;
            if (without != nullptr) ++*without;
            continue;
        }
        sum += kappa.number;
        ++defined;
    }
    if (defined == 0) return mean;
    mean.reason = Reason::none;
    mean.value = sum / static_cast<double>(defined);
    if (pairs != nullptr) *pairs = defined;
    return mean;
}

}  // namespace assay::statistics
