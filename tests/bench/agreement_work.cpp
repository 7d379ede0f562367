#include "agreement_work.hpp"

#include <assay/agreement.hpp>
#include <assay/severity.hpp>

#include "process.hpp"
#include "random.hpp"
#include "rounds.hpp"

#include <algorithm>
#include <vector>

namespace bench {
namespace {

using namespace assay::statistics;

constexpr std::uint32_t organisations = 2000;
constexpr std::uint32_t elements = 57;
constexpr std::uint32_t assessors = 3;

/// Mostly the second highest rating, as in life; assessors differ a little in severity.
std::vector<CaseRating> made_up() {
    Random random(57);
    std::vector<CaseRating> all;
    for (std::uint32_t of_case = 0; of_case < organisations; ++of_case) {
        std::size_t const level = random.below(40);
        for (std::uint32_t element = 0; element < elements; ++element) {
            std::size_t const of_this = level + element % 19 + random.below(20);
            for (std::uint32_t who = 0; who < assessors; ++who) {
                if (random.chance(50)) continue;
                std::size_t const seen = of_this + random.below(16) - std::min(of_this, 3UL * who);
                all.push_back({of_case, element, who,
                               seen < 14   ? 0U
                               : seen < 26 ? 1U
                               : seen < 68 ? 2U
                                           : 3U});
            }
        }
    }
    return all;
}

template <class Work>
double median_of(std::size_t rounds, Work const& work) {
    std::vector<double> seconds;
    for (std::size_t i = 0; i < rounds; ++i) {
        double const begin = processor_seconds();
        work();
        seconds.push_back(processor_seconds() - begin);
    }
    return median(seconds);
}

}  // namespace

AgreementTimes time_agreement(std::size_t rounds) {
    std::vector<CaseRating> const all = made_up();
    std::vector<Rating> listed;
    std::vector<std::uint32_t> groups;
    for (std::uint32_t unit = 0; unit < organisations * elements; ++unit)
        groups.push_back(unit / elements);
    for (CaseRating const& each : all)
        listed.push_back({each.of_case * elements + each.element, each.assessor, each.category});
    Ratings const ratings(listed, {.categories = 4, .groups = groups});

    AgreementTimes times;
    times.ratings = all.size();
    std::size_t volatile kept = 0;
    times.pass = median_of(rounds, [&] {
        std::size_t sum = 0;
        for (std::size_t unit = 0; unit < ratings.units(); ++unit)
            for (auto const& each : ratings.of(unit)) sum += each.category;
        kept = kept + sum;
    });
    auto const alpha = [&](IntervalMethod method) {
        return median_of(rounds, [&] {
            auto const estimate = krippendorff_alpha(ratings, Metric::ordinal, {.method = method});
            kept = kept + (estimate.value ? 1 : 0);
        });
    };
    times.alpha = alpha(IntervalMethod::none);
    times.jackknife = alpha(IntervalMethod::jackknife);
    times.bootstrap = alpha(IntervalMethod::bootstrap);
    std::size_t const few = std::max<std::size_t>(rounds / 10, 3);
    times.everything = median_of(few, [&] {
        kept = kept + agreement(ratings, {.method = IntervalMethod::bootstrap}).sample.units;
    });
    times.severity =
        median_of(few, [&] { kept = kept + severity(all, {.categories = 4}).iterations; });
    return times;
}

}  // namespace bench
