#include "json/results/schema_of.hpp"
#include "json/results/write.hpp"
#include "model/text_files.hpp"

namespace assay::json {

void make_utf8(std::string& document, std::size_t from) {
    constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD
    if (is_utf8(std::string_view(document).substr(from))) return;
    std::string made = document.substr(0, from);
    std::string_view rest = std::string_view(document).substr(from);
    while (!rest.empty()) {
        std::size_t const size = utf8_length(rest);
        made += size == 0 ? replacement : rest.substr(0, size);
        rest.remove_prefix(size == 0 ? 1 : size);
    }
    document = std::move(made);
}

std::string or_null(std::string const& type) {
    constexpr std::string_view word = R"("type":"string")";
    if (type.starts_with(word)) return R"("type":["string","null"])" + type.substr(word.size());
    constexpr std::string_view number = R"("type":"number")";
    if (type == number) return R"("type":["number","null"])";
    return R"("anyOf":[{)" + type + R"(},{"type":"null"}])";
}

}  // namespace assay::json
