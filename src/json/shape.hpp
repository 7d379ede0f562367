#pragma once

#include <assay/organisation.hpp>
#include <assay/storage.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

// How the model looks in JSON, described once. What reads, checks and writes an assessment, and
// what generates its schema, walks these descriptions; nothing else knows a key. A new member of
// the model is one line in assessment_shape.hpp.

namespace assay::json {

/// What stands at a key.
enum class Kind : std::uint8_t {
    text,
    date,
    flag,
    choice,   ///< an enumerator
    texts,    ///< List<Text>
    facts,    ///< List<Fact>, as an object
    keyed,    ///< List<FactsOf>, as an object of objects
    json,     ///< an object that nobody looks into
    object,   ///< a struct within the struct
    objects,  ///< List or std::vector of structs
};

/// Rows that have ids, each kind with ids of its own.
enum class Row : std::uint8_t {
    group,
    service,
    site,
    visit,
    evidence,
    survey,
    shortfall,
    action,
    request,
    comment
};
inline constexpr std::size_t row_kinds = 10;

/// A set of kinds of rows.
using Rows = std::uint16_t;
template <class... Kinds>
constexpr Rows rows(Kinds... kinds) {
    return static_cast<Rows>(((1U << static_cast<unsigned>(kinds)) | ...));
}

/// Facts that stand at a key.
struct FactsOf {
    Text key;
    List<Fact> facts;
};

/// What holds for a member beyond its kind.
struct Rule {
    bool required = false;
    bool yes_if_absent = false;      ///< a flag that holds unless the file says no
    std::string_view constant = {};  ///< the only text allowed
    Rows declares = 0;               ///< the text is the id of this row
    Rows cites = 0;                  ///< the texts are ids of such rows
    bool needed_among_several =
        false;  ///< may be absent only while the file has one row it can cite
    /// Sentences: what two people wrote can stay, one below the other.
    bool prose = false;
    std::string_view not_before = {};  ///< key of another date, which this one must not precede
};

/// Where the items of an inner list wait until it ends: only then is it known how many they are.
struct Scratch {
    template <class T>
    std::vector<T>& of() {
        return std::get<std::vector<T>>(lists);
    }
    std::tuple<std::vector<CustomerGroup>, std::vector<Service>, std::vector<Site>> lists;
};

/// The items of a list, whatever their type.
struct Items {
    std::byte const* first = nullptr;
    std::size_t count = 0;
    std::size_t size = 0;  ///< of one item, in bytes

    [[nodiscard]] void const* operator[](std::size_t index) const { return first + index * size; }
};

/// What can be done with a list of structs, whatever their type.
struct ListAccess {
    void* (*add)(void* list, Scratch& scratch);  ///< a new item, which stays until the next one
    void (*end)(void* list, Scratch& scratch, Storage& storage);
    Items (*items)(void const* list);
    bool is_in_storage = false;  ///< whether its items are kept there
};

struct Shape;

/// One member of a struct.
struct Field {
    std::string_view key;
    std::string_view what;  ///< one sentence for the schema
    Kind kind = Kind::text;
    void* (*at)(void* object) = nullptr;              ///< address of the member in an object
    void const* (*of)(void const* object) = nullptr;  ///< the same, of one that is only read
    void* (*text_at)(void* object) = nullptr;  ///< of an object that a text may stand for: the text
    std::span<std::string_view const> words;   ///< of a choice; an empty one cannot be written
    Shape const* shape = nullptr;              ///< of the object, or of each of the objects
    ListAccess const* list = nullptr;          ///< of objects
    Rule rule;

    template <class T>
    [[nodiscard]] T const& get(void const* object) const {
        return *static_cast<T const*>(of(object));
    }
};

/// A set of a shape's fields, by their index.
using FieldSet = std::uint32_t;

/// A struct: its members in the order in which they are declared and written.
struct Shape {
    std::string_view name;  ///< in the schema
    std::string_view what;  ///< one sentence for the schema
    std::span<Field const> fields;
    FieldSet required = 0;
    FieldSet declaring = 0;  ///< ids of rows, here or further within
    FieldSet checked = 0;    ///< what has to fit to other values, here or further within

    [[nodiscard]] constexpr FieldSet bit(Field const* field) const {
        return FieldSet{1} << (field - fields.data());
    }
};

/// Whether an object, or a member of one, says nothing: its key can be left out.
[[nodiscard]] bool is_absent(Shape const& shape, void const* object);
[[nodiscard]] bool is_absent(Field const& field, void const* object);

/// The description of a whole assessment.
[[nodiscard]] Shape const& assessment_shape();

}  // namespace assay::json
