#pragma once

#include "statistics/facets.hpp"
#include "statistics/rasch_model.hpp"

namespace assay::statistics {

// What severity() puts together, each in a file of its own. They are given the uncorrected estimates, since
// those are what maximises the likelihood of the ratings.

/// Means, infit and outfit of all levels, surprises, and the agreement of assessors, seen and expected.
void add_fit(Severity& severity, Facets const& facets, Parameters const& parameters,
             SeverityOptions const& options);

/// How assessors use the scale, and what of it is beyond chance.
void add_effects(Severity& severity, Facets const& facets, Parameters const& parameters);

/// Finds the measures of levels that are extreme, with all others as they are.
void add_extremes(Severity& severity, Facets const& facets, Parameters& parameters,
                  SeverityOptions const& options);

/// Separation, its reliability, and the test that all are the same, of elements or assessors, whose measures
/// are estimated together and have the mean 0. Requires: their covariance, index as in the facet.
void add_separation(Facet& facet, Symmetric const& covariance);

/// The same of cases, whose errors are those that they have given all else.
void add_separation_of_cases(Facet& cases);

[[nodiscard]] inline Facet& facet_of(Severity& severity, std::size_t facet) {
    return facet == 0 ? severity.cases : facet == 1 ? severity.elements : severity.assessors;
}

}  // namespace assay::statistics
