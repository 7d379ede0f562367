#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>
#include <assay/sheet_layout.hpp>

#include "model/meter.hpp"
#include "sheets/table.hpp"

#include <memory>
#include <string>
#include <vector>

namespace assay::sheets {

/// A table in the layout of somebody else, with what it refers to.
struct PlainTable {
    std::string name;
    std::vector<Column> columns;
    Layout layout;
    Table table;
};

/// An assessment in a layout of its pack; evidence that is not open to all only with `internal`.
[[nodiscard]] std::unique_ptr<PlainTable> plain_table(Assessment const& assessment,
                                                      Evaluation const& evaluation,
                                                      SheetLayout const& layout, bool internal,
                                                      Meter& meter);

}  // namespace assay::sheets
