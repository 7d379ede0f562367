#include "cli/commands/pack_limits.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace assay::cli {
namespace {

struct Line {
    std::string_view says;
    std::uint64_t (*used)(Used const&);
    std::uint64_t (*allowed)(Limits const&);
};

constexpr std::array lines{
    Line{"files", [](Used const& u) -> std::uint64_t { return u.files; },
         [](Limits const& l) -> std::uint64_t { return l.files; }},
    Line{"bytes of the largest file", [](Used const& u) -> std::uint64_t { return u.source_bytes; },
         [](Limits const& l) -> std::uint64_t { return l.source_bytes; }},
    Line{"bytes of all files", [](Used const& u) -> std::uint64_t { return u.pack_bytes; },
         [](Limits const& l) -> std::uint64_t { return l.pack_bytes; }},
    Line{"instructions while loading", [](Used const& u) { return u.load_instructions; },
         [](Limits const& l) { return l.load_instructions; }},
    Line{"bytes of memory", [](Used const& u) -> std::uint64_t { return u.memory; },
         [](Limits const& l) -> std::uint64_t { return l.memory; }},
    Line{"bytes of the longest text made",
         [](Used const& u) -> std::uint64_t { return u.text_bytes; },
         [](Limits const& l) -> std::uint64_t { return l.text_bytes; }},
    Line{"values declared", [](Used const& u) -> std::uint64_t { return u.declared_values; },
         [](Limits const& l) -> std::uint64_t { return l.declared_values; }},
    Line{"bytes of texts declared", [](Used const& u) -> std::uint64_t { return u.declared_bytes; },
         [](Limits const& l) -> std::uint64_t { return l.declared_bytes; }},
    Line{"items of the longest list", [](Used const& u) -> std::uint64_t { return u.list_items; },
         [](Limits const& l) -> std::uint64_t { return l.list_items; }},
};

/// `1,234,567`
std::string with_commas(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

std::string limits_as_text(RulePack const& pack) {
    constexpr std::size_t gap = 2;
    constexpr std::size_t digits = 12;
    std::size_t width = 0;
    for (Line const& line : lines) width = std::max(width, line.says.size() + gap);
    std::string text{pack.title()};
    text.append(" ").append(pack.version()).append(": use of the default limits\n\n");
    for (Line const& line : lines) {
        std::string const used = with_commas(line.used(pack.used()));
        text.append("  ").append(line.says).append(width - line.says.size(), ' ');
        text.append(digits - std::min(digits, used.size()), ' ').append(used);
        text.append(" of ").append(with_commas(line.allowed({}))).append("\n");
    }
    return text;
}

}  // namespace

std::string pack_limits(RulePack const& pack, Format format) {
    return format == Format::json ? limits_json(pack) : limits_as_text(pack);
}

}  // namespace assay::cli
