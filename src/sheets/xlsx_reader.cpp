#include "model/text_files.hpp"
#include "sheets/archive.hpp"
#include "sheets/files.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <pugixml.hpp>
#include <utility>

// Of a workbook: which sheets there are, the texts they share, and what their cells hold. Entities
// of a document type are never expanded: pugixml leaves them as they stand.

namespace assay::sheets {
namespace {

/// The name of an element or attribute without the prefix of its namespace.
std::string_view local(char const* name) {
    std::string_view const text{name};
    auto const colon = text.rfind(':');
    return colon == text.npos ? text : text.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    for (pugi::xml_node const each : node.children())
        if (local(each.name()) == name) return each;
    return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
    for (pugi::xml_attribute const each : node.attributes())
        if (local(each.name()) == name) return each.value();
    return {};
}

/// `_x000D_` is how a workbook writes a character that XML cannot hold.
std::string unescaped(std::string_view text) {
    constexpr std::size_t length = 7;
    std::string made;
    for (std::size_t i = 0; i < text.size();) {
        unsigned code = 0;
        bool is_escape =
            text.size() - i >= length && text.substr(i, 2) == "_x" && text[i + length - 1] == '_';
        if (is_escape) {
            char const* const digits = text.data() + i + 2;
            auto const [end, error] = std::from_chars(digits, digits + 4, code, 16);
            is_escape = error == std::errc{} && end == digits + 4 && code != 0 && code < 0x80U;
        }
        made += is_escape ? static_cast<char>(code) : text[i];
        i += is_escape ? length : 1;
    }
    return made;
}

/// The text of a shared or inline string: its runs one after the other, without what is only said
/// about how to read them aloud.
std::string text_of(pugi::xml_node node) {
    std::string text;
    for (pugi::xml_node const each : node.children()) {
        std::string_view const name = local(each.name());
        if (name == "t") text += each.text().get();
        if (name == "r") text += child(each, "t").text().get();
    }
    return unescaped(text);
}

class Reading {
public:
    Reading(std::string_view bytes, std::string const& file) : file_(file), archive_(bytes, file) {}

    std::vector<ReadSheet> read() {
        std::string const book_path = path_of_book();
        pugi::xml_document book;
        parse(book, book_path);
        auto const root = book.document_element();
        bool const is_from_1904 = is_yes(attribute(child(root, "workbookPr"), "date1904"));
        std::map<std::string, std::string> const targets = relations(book_path);
        shared_texts(targets);
        std::vector<ReadSheet> sheets;
        for (pugi::xml_node const each : child(root, "sheets").children()) {
            if (sheets.size() >= SheetLimits::sheets)
                refuse(file_, "too-large", "this workbook has more than 100 sheets");
            auto const target = targets.find(std::string{attribute(each, "id")});
            if (target == targets.end()) continue;
            ReadSheet sheet;
            sheet.name = attribute(each, "name");
            sheet.file = file_;
            sheet.days_from_1904 = is_from_1904;
            read_sheet(sheet, target->second);
            sheets.push_back(std::move(sheet));
        }
        if (sheets.empty()) refuse(file_, "no-workbook", "this workbook has no sheet");
        return sheets;
    }

private:
    static bool is_yes(std::string_view text) { return text == "1" || text == "true"; }

    void parse(pugi::xml_document& document, std::string const& part) {
        std::string const text = archive_.part(part);
        if (text.empty())
            refuse(file_, "no-workbook", "this is no workbook: it has no part `" + part + "`");
        if (!is_utf8(text))
            refuse(file_, "not-utf8", "the part `" + part + "` of this workbook is not UTF-8");
        constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
        auto const result = document.load_buffer(text.data(), text.size(), options);
        if (!result)
            refuse(file_, "no-workbook",
                   "the part `" + part + "` of it is broken: " + result.description());
    }

    std::string path_of_book() {
        for (auto const& [id, target] : relations(""))
            if (types_[id] == "officeDocument") return target;
        refuse(file_, "no-workbook", "this archive is no workbook");
    }

