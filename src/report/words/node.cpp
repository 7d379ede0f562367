#include "report/words/node.hpp"

#include <algorithm>
#include <vector>

namespace assay::report {
namespace {

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

std::string own_id(Node const& node, Point const& point) {
    return point.id.substr(node.id.size() + 1);
}

void limbs(Page& page, Node const& node, std::size_t indent) {
    std::vector<Point const*> points;
    for (Point const& point : node.limbs) points.push_back(&point);
    list(page, node, points, "Parts:", {}, indent);
}

void guidance(Page& page, RulePack const& pack, Node const& node, std::size_t indent) {
    list(page, node, points_of(node, node.layer), "Examples of evidence:", {}, indent);
    for (std::uint32_t i = 0; i < pack.layers().size(); ++i)
        if (i != node.layer)
            list(page, node, points_of(node, i),
                 pack.layers()[i].id + " adds:", pack.layers()[i].source, indent);
}

void words(Page& page, std::vector<ElementWord> const& words, std::size_t indent) {
    for (ElementWord const& each : words)
        page.paragraph(
            each.word + ": " + (each.is_only ? "here" : "in " + each.layer) + " " + each.here,
            indent, indent + 2, Tone::quiet);
}

void claim_ground(Page& page, std::vector<ClaimGround> const& grounds, std::size_t indent) {
    if (!grounds.empty())
        page.paragraph("When this may be claimed as not applicable:", indent, Tone::quiet);
    for (ClaimGround const& each : grounds)
        page.labelled(each.layer, capitalised(each.because), indent + 2,
                      indent + 4 + each.layer.size());
}

}  // namespace assay::report
