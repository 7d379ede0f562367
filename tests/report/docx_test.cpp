// Word documents: what Word needs of the archive and its parts, and that they hold what the other formats hold.
// tests/by-hand/word opens them in LibreOffice.

#include "catch.hpp"
#include "cells/archive.hpp"
#include "report/builder.hpp"
#include "report/inert.hpp"

#include <functional>
#include <pugixml.hpp>
#include <set>

using namespace assay;
using namespace assay_test;

namespace {

/// A part of a Word document, which must be well-formed XML.
class WordPart {
public:
    WordPart(std::string const& bytes, std::string const& name)
        : text(cells::Archive(bytes, name).part(name)) {
        INFO(name);
        REQUIRE_FALSE(text.empty());
        REQUIRE(xml.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    }

    void each(std::string const& name, std::function<void(pugi::xml_node)> const& look) const {
        for (pugi::xpath_node const& found : xml.select_nodes(("//" + name).c_str()))
            look(found.node());
    }

    [[nodiscard]] std::size_t count(std::string const& name) const {
        return xml.select_nodes(("//" + name).c_str()).size();
    }

    /// Lives as long as the part, so a part that ends with the line gives none.
    [[nodiscard]] pugi::xml_node first(std::string const& name) const& {
        return xml.select_node(("//" + name).c_str()).node();
    }
    pugi::xml_node first(std::string const& name) const&& = delete;

    /// All that a reader sees, without the marks between runs.
    [[nodiscard]] std::string words() const {
        std::string all;
        each("w:t", [&](pugi::xml_node node) { all += node.text().get(); });
        return all;
    }

    std::string text;

private:
    pugi::xml_document xml;
};

std::string words_in(Document const& document) {
    std::string const bytes = to_docx(document);
    return WordPart(bytes, "word/document.xml").words();
}

Document with(Blocks blocks) {
    Document document;
    document.title = "T";
    document.blocks = std::move(blocks);
    return document;
}

}  // namespace

TEST_CASE("a Word document has the parts that Word asks for, and each is well-formed",
          "[report][docx]") {
    std::string const bytes = to_docx(riverside().document());
    for (char const* const part :
         {"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
          "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/footer1.xml",
          "word/_rels/document.xml.rels"})
        WordPart(bytes, part);
    CHECK(cells::has_whole_parts(bytes));
}

TEST_CASE("the same document gives the same Word document", "[report][docx]") {
    CHECK(to_docx(riverside().document()) == to_docx(riverside().document()));
}

TEST_CASE("every style, link, picture and numbering of a Word document is there",
          "[report][docx]") {
    for (Reported const* each : {&riverside(), &westmoor(), &hostile()}) {
        std::string const bytes = to_docx(each->document({.internal = true}));
        WordPart const document(bytes, "word/document.xml");
        WordPart const styles(bytes, "word/styles.xml");
        std::set<std::string> known;
        styles.each("w:style", [&](pugi::xml_node style) {
            CHECK(known.insert(style.attribute("w:styleId").value()).second);
        });
        for (char const* const use : {"w:pStyle", "w:rStyle", "w:tblStyle"})
            document.each(use, [&](pugi::xml_node node) {
                CHECK(known.contains(node.attribute("w:val").value()));
            });
        std::set<std::string> bookmarks;
        document.each("w:bookmarkStart", [&](pugi::xml_node node) {
            CHECK(bookmarks.insert(node.attribute("w:name").value()).second);
        });
        CHECK(document.count("w:bookmarkStart") == document.count("w:bookmarkEnd"));
        CHECK(document.count("w:hyperlink") > 50);
        document.each("w:hyperlink", [&](pugi::xml_node node) {
            CHECK(bookmarks.contains(node.attribute("w:anchor").value()));
        });
        // a cell ends with a paragraph, or Word calls the file broken
        document.each("w:tc", [&](pugi::xml_node cell) {
            CHECK(std::string_view(cell.last_child().name()) == "w:p");
        });
        document.each("w:tr", [&](pugi::xml_node row) {
            std::size_t const cells = row.select_nodes("w:tc").size();
            CHECK(cells == row.parent().child("w:tblGrid").select_nodes("w:gridCol").size());
        });
    }
}

TEST_CASE("headings in Word are headings, and tables have a row that is repeated on each page",
          "[report][docx]") {
    std::string const bytes = to_docx(westmoor().document());
    WordPart const document(bytes, "word/document.xml");
    CHECK(document.count("w:pStyle[@w:val='Heading1']") >= 8);
    CHECK(document.count("w:pStyle[@w:val='Heading2']") >= 5);
    document.each("w:tbl[w:tblPr/w:tblLook/@w:firstRow='1']", [](pugi::xml_node table) {
        CHECK(table.child("w:tr").child("w:trPr").child("w:tblHeader"));
        CHECK(table.child("w:tblPr").child("w:tblCaption"));
    });
    WordPart const styles(bytes, "word/styles.xml");
    auto const heading = styles.first("w:style[@w:styleId='Heading1']");
    CHECK(std::string_view(heading.child("w:name").attribute("w:val").value()) == "heading 1");
    CHECK(heading.child("w:pPr").child("w:keepNext"));
}

TEST_CASE("Word says all that plain text says", "[report][docx]") {
    // white space apart, and what stands for pictures of results: marks in rows
    auto const squeezed = [](std::string_view text) {
        std::string made;
        for (char const c : text)
            if (c != ' ' && c != '\n') made += c;
        return made;
    };
    for (Reported const* each : {&riverside(), &westmoor()}) {
        Document const document = each->document();
        std::string const word = squeezed(words_in(document));
        std::function<void(Blocks const&)> look = [&](Blocks const& blocks) {
            for (Block const& block : blocks) {
                auto const has = [&](Runs const& runs) {
                    for (Run const& run : runs) {
                        INFO(run.says);
                        CHECK(word.find(squeezed(run.says)) != std::string::npos);
                    }
                };
                if (auto const* const section = std::get_if<Section>(&block.is)) {
                    CHECK(word.find(squeezed(section->title)) != std::string::npos);
                    look(section->blocks);
                } else if (auto const* const paragraph = std::get_if<Paragraph>(&block.is)) {
                    has(paragraph->says);
                } else if (auto const* const table = std::get_if<Table>(&block.is)) {
                    for (Table::Row const& row : table->rows)
                        for (Runs const& cell : row.cells) has(cell);
                } else if (auto const* const bullets = std::get_if<Bullets>(&block.is)) {
                    for (Runs const& item : bullets->items) has(item);
                } else if (auto const* const notice = std::get_if<Notice>(&block.is)) {
                    look(notice->blocks);
                } else if (auto const* const columns = std::get_if<Columns>(&block.is)) {
                    for (Columns::Column const& column : columns->columns) look(column.blocks);
                } else if (auto const* const details = std::get_if<Details>(&block.is)) {
                    CHECK(word.find(squeezed(details->title)) != std::string::npos);
                    look(details->blocks);
                }
            }
        };
        look(document.blocks);
    }
}

TEST_CASE("a text means itself in Word, and no control character comes into it",
          "[report][docx][hostile]") {
    std::string const evil = "a <b> & \"c\" ]]> \x01\x1b[31m\r\n<w:p/> \xE2\x80\xAE";
    Document document = with({{Paragraph{{{.says = evil}}}}, {Picture{"image/png", "x", evil}}});
    document.title = document.subtitle = document.foot = document.language = document.accent = evil;
    std::string const bytes = to_docx(document);
    for (char const* const name :
         {"word/document.xml", "word/footer1.xml", "docProps/core.xml", "word/styles.xml"}) {
        WordPart const part(bytes, name);
        CHECK(part.text.find("&#") == std::string::npos);
        CHECK_FALSE(has_control(part.text));
        CHECK(part.text.find("<w:p/>") == std::string::npos);
    }
    CHECK(words_in(document).find("a <b> & \"c\" ]]>") != std::string::npos);
}

TEST_CASE("a picture in Word keeps its proportions and says what is on it", "[report][docx]") {
    // 200 x 50 points
    std::string png = "\x89PNG\r\n\x1a\n";
    png += std::string("\0\0\0\rIHDR\0\0\0\xC8\0\0\0\x32", 16);
    std::string const bytes = to_docx(with({{Picture{"image/png", png, "the logo of the Trust"}}}));
    WordPart const document(bytes, "word/document.xml");
    auto const properties = document.first("wp:docPr");
    CHECK(std::string_view(properties.attribute("descr").value()) == "the logo of the Trust");
    auto const extent = document.first("wp:extent");
    CHECK(extent.attribute("cx").as_int() == 4 * extent.attribute("cy").as_int());
    CHECK(cells::Archive(bytes, "x").part("word/media/picture1.png") == png);
    WordPart const relations(bytes, "word/_rels/document.xml.rels");
    CHECK(relations.text.find("Id=\"picture1\"") != std::string::npos);
    CHECK(document.text.find("r:embed=\"picture1\"") != std::string::npos);
    CHECK(words_in(with({{Picture{"image/svg+xml", "<svg/>", "a curve"}}})).find("[a curve]") !=
          std::string::npos);
}

TEST_CASE("a picture in Word is never higher than a page nor wider than the text",
          "[report][docx]") {
    auto const size = [](std::string const& wide, std::string const& high) {
        std::string const png = "\x89PNG\r\n\x1a\n" + std::string("\0\0\0\rIHDR", 8) + wide + high;
        std::string const bytes = to_docx(with({{Picture{"image/png", png, "a strip"}}}));
        WordPart const document(bytes, "word/document.xml");
        pugi::xml_node const extent = document.first("wp:extent");
        return std::pair(extent.attribute("cx").as_llong(), extent.attribute("cy").as_llong());
    };
    std::string const one("\0\0\0\1", 4), hundred("\0\0\0\x64", 4), most("\x7f\xff\xff\xff", 4);
    std::string const thousands("\0\0\x27\x10", 4);              // 10 000
    constexpr long long text_wide = 635LL * (11906 - 2 * 1134);  // of A4, in metric units
    constexpr long long text_high = 635LL * (16838 - 2 * 1134);
    CHECK(size(hundred, hundred) == std::pair(100LL * 9525, 100LL * 9525));
    auto const [narrow, high] = size(hundred, thousands);
    CHECK(high <= text_high);
    CHECK(high > text_high * 9 / 10);
    CHECK(narrow == high / 100);
    CHECK(size(thousands, hundred) == std::pair(text_wide, text_wide / 100));
    CHECK(size(one, most).first == 1);
    CHECK(size(one, most).second <= text_high);
    CHECK(size(most, one) == std::pair(text_wide, 1LL));
}

TEST_CASE("the first column of a table in Word looks like the others, and its links like links",
          "[report][docx]") {
    Run const link{.says = "1.1.1", .to = "there"};
    std::string const bytes =
        to_docx(with({{Table{"caption", {{{.says = "Element"}}}, {{"there", {{link}}}}}}}));
    WordPart const document(bytes, "word/document.xml");
    auto const style = document.first("w:hyperlink/w:r/w:rPr/w:rStyle");
    CHECK(std::string_view(style.attribute("w:val").value()) == "Hyperlink");
    CHECK(WordPart(bytes, "word/styles.xml").text.find("firstCol") == std::string::npos);
}

TEST_CASE("blocks in blocks, empty ones and long ones make a document that Word can read",
          "[report][docx]") {
    Run const run{.says = "x\ny", .rating = true, .mark = "+", .standing = Standing::met};
    Block const table{Table{"caption", {{run}, {run}}, {{"row", {{run}, {}}}}}};
    Block const columns{
        Columns{{{{run}, {table, Block{Notice{Standing::failed, {table}}}}}, {{}, {}}}}};
    std::string const bytes = to_docx(with({
        {Paragraph{}},
        {Bullets{}},
        {DefinitionList{}},
        {Table{}},
        {KeyFigures{}},
        {Columns{}},
        {Bars{}},
        {Map{}},
        {Notice{Standing::open, {}}},
        {Notice{Standing::open, {columns}}},
        {Details{"more", {columns}}},
        {WritingSpace{{{"Agreed rating", 1}, {"Why", 20}}}},
        {Contents{"In this report"}},
        {Section{"one", "same", {{Section{"two", "same", {}}}}}},
        {Paragraph{{{.says = std::string(40'000, 'a'), .to = "same"}}}},
    }));
    WordPart const document(bytes, "word/document.xml");
    document.each("w:tc", [&](pugi::xml_node cell) {
        CHECK(std::string_view(cell.last_child().name()) == "w:p");
    });
    CHECK(document.count("w:bookmarkStart") == 2);  // `row` and `same`, once each
    document.each("w:gridCol",
                  [](pugi::xml_node column) { CHECK(column.attribute("w:w").as_int() > 100); });
}

TEST_CASE("the footer of a Word document is right without a title, too", "[report][docx]") {
    Document document = with({});
    document.title.clear();
    std::string const bytes = to_docx(document);
    WordPart const footer(bytes, "word/footer1.xml");
    CHECK(footer.words() == "Page 1 of 1");
    footer.each("w:pPr", [](pugi::xml_node properties) {
        CHECK(properties.child("w:pStyle"));
        CHECK_FALSE(properties.child("w:tab"));
    });
    CHECK(footer.count("w:tab") == 1);
}
