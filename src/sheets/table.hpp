#pragma once

#include <assay/storage.hpp>

#include "cells/table.hpp"
#include "sheets/layout.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sheets {

/// A sheet with what stands in it, between the assessment and the files: what xlsx and CSV both
/// write. Days are `YYYY-MM-DD`; what a choice is called is a word for people.
struct Table {
    /// How one cell looks in a column whose cells differ.
    struct Entry {
        bool is_grey = false, is_date = false;
        std::vector<std::string> choices = {};
        Vocabulary vocabulary = Vocabulary::none;
    };

    /// A note at a cell, which a workbook shows when somebody points to the cell.
    struct Note {
        std::size_t row = 0;  ///< 0: the heading
        std::size_t column = 0;
        std::string text = {};
    };

    Layout const* layout = nullptr;
    std::vector<std::vector<std::string>> rows = {};  ///< one text for each column
    std::size_t entry_column = 0;
    std::vector<Entry> entries = {};  ///< of each row in that column; none: all columns are alike
    /// Of a layout of somebody else: the words that each column offers, and the rows that are headings.
    std::vector<std::vector<std::string>> choices = {};
    std::vector<std::size_t> headings = {};
    std::vector<Note> notes = {};
};

// What comes back.
using cells::cell_name;
using cells::column_name;
using cells::DateReading;
using cells::Merged;
using cells::parse_cell_name;
using cells::ReadCell;
using cells::ReadRow;
using cells::ReadSheet;
using cells::shown_in;

}  // namespace assay::sheets
