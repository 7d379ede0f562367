#pragma once

#include <assay/fact.hpp>
#include <assay/storage.hpp>

#include "json/shape.hpp"

#include <cstddef>

namespace assay::json {

// Copies of parts of an assessment with all that they refer to, along the description that json/ has of it.

/// Copies one member from an object to another of the same shape.
void copy_value(Field const& field, void const* from, void* to, Storage& storage);

/// Copies a whole object.
void copy_object(Shape const& shape, void const* from, void* to, Storage& storage);

/// Copies texts, and facts.
[[nodiscard]] List<Text> copy_texts(List<Text> texts, Storage& storage);
[[nodiscard]] Fact copy_fact(Fact const& fact, Storage& storage);
[[nodiscard]] List<Fact> copy_facts(List<Fact> facts, Storage& storage);

/// The bytes of a storage that a copy of an object takes, or a few more.
[[nodiscard]] std::size_t bytes_to_copy(Shape const& shape, void const* object);

}  // namespace assay::json
