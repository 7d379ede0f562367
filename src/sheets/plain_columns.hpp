#pragma once

#include <assay/workbook.hpp>

#include "sheets/table.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay::sheets {

/// What a column of a sheet of somebody else holds. Fields are called as the columns of our own
/// sheets are: those of Evidence, alone or after `shown` or `told`, and those of Judgements that the
/// self-assessment and the assessor fill in.
struct PlainField {
    enum class Part : std::uint8_t { element, evidence, shown, told, self, assessor };

    Part part = Part::element;
    std::size_t column = 0;  ///< of the layout of Evidence or Judgements
};

/// The field of this name, in whatever case; nothing when there is none.
[[nodiscard]] std::optional<PlainField> plain_field(std::string_view name);

/// A field with where its text comes from: a column of the sheet, or one text for all rows.
struct PlainColumn {
    PlainField field;
    std::size_t column = every_row;
    std::string text;  ///< of every row

    static constexpr std::size_t every_row = static_cast<std::size_t>(-1);
};

/// What a map says about a sheet.
struct PlainColumns {
    std::vector<PlainColumn> all;
    std::size_t first_row = 0;  ///< index of the first row below the headings
};

/// Finds the columns in the sheet. What cannot be found is appended to `problems`, what is left alone
/// to `notes`.
[[nodiscard]] PlainColumns plain_columns(ReadSheet const& sheet, ColumnMap const& map,
                                         std::vector<Diagnostic>& problems,
                                         std::vector<std::string>& notes);

}  // namespace assay::sheets
