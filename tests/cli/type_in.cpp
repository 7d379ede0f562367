// Types into cells of a workbook as a person does in a spreadsheet, for the scripts beside this file:
//
//     assay-type-in ours.xlsx 'About|Organisation|Entry=Harbour Libraries' 'Sites|+1|Site=Main library'
//
// A cell is named by its sheet, its row (what its first cell has, or +1 for the first row below the last) and the
// heading of its column, or its letter (`column D`).

#include "model/meter.hpp"
#include "sheets/files.hpp"
#include "sheets/table.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>
#include <zip.h>

namespace {

using assay::sheets::ReadRow;
using assay::sheets::ReadSheet;

std::string escaped(std::string const& text) {
    std::string made;
    for (char const c : text) made += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
    return made;
}

class Workbook {
public:
    explicit Workbook(std::string const& file) : archive_(zip_open(file.c_str(), 0, nullptr)) {
        std::ifstream stream(file, std::ios::binary);
        std::string const bytes{std::istreambuf_iterator<char>(stream), {}};
        if (archive_ == nullptr) throw std::runtime_error("no workbook: " + file);
        assay::Limits const limits;
        assay::Meter meter{limits, assay::Activity::importing, file};
        sheets_ = assay::sheets::read_xlsx(bytes, file, meter);
    }

    void type(std::string const& where) {
        std::size_t const first = where.find('|');
        std::size_t const second = where.find('|', first + 1);
        std::size_t const equals = where.find('=', second);
        if (equals == where.npos) throw std::runtime_error("not SHEET|ROW|COLUMN=TEXT: " + where);
        std::string const name = where.substr(0, first);
        auto const sheet = std::find_if(sheets_.begin(), sheets_.end(),
                                        [&](ReadSheet const& each) { return each.name == name; });
        if (sheet == sheets_.end()) throw std::runtime_error("no sheet: " + where);
        std::size_t const row = row_of(*sheet, where.substr(first + 1, second - first - 1));
        std::size_t const column = column_of(*sheet, where.substr(second + 1, equals - second - 1));
        set("xl/worksheets/sheet" + std::to_string(sheet - sheets_.begin() + 1) + ".xml", row,
            column, where.substr(equals + 1));
    }

    void save() {
        for (auto const& [part, text] : parts_) {
            zip_source_t* const source = zip_source_buffer(archive_, text.data(), text.size(), 0);
            zip_file_add(archive_, part.c_str(), source, ZIP_FL_OVERWRITE);
        }
        if (zip_close(archive_) != 0) throw std::runtime_error("cannot be saved");
    }

private:
    static std::size_t row_of(ReadSheet const& sheet, std::string const& wanted) {
        if (wanted.starts_with('+')) return sheet.rows.back().number + std::stoul(wanted.substr(1));
        for (ReadRow const& row : sheet.rows)
            if (row.at(0).text == wanted) return row.number;
        throw std::runtime_error("no row " + wanted);
    }

    static std::size_t column_of(ReadSheet const& sheet, std::string const& wanted) {
        std::size_t row = 0;
        std::size_t column = 0;
        if (wanted.starts_with("column ") &&
            assay::sheets::parse_cell_name(wanted.substr(7) + "1", row, column))
            return column;
        for (auto const& cell : sheet.rows.front().cells)
            if (cell.text == wanted) return cell.column;
        throw std::runtime_error("no column " + wanted);
    }

    /// Puts a text into a cell; what stood there goes, its look stays.
    void set(std::string const& part, std::size_t row, std::size_t column,
             std::string const& text) {
        std::string& xml = text_of(part);
        std::string const name = assay::sheets::cell_name(row, column);
        std::string const number = std::to_string(row + 1);
        std::string const held = " t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
        std::size_t const at = xml.find("<c r=\"" + name + "\"");
        if (at != xml.npos) {
            std::size_t const end = xml.find('>', at);
            std::string head = xml.substr(at, end - at);
            bool const is_empty = head.ends_with('/');
            if (is_empty) head.pop_back();
            if (auto const type = head.find(" t=\""); type != head.npos)
                head.erase(type, head.find('"', type + 4) + 1 - type);
            std::size_t const after = is_empty ? end + 1 : xml.find("</c>", end) + 4;
            xml.replace(at, after - at, head + held);
            return;
        }
        std::size_t const row_at = xml.find("<row r=\"" + number + "\"");
        std::string const cell = "<c r=\"" + name + "\"" + held;
        if (row_at == xml.npos) {
            xml.insert(xml.find("</sheetData>"), "<row r=\"" + number + "\">" + cell + "</row>");
            return;
        }
        xml.insert(xml.find("</row>", row_at), cell);
    }

    std::string& text_of(std::string const& part) {
        auto const [known, is_new] = parts_.try_emplace(part);
        if (!is_new) return known->second;
        zip_stat_t status{};
        zip_stat(archive_, part.c_str(), 0, &status);
        known->second.resize(status.size);
        zip_file_t* const file = zip_fopen(archive_, part.c_str(), 0);
        zip_fread(file, known->second.data(), known->second.size());
        zip_fclose(file);
        return known->second;
    }

    zip_t* archive_;
    std::vector<ReadSheet> sheets_;
    std::map<std::string, std::string> parts_;
};

}  // namespace

int main(int count, char** arguments) try {
    std::vector<std::string> const all(arguments + 1, arguments + count);
    Workbook workbook(all.at(0));
    for (std::size_t i = 1; i < all.size(); ++i) workbook.type(all[i]);
    workbook.save();
    return 0;
} catch (std::exception const& error) {
    std::cerr << "assay-type-in: " << error.what() << '\n';
    return 1;
}
