#include "authors/template.hpp"

#include "lua/embedded.hpp"

#include <cassert>

namespace assay::authors {
namespace {

constexpr std::string_view home = "new/";

std::string escaped(std::string_view text, bool in_markdown) {
    std::string made;
    for (char const c : text) {
        bool const is_special = in_markdown ? c == '|' : c == '"' || c == '\\';
        if (is_special) made += '\\';
        made += c;
    }
    return made;
}

std::string fill(std::string_view text, Filling const& filling, bool in_markdown) {
    std::string made;
    for (std::size_t at = text.find('@'); at != text.npos; at = text.find('@')) {
        std::size_t const end = text.find('@', at + 1);
        auto const value = filling.find(text.substr(at + 1, end - at - 1));
        assert(end != text.npos && value != filling.end());
        auto const& [words, is_code] = value->second;
        made.append(text.substr(0, at)).append(is_code ? words : escaped(words, in_markdown));
        text.remove_prefix(end + 1);
    }
    return made.append(text);
}

}  // namespace

std::string template_text(std::string_view name) {
    return std::string(lua::embedded_text(std::string(home).append(name)));
}

std::vector<PackFile> filled_templates(std::string_view kind, Filling const& filling) {
    std::vector<PackFile> files;
    std::string const folder = std::string(home).append(kind).append("/");
    for (std::size_t i = 0; i < lua::embedded_file_count; ++i) {
        auto const& [name, text] = lua::embedded_files[i];
        if (!name.starts_with(folder)) continue;
        files.push_back(
            {std::string(name.substr(folder.size())), fill(text, filling, name.ends_with(".md"))});
    }
    return files;
}

}  // namespace assay::authors
