#pragma once

#include "algebra/rows/fields.hpp"

// Describes fields, each in one line: the cast-free way to fill the right members of the unions. A
// field is given as a function of a row; going through many rows is made from it.

namespace assay::algebra {

using Of = Kind;

template <class T, class Read>
void read_many(Context const& c, Row const* rows, std::uint64_t asked, T* to) {
    for_each_bit(asked, [&](std::size_t at) {
        to[at] = rows[at] == no_row ? nothing<T>() : Read{}(c, rows[at]);
    });
}
template <class Read>
KleeneBatch read_conditions(Context const& c, Row const* rows, std::uint64_t asked) {
    return each_condition(
        asked, [&](std::size_t at) { return rows[at] == no_row ? Kleene() : Read{}(c, rows[at]); });
}

template <class Read>
constexpr Field yes_no(Of of, std::string_view name, Read read, std::string_view what) {
    return {of, name, {Type::condition}, {.condition = read}, {read_conditions<Read>}, what};
}
template <class Read>
constexpr Field number(Of of, std::string_view name, Read read, std::string_view what) {
    return {of,  name, {Type::number}, {.number = read}, {.number = read_many<Quantity, Read>},
            what};
}
template <class Read>
constexpr Field choice(Of of, std::string_view name, Vocabulary from, Read read,
                       std::string_view what) {
    return {
        of,  name, {Type::choice, {}, from}, {.choice = read}, {.choice = read_many<Choice, Read>},
        what};
}
template <class Read>
constexpr Field date(Of of, std::string_view name, Read read, std::string_view what) {
    return {of, name, {Type::date}, {.date = read}, {.date = read_many<Date, Read>}, what};
}
template <class Read>
constexpr Field text(Of of, std::string_view name, Read read, std::string_view what) {
    return {of, name, {Type::text}, {.text = read}, {.text = read_many<Text, Read>}, what};
}
template <class Read>
constexpr Field row(Of of, std::string_view name, Kind to, Read read, std::string_view what) {
    return {of, name, {Type::row, to}, {.row = read}, {.row = read_many<Row, Read>}, what};
}
constexpr Field rows(Of of, std::string_view name, Kind to,
                     bool (*read)(Context const&, Row, RowsSink), std::string_view what) {
    return {of, name, {Type::rows, to}, {.rows = read}, {}, what};
}
constexpr Field links(Of of, std::string_view name, Kind to,
                      std::span<Row const> (*read)(Context const&, Row), std::string_view what) {
    return {of, name, {Type::rows, to}, {.links = read}, {}, what, true};
}

template <class Enum>
Choice choice_of(Enum value) {
    return Choice::of(static_cast<std::size_t>(value));
}

// For enumerations whose first enumerator means that nothing is said.
template <class Enum>
Choice said(Enum value) {
    return value == Enum{} ? Choice{} : choice_of(value);
}

}  // namespace assay::algebra
