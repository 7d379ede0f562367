#include "cells/workbook_parts.hpp"

#include "cells/files.hpp"
#include "model/messages/sheets.hpp"
#include "model/say.hpp"
#include "model/text_files.hpp"

#include <charconv>
#include <utility>

namespace assay::cells {
namespace {

/// A path without `folder/../`.
std::string without_parents(std::string path) {
    for (auto up = path.find("/../"); up != path.npos; up = path.find("/../")) {
        auto const before = up == 0 ? path.npos : path.rfind('/', up - 1);
        std::size_t const from = before == path.npos ? 0 : before + 1;
        path.erase(from, up + 4 - from);
    }
    return path;
}

}  // namespace

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

std::string text_of(pugi::xml_node node) {
    std::string text;
    for (pugi::xml_node const each : node.children()) {
        std::string_view const name = local(each.name());
        if (name == "t") text += each.text().get();
        if (name == "r") text += child(each, "t").text().get();
    }
    return unescaped(text);
}

WorkbookParts::WorkbookParts(std::string_view bytes, std::string const& file)
    : file_(file), archive_(bytes, file) {}

void WorkbookParts::parse(pugi::xml_document& document, std::string const& part) {
    if (!parse_if_there(document, part))
        refuse(file_, say<sheet_messages, "workbook-without-part">({{"part", part}}));
}

bool WorkbookParts::parse_if_there(pugi::xml_document& document, std::string const& part) {
    std::string const text = archive_.part(part);
    if (text.empty()) return false;
    if (!is_utf8(text)) refuse(file_, say<sheet_messages, "part-not-utf8">({{"part", part}}));
    constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
    auto const result = document.load_buffer(text.data(), text.size(), options);
    if (!result)
        refuse(file_, say<sheet_messages, "broken-part-of-xml">(
                          {{"part", part}, {"cause", result.description()}}));
    return true;
}

std::string WorkbookParts::path_of_book() {
    pugi::xml_document document;
    parse(document, "_rels/.rels");
    for (auto const& [id, each] : relations_in(document, ""))
        if (each.type == "officeDocument") return each.part;
    refuse(file_, say<sheet_messages, "archive-without-workbook">());
}

WorkbookParts::Relations WorkbookParts::relations(std::string const& of) {
    pugi::xml_document document;
    parse(document, path_of_relations(of));
    return relations_in(document, folder_of(of));
}

WorkbookParts::Relations WorkbookParts::relations_if_there(std::string const& of) {
    pugi::xml_document document;
    if (!parse_if_there(document, path_of_relations(of))) return {};
    return relations_in(document, folder_of(of));
}

std::string WorkbookParts::folder_of(std::string const& part) {
    auto const slash = part.rfind('/');
    return slash == part.npos ? std::string() : part.substr(0, slash + 1);
}

std::string WorkbookParts::path_of_relations(std::string const& of) {
    std::string const folder = folder_of(of);
    return folder + "_rels/" + of.substr(folder.size()) + ".rels";
}

WorkbookParts::Relations WorkbookParts::relations_in(pugi::xml_document const& document,
                                                     std::string const& folder) {
    Relations related;
    for (pugi::xml_node const each : document.document_element().children()) {
        std::string const target{attribute(each, "Target")};
        std::string_view const type = attribute(each, "Type");
        related[std::string{attribute(each, "Id")}] = {
            std::string{type.substr(type.rfind('/') + 1)},
            target.starts_with('/') ? target.substr(1) : without_parents(folder + target)};
    }
    return related;
}

}  // namespace assay::cells
