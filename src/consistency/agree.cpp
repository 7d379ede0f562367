#include "consistency/agree.hpp"

#include <assay/diagnostic.hpp>

#include "model/messages/comparing.hpp"
#include "model/say.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

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

void refuse_disputed_only(RatingTable const& table) {
    struct Unit {
        std::uint32_t first = 0;
        std::size_t ratings = 0;
        bool differs = false;
    };
    std::vector<Unit> units(table.units.size());
    for (statistics::Rating const& each : table.ratings) {
        Unit& unit = units[each.unit];
        if (unit.ratings++ == 0) unit.first = each.category;
        unit.differs = unit.differs || unit.first != each.category;
    }
    consistency::RatedTwice found;
    for (Unit const& each : units) {
        if (each.ratings == 1) ++found.once;
        if (each.ratings > 1) ++found.twice;
        if (each.ratings > 1 && !each.differs) ++found.alike;
    }
    if (!found.is_disputed_only()) return;
    throw Error({say<comparing_messages, "only-disputed-rated-twice">(
                     {{"all", std::to_string(found.once + found.twice)},
                      {"twice", std::to_string(found.twice)}})
                     .at({table.file, 0, 0, {}})});
}

}  // namespace

TableAgreement consistency::agreement_of(RatingTable const& table,
                                         statistics::IntervalOptions const& intervals,
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
    if (table.cases.size() > 1) all.severity = severity_in(table, limits);
    return all;
}

TableAgreement agree(RatingTable const& table, statistics::IntervalOptions const& intervals,
                     Limits const& limits) {
    refuse_disputed_only(table);
    return consistency::agreement_of(table, intervals, limits);
}

}  // namespace assay
