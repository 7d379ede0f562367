#include "json/encode.hpp"

#include <assay/assessment.hpp>
#include <assay/json.hpp>

#include "json/decode.hpp"
#include "model/messages/documents.hpp"
#include "model/say.hpp"
#include "model/text_files.hpp"

namespace assay {
namespace json {
namespace {

constexpr std::size_t all_digits = 100;

}  // namespace

void write_value(Writer& writer, Fact const& fact) {
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

namespace {

void write_facts(Writer& writer, List<Fact> facts) {
    writer.open_object();
    for (Fact const& fact : facts) {
        writer.escaped_key(fact.name);
        write_value(writer, fact);
    }
    writer.close_object();
}

void write_keyed(Writer& writer, List<FactsOf> all) {
    writer.open_object();
    for (FactsOf const& each : all) {
        writer.escaped_key(each.key);
        write_facts(writer, each.facts);
    }
    writer.close_object();
}

}  // namespace

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
        case Kind::keyed:
            return write_keyed(writer, field.get<List<FactsOf>>(object));
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

std::string readable(std::string document) {
    if (is_utf8(document)) return document;
    if (auto const bad = find_not_text(document, Controls::allowed))
        throw Error({say<document_messages, "written-text-not-utf8">().at(
            {{}, bad->line, bad->column, {}})});
    return document;
}

}  // namespace json

std::string to_json(Assessment const& assessment, Limits const& limits) {
    if (auto problems = problems_in(assessment, limits); !problems.empty())
        throw Error(std::move(problems));
    std::string text;
    json::Writer writer{text, Layout::indented};
    json::write_object(writer, json::assessment_shape(), &assessment);
    writer.end_document();
    if (text.size() > limits.document_bytes) throw Error({json::too_large(text.size(), limits)});
    return text;
}

}  // namespace assay
