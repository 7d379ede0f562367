// Reports as documents of Word: the text, word/document.xml. It refers to styles, numbering, pictures and a footer, which
// are parts of their own (parts.cpp), by ids. The text says only which style a paragraph has: "heading 1", "Quote",
// "List Bullet" and the others are Word's own, so that an organisation's template changes how a report looks. Every block
// of document.hpp has one function here, as in the other writers. What only a screen can do becomes what paper can: links
// stay links, parts that open are open, pictures of results become tables of marks that say the same in words.
//
// Specification: ECMA-376, Office Open XML File Formats, part 1, chapters 17 (WordprocessingML) and 20 (DrawingML).

#include "report/docx/writer.hpp"

#include "model/address.hpp"
#include "report/docx/package.hpp"
#include "report/docx/parts.hpp"
#include "report/html/targets.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <pugixml.hpp>
#include <set>

namespace assay::report {
namespace {

// An A4 page with margins of 2 cm, in twentieths of a point.
constexpr int page_width = 11906, page_height = 16838, margin = 1134;
constexpr int text_width = page_width - 2 * margin;
constexpr int text_height = page_height - 2 * margin;

std::string_view colour_of(Standing standing) {
    switch (standing) {
        case Standing::best:
            return "0D4A34";
        case Standing::met:
            return "2C7A53";
        case Standing::partial:
            return "7A4D00";
        case Standing::failed:
            return "9B1C1C";
        case Standing::none:
        case Standing::open:
        case Standing::out:
            break;
    }
    return "4A5260";
}

/// The size of a PNG in points of the screen, from its header; 0 when it has none.
std::pair<std::uint32_t, std::uint32_t> size_of_png(std::string_view bytes) {
    constexpr std::size_t width_at = 16;
    auto const number = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
        return value;
    };
    if (bytes.size() < width_at + 8 || bytes.substr(1, 3) != "PNG") return {0, 0};
    return {number(width_at), number(width_at + 4)};
}

class DocxWriter {
public:
    explicit DocxWriter(Document const& document) : document_(document) {
        for (std::string const& id : targets_in(document.blocks))
            targets_.emplace(id, targets_.size());
    }

    std::string write() {
        pugi::xml_document xml;
        into_ = begin_part(xml, "w:document").append_child("w:body");
        for (Picture const& logo : document_.logo) (*this)(logo);
        words(paragraph("Title"), document_.title);
        if (!document_.subtitle.empty()) words(paragraph("Subtitle"), document_.subtitle);
        blocks(document_.blocks);
        page();
        return package_of(
            parts_of(document_, {xml_of(xml), std::move(media_), std::move(addresses_)}));
    }

    void operator()(Paragraph const& block) {
        if (block.says.empty()) return;
        runs(paragraph(block.weight == Paragraph::Weight::lead    ? "Lead"
                       : block.weight == Paragraph::Weight::small ? "Small"
                                                                  : text_style_),
             block.says);
    }

    void operator()(Section const& block) {
        std::size_t const level = std::min<std::size_t>(++depth_, 6);
        std::string const style = "Heading" + std::to_string(level);
        pugi::xml_node const heading = paragraph(style.c_str());
        Bookmark const mark(*this, heading, block.id);
        words(heading, block.title);
        blocks(block.blocks);
        --depth_;
    }

    void operator()(Quote const& block) {
        runs(paragraph("Quote"), block.says);
        if (!block.by.empty()) runs(paragraph("Quote"), block.by, "Quiet");
    }

    void operator()(Bullets const& block) {
        for (Runs const& item : block.items) runs(paragraph("ListBullet"), item);
    }

    void operator()(DefinitionList const& block) {
        if (block.facts.empty()) return;
        pugi::xml_node table = this->table("TableNormal", {3, 7}, "", false, true);
        for (DefinitionList::Fact const& fact : block.facts) {
            pugi::xml_node const row = table.append_child("w:tr");
            runs(cell(row, 0), fact.name, "Strong");
            runs(cell(row, 1), fact.says);
        }
        space();
    }

