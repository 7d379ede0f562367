#include "report/words/result_words.hpp"

#include "model/messages/reports.hpp"
#include "report/words/host_words.hpp"
#include "report/words/page.hpp"

#include <algorithm>

namespace assay::report {

namespace {

/// The pack's sentence. Without one, the name of the only case that is possible.
template <class Cases>
std::string sentence(std::string_view says, bool is_known, Cases const& cases, Words const& words) {
    if (!says.empty()) return std::string(says);
    if (!is_known) return text_of(say<result_messages, "no-result-yet">(), words);
    if (cases.empty()) return text_of(say<result_messages, "no-result-to-compute">(), words);
    return capitalised(spaced(cases.front())) + ".";
}

}  // namespace

std::string sentence_of(LadderResult const& ladder, Words const& words) {
    return sentence(ladder.says, ladder.certainty == Certainty::known, ladder.reachable, words);
}

std::string sentence_of(LadderExplanation const& ladder, Words const& words) {
    return sentence(ladder.says, ladder.certainty == Certainty::known, ladder.cases, words);
}

std::string sentence_of(NodeStanding const& standing, Words const& words) {
    return sentence(standing.says, standing.cases.size() < 2, standing.cases, words);
}

std::string nothing_applies(Evaluation const& evaluation, Words const& words) {
    auto const& elements = evaluation.elements;
    auto const are = [&](Applicability which) {
        return static_cast<std::size_t>(std::count_if(
            elements.begin(), elements.end(),
            [which](ElementResult const& each) { return each.applicability == which; }));
    };
    std::size_t const all = elements.size();
    std::size_t const claimed = are(Applicability::claimed);
    std::size_t const accepted = are(Applicability::accepted);
    if (all == 0 || claimed + accepted != all) return {};
    Level const& level = evaluation.pack.standard().levels.back();
    if (all == 1)
        return text_of(accepted == 0
                           ? say<result_messages, "only-element-claimed">({{"element", level.name}})
                           : say<result_messages, "only-element-agreed">({{"element", level.name}}),
                       words);
    return text_of(accepted == 0 ? say<result_messages, "all-elements-claimed">(
                                       {{"count", all}, {"elements", level.plural}})
                   : claimed == 0 ? say<result_messages, "all-elements-agreed">(
                                        {{"count", all}, {"elements", level.plural}})
                                  : say<result_messages, "all-elements-claimed-or-agreed">(
                                        {{"count", all}, {"elements", level.plural}}),
                   words);
}

std::string claims_that_wait(Evaluation const& evaluation, Words const& words) {
    std::vector<std::string> waiting;
    for (ElementResult const& each : evaluation.elements)
        if (each.applicability == Applicability::open) waiting.emplace_back(each.id);
    if (waiting.empty()) return {};
    std::string const which = in_sentence(waiting);
    return text_of(waiting.size() == 1 ? say<result_messages, "claim-waits">({{"element", which}})
                                       : say<result_messages, "claims-wait">({{"elements", which}}),
                   words);
}

}  // namespace assay::report
