#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>

#include "model/meter.hpp"
#include "sheets/table.hpp"

#include <vector>

namespace assay::sheets {

/// All sheets of an assessment, in their order. Throws: Error when a text is longer than a cell of a
/// workbook can hold. Requires: the evaluation is that of the assessment.
[[nodiscard]] std::vector<Table> tables(Assessment const& assessment, Evaluation const& evaluation,
                                        Meter& meter);

/// The rows of the sheets that are for reading only.
[[nodiscard]] Table about_table(Assessment const& assessment, Evaluation const& evaluation);
[[nodiscard]] Table flags_table(Evaluation const& evaluation);
[[nodiscard]] Table words_table(RulePack const& pack);

/// How the fingerprint is called on the first sheet.
inline constexpr std::string_view fingerprint_word = "Fingerprint of the file";

}  // namespace assay::sheets
