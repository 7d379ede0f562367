#include "report/subject.hpp"

#include "model/harmless.hpp"
#include "plan/plan.hpp"

#include <algorithm>

namespace assay::report {
namespace {

bool is_of_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool names(Text sentence, Text id) {
    if (id.empty()) return false;
    for (auto at = sentence.find(id); at != Text::npos; at = sentence.find(id, at + 1)) {
        bool const begins = at == 0 || !is_of_word(sentence[at - 1]);
        std::size_t const end = at + id.size();
        if (begins && (end == sentence.size() || !is_of_word(sentence[end]))) return true;
    }
    return false;
}

}  // namespace

Subject::Subject(Evaluation const& the_evaluation, Assessment const& the_assessment,
                 std::vector<Explanation> const& the_explanations, bool internal)
    : evaluation(the_evaluation),
      assessment(the_assessment),
      explanations(the_explanations),
      shown_judgements(the_evaluation, the_assessment),
      internal_(internal) {
    for (std::size_t i = 0; i < assessment.evidence.size(); ++i) {
        evidence.emplace(assessment.evidence[i].id, i);
        if (!is_shown(assessment.evidence[i])) hidden_.push_back(&assessment.evidence[i]);
    }
    for (std::size_t i = 0; i < assessment.judgements.size(); ++i)
        judgements[assessment.judgements[i].element].push_back(i);
    for (std::size_t i = 0; i < assessment.shortfalls.size(); ++i)
        shortfalls[assessment.shortfalls[i].element].push_back(i);
    for (std::size_t i = 0; i < assessment.claims.size(); ++i)
        claims[assessment.claims[i].element].push_back(i);
    for (std::size_t i = 0; i < assessment.actions.size(); ++i) {
        for (Text const element : assessment.actions[i].elements) actions[element].push_back(i);
        for (Text const each : assessment.actions[i].shortfalls) mending[each].push_back(i);
    }
    for (std::size_t i = 0; i < evaluation.flags.size(); ++i)
        flags[evaluation.flags[i].element].push_back(i);
}

Node const* Subject::element_of(Text id) const {
    plan::Plan const& plan = pack().plan();
    std::uint32_t const* const found = plan.ids.find(id);
    if (found == nullptr) return nullptr;
    plan::Row const row = plan.addresses[*found].element;
    return row == plan::no_row ? nullptr : &plan.standard.nodes[static_cast<std::size_t>(row)];
}

bool Subject::tells_of_hidden(Text sentence) const {
    return std::any_of(hidden_.begin(), hidden_.end(), [&](Evidence const* each) {
        auto const holds = [&](Text text) { return names(sentence, text); };
        return holds(each->id) || holds(each->title) || holds(each->summary) ||
               holds(each->source) || holds(each->location) || holds(each->owner) ||
               holds(each->hash);
    });
}

bool Subject::tells_of_hidden(Flag const& flag) const {
    for (Text const at : flag.at)
        for (Evidence const* each : hidden_)
            if (at.ends_with(each->id) &&
                at.substr(0, at.size() - each->id.size()).ends_with("evidence/"))
                return true;
    return tells_of_hidden(flag.says) || tells_of_hidden(flag.hint);
}

rules::View Subject::sentence(Text says) const {
    return tells_of_hidden(says) ? rules::View() : shown(says);
}

rules::View shown(Text text) { return rules::View::text(harmless(text, Lines::kept)); }

rules::View shown(List<Text> texts) {
    auto view = rules::View::list();
    for (Text const each : texts) view.add(shown(each));
    return view;
}

rules::View shown(std::vector<std::string> const& texts) {
    auto view = rules::View::list();
    for (std::string const& each : texts) view.add(shown(each));
    return view;
}

rules::View shown(Date date) { return rules::View::text(date.in_words()); }

}  // namespace assay::report
