#pragma once

#include <assay/standard.hpp>

#include "sheets/layout.hpp"
#include "sheets/words.hpp"

#include <array>
#include <vector>
#include <xlsxwriter.h>

namespace assay::sheets {

/// The looks of cells, each made once for a workbook. Nothing is said by colour alone, and all of
/// it can be told apart in grey.
class Looks {
public:
    explicit Looks(lxw_workbook* book);

    [[nodiscard]] lxw_format* heading(Layout const& layout, Column const& column) const;
    /// Of a row that is a heading: its text goes on over the empty cells beside it.
    [[nodiscard]] lxw_format* row_heading() const& { return row_heading_; }
    [[nodiscard]] lxw_format* of(Column const& column, bool is_grey, bool is_date) const;
    /// Whether the cells of a column are for reading, among others that people fill in.
    [[nodiscard]] static bool is_grey(Layout const& layout, Column const& column);

    /// Shades a column of ratings: the lower below what is met, the darker; the best is in italics.
    void shade(lxw_worksheet* sheet, lxw_col_t column, lxw_row_t last_row,
               std::vector<Rating> const& scale, Words const& words) const;

    // of a temporary, what this hands out would dangle
    lxw_format* row_heading() const&& = delete;

private:
    struct Plain {
        bool is_wrapped, is_grey, is_date;
    };
    lxw_format* make(lxw_workbook* book, Plain plain);

    lxw_format* heading_;
    lxw_format* heading_grey_;
    std::array<lxw_format*, 8> cells_{};
    lxw_format* worst_;
    lxw_format* below_;
    lxw_format* best_;
    lxw_format* row_heading_;
};

}  // namespace assay::sheets
