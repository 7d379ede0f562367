#include "cells/files.hpp"
#include "cells/workbook_parts.hpp"
#include "model/doubles.hpp"
#include "model/messages/sheets.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/typed_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <utility>

// Of a workbook: which sheets there are, the texts they share, and what their cells hold. Entities
// of a document type are never expanded: pugixml leaves them as they stand.

namespace assay::cells {
namespace {

/// What a formula gives where it cannot be calculated. Some programs write it as a text.
bool is_error(std::string_view text) {
    constexpr std::array<std::string_view, 8> errors{"#DIV/0!", "#N/A",  "#NAME?",  "#NULL!",
                                                     "#NUM!",   "#REF!", "#VALUE!", "#SPILL!"};
    return std::find(errors.begin(), errors.end(), text) != errors.end();
}

/// Whether a format of numbers that comes with every spreadsheet shows a day (ECMA-376, 18.8.30).
bool is_date_format_number(std::string_view text) {
    unsigned number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return (number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 31) ||
           number == 36 || (number >= 50 && number <= 58);
}

/// Whether a format such as `dd/mm/yyyy;@` shows a day, beside what it quotes.
bool is_date_format(std::string_view code) {
    bool is_quoted = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        char const c = code[i];
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == '\\' || c == '_' || c == '*') ++i;
        if (c == '[') i = std::min(code.find(']', i), code.size());
        if (c == 'd' || c == 'D' || c == 'y' || c == 'Y') return true;
    }
    return false;
}

class XlsxReader {
public:
    XlsxReader(std::string_view bytes, std::string const& file, Meter& meter)
        : file_(file), parts_(bytes, file), meter_(meter) {}

    std::vector<ReadSheet> read() {
        std::string const book_path = parts_.path_of_book();
        pugi::xml_document book;
        parts_.parse(book, book_path);
        auto const root = book.document_element();
        bool const is_from_1904 = is_yes(attribute(child(root, "workbookPr"), "date1904"));
        auto const calculation = child(root, "calcPr");
        is_calculated_ = !is_yes(attribute(calculation, "fullCalcOnLoad")) &&
                         !is_no(attribute(calculation, "calcCompleted"));
        WorkbookParts::Relations const related = parts_.relations(book_path);
        shared_texts(related);
        read_styles(related);
        std::vector<ReadSheet> sheets;
        for (pugi::xml_node const each : child(root, "sheets").children()) {
            if (sheets.size() >= SheetLimits::sheets)
                refuse(file_, say<sheet_messages, "too-many-sheets">());
            auto const target = related.find(std::string{attribute(each, "id")});
            if (target == related.end()) continue;
            ReadSheet sheet;
            sheet.name = attribute(each, "name");
            sheet.file = file_;
            sheet.dates.from_1904 = is_from_1904;
            read_sheet(sheet, target->second.part);
            sheets.push_back(std::move(sheet));
        }
        if (sheets.empty()) refuse(file_, say<sheet_messages, "workbook-without-sheet">());
        return sheets;
    }

private:
    static bool is_yes(std::string_view text) { return text == "1" || text == "true"; }
    static bool is_no(std::string_view text) { return text == "0" || text == "false"; }

    void shared_texts(WorkbookParts::Relations const& related) {
        for (auto const& [id, each] : related) {
            if (each.type != "sharedStrings") continue;
            pugi::xml_document document;
            parts_.parse(document, each.part);
            for (pugi::xml_node const text : document.document_element().children())
                if (local(text.name()) == "si") shared_.push_back(text_of(text));
        }
    }