    void operator()(Table const& block) {
        if (block.rows.empty() || block.columns.empty()) return;
        if (!block.caption.empty()) words(paragraph("Caption"), block.caption);
        pugi::xml_node table =
            this->table("ReportTable", widths_of(block), block.caption, true, true);
        pugi::xml_node const heading = table_row(table, true);
        for (std::size_t i = 0; i < block.columns.size(); ++i)
            runs(cell(heading, i), block.columns[i], "Strong");
        for (Table::Row const& each : block.rows) {
            pugi::xml_node const row = table_row(table, false);
            for (std::size_t i = 0; i < each.cells.size(); ++i) {
                pugi::xml_node const text = cell(row, i);
                Bookmark const mark(*this, text, i == 0 ? each.id : std::string());
                runs(text, each.cells[i]);
            }
        }
        space();
    }

    void operator()(KeyFigures const& block) {
        if (block.figures.empty()) return;
        std::vector<int> const shares(block.figures.size(), 1);
        pugi::xml_node table = this->table("TableNormal", shares, "", false, false);
        pugi::xml_node const row = table_row(table, false);
        for (std::size_t i = 0; i < block.figures.size(); ++i) {
            KeyFigures::Figure const& each = block.figures[i];
            pugi::xml_node const number = cell(row, i, "KeyFigure");
            words(linked(number, each.to), each.number, "", colour_of(each.standing));
            words(paragraph_in(number.parent(), "TableText"), each.says);
        }
        space();
    }

    void operator()(Notice const& block) {
        pugi::xml_node table = this->table("NoticeTable", {1}, "", false, false);
        pugi::xml_node const row = table.append_child("w:tr");
        pugi::xml_node const text = cell(row, 0);
        pugi::xml_node properties = text.parent().child("w:tcPr");
        pugi::xml_node left = properties.append_child("w:tcBorders").append_child("w:left");
        set_attributes(left, {{"w:val", block.standing == Standing::failed    ? "double"
                                        : block.standing == Standing::partial ? "dashed"
                                                                              : "single"},
                              {"w:sz", "24"},
                              {"w:space", "0"},
                              {"w:color", std::string(colour_of(block.standing))}});
        set_attributes(properties.append_child("w:tcMar").append_child("w:left"),
                       {{"w:w", "200"}, {"w:type", "dxa"}});
        within(text, block.blocks, "Normal");
        space();
    }

    void operator()(WritingSpace const& block) {
        pugi::xml_node table = this->table("ReportTable", {3, 7}, "", false, true);
        for (WritingSpace::Field const& each : block.fields) {
            pugi::xml_node const row = table_row(table, false);
            pugi::xml_node const height = row.child("w:trPr").append_child("w:trHeight");
            set_attributes(height,
                           {{"w:val", std::to_string(480 * each.lines)}, {"w:hRule", "atLeast"}});
            words(cell(row, 0), each.says, "Strong");
            cell(row, 1);
        }
        space();
    }

    void operator()(Details const& block) {
        words(paragraph("Caption"), block.title);
        blocks(block.blocks);
    }

    void operator()(Columns const& block) {
        if (block.columns.empty()) return;
        std::vector<int> const shares(block.columns.size(), 1);
        pugi::xml_node table = this->table("TableNormal", shares, "", false, false);
        pugi::xml_node const row = table.append_child("w:tr");
        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            pugi::xml_node const text = cell(row, i);
            runs(text, block.columns[i].title, "Strong");
            pugi::xml_node const rest = paragraph_in(text.parent(), "TableText");
            within(rest, block.columns[i].blocks);
        }
        space();
    }

