#include "report/words/result_words.hpp"

#include "report/words/page.hpp"

#include <algorithm>

namespace assay::report {

namespace {

/// What the pack says; without a sentence of its own, in the name of the one case that it can be.
template <class Cases>
std::string sentence(std::string_view says, bool is_known, Cases const& cases) {
    if (!says.empty()) return std::string(says);
    if (!is_known) return "No result yet.";
    if (cases.empty()) return "No result: there is nothing to compute it from.";
    return capitalised(spaced(cases.front())) + ".";
}

}  // namespace

std::string sentence_of(LadderResult const& ladder) {
    return sentence(ladder.says, ladder.certainty == Certainty::known, ladder.reachable);
}

std::string sentence_of(LadderExplanation const& ladder) {
    return sentence(ladder.says, ladder.certainty == Certainty::known, ladder.cases);
}

std::string sentence_of(NodeStanding const& standing) {
    return sentence(standing.says, standing.cases.size() < 2, standing.cases);
}

std::string nothing_applies(Evaluation const& evaluation) {
    auto const& elements = evaluation.elements;
    auto const are = [&](Applicability which) {
        return static_cast<std::size_t>(std::count_if(
            elements.begin(), elements.end(),
            [which](ElementResult const& each) { return each.applicability == which; }));
    };
    std::size_t const claimed = are(Applicability::claimed);
    std::size_t const accepted = are(Applicability::accepted);
    if (elements.empty() || claimed + accepted != elements.size()) return {};
    Level const& level = evaluation.pack.standard().levels.back();
    std::string const which = elements.size() == 1 ? "the only " + level.name + " is "
                                                   : "all " + std::to_string(elements.size()) +
                                                         " " + level.plural + " are ";
    std::string_view const how = accepted == 0  ? "claimed as not applicable"
                                 : claimed == 0 ? "accepted as not applicable"
                                                : "claimed or accepted as not applicable";
    return "Nothing applies: " + which + std::string(how) + ".";
}

std::string claims_that_wait(Evaluation const& evaluation) {
    std::vector<std::string> waiting;
    for (ElementResult const& each : evaluation.elements)
        if (each.applicability == Applicability::open) waiting.emplace_back(each.id);
    if (waiting.empty()) return {};
    std::string const which = in_sentence(waiting);
    return waiting.size() == 1 ? which +
                                     " is claimed not applicable. A question is still to be "
                                     "answered, so it may count or not."
                               : which +
                                     " are claimed not applicable. Questions are still to be "
                                     "answered, so they may count or not.";
}

}  // namespace assay::report
