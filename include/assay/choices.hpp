#pragma once

/// @file
/// @ingroup reports
/// Conflicts of a merge as a sheet to fill in.
///
/// Each row of the sheet is a difference, or a record that is chosen as a whole. It shows what the base has
/// ("before") and what each copy has, with a cell Take that has a drop-down list.
///
///     Merged merged = merge(copies, options);
///     if (!merged.conflicts.empty()) write(choices_workbook(merged.conflicts, copies, pack));
///     ...
///     merged = merge_with_choices({SheetFile{"choices.xlsx", bytes}}, copies, options);
///
/// Thread-safe.

#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/merge.hpp>
#include <assay/rule_pack.hpp>
#include <assay/workbook.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace assay {

/// The conflicts as a workbook (xlsx). The same input gives the same bytes. The pack decides nothing; workbooks are
/// written with its words. Uses temporary files, and throws, as to_xlsx does.
[[nodiscard]] ASSAY_EXPORT std::string choices_workbook(std::vector<Conflict> const& conflicts,
                                                        std::span<Copy const> copies,
                                                        RulePack const& pack,
                                                        Limits const& limits = {});

/// The same sheet as CSV.
[[nodiscard]] ASSAY_EXPORT std::string choices_csv(std::vector<Conflict> const& conflicts,
                                                   std::span<Copy const> copies,
                                                   Limits const& limits = {});

/// Merges, and takes what was chosen in the sheets, workbooks or CSV. A choice is for the texts that stood in its
/// row: where the base or a copy says something else by now, it is refused. Rows in which nothing is chosen leave
/// their conflict open. What is chosen can lead to new conflicts, such as one about a record that cites another of
/// which both were kept; write those to a second sheet, and give both.
/// Throws: Error with each choice that cannot be applied and its cell, and as merge does.
[[nodiscard]] ASSAY_EXPORT Merged merge_with_choices(std::vector<SheetFile> const& sheets,
                                                     std::span<Copy const> copies,
                                                     MergeOptions const& options = {},
                                                     Limits const& limits = {});

}  // namespace assay
