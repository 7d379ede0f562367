#include "json/results/schemas.hpp"
#include "json/schema_text.hpp"
#include "json/shape.hpp"

#include <algorithm>
#include <string>
#include <vector>

// The schema of assessments, from the descriptions that read and write them.

namespace assay::json {
namespace {

std::string type_of_text(Rule const& rule) {
    std::string type = R"("type":"string")";
    if (!rule.constant.empty()) return type + R"(,"const":")" + std::string(rule.constant) + '"';
    return rule.required ? type + R"(,"minLength":1)" : type;
}

std::string type_of(Field const& field) {
    switch (field.kind) {
        case Kind::text:
            return type_of_text(field.rule);
        case Kind::date:
            return reference_to("date");
        case Kind::flag:
            return R"("type":"boolean")";
        case Kind::choice:
            return enumeration_of(field.words);
        case Kind::texts:
            return list_of(R"("type":"string","minLength":1)");
        case Kind::facts:
            return reference_to("facts");
        case Kind::keyed:
            return R"("type":"object","additionalProperties":{)" + reference_to("facts") + '}';
        case Kind::json:
            return R"("type":"object")";
        case Kind::object:
            return reference_to(field.shape->name);
        case Kind::objects:
            return list_of(reference_to(field.shape->name));
    }
    return {};
}

SchemaObject object_of(Shape const& shape) {
    SchemaObject object{shape.name, shape.what, {}};
    for (Field const& field : shape.fields)
        object.members.push_back({field.key, field.what, type_of(field), field.rule.required});
    return object;
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

constexpr std::string_view date_type =
    R"("description":"A day of the calendar.","type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")";

constexpr std::string_view facts_type =
    R"("description":"What a rule pack asks, and the answers. Which facts there are is the pack's to say.",)"
    R"("type":"object","propertyNames":{"minLength":1},"additionalProperties":{"anyOf":[{"type":"boolean"},)"
    R"({"type":"number"},{"type":"string"},{"type":"array","items":{"type":"string"}}]})";

}  // namespace

std::string assessment_schema() {
    std::vector<Shape const*> shapes{&assessment_shape()};
    collect(assessment_shape(), shapes);
    SchemaText schema{.name = "assessment", .title = "Assessment"};
    for (Shape const* const shape : shapes) schema.objects.push_back(object_of(*shape));
    schema.types = {{"date", date_type}, {"facts", facts_type}};
    return schema_text(schema);
}

}  // namespace assay::json
