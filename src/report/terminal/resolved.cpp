#include "algebra/values/element_texts.hpp"
#include "algebra/values/plan.hpp"
#include "report/terminal/parts.hpp"
#include "report/terminal/standard.hpp"
#include "report/words/layers.hpp"
#include "report/words/node.hpp"
#include "report/words/page.hpp"

namespace assay::report {
namespace {

/// A list of everything that a pack declares; each line ends with its place.
class Resolved {
public:
    Resolved(Page& page, RulePack const& pack) : page_(page), pack_(pack) {}

    void layers() {
        heading("Layers");
        for (Layer const& layer : pack_.layers()) {
            line(layer.id + " " + layer.version + ", " + layer.title + ": " +
                     kind_in_words(pack_, layer),
                 layer.place, 2);
            if (!layer.source.empty()) note("source", layer.source, 4);
            for (Change const& change : layer.changes) line(change.what, change.place, 4);
        }
    }

    void parts() {
        for (Parts const& each : parts_of(pack_)) list(each);
    }

    void ratings() {
        bool is_any = false;
        for (Rating const& each : pack_.standard().scale) {
            if (each.meaning.is_empty()) continue;
            if (!is_any) heading("Meaning of the ratings");
            is_any = true;
            RatingMeaning const& meaning = each.meaning;
            line(each.id + ": " + meaning.means, meaning.place, 2);
            for (RatingContrast const& one : meaning.unlike)
                page_.paragraph("unlike " + one.rating + ": " + one.differs, 4, 6);
            if (!meaning.brief.empty()) note("brief", meaning.brief, 4);
            if (!meaning.source.empty()) note("source", meaning.source, 4);
            if (meaning.certainty != SourceCertainty::unsaid)
                note("certainty", name_of(meaning.certainty), 4);
            if (!meaning.assumption.empty()) note("assumption", meaning.assumption, 4);
        }
    }

    void parts_of_layer(std::string_view id) {
        for (Parts& each : parts_of(pack_)) {
            std::erase_if(each.all,
                          [&](Part const& part) { return pack_.layers()[part.layer].id != id; });
            list(each);
        }
    }

    void nodes(std::size_t first, std::size_t end) {
        heading(pack_.standard().levels[pack_.standard().nodes[first].level].plural);
        for (std::size_t i = first; i < end; ++i) node(pack_.standard().nodes[i]);
    }

private:
    void node(Node const& node) {
        std::size_t const indent = node.level * 2;
        line(node.id + " " + node.title, node.place, indent,
             pack_.standard().is_element(node) ? Tone::plain : Tone::strong);
        if (!node.requirement.empty()) page_.paragraph(node.requirement, indent + 2);
        for (Annotation const& each : pack_.standard().words)
            if (algebra::is_about(each, node))
                line(each.word + ": here " + each.here, each.place, indent + 2, Tone::quiet);
        points(node, node.limbs, indent + 2);
        points(node, node.guidance, indent + 2);
        meaning(node.meaning, indent + 2);
        for (auto const& each : algebra::plan_of(pack_).declared.applicability)
            if (each.element == node.id)
                line("may be claimed as not applicable only if: " + each.because, each.place,
                     indent + 2);
    }

    void meaning(Meaning const& meaning, std::size_t indent) {
        for (Ruling const& each : meaning.rulings)
            line("ruling of " + each.on.in_words() + ", " + each.by + ": " + each.reads, each.place,
                 indent);
        for (MeaningExample const& each : meaning.enough)
            line("enough: " + each.says, each.place, indent);
        for (MeaningExample const& each : meaning.not_enough)
            line("not enough: " + each.says, each.place, indent);
        for (MeaningQuestion const& each : meaning.ask)
            line("ask " + each.whom + ": " + each.what, each.place, indent);
        for (LookAlike const& each : meaning.look_alikes)
            line("differs from " + each.element + ": " + each.differs, each.place, indent);
    }

    void list(Parts const& parts) {
        if (parts.all.empty()) return;
        heading(parts.title);
        for (Part const& each : parts.all) part(each, 2);
    }

    void heading(std::string_view title) {
        page_.blank();
        page_.paragraph(capitalised(title), 0, Tone::strong);
    }

    void line(std::string const& text, Place const& place, std::size_t indent,
              Tone tone = Tone::plain) {
        page_.paragraph(text + "  " + algebra::plan_of(pack_).rule_at(place), indent, indent + 2,
                        tone);
    }

    void note(std::string_view key, std::string_view text, std::size_t indent) {
        page_.paragraph(std::string(key) + ": " + std::string(text), indent, indent + 2,
                        Tone::quiet);
    }

    void part(Part const& part, std::size_t indent) {
        line(part.says, part.place, indent);
        for (auto const& [key, text] : part.notes) note(key, text, indent + 2);
        for (Part const& each : part.parts) this->part(each, indent + 2);
    }

    void points(Node const& node, std::vector<Point> const& all, std::size_t indent) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            line(own_id(node, all[i]) + "  " + all[i].says, all[i].place, indent);
            bool const goes_on = i + 1 < all.size() && all[i + 1].source == all[i].source;
            if (!all[i].source.empty() && !goes_on) note("source", all[i].source, indent + 2);
        }
    }

    Page& page_;
    RulePack const& pack_;
};

}  // namespace

std::string checks_report(RulePack const& pack, ReportOptions const& options) {
    Layer const& own = algebra::plan_of(pack).declared.own();
    Page page(options);
    page.paragraph(own.title + " " + own.version, 0, Tone::strong);
    page.paragraph("Tried on " + pack.scheme().title + " " + pack.scheme().version, 0, Tone::quiet);
    Resolved(page, pack).parts_of_layer(own.id);
    return page.text();
}

}  // namespace assay::report

namespace assay {

std::string resolved_report(RulePack const& pack, std::string_view id,
                            ReportOptions const& options) {
    auto const [first, end] = report::range(pack, id);
    report::Page page(options);
    page.paragraph(report::name_on_results(pack), 0, report::Tone::strong);
    report::Resolved resolved(page, pack);
    resolved.layers();
    if (id.empty()) {
        resolved.parts();
        resolved.ratings();
    }
    resolved.nodes(first, end);
    return page.text();
}

}  // namespace assay
