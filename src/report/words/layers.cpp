#include "report/words/layers.hpp"

#include "algebra/values/plan.hpp"

#include <algorithm>

namespace assay::report {
namespace {

std::string with_version(Layer const& layer) { return layer.id + " " + layer.version; }

// The scheme that results would get their name from if nothing lay above a layer.
Layer const& scheme_below(RulePack const& pack, Layer const& layer) {
    Layer const* scheme = &pack.layers().front();
    for (Layer const& each : pack.layers()) {
        if (&each == &layer) break;
        if (each.kind == LayerKind::derived) scheme = &each;
    }
    return *scheme;
}

}  // namespace

std::string kind_in_words(RulePack const& pack, Layer const& layer) {
    Layer const& scheme = scheme_below(pack, layer);
    std::string const below = scheme.title + " " + scheme.version;
    switch (layer.kind) {
        case LayerKind::standard:
            return "the standard";
        case LayerKind::guidance:
            return "guidance on " + below;
        case LayerKind::derived:
            return "a scheme of its own, made from " + below;
        default:
            return "checks";
    }
}

void layers(Page& page, RulePack const& pack) {
    std::size_t width = 0;
    for (Layer const& layer : pack.layers()) width = std::max(width, with_version(layer).size());
    for (Layer const& layer : pack.layers()) {
        if (layer.kind == LayerKind::standard) continue;
        page.labelled(with_version(layer), layer.title + ": " + kind_in_words(pack, layer), 2,
                      width + 4);
        for (Change const& change : layer.changes)
            page.paragraph(change.what + " (" + algebra::plan_of(pack).rule_at(change.place) + ")",
                           width + 4, width + 6);
    }
}

}  // namespace assay::report
