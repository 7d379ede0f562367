#pragma once

#include "algebra/rows/context.hpp"
#include "algebra/rows/precedence.hpp"

#include <vector>

namespace assay::engine {

/// How a judgement ranks among those of its element.
[[nodiscard]] algebra::Precedence precedence_of(algebra::Context const& context,
                                                algebra::DecidingRoles const& roles,
                                                algebra::Row judgement);

/// The judgements that decide an element, in the order of the file: one, or several that count the same. None: it
/// is not rated.
[[nodiscard]] std::vector<algebra::Row> deciders_of(algebra::Context const& context,
                                                    algebra::Row element);

/// The judgement that would decide an element that is not rated, if it had a rating: the entry to fill in. No row:
/// there is none.
[[nodiscard]] algebra::Row entry_of(algebra::Context const& context, algebra::Row element);

}  // namespace assay::engine