    /// Which of the styles of cells show a number as a date.
    void read_styles(WorkbookParts::Relations const& related) {
        for (auto const& [id, target] : related) {
            if (target.type != "styles") continue;
            pugi::xml_document document;
            parts_.parse(document, target.part);
            auto const root = document.document_element();
            std::map<std::string_view, bool> own;
            for (pugi::xml_node const each : child(root, "numFmts").children())
                own[attribute(each, "numFmtId")] = is_date_format(attribute(each, "formatCode"));
            for (pugi::xml_node const each : child(root, "cellXfs").children()) {
                std::string_view const format = attribute(each, "numFmtId");
                auto const known = own.find(format);
                is_date_style_.push_back(known != own.end() ? known->second
                                                            : is_date_format_number(format));
            }
        }
    }

    void read_sheet(ReadSheet& sheet, std::string const& part) {
        pugi::xml_document document;
        parts_.parse(document, part);
        auto const root = document.document_element();
        filled_.clear();
        std::size_t next_row = 0;
        for (pugi::xml_node const each : child(root, "sheetData").children()) {
            ReadRow row;
            row.number = next_row;
            std::size_t number = 0;
            std::string_view const named = attribute(each, "r");
            auto const [end, error] =
                std::from_chars(named.data(), named.data() + named.size(), number);
            if (error == std::errc{} && number > 0) row.number = number - 1;
            next_row = row.number + 1;
            read_row(row, each);
            meter_.charge(steps_of_cell * (row.cells.size() + 1));
            if (row.cells.empty()) continue;
            if (sheet.rows.size() >= SheetLimits::rows) too_large(sheet);
            count_cells(sheet, row.cells.size());
            sheet.rows.push_back(std::move(row));
        }
        std::stable_sort(sheet.rows.begin(), sheet.rows.end(),
                         [](auto const& a, auto const& b) { return a.number < b.number; });
        for (Merged const& range : filled_) fill(sheet, range);
        for (pugi::xml_node const each : child(root, "mergeCells").children())
            if (auto const merged = range_of(attribute(each, "ref")))
                sheet.merged.push_back(*merged);
        std::sort(sheet.merged.begin(), sheet.merged.end(), [](auto const& a, auto const& b) {
            return std::pair{a.first_column, a.first_row} < std::pair{b.first_column, b.first_row};
        });
    }

    void count_cells(ReadSheet const& sheet, std::size_t more) {
        meter_.charge(more);
        cells_ += more;
        if (cells_ > SheetLimits::cells) too_large(sheet);
    }

    [[noreturn]] void too_large(ReadSheet const& sheet) {
        refuse(file_, say<sheet_messages, "sheet-too-large">({{"sheet", sheet.name}}));
    }

    static std::optional<Merged> range_of(std::string_view text) {
        auto const colon = text.find(':');
        Merged range;
        if (colon != text.npos &&
            parse_cell_name(text.substr(0, colon), range.first_row, range.first_column) &&
            parse_cell_name(text.substr(colon + 1), range.last_row, range.last_column))
            return range;
        return std::nullopt;
    }

    /// An array formula stands in one cell and fills others. Those that hold nothing were not calculated.
    void fill(ReadSheet& sheet, Merged const& range) {
        for (ReadRow& row : sheet.rows) {
            count_cells(sheet, 1);
            if (row.number < range.first_row || row.number > range.last_row) continue;
            std::vector<bool> is_filled(range.last_column + 1);
            for (ReadCell const& cell : row.cells)
                if (cell.column <= range.last_column) is_filled[cell.column] = !cell.is_empty();
            for (std::size_t column = range.first_column; column <= range.last_column; ++column) {
                count_cells(sheet, 1);
                if (!is_filled[column]) row.cells.push_back({{}, ReadCell::Kind::no_value, column});
            }
            std::sort(row.cells.begin(), row.cells.end(),
                      [](auto const& a, auto const& b) { return a.column < b.column; });
        }
    }

    void read_row(ReadRow& row, pugi::xml_node node) {
        std::size_t next = 0;
        for (pugi::xml_node const each : node.children()) {
            if (local(each.name()) != "c") continue;
            ReadCell cell;
            std::size_t named_row = 0;
            if (!parse_cell_name(attribute(each, "r"), named_row, cell.column)) cell.column = next;
            next = cell.column + 1;
            read_cell(cell, each);
            if (!cell.is_empty()) row.cells.push_back(std::move(cell));
        }
        std::stable_sort(row.cells.begin(), row.cells.end(),
                         [](auto const& a, auto const& b) { return a.column < b.column; });
    }

