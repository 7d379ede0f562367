#pragma once

#include <assay/diagnostic.hpp>

#include "lua/sources.hpp"
#include "pack/declare/declarations.hpp"

#include <vector>

namespace assay::pack {

// What Lua's own operators do to a pack before assay sees its values. `a and b` of two conditions is
// b, and `a or b` is a: the other one is gone, and what is left looks like any other condition. `1/3`
// is a decimal of 16 digits. Neither leaves a trace in the values, so both are found in the tokens.

/// Where `and`, `or`, `if` or the like decides on an expression of the vocabulary, which Lua takes for
/// true. Only what is an expression by its form is found: `it.met and ...`, or a `local` that is set
/// to one and never changed. `rows or it.items`, where `rows` may be nil, is good Lua.
[[nodiscard]] std::vector<Diagnostic> find_decided_by_lua(lua::Sources const& sources);

/// Where arithmetic comes to something else in Lua than exactly: that on literals, and points and numbers in
/// expressions that have more digits than anybody writes.
[[nodiscard]] std::vector<algebra::InexactNumber> find_inexact_numbers(
    lua::Sources const& sources, algebra::Declarations const& declarations);

}  // namespace assay::pack
