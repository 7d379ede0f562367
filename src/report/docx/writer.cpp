// Reports as documents of Word. An Office Open XML file is an archive of XML parts: the text (word/document.xml) refers to
// styles, numbering, pictures and a footer by ids. The text says only which style a paragraph has: "heading 1", "Quote",
// "List Bullet" and the others are Word's own, so that an organisation's template changes how a report looks. Every block
// of document.hpp has one function here, as in the other writers. What only a screen can do becomes what paper can: links
// stay links, parts that open are open, pictures of results become tables of marks that say the same in words.
//
// Specification: ECMA-376, Office Open XML File Formats, part 1, chapters 17 (WordprocessingML) and 20 (DrawingML).

#include "report/docx/writer.hpp"

#include "lua/embedded.hpp"
#include "model/address.hpp"
#include "model/sanitise.hpp"
#include "report/docx/package.hpp"
#include "report/html/colour.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <pugixml.hpp>
#include <sstream>

namespace assay::report {
namespace {

constexpr int text_width = 9638;  ///< of an A4 page with margins of 2 cm, in twentieths of a point
constexpr std::string_view no_accent = "1F2A3A";

std::string replaced(std::string_view text, std::string_view word, std::string_view by) {
    std::string made(text);
    for (std::size_t at = made.find(word); at != made.npos; at = made.find(word, at + by.size()))
        made.replace(at, word.size(), by);
    return made;
}

/// A text as XML can have it: as other formats show it, and without the two characters that are none.
std::string clean(std::string_view text) {
    constexpr std::string_view unknown = "\uFFFD";
    return replaced(replaced(sanitise(text, Lines::kept), "\xEF\xBF\xBE", unknown), "\xEF\xBF\xBF",
                    unknown);
}

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

std::string text_of(pugi::xml_document const& document) {
    std::ostringstream text;
    document.save(text, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(text).str();
}

class DocxWriter {
public:
    explicit DocxWriter(Document const& document) : document_(document) {
        gather_targets(document.blocks);
    }

    std::string write() {
        pugi::xml_document xml;
        declare(xml);
        pugi::xml_node root = xml.append_child("w:document");
        name_spaces(root);
        into_ = root.append_child("w:body");
        for (Picture const& logo : document_.logo) (*this)(logo);
        words(paragraph("Title"), document_.title);
        if (!document_.subtitle.empty()) words(paragraph("Subtitle"), document_.subtitle);
        blocks(document_.blocks);
        page();
        std::vector<PackagePart> parts{{"[Content_Types].xml", content_types()},
                                       {"_rels/.rels", std::string(relations_of_package)},
                                       {"docProps/core.xml", properties()},
                                       {"word/document.xml", text_of(xml)},
                                       {"word/styles.xml", styles()},
                                       {"word/numbering.xml", std::string(numbering)},
                                       {"word/settings.xml", std::string(settings)},
                                       {"word/footer1.xml", footer()},
                                       {"word/_rels/document.xml.rels", relations()}};
        for (std::size_t i = 0; i < media_.size(); ++i)
            parts.emplace_back("word/" + name_of_picture(i), media_[i]);
        return package_of(parts);
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
                runs(text, each.cells[i], i == 0 ? "Strong" : "");
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
        set(left, {{"w:val", block.standing == Standing::failed    ? "double"
                             : block.standing == Standing::partial ? "dashed"
                                                                   : "single"},
                   {"w:sz", "24"},
                   {"w:space", "0"},
                   {"w:color", std::string(colour_of(block.standing))}});
        set(properties.append_child("w:tcMar").append_child("w:left"),
            {{"w:w", "200"}, {"w:type", "dxa"}});
        within(text, block.blocks);
        space();
    }

    void operator()(WritingSpace const& block) {
        pugi::xml_node table = this->table("ReportTable", {3, 7}, "", false, true);
        for (WritingSpace::Field const& each : block.fields) {
            pugi::xml_node const row = table_row(table, false);
            pugi::xml_node const height = row.child("w:trPr").append_child("w:trHeight");
            set(height, {{"w:val", std::to_string(480 * each.lines)}, {"w:hRule", "atLeast"}});
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
            for (Bars::Part const& part : bar.parts) {
                std::string text;
                for (std::uint32_t i = 0; i < part.count; ++i) text += part.mark;
                words(marks, text, "", colour_of(part.standing));
            }
            runs(cell(row, 2), bar.says);
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
    using Attributes = std::vector<std::pair<char const*, std::string>>;

    static void set(pugi::xml_node node,
                    std::vector<std::pair<char const*, std::string>> const& all) {
        for (auto const& [name, value] : all) node.append_attribute(name) = value.c_str();
    }
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
        set(properties.append_child("w:spacing"),
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
        std::string const shown = clean(text);
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

    void gather_targets(Blocks const& blocks) {
        auto const add = [&](std::string const& id) {
            if (!id.empty()) targets_.emplace(id, targets_.size());
        };
        for (Block const& each : blocks) {
            if (auto const* section = std::get_if<Section>(&each.is)) {
                add(section->id);
                gather_targets(section->blocks);
            } else if (auto const* table = std::get_if<Table>(&each.is)) {
                for (Table::Row const& row : table->rows) add(row.id);
            } else if (auto const* notice = std::get_if<Notice>(&each.is)) {
                gather_targets(notice->blocks);
            } else if (auto const* details = std::get_if<Details>(&each.is)) {
                gather_targets(details->blocks);
            } else if (auto const* columns = std::get_if<Columns>(&each.is)) {
                for (Columns::Column const& column : columns->columns)
                    gather_targets(column.blocks);
            }
        }
    }

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
        set(link, {{"r:id", "address" + std::to_string(addresses_.size())}, {"w:history", "1"}});
        return link;
    }

    pugi::xml_node linked(pugi::xml_node into, std::string const& to) const {
        std::string const name = to.empty() ? std::string() : bookmark(to);
        if (name.empty()) return into;
        pugi::xml_node link = into.append_child("w:hyperlink");
        set(link, {{"w:anchor", name}, {"w:history", "1"}});
        return link;
    }

    /// Marks what is put into `node` while it lives as the target of an id, the first time that the id comes.
    class Bookmark {
    public:
        Bookmark(DocxWriter& writer, pugi::xml_node node, std::string const& id) : node_(node) {
            std::string const name = id.empty() ? std::string() : writer.bookmark(id);
            if (name.empty() || !writer.marked_.emplace(name, true).second) return;
            id_ = std::to_string(writer.marked_.size());
            set(node_.append_child("w:bookmarkStart"), {{"w:id", id_}, {"w:name", name}});
        }
        ~Bookmark() {
            if (!id_.empty()) set(node_.append_child("w:bookmarkEnd"), {{"w:id", id_}});
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
        set(properties.append_child("w:tblW"),
            {{"w:w", std::to_string(width_)}, {"w:type", "dxa"}});
        set(properties.append_child("w:tblLayout"), {{"w:type", "fixed"}});
        set(properties.append_child("w:tblLook"),
            {{"w:val", has_heading ? (has_row_headings ? "06A0" : "0620")
                                   : (has_row_headings ? "0680" : "0600")},
             {"w:firstRow", has_heading ? "1" : "0"},
             {"w:firstColumn", has_row_headings ? "1" : "0"},
             {"w:noHBand", "1"},
             {"w:noVBand", "1"}});
        if (!says.empty()) {
            properties.append_child("w:tblCaption").append_attribute("w:val") = clean(says).c_str();
            properties.append_child("w:tblDescription").append_attribute("w:val") =
                clean(says).c_str();
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
        set(made.append_child("w:tcPr").append_child("w:tcW"),
            {{"w:w", std::to_string(widths_[column])}, {"w:type", "dxa"}});
        return paragraph_in(made, style);
    }

    /// Writes blocks into the cell of a paragraph, which is taken out when something comes in its place. A cell ends
    /// with a paragraph; the space after a table is one.
    void within(pugi::xml_node placeholder, Blocks const& blocks) {
        pugi::xml_node const outer = into_;
        int const outer_width = width_;
        std::vector<int> const outer_widths = widths_;
        char const* const outer_style = text_style_;
        into_ = placeholder.parent();
        width_ = into_.child("w:tcPr").child("w:tcW").attribute("w:w").as_int() - 216;
        text_style_ = "TableText";
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

    static std::string name_of_picture(std::size_t index) {
        return "media/picture" + std::to_string(index + 1) + ".png";
    }

    void picture(pugi::xml_node into, std::string const& says, std::uint32_t width,
                 std::uint32_t height) {
        constexpr std::uint64_t per_point = 9525;  // English metric units in a point of the screen
        constexpr std::uint64_t per_twentieth = 635;  //   and in a twentieth of a point
        std::uint64_t const most = per_twentieth * static_cast<std::uint64_t>(width_);
        std::uint64_t const wide = std::min<std::uint64_t>(per_point * width, most);
        std::uint64_t const high = std::max<std::uint64_t>(1, wide * height / width);
        std::string const id = std::to_string(media_.size());
        pugi::xml_node inline_ =
            into.append_child("w:r").append_child("w:drawing").append_child("wp:inline");
        auto const extent = [&](pugi::xml_node node) {
            set(node, {{"cx", std::to_string(wide)}, {"cy", std::to_string(high)}});
        };
        extent(inline_.append_child("wp:extent"));
        set(inline_.append_child("wp:docPr"),
            {{"id", id}, {"name", "picture " + id}, {"descr", clean(says)}});
        pugi::xml_node data = inline_.append_child("a:graphic").append_child("a:graphicData");
        data.append_attribute("uri") = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        pugi::xml_node pic = data.append_child("pic:pic");
        pugi::xml_node about = pic.append_child("pic:nvPicPr");
        set(about.append_child("pic:cNvPr"), {{"id", id}, {"name", "picture " + id}});
        about.append_child("pic:cNvPicPr");
        pugi::xml_node fill = pic.append_child("pic:blipFill");
        fill.append_child("a:blip").append_attribute("r:embed") = ("picture" + id).c_str();
        fill.append_child("a:stretch").append_child("a:fillRect");
        pugi::xml_node shape = pic.append_child("pic:spPr");
        pugi::xml_node frame = shape.append_child("a:xfrm");
        set(frame.append_child("a:off"), {{"x", "0"}, {"y", "0"}});
        extent(frame.append_child("a:ext"));
        pugi::xml_node geometry = shape.append_child("a:prstGeom");
        geometry.append_attribute("prst") = "rect";
        geometry.append_child("a:avLst");
    }

    // ---- the other parts

    static void declare(pugi::xml_document& xml) {
        pugi::xml_node head = xml.append_child(pugi::node_declaration);
        set(head, {{"version", "1.0"}, {"encoding", "UTF-8"}, {"standalone", "yes"}});
    }

    static void name_spaces(pugi::xml_node root) {
        set(root,
            {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
             {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
             {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
             {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
             {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
    }

    /// The page: A4, and the footer on each.
    void page() {
        pugi::xml_node properties = into_.append_child("w:sectPr");
        set(properties.append_child("w:footerReference"),
            {{"w:type", "default"}, {"r:id", "footer"}});
        set(properties.append_child("w:pgSz"), {{"w:w", "11906"}, {"w:h", "16838"}});
        set(properties.append_child("w:pgMar"), {{"w:top", "1134"},
                                                 {"w:right", "1134"},
                                                 {"w:bottom", "1134"},
                                                 {"w:left", "1134"},
                                                 {"w:header", "567"},
                                                 {"w:footer", "567"},
                                                 {"w:gutter", "0"}});
    }

    std::string footer() {
        pugi::xml_document xml;
        declare(xml);
        pugi::xml_node root = xml.append_child("w:ftr");
        name_spaces(root);
        if (!document_.foot.empty()) words(paragraph_in(root, "Footer"), document_.foot);
        pugi::xml_node line = paragraph_in(root, "Footer");
        words(line, document_.title);
        line.append_copy(line.last_child()).remove_children();
        line.last_child().append_child("w:tab");
        auto const field = [&](char const* what) {
            pugi::xml_node made = line.append_child("w:fldSimple");
            made.append_attribute("w:instr") = what;
            words(made, "1");
        };
        words(line, "Page ");
        field("PAGE");
        words(line, " of ");
        field("NUMPAGES");
        return text_of(xml);
    }

    [[nodiscard]] std::string styles() const {
        std::string const accent =
            is_colour(document_.accent) ? document_.accent.substr(1) : std::string(no_accent);
        return replaced(replaced(lua::embedded_text("report/word-styles.xml"), "ACCENT", accent),
                        "LANGUAGE", language());
    }

    /// The language where it is a plain tag; whatever else a template says is left to Word.
    [[nodiscard]] std::string language() const {
        bool const is_plain =
            std::all_of(document_.language.begin(), document_.language.end(), [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-';
            });
        if (!is_plain || document_.language.empty()) return "en-GB";
        return document_.language == "en" ? "en-GB" : document_.language;
    }

    [[nodiscard]] std::string properties() const {
        pugi::xml_document xml;
        declare(xml);
        pugi::xml_node root = xml.append_child("cp:coreProperties");
        set(root, {{"xmlns:cp",
                    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                   {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
        root.append_child("dc:title").text() = clean(document_.title).c_str();
        if (!document_.subtitle.empty())
            root.append_child("dc:subject").text() = clean(document_.subtitle).c_str();
        root.append_child("dc:language").text() = language().c_str();
        return text_of(xml);
    }

    static std::string content_types() {
        constexpr std::string_view word =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        std::string text =
            R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)";
        for (auto const& [part, type] :
             {std::pair{"document", "document.main"}, std::pair{"styles", "styles"},
              std::pair{"numbering", "numbering"}, std::pair{"settings", "settings"},
              std::pair{"footer1", "footer"}})
            text += std::string("<Override PartName=\"/word/") + part + ".xml\" ContentType=\"" +
                    std::string(word) + type + "+xml\"/>";
        return text + "</Types>";
    }

    [[nodiscard]] std::string relations() const {
        constexpr std::string_view types =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        std::string text =
            R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
        auto const add = [&](std::string const& id, std::string_view type,
                             std::string const& target) {
            text += "<Relationship Id=\"" + id + "\" Type=\"" + std::string(types) +
                    std::string(type) + "\" Target=\"" + target + "\"/>";
        };
        for (auto const* const part : {"styles", "numbering", "settings"})
            add(part, part, std::string(part) + ".xml");
        add("footer", "footer", "footer1.xml");
        for (std::size_t i = 0; i < media_.size(); ++i)
            add("picture" + std::to_string(i + 1), "image", name_of_picture(i));
        for (std::size_t i = 0; i < addresses_.size(); ++i)
            add("address" + std::to_string(i + 1), "hyperlink",
                replaced(addresses_[i], "&", "&amp;") + "\" TargetMode=\"External");
        return text + "</Relationships>";
    }

    static constexpr std::string_view relations_of_package =
        R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="properties" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";
    static constexpr std::string_view numbering =
        R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>)";
    static constexpr std::string_view settings =
        R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>)";

    Document const& document_;
    pugi::xml_node into_;                ///< what blocks are written into: the body, or a cell
    int width_ = text_width;             ///< of what blocks are written into
    std::vector<int> widths_;            ///< of the columns of the table that is written
    char const* text_style_ = "Normal";  ///< of plain paragraphs there
    std::map<std::string, std::size_t> targets_;  ///< what links can lead to
    std::map<std::string, bool> marked_;
    std::vector<std::string> media_;
    std::vector<std::string> addresses_;  ///< of what is outside the document
    std::size_t depth_ = 0;
};

}  // namespace

std::string write_docx(Document const& document, ReportOptions const& /*options*/) {
    return DocxWriter(document).write();
}

}  // namespace assay::report
