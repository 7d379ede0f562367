#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>

#include "model/meter.hpp"
#include "sheets/part.hpp"
#include "sheets/table.hpp"

#include <array>
#include <string>
#include <vector>

namespace assay::sheets {

/// Who filled in the self-assessment and the assessment, as the sheet About says; empty: what the judgements say.
using FilledInBy = std::array<std::string, 2>;

/// All sheets of an assessment, in their order, or those of a part of it. Requires: the evaluation is that of the
/// assessment.
[[nodiscard]] std::vector<Table> tables(Assessment const& assessment, Evaluation const& evaluation,
                                        Meter& meter, PartRows const* part = nullptr,
                                        FilledInBy const& filled_in_by = {});

/// What the sheet About tells below its lines: a name and a text in each row. `carried` is how much travels on the
/// hidden sheet, `cut` the cells whose texts are cut.
[[nodiscard]] std::vector<std::vector<std::string>> told_about(Evaluation const& evaluation,
                                                               std::size_t carried,
                                                               std::vector<std::string> const& cut);

/// The rows of the sheets that are for reading only.
[[nodiscard]] Table flags_table(Evaluation const& evaluation, Meter& meter);
[[nodiscard]] Table words_table(RulePack const& pack);

/// What the hidden sheet says beside what is carried: the fingerprint of the file, and of each sheet, by its name,
/// what its rows were known by.
inline constexpr std::string_view fingerprint_word = "fingerprint";
inline constexpr std::string_view rows_word = "rows ";

}  // namespace assay::sheets
