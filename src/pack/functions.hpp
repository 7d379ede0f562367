#pragma once

#include <assay/limits.hpp>

#include "plan/context.hpp"

#include <memory>

namespace assay::rules {

/// What calls the Lua functions of a pack, in a state of its own; none when the pack has no functions.
/// Throws: Error when the source does not run again as it did before.
[[nodiscard]] std::unique_ptr<plan::Functions> make_functions(plan::Plan const& plan,
                                                              Limits const& limits);

}  // namespace assay::rules
