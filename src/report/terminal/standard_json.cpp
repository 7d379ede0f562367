#include <assay/report.hpp>

#include "algebra/values/element_texts.hpp"
#include "algebra/values/plan.hpp"
#include "json/results/standard.hpp"
#include "report/terminal/parts.hpp"
#include "report/terminal/standard.hpp"
#include "report/words/page.hpp"

#include <algorithm>

namespace assay::report {
namespace {

/// Gathers what a pack declares; each part with the layer and the place it comes from.
class StandardJson {
public:
    explicit StandardJson(RulePack const& pack) : pack_(pack) {}

    [[nodiscard]] json::StandardDocument document(std::size_t first, std::size_t end) const {
        json::StandardDocument document{
            pack_, pack_.fingerprint(), name_on_results(pack_), {}, {}, {}, {}};
        for (Layer const& each : pack_.layers()) document.layers.push_back(layer(each));
        auto const& scale = pack_.standard().scale;
        algebra::Plan const& plan = algebra::plan_of(pack_);
        bool const has_points = std::any_of(scale.begin(), scale.end(), [](Rating const& each) {
            return each.points != Number(0);
        });
        for (Rating const& each : scale)
            document.scale.push_back({each, has_points, algebra::meaning_in_results(plan, each)});
        for (Parts const& each : parts_of(pack_))
            document.declarations.push_back({each.key, declarations(each.all)});
        for (std::size_t i = first; i < end; ++i)
            document.nodes.push_back(node(pack_.standard().nodes[i]));
        return document;
    }

private:
    [[nodiscard]] std::string at(Place const& place) const {
        return algebra::plan_of(pack_).rule_at(place);
    }

    [[nodiscard]] json::Origin origin(std::uint32_t layer, Place const& place) const {
        return {pack_.layers()[layer].id, at(place)};
    }

    [[nodiscard]] json::LayerDocument layer(Layer const& layer) const {
        json::LayerDocument document{layer, at(layer.place), {}};
        for (Change const& each : layer.changes)
            document.changes.push_back({each.what, at(each.place)});
        return document;
    }

    [[nodiscard]] std::vector<json::DeclarationDocument> declarations(
        std::vector<Part> const& parts) const {
        std::vector<json::DeclarationDocument> documents;
        for (Part const& part : parts) {
            json::DeclarationDocument document{part.members, origin(part.layer, part.place),
                                               declarations(part.parts)};
            for (Part::Member const& note : part.notes)
                if (!note.second.empty()) document.texts.push_back(note);
            documents.push_back(std::move(document));
        }
        return documents;
    }

    [[nodiscard]] json::NodeDocument node(Node const& node) const {
        Standard const& standard = pack_.standard();
        json::NodeDocument document{node,
                                    standard.levels[node.level].name,
                                    {},
                                    origin(node.layer, node.place),
                                    points(node.limbs),
                                    points(node.guidance),
                                    algebra::meaning_in_results(algebra::plan_of(pack_), node)};
        if (node.parent >= 0)
            document.parent = standard.nodes[static_cast<std::size_t>(node.parent)].id;
        return document;
    }

    [[nodiscard]] std::vector<json::PointDocument> points(std::vector<Point> const& points) const {
        std::vector<json::PointDocument> documents;
        for (Point const& each : points)
            documents.push_back({each, origin(each.layer, each.place)});
        return documents;
    }

    RulePack const& pack_;
};

}  // namespace
}  // namespace assay::report

std::string assay::standard_json(RulePack const& pack, std::string_view id) {
    auto const [first, end] = report::range(pack, id);
    return json::standard_json(report::StandardJson(pack).document(first, end));
}
