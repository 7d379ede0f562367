#pragma once

#include "sheets/lists.hpp"
#include "sheets/row_objects.hpp"

#include <vector>

namespace assay::sheets {

/// A sheet of one workbook, and the rows that were read from it.
struct SheetRows {
    ReadSheet const* sheet = nullptr;
    Layout const* layout = nullptr;
    RowObjects* rows = nullptr;
};

/// Two people who add evidence in workbooks of one file both call it by the next free number. A row that is new in
/// its sheet, under an id that the file has given to something else since the sheet was written, gets an id of its
/// own, and what cites it in the workbook follows. It is told in the notes. One that was imported before and got
/// another id then gets that id again. Requires: the file has changed since the sheets were written.
void renumber_rows(std::vector<SheetRows> const& sheets, ChangingLists& lists, Draft& draft);

}  // namespace assay::sheets
