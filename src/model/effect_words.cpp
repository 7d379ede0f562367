// The only place that words what a flag could change. A flag and a line of several flags use it alike.

#include "model/effect_words.hpp"

#include "model/texts.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {
namespace {

bool is_same_result(ChangedResult const& a, ChangedResult const& b) {
    return a.node == b.node && a.ladder == b.ladder && a.to == b.to && a.met == b.met;
}

bool reads_alike(FlagEffect const& a, FlagEffect const& b) {
    return a.change == b.change && std::equal(a.results.begin(), a.results.end(), b.results.begin(),
                                              b.results.end(), is_same_result);
}

std::string names_of_elements(std::vector<Text> const& elements) {
    constexpr std::size_t most_named = 4;
    if (elements.size() <= most_named) return in_sentence(elements, " or ");
    return "one of " + std::to_string(elements.size()) + " of these elements";
}

std::string what_is_tried(FlagEffect::Change change, std::vector<Text> const& elements) {
    std::string const who = names_of_elements(elements);
    switch (change) {
        case FlagEffect::Change::lowered:
            return "If " + who + " is lowered, ";
        case FlagEffect::Change::raised:
            return "If " + who + " is raised, ";
        case FlagEffect::Change::refused:
            break;
    }
    return "If the claim on " + who + " is refused, ";
}

/// What a result would come to.
enum class Becomes : std::uint8_t { unmet, open, met };

Becomes becomes(ChangedResult const& result) {
    return result.met ? Becomes::met : result.to.empty() ? Becomes::open : Becomes::unmet;
}

// `criteria 3 and 4 fall short and the outcome is not met`
std::string clause(List<ChangedResult> results, Becomes what) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> verbs{
        {{" falls short", " fall short"},
         {" has no result", " have no result"},
         {" is met", " are met"}}};
    constexpr std::array<std::string_view, 3> of_outcome{
        "the outcome is not met", "the outcome has no result", "the outcome is met"};
    std::vector<std::string> nodes;
    bool has_outcome = false;
    for (ChangedResult const& each : results) {
        if (becomes(each) != what) continue;
        if (each.node.empty()) {
            has_outcome = true;
            continue;
        }
        std::string name = std::string(each.level) + " " + std::string(each.node);
        if (std::find(nodes.begin(), nodes.end(), name) == nodes.end())
            nodes.push_back(std::move(name));
    }
    auto const index = static_cast<std::size_t>(what);
    std::string text = in_sentence(nodes);
    if (!nodes.empty()) text += nodes.size() > 1 ? verbs[index].second : verbs[index].first;
    if (has_outcome) text.append(text.empty() ? "" : " and ").append(of_outcome[index]);
    return text;
}

std::string what_follows(List<ChangedResult> results) {
    std::vector<std::string> clauses;
    for (Becomes const what : {Becomes::unmet, Becomes::open, Becomes::met})
        if (std::string text = clause(results, what); !text.empty())
            clauses.push_back(std::move(text));
    return in_sentence(clauses);
}

}  // namespace

std::string effects_in_words(std::span<FlagEffect const> effects) {
    std::vector<std::pair<FlagEffect const*, std::vector<Text>>> groups;
    for (FlagEffect const& effect : effects) {
        auto known = std::find_if(groups.begin(), groups.end(), [&](auto const& group) {
            return reads_alike(*group.first, effect);
        });
        if (known == groups.end()) known = groups.insert(groups.end(), {&effect, {}});
        known->second.push_back(effect.element);
    }
    std::string text;
    for (auto const& [effect, elements] : groups) {
        if (!text.empty()) text += ". ";
        text += what_is_tried(effect->change, elements) + what_follows(effect->results);
    }
    return text;
}

}  // namespace assay
