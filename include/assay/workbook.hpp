#pragma once

/// @file
/// @ingroup reports
/// Workbooks and CSV: export, and import of changes.
///
/// For people who work in a spreadsheet: an assessment as a workbook (xlsx), or as CSV. The sheets have the whole of
/// it, so a workbook can be imported into the file it was made from, and read alone. Every column is in
/// examples/spreadsheet/sheets.md. Thread-safe.

#include <assay/assessment.hpp>
#include <assay/date.hpp>
#include <assay/diagnostic.hpp>
#include <assay/evaluation.hpp>
#include <assay/evaluator.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/rule_pack.hpp>
#include <assay/sheet_layout.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {

/// A file with sheets, in memory.
struct SheetFile {
    std::string name{};   ///< `evidence.csv`, `ours.xlsx`; its ending tells which of the two it is
    std::string bytes{};  ///< the whole file
};

/// An assessment as a workbook (xlsx). The same input gives the same bytes. Uses temporary files on the way, in
/// the folder that the environment names for them (`TMPDIR`).
/// A text that is longer than a cell can hold is shown cut; the whole of it travels on a hidden sheet, like the
/// data of others (`extensions`). Throws: Error when a text is not UTF-8, or when this build was made without workbooks; std::system_error when there is no room for temporary files.
[[nodiscard]] ASSAY_EXPORT std::string to_xlsx(Assessment const& assessment,
                                               Evaluation const& evaluation,
                                               Limits const& limits = {});

/// Writes that workbook to a file, over what is there. Throws: as above, and std::system_error when the file
/// cannot be written; then it may hold a part of it.
ASSAY_EXPORT void write_workbook(std::string const& file, Assessment const& assessment,
                                 Evaluation const& evaluation, Limits const& limits = {});

/// The same sheets as CSV: a file for each, called by its sheet: `further-judgements.csv`.
/// Throws: Error when a text is not UTF-8.
[[nodiscard]] ASSAY_EXPORT std::vector<SheetFile> csv_sheets(Assessment const& assessment,
                                                             Evaluation const& evaluation,
                                                             Limits const& limits = {});

/// What is lost when the workbook of an assessment is replaced by a new one, because to_xlsx() does not write it: texts
/// in cells that are not imported, comments, pictures, colours, and sheets and columns of your own. A problem for
/// each, with its cell, twelve at most, then how many more there are. Empty: the workbook can be replaced.
/// Throws: Error when it cannot be read.
[[nodiscard]] ASSAY_EXPORT std::vector<Diagnostic> lost_by_rewriting(SheetFile const& workbook,
                                                                     RulePack const& pack,
                                                                     Limits const& limits = {});

/// The workbook of an assessment that was read from an earlier workbook, and changed since. It keeps the names that
/// the earlier one has beside "filled in by"; the assessment has no place for them. Throws: as to_xlsx(), and
/// Error when the earlier workbook cannot be read.
[[nodiscard]] ASSAY_EXPORT std::string rewritten_xlsx(SheetFile const& workbook,
                                                      Assessment const& assessment,
                                                      Evaluation const& evaluation,
                                                      Limits const& limits = {});

/// A part of an assessment for a colleague: some elements, what is asked, of whom and by when. Its workbook has the
/// sheet Part first, and then the rows of these elements, with the evidence that supports them. The rest of the
/// file stays out: the other elements, what is written about the whole, flags, data of other programs.
struct SharedPart {
    /// Elements, criteria or other nodes, by ids or titles. A text can have several, separated by commas.
    std::vector<std::string> nodes{};
    std::string ask{};      ///< what is asked, in your words; may be empty
    std::string with{};     ///< who fills it in: the author of what is rated in it; may be empty
    Date by{};              ///< the last day for it; may be absent
    bool internal = false;  ///< with the evidence that is marked internal or personal
};

/// The workbook of a part. `import_sheets` takes it back: what is not in it is not touched, not even when rows are
/// to be removed. It cannot be read by itself. Throws: as to_xlsx, and Error when there is no such node.
[[nodiscard]] ASSAY_EXPORT std::string to_xlsx(Assessment const& assessment,
                                               Evaluation const& evaluation, SharedPart const& part,
                                               Limits const& limits = {});

/// The same as CSV. Throws: Error.
[[nodiscard]] ASSAY_EXPORT std::vector<SheetFile> csv_sheets(Assessment const& assessment,
                                                             Evaluation const& evaluation,
                                                             SharedPart const& part,
                                                             Limits const& limits = {});

/// The elements of a part, in the order of the standard. Throws: Error when there is no such node.
[[nodiscard]] ASSAY_EXPORT std::vector<std::string> elements_of_part(RulePack const& pack,
                                                                     SharedPart const& part);

