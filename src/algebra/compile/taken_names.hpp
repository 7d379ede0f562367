#pragma once

#include "algebra/operators/compiler.hpp"

namespace assay::algebra {

/// Reports every name of the pack that a rule could not read, since something else has it: `it.rated`
/// is a field of every element, so a value `rated` of elements would never be seen. The same rule for
/// values, ladders, facts, parameters, levels and lists of pairs.
void report_taken_names(Compiler& compiler);

}  // namespace assay::algebra
