// Levels with nothing but lowest, or nothing but highest ratings. Their likelihood has no maximum, so they
// take no part in estimating the others; their own score is moved from its end by a part of a rating (.3 in
// most programs), and solved for with all others as they are. Ratings by others who are extreme in turn are
// used once these have a measure.

#include "statistics/severity_parts.hpp"

#include <algorithm>
#include <cmath>

namespace assay::statistics {
namespace {

class Extreme {
public:
    Extreme(std::vector<Facets::Item> const& all, Parameters const& parameters, std::size_t facet)
        : all_(all), parameters_(parameters), sign_(facet == 0 ? 1 : -1), facet_(facet) {}

    /// The measure with the error it has, from ratings at these places.
    void solve(std::vector<std::size_t> const& places, double by, Measure& measure) {
        constexpr double far = 40;
        auto const top = static_cast<double>(parameters_.steps.size());
        double score = 0;
        for (std::size_t const place : places) score += all_[place].step;
        double const highest = top * static_cast<double>(places.size());
        double const moved = std::clamp(score, by, highest - by);
        double low = -far;
        double high = far;
        double information = 0;
        // the expected score rises or falls all along, so halving finds it whatever the start
        for (int i = 0; i < 100; ++i) {
            double const middle = (low + high) / 2;
            double expected = 0;
            information = 0;
            Distribution distribution(parameters_.steps);
            for (std::size_t const place : places) {
                distribution.at(others(all_[place].rating) + sign_ * middle);
                expected += distribution.expected();
                information += distribution.variance();
            }
            ((expected < moved) == (sign_ > 0) ? low : high) = middle;
        }
        measure.logit = (low + high) / 2;
        measure.error = 1 / std::sqrt(information);
    }

private:
    [[nodiscard]] double others(CaseRating const& rating) const {
        double sum = 0;
        for (std::size_t facet = 0; facet < facet_count; ++facet)
            if (facet != facet_)
                sum +=
                    (facet == 0 ? 1 : -1) * parameters_.levels.at(facet)[level_of(rating, facet)];
        return sum;
    }

    std::vector<Facets::Item> const& all_;
    Parameters const& parameters_;
    double sign_;
    std::size_t facet_;
};

}  // namespace

void add_extremes(Severity& severity, Facets const& facets, Parameters& parameters,
                  SeverityOptions const& options) {
    std::vector<Facets::Item> const& aside = facets.set_aside();
    bool found = !aside.empty();
    auto const is_known = [&](std::size_t facet, CaseRating const& rating) {
        return facet_of(severity, facet).measures[level_of(rating, facet)].logit.has_value();
    };
    while (found) {
        found = false;
        for (std::size_t facet = 0; facet < facet_count; ++facet) {
            auto& measures = facet_of(severity, facet).measures;
            std::vector<std::vector<std::size_t>> places(measures.size());
            for (std::size_t place = 0; place < aside.size(); ++place) {
                CaseRating const& rating = aside[place].rating;
                bool const others =
                    is_known((facet + 1) % 3, rating) && is_known((facet + 2) % 3, rating);
                if (!is_known(facet, rating) && others)
                    places[level_of(rating, facet)].push_back(place);
            }
            for (std::size_t level = 0; level < measures.size(); ++level) {
                if (places[level].empty()) continue;
                Extreme(aside, parameters, facet)
                    .solve(places[level], options.extreme_by, measures[level]);
                parameters.levels.at(facet)[level] = *measures[level].logit;
                found = true;
            }
        }
    }
}

}  // namespace assay::statistics
