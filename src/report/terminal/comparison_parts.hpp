#pragma once

#include <assay/comparison.hpp>

#include "report/words/page.hpp"

#include <vector>

namespace assay::report {

/// Who is compared, under which standard, by what.
void comparison_heading(Page& page, Comparison const& comparison);

/// Everything that is held of one element, with reasons, evidence, and what was agreed.
void in_full(Page& page, Comparison const& comparison, ComparedElement const& element);

/// A line for each element: its id, a column of marks for each side, the steps between them, and what
/// there is to say about it; below it what the marks mean. Sides with long names are given letters.
void comparison_table(Page& page, Comparison const& comparison,
                      std::vector<ComparedElement const*> const& elements);

}  // namespace assay::report
