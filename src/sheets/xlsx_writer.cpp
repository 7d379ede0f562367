#include "cells/archive.hpp"
#include "model/messages/sheets.hpp"
#include "model/say.hpp"
#include "sheets/files.hpp"
#include "sheets/lists.hpp"
#include "sheets/looks.hpp"
#include "sheets/meanings.hpp"
#include "sheets/scratch.hpp"
#include "sheets/value.hpp"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <ctime>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <system_error>
#include <type_traits>
#include <utility>
#include <xlsxwriter.h>

namespace assay::sheets {
namespace {

constexpr std::size_t rows_to_add = 200;  // below the last one: ready for what is new

/// libxlsxwriter takes C strings that it does not change.
char* writable(std::string& text) { return text.data(); }

/// What looks like the way in which a workbook writes characters that XML cannot hold, `_x000D_`, is
/// written so that it is read as what it is.
std::string protected_text(std::string const& text) {
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool is_escape = text.compare(i, 2, "_x") == 0 && text.size() - i > 6 && text[i + 6] == '_';
        for (std::size_t digit = i + 2; is_escape && digit < i + 6; ++digit)
            is_escape = std::isxdigit(static_cast<unsigned char>(text[digit])) != 0;
        made += is_escape ? "_x005F_" : std::string(1, text[i]);
    }
    return made;
}

/// What libxlsxwriter noticed, or did not notice, for want of room in files that this process cannot see.
[[noreturn]] void cannot_be_written() {
    throw std::system_error(ENOSPC, std::generic_category(), "the folder for temporary files");
}

class Writing {
public:
    /// `folder` is for temporary files.
    Writing(std::string const& file, std::string folder, RulePack const& pack, Date day,
            std::vector<Table> const& tables)
        : pack_(pack), words_(pack), brief_(ratings_in_brief(pack)), tables_(tables) {
        lxw_workbook_options options{};
        options.tmpdir = writable(folder);
        book_ = workbook_new_opt(file.c_str(), &options);
        if (book_ == nullptr) throw std::bad_alloc{};
        looks_ = std::make_unique<Looks>(book_);
        std::string comments = "written by assay; read it back with: assay import";
        lxw_doc_properties properties{};
        properties.comments = writable(comments);
        // without a day of its own, the library would ask the clock
        constexpr std::time_t seconds_a_day = 86400;
        constexpr std::int32_t day_without_day = 10957;  // 1 January 2000
        properties.created = seconds_a_day * (day ? day.days() : day_without_day);
        workbook_set_properties(book_, &properties);
    }
    ~Writing() {
        if (book_ != nullptr) lxw_workbook_free(book_);
    }
    Writing(Writing const&) = delete;
    Writing& operator=(Writing const&) = delete;

    void write(Table const& table, Meter& meter) {
        Layout const& layout = *table.layout;
        sheet_ = workbook_add_worksheet(book_, std::string{layout.name}.c_str());
        if (sheet_ == nullptr) throw std::bad_alloc{};
        columns(table);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            meter.charge(steps_of_cell * table.rows[row].size());
            if (is_heading(table, row)) {
                heading(table.rows[row], row_number(row + 1));
                continue;
            }
            cells(table, row);
            check(worksheet_set_row(sheet_, row_number(row + 1), height_of(table, row), nullptr));
        }
        if (layout.is_editable() && !layout.is_form())
            for (std::size_t i = 0; i < layout.columns.size(); ++i)
                drop_down(layout, i, table.rows.size() + rows_to_add);
        for (std::size_t i = 0; i < table.choices.size(); ++i) drop_down(table, i);
        for (std::size_t row = 0; row < table.entries.size(); ++row)
            drop_down(table.entries[row], row_number(row + 1), column_number(table.entry_column));
        for (Table::Note const& each : table.notes) {
            meter.charge(steps_of_cell);
            note(each);
        }
        set_up(layout, table.rows.size());
        if (layout.name == hidden_sheet) worksheet_hide(sheet_);
    }

    void close() {
        // libxlsxwriter calls gmtime, which keeps its result in one place for all threads
        static std::mutex one_at_a_time;
        std::lock_guard const lock{one_at_a_time};
        lxw_error const error = workbook_close(std::exchange(book_, nullptr));
        if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) throw std::bad_alloc{};
        if (error != LXW_NO_ERROR) cannot_be_written();
    }

