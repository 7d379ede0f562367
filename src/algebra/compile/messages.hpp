#pragma once

#include "algebra/operators/compiler.hpp"

#include <string>

namespace assay::algebra {

/// Reads a sentence with holes, about a row of this type: `{field.of.field}`, `{#rows}` (how many),
/// `{field|one|many}` (a word that follows a number), and `[...]` around what is left out when its holes are
/// empty or 0. What is wrong is reported.
[[nodiscard]] MessageTemplate compile_message(Compiler& compiler, std::string const& text,
                                              Typed row_type, Place const& place);

}  // namespace assay::algebra
