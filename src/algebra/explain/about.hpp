#pragma once

#include <assay/reason.hpp>

#include "algebra/rows/context.hpp"

#include <span>

namespace assay::algebra {

/// Notes in a reason what it speaks of, by reference: the rows that a count counts, those that keep a share from its
/// limit, else the records whose fields and facts its condition reads.
void note_about(Context& context, Expr condition, RowScope const& scope, Reason& reason);

/// The same for rows of one kind.
void note_about(Context const& context, Kind kind, std::span<Row const> rows, Reason& reason);

/// Appends the name of a fact of a row: `organisation/facts/busy`.
void append_fact(Context const& context, std::uint32_t fact, Row row, std::string& to);

}  // namespace assay::algebra
