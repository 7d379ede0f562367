#include <assay/estimate.hpp>

namespace assay::statistics {

std::string_view says(Reason reason) {
    switch (reason) {
        case Reason::none:
            return {};
        case Reason::no_ratings:
            return "nothing was rated";
        case Reason::one_assessor:
            return "all ratings come from one assessor";
        case Reason::no_overlap:
            return "no unit was rated by two assessors";
        case Reason::one_category:
            return "all ratings are the same, so there is no variation to judge by";
        case Reason::constant_assessors:
            return "each of the two gave one rating throughout";
        case Reason::never_used:
            return "not given where two rated";
        case Reason::incomplete_units:
            return "fewer than two units were rated by every assessor";
        case Reason::no_variation:
            return "nothing varies";
        case Reason::zero_values:
            return "a value is not above zero";
        case Reason::too_many_groups:
            return "there are too many groups to resample";
        case Reason::one_group:
            return "there is one group only";
        case Reason::groups_alike:
            return "all groups say the same";
        case Reason::rests_on_one_group:
            return "it rests on a single group";
        case Reason::too_few_resamples:
            return "too many resamples have no value";
        case Reason::not_asked_for:
            return "no interval was asked for";
        case Reason::extreme:
            return "only lowest or only highest ratings";
        case Reason::too_many_levels:
            return "there are too many assessors and elements to be compared at once";
        case Reason::disconnected:
            return "nothing links some of them with the others";
        case Reason::not_converged:
            return "the estimates did not settle";
    }
    return {};
}

}  // namespace assay::statistics
