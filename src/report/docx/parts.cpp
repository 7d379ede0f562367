// The parts of a Word document beside its text: styles, numbering, settings, the footer, and the lists by which Word finds the
// parts and what they refer to. An Office Open XML file is an archive of such parts (package.cpp).
//
// Specification: ECMA-376, Office Open XML File Formats, part 1, chapter 17, and part 2 (Open Packaging Conventions).

#include "report/docx/parts.hpp"

#include "lua/embedded.hpp"
#include "model/sanitise.hpp"
#include "report/html/colour.hpp"

#include <algorithm>
#include <sstream>

namespace assay::report {
namespace {

constexpr std::string_view no_accent = "1F2A3A";

constexpr std::string_view relations_of_package =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="properties" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";
constexpr std::string_view numbering =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>)";
constexpr std::string_view settings =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>)";

std::string replaced(std::string_view text, std::string_view word, std::string_view by) {
    std::string made(text);
    for (std::size_t at = made.find(word); at != made.npos; at = made.find(word, at + by.size()))
        made.replace(at, word.size(), by);
    return made;
}

void declare(pugi::xml_document& xml) {
    set_attributes(xml.append_child(pugi::node_declaration),
                   {{"version", "1.0"}, {"encoding", "UTF-8"}, {"standalone", "yes"}});
}

std::string name_of_picture(std::size_t number) {
    return "media/picture" + std::to_string(number) + ".png";
}

/// The language where it is a plain tag; whatever else a template says is left to Word.
std::string language_of(Document const& document) {
    std::string const& language = document.language;
    bool const is_plain = std::all_of(language.begin(), language.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    });
    return !is_plain || language.empty() || language == "en" ? "en-GB" : language;
}

std::string styles_of(Document const& document) {
    std::string const accent =
        is_colour(document.accent) ? document.accent.substr(1) : std::string(no_accent);
    return replaced(replaced(lua::embedded_text("report/word-styles.xml"), "ACCENT", accent),
                    "LANGUAGE", language_of(document));
}

std::string properties_of(Document const& document) {
    pugi::xml_document xml;
    declare(xml);
    pugi::xml_node root = xml.append_child("cp:coreProperties");
    set_attributes(
        root,
        {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
         {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
    root.append_child("dc:title").text() = xml_text(document.title).c_str();
    if (!document.subtitle.empty())
        root.append_child("dc:subject").text() = xml_text(document.subtitle).c_str();
    root.append_child("dc:language").text() = language_of(document).c_str();
    return xml_of(xml);
}

/// On each page: what results must say beside them, the title, and the number of the page.
std::string footer_of(Document const& document) {
    pugi::xml_document xml;
    pugi::xml_node root = begin_part(xml, "w:ftr");
    auto const paragraph = [&] {
        pugi::xml_node made = root.append_child("w:p");
        made.append_child("w:pPr").append_child("w:pStyle").append_attribute("w:val") = "Footer";
        return made;
    };
    auto const words = [](pugi::xml_node into, std::string const& text) {
        pugi::xml_node piece = into.append_child("w:r").append_child("w:t");
        piece.append_attribute("xml:space") = "preserve";
        piece.text() = text.c_str();
    };
    auto const field = [&](pugi::xml_node into, char const* what) {
        pugi::xml_node made = into.append_child("w:fldSimple");
        made.append_attribute("w:instr") = what;
        words(made, "1");
    };
    if (!document.foot.empty()) words(paragraph(), xml_text(document.foot));
    pugi::xml_node line = paragraph();
    words(line, xml_text(document.title));
    line.append_child("w:r").append_child("w:tab");
    words(line, "Page ");
    field(line, "PAGE");
    words(line, " of ");
    field(line, "NUMPAGES");
    return xml_of(xml);
}

std::string content_types() {
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

std::string relations_of(WordText const& of) {
    constexpr std::string_view types =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::string text =
        R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    auto const add = [&](std::string_view id, std::string_view type, std::string const& target,
                         std::string_view mode = {}) {
        text.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(types);
        text.append(type).append("\" Target=\"").append(target).append(mode).append("\"/>");
    };
    for (auto const* const part : {"styles", "numbering", "settings"})
        add(part, part, std::string(part) + ".xml");
    add(footer_id, "footer", "footer1.xml");
    for (std::size_t i = 1; i <= of.pictures.size(); ++i)
        add(picture_id(i), "image", name_of_picture(i));
    for (std::size_t i = 1; i <= of.addresses.size(); ++i)
        add(address_id(i), "hyperlink", replaced(of.addresses[i - 1], "&", "&amp;"),
            "\" TargetMode=\"External");
    return text + "</Relationships>";
}

}  // namespace

std::string picture_id(std::size_t number) { return "picture" + std::to_string(number); }
std::string address_id(std::size_t number) { return "address" + std::to_string(number); }

std::string xml_text(std::string_view text) {
    constexpr std::string_view unknown = "\uFFFD";
    return replaced(replaced(sanitise(text, Lines::kept), "\xEF\xBF\xBE", unknown), "\xEF\xBF\xBF",
                    unknown);
}

void set_attributes(pugi::xml_node node,
                    std::vector<std::pair<char const*, std::string>> const& attributes) {
    for (auto const& [name, value] : attributes) node.append_attribute(name) = value.c_str();
}

pugi::xml_node begin_part(pugi::xml_document& xml, char const* root) {
    declare(xml);
    pugi::xml_node made = xml.append_child(root);
    set_attributes(
        made,
        {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
         {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
         {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
         {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
         {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
    return made;
}

std::string xml_of(pugi::xml_document const& xml) {
    std::ostringstream text;
    xml.save(text, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(text).str();
}

std::vector<PackagePart> parts_of(Document const& document, WordText text) {
    std::vector<PackagePart> parts{{"[Content_Types].xml", content_types()},
                                   {"_rels/.rels", std::string(relations_of_package)},
                                   {"docProps/core.xml", properties_of(document)},
                                   {"word/document.xml", std::move(text.xml)},
                                   {"word/styles.xml", styles_of(document)},
                                   {"word/numbering.xml", std::string(numbering)},
                                   {"word/settings.xml", std::string(settings)},
                                   {"word/footer1.xml", footer_of(document)},
                                   {"word/_rels/document.xml.rels", relations_of(text)}};
    for (std::size_t i = 0; i < text.pictures.size(); ++i)
        parts.emplace_back("word/" + name_of_picture(i + 1), std::move(text.pictures[i]));
    return parts;
}

}  // namespace assay::report
