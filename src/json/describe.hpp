#pragma once

#include <assay/date.hpp>
#include <assay/names.hpp>

#include "json/shape.hpp"

#include <type_traits>

// Makes descriptions from members: field<&Visit::from>("from", "First day.") knows by itself that
// a date stands there.

namespace assay::json {

/// How a member type is written; the general case is a struct of its own.
template <class T>
struct Described {
    static constexpr Kind kind = std::is_enum_v<T> ? Kind::choice : Kind::object;
};
template <>
struct Described<Text> {
    static constexpr Kind kind = Kind::text;
};
template <>
struct Described<Date> {
    static constexpr Kind kind = Kind::date;
};
template <>
struct Described<bool> {
    static constexpr Kind kind = Kind::flag;
};
template <>
struct Described<List<Text>> {
    static constexpr Kind kind = Kind::texts;
};
template <>
struct Described<List<Fact>> {
    static constexpr Kind kind = Kind::facts;
};
template <>
struct Described<List<FactsOf>> {
    static constexpr Kind kind = Kind::keyed;
};
template <>
struct Described<Json> {
    static constexpr Kind kind = Kind::json;
};

template <class ItemList>
Items items_of(void const* list) {
    auto const& items = *static_cast<ItemList const*>(list);
    return {reinterpret_cast<std::byte const*>(items.data()), items.size(), sizeof(items[0])};
}

template <class T>
struct Described<std::vector<T>> {
    static constexpr Kind kind = Kind::objects;
    static constexpr ListAccess list{
        [](void* all, Scratch&) -> void* {
            return &static_cast<std::vector<T>*>(all)->emplace_back();
        },
        [](void*, Scratch&, Storage&) {},
        items_of<std::vector<T>>,
    };
};

template <class T>
struct Described<List<T>> {
    static constexpr Kind kind = Kind::objects;
    static constexpr ListAccess list{
        [](void*, Scratch& scratch) -> void* { return &scratch.of<T>().emplace_back(); },
        [](void* all, Scratch& scratch, Storage& storage) {
            *static_cast<List<T>*>(all) = storage.keep(List<T>{scratch.of<T>()});
            scratch.of<T>().clear();
        },
        items_of<List<T>>,
        true,
    };
};

template <class Struct, class T>
struct Member {
    using Owner = Struct;
    using Value = T;
};
template <class Struct, class T>
Member<Struct, T> member(T Struct::*);

/// Describes a member.
template <auto pointer>
constexpr Field field(std::string_view key, std::string_view what, Rule rule = {}) {
    using Owner = typename decltype(member(pointer))::Owner;
    using Value = typename decltype(member(pointer))::Value;
    Field field;
    field.key = key;
    field.what = what;
    field.kind = Described<Value>::kind;
    field.at = [](void* object) -> void* { return &(static_cast<Owner*>(object)->*pointer); };
    field.of = [](void const* object) -> void const* {
        return &(static_cast<Owner const*>(object)->*pointer);
    };
    if constexpr (Described<Value>::kind == Kind::choice) {
        static_assert(sizeof(Value) == 1 && !names_of<Value>.empty());
        field.words = names_of<Value>;
    }
    if constexpr (Described<Value>::kind == Kind::objects) field.list = &Described<Value>::list;
    field.rule = rule;
    return field;
}

/// Describes a member that is a struct, or a list of structs, of this shape.
template <auto pointer>
constexpr Field field(std::string_view key, Shape const& shape, std::string_view what,
                      Rule rule = {}) {
    Field described = field<pointer>(key, what, rule);
    described.shape = &shape;
    return described;
}

/// Describes an object for which a text may stand, kept in a member of its own.
template <auto text_pointer>
constexpr Field or_text(Field described) {
    using Owner = typename decltype(member(text_pointer))::Owner;
    described.text_at = [](void* object) -> void* {
        return &(static_cast<Owner*>(object)->*text_pointer);
    };
    return described;
}

/// The key under which every struct keeps what others put there.
template <class Struct>
constexpr Field extensions() {
    return field<&Struct::extensions>("extensions",
                                      "Data of others: kept, handed back, never looked into.");
}

/// Describes a struct by its fields.
constexpr Shape shape(std::string_view name, std::string_view what, std::span<Field const> fields) {
    Shape shape{name, what, fields};
    for (Field const& field : fields) {
        Rule const& rule = field.rule;
        FieldSet const bit = shape.bit(&field);
        bool const is_checked = rule.declares != 0 || rule.cites != 0 || !rule.constant.empty() ||
                                !rule.not_before.empty();
        if (rule.required) shape.required |= bit;
        if (rule.declares != 0) shape.declaring |= bit;
        if (is_checked) shape.checked |= bit;
        // not by its pointer: under a sanitizer, gcc takes no comparison of an address for constant
        bool const has_shape = field.kind == Kind::object || field.kind == Kind::objects;
        if (has_shape && field.shape->declaring != 0) shape.declaring |= bit;
        if (has_shape && field.shape->checked != 0) shape.checked |= bit;
    }
    return shape;
}

}  // namespace assay::json
