#include "report/terminal/standard.hpp"

#include "algebra/values/element_texts.hpp"
#include "algebra/values/plan.hpp"
#include "model/messages/linking.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "report/words/layers.hpp"
#include "report/words/meaning.hpp"
#include "report/words/node.hpp"
#include "report/words/page.hpp"

namespace assay::report {
namespace {

void tell(Page& page, RulePack const& pack, Node const& node, bool whole) {
    Standard const& standard = pack.standard();
    bool const is_element = standard.is_element(node);
    std::size_t const indent = node.level * 2;
    page.paragraph(node.id + " " + node.title, indent, indent + 2,
                   is_element ? Tone::plain : Tone::strong);
    if (node.layer > 0)
        page.paragraph("Added by " + pack.layers()[node.layer].id + ".", indent + 2, Tone::quiet);
    if (!node.aim.empty()) page.paragraph(node.aim, indent + 2);
    if (whole && is_element) return;
    if (!node.requirement.empty()) page.paragraph(node.requirement, indent + 2);
    if (!node.official_text.empty()) page.paragraph(node.official_text, indent + 2);
    words(page, algebra::words_about(algebra::plan_of(pack), node), indent + 2);
    rulings(page, node.meaning, indent + 2);
    limbs(page, node, indent + 2);
    guidance(page, pack, node, indent + 2);
    examples(page, pack, node.meaning, indent + 2);
    claim_ground(page, algebra::claim_grounds(algebra::plan_of(pack), node), indent + 2);
    if (is_element) page.blank();
}

}  // namespace

std::pair<std::size_t, std::size_t> range(RulePack const& pack, std::string_view id) {
    auto const& nodes = pack.standard().nodes;
    if (id.empty()) return {0, nodes.size()};
    auto const found = pack.standard().find(id);
    if (!found) {
        Said said = say<linking_messages, "no-element-to-explain">(
                        {{"id", id}, {"pack", pack.id()}, {"version", pack.version()}})
                        .near(nearest(id, nodes, &Node::id));
        said.code = "unknown-" + pack.standard().levels.back().name;
        throw Error({std::move(said)});
    }
    std::size_t end = *found + 1;
    while (end < nodes.size() && nodes[end].level > nodes[*found].level) ++end;
    return {*found, end};
}

}  // namespace assay::report

namespace assay {

std::string standard_report(RulePack const& pack, std::string_view id,
                            ReportOptions const& options) {
    if (id.empty() && !algebra::plan_of(pack).declared.tried.empty())
        return report::checks_report(pack, options);
    auto const [first, end] = report::range(pack, id);
    report::Page page(options);
    page.paragraph(report::name_on_results(pack), 0, report::Tone::strong);
    report::layers(page, pack);
    page.blank();
    if (id.empty() && report::has_meanings(pack)) {
        report::ratings(page, pack, 0);
        page.blank();
    }
    for (std::size_t i = first; i < end; ++i)
        report::tell(page, pack, pack.standard().nodes[i], id.empty());
    if (id.empty()) {
        page.blank();
        page.paragraph("For the requirement, guidance and meaning of an element: assay pack show " +
                       std::string(pack.id()) + " " + pack.standard().nodes.back().id);
    }
    return page.text();
}

}  // namespace assay
