#include "json/writer.hpp"
#include "model/nearest.hpp"
#include "plan/plan.hpp"
#include "report/page.hpp"

namespace assay::report {
namespace {

// The nodes to tell: all, or one and what is below it.
std::pair<std::size_t, std::size_t> range(RulePack const& pack, std::string_view id) {
    auto const& nodes = pack.standard().nodes;
    if (id.empty()) return {0, nodes.size()};
    auto const found = pack.standard().find(id);
    if (!found) {
        Nearest nearest{id};
        for (Node const& node : nodes) nearest.offer(node.id);
        throw Error({{"unknown-" + pack.standard().levels.back().name,
                      {},
                      "there is no `" + std::string(id) + "` in " + std::string(pack.id()) + " " +
                          std::string(pack.version()),
                      {},
                      std::string(nearest.best())}});
    }
    std::size_t end = *found + 1;
    while (end < nodes.size() && nodes[end].level > nodes[*found].level) ++end;
    return {*found, end};
}

void points(Page& page, std::vector<Point> const& list, std::string_view heading,
            std::size_t indent) {
    if (list.empty()) return;
    page.paragraph(heading, indent, Tone::quiet);
    for (Point const& point : list) {
        std::string const id = point.id.substr(point.id.rfind('.') + 1);
        page.labelled(id, capitalised(point.says), indent + 2, indent + 7);
    }
}

void node(Page& page, Standard const& standard, Node const& node, bool whole) {
    std::size_t const indent = node.level * 2;
    page.paragraph(node.id + " " + node.title, indent, indent + 2,
                   standard.is_element(node) ? Tone::plain : Tone::strong);
    if (!node.aim.empty()) page.paragraph(node.aim, indent + 2);
    if (whole && standard.is_element(node)) return;
    if (!node.requirement.empty()) page.paragraph(node.requirement, indent + 2);
    if (!node.official_text.empty()) page.paragraph(node.official_text, indent + 2);
    points(page, node.limbs, "Its parts:", indent + 2);
    points(page, node.guidance, "What may serve as evidence:", indent + 2);
    if (standard.is_element(node)) page.blank();
}

void node(json::Writer& json, Standard const& standard, Node const& node) {
    auto const text = [&](std::string_view key, std::string const& value) {
        if (value.empty()) return;
        json.key(key);
        json.text(value);
    };
    auto const points = [&](std::string_view key, std::vector<Point> const& list) {
        if (list.empty()) return;
        json.key(key);
        json.open_list();
        for (Point const& point : list) {
            json.open_object();
            text("id", point.id);
            text("says", point.says);
            json.close_object();
        }
        json.close_list();
    };
    json.open_object();
    text("id", node.id);
    text("level", standard.levels[node.level].name);
    if (node.parent >= 0) text("in", standard.nodes[static_cast<std::size_t>(node.parent)].id);
    text("title", node.title);
    text("aim", node.aim);
    text("requirement", node.requirement);
    text("official_text", node.official_text);
    text("source", node.source);
    points("limbs", node.limbs);
    points("guidance", node.guidance);
    json.close_object();
}

}  // namespace
}  // namespace assay::report

namespace assay {

std::string standard_report(RulePack const& pack, std::string_view id,
                            ReportOptions const& options) {
    auto const [first, end] = report::range(pack, id);
    report::Page page(options);
    page.paragraph(std::string(pack.title()) + " " + std::string(pack.version()), 0,
                   report::Tone::strong);
    page.blank();
    for (std::size_t i = first; i < end; ++i)
        report::node(page, pack.standard(), pack.standard().nodes[i], id.empty());
    if (id.empty()) {
        page.blank();
        page.paragraph("Requirement and guidance of an element: assay pack show " +
                       std::string(pack.id()) + " " + pack.standard().nodes.back().id);
    }
    return page.text();
}

std::string standard_json(RulePack const& pack, std::string_view id) {
    auto const [first, end] = report::range(pack, id);
    std::string text;
    json::Writer json(text, Layout::indented);
    json.open_object();
    json.key("pack");
    json.text(pack.id());
    json.key("version");
    json.text(pack.version());
    json.key("title");
    json.text(pack.title());
    json.key("fingerprint");
    json.text(pack.fingerprint());
    json.key("scale");
    json.open_list();
    for (Rating const& rating : pack.standard().scale) {
        json.open_object();
        json.key("id");
        json.text(rating.id);
        json.key("title");
        json.text(rating.title);
        json.key("met");
        json.flag(rating.met);
        json.close_object();
    }
    json.close_list();
    json.key("nodes");
    json.open_list();
    for (std::size_t i = first; i < end; ++i)
        report::node(json, pack.standard(), pack.standard().nodes[i]);
    json.close_list();
    json.close_object();
    json.end_document();
    return text;
}

}  // namespace assay
