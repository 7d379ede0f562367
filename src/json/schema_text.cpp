#include "json/schema_text.hpp"

#include "json/writer.hpp"

namespace assay::json {
namespace {

void describe(Writer& writer, std::string_view what) {
    if (what.empty()) return;
    writer.key("description");
    writer.text(what);
}

/// Members that stand among others: compact JSON without the braces.
void write_compact(Writer& writer, std::string_view members) {
    if (!members.empty()) writer.json(members);
}

void write_object_schema(Writer& writer, SchemaObject const& object) {
    describe(writer, object.what);
    writer.key("type");
    writer.text("object");
    bool is_any_required = false;
    for (SchemaMember const& member : object.members) {
        if (!member.is_required) continue;
        if (!is_any_required) {
            writer.key("required");
            writer.open_flat_list();
        }
        is_any_required = true;
        writer.text(member.key);
    }
    if (is_any_required) writer.close_flat_list();
    writer.key("properties");
    writer.open_object();
    for (SchemaMember const& member : object.members) {
        writer.key(member.key);
        writer.open_object();
        describe(writer, member.what);
        write_compact(writer, member.type);
        writer.close_object();
    }
    writer.close_object();
    write_compact(writer, object.also);
    writer.key("additionalProperties");
    if (object.has_texts)
        writer.json(R"({"type":"string"})");
    else
        writer.flag(false);
}

void write_definitions(Writer& writer, std::span<SchemaObject const> objects,
                       SchemaText const& schema) {
    if (objects.empty() && schema.types.empty()) return;
    writer.key("$defs");
    writer.open_object();
    for (SchemaObject const& object : objects) {
        writer.key(object.name);
        writer.open_object();
        write_object_schema(writer, object);
        writer.close_object();
    }
    for (auto const& [name, type] : schema.types) {
        writer.key(name);
        writer.open_object();
        write_compact(writer, type);
        writer.close_object();
    }
    writer.close_object();
}

}  // namespace

std::string schema_text(SchemaText const& schema) {
    std::string text;
    Writer writer{text, Layout::indented};
    writer.open_object();
    writer.key("$schema");
    writer.text("https://json-schema.org/draft/2020-12/schema");
    writer.key("$id");
    writer.text("urn:assay:schema:" + std::string(schema.name) + ":1");
    writer.key("title");
    writer.text(schema.title);
    std::span<SchemaObject const> objects = schema.objects;
    if (schema.type.empty()) {
        write_object_schema(writer, objects.front());
        objects = objects.subspan(1);
    } else {
        describe(writer, schema.what);
        write_compact(writer, schema.type);
    }
    write_definitions(writer, objects, schema);
    writer.close_object();
    writer.end_document();
    return text;
}

std::string reference_to(std::string_view name) {
    return R"("$ref":"#/$defs/)" + std::string(name) + '"';
}

std::string list_of(std::string_view type) {
    return R"("type":"array","items":{)" + std::string(type) + '}';
}

std::string enumeration_of(std::span<std::string_view const> words) {
    std::string type = R"("enum":[)";
    for (std::string_view const word : words)
        if (!word.empty()) type.append(type.back() == '[' ? "\"" : ",\"").append(word).append("\"");
    return type + ']';
}

}  // namespace assay::json
