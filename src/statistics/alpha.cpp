// Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"; 2004, Content
// Analysis, chapter 11).
//
//     alpha = 1 - (n - 1) sum o(c,k) d(c,k) / sum n(c) n(k) d(c,k)      over c < k
//
// o(c,k): coincidences, each pair of a unit with m ratings weighing 1/(m-1); n(c) = sum over k of o(c,k);
// n: all pairable ratings. d(c,k) is 1 (nominal); the square of the number of ratings from c to k, of
// both ends half (ordinal); (c-k)^2 (interval); ((c-k)/(c+k))^2 (ratio).
//
// Limits: no value when nothing varies. Categories that nobody used change nothing. The weight 1/(m-1)
// is applied whether ratings are missing or not (irr::kripp.alpha leaves it out without missing ones).

#include "statistics/coefficients.hpp"

#include <cmath>

namespace assay::statistics {
namespace {

/// The distances of the categories from a lower one, going up from it.
class Distance {
public:
    Distance(Metric metric, std::span<double const> counts) : metric_(metric), counts_(counts) {}

    void start(std::size_t from) {
        from_ = from;
        passed_ = counts_[from] / 2;
    }

    /// To the next category. Requires: called for from + 1, from + 2, ... in turn.
    double to(std::size_t category) {
        auto const apart = static_cast<double>(category - from_);
        switch (metric_) {
            case Metric::nominal:
                return 1;
            case Metric::interval:
                return apart * apart;
            case Metric::ratio: {
                // the lowest rating is the number 1
                double const share = apart / static_cast<double>(category + from_ + 2);
                return share * share;
            }
            case Metric::ordinal:
                break;
        }
        double const ranks = passed_ + counts_[category] / 2;
        passed_ += counts_[category];
        return ranks * ranks;
    }

private:
    Metric metric_;
    std::span<double const> counts_;
    std::size_t from_ = 0;
    double passed_ = 0;
};

}  // namespace

Value alpha(PairSums const& sums, Metric metric) {
    constexpr std::size_t most = Ratings::most_categories;
    std::size_t const categories = sums.by_rating.categories();
    double counts[most] = {};
    double all = 0;
    for (std::size_t c = 0; c < categories; ++c) all += counts[c] = sums.by_rating.row(c);
    if (all == 0) return none(Reason::no_overlap);
    double seen = 0;
    double expected = 0;
    Distance distance(metric, {counts, categories});
    for (std::size_t c = 0; c < categories; ++c) {
        distance.start(c);
        for (std::size_t k = c + 1; k < categories; ++k) {
            double const apart = distance.to(k);
            seen += sums.by_rating(c, k) * apart;
            expected += counts[c] * counts[k] * apart;
        }
    }
    if (expected == 0) return none(Reason::one_category);
    return {1 - (all - 1) * seen / expected};
}

}  // namespace assay::statistics
