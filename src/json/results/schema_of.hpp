#pragma once

#include <assay/date.hpp>
#include <assay/names.hpp>
#include <assay/number.hpp>

#include "json/results/describe.hpp"
#include "json/results/values.hpp"
#include "json/results/write.hpp"
#include "json/schema_text.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <utility>

// JSON Schemas of results, by their descriptions.

namespace assay::json {

inline constexpr std::string_view number_type =
    R"("description":"Exact: a number, or a text where no decimal of at most 15 digits is exact (1/3).",)"
    R"("type":["number","string"],"pattern":"^-?[0-9]+(/[0-9]+|[.][0-9]+)?$")";

/// The same type, or null.
[[nodiscard]] std::string or_null(std::string const& type);

/// Gathers the structs that a document is made of, each once, in the order in which they are met.
class SchemaOf {
public:
    /// The type of a value, as compact JSON.
    template <auto const& shape, class T>
    std::string type() {
        if constexpr (TextValue<T>)
            return R"("type":"string")";
        else if constexpr (std::is_same_v<T, Date>)
            return R"("type":"string","format":"date")";
        else if constexpr (std::is_same_v<T, bool>)
            return R"("type":"boolean")";
        else if constexpr (std::is_same_v<T, Number>)
            return number();
        else if constexpr (std::is_floating_point_v<T>)
            return R"("type":"number")";
        else if constexpr (std::is_unsigned_v<T>)
            return R"("type":"integer","minimum":0)";
        else if constexpr (std::is_integral_v<T>)
            return R"("type":"integer")";
        else if constexpr (std::is_enum_v<T>)
            return enumeration_of(names_of<T>);
        else if constexpr (std::is_same_v<T, std::monostate>)
            return R"("type":"null")";
        else if constexpr (is_variant<T>)
            return any_of<shape>(static_cast<T*>(nullptr));
        else if constexpr (is_optional<T>)
            return or_null(type<shape, Target<T>>());
        else if constexpr (is_keyed<T>)
            return R"("type":"object","additionalProperties":{)" +
                   type<shape, typename T::value_type::second_type>() + '}';
        else if constexpr (is_document<T>)
            return type<shape, std::remove_cvref_t<decltype(std::declval<T>().it)>>();
        else if constexpr (ListValue<T>)
            return list_of(type<shape, std::ranges::range_value_t<T const>>());
        else
            return object<shape_for<shape, T>(), T>();
    }

    [[nodiscard]] SchemaText text(std::string_view name, std::string_view title) && {
        SchemaText text{.name = name, .title = title, .objects = std::move(objects_)};
        if (has_numbers_) text.types = {{"number", number_type}};
        return text;
    }

private:
    template <class T>
    using Target = std::remove_cvref_t<decltype(*std::declval<T const&>())>;

    template <auto const& shape, class T>
    std::string object() {
        if (std::find(met_.begin(), met_.end(), &shape) == met_.end()) {
            std::size_t const place = objects_.size();
            met_.push_back(&shape);
            objects_.push_back({shape.name, shape.what, {}, shape.also});
            std::vector<SchemaMember> all;
            members<shape, T>(all);
            objects_[place].members = std::move(all);
            objects_[place].has_texts = has_texts<shape>();
        }
        return reference_to(shape.name);
    }

    template <auto const& shape, class T>
    void members(std::vector<SchemaMember>& all) {
        std::apply([&](auto const&... member) { (add<T>(all, member), ...); }, shape.members);
    }

    template <auto const& shape>
    static bool has_texts() {
        return std::apply([](auto const&... member) { return (requires { member.texts; } || ...); },
                          shape.members);
    }

    template <class T, class Member>
    void add(std::vector<SchemaMember>& all, Member const& member) {
        if constexpr (std::is_same_v<Member, Constant>) {
            all.push_back({member.key, {}, R"("const":")" + std::string(member.text) + '"', true});
        } else if constexpr (requires { member.key; }) {
            using Value = std::remove_cvref_t<std::invoke_result_t<decltype(member.get), T const&>>;
            constexpr bool is_required = Member::stands == Stands::always;
            std::string type = type_of_member<Member, Value>();
            if (!member.also.empty()) type.append(",").append(member.also);
            all.push_back({member.key, member.what, std::move(type), is_required});
        } else if constexpr (!requires { member.texts; }) {
            add_part<std::remove_cvref_t<std::invoke_result_t<decltype(member.get), T const&>>,
                     Member::shape>(all);
        }
    }

    /// Of a part that need not be there no member has to be.
    template <class Part, auto const& shape>
    void add_part(std::vector<SchemaMember>& all) {
        if constexpr (is_optional<Part>) {
            std::size_t const first = all.size();
            add_part<Target<Part>, shape>(all);
            for (std::size_t i = first; i < all.size(); ++i) all[i].is_required = false;
        } else {
            members<shape_for<shape, Part>(), Part>(all);
        }
    }

    /// What is left out instead of null is not null where it stands, nor an enumerator the first.
    template <class Member, class Value>
    std::string type_of_member() {
        constexpr bool is_required = Member::stands == Stands::always;
        if constexpr (is_required)
            return type<Member::shape, Value>();
        else if constexpr (is_optional<Value>)
            return type<Member::shape, Target<Value>>();
        else if constexpr (std::is_enum_v<Value>)
            return enumeration_of(std::span(names_of<Value>).subspan(1));
        else
            return type<Member::shape, Value>();
    }

    template <auto const& shape, class... T>
    std::string any_of(std::variant<T...>*) {
        std::string all;
        ((all += (all.empty() ? "{" : ",{") + type<shape, T>() + '}'), ...);
        return R"("anyOf":[)" + all + ']';
    }

    std::string number() {
        has_numbers_ = true;
        return reference_to("number");
    }

    std::vector<void const*> met_;
    std::vector<SchemaObject> objects_;
    bool has_numbers_ = false;
};

/// The schema of a document, which is a struct, or a list of them.
template <class T, auto const& shape = by_type>
std::string schema_of(std::string_view name, std::string_view title, std::string_view what = {}) {
    SchemaOf schema;
    std::string type = schema.type<shape, T>();
    SchemaText text = std::move(schema).text(name, title);
    if constexpr (ListValue<T>) {
        text.what = what;
        text.type = std::move(type);
    }
    return schema_text(text);
}

}  // namespace assay::json
