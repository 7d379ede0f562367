#pragma once

#include <assay/date.hpp>
#include <assay/names.hpp>
#include <assay/number.hpp>

#include "json/results/describe.hpp"
#include "json/results/values.hpp"
#include "json/writer.hpp"

#include <cstddef>
#include <functional>
#include <utility>

// Writes results by their descriptions.

namespace assay::json {

/// What is a document of its own elsewhere, and is put in as it stands there.
template <class T>
struct Document {
    T const& it;
    Lists lists = Lists::on_one_line;
};
template <class T>
inline constexpr bool is_document = false;
template <class T>
inline constexpr bool is_document<Document<T>> = true;

template <auto const& shape = by_type, class T>
void write_value(Writer& writer, T const& value);
template <auto const& shape, class T>
void write_members(Writer& writer, T const& object);

/// Whether an optional member is left out.
template <class T>
bool says_nothing(T const& value) {
    if constexpr (TextValue<T>)
        return std::string_view(value).empty();
    else if constexpr (ListValue<T> || is_keyed<T>)
        return std::ranges::empty(value);
    else if constexpr (std::is_enum_v<T>)
        return value == T{};
    else
        return !value;
}

template <auto const& shape, std::size_t index, class T>
void write_member(Writer& writer, T const& object) {
    constexpr auto const& member = std::get<index>(shape.members);
    using Member = std::remove_cvref_t<decltype(member)>;
    if constexpr (std::is_same_v<Member, Constant>) {
        static constexpr Key<member.key.size()> key{member.key};
        writer.key(key);
        writer.text(member.text);
    } else if constexpr (requires { member.key; }) {
        auto&& value = std::invoke(member.get, object);
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (Member::stands == Stands::if_any)
            if (says_nothing(value)) return;
        static constexpr Key<member.key.size()> key{member.key};
        writer.key(key);
        if constexpr (Member::stands == Stands::if_any && is_optional<Value>)
            write_value<Member::shape>(writer, *value);
        else
            write_value<Member::shape>(writer, value);
    } else if constexpr (requires { member.texts; }) {
        for (auto const& [key, text] : std::invoke(member.texts, object)) {
            writer.escaped_key(key);
            writer.text(text);
        }
    } else {
        auto&& part = std::invoke(member.get, object);
        if constexpr (is_optional<std::remove_cvref_t<decltype(part)>>) {
            if (part) write_members<shape_for<Member::shape, decltype(*part)>()>(writer, *part);
        } else {
            write_members<shape_for<Member::shape, decltype(part)>()>(writer, part);
        }
    }
}

/// Writes the members of a struct, within an object that is open.
template <auto const& shape, class T>
void write_members(Writer& writer, T const& object) {
    constexpr std::size_t count = std::tuple_size_v<std::remove_cvref_t<decltype(shape.members)>>;
    [&]<std::size_t... index>(std::index_sequence<index...>) {
        (write_member<shape, index>(writer, object), ...);
    }
    (std::make_index_sequence<count>{});
}

template <auto const& shape, class T>
void write_list(Writer& writer, T const& list) {
    constexpr bool is_flat = Plain<std::ranges::range_value_t<T const>>;
    if constexpr (is_flat)
        writer.open_flat_list();
    else
        writer.open_list();
    for (auto const& item : list) write_value<shape>(writer, item);
    if constexpr (is_flat)
        writer.close_flat_list();
    else
        writer.close_list();
}

template <auto const& shape, class T>
void write_keyed(Writer& writer, Keyed<T> const& keyed) {
    writer.open_object();
    for (auto const& [key, value] : keyed) {
        writer.escaped_key(key);
        write_value<shape>(writer, value);
    }
    writer.close_object();
}

// Faster than std::visit, which jumps by a table.
template <auto const& shape, class... T>
void write_one_of(Writer& writer, std::variant<T...> const& value) {
    auto const write_if_it_is = [&](auto const* one) {
        if (one != nullptr) write_value<shape>(writer, *one);
    };
    (write_if_it_is(std::get_if<T>(&value)), ...);
}

template <auto const& shape, class T>
void write_document(Writer& writer, Document<T> const& document) {
    std::string text;
    Writer inner{text, Layout::indented, document.lists};
    write_value<shape>(inner, document.it);
    writer.literal(text);
}

template <auto const& shape, class T>
void write_value(Writer& writer, T const& value) {
    if constexpr (TextValue<T>)
        writer.text(value);
    else if constexpr (std::is_same_v<T, Date>)
        writer.text(value.iso());
    else if constexpr (std::is_same_v<T, bool>)
        writer.flag(value);
    else if constexpr (std::is_same_v<T, Number>)
        writer.number(value, safe_digits);
    else if constexpr (std::is_floating_point_v<T>)
        writer.real(value);
    else if constexpr (std::is_unsigned_v<T>)
        writer.count(value);
    else if constexpr (std::is_integral_v<T>)
        writer.number(std::int64_t{value});
    else if constexpr (std::is_enum_v<T>)
        writer.text(name_of(value));
    else if constexpr (std::is_same_v<T, std::monostate>)
        writer.null();
    else if constexpr (is_variant<T>)
        write_one_of<shape>(writer, value);
    else if constexpr (is_optional<T>)
        value ? write_value<shape>(writer, *value) : writer.null();
    else if constexpr (is_keyed<T>)
        write_keyed<shape>(writer, value);
    else if constexpr (is_document<T>)
        write_document<shape>(writer, value);
    else if constexpr (ListValue<T>)
        write_list<shape>(writer, value);
    else {
        writer.open_object();
        write_members<shape_for<shape, T>()>(writer, value);
        writer.close_object();
    }
}

/// Puts U+FFFD where bytes from here on are no UTF-8: names of files need not be, JSON has to be.
void make_utf8(std::string& document, std::size_t from);

/// Appends a result as a document; an indented one ends with a line feed.
template <auto const& shape = by_type, class T>
void append_document(std::string& to, T const& result, Layout layout,
                     Lists lists = Lists::on_one_line) {
    std::size_t const from = to.size();
    Writer writer{to, layout, lists};
    write_value<shape>(writer, result);
    writer.end_document();
    make_utf8(to, from);
}

template <auto const& shape = by_type, class T>
std::string document(T const& result, Lists lists = Lists::on_one_line) {
    std::string text;
    append_document<shape>(text, result, Layout::indented, lists);
    return text;
}

}  // namespace assay::json
