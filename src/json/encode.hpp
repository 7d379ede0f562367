#pragma once

#include "json/shape.hpp"
#include "json/writer.hpp"

namespace assay::json {

/// Writes what stands at one key of an object.
void write_value(Writer& writer, Field const& field, void const* object);

/// Writes the answer of a fact.
void write_value(Writer& writer, Fact const& fact);

/// Writes an object, without what is absent.
void write_object(Writer& writer, Shape const& shape, void const* object);

/// Returns a document that assay can read again. Throws: Error when it is not UTF-8, which only a text that a
/// host has put in can bring about.
[[nodiscard]] std::string readable(std::string document);

}  // namespace assay::json