    // A bar is a row of marks: what stands in colour also stands in the words beside it.
    void operator()(Bars const& block) {
        if (block.bars.empty()) return;
        words(paragraph("Caption"), block.title);
        pugi::xml_node table = this->table("ReportTable", {4, 4, 5}, block.title, false, true);
        for (Bars::Bar const& bar : block.bars) {
            pugi::xml_node const row = table_row(table, false);
            runs(cell(row, 0), bar.label, "Strong");
            pugi::xml_node const marks = cell(row, 1);
            // what is met is not green where the bar would hide something
            bool const hides = !bar.weakest.empty();
            if (hides) words(marks, "\u25b2\u00a0", "Strong", colour_of(Standing::failed));
            for (Bars::Part const& part : bar.parts) {
                bool const is_met =
                    part.standing == Standing::met || part.standing == Standing::best;
                std::string text;
                for (std::uint32_t i = 0; i < part.count; ++i) text += part.mark;
                words(marks, text, "", colour_of(hides && is_met ? Standing::open : part.standing));
            }
            pugi::xml_node const says = cell(row, 2);
            runs(says, bar.says);
            if (hides) words(paragraph_in(says.parent(), "TableText"), bar.weakest, "Strong");
        }
        space();
    }

    void operator()(Map const& block) {
        if (block.groups.empty()) return;
        words(paragraph("Caption"), block.title);
        pugi::xml_node table = this->table("ReportTable", {3, 10}, block.title, false, true);
        for (Map::Group const& group : block.groups) {
            pugi::xml_node const row = table_row(table, false);
            runs(cell(row, 0), group.label, "Strong");
            pugi::xml_node const cells = cell(row, 1);
            for (Map::Cell const& each : group.cells) {
                // no-break space: an element keeps its mark
                words(linked(cells, each.to), each.mark + "\u00a0" + each.id, "",
                      colour_of(each.standing));
                words(cells, "  ");
            }
        }
        if (!block.legend.empty()) {
            pugi::xml_node const legend = paragraph("Small");
            for (Map::Sign const& sign : block.legend) {
                words(legend, sign.mark, "", colour_of(sign.standing));
                words(legend, " " + sign.says + "    ");
            }
        }
        space();
    }

    void operator()(Picture const& block) {
        auto const [width, height] = size_of_png(block.bytes);
        if (block.type != "image/png" || width == 0 || height == 0) {
            if (!block.says.empty()) words(paragraph(text_style_), "[" + block.says + "]");
            return;
        }
        media_.push_back(block.bytes);
        picture(paragraph(text_style_), block.says, width, height);
    }

    void operator()(Contents const& block) {
        words(paragraph("TOCHeading"), block.title);
        for (Block const& each : document_.blocks)
            if (auto const* section = std::get_if<Section>(&each.is))
                words(linked(paragraph("TOC1"), section->id), section->title);
    }

private:
    // ---- text

    pugi::xml_node paragraph(char const* style) { return paragraph_in(into_, style); }

    static pugi::xml_node paragraph_in(pugi::xml_node parent, char const* style) {
        pugi::xml_node made = parent.append_child("w:p");
        if (std::string_view(style) != "Normal")
            made.append_child("w:pPr").append_child("w:pStyle").append_attribute("w:val") = style;
        return made;
    }

    /// Room between a table and what follows; Word would join two tables.
    void space() {
        pugi::xml_node properties = into_.append_child("w:p").append_child("w:pPr");
        set_attributes(properties.append_child("w:spacing"),
                       {{"w:after", "0"}, {"w:line", "120"}, {"w:lineRule", "exact"}});
    }

    void words(pugi::xml_node into, std::string_view text, std::string_view style = {},
               std::string_view colour = {}) {
        if (text.empty()) return;
        pugi::xml_node run = into.append_child("w:r");
        if (std::string_view(into.name()) == "w:hyperlink" && style.empty()) style = "Hyperlink";
        if (!style.empty() || !colour.empty()) {
            pugi::xml_node properties = run.append_child("w:rPr");
            if (!style.empty())
                properties.append_child("w:rStyle").append_attribute("w:val") =
                    std::string(style).c_str();
            if (!colour.empty())
                properties.append_child("w:color").append_attribute("w:val") =
                    std::string(colour).c_str();
        }
        std::string const shown = xml_text(text);
        for (std::size_t from = 0; from <= shown.size();) {
            std::size_t const end = std::min(shown.find('\n', from), shown.size());
            if (from > 0) run.append_child("w:br");
            pugi::xml_node piece = run.append_child("w:t");
            piece.append_attribute("xml:space") = "preserve";
            piece.text() = shown.substr(from, end - from).c_str();
            from = end + 1;
        }
    }

