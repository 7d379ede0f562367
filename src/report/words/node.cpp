#include "report/words/node.hpp"

#include "algebra/values/plan.hpp"

#include <algorithm>
#include <vector>

namespace assay::report {
namespace {

bool is_part_of_a_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

char in_lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool holds(std::string_view text, std::string_view word) {
    auto const same = [](char a, char b) { return in_lower_case(a) == in_lower_case(b); };
    for (auto from = text.begin();; ++from) {
        from = std::search(from, text.end(), word.begin(), word.end(), same);
        if (from == text.end()) return false;
        auto const end = from + static_cast<std::ptrdiff_t>(word.size());
        bool const begins = from == text.begin() || !is_part_of_a_word(*(from - 1));
        if (begins && (end == text.end() || !is_part_of_a_word(*end))) return true;
    }
}

// Points under a heading. What a run of them rests on is said once, unless the layer says it.
void list(Page& page, Node const& node, std::vector<Point const*> const& points,
          std::string_view heading, std::string_view known_source, std::size_t indent) {
    if (points.empty()) return;
    page.paragraph(heading, indent, Tone::quiet);
    std::size_t column = indent + 7;
    for (Point const* const point : points)
        column = std::max(column, indent + 4 + own_id(node, *point).size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        page.labelled(own_id(node, *points[i]), capitalised(points[i]->says), indent + 2, column);
        std::string const& source = points[i]->source;
        bool const goes_on = i + 1 < points.size() && points[i + 1]->source == source;
        if (!source.empty() && source != known_source && !goes_on)
            page.paragraph("Source: " + source, column, Tone::quiet);
    }
}

std::vector<Point const*> points_of(Node const& node, std::uint32_t layer) {
    std::vector<Point const*> points;
    for (Point const& point : node.guidance)
        if (point.layer == layer) points.push_back(&point);
    return points;
}

}  // namespace

bool holds_word(std::string_view text, std::string_view word) {
    if (word.size() < 2) return holds(text, word) && !word.empty();
    bool const plural = word.back() == 's';
    std::string const other =
        plural ? std::string(word.substr(0, word.size() - 1)) : std::string(word) + "s";
    return holds(text, word) || holds(text, other);
}

bool is_about(Annotation const& annotation, Node const& node) {
    return holds_word(node.requirement, annotation.word) ||
           std::any_of(node.guidance.begin(), node.guidance.end(), [&](Point const& point) {
               return (point.layer == 0 || point.layer < annotation.layer) &&
                      holds_word(point.says, annotation.word);
           });
}

std::string own_id(Node const& node, Point const& point) {
    return point.id.substr(node.id.size() + 1);
}

void words(Page& page, RulePack const& pack, Node const& node, std::size_t indent) {
    auto const& all = pack.standard().words;
    for (Annotation const& each : all) {
        if (!is_about(each, node)) continue;
        bool const several = std::any_of(all.begin(), all.end(), [&](Annotation const& other) {
            return other.word == each.word && other.layer != each.layer;
        });
        std::string const where = several ? "in " + pack.layers()[each.layer].id : "here";
        page.paragraph(each.word + ": " + where + " " + each.here, indent, indent + 2, Tone::quiet);
    }
}

void limbs(Page& page, Node const& node, std::size_t indent) {
    std::vector<Point const*> points;
    for (Point const& point : node.limbs) points.push_back(&point);
    list(page, node, points, "Its parts:", {}, indent);
}

void guidance(Page& page, RulePack const& pack, Node const& node, std::size_t indent) {
    list(page, node, points_of(node, node.layer), "What may serve as evidence:", {}, indent);
    for (std::uint32_t i = 0; i < pack.layers().size(); ++i)
        if (i != node.layer)
            list(page, node, points_of(node, i),
                 pack.layers()[i].id + " adds:", pack.layers()[i].source, indent);
}

void claim_ground(Page& page, RulePack const& pack, Node const& node, std::size_t indent) {
    bool any = false;
    for (auto const& each : algebra::plan_of(pack).declared.applicability) {
        if (each.element != node.id) continue;
        if (!any) page.paragraph("When it may be claimed not applicable:", indent, Tone::quiet);
        any = true;
        std::string const& layer = pack.layers()[each.layer].id;
        page.labelled(layer, capitalised(each.because), indent + 2, indent + 4 + layer.size());
    }
}

}  // namespace assay::report
