#include <assay/json.hpp>

#include "json/shape.hpp"
#include "json/writer.hpp"

#include <algorithm>
#include <vector>

namespace assay {
namespace json {
namespace {

void write_texts_schema(Writer& writer) {
    writer.key("type");
    writer.text("array");
    writer.key("items");
    writer.json(R"({"type":"string","minLength":1})");
}

void write_text_schema(Writer& writer, Rule const& rule) {
    writer.key("type");
    writer.text("string");
    if (!rule.constant.empty()) {
        writer.key("const");
        writer.text(rule.constant);
    } else if (rule.required) {
        writer.key("minLength");
        writer.number(std::int64_t{1});
    }
}

void write_choice_schema(Writer& writer, Field const& field) {
    writer.key("enum");
    writer.open_flat_list();
    for (std::string_view const word : field.words)
        if (!word.empty()) writer.text(word);
    writer.close_flat_list();
}

void write_reference(Writer& writer, std::string_view name) {
    writer.key("$ref");
    writer.text("#/$defs/" + std::string{name});
}

void write_objects_schema(Writer& writer, Field const& field) {
    writer.key("type");
    writer.text("array");
    writer.key("items");
    writer.open_object();
    write_reference(writer, field.shape->name);
    writer.close_object();
}

void write_type(Writer& writer, Field const& field) {
    switch (field.kind) {
        case Kind::text:
            return write_text_schema(writer, field.rule);
        case Kind::date:
            return write_reference(writer, "date");
        case Kind::flag:
            writer.key("type");
            return writer.text("boolean");
        case Kind::choice:
            return write_choice_schema(writer, field);
        case Kind::texts:
            return write_texts_schema(writer);
        case Kind::facts:
            return write_reference(writer, "facts");
        case Kind::keyed:
            writer.key("type");
            writer.text("object");
            writer.key("additionalProperties");
            writer.open_object();
            write_reference(writer, "facts");
            return writer.close_object();
        case Kind::json:
            writer.key("type");
            return writer.text("object");
        case Kind::object:
            return write_reference(writer, field.shape->name);
        case Kind::objects:
            return write_objects_schema(writer, field);
    }
}

void write_required(Writer& writer, Shape const& shape) {
    if (shape.required == 0) return;
    writer.key("required");
    writer.open_flat_list();
    for (Field const& field : shape.fields)
        if (field.rule.required) writer.text(field.key);
    writer.close_flat_list();
}

void write_shape(Writer& writer, Shape const& shape) {
    writer.key("description");
    writer.text(shape.what);
    writer.key("type");
    writer.text("object");
    write_required(writer, shape);
    writer.key("properties");
    writer.open_object();
    for (Field const& field : shape.fields) {
        writer.key(field.key);
        writer.open_object();
        writer.key("description");
        writer.text(field.what);
        write_type(writer, field);
        writer.close_object();
    }
    writer.close_object();
    writer.key("additionalProperties");
    writer.flag(false);
}

/// All shapes within `shape`, each once, in the order in which they are met.
void collect(Shape const& shape, std::vector<Shape const*>& all) {
    for (Field const& field : shape.fields) {
        if (field.shape == nullptr || std::find(all.begin(), all.end(), field.shape) != all.end())
            continue;
        all.push_back(field.shape);
        collect(*field.shape, all);
    }
}

constexpr std::string_view date_schema =
    R"({"description":"A day of the calendar.","type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})";

constexpr std::string_view facts_schema =
    R"({"description":"What a rule pack asks, and the answers. Which facts there are is the pack's to say.",)"
    R"("type":"object","propertyNames":{"minLength":1},"additionalProperties":{"anyOf":[{"type":"boolean"},)"
    R"({"type":"number"},{"type":"string"},{"type":"array","items":{"type":"string"}}]}})";

void write_definitions(Writer& writer, Shape const& root) {
    std::vector<Shape const*> shapes;
    collect(root, shapes);
    writer.key("$defs");
    writer.open_object();
    for (Shape const* const shape : shapes) {
        writer.key(shape->name);
        writer.open_object();
        write_shape(writer, *shape);
        writer.close_object();
    }
    writer.key("date");
    writer.json(date_schema);
    writer.key("facts");
    writer.json(facts_schema);
    writer.close_object();
}

}  // namespace
}  // namespace json

std::string assessment_schema() {
    std::string text;
    json::Writer writer{text, Layout::indented};
    json::Shape const& root = json::assessment_shape();
    writer.open_object();
    writer.key("$schema");
    writer.text("https://json-schema.org/draft/2020-12/schema");
    writer.key("$id");
    writer.text("urn:assay:schema:assessment:1");
    writer.key("title");
    writer.text("Assessment");
    json::write_shape(writer, root);
    json::write_definitions(writer, root);
    writer.close_object();
    writer.end_document();
    return text;
}

}  // namespace assay