/// An assessment in the columns of a form or list that others use: one of the layouts of its pack (RulePack::layouts()).
/// Each row remembers in a hidden last column what its cells held, so that import_sheets() takes over what people change
/// in it. What is in the file and not in the layout stays as it is. Evidence marked internal or personal is written only
/// with `internal`. Throws: as above. Requires: the layout is of the pack that evaluated the assessment.
[[nodiscard]] ASSAY_EXPORT std::string to_xlsx(Assessment const& assessment,
                                               Evaluation const& evaluation,
                                               SheetLayout const& layout, bool internal = false,
                                               Limits const& limits = {});

/// The same as CSV.
[[nodiscard]] ASSAY_EXPORT std::string to_csv(Assessment const& assessment,
                                              Evaluation const& evaluation,
                                              SheetLayout const& layout, bool internal = false,
                                              Limits const& limits = {});

/// How the columns of a sheet that assay did not write are to be read. Nothing of it is guessed.
struct ColumnMap {
    /// Names as the sheet has them, each with its meaning in assay. In any order.
    using Pairs = std::vector<std::pair<std::string, std::string>>;

    /// A layout of the pack, by its id or title. Empty, and no `columns`: the layout is known by its headings.
    std::string layout{};
    std::string
        sheet{};      ///< its name; empty: the first one, with a layout all that have its headings
    Pairs columns{};  ///< a heading, or `column C`, and the field it holds: `Ref`, `reference`
    Pairs values{};   ///< a field and what it is in every row: `kind`, `document`
    /// What a rating is called there, and the rating: `Fully compliant`, `compliant`. `N/A` can be `claimed`, that the
    /// element does not apply, or `not rated`; then it is nothing in other columns, too.
    Pairs ratings{};
};

/// The fields that a column can be told to hold.
[[nodiscard]] ASSAY_EXPORT std::vector<std::string> mappable_fields();

/// How to import sheets.
struct ImportOptions {
    ColumnMap map{};      ///< of sheets that assay did not write, only what is new is added
    bool remove = false;  ///< take out of the assessment what was taken out of its own sheets
    /// How dates are written that are text, and not dates of the spreadsheet.
    DateOrder dates = DateOrder::iso;
    /// Of the sheets of assay: who judged, and at which visit, where a row does not say it. The columns for them can
    /// be left out where the file has one judgement of the element in this role, or one visit.
    std::string author{};
    std::string visit{};  ///< id of the visit, for rows without one; empty: as above
    /// Take a workbook of another edition of the pack as one of the edition of the file.
    bool use_edition = false;
};

/// The result of an import.
struct Imported {
    Assessment assessment{};  ///< the assessment with the changes
    /// In plain words, short lines; one that belongs to the line before begins with two blanks. Empty: nothing has
    /// changed.
    std::vector<std::string> changes{};
    std::vector<std::string> notes{};  ///< what was left alone, and why
    /// The cells that hold something and were not imported: grey ones that were changed, and those beside or
    /// below a table: `About!B14`. The first of the notes names them, too.
    std::vector<std::string> unread{};
};

/// What an import changed as JSON, indented: its changes, its notes and the cells that were not imported (schema:
/// rules/schema/import.schema.json). Bytes that are not UTF-8 become U+FFFD. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(Imported const& imported);

/// Imports the changes of sheets into the assessment they were made from, or adds what is new in a sheet of somebody
/// else. A cell that was changed on both sides since is a problem, never a guess.
/// Throws: Error with every problem, each with its sheet and cell, and then nothing is imported; also when a workbook was
/// made against another pack than the assessment, or another edition of it.
[[nodiscard]] ASSAY_EXPORT Imported import_sheets(std::vector<SheetFile> const& files,
                                                  Assessment assessment, Evaluator& evaluator,
                                                  RulePack const& pack,
                                                  ImportOptions const& options = {},
                                                  Limits const& limits = {});

/// Whether this is a workbook, be it one that cannot be read: protected by a password, of the old format (.xls), an
/// OpenDocument spreadsheet (.ods). Whoever reads it is told so.
[[nodiscard]] ASSAY_EXPORT bool is_workbook(std::string_view bytes);

/// The pack that a workbook of assay was made against.
struct PackOfWorkbook {
    std::string id{};       ///< `cse`
    std::string version{};  ///< `1.0.0`
};

/// Finds it, on the sheet About. Throws: Error when this is no workbook of assay.
[[nodiscard]] ASSAY_EXPORT PackOfWorkbook pack_of_workbook(SheetFile const& file,
                                                           Limits const& limits = {});

/// Reads an assessment from a workbook by itself. Its cells are the truth; rows that were sorted come back in the
/// order they had. There are no `changes`. With `use_edition`, it is taken as made against the version of this pack,
/// whatever it says. Throws: Error with every problem, each with its sheet and cell.
[[nodiscard]] ASSAY_EXPORT Imported read_workbook(SheetFile const& file, Evaluator& evaluator,
                                                  RulePack const& pack, bool use_edition = false,
                                                  Limits const& limits = {});

}  // namespace assay
