#pragma once

#include <assay/diagnostic.hpp>
#include <assay/storage.hpp>

#include "json/shape.hpp"
#include "model/say.hpp"
#include "sheets/table.hpp"
#include "sheets/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sheets {

/// The field of a struct that a column shows, with the way to it.
struct Member {
    json::Field const* outer = nullptr;  ///< of `period.from`: `period`; else null
    json::Field const* field = nullptr;

    [[nodiscard]] void const* of(void const* object) const;
    [[nodiscard]] void* at(void* object) const;
};

/// Finds a field by its key. Requires: it is there.
[[nodiscard]] Member member(json::Shape const& shape, std::string_view key);

/// A column with the field it shows: turns values into texts of cells and back. The text of a value
/// is the same whatever way it was typed, so that texts can be compared.
class CellForm {
public:
    CellForm(Column const& column, json::Shape const& shape, Words const& words)
        : column_(&column), member_(member(shape, column.field)), words_(&words) {}

    [[nodiscard]] Column const& column() const { return *column_; }
    [[nodiscard]] bool is_date() const { return member_.field->kind == json::Kind::date; }
    [[nodiscard]] bool is_list() const { return member_.field->kind == json::Kind::texts; }
    /// The words that a choice of the format allows; empty for all other columns.
    [[nodiscard]] std::vector<std::string> choices() const;

    /// The text for the value of an object, as it stands in its cell: a longer one is cut.
    [[nodiscard]] std::string text(void const* object) const;

    /// Whether that text, put in as below, gives the same value again.
    [[nodiscard]] bool returns(void const* object) const;
    /// The value of which the text does not return, as a text that does, and back. Requires: it came from there.
    [[nodiscard]] std::string exact(void const* object) const;
    void put_exact(void* object, std::string_view text, Storage& storage) const;

    /// The text for what stands in a cell; nothing, and a problem without a place, when it can be
    /// no value of this column.
    [[nodiscard]] std::optional<std::string> text(ReadCell const& cell, DateReading dates,
                                                  Diagnostic& problem) const;
    /// Whether its text depends on the row: what type of answer is wanted.
    [[nodiscard]] bool is_answer() const { return column_->vocabulary == Vocabulary::answers; }

    /// Puts a text in as the value of an object. Requires: it came from the function above.
    void put(void* object, std::string const& text, Storage& storage) const;

private:
    [[nodiscard]] std::optional<std::string> choice(std::string_view typed,
                                                    Diagnostic& problem) const;
    [[nodiscard]] std::string programme(std::string_view typed) const;
    [[nodiscard]] bool is_id() const;
    /// Whether it is an id, or what a person is called.
    [[nodiscard]] bool is_name() const;

    Column const* column_;
    Member member_;
    Words const* words_;
};

/// A text as it stands in a cell: with line feeds, without zero bytes, and cut where it is longer than a cell
/// can hold.
[[nodiscard]] std::string in_cell(std::string_view text);
/// Whether a text of a cell is one that was cut.
[[nodiscard]] bool is_cut(std::string_view text);

/// The texts of a list in a cell: `E01, E07`. A text that would be taken apart is put in quotes.
[[nodiscard]] std::string joined(List<Text> texts);
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);

/// With line feeds alone for the ends of lines, as spreadsheets keep them.
[[nodiscard]] std::string with_line_feeds(std::string_view text);

/// The words that can be chosen, in backticks.
[[nodiscard]] std::string list_of_starts(std::vector<std::string> const& words);

}  // namespace assay::sheets