private:
    static void check(lxw_error error) {
        if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) throw std::bad_alloc{};
        if (error != LXW_NO_ERROR)
            refuse({},
                   say<sheet_messages, "too-much-for-workbook">({{"cause", lxw_strerror(error)}}));
    }
    static lxw_row_t row_number(std::size_t row) { return static_cast<lxw_row_t>(row); }
    static lxw_col_t column_number(std::size_t column) { return static_cast<lxw_col_t>(column); }

    /// Folded as its look says, or because it is for reading and nothing stands in it.
    static bool is_folded(Table const& table, std::size_t column) {
        Column const& known = table.layout->columns[column];
        if (known.look == Look::folded) return true;
        bool const is_for_reading = Looks::is_grey(*table.layout, known);
        return is_for_reading && known.look != Look::hidden &&
               std::all_of(table.rows.begin(), table.rows.end(),
                           [&](auto const& row) { return row[column].empty(); });
    }

    void columns(Table const& table) {
        Layout const& layout = *table.layout;
        constexpr double two_lines = 30;
        check(worksheet_set_row(sheet_, 0, two_lines, nullptr));
        bool is_after_folded = false;
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            Column const& column = layout.columns[i];
            bool const is_folded = Writing::is_folded(table, i);
            lxw_row_col_options options{};
            options.hidden = is_folded || column.look == Look::hidden ? LXW_TRUE : LXW_FALSE;
            options.level = is_folded ? 1 : 0;
            options.collapsed = is_after_folded && !is_folded ? LXW_TRUE : LXW_FALSE;
            is_after_folded = is_folded;
            auto const at = column_number(i);
            check(worksheet_set_column_opt(
                sheet_, at, at, column.width,
                looks_->of(column, Looks::is_grey(layout, column), is_date(layout, column)),
                &options));
            check(worksheet_write_string(sheet_, 0, at, std::string{column.heading}.c_str(),
                                         looks_->heading(layout, column)));
        }
    }

    [[nodiscard]] bool is_date(Layout const& layout, Column const& column) const {
        return column.is_editable() && form(layout, column).is_date();
    }

    [[nodiscard]] CellForm form(Layout const& layout, Column const& column) const {
        return {column, Lists::shape(layout.list), words_};
    }

    void cells(Table const& table, std::size_t row) {
        for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
            Column const& column = table.layout->columns[i];
            std::string const& text = table.rows[row][i];
            bool const is_entry = !table.entries.empty() && i == table.entry_column;
            bool const is_day =
                is_entry ? table.entries[row].is_date : is_date(*table.layout, column);
            bool const is_grey = is_cut(text) || (is_entry ? table.entries[row].is_grey
                                                           : Looks::is_grey(*table.layout, column));
            lxw_format* const look = looks_->of(column, is_grey, is_day);
            auto const down = row_number(row + 1);
            auto const across = column_number(i);
            constexpr std::int32_t first_sure = -25508;  // 1 March 1900: before it, counts differ
            constexpr double number_of_1970 = 25569;
            Date const day = is_day ? Date::parse(text).value_or(Date{}) : Date{};
            if (text.empty())
                check(worksheet_write_blank(sheet_, down, across, look));
            else if (day && day.days() >= first_sure)
                check(worksheet_write_number(sheet_, down, across, day.days() + number_of_1970,
                                             look));
            else
                check(worksheet_write_string(sheet_, down, across, protected_text(text).c_str(),
                                             look));
        }
    }

    /// As large as its text needs, roughly: a note does not grow by itself.
    void note(Table::Note const& note) {
        constexpr std::size_t width = 72;  // in characters
        constexpr std::uint16_t pixels_wide = 480;
        constexpr std::size_t pixels_a_line = 18;
        std::string author = "assay";
        lxw_comment_options options{};
        options.author = writable(author);
        options.font_size = 9;
        options.width = pixels_wide;
        options.height =
            static_cast<std::uint16_t>(pixels_a_line * (lines_of(note.text, width) + 1));
        check(worksheet_write_comment_opt(sheet_, row_number(note.row), column_number(note.column),
                                          note.text.c_str(), &options));
    }

    static bool is_heading(Table const& table, std::size_t row) {
        return std::binary_search(table.headings.begin(), table.headings.end(), row);
    }

    void heading(std::vector<std::string> const& row, lxw_row_t down) {
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!row[i].empty())
                check(worksheet_write_string(sheet_, down, column_number(i),
                                             protected_text(row[i]).c_str(),
                                             looks_->row_heading()));
    }

    /// In points: as high as its highest cell, which not every spreadsheet finds out by itself.
    static double height_of(Table const& table, std::size_t row) {
        constexpr double line = 15;
        constexpr double most = 409;
        std::size_t lines = 1;
        for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
            Column const& column = table.layout->columns[i];
            bool const is_seen = column.look != Look::folded && column.look != Look::hidden;
            if (is_seen) lines = std::max(lines, lines_of(table.rows[row][i], column.width));
        }
        return std::min(most, line * static_cast<double>(lines));
    }

    /// How many lines a text takes in a column, roughly: most letters are narrower than the digits that widths count.
    static std::size_t lines_of(std::string_view text, double width) {
        auto const room = static_cast<std::size_t>(width * 1.05);
        std::size_t lines = 0;
        for (;;) {
            std::string_view const line = text.substr(0, text.find('\n'));
            lines += 1 + line.size() / room;
            if (line.size() == text.size()) return lines;
            text.remove_prefix(line.size() + 1);
        }
    }

    void drop_down(Layout const& layout, std::size_t index, std::size_t rows) {
        Column const& column = layout.columns[index];
        if (!column.is_editable() || form(layout, column).is_list()) return;
        drop_down({false, false, form(layout, column).choices(), column.vocabulary}, 1,
                  column_number(index), row_number(rows));
    }

    /// The same of a column that offers words of its own, as far as a workbook takes a list of that length.
    void drop_down(Table const& table, std::size_t column) {
        constexpr std::size_t longest_list = 255;
        std::size_t length = 0;
        for (std::string const& each : table.choices[column])  // a comma would make two of one
            length += each.find(',') == each.npos ? each.size() + 1 : longest_list;
        if (length > 0 && length <= longest_list)
            drop_down({false, false, table.choices[column], Vocabulary::none}, 1,
                      column_number(column), row_number(table.rows.size() + rows_to_add));
    }

    /// Offers the choices of cells: from one row on, down to the last, or of one row.
    void drop_down(Table::Entry const& entry, lxw_row_t first, lxw_col_t column,
                   std::optional<lxw_row_t> last = std::nullopt) {
        std::vector<std::string> choices = entry.choices;
        std::string range = range_of(entry.vocabulary);
        if (choices.empty() && range.empty()) return;
        // libxlsxwriter 1.1 takes `char**`, 1.2 `char const**`
        std::vector<std::remove_pointer_t<decltype(lxw_data_validation::value_list)>> list;
        for (std::string& choice : choices) list.push_back(writable(choice));
        list.push_back(nullptr);
        std::string title = "Not in the list";
        std::string message = "Take one of the words in the list, or leave the cell empty.";
        lxw_data_validation validation{};
        validation.validate =
            range.empty() ? LXW_VALIDATION_TYPE_LIST : LXW_VALIDATION_TYPE_LIST_FORMULA;
        validation.ignore_blank = LXW_VALIDATION_ON;
        validation.value_list = list.data();
        validation.value_formula = writable(range);
        std::string input_title = "Ratings";
        std::string input_message = entry.vocabulary == Vocabulary::ratings ? brief_ : "";
        if (!input_message.empty()) {
            validation.input_title = writable(input_title);
            validation.input_message = writable(input_message);
        }
        validation.error_title = writable(title);
        validation.error_message = writable(message);
        check(worksheet_data_validation_range(sheet_, first, column, last.value_or(first), column,
                                              &validation));
    }

    /// Where the words of a vocabulary stand in the workbook.
    [[nodiscard]] std::string range_of(Vocabulary vocabulary) const {
        auto const ids = [&](std::string const& sheet) {
            bool const is_there =
                std::any_of(tables_.begin(), tables_.end(),
                            [&](Table const& table) { return table.layout->name == sheet; });
            return is_there ? "=" + sheet + "!$A$2:$A$201" : std::string();
        };
        auto const words = [&](std::string const& column) {
            return "=Words!$" + column + "$2:$" + column + "$" +
                   std::to_string(words_.of(vocabulary).size() + 1);
        };
        switch (vocabulary) {
            case Vocabulary::ratings:
                return words("A");
            case Vocabulary::evidence_kinds:
                return words("B");
            case Vocabulary::visit_kinds:
                return words("C");
            case Vocabulary::programmes:
                return words_.of(vocabulary).empty() ? std::string() : words("D");
            case Vocabulary::comment_kinds:
                return words_.of(vocabulary).empty() ? std::string() : words("E");
            case Vocabulary::surveys:
                return ids("Surveys");
            case Vocabulary::visits:
                return ids("Visits");
            case Vocabulary::sites:
                return ids("Sites");
            default:
                return {};
        }
    }

    void set_up(Layout const& layout, std::size_t rows) {
        auto const last = column_number(layout.columns.size() - 1);
        worksheet_set_landscape(sheet_);
        constexpr std::uint8_t a4 = 9;
        worksheet_set_paper(sheet_, a4);
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_set_margins(sheet_, 0.4, 0.4, 0.7, 0.6);
        check(worksheet_repeat_rows(sheet_, 0, 0));
        check(worksheet_set_header(sheet_, "&L&B&A&B&RPage &P of &N"));
        worksheet_freeze_panes(sheet_, 1, column_number(layout.frozen));
        if (layout.name == about_sheet || layout.name == part_sheet) {
            worksheet_activate(sheet_);
            worksheet_set_first_sheet(sheet_);
        } else if (layout.name != words_sheet && layout.name != hidden_sheet) {
            check(worksheet_autofilter(sheet_, 0, 0, row_number(std::max<std::size_t>(rows, 1)),
                                       last));
        }
        for (std::size_t i = 0; i < layout.columns.size(); ++i)
            if (layout.columns[i].look == Look::rating)
                looks_->shade(sheet_, column_number(i), row_number(rows + rows_to_add),
                              pack_.standard().scale, words_);
    }

    static constexpr std::size_t steps_of_cell = 100;

    RulePack const& pack_;
    Words words_;
    std::string brief_;  ///< the ratings in a few words; may be empty
    std::vector<Table> const& tables_;
    lxw_workbook* book_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    std::unique_ptr<Looks> looks_;
};

