#include "json/copy.hpp"

#include <assay/assessment.hpp>
#include <assay/date.hpp>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <vector>

namespace assay {
namespace json {
namespace {

template <class T>
void assign(Field const& field, void const* from, void* to) {
    *static_cast<T*>(field.at(to)) = field.get<T>(from);
}

void copy_objects(Field const& field, void const* from, void* to, Storage& storage) {
    Scratch scratch;
    Items const items = field.list->items(field.of(from));
    for (std::size_t i = 0; i < items.count; ++i)
        copy_object(*field.shape, items[i], field.list->add(field.at(to), scratch), storage);
    field.list->end(field.at(to), scratch, storage);
}

}  // namespace

List<Text> copy_texts(List<Text> texts, Storage& storage) {
    std::vector<Text> kept;
    kept.reserve(texts.size());
    for (Text const text : texts) kept.push_back(storage.keep(text));
    return storage.keep(List<Text>{kept});
}

Fact copy_fact(Fact const& fact, Storage& storage) {
    Fact copy = fact;
    copy.name = storage.keep(fact.name);
    copy.text = storage.keep(fact.text);
    copy.set = copy_texts(fact.set, storage);
    return copy;
}

List<Fact> copy_facts(List<Fact> facts, Storage& storage) {
    std::vector<Fact> kept;
    kept.reserve(facts.size());
    for (Fact const& fact : facts) kept.push_back(copy_fact(fact, storage));
    return storage.keep(List<Fact>{kept});
}

void copy_value(Field const& field, void const* from, void* to, Storage& storage) {
    switch (field.kind) {
        case Kind::text:
            *static_cast<Text*>(field.at(to)) = storage.keep(field.get<Text>(from));
            return;
        case Kind::date:
            return assign<Date>(field, from, to);
        case Kind::flag:
            return assign<bool>(field, from, to);
        case Kind::choice:
            return assign<unsigned char>(field, from, to);
        case Kind::texts:
            *static_cast<List<Text>*>(field.at(to)) =
                copy_texts(field.get<List<Text>>(from), storage);
            return;
        case Kind::facts:
            *static_cast<List<Fact>*>(field.at(to)) =
                copy_facts(field.get<List<Fact>>(from), storage);
            return;
        case Kind::json:
            static_cast<Json*>(field.at(to))->text = storage.keep(field.get<Json>(from).text);
            return;
        case Kind::object:
            return copy_object(*field.shape, field.of(from), field.at(to), storage);
        case Kind::objects:
            return copy_objects(field, from, to, storage);
        case Kind::keyed:
            assert(false && "an assessment has none");
    }
}

void copy_object(Shape const& shape, void const* from, void* to, Storage& storage) {
    for (Field const& field : shape.fields) copy_value(field, from, to, storage);
}

// How much that takes.

namespace {

std::size_t bytes_of_list(std::size_t count, std::size_t size) {
    return count == 0 ? 0 : count * size + alignof(std::max_align_t);
}

std::size_t bytes_of(List<Text> texts) {
    std::size_t bytes = bytes_of_list(texts.size(), sizeof(Text));
    for (Text const text : texts) bytes += text.size();
    return bytes;
}

std::size_t bytes_of(List<Fact> facts) {
    std::size_t bytes = bytes_of_list(facts.size(), sizeof(Fact));
    for (Fact const& fact : facts)
        bytes += fact.name.size() + fact.text.size() + bytes_of(fact.set);
    return bytes;
}

std::size_t bytes_of(Field const& field, void const* object) {
    switch (field.kind) {
        case Kind::text:
            return field.get<Text>(object).size();
        case Kind::texts:
            return bytes_of(field.get<List<Text>>(object));
        case Kind::facts:
            return bytes_of(field.get<List<Fact>>(object));
        case Kind::json:
            return field.get<Json>(object).text.size();
        case Kind::object:
            return bytes_to_copy(*field.shape, field.of(object));
        case Kind::objects:
            break;
        default:
            return 0;
    }
    Items const items = field.list->items(field.of(object));
    std::size_t bytes = field.list->is_in_storage ? bytes_of_list(items.count, items.size) : 0;
    for (std::size_t i = 0; i < items.count; ++i) bytes += bytes_to_copy(*field.shape, items[i]);
    return bytes;
}

}  // namespace

std::size_t bytes_to_copy(Shape const& shape, void const* object) {
    std::size_t bytes = 0;
    for (Field const& field : shape.fields) bytes += bytes_of(field, object);
    return bytes;
}

}  // namespace json

Assessment::Assessment(Assessment const& other) {
    storage.reserve(json::bytes_to_copy(json::assessment_shape(), &other));
    json::copy_object(json::assessment_shape(), &other, this, storage);
}

Assessment& Assessment::operator=(Assessment const& other) {
    // a part of `other` may lie in this storage
    Assessment copy{other};
    return *this = std::move(copy);
}

void Assessment::compact() { *this = Assessment{*this}; }

}  // namespace assay
