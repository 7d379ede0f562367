#include <assay/diagnostic.hpp>
#include <assay/rating_table.hpp>

#include "model/messages/comparing.hpp"
#include "model/say.hpp"

namespace assay {
namespace {

[[noreturn]] void refuse(std::string const& file, statistics::Sample const& sample) {
    auto const reason = sample.ratings == 0     ? statistics::Reason::no_ratings
                        : sample.assessors == 1 ? statistics::Reason::one_assessor
                                                : statistics::Reason::no_overlap;
    throw Error({say<comparing_messages, "agreement-cannot-be-judged">(
                     {{"reason", statistics::says(reason)}})
                     .at({file, 0, 0, {}})});
}

}  // namespace

TableAgreement agree(RatingTable const& table, statistics::IntervalOptions const& intervals,
                     Limits const& limits) {
    std::size_t const categories = table.scale.size();
    statistics::Ratings const ratings(table.ratings,
                                      {.categories = categories, .groups = table.group_of_unit});
    TableAgreement all;
    all.intervals = intervals;
    all.agreement = agreement(ratings, intervals, limits);
    if (all.agreement.sample.pairable == 0) refuse(table.file, all.agreement.sample);

    std::array const weights{statistics::Weights::identity(categories),
                             statistics::Weights::linear(categories),
                             statistics::Weights::quadratic(categories)};
    bool const are_two = all.agreement.sample.assessors == 2 && ratings.assessors() == 2;
    for (std::size_t i = 0; i < weights.size(); ++i)
        all.kappa.at(i) = are_two ? cohen_kappa(ratings, 0, 1, weights.at(i), intervals)
                                  : mean_cohen_kappa(ratings, weights.at(i), &all.pairs,
                                                     &all.pairs_without_kappa);
    if (are_two) {
        all.pairs = 1;
        all.stuart_maxwell = stuart_maxwell(ratings, 0, 1);
        all.bhapkar = bhapkar(ratings, 0, 1);
    }
    for (std::size_t form = 0; form < all.icc.size(); ++form)
        all.icc.at(form) = intraclass_correlation(ratings, static_cast<statistics::IccForm>(form),
                                                  intervals.level);
    if (!table.cases.empty()) all.severity = severity_in(table, limits);
    return all;
}

}  // namespace assay
