// An hour's work for a meeting: a case cut down to a few elements, with the evidence that bears on them.

#include "consistency/exercise_part.hpp"

#include "consistency/moderate.hpp"
#include "model/messages/comparing.hpp"
#include "model/named.hpp"
#include "model/nearest.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <map>

namespace assay::consistency {
namespace {

constexpr std::size_t most_elements_of_exercise = 12;

using Ids = std::set<std::string, std::less<>>;

/// The element that something supports, be it the element itself, a limb of it or a point of its guidance.
std::string_view element_in(Ids const& elements, Text supported) {
    for (std::string_view id = supported;;) {
        if (elements.contains(id)) return id;
        auto const dot = id.rfind('.');
        if (dot == id.npos) return {};
        id = id.substr(0, dot);
    }
}

/// The evidence that somebody cites for one of the elements, with these elements.
std::map<std::string, Ids, std::less<>> cited_for(Assessment const& assessment,
                                                  Ids const& elements) {
    std::map<std::string, Ids, std::less<>> cited;
    for (Judgement const& each : assessment.judgements)
        if (elements.contains(each.element))
            for (Text const id : each.evidence)
                cited[std::string(id)].insert(std::string(each.element));
    return cited;
}

}  // namespace

std::vector<std::string> elements_of(std::vector<Diagnostic>& problems, RulePack const& pack,
                                     ExercisePlan const& plan) {
    Standard const& standard = pack.standard();
    std::string const& level = standard.levels.back().name;
    Ids named;
    for (std::string const& each : plan.elements) {
        Node const* const node = find_named(standard.nodes, each);
        if (node != nullptr && standard.is_element(*node)) {
            named.insert(node->id);
            continue;
        }
        Nearest nearest{each};
        for (Node const& known : standard.nodes)
            if (standard.is_element(known)) nearest.offer(known.id);
        problems.push_back(
            say<comparing_messages, "unknown-element-of-exercise">({{"level", level},
                                                                    {"element", each},
                                                                    {"pack", pack.id()},
                                                                    {"version", pack.version()}})
                .near(nearest.best()));
        problems.back().code = "unknown-" + level;
    }
    if (named.size() > most_elements_of_exercise)
        problems.push_back(say<comparing_messages, "too-many-elements-of-exercise">(
            {{"count", std::to_string(named.size())},
             {"most", std::to_string(most_elements_of_exercise)}}));
    std::vector<std::string> ids;
    for (Node const& node : standard.nodes)
        if (named.contains(node.id)) ids.push_back(node.id);
    return ids;
}

std::vector<std::string> keep_part(Assessment& assessment, Visit& visit,
                                   std::vector<std::string> const& elements) {
    Ids const chosen(elements.begin(), elements.end());
    auto const cited = cited_for(assessment, chosen);
    Ids supported;
    std::erase_if(assessment.evidence, [&](Evidence& each) {
        std::vector<Text> supports;
        for (Text const id : each.supports)
            if (auto const element = element_in(chosen, id); !element.empty()) {
                supports.push_back(id);
                supported.insert(std::string(element));
            }
        each.supports = assessment.storage.keep(List<Text>(supports));
        auto const found = cited.find(each.id);
        if (found != cited.end()) supported.insert(found->second.begin(), found->second.end());
        return supports.empty() && found == cited.end();
    });
    Ids kept;
    for (Evidence const& each : assessment.evidence) kept.insert(std::string(each.id));
    std::erase_if(assessment.surveys, [&](Survey const& each) {
        return !each.evidence.empty() && !kept.contains(each.evidence);
    });
    std::erase_if(assessment.claims,
                  [&](Claim const& each) { return !chosen.contains(each.element); });
    std::vector<Text> ids;
    for (std::string const& each : elements) ids.push_back(assessment.storage.keep(each));
    visit.elements = assessment.storage.keep(List<Text>(ids));
    std::vector<std::string> bare;
    for (std::string const& each : elements)
        if (!supported.contains(each)) bare.push_back(each);
    return bare;
}

void forget_places(Assessment& assessment) {
    for (Evidence& each : assessment.evidence) each.supports = {};
}

void add_answers(std::vector<Diagnostic>& problems, Assessment& the_case, RulePack const& pack,
                 Visit const& visit, std::vector<Moderation> const& answers) {
    Storage& storage = the_case.storage;
    Ids seen;
    for (Moderation const& each : answers) {
        Moderation const answer = checked(problems, pack, each);
        bool const is_judged =
            visit.elements.empty() || std::find(visit.elements.begin(), visit.elements.end(),
                                                answer.element) != visit.elements.end();
        if (!is_judged || !seen.insert(answer.element).second)
            problems.push_back((is_judged ? say<comparing_messages, "answer-given-twice">(
                                                {{"element", answer.element}})
                                          : say<comparing_messages, "answer-not-in-exercise">(
                                                {{"element", answer.element}}))
                                   .at(each.place));
        Judgement judgement;
        judgement.element = storage.keep(answer.element);
        judgement.role = Role::moderated;
        judgement.author = storage.keep(answer.by);
        judgement.visit = visit.id;
        judgement.rating = storage.keep(answer.rating);
        judgement.rationale = storage.keep(answer.reason);
        judgement.date = answer.date;
        the_case.judgements.push_back(judgement);
    }
}

}  // namespace assay::consistency
