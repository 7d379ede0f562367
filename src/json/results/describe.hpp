#pragma once

#include <string_view>
#include <tuple>
#include <type_traits>

// How a result looks in JSON, described once: for each struct its members, each with its key, how it is
// read and a sentence about it. From one description follow the writer (write.hpp) and the JSON Schema
// (schema_of.hpp), so that a new member of a result is one line:
//
//     template <>
//     inline constexpr auto shape_of<Failure> =
//         result("failure", "A rule that could not be carried out.",
//                member("rule", &Failure::rule, "Id of the rule."),
//                optional("on", &Failure::on, "Id of what it failed on."));
//
// What reads a member is anything that can be called with the struct: a pointer to a member, or a function
// for what is computed. The type it gives decides how the value is written and what the schema says:
//
//     texts, numbers, dates, enumerators     as themselves; counts are integers, doubles have nine digits
//     a range                                a list; of texts and numbers a flat one
//     std::optional, a pointer               the value, or null; of an `optional` member: or nothing
//     std::variant, std::monostate           one of several; null
//     Keyed                                  an object whose keys are data
//     a struct with a shape                  an object
//
// Assessments have descriptions of their own (shape.hpp), which the decoder walks at run time. Results are
// only written, and evaluations by the thousand: everything here is resolved when it is compiled, so that
// nothing is left of it but calls of the writer.

namespace assay::json {

/// Stands where a type has no shape of its own.
struct Undescribed {};

/// The description of a type; specialised beside the document it belongs to. A type that may look different
/// in another document has a second description there, which the member names.
template <class T>
inline constexpr Undescribed shape_of{};

/// Stands for "the shape of the member's type".
inline constexpr Undescribed by_type{};

/// When a member stands in the document.
enum class Stands : unsigned char {
    always,
    if_any,  ///< left out when it says nothing: an empty text or list, 0, false, the first enumerator
};

template <Stands stands_, auto const& shape_, class Get>
struct Member {
    static constexpr Stands stands = stands_;
    static constexpr auto const& shape = shape_;

    std::string_view key;
    Get get;
    std::string_view what;
    std::string_view also;  ///< more of its schema, as JSON: `"pattern":"^[0-9]+$"`
};

/// A member that is always there. `shape` is that of the struct, or of each struct of the list; without it,
/// the shape of their type.
template <auto const& shape = by_type, class Get>
constexpr auto member(std::string_view key, Get get, std::string_view what = {},
                      std::string_view also = {}) {
    return Member<Stands::always, shape, Get>{key, get, what, also};
}

/// A member that is left out when it says nothing.
template <auto const& shape = by_type, class Get>
constexpr auto optional(std::string_view key, Get get, std::string_view what = {},
                        std::string_view also = {}) {
    return Member<Stands::if_any, shape, Get>{key, get, what, also};
}

/// A member whose text is always the same.
struct Constant {
    std::string_view key, text;
};
constexpr Constant constant(std::string_view key, std::string_view text) { return {key, text}; }

/// The members of another struct, which stand among those of this one; none of an optional that is empty.
template <auto const& shape_, class Get>
struct Spliced {
    static constexpr auto const& shape = shape_;
    Get get;
};
template <auto const& shape = by_type, class Get>
constexpr auto members_of(Get get) {
    return Spliced<shape, Get>{get};
}

/// Members whose keys are data, and whose values are texts.
template <class Get>
struct Texts {
    Get texts;
};
template <class Get>
constexpr auto texts_of(Get get) {
    return Texts<Get>{get};
}

/// The struct itself, for descriptions of a part of it.
struct Itself {
    template <class T>
    constexpr T const& operator()(T const& object) const {
        return object;
    }
};

/// A description.
template <class... Members>
struct Result {
    std::string_view name;  ///< in the schema
    std::string_view what;  ///< a sentence for the schema
    std::tuple<Members...> members;
    std::string_view also{};  ///< more of its schema, as JSON: `"oneOf":[...]`
};

template <class... Members>
constexpr auto result(std::string_view name, std::string_view what, Members... members) {
    return Result<Members...>{name, what, {members...}};
}

/// The same, of which more holds than its members can say.
template <class... Members>
constexpr auto constrained(std::string_view also, Result<Members...> result) {
    result.also = also;
    return result;
}

/// Whether a shape was given.
template <auto const& shape>
inline constexpr bool is_given = !std::is_same_v<std::remove_cvref_t<decltype(shape)>, Undescribed>;

/// The shape that was given, or that of the type.
template <auto const& shape, class T>
constexpr auto const& shape_for() {
    if constexpr (is_given<shape>)
        return shape;
    else
        return shape_of<std::remove_cvref_t<T>>;
}

}  // namespace assay::json
