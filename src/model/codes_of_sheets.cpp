#include "model/code_tables.hpp"

namespace assay {
namespace {

// What keeps sheets from being written or taken over. In alphabetical order.
constexpr Code sheets_table[] = {
    {"cell-too-long", "a text is longer than a cell of a spreadsheet can hold",
     "a document that was pasted into a field",
     "shorten the text; keep long documents beside the file and refer to them"},
    {"cell-without-value", "a cell holds a formula, and the file has no value for it",
     "a formula that gives an error or an empty text, or a workbook that was written by a program "
     "and never calculated",
     "open the workbook in a spreadsheet and save it there, or type the value in place of the "
     "formula"},
    {"conflict",
     "a cell says something else than the file, or than another cell about the same record",
     "two people worked at once, or gave one reference to two things",
     "agree what is right and write that into the sheet, or use another reference for another "
     "thing"},
    {"duplicate-column", "a sheet has two columns of one heading", "a column was copied",
     "take one out, or name the one that is meant by its letter: `column C`"},
    {"key-changed", "what a row of a sheet is known by was changed",
     "a reference or an element was typed over",
     "put it back, and add a row below for anything new"},
    {"merged-cells", "cells of a row are merged",
     "cells were merged to look well, and it is not clear what the others say",
     "take the merging back and write in each row what it says"},
    {"missing-column", "a sheet lacks a column that is needed",
     "the heading was changed or taken out, or the first row is no heading",
     "put the heading back as the message has it"},
    {"no-day", "a cell holds no day where one belongs", "a date in another form, or a remark",
     "type a date of the spreadsheet, or text as `2026-03-12`"},
    {"no-known-sheet", "none of the sheets is one that assay writes",
     "a sheet of somebody else, or the sheets were renamed",
     "say with `--map` what its columns hold, or put the names back"},
    {"no-workbook", "a file is no workbook, or a broken one",
     "it was saved in another format, was cut short, or is no workbook at all",
     "open it in a spreadsheet and save it as xlsx"},
    {"no-workbooks", "this build of assay was made without workbooks",
     "it was configured with `ASSAY_XLSX=OFF`", "use CSV, or another build"},
    {"not-utf8", "a table or a sheet is not UTF-8 text",
     "CSV was saved in the encoding of the system: ANSI (Windows-1252), or UTF-16",
     "save it as `CSV UTF-8`, or as a workbook"},
    {"number-for-id", "a number stands where an id belongs, and may have lost its last zeros",
     "a spreadsheet made a number of `1.10`", "format the cell as text and type the id again"},
    {"open-quote", "a quote in CSV is never closed", "a quote within a text was not doubled",
     "double quotes within texts, and close the text with one"},
    {"removal-unclear",
     "it is not known whether rows were taken out of a sheet or added to the file",
     "the file was changed after its sheets were written",
     "write the sheets again from the file as it is, and take the rows out there"},
    {"row-twice", "two rows of a sheet are about the same", "a row was copied",
     "take one out, or leave the reference of the new one empty"},
    {"said-otherwise", "a sheet of somebody else says something else than the file",
     "one of them is older", "correct one of them; with `--map`, only what is new is added"},
    {"unmappable-field", "a map says that a column holds something that no column can",
     "the name of the field is misspelt", "use a heading of the sheets that assay writes"},
    {"unwritable", "a file cannot be written", "no space, or its folder does not allow it",
     "make room, or write to another folder"},
    {"which-element", "a row of a sheet says something, and not about which element",
     "the element stands in the first of several rows only",
     "write the element in each row, or merge its cells"},
    {"which-judgement", "several judgements could be meant",
     "several people or visits judged the element in this role",
     "say with `--set` who judged and on which visit"},
    {"word-not-in-list", "a cell holds a word that its column does not have",
     "it was typed, not chosen", "choose one from the list of the cell"},
};

}  // namespace

constinit std::span<Code const> const codes_of_sheets{sheets_table};

}  // namespace assay
