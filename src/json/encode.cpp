#include <assay/assessment.hpp>
#include <assay/json.hpp>

#include "json/shape.hpp"
#include "json/writer.hpp"

#include <algorithm>

namespace assay {
namespace json {
namespace {

constexpr std::size_t all_digits = 100;

void write_fact(Writer& writer, Fact const& fact) {
    writer.escaped_key(fact.name);
    switch (fact.kind) {
        case Fact::Kind::yes_no:
            return writer.flag(fact.yes);
        case Fact::Kind::number:
            return writer.number(fact.number, all_digits);
        case Fact::Kind::text:
            return writer.text(fact.text);
        case Fact::Kind::set:
            return writer.texts(fact.set);
    }
}

void write_facts(Writer& writer, List<Fact> facts) {
    writer.open_object();
    for (Fact const& fact : facts) write_fact(writer, fact);
    writer.close_object();
}

bool is_absent(Shape const& shape, void const* object);

/// Whether a member says nothing, so that its key can be left out.
bool is_absent(Field const& field, void const* object) {
    switch (field.kind) {
        case Kind::text:
            return field.get<Text>(object).empty();
        case Kind::date:
            return !field.get<Date>(object);
        case Kind::flag:
            return field.get<bool>(object) == field.rule.yes_if_absent;
        case Kind::choice:
            return field.get<unsigned char>(object) == 0;
        case Kind::texts:
            return field.get<List<Text>>(object).empty();
        case Kind::facts:
            return field.get<List<Fact>>(object).empty();
        case Kind::json:
            return field.get<Json>(object).text.empty();
        case Kind::object:
            return is_absent(*field.shape, field.of(object));
        case Kind::objects:
            return field.list->items(field.of(object)).count == 0;
    }
    return false;
}

bool is_absent(Shape const& shape, void const* object) {
    return std::all_of(shape.fields.begin(), shape.fields.end(),
                       [object](Field const& field) { return is_absent(field, object); });
}

void write_object(Writer& writer, Shape const& shape, void const* object);

void write_value(Writer& writer, Field const& field, void const* object) {
    switch (field.kind) {
        case Kind::text:
            return writer.text(field.get<Text>(object));
        case Kind::date:
            return writer.text(field.get<Date>(object).iso());
        case Kind::flag:
            return writer.flag(field.get<bool>(object));
        case Kind::choice:
            return writer.text(field.words[field.get<unsigned char>(object)]);
        case Kind::texts:
            return writer.texts(field.get<List<Text>>(object));
        case Kind::facts:
            return write_facts(writer, field.get<List<Fact>>(object));
        case Kind::json:
            return writer.json(field.get<Json>(object).text);
        case Kind::object:
            return write_object(writer, *field.shape, field.of(object));
        case Kind::objects:
            break;
    }
    Items const items = field.list->items(field.of(object));
    writer.open_list();
    for (std::size_t i = 0; i < items.count; ++i) write_object(writer, *field.shape, items[i]);
    writer.close_list();
}

void write_object(Writer& writer, Shape const& shape, void const* object) {
    writer.open_object();
    for (Field const& field : shape.fields) {
        if (!field.rule.required && is_absent(field, object)) continue;
        writer.key(field.key);
        write_value(writer, field, object);
    }
    writer.close_object();
}

}  // namespace
}  // namespace json

std::string to_json(Assessment const& assessment) {
    std::string text;
    json::Writer writer{text, Layout::indented};
    json::write_object(writer, json::assessment_shape(), &assessment);
    writer.end_document();
    return text;
}

}  // namespace assay
