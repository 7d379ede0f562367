#pragma once

#include <assay/document.hpp>

#include "report/docx/package.hpp"

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::report {

/// The text of a Word document, and what it refers to by its number, from 1.
struct WordText {
    std::string xml{};                     ///< word/document.xml
    std::vector<std::string> pictures{};   ///< the bytes of PNG files
    std::vector<std::string> addresses{};  ///< of what is outside the document, percent-encoded
};

/// All parts of a Word document.
[[nodiscard]] std::vector<PackagePart> parts_of(Document const& document, WordText text);

// The ids by which the text refers to other parts.
inline constexpr std::string_view footer_id = "footer";
[[nodiscard]] std::string picture_id(std::size_t number);
[[nodiscard]] std::string address_id(std::size_t number);

// What all parts are written with.

/// A text as XML can have it: as other formats show it, and without the two characters that are none.
[[nodiscard]] std::string xml_text(std::string_view text);

void set_attributes(pugi::xml_node node,
                    std::vector<std::pair<char const*, std::string>> const& attributes);

/// A new part with a root of this name, which has the name spaces that reports use.
[[nodiscard]] pugi::xml_node begin_part(pugi::xml_document& xml, char const* root);

[[nodiscard]] std::string xml_of(pugi::xml_document const& xml);

}  // namespace assay::report
