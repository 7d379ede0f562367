#include "report/html/pictures.hpp"

#include "report/html/escape.hpp"

#include <algorithm>
#include <utility>

namespace assay::report {
namespace {

// In units of the picture. Whole numbers only, so that no locale or rounding shows.
constexpr std::uint64_t picture_width = 400;
constexpr int height = 32;
constexpr std::uint64_t room_for_mark = 14;
constexpr std::uint64_t room_for_text = 28;
constexpr std::uint64_t clear_of_text = 20;  // from its middle

std::string number(std::uint64_t value) { return std::to_string(value); }

std::uint64_t sum(Bars::Bar const& bar) {
    std::uint64_t all = 0;
    for (Bars::Part const& part : bar.parts) all += part.count;
    return all;
}

std::string bar_in_words(Bars::Bar const& bar) {
    std::string text;
    for (Bars::Part const& part : bar.parts)
        text += (text.empty() ? "" : ", ") + number(part.count) + " " + part.title;
    if (bar.needed > 0) text += "; at least " + number(bar.needed) + " needed";
    if (!bar.weakest.empty()) text += "; " + bar.weakest;
    return text;
}

/// Where a label goes between two ends: its left end and its width. The line does not run through it.
std::pair<std::uint64_t, std::uint64_t> room_beside(std::uint64_t line, std::uint64_t left,
                                                    std::uint64_t right) {
    std::uint64_t const middle = (left + right) / 2;
    bool const is_clear = line + clear_of_text <= middle || line >= middle + clear_of_text;
    bool const is_crossed = !is_clear && line > left && line < right;
    if (!is_crossed || std::max(line - left, right - line) < room_for_mark)
        return {left, right - left};
    return line - left > right - line ? std::pair{left, line - left}
                                      : std::pair{line, right - line};
}

}  // namespace

std::uint32_t longest(Bars const& bars) {
    std::uint64_t most = 1;
    for (Bars::Bar const& bar : bars.bars)
        most = std::max({most, sum(bar), std::uint64_t{bar.needed}});
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(most, UINT32_MAX));
}

std::string picture_of_bar(Bars::Bar const& bar, std::uint32_t longest, std::string_view name) {
    auto const x = [&](std::uint64_t count) { return count * (picture_width - 4) / longest + 2; };
    std::string svg = "<svg role=\"img\" viewBox=\"0 0 " + number(picture_width) + " " +
                      std::to_string(height) + "\" aria-label=\"" + escaped(name) + ": " +
                      escaped(bar_in_words(bar)) + "\">";
    std::uint64_t const line = bar.needed > 0 ? x(bar.needed) : 0;  // 0: none
    std::uint64_t from = 0;
    for (Bars::Part const& part : bar.parts) {
        std::uint64_t const left = x(from);
        from += part.count;
        std::uint64_t const wide = x(from) - left;
        bool const is_met = part.standing == Standing::met || part.standing == Standing::best;
        bool const is_striped = is_met && !bar.weakest.empty();
        std::string const is = "is-" + std::string(name_of(part.standing));
        svg += "<rect class=\"" + is + (is_striped ? " striped" : "") + "\" x=\"" + number(left) +
               "\" y=\"5\" width=\"" + number(wide > 2 ? wide - 2 : wide) + "\" height=\"22\"/>";
        auto const [label, room] = room_beside(line, left, left + wide);
        if (room >= room_for_mark && is_striped) {  // stripes would make the mark hard to read
            std::uint64_t const plain = std::min(room, room_for_text + 8);
            svg += "<rect class=\"" + is + "\" x=\"" + number(label + room / 2 - 1 - plain / 2) +
                   "\" y=\"6\" width=\"" + number(plain) + "\" height=\"20\"/>";
        }
        if (room >= room_for_mark)
            svg += "<text class=\"" + is + "\" x=\"" + number(label + room / 2 - 1) +
                   "\" y=\"21\" text-anchor=\"middle\">" + escaped(part.mark) +
                   (room >= room_for_text ? " " + number(part.count) : std::string()) + "</text>";
    }
    if (bar.needed > 0)
        svg +=
            "<path class=\"needed\" d=\"M" + number(line) + " 0V" + std::to_string(height) + "\"/>";
    return svg + "</svg>";
}

std::string pattern_of_pictures() {
    return "<svg class=\"unseen\" aria-hidden=\"true\" focusable=\"false\"><defs>"
           "<pattern id=\"hatched\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
           "patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"6\" height=\"6\"/>"
           "<rect class=\"line\" width=\"1\" height=\"6\"/></pattern>"
           "<pattern id=\"striped\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\" "
           "patternTransform=\"rotate(-45)\"><rect class=\"is-met\" width=\"12\" height=\"12\"/>"
           "<rect class=\"stripe\" width=\"5\" height=\"12\"/></pattern></defs></svg>\n";
}

}  // namespace assay::report
