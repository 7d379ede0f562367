#include "report/words/meaning.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace assay::report {
namespace {

// `cse-health: ` before a text of a layer; nothing before one of the standard.
std::string by_layer(RulePack const& pack, std::string const& layer, std::string const& text) {
    return layer.empty() || layer == pack.layers().front().id ? text : layer + ": " + text;
}

void example_list(Page& page, RulePack const& pack, std::string_view heading,
                  std::vector<MeaningExample> const& all, std::size_t indent) {
    if (all.empty()) return;
    page.paragraph(heading, indent, Tone::quiet);
    for (MeaningExample const& each : all)
        page.paragraph(by_layer(pack, each.layer, each.says), indent + 2, indent + 4);
}

std::string source_of(RatingMeaning const& meaning) {
    std::string text = meaning.source.empty() ? "" : "Source: " + meaning.source;
    if (meaning.certainty != SourceCertainty::unsaid)
        text += (text.empty() ? "Certainty: " : " (certainty: ") +
                std::string(name_of(meaning.certainty)) + (text.empty() ? "" : ")");
    return text;
}

void rating(Page& page, RulePack const& pack, Rating const& rating, std::size_t indent) {
    RatingMeaning const& meaning = rating.meaning;
    page.paragraph(rating.title, indent);
    if (!meaning.means.empty())
        page.paragraph(by_layer(pack, meaning.layer, meaning.means), indent + 2);
    for (RatingContrast const& each : meaning.unlike)
        page.paragraph(
            "Unlike " + std::string(title_of_rating(pack, each.rating)) + ": " + each.differs,
            indent + 2, indent + 4);
    if (std::string const source = source_of(meaning); !source.empty())
        page.paragraph(source, indent + 2, Tone::quiet);
    if (!meaning.assumption.empty())
        page.paragraph("Assumption: " + meaning.assumption, indent + 2, Tone::quiet);
}

}  // namespace

bool has_meanings(RulePack const& pack) {
    auto const& scale = pack.standard().scale;
    return std::any_of(scale.begin(), scale.end(),
                       [](Rating const& each) { return !each.meaning.is_empty(); });
}

void ratings(Page& page, RulePack const& pack, std::size_t indent) {
    auto const& scale = pack.standard().scale;
    if (!has_meanings(pack)) return;
    page.paragraph("Meaning of the ratings:", indent, Tone::quiet);
    for (auto each = scale.rbegin(); each != scale.rend(); ++each)
        if (!each->meaning.is_empty()) rating(page, pack, *each, indent + 2);
}

void rulings(Page& page, Meaning const& meaning, std::size_t indent) {
    if (meaning.rulings.empty()) return;
    page.paragraph("Rulings:", indent, Tone::quiet);
    for (Ruling const& each : meaning.rulings) {
        page.paragraph(each.on.in_words() + ", " + each.by + " (" + each.layer + "):", indent + 2);
        page.paragraph(each.reads, indent + 4);
    }
}

void examples(Page& page, RulePack const& pack, Meaning const& meaning, std::size_t indent) {
    example_list(page, pack, "Enough, for example:", meaning.enough, indent);
    example_list(page, pack, "Not enough, for example:", meaning.not_enough, indent);
    if (!meaning.ask.empty()) page.paragraph("Ask:", indent, Tone::quiet);
    for (MeaningQuestion const& each : meaning.ask)
        page.paragraph(by_layer(pack, each.layer, capitalised(each.whom) + ": " + each.what),
                       indent + 2, indent + 4);
    if (!meaning.look_alikes.empty()) page.paragraph("Similar elements:", indent, Tone::quiet);
    for (LookAlike const& each : meaning.look_alikes) {
        auto const other = pack.standard().find(each.element);
        std::string const title = other ? " " + pack.standard().nodes[*other].title : "";
        page.paragraph(by_layer(pack, each.layer, each.element + title + ": " + each.differs),
                       indent + 2, indent + 4);
    }
}

}  // namespace assay::report
