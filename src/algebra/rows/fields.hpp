#pragma once

#include "algebra/rows/context.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::algebra {

/// Reads a field of an existing row: the member for the field's type.
union Get {
    Kleene (*condition)(Context const&, Row);
    Quantity (*number)(Context const&, Row);
    Choice (*choice)(Context const&, Row);
    Date (*date)(Context const&, Row);
    Text (*text)(Context const&, Row);
    Row (*row)(Context const&, Row);
    bool (*rows)(Context const&, Row, RowsSink);  ///< false: the sink had enough
    std::span<Row const> (*links)(Context const&, Row);
};

/// Reads a field of up to 64 rows; of no row comes nothing.
union GetBatch {
    KleeneBatch (*condition)(Context const&, Row const*, std::uint64_t asked) = nullptr;
    void (*number)(Context const&, Row const*, std::uint64_t asked, Quantity*);
    void (*choice)(Context const&, Row const*, std::uint64_t asked, Choice*);
    void (*date)(Context const&, Row const*, std::uint64_t asked, Date*);
    void (*text)(Context const&, Row const*, std::uint64_t asked, Text*);
    void (*row)(Context const&, Row const*, std::uint64_t asked, Row*);
};

/// What a field of no row comes to.
template <class T>
[[nodiscard]] constexpr T nothing() {
    if constexpr (std::is_same_v<T, Quantity>) return Quantity::open();
    if constexpr (std::is_same_v<T, Row>) return no_row;
    return T{};
}

/// When a field can still change, while what is missing in an assessment is filled in.
enum class Changes : std::uint8_t {
    never,           ///< it is what the document or the standard says; what is absent may be added
    with_rating,     ///< it until there is a rating, and known from then on
    with_judgement,  ///< it is known now, and may be otherwise when somebody has judged
    with_claim,      ///< the same when a claim is answered
};

/// A field that rows of a kind have, whatever the pack. `level` as a kind stands for the rated level.
struct Field {
    Kind of = Kind::assessment;
    std::string_view name;
    Typed type;
    Get get;
    GetBatch many;          ///< of rows: none
    std::string_view what;  ///< for documentation and editors
    bool links = false;     ///< of rows: they are there already, one after the other
    Changes changes = Changes::never;
    bool falls = false;  ///< a better rating turns it from yes to no

    /// The same field, which a better rating turns from yes to no.
    [[nodiscard]] constexpr Field falling() const {
        Field field = *this;
        field.falls = true;
        return field;
    }

    /// The same field, which can still change.
    [[nodiscard]] constexpr Field changing(Changes when) const {
        Field field = *this;
        field.changes = when;
        return field;
    }
};

/// All fields, by kind.
[[nodiscard]] std::span<Field const> fields();

/// Whether rows of a kind have a field, where `element` is the kind of the rated level.
[[nodiscard]] bool is_field_of(Field const& field, Kind kind, Kind element);

/// A field as one pack has it: one that every pack has, or a level, value, ladder or fact of its own.
struct NamedField {
    std::string_view name;
    Typed type;  ///< of a value: what it is compiled to
    std::string_view what;
};

/// All that may stand after the dot of a row of this kind. The texts are those of the plan.
[[nodiscard]] std::vector<NamedField> fields_of(Plan const& plan, Kind kind);

/// What a fact can be, and what it can be about.
inline constexpr std::array<std::pair<std::string_view, Type>, 5> fact_types{
    {{"yes_no", Type::condition},
     {"number", Type::number},
     {"date", Type::date},
     {"text", Type::text},
     {"set", Type::set}}};
inline constexpr std::array<std::string_view, 5> fact_bearers{"organisation", "site", "visit",
                                                              "evidence", "judgement"};

/// The rows of a kind that a check or a condition may go over, by the word for them: `judgement`,
/// `deciding`, `citation` ... Those of the standard's levels and pairs are the pack's own.
struct RowSource {
    std::string_view word;
    Kind kind = Kind::assessment;
    bool (*each)(Context const&, RowsSink);
    std::string_view what;
};
[[nodiscard]] std::span<RowSource const> row_sources();

/// How many rows there are of a kind.
[[nodiscard]] std::size_t size_of(Context const& context, Kind kind);

/// How people call a row: an element's or a piece of evidence's id, a site's id ...
[[nodiscard]] std::string_view label(Context const& context, Kind kind, Row row);

/// Appends what a row is, by ids and so whatever its place in the file:
/// `judgements/1.3.4/self/QM1/sa-2026`.
void append_reference(Context const& context, Kind kind, Row row, std::string& to);

/// The element a row is about; no row when it is about none.
[[nodiscard]] Row element_of(Context const& context, Kind kind, Row row);

/// What a kind of row is called: `judgement`, `element`; and several of them.
[[nodiscard]] std::string_view name_of(Plan const& plan, Kind kind);
[[nodiscard]] std::string_view plural_of(Plan const& plan, Kind kind);

}  // namespace assay::algebra
