#pragma once

#include "pack/declare/declarations.hpp"

#include <vector>

namespace assay::algebra {

/// Makes one standard with its rules of what the layers of a stack declare: what an upper one
/// adds, sets, replaces or leaves out. Notes in each layer what makes it a derived scheme, if
/// anything does. Problems are appended to `problems`.
void resolve(Declarations& declarations, std::vector<Diagnostic>& problems);

/// What is left of a stack when everything is taken out that bears on what the rules decide: the
/// standard by itself, with the facts and the kinds of evidence and visits that layers add, so that
/// the same assessments fit. Its checks are left out, too. Requires: not resolved yet.
[[nodiscard]] Declarations standard_alone(Declarations declarations);

}  // namespace assay::algebra
