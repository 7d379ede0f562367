#pragma once

#include <assay/evaluation.hpp>

#include "algebra/rows/context.hpp"
#include "algebra/rows/fields.hpp"
#include "model/texts.hpp"

#include <string>

namespace assay::algebra {

/// Computes every value and ladder for every row it is declared for, each after what it reads.
void compute(Context& context);

/// Computes some of them. The others are not to be read.
void compute(Context& context, std::vector<Task> const& steps);

/// Runs `body` with each row of this kind that values and ladders are computed for.
void for_each_row(Context const& context, Kind kind, FunctionRef<void(Row)> body);

/// Where a ladder stands for a row.
[[nodiscard]] Choice stands(Context& context, Ladder const& ladder, RowScope const& scope);

/// Certain, or what it waits for.
[[nodiscard]] Certainty certainty_of(Choice choice);

/// Those of a batch of rows for which a condition is certainly yes, or certainly no.
[[nodiscard]] std::uint64_t certain(Context& context, Expression const& condition, bool wanted,
                                    RowBatch batch);

/// The rows a check goes over.
bool each_of(Context const& context, Check const& check, RowsSink sink);

/// Appends what an expression comes to, as people read it: `9`, `80 %`, `partially compliant`,
/// `12 March 2026`, `1.1.3 and 1.3.4`.
void format(Context& context, Expr expr, RowScope const& scope, std::string& to);

/// Appends a sentence with its holes filled. With rows in `scope.group`, each hole is filled from
/// every one of them.
void render(Context& context, MessageTemplate const& sentence, RowScope const& scope,
            std::string& to);

}  // namespace assay::algebra
