#pragma once

#include <assay/message.hpp>

namespace assay {

// Workbooks and sheets of CSV that are imported, or written.
inline constexpr MessageText sheet_messages[] = {
    // files
    {"no-sheets-in-build-to-write", "no-workbooks",
     "this build of assay writes no workbooks; it writes CSV"},
    {"no-sheets-in-build-to-read", "no-workbooks",
     "this build of assay reads no workbooks; it reads CSV"},
    {"broken-archive", "no-workbook",
     "this is no workbook, or it is broken; expected one that was saved as xlsx"},
    {"archive-without-workbook", "no-workbook", "this archive is no workbook"},
    {"protected-workbook", "no-workbook",
     "this workbook is protected by a password; expected one that was saved without"},
    {"old-workbook", "no-workbook",
     "this is a file of an old format, such as .xls; expected a workbook that was saved as xlsx"},
    {"open-document", "no-workbook",
     "this is a file of OpenDocument, such as .ods; expected a workbook that was saved as xlsx"},
    {"workbook-without-pack", "no-known-sheet",
     "this workbook does not say what it was made against; expected one that `assay new` or "
     "`assay export` wrote, with its sheet About"},
    {"part-by-itself", "no-workbook", "this workbook is a part of an assessment",
     "the whole; to import the part into it: `assay import PART.xlsx --into FILE`"},
    {"workbook-without-part", "no-workbook", "this is no workbook: it has no part `{part}`"},
    {"broken-part", "no-workbook", "the part `{part}` of it is broken"},
    {"broken-part-of-xml", "no-workbook", "the part `{part}` of it is broken: {cause}"},
    {"part-not-utf8", "not-utf8", "the part `{part}` of this workbook is not UTF-8"},
    {"workbook-without-sheet", "no-workbook", "this workbook has no sheet"},
    {"text-of-cell-missing", "no-workbook", "a cell refers to a text that is not there"},
    {"too-many-parts", "too-large", "this workbook has more than 1000 parts"},
    {"part-too-large", "too-large",
     "the part `{part}` of it is larger than a workbook of assay can be"},
    {"too-many-sheets", "too-large", "this workbook has more than 100 sheets"},
    {"sheet-too-large", "too-large",
     "the sheet `{sheet}` has more than 20000 rows or a million cells"},
    {"too-many-rows", "too-large", "there are more than 20000 rows"},
    {"too-much-for-workbook", "unwritable", "this is too much for a workbook: {cause}"},

    // sheets and columns
    {"no-sheet", "no-known-sheet", "there is no sheet in it",
     "a sheet such as `Judgements` or `Evidence`, or --map COLUMN=FIELD"},
    {"no-known-sheet", "no-known-sheet", "none of its sheets is one that assay writes: {sheets}",
     "a sheet such as `Judgements` or `Evidence`, or --map COLUMN=FIELD"},
    {"nothing-in-sheets", "no-known-sheet", "nothing stands in it"},
    {"no-sheet-of-this-name", "no-known-sheet", "there is no sheet `{sheet}`"},
    {"missing-column", "missing-column", "the column `{column}` is missing",
     "a row of headings with `{column}` in it"},
    {"two-columns", "duplicate-column", "there are two columns `{column}`"},
    {"several-columns", "duplicate-column", "there are several columns `{column}`",
     "one of {letters} in the map"},
    {"no-row-of-headings", "missing-column",
     "no row of this sheet has all of the headings {headings}"},
    {"not-a-column", "unmappable-field", "`{column}` names no column", "such as `column C`"},
    {"unknown-field-of-column", "unmappable-field",
     "there is no field `{field}` that a column can hold",
     "a heading of the sheets that assay writes, such as `reference`, `evidence`, `told evidence` "
     "or `self rating`"},
    {"columns-sorted-alone", "conflict",
     "what {columns} says here belongs to other rows: some columns were sorted, and the others "
     "were not",
     "rows that were sorted as a whole: undo the sorting, or export the sheet again"},
    {"merged-cells", "merged-cells",
     "cells are merged here, so that it is not clear what the others say",
     "cells that are not merged"},

    // cells
    {"unknown-rating-in-cell", "unknown-rating", "there is no rating `{rating}`", "one of {known}"},
    {"unknown-label-in-cell", "unknown-rating",
     "there is no rating `{rating}` (say what it is with --rating LABEL=RATING)", "one of {known}"},
    {"word-not-in-list", "word-not-in-list", "`{word}` cannot stand in this column",
     "one of {known}"},
    {"no-answer-in-cell", "wrong-type", "`{text}` does not answer this question", "{wanted}"},
    {"cell-empty", "empty-text", "nothing stands in this cell, where something has to be said"},

    // rows of a sheet that assay wrote, against the file
    {"row-twice", "row-twice", "`{row}` stands here twice, first at {first}"},
    {"row-on-two-sheets", "row-twice", "`{row}` is on another sheet, too"},
    {"answer-about-nothing", "unknown-reference", "it is not said which {thing} this is about"},
    {"answer-about-unknown", "unknown-reference", "there is no {thing} `{id}` in this file"},
    {"key-changed", "key-changed", "this was changed from `{before}`, but a row keeps its {column}",
     "`{before}` here, and a new row for anything new"},
    {"unknown-key-changed", "key-changed",
     "this was changed from what it was, but a row keeps its {column}",
     "what it was here, and a new row for anything new"},
    {"changed-row-not-in-file", "conflict",
     "{row} was changed here, and is not in the file: it was removed there, or this sheet was "
     "written from another file",
     "a sheet that was written from this file"},
    {"two-without-author", "conflict",
     "{row} has no author, and the file has a judgement without an author that says something else",
     "an author here or in the file, if two people judged"},
    {"new-row-in-file-as-another", "conflict",
     "this row is new, and `{row}` is in the file already, as something else",
     "another reference, or none, so that it gets the next"},
    {"new-row-with-reference-differs", "conflict",
     "this row is new, and `{row}` is in the file already: it says `{there}` where this says "
     "`{here}`",
     "another reference, or none, so that it gets the next"},
    {"new-row-differs", "conflict",
     "this row is new, and `{row}` is in the file already: it says `{there}` where this says "
     "`{here}`",
     "the same as in the file"},
    {"changed-in-both", "conflict", "this was changed to {here} here, and to {there} in the file",
     "both to agree: write here what holds, or what the file says"},
    {"taken-out-and-changed", "conflict",
     "{row} was taken out of this sheet, and was changed in the file since the sheet was written",
     "the row as the file has it, or the same change in both"},
    {"removal-unclear", "removal-unclear",
     "the file has changed since this was written, so that it is not known whether {rows} was "
     "taken out here or added there",
     "a workbook that was written from the file as it is"},

    // rows of others' sheets
    {"which-element", "which-element", "this row says something, and not about which element",
     "its id in each row, or cells that are merged"},
    {"unknown-evidence-in-row", "unknown-reference",
     "there is no evidence `{evidence}`, and this row does not say what it is"},
    {"kind-of-evidence-missing", "empty-text", "it is not said what kind of evidence this is",
     "a column for `kind`, or --set kind=..., with one of the pack's kinds"},
    {"rows-differ", "conflict", "this says `{here}`, and {first} says `{there}` of the same",
     "rows that agree, or another reference for another thing"},
    {"said-otherwise", "said-otherwise", "the file says `{there}` where this says `{here}`",
     "the same; what the file says is changed in a workbook of assay"},
    {"which-judgement", "which-judgement", "{element} has several judgements in this role",
     "--set '{side} author=...' and --set '{side} visit=...', which tell them apart"},
};

}  // namespace assay
