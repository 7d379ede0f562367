#pragma once

#include "catch.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <string>

namespace assay_test {

/// All names of elements, and of attributes, in a page.
inline std::set<std::string> names_in(std::string const& html, std::regex const& form) {
    std::set<std::string> names;
    for (std::sregex_iterator at(html.begin(), html.end(), form), end; at != end; ++at)
        names.insert((*at)[1]);
    return names;
}

inline std::string without_styles(std::string html) {
    std::size_t const from = html.find("<style>");
    return html.erase(from, html.find("</style>") - from);
}

inline std::set<std::string> const elements{
    "a",     "blockquote", "body", "br",         "caption", "dd",      "defs", "details",
    "div",   "dl",         "dt",   "figcaption", "figure",  "footer",  "h1",   "h2",
    "h3",    "h4",         "h5",   "h6",         "head",    "header",  "html", "img",
    "li",    "main",       "meta", "nav",        "ol",      "p",       "path", "pattern",
    "rect",  "section",    "span", "strong",     "style",   "summary", "svg",  "table",
    "tbody", "td",         "text", "th",         "thead",   "title",   "tr",   "ul"};
inline std::set<std::string> const attributes{
    "alt",          "aria-hidden", "aria-label", "charset", "class",
    "content",      "d",           "focusable",  "height",  "href",
    "http-equiv",   "id",          "lang",       "name",    "patternTransform",
    "patternUnits", "role",        "scope",      "src",     "tabindex",
    "text-anchor",  "viewBox",     "width",      "x",       "y"};

/// Checks that a page holds no markup but that of the writers, and leads and loads from nowhere else.
inline void is_inert(std::string const& html) {
    std::string const page = without_styles(html);
    for (std::string const& name : names_in(page, std::regex("<([A-Za-z0-9!-]+)"))) {
        INFO(name);
        CHECK((elements.contains(name) || name == "!DOCTYPE"));
    }
    std::set<std::string> const known = attributes;
    std::regex const tag("<[^>]*>");
    for (std::sregex_iterator at(page.begin(), page.end(), tag), end; at != end; ++at)
        for (std::string const& name :
             names_in((*at).str(), std::regex(" ([A-Za-z-]+)=\"[^\"<>]*\""))) {
            INFO(name);
            CHECK(known.contains(name));
        }
    // every link leads to a part of the page that there is, every picture is in the page
    std::set<std::string> const ids = names_in(page, std::regex(" id=\"([^\"]*)\""));
    for (std::string const& to : names_in(page, std::regex(" href=\"([^\"]*)\""))) {
        INFO(to);
        CHECK(ids.contains(to.substr(1)));
    }
    for (std::string const& src : names_in(page, std::regex(" src=\"([^\"]*)\"")))
        CHECK(src.starts_with("data:image/"));
}

/// Whether a text holds what steers a terminal or turns the direction of writing.
inline bool has_control(std::string const& text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == 0x7F; }) ||
           text.find("\xE2\x80\xAE") != std::string::npos ||
           text.find("\xE2\x81\xA7") != std::string::npos ||
           text.find("\xC2\x9B") != std::string::npos;
}

}  // namespace assay_test
