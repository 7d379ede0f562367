#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>
#include <assay/evaluator.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {

// An assessment as sheets, for people who work in a spreadsheet: a workbook (xlsx), or CSV. What
// the sheets hold comes back without loss; what they do not hold stays in the assessment.
// examples/spreadsheet/sheets.md tells of every column. Thread-safe.

/// A file with sheets, in memory.
struct SheetFile {
    std::string name{};  ///< `evidence.csv`, `ours.xlsx`; its ending tells which of the two it is
    std::string bytes{};
};

/// An assessment as a workbook (xlsx). The same input gives the same bytes. Uses temporary files on the way, in
/// the folder that the environment names for them (`TMPDIR`).
/// Throws: Error when a text is longer than a cell can hold (nothing is ever cut off) or not UTF-8, or when this
/// build was made without workbooks; std::system_error when there is no room for temporary files.
[[nodiscard]] ASSAY_EXPORT std::string to_xlsx(Assessment const& assessment,
                                               Evaluation const& evaluation,
                                               Limits const& limits = {});

/// Writes that workbook to a file, over what is there. Throws: as above, and std::system_error when the file
/// cannot be written; then it may hold a part of it.
ASSAY_EXPORT void write_workbook(std::string const& file, Assessment const& assessment,
                                 Evaluation const& evaluation, Limits const& limits = {});

/// The same sheets as CSV: a file for each, called by its sheet: `further-judgements.csv`.
/// Throws: Error when a text is longer than a cell can hold, or not UTF-8.
[[nodiscard]] ASSAY_EXPORT std::vector<SheetFile> csv_sheets(Assessment const& assessment,
                                                             Evaluation const& evaluation,
                                                             Limits const& limits = {});

/// How the columns of a sheet that assay did not write are to be read. Nothing of it is guessed.
struct ColumnMap {
    using Pairs = std::vector<std::pair<std::string, std::string>>;

    std::string sheet{};  ///< its name; empty: the first one
    Pairs columns{};      ///< a heading, or `column C`, and the field it holds: `Ref`, `reference`
    Pairs values{};       ///< a field and what it is in every row: `kind`, `document`
    /// What a rating is called there, and the rating: `Fully compliant`, `compliant`.
    Pairs ratings{};
};

/// The fields that a column can be told to hold.
[[nodiscard]] ASSAY_EXPORT std::vector<std::string> mappable_fields();

/// How to take sheets over.
struct ImportOptions {
    ColumnMap map{};      ///< when it names columns, only what is new is added
    bool remove = false;  ///< take out of the assessment what was taken out of its sheets
};

/// What came of taking sheets over.
struct Imported {
    Assessment assessment{};
    std::vector<std::string> changes{};  ///< in plain words; empty: nothing has changed
    std::vector<std::string> notes{};    ///< what was left alone, and why
};

/// Takes what was changed in sheets over into the assessment they were made from, or adds what is
/// new in a sheet of somebody else. Cells that were changed on both sides since are never guessed.
/// Throws: Error with every problem, each with its sheet and cell, and then nothing is taken over.
[[nodiscard]] ASSAY_EXPORT Imported import_sheets(std::vector<SheetFile> const& files,
                                                  Assessment assessment, Evaluator& evaluator,
                                                  RulePack const& pack,
                                                  ImportOptions const& options = {},
                                                  Limits const& limits = {});

}  // namespace assay