    void runs(pugi::xml_node into, Runs const& all, std::string_view style = {}) {
        for (Run const& each : all) {
            pugi::xml_node const at = linked(into, each);
            std::string_view const manner = each.strong  ? std::string_view("Strong")
                                            : each.quiet ? std::string_view("Quiet")
                                                         : style;
            if (each.rating && !each.mark.empty())
                words(at, each.mark + "\u00a0", manner, colour_of(each.standing));
            words(at, each.says, manner);
        }
    }

    // ---- links

    /// The bookmark of an id: a name that Word takes, whatever is in the id.
    [[nodiscard]] std::string bookmark(std::string const& id) const {
        auto const found = targets_.find(id);
        return found == targets_.end() ? std::string() : "assay" + std::to_string(found->second);
    }

    /// Where a run is written: into a link to another part, or to what is outside, or as it stands.
    pugi::xml_node linked(pugi::xml_node into, Run const& run) {
        std::string address = address_of(run.location);
        if (address.empty()) return linked(into, run.to);
        addresses_.push_back(std::move(address));
        pugi::xml_node link = into.append_child("w:hyperlink");
        set_attributes(link, {{"r:id", address_id(addresses_.size())}, {"w:history", "1"}});
        return link;
    }

    pugi::xml_node linked(pugi::xml_node into, std::string const& to) const {
        std::string const name = to.empty() ? std::string() : bookmark(to);
        if (name.empty()) return into;
        pugi::xml_node link = into.append_child("w:hyperlink");
        set_attributes(link, {{"w:anchor", name}, {"w:history", "1"}});
        return link;
    }

    /// Marks what is put into `node` while it lives as the target of an id, the first time that the id comes.
    class Bookmark {
    public:
        Bookmark(DocxWriter& writer, pugi::xml_node node, std::string const& id) : node_(node) {
            std::string const name = id.empty() ? std::string() : writer.bookmark(id);
            if (name.empty() || !writer.marked_.insert(name).second) return;
            id_ = std::to_string(writer.marked_.size());
            set_attributes(node_.append_child("w:bookmarkStart"),
                           {{"w:id", id_}, {"w:name", name}});
        }
        ~Bookmark() {
            if (!id_.empty()) set_attributes(node_.append_child("w:bookmarkEnd"), {{"w:id", id_}});
        }
        Bookmark(Bookmark const&) = delete;
        Bookmark& operator=(Bookmark const&) = delete;

    private:
        pugi::xml_node node_;
        std::string id_;
    };

    // ---- tables

    pugi::xml_node table(char const* style, std::vector<int> const& shares, std::string const& says,
                         bool has_heading, bool has_row_headings) {
        pugi::xml_node made = into_.append_child("w:tbl");
        pugi::xml_node properties = made.append_child("w:tblPr");
        properties.append_child("w:tblStyle").append_attribute("w:val") = style;
        set_attributes(properties.append_child("w:tblW"),
                       {{"w:w", std::to_string(width_)}, {"w:type", "dxa"}});
        set_attributes(properties.append_child("w:tblLayout"), {{"w:type", "fixed"}});
        set_attributes(properties.append_child("w:tblLook"),
                       {{"w:val", has_heading ? (has_row_headings ? "06A0" : "0620")
                                              : (has_row_headings ? "0680" : "0600")},
                        {"w:firstRow", has_heading ? "1" : "0"},
                        {"w:firstColumn", has_row_headings ? "1" : "0"},
                        {"w:noHBand", "1"},
                        {"w:noVBand", "1"}});
        if (!says.empty()) {
            properties.append_child("w:tblCaption").append_attribute("w:val") =
                xml_text(says).c_str();
            properties.append_child("w:tblDescription").append_attribute("w:val") =
                xml_text(says).c_str();
        }
        int all = 0;
        for (int const share : shares) all += share;
        widths_.clear();
        pugi::xml_node grid = made.append_child("w:tblGrid");
        for (int const share : shares) {
            widths_.push_back(width_ * share / all);
            grid.append_child("w:gridCol").append_attribute("w:w") = widths_.back();
        }
        return made;
    }