    /// What a part refers to, by the ids it uses. Paths are seen from the part.
    std::map<std::string, std::string> relations(std::string const& of) {
        auto const slash = of.rfind('/');
        std::string const folder = slash == of.npos ? "" : of.substr(0, slash + 1);
        std::string const name = slash == of.npos ? of : of.substr(slash + 1);
        pugi::xml_document document;
        parse(document, folder + "_rels/" + name + ".rels");
        std::map<std::string, std::string> targets;
        for (pugi::xml_node const each : document.document_element().children()) {
            std::string const target{attribute(each, "Target")};
            std::string const id{attribute(each, "Id")};
            std::string_view const type = attribute(each, "Type");
            types_[id] = type.substr(type.rfind('/') + 1);
            targets[id] = target.starts_with('/') ? target.substr(1) : folder + target;
        }
        return targets;
    }

    void shared_texts(std::map<std::string, std::string> const& targets) {
        for (auto const& [id, target] : targets) {
            if (types_[id] != "sharedStrings") continue;
            pugi::xml_document document;
            parse(document, target);
            for (pugi::xml_node const each : document.document_element().children())
                if (local(each.name()) == "si") shared_.push_back(text_of(each));
        }
    }

    void read_sheet(ReadSheet& sheet, std::string const& part) {
        pugi::xml_document document;
        parse(document, part);
        auto const root = document.document_element();
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
            if (row.cells.empty()) continue;
            cells_ += row.cells.size();
            if (sheet.rows.size() >= SheetLimits::rows || cells_ > SheetLimits::cells)
                refuse(
                    file_, "too-large",
                    "the sheet `" + sheet.name + "` has more than 20000 rows or a million cells");
            sheet.rows.push_back(std::move(row));
        }
        std::stable_sort(sheet.rows.begin(), sheet.rows.end(),
                         [](auto const& a, auto const& b) { return a.number < b.number; });
        for (pugi::xml_node const each : child(root, "mergeCells").children())
            merge(sheet, attribute(each, "ref"));
        std::sort(sheet.merged.begin(), sheet.merged.end(), [](auto const& a, auto const& b) {
            return std::pair{a.first_column, a.first_row} < std::pair{b.first_column, b.first_row};
        });
    }

    static void merge(ReadSheet& sheet, std::string_view range) {
        auto const colon = range.find(':');
        Merged merged;
        if (colon != range.npos &&
            parse_cell_name(range.substr(0, colon), merged.first_row, merged.first_column) &&
            parse_cell_name(range.substr(colon + 1), merged.last_row, merged.last_column))
            sheet.merged.push_back(merged);
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
    }

    void read_cell(ReadCell& cell, pugi::xml_node node) {
        using Kind = ReadCell::Kind;
        std::string_view const type = attribute(node, "t");
        pugi::xml_node const value = child(node, "v");
        std::string_view const held = value.text().get();
        if (type == "inlineStr") {
            cell.text = text_of(child(node, "is"));
        } else if (value.empty() && !child(node, "f").empty()) {
            cell.kind = Kind::no_value;
        } else if (type == "s") {
            cell.text = shared(held);
        } else if (type == "b") {
            cell.kind = Kind::yes_no;
            cell.text = held == "1" ? "yes" : "no";
        } else if (type == "e") {
            cell.kind = Kind::fault;
            cell.text = held;
        } else if (type.empty() || type == "n") {
            number(cell, held);
        } else {
            constexpr std::size_t day = 10;  // of `2026-03-12T00:00:00`
            cell.text = type == "d" ? std::string{held.substr(0, day)} : unescaped(held);
        }
    }

    std::string shared(std::string_view index) {
        std::size_t at = shared_.size();
        std::from_chars(index.data(), index.data() + index.size(), at);
        if (at >= shared_.size())
            refuse(file_, "no-workbook", "a cell refers to a text that is not there");
        return shared_[at];
    }

    /// A number as people would type it: spreadsheets write 0.1 as 0.10000000000000001.
    static void number(ReadCell& cell, std::string_view held) {
        double value = 0;
        auto const [end, error] = std::from_chars(held.data(), held.data() + held.size(), value);
        cell.text = held;
        if (error != std::errc{} || end != held.data() + held.size()) return;
        cell.kind = ReadCell::Kind::number;
        std::array<char, 400> digits{};
        auto const made = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                        std::chars_format::fixed);
        if (made.ec == std::errc{}) cell.text.assign(digits.data(), made.ptr);
    }

    std::string const& file_;
    Archive archive_;
    std::map<std::string, std::string> types_;  ///< what a relation is, by its id
    std::vector<std::string> shared_;
    std::size_t cells_ = 0;
};

}  // namespace

std::vector<ReadSheet> read_xlsx(std::string_view bytes, std::string const& file) {
    return Reading{bytes, file}.read();
}

}  // namespace assay::sheets
