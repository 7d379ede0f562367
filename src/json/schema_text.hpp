#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What JSON Schemas (draft 2020-12) are made of here, whatever they describe. Types are compact JSON,
// without the braces: `"type":"string"`.

namespace assay::json {

struct SchemaMember {
    std::string_view key, what;
    std::string type;
    bool is_required = false;
};

struct SchemaObject {
    std::string_view name, what;
    std::vector<SchemaMember> members;
    std::string_view also{};  ///< what else has to hold, as compact JSON
    bool has_texts = false;   ///< it may have other members, too, all of them texts
};

/// A whole schema.
struct SchemaText {
    std::string_view name, title;
    std::string_view what{};  ///< of a document that is a list
    std::string type{};       ///< of a document that is a list; else its root is an object
    std::vector<SchemaObject>
        objects{};  ///< the root, if the document is an object; then those it holds
    std::vector<std::pair<std::string_view, std::string_view>>
        types{};  ///< others that they refer to
};

[[nodiscard]] std::string schema_text(SchemaText const& schema);

/// The type of what stands in `$defs`.
[[nodiscard]] std::string reference_to(std::string_view name);
[[nodiscard]] std::string list_of(std::string_view type);
[[nodiscard]] std::string enumeration_of(std::span<std::string_view const> words);

}  // namespace assay::json
