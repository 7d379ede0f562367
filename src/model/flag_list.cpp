#include <assay/flag_list.hpp>

#include "model/effect_words.hpp"
#include "model/texts.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace assay {
namespace {

constexpr std::size_t flags_for_a_line = 3;

std::string names_in_sentence(Evaluation const& evaluation,
                              std::vector<std::uint32_t> const& flags) {
    std::vector<Text> names;
    std::set<Text> known;
    for (std::uint32_t const each : flags)
        if (Text const name = evaluation.flags[each].name; known.insert(name).second)
            names.push_back(name);
    return in_sentence(names);
}

// What all of them could change, each element once.
std::vector<FlagEffect> effects_of(Evaluation const& evaluation,
                                   std::vector<std::uint32_t> const& flags) {
    std::vector<FlagEffect> all;
    std::set<std::pair<Text, FlagEffect::Change>> known;
    for (std::uint32_t const each : flags)
        for (FlagEffect const& effect : evaluation.flags[each].effects)
            if (known.emplace(effect.element, effect.change).second) all.push_back(effect);
    return all;
}

FlagLine line_of(Evaluation const& evaluation, std::vector<std::uint32_t> flags) {
    Flag const& first = evaluation.flags[flags.front()];
    FlagLine line;
    line.severity = first.severity;
    line.owner = first.owner;
    line.hint = first.hint;
    line.why = first.why;
    line.check = first.check;
    line.rule = first.rule;
    line.says = first.says;
    line.effect = first.effect;
    if (flags.size() > 1) {
        if (first.several.empty()) {
            std::vector<std::uint32_t> const others(flags.begin() + 1, flags.end());
            line.says += ". The same applies to " + names_in_sentence(evaluation, others);
        } else {
            line.says = std::string(first.several) + ": " + names_in_sentence(evaluation, flags);
        }
        line.effect = effects_in_words(effects_of(evaluation, flags));
    }
    line.flags = std::move(flags);
    return line;
}

int rank_of(Severity severity) {
    return severity == Severity::settle ? 0 : severity == Severity::to_do ? 1 : 2;
}

}  // namespace

std::vector<FlagLine> list_of_flags(Evaluation const& evaluation) {
    std::vector<std::vector<std::uint32_t>> kinds;  // in the order in which they were met
    auto const key = [&](std::uint32_t each) {
        Flag const& flag = evaluation.flags[each];
        return std::tuple(flag.check, flag.severity, flag.owner);
    };
    for (std::uint32_t i = 0; i < evaluation.flags.size(); ++i) {
        auto const known = std::find_if(kinds.begin(), kinds.end(), [&](auto const& kind) {
            return key(kind.front()) == key(i);
        });
        if (known == kinds.end())
            kinds.push_back({i});
        else
            known->push_back(i);
    }
    std::vector<FlagLine> lines;
    for (auto& kind : kinds) {
        if (kind.size() >= flags_for_a_line)
            lines.push_back(line_of(evaluation, std::move(kind)));
        else
            for (std::uint32_t const each : kind) lines.push_back(line_of(evaluation, {each}));
    }
    std::stable_sort(lines.begin(), lines.end(), [](FlagLine const& a, FlagLine const& b) {
        return std::tuple(rank_of(a.severity), a.effect.empty()) <
               std::tuple(rank_of(b.severity), b.effect.empty());
    });
    return lines;
}

}  // namespace assay
