#include "report/words/comparison_words.hpp"

#include "model/texts.hpp"
#include "report/words/page.hpp"

#include <algorithm>
#include <set>

namespace assay::report {
namespace {

constexpr std::size_t most_names_of_a_comparison = 4;

}  // namespace

std::string counted_elements(RulePack const& pack, std::size_t number) {
    Level const& lowest = pack.standard().levels.back();
    return counted(number, spaced(lowest.name), spaced(lowest.plural));
}

std::string in_steps(std::size_t steps) {
    return steps == 1 ? "by one step" : "by " + std::to_string(steps) + " steps";
}

std::string some_of(std::vector<std::string> const& names, std::size_t most) {
    std::vector<Text> words(names.begin(), names.end());
    if (words.size() <= most + 1) return in_sentence(words);
    words.resize(most);
    std::string const rest = std::to_string(names.size() - most) + " others";
    words.push_back(rest);
    return in_sentence(words);
}

Rating const& rating_of(RulePack const& pack, std::size_t rank) {
    auto const& scale = pack.standard().scale;
    auto rating = scale.begin();
    for (std::size_t left = rank; rating + 1 < scale.end(); ++rating) {
        if (!rating->on_scale) continue;
        if (left-- == 0) break;
    }
    return *rating;
}

std::string in_words(Comparison const& comparison, Position const& stance,
                     ComparedJudgement const& voice) {
    std::string text = comparison.sides[stance.side].title;
    if (comparison.by != CompareBy::author && !voice.author.empty())
        text += " (" + voice.author + ")";
    return text + " " + std::string(title_of_rating(comparison.pack, voice.rating));
}

std::string who_holds_what(Comparison const& comparison, ComparedElement const& element) {
    std::string text;
    for (Position const& stance : element.stances)
        for (ComparedJudgement const& voice : stance.voices)
            text += (text.empty() ? "" : ", ") + in_words(comparison, stance, voice);
    return text;
}

std::string on_which_evidence(Comparison const& comparison, ComparedElement const& element) {
    std::string text;
    auto const add = [&](std::string const& part) { text += (text.empty() ? "" : "; ") + part; };
    bool const are_two = element.stances.size() == 2;
    if (!element.shared.empty())
        add(std::string(are_two ? "both cite " : "all cite ") +
            some_of(element.shared, most_names_of_a_comparison));
    for (Position const& stance : element.stances) {
        bool const cites =
            std::any_of(stance.voices.begin(), stance.voices.end(),
                        [](ComparedJudgement const& each) { return !each.evidence.empty(); });
        std::string const& title = comparison.sides[stance.side].title;
        if (!cites) add(title + " cites no evidence");
        if (!stance.only.empty())
            add("only " + title + " cites " + some_of(stance.only, most_names_of_a_comparison));
    }
    return text.empty() ? text : capitalised(text) + ".";
}

std::string how_it_moved(RatingChange const& move) {
    auto const steps = static_cast<std::size_t>(move.steps < 0 ? -move.steps : move.steps);
    std::string text = counted(steps, "step", "steps") + (move.steps > 0 ? " better" : " worse");
    if (move.reversed) text += move.steps > 0 ? ", from not met to met" : ", from met to not met";
    return text + (move.new_evidence.empty()
                       ? ", without new evidence"
                       : ", on " + some_of(move.new_evidence, most_names_of_a_comparison) +
                             ", which is new");
}

std::string how_it_is_settled(Comparison const& comparison, ComparedElement const& element) {
    if (!element.settled) return {};
    std::set<std::string> by;
    for (ComparedJudgement const& voice : element.agreed)
        if (!voice.author.empty()) by.insert(voice.author);
    return "agreed as " + std::string(title_of_rating(comparison.pack, element.settled_as())) +
           (by.empty() ? "" : " by " + some_of({by.begin(), by.end()}, most_names_of_a_comparison));
}

std::string marks_of(RulePack const& pack, Position const& stance) {
    std::set<std::size_t> ranks;
    for (ComparedJudgement const& voice : stance.voices) ranks.insert(voice.rank);
    std::string marks;
    for (std::size_t const rank : ranks) marks += rating_of(pack, rank).mark;
    return marks;
}

}  // namespace assay::report