    /// How wide columns are: no word is broken where there is room for all, and the rest goes by the usual texts.
    [[nodiscard]] std::vector<int> widths_of(Table const& table) const {
        constexpr int margins = 216, letter = 125;  // twentieths of a point, of small text
        std::vector<int> least;
        std::vector<int> usual;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            std::size_t word = longest_word(table.columns[i]);
            std::size_t all = 0;
            for (Table::Row const& row : table.rows) {
                if (i >= row.cells.size()) continue;
                word = std::max(word, longest_word(row.cells[i]));
                all += length(row.cells[i]);
            }
            least.push_back(margins + letter * static_cast<int>(std::min<std::size_t>(word, 30)));
            usual.push_back(1 +
                            static_cast<int>(std::min<std::size_t>(all / table.rows.size(), 200)));
        }
        int const rest = width_ - std::accumulate(least.begin(), least.end(), 0);
        if (rest <= 0) return least;
        int const all = std::accumulate(usual.begin(), usual.end(), 0);
        for (std::size_t i = 0; i < least.size(); ++i) least[i] += rest * usual[i] / all;
        return least;
    }

    static std::size_t longest_word(Runs const& runs) {
        std::size_t longest = 0;
        std::size_t word = 0;
        for (Run const& run : runs)
            for (char const c : run.says) {
                word = c == ' ' || c == '\n' ? 0 : word + 1;
                longest = std::max(longest, word);
            }
        return longest;
    }

    static std::size_t length(Runs const& runs) {
        std::size_t length = 0;
        for (Run const& run : runs) length += run.says.size() + (run.rating ? 2 : 0);
        return length;
    }

    static pugi::xml_node table_row(pugi::xml_node table, bool is_heading) {
        pugi::xml_node row = table.append_child("w:tr");
        pugi::xml_node properties = row.append_child("w:trPr");
        properties.append_child("w:cantSplit");
        if (is_heading) properties.append_child("w:tblHeader");
        return row;
    }

    /// A cell of the row, and in it the paragraph to write into.
    pugi::xml_node cell(pugi::xml_node row, std::size_t column, char const* style = "TableText") {
        pugi::xml_node made = row.append_child("w:tc");
        set_attributes(made.append_child("w:tcPr").append_child("w:tcW"),
                       {{"w:w", std::to_string(widths_[column])}, {"w:type", "dxa"}});
        return paragraph_in(made, style);
    }

    /// Writes blocks into the cell of a paragraph, which is taken out when something comes in its place. A cell ends
    /// with a paragraph; the space after a table is one. `style`: of plain paragraphs in it.
    void within(pugi::xml_node placeholder, Blocks const& blocks, char const* style = "TableText") {
        pugi::xml_node const outer = into_;
        int const outer_width = width_;
        std::vector<int> const outer_widths = widths_;
        char const* const outer_style = text_style_;
        into_ = placeholder.parent();
        width_ = into_.child("w:tcPr").child("w:tcW").attribute("w:w").as_int() - 216;
        text_style_ = style;
        this->blocks(blocks);
        if (placeholder.next_sibling() && !placeholder.child("w:r"))
            into_.remove_child(placeholder);
        into_ = outer;
        width_ = outer_width;
        widths_ = outer_widths;
        text_style_ = outer_style;
    }

    void blocks(Blocks const& blocks) {
        for (Block const& each : blocks) std::visit(*this, each.is);
    }

    // ---- pictures

    void picture(pugi::xml_node into, std::string const& says, std::uint32_t width,
                 std::uint32_t height) {
        constexpr std::uint64_t per_point = 9525;  // English metric units in a point of the screen
        constexpr std::uint64_t per_twentieth = 635;  //   and in a twentieth of a point
        constexpr int room_around = 360;              // of a paragraph, in twentieths of a point
        constexpr std::uint64_t most_high = per_twentieth * (text_height - room_around);
        std::uint64_t const most_wide = per_twentieth * static_cast<std::uint64_t>(width_);
        // As wide as there is room for, and not higher than a page; the product fits: both sides have 32 bits.
        std::uint64_t wide = std::min<std::uint64_t>(per_point * width, most_wide);
        std::uint64_t high = wide * height / width;
        if (high > most_high) {
            high = most_high;
            wide = most_high * width / height;
        }
        wide = std::max<std::uint64_t>(1, wide);
        high = std::max<std::uint64_t>(1, high);
        std::string const id = std::to_string(media_.size());
        pugi::xml_node inline_ =
            into.append_child("w:r").append_child("w:drawing").append_child("wp:inline");
        auto const extent = [&](pugi::xml_node node) {
            set_attributes(node, {{"cx", std::to_string(wide)}, {"cy", std::to_string(high)}});
        };
        extent(inline_.append_child("wp:extent"));
        set_attributes(inline_.append_child("wp:docPr"),
                       {{"id", id}, {"name", "picture " + id}, {"descr", xml_text(says)}});
        pugi::xml_node data = inline_.append_child("a:graphic").append_child("a:graphicData");
        data.append_attribute("uri") = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        pugi::xml_node pic = data.append_child("pic:pic");
        pugi::xml_node about = pic.append_child("pic:nvPicPr");
        set_attributes(about.append_child("pic:cNvPr"), {{"id", id}, {"name", "picture " + id}});
        about.append_child("pic:cNvPicPr");
        pugi::xml_node fill = pic.append_child("pic:blipFill");
        fill.append_child("a:blip").append_attribute("r:embed") = picture_id(media_.size()).c_str();
        fill.append_child("a:stretch").append_child("a:fillRect");
        pugi::xml_node shape = pic.append_child("pic:spPr");
        pugi::xml_node frame = shape.append_child("a:xfrm");
        set_attributes(frame.append_child("a:off"), {{"x", "0"}, {"y", "0"}});
        extent(frame.append_child("a:ext"));
        pugi::xml_node geometry = shape.append_child("a:prstGeom");
        geometry.append_attribute("prst") = "rect";
        geometry.append_child("a:avLst");
    }

    // ---- the page

    /// The page: A4, and the footer on each.
    void page() {
        pugi::xml_node properties = into_.append_child("w:sectPr");
        set_attributes(properties.append_child("w:footerReference"),
                       {{"w:type", "default"}, {"r:id", std::string(footer_id)}});
        std::string const edge = std::to_string(margin);
        set_attributes(properties.append_child("w:pgSz"),
                       {{"w:w", std::to_string(page_width)}, {"w:h", std::to_string(page_height)}});
        set_attributes(properties.append_child("w:pgMar"), {{"w:top", edge},
                                                            {"w:right", edge},
                                                            {"w:bottom", edge},
                                                            {"w:left", edge},
                                                            {"w:header", "567"},
                                                            {"w:footer", "567"},
                                                            {"w:gutter", "0"}});
    }

    Document const& document_;
    pugi::xml_node into_;                ///< what blocks are written into: the body, or a cell
    int width_ = text_width;             ///< of what blocks are written into
    std::vector<int> widths_;            ///< of the columns of the table that is written
    char const* text_style_ = "Normal";  ///< of plain paragraphs there
    std::map<std::string, std::size_t> targets_;  ///< what links can lead to
    std::set<std::string> marked_;                ///< bookmarks that stand in the text already
    std::vector<std::string> media_;
    std::vector<std::string> addresses_;  ///< of what is outside the document
    std::size_t depth_ = 0;
};

}  // namespace

std::string write_docx(Document const& document, ReportOptions const& /*options*/) {
    return DocxWriter(document).write();
}

}  // namespace assay::report
