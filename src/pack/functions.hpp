#pragma once

#include <assay/limits.hpp>

#include "algebra/rows/context.hpp"

#include <memory>

namespace assay::pack {

/// What calls the Lua functions of a pack, in a state of its own; none when the pack has no functions.
/// Throws: Error when the source does not run again as it did before.
[[nodiscard]] std::unique_ptr<algebra::Functions> make_functions(algebra::Plan const& plan,
                                                                 Limits const& limits);

}  // namespace assay::pack