    void read_cell(ReadCell& cell, pugi::xml_node node) {
        pugi::xml_node const formula = child(node, "f");
        if (formula.empty()) return read_value(cell, node);
        if (auto const filled = range_of(attribute(formula, "ref"));
            filled && attribute(formula, "t") != "shared")
            filled_.push_back(*filled);
        std::string_view const held = child(node, "v").text().get();
        bool const has_value = !trimmed(held).empty() || !child(node, "is").empty();
        if (has_value) read_value(cell, node);
        if (cell.kind == ReadCell::Kind::text && is_error(cell.text))
            cell.kind = ReadCell::Kind::fault;
        bool const stands_for_none =
            !is_calculated_ && cell.kind == ReadCell::Kind::number && cell.text == "0";
        if (!cell.is_blank() && !stands_for_none) return;
        // Spreadsheets and libraries write the same for an empty text and for no value: who has
        // calculated the workbook says which it is.
        bool const is_text = attribute(node, "t") == "str" && !child(node, "v").empty();
        cell.kind = is_text && is_calculated_ ? ReadCell::Kind::no_text : ReadCell::Kind::no_value;
        cell.text.clear();
    }

    void read_value(ReadCell& cell, pugi::xml_node node) {
        std::string_view const type = attribute(node, "t");
        std::string_view const held = child(node, "v").text().get();
        if (type == "inlineStr") {
            cell.text = text_of(child(node, "is"));
        } else if (type == "s") {
            cell.text = shared(held);
        } else if (type == "b") {
            if (held.empty()) return;
            cell.kind = ReadCell::Kind::yes_no;
            cell.text = is_yes(held) ? "yes" : "no";
        } else if (type == "e") {
            cell.kind = ReadCell::Kind::fault;
            cell.text = held;
        } else if (type.empty() || type == "n") {
            number(cell, held);
            std::size_t style = is_date_style_.size();
            std::string_view const named = attribute(node, "s");
            std::from_chars(named.data(), named.data() + named.size(), style);
            cell.is_shown_date = cell.kind == ReadCell::Kind::number &&
                                 style < is_date_style_.size() && is_date_style_[style];
        } else {
            constexpr std::size_t day = 10;  // of `2026-03-12T00:00:00`
            cell.text = type == "d" ? std::string{held.substr(0, day)} : unescaped(held);
        }
    }

    std::string shared(std::string_view index) {
        std::size_t at = shared_.size();
        std::from_chars(index.data(), index.data() + index.size(), at);
        if (at >= shared_.size()) refuse(file_, say<sheet_messages, "text-of-cell-missing">());
        return shared_[at];
    }

    /// A number as people would type it: spreadsheets write 0.1 as 0.10000000000000001.
    static void number(ReadCell& cell, std::string_view held) {
        std::optional<double> const value = read_double(held);
        cell.text = held;
        if (!value) return;
        cell.kind = ReadCell::Kind::number;
        cell.text = shortest_decimal(*value);
    }

    static constexpr std::size_t steps_of_cell = 50;

    std::string const& file_;
    WorkbookParts parts_;
    Meter& meter_;
    std::vector<std::string> shared_;
    std::vector<bool> is_date_style_;
    std::vector<Merged> filled_;  ///< ranges of the array formulas of a sheet
    bool is_calculated_ =
        true;  ///< false: the workbook asks for its formulas to be calculated first
    std::size_t cells_ = 0;
};

}  // namespace

std::vector<ReadSheet> read_xlsx(std::string_view bytes, std::string const& file, Meter& meter) {
    return XlsxReader{bytes, file, meter}.read();
}

}  // namespace assay::cells
