#pragma once

#include "algebra/rows/assessment_rows.hpp"
#include "algebra/values/plan.hpp"

#include <utility>
#include <vector>

namespace assay::engine {

/// Memory that count_visits() uses again.
struct VisitMemory {
    std::vector<std::pair<algebra::Row, algebra::Row>> named;  ///< elements, and visits naming them
    std::vector<std::pair<algebra::Row, algebra::Row>> awaited;  ///< visits, and elements awaited
    std::vector<algebra::Row> last_judged;  ///< of each visit: the last element found judged
};

/// What was judged at each visit, and what is still to be judged.
void count_visits(algebra::Plan const& plan, algebra::LinkedRows const& linked,
                  algebra::DecidedRows const& decided, algebra::ClaimRows const& claims,
                  VisitMemory& memory, algebra::VisitRows& into);

}  // namespace assay::engine
