#include "cells/decorations.hpp"

#include "cells/workbook_parts.hpp"
#include "model/typed_text.hpp"

#include <charconv>
#include <cstddef>
#include <utility>

// Comments are parts of their own. Drawings are named and not read: what is in them does not matter. Colours stand
// in the styles, which cells name by their numbers.

namespace assay::cells {
namespace {

class DecorationReader {
public:
    DecorationReader(std::string_view bytes, std::string const& file,
                     std::function<bool(std::string_view)> const& is_expected, Meter& meter)
        : parts_(bytes, file), is_expected_(is_expected), meter_(meter) {}

    std::vector<Decoration> read() {
        std::string const path = parts_.path_of_book();
        pugi::xml_document book;
        parts_.parse(book, path);
        auto const related = parts_.relations(path);
        for (auto const& [id, each] : related)
            if (each.type == "styles") read_styles(each.part);
        for (pugi::xml_node const each : child(book.document_element(), "sheets").children()) {
            auto const target = related.find(std::string{attribute(each, "id")});
            if (target == related.end()) continue;
            sheet_ = attribute(each, "name");
            read_sheet(target->second.part);
        }
        return std::move(found_);
    }

private:
    /// A colour that a person chose, or none.
    [[nodiscard]] bool is_chosen(pugi::xml_node colour) const {
        if (!colour) return false;
        std::string_view const rgb = attribute(colour, "rgb");
        if (constexpr std::size_t digits = 6; rgb.size() >= digits)
            return !is_expected_(rgb.substr(rgb.size() - digits));
        // the first two colours of a theme, and the last of the index, are those of plain letters and paper
        std::string_view const theme = attribute(colour, "theme");
        if (!theme.empty())
            return (theme != "0" && theme != "1") || !attribute(colour, "tint").empty();
        std::string_view const index = attribute(colour, "indexed");
        return !index.empty() && index != "8" && index != "9" && index != "64" && index != "65";
    }

    std::vector<bool> chosen_in(pugi::xml_node all, bool is_fill) const {
        std::vector<bool> chosen;
        for (pugi::xml_node const each : all.children()) {
            pugi::xml_node const pattern = child(each, "patternFill");
            bool const is_filled = attribute(pattern, "patternType") == "solid";
            chosen.push_back(is_fill ? is_filled && is_chosen(child(pattern, "fgColor"))
                                     : is_chosen(child(each, "color")));
        }
        return chosen;
    }

    static bool is_in(std::vector<bool> const& all, std::string_view number) {
        std::size_t index = all.size();
        std::from_chars(number.data(), number.data() + number.size(), index);
        return index < all.size() && all[index];
    }

    void read_styles(std::string const& part) {
        pugi::xml_document document;
        parts_.parse(document, part);
        auto const root = document.document_element();
        auto const fonts = chosen_in(child(root, "fonts"), false);
        auto const fills = chosen_in(child(root, "fills"), true);
        for (pugi::xml_node const each : child(root, "cellXfs").children())
            is_coloured_.push_back(is_in(fonts, attribute(each, "fontId")) ||
                                   is_in(fills, attribute(each, "fillId")));
    }

    void read_sheet(std::string const& part) {
        pugi::xml_document document;
        parts_.parse(document, part);
        for (pugi::xml_node const row : child(document.document_element(), "sheetData").children())
            for (pugi::xml_node const cell : row.children()) {
                meter_.charge(1);
                if (is_in(is_coloured_, attribute(cell, "s")))
                    add(Decoration::Kind::colour, attribute(cell, "r"));
            }
        for (auto const& [id, each] : parts_.relations_if_there(part)) {
            if (each.type == "comments") read_comments(each.part);
            if (each.type == "drawing") add(Decoration::Kind::drawing, {});
        }
    }

    void read_comments(std::string const& part) {
        pugi::xml_document document;
        if (!parts_.parse_if_there(document, part)) return;
        for (pugi::xml_node const each :
             child(document.document_element(), "commentList").children()) {
            add(Decoration::Kind::comment, attribute(each, "ref"));
            found_.back().text = trimmed(text_of(child(each, "text")));
        }
    }

    void add(Decoration::Kind kind, std::string_view cell) {
        meter_.charge(1);
        found_.push_back({kind, sheet_, std::string(cell), {}});
    }

    WorkbookParts parts_;
    std::function<bool(std::string_view)> const& is_expected_;
    Meter& meter_;
    std::string sheet_;
    std::vector<bool> is_coloured_;  ///< by the number of the style
    std::vector<Decoration> found_;
};

}  // namespace

std::vector<Decoration> read_decorations(
    std::string_view bytes, std::string const& file,
    std::function<bool(std::string_view colour)> const& is_expected, Meter& meter) {
    return DecorationReader{bytes, file, is_expected, meter}.read();
}

}  // namespace assay::cells