/// As XML, with what must be escaped at its longest: `&quot;`, `_x0001_`.
std::size_t size_as_xml(std::string_view text) {
    constexpr std::size_t longest_escape = 7;
    std::size_t size = text.size();
    for (char const c : text)
        if (static_cast<unsigned char>(c) < ' ' ||
            std::string_view{"&<>\"_"}.find(c) != std::string_view::npos)
            size += longest_escape;
    return size;
}

/// More than any part of the workbook takes before it is packed, with what stands around each cell and each row.
std::size_t most_bytes(std::vector<Table> const& tables) {
    constexpr std::size_t around_sheet = std::size_t{16} << 10;
    constexpr std::size_t around_row = 150;
    constexpr std::size_t around_cell = 60;
    constexpr std::size_t around_note = 1500;
    std::size_t bytes = 0;
    for (Table const& table : tables) {
        bytes += around_sheet;
        for (auto const& row : table.rows) {
            bytes += around_row;
            for (std::string const& cell : row) bytes += around_cell + size_as_xml(cell);
        }
        for (Table::Note const& note : table.notes)  // its text in one part, its shape in another
            bytes += around_note + size_as_xml(note.text);
    }
    return bytes;
}

/// Whether a sheet that was read holds what a table does, cell for cell.
bool is_read_as(ReadSheet const& sheet, Table const& table) {
    auto const holds = [](ReadRow const& row, std::size_t column, std::string_view text) {
        ReadCell const& cell = row.at(column);
        // a day is a number there, which the layout of its column makes a day again
        return cell.text == text || (cell.kind == ReadCell::Kind::number && Date::parse(text));
    };
    static ReadRow const none;
    auto row = sheet.rows.begin();
    for (std::size_t i = 0; i <= table.rows.size(); ++i) {
        bool const is_there = row != sheet.rows.end() && row->number == i;
        ReadRow const& read = is_there ? *row++ : none;
        for (std::size_t column = 0; column < table.layout->columns.size(); ++column)
            if (!holds(read, column,
                       i == 0 ? table.layout->columns[column].heading : table.rows[i - 1][column]))
                return false;
    }
    return row == sheet.rows.end();
}

