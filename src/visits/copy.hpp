#pragma once

#include "json/shape.hpp"

namespace assay::visits {

/// Copies one member from an object to another of the same shape, with all that it refers to.
void copy_value(json::Field const& field, void const* from, void* to, Storage& storage);

/// Copies a whole object.
void copy_object(json::Shape const& shape, void const* from, void* to, Storage& storage);

/// Copies texts, and facts with all that they refer to.
[[nodiscard]] List<Text> copy_texts(List<Text> texts, Storage& storage);
[[nodiscard]] Fact copy_fact(Fact const& fact, Storage& storage);

}  // namespace assay::visits
