#pragma once

#include <assay/sheet_layout.hpp>
#include <assay/workbook.hpp>

#include "sheets/table.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay::sheets {

/// What a column of a sheet of somebody else holds. Fields are called as the columns of our own
/// sheets are: those of Evidence, alone or after `shown` or `told`, and those of Judgements.
struct PlainField {
    enum class Part : std::uint8_t { element, about, evidence, shown, told, self, assessor };

    Part part = Part::element;
    std::size_t column = 0;  ///< of the layout of Evidence or Judgements

    friend bool operator==(PlainField const&, PlainField const&) = default;
};

/// The field of this name that a map can fill, in whatever case; nothing when there is none.
[[nodiscard]] std::optional<PlainField> plain_field(std::string_view name);

/// The field of this name in a layout. Beside the others, a layout shows what the standard says of an element.
/// Requires: the pack was loaded with it.
[[nodiscard]] PlainField layout_field(std::string_view name);

/// A field with where its text comes from: a column of the sheet, or one text for all rows.
struct PlainColumn {
    PlainField field;
    std::size_t column = every_row;
    std::string text = {};              ///< of every row
    std::string kind = {};              ///< of evidence that is new in it
    std::size_t of_layout = no_layout;  ///< index of its column in the layout

    static constexpr std::size_t every_row = static_cast<std::size_t>(-1);
    static constexpr std::size_t no_layout = static_cast<std::size_t>(-1);
};

/// How a sheet is to be read: by a layout, by a map, or by a layout of which a map says some columns otherwise.
struct PlainColumns {
    std::vector<PlainColumn> all;
    std::size_t headings = 0;      ///< index of the row of headings
    std::size_t marks = no_marks;  ///< column with what its cells held when assay wrote it
    bool is_found = false;         ///< the headings are there

    static constexpr std::size_t no_marks = static_cast<std::size_t>(-1);
};

/// The layout whose headings a sheet has: of several the one with the most columns. Of several with as many, the names
/// are appended to `alike`, and none is the one.
[[nodiscard]] SheetLayout const* recognised_layout(ReadSheet const& sheet, RulePack const& pack,
                                                   std::vector<std::string>& alike);

/// A layout that most of the headings of a sheet belong to; null when there is none.
[[nodiscard]] SheetLayout const* nearly_recognised(ReadSheet const& sheet, RulePack const& pack);

/// Finds the columns in the sheet; `layout` may be null. What cannot be found is appended to `problems`.
[[nodiscard]] PlainColumns plain_columns(ReadSheet const& sheet, SheetLayout const* layout,
                                         ColumnMap const& map, std::vector<Diagnostic>& problems);

}  // namespace assay::sheets
