#include <assay/report.hpp>

#include "algebra/values/plan.hpp"
#include "json/writer.hpp"
#include "report/terminal/parts.hpp"
#include "report/terminal/standard.hpp"
#include "report/words/page.hpp"

#include <algorithm>

namespace assay::report {
namespace {

/// Writes what a pack declares; each part with the layer and the place it comes from.
class StandardWriter {
public:
    StandardWriter(json::Writer& json, RulePack const& pack) : json_(json), pack_(pack) {}

    void heading() {
        text("pack", pack_.id());
        text("version", pack_.version());
        text("title", pack_.title());
        text("fingerprint", pack_.fingerprint());
        text("results_of", name_on_results(pack_));
        list("layers", pack_.layers(), [&](Layer const& layer) {
            text("id", layer.id);
            text("version", layer.version);
            text("title", layer.title);
            text("kind", name_of(layer.kind));
            text("source", layer.source);
            place(layer.place);
            if (!layer.changes.empty())
                list("changes", layer.changes, [&](Change const& change) {
                    text("what", change.what);
                    place(change.place);
                });
        });
        list("scale", pack_.standard().scale, [&](Rating const& rating) {
            text("id", rating.id);
            text("title", rating.title);
            json_.key("met");
            json_.flag(rating.met);
            if (!has_points()) return;
            json_.key("points");
            json_.number(rating.points, json::safe_digits);
        });
    }

    void parts() {
        for (Parts const& each : parts_of(pack_)) all(each.key, each.all);
    }

    void nodes(std::size_t first, std::size_t end) {
        auto const& nodes = pack_.standard().nodes;
        list("nodes", std::span(nodes).subspan(first, end - first),
             [&](Node const& node) { this->node(node); });
    }

private:
    void text(std::string_view key, std::string_view value) {
        if (value.empty()) return;
        json_.key(key);
        json_.text(value);
    }

    [[nodiscard]] bool has_points() const {
        auto const& scale = pack_.standard().scale;
        return std::any_of(scale.begin(), scale.end(),
                           [](Rating const& each) { return each.points != Number(0); });
    }

    void place(Place const& place) { text("place", algebra::plan_of(pack_).rule_at(place)); }

    void from(std::uint32_t layer, Place const& at) {
        text("layer", pack_.layers()[layer].id);
        place(at);
    }

    template <class Items, class Write>
    void list(std::string_view key, Items const& items, Write write) {
        json_.key(key);
        json_.open_list();
        for (auto const& item : items) {
            json_.open_object();
            write(item);
            json_.close_object();
        }
        json_.close_list();
    }

    void all(std::string_view key, std::vector<Part> const& parts) {
        list(key, parts, [&](Part const& part) {
            for (auto const& [name, value] : part.members) text(name, value);
            for (auto const& [name, value] : part.notes) text(name, value);
            from(part.layer, part.place);
            if (!part.parts.empty()) all("parts", part.parts);
        });
    }

    void node(Node const& node) {
        Standard const& standard = pack_.standard();
        text("id", node.id);
        text("level", standard.levels[node.level].name);
        if (node.parent >= 0) text("in", standard.nodes[static_cast<std::size_t>(node.parent)].id);
        text("title", node.title);
        text("aim", node.aim);
        text("requirement", node.requirement);
        text("official_text", node.official_text);
        text("source", node.source);
        text("claim_ground", node.claim_ground);
        from(node.layer, node.place);
        points("limbs", node.limbs);
        points("guidance", node.guidance);
    }

    void points(std::string_view key, std::vector<Point> const& points) {
        if (points.empty()) return;
        list(key, points, [&](Point const& point) {
            text("id", point.id);
            text("says", point.says);
            text("source", point.source);
            from(point.layer, point.place);
        });
    }

    json::Writer& json_;
    RulePack const& pack_;
};

}  // namespace
}  // namespace assay::report

namespace assay {

std::string standard_json(RulePack const& pack, std::string_view id) {
    auto const [first, end] = report::range(pack, id);
    std::string text;
    json::Writer json(text, Layout::indented);
    report::StandardWriter writer(json, pack);
    json.open_object();
    writer.heading();
    writer.parts();
    writer.nodes(first, end);
    json.close_object();
    json.end_document();
    return text;
}

}  // namespace assay
