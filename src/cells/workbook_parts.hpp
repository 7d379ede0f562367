#pragma once

#include "cells/archive.hpp"

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace assay::cells {

// The XML parts of a workbook, and how they refer to each other. Entities of a document type are never
// expanded: pugixml leaves them as they are.

/// The name of an element or attribute without the prefix of its namespace.
[[nodiscard]] std::string_view local(char const* name);
/// The first child of this name; an empty node when there is none.
[[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view name);
/// An attribute; empty when there is none.
[[nodiscard]] std::string_view attribute(pugi::xml_node node, std::string_view name);
/// `_x000D_` is how a workbook writes a character that XML cannot hold.
[[nodiscard]] std::string unescaped(std::string_view text);
/// The text of a shared or inline string: its runs one after the other, without what is only said
/// about how to read them aloud.
[[nodiscard]] std::string text_of(pugi::xml_node node);

class WorkbookParts {
public:
    /// A part that another one uses.
    struct Related {
        std::string type;  ///< `worksheet`, `comments`
        std::string part;  ///< its path in the archive
    };
    using Relations = std::map<std::string, Related>;  ///< by the id that the other part uses

    /// Throws: Error when it is no archive. Both must outlive this.
    WorkbookParts(std::string_view bytes, std::string const& file);

    /// Reads a part. Throws: Error when it is not there or is broken.
    void parse(pugi::xml_document& document, std::string const& part);
    /// The same; false when it is not there. Throws: Error when it is broken.
    [[nodiscard]] bool parse_if_there(pugi::xml_document& document, std::string const& part);

    /// The part that lists the sheets. Throws: Error when there is none.
    [[nodiscard]] std::string path_of_book();
    /// What a part refers to. Throws: Error when that is not there or is broken.
    [[nodiscard]] Relations relations(std::string const& of);
    /// The same; empty when it is not there.
    [[nodiscard]] Relations relations_if_there(std::string const& of);

private:
    static std::string folder_of(std::string const& part);
    static std::string path_of_relations(std::string const& of);
    static Relations relations_in(pugi::xml_document const& document, std::string const& folder);

    std::string const& file_;
    Archive archive_;
};

}  // namespace assay::cells
