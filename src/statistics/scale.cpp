#include "statistics/scale.hpp"

#include <assay/diagnostic.hpp>
#include <assay/ratings.hpp>

#include <string>

namespace assay::statistics {

void check_scale(std::size_t categories) {
    if (categories >= 2 && categories <= Ratings::most_categories) return;
    throw Error({{"bad-scale",
                  {},
                  "a scale of " + std::to_string(categories) + " ratings cannot be compared on",
                  "2 to " + std::to_string(Ratings::most_categories),
                  {}}});
}

}  // namespace assay::statistics
