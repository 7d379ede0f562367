#pragma once

#include "json/shape.hpp"

#include <string>

namespace assay::visits {

/// What a member of an object says, as people read it: a text as it is, anything else as its JSON.
/// Empty: nothing. Two members are the same when this is.
[[nodiscard]] std::string written(json::Field const& field, void const* object);

/// What the answer of a fact says.
[[nodiscard]] std::string written(Fact const& fact);

}  // namespace assay::visits
