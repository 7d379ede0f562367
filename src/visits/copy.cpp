#include "visits/copy.hpp"

#include <assay/date.hpp>

#include <cassert>
#include <vector>

namespace assay::visits {

using json::Field;
using json::Kind;
using json::Shape;

namespace {

template <class T>
void assign(Field const& field, void const* from, void* to) {
    *static_cast<T*>(field.at(to)) = field.get<T>(from);
}

void copy_objects(Field const& field, void const* from, void* to, Storage& storage) {
    json::Scratch scratch;
    json::Items const items = field.list->items(field.of(from));
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
        case Kind::facts: {
            std::vector<Fact> facts;
            for (Fact const& fact : field.get<List<Fact>>(from))
                facts.push_back(copy_fact(fact, storage));
            *static_cast<List<Fact>*>(field.at(to)) = storage.keep(List<Fact>{facts});
            return;
        }
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

}  // namespace assay::visits
