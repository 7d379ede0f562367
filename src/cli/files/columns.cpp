#include "cli/files/columns.hpp"

#include "cli/files/input.hpp"

#include <algorithm>
#include <string_view>

namespace assay::cli {
namespace {

std::string text_of(std::string const& file, SandboxFiles const* supply) {
    try {
        return read_file(file, supply);
    } catch (Error const&) {
        return {};
    }
}

std::string_view line_of(std::string_view text, std::size_t line) {
    for (; line > 1 && !text.empty(); --line)
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return text.substr(0, text.find('\n'));
}

}  // namespace

std::size_t Columns::utf16(Place const& place) {
    auto [known, fresh] = texts_.try_emplace(place.file);
    if (fresh) known->second = text_of(place.file, supply_);
    std::string_view const line = line_of(known->second, place.line);
    if (place.column == 0 || place.column - 1 > line.size()) return place.column;
    std::size_t units = 1;
    for (char const c : line.substr(0, place.column - 1)) {
        auto const byte = static_cast<unsigned char>(c);
        bool const continues = (byte & 0xC0U) == 0x80U;
        units += continues ? 0 : byte >= 0xF0U ? 2 : 1;  // beyond the first plane: a pair of units
    }
    return units;
}

}  // namespace assay::cli
