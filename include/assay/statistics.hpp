#pragma once

/// @file
/// @ingroup statistics
/// All headers of the group.

/// @defgroup statistics Statistics
/// Agreement and severity of assessors.
///
/// These know nothing of assay: Ratings are numbers of units, assessors and categories, and what comes back is an
/// Estimate, which is a number with its interval or the reason why there is none; never NaN. severity() fits the
/// many-facet Rasch model. A RatingTable is read from CSV or made by ratings_of(), and agree() computes all that
/// there is to say of one.
///
///     assay::statistics::Ratings const ratings(given, {.categories = 4});
///     auto const alpha = assay::statistics::krippendorff_alpha(ratings, assay::statistics::Metric::ordinal);
///
///     ratings.hpp       who gave what to which unit
///     agreement.hpp     coefficients, each with its interval
///     severity.hpp      the many-facet Rasch model, drift
///     estimate.hpp      a number with its interval, or a reason
///     rating_table.hpp  a table from CSV, and all there is to say of it

#include <assay/agreement.hpp>
#include <assay/estimate.hpp>
#include <assay/rating_table.hpp>
#include <assay/ratings.hpp>
#include <assay/severity.hpp>