/// libxlsxwriter does not look whether its temporary files took what it wrote, so the workbook is read again.
bool is_read_as(std::string_view bytes, std::vector<Table> const& tables, Meter& meter) {
    try {
        std::vector<ReadSheet> const sheets = read_xlsx(bytes, "", meter);
        return std::equal(
            sheets.begin(), sheets.end(), tables.begin(), tables.end(),
            [](auto const& sheet, auto const& table) { return is_read_as(sheet, table); });
    } catch (Error const& error) {
        if (error.kind() == ErrorKind::input) return false;
        throw;
    }
}

std::string written_once(std::vector<Table> const& tables, RulePack const& pack, Date day,
                         Meter& meter) {
    MemoryFile const file;
    Writing writing{file.path(), folder_with_room(most_bytes(tables)), pack, day, tables};
    for (Table const& table : tables) writing.write(table, meter);
    writing.close();
    return file.bytes();
}

}  // namespace

// What is no cell, such as a note, is not read again: a second writing shows whether the first one has all of it.
std::string to_xlsx(std::vector<Table> const& tables, RulePack const& pack, Date day,
                    Meter& meter) {
    std::string bytes = written_once(tables, pack, day, meter);
    if (!cells::has_whole_parts(bytes) || !is_read_as(bytes, tables, meter) ||
        bytes != written_once(tables, pack, day, meter))
        cannot_be_written();
    return bytes;
}

}  // namespace assay::sheets
