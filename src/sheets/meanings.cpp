#include "sheets/meanings.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::sheets {
namespace {

void append_line(std::string& to, std::string const& line) {
    if (!line.empty()) to += (to.empty() ? "" : "\n") + line;
}

std::string title_of(RulePack const& pack, std::string_view rating) {
    for (Rating const& each : pack.standard().scale)
        if (each.id == rating) return each.title;
    return std::string(rating);
}

// A text of a layer begins with the name of the layer.
std::string with_layer(RulePack const& pack, std::string const& layer, std::string const& text) {
    return layer.empty() || layer == pack.layers().front().id ? text : layer + ": " + text;
}

std::string differences(RulePack const& pack, RatingMeaning const& meaning) {
    std::string text;
    for (RatingContrast const& each : meaning.unlike)
        append_line(text, "Unlike " + title_of(pack, each.rating) + ": " + each.differs);
    return text;
}

std::string source(RatingMeaning const& meaning) {
    std::string text = meaning.source;
    if (meaning.certainty != SourceCertainty::unsaid)
        append_line(text, "Certainty: " + std::string(name_of(meaning.certainty)));
    if (!meaning.assumption.empty()) append_line(text, "Assumption: " + meaning.assumption);
    return text;
}

std::string rulings(Meaning const& meaning) {
    std::string text;
    for (Ruling const& each : meaning.rulings)
        append_line(text,
                    each.on.in_words() + ", " + each.by + " (" + each.layer + "): " + each.reads);
    return text;
}

std::string examples(RulePack const& pack, std::vector<MeaningExample> const& all) {
    std::string text;
    for (MeaningExample const& each : all)
        append_line(text, with_layer(pack, each.layer, each.says));
    return text;
}

std::string questions(RulePack const& pack, Meaning const& meaning) {
    std::string text;
    for (MeaningQuestion const& each : meaning.ask)
        append_line(text, with_layer(pack, each.layer, each.whom + ": " + each.what));
    return text;
}

std::string look_alikes(RulePack const& pack, Meaning const& meaning) {
    std::string text;
    for (LookAlike const& each : meaning.look_alikes)
        append_line(text, with_layer(pack, each.layer, each.element + ": " + each.differs));
    return text;
}

}  // namespace

Table rating_meanings_table(RulePack const& pack) {
    Table table;
    auto const& scale = pack.standard().scale;
    if (std::all_of(scale.begin(), scale.end(),
                    [](Rating const& each) { return each.meaning.is_empty(); }))
        return table;
    for (auto each = scale.rbegin(); each != scale.rend(); ++each)
        if (each->on_scale)
            table.rows.push_back({each->title, each->met ? "yes" : "no", each->meaning.means,
                                  differences(pack, each->meaning), source(each->meaning)});
    return table;
}

Table element_meanings_table(RulePack const& pack, PartRows const* part) {
    Table table;
    for (Node const& node : pack.standard().nodes) {
        if (node.meaning.is_empty() || (part != nullptr && !part->has_element(node.id))) continue;
        table.rows.push_back({node.id, node.title, rulings(node.meaning),
                              examples(pack, node.meaning.enough),
                              examples(pack, node.meaning.not_enough),
                              questions(pack, node.meaning), look_alikes(pack, node.meaning)});
    }
    return table;
}

std::string note_on_ratings(RulePack const& pack) {
    std::string note;
    auto const& scale = pack.standard().scale;
    for (auto each = scale.rbegin(); each != scale.rend(); ++each)
        if (!each->meaning.means.empty())
            append_line(note, each->title + ": " + each->meaning.means);
    return note;
}

std::string ratings_in_brief(RulePack const& pack) {
    std::string brief;
    auto const& scale = pack.standard().scale;
    for (auto each = scale.rbegin(); each != scale.rend(); ++each) {
        if (!each->on_scale) continue;
        if (each->meaning.brief.empty()) return {};
        append_line(brief, each->title + ": " + each->meaning.brief);
    }
    constexpr std::size_t most = 255;  // in bytes: at most so many characters
    return brief.size() <= most ? brief : std::string();
}

std::string note_on_element(RulePack const& pack, Node const& node) {
    std::string note;
    Meaning const& meaning = node.meaning;
    for (auto const& [heading, text] :
         {std::pair<std::string_view, std::string>{"Ruling", rulings(meaning)},
          {"Enough, for example", examples(pack, meaning.enough)},
          {"Not enough, for example", examples(pack, meaning.not_enough)}})
        if (!text.empty()) append_line(note, std::string(heading) + ":\n" + text);
    return note;
}

}  // namespace assay::sheets
