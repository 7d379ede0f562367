#include "report/view/subject.hpp"

#include "algebra/rows/visit_records.hpp"
#include "algebra/values/plan.hpp"
#include "json/check.hpp"
#include "json/shape.hpp"
#include "model/sanitise.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace assay::report {
namespace {

/// The shape of a piece of evidence, as JSON has it.
json::Shape const& shape_of_evidence() {
    for (json::Field const& field : json::assessment_shape().fields)
        if (field.key == "evidence") return *field.shape;
    std::abort();
}

/// What tells of a piece of evidence: each of its texts, so that a member which is added is hidden, too.
/// The exceptions say nothing of this piece alone: words that many pieces share, and ids of other rows.
std::vector<Text> texts_of(Evidence const& evidence) {
    constexpr std::array shared{Text("kind"), Text("scheme")};
    std::vector<Text> texts;
    for (json::Field const& field : shape_of_evidence().fields) {
        if (field.kind != json::Kind::text || field.rule.cites != 0) continue;
        if (std::find(shared.begin(), shared.end(), field.key) == shared.end())
            texts.push_back(field.get<Text>(&evidence));
    }
    return texts;
}

}  // namespace

Subject::Subject(Evaluation const& the_evaluation, Assessment const& the_assessment,
                 std::vector<Explanation> const& the_explanations, DocumentOptions const& options,
                 Meter& the_meter)
    : evaluation(the_evaluation),
      assessment(the_assessment),
      explanations(the_explanations),
      words(options.words),
      meter(the_meter),
      shown_judgements(the_evaluation, the_assessment),
      internal_(options.internal) {
    json::require_evaluated(evaluation, assessment);
    std::vector<Text> hidden;
    for (std::size_t i = 0; i < assessment.evidence.size(); ++i) {
        Evidence const& each = assessment.evidence[i];
        evidence.emplace(each.id, i);
        if (is_shown(each)) continue;
        hidden_ids_.insert(each.id);
        for (Text const text : texts_of(each)) hidden.push_back(text);
    }
    if (!hidden.empty()) hidden_.emplace(hidden, Phrases::Case::matters);
    meter.charge(20 * (assessment.evidence.size() + assessment.judgements.size() +
                       assessment.visits.size() + assessment.scope.sites.size()));
    for (Visit const& each : assessment.visits) visits_.emplace(each.id, &each);
    for (VisitResult const& each : evaluation.visits) visit_results_.emplace(each.id, &each);
    for (Site const& each : assessment.scope.sites) sites_.emplace(each.id, &each);
    for (std::size_t i = 0; i < assessment.judgements.size(); ++i)
        judgements[assessment.judgements[i].element].push_back(i);
    for (std::size_t i = 0; i < assessment.shortfalls.size(); ++i)
        shortfalls[assessment.shortfalls[i].element].push_back(i);
    for (std::size_t i = 0; i < assessment.claims.size(); ++i)
        claims[assessment.claims[i].element].push_back(i);
    for (std::size_t i = 0; i < assessment.comments.size(); ++i)
        if (is_shown(assessment.comments[i])) comments[assessment.comments[i].element].push_back(i);
    for (std::size_t i = 0; i < assessment.actions.size(); ++i) {
        for (Text const element : assessment.actions[i].elements) actions[element].push_back(i);
        for (Text const each : assessment.actions[i].shortfalls) mending[each].push_back(i);
    }
    for (std::size_t i = 0; i < evaluation.flags.size(); ++i)
        flags[evaluation.flags[i].element].push_back(i);
}

bool Subject::is_unannounced(Visit const& each) const {
    return algebra::is_unannounced(algebra::plan_of(pack()), each);
}

bool Subject::is_shown(Visit const& each) const {
    if (internal_ || !is_unannounced(each)) return true;
    VisitResult const* const result = result_of_visit(each.id);
    return result != nullptr && result->took_place;
}

pack::View Subject::title_of_site(Text id) const {
    auto const found = sites_.find(id);
    if (found == sites_.end()) return {};
    Site const& site = *found->second;
    return shown(site.title.empty() ? site.id : site.title);
}

Node const* Subject::element_of(Text id) const {
    algebra::Plan const& plan = algebra::plan_of(pack());
    std::uint32_t const* const found = plan.ids.find(id);
    if (found == nullptr) return nullptr;
    algebra::Row const row = plan.addresses[*found].element;
    return row == algebra::no_row ? nullptr : &plan.standard.nodes[static_cast<std::size_t>(row)];
}

bool Subject::tells_of_hidden(Text sentence) const { return hidden_ && hidden_->any_in(sentence); }

bool Subject::tells_of_hidden(Flag const& flag) const {
    constexpr Text list = "evidence/";
    for (Text const at : flag.at)
        for (auto from = at.find(list); from != Text::npos; from = at.find(list, from + 1))
            if (hidden_ids_.contains(at.substr(from + list.size()))) return true;
    return tells_of_hidden(flag.says) || tells_of_hidden(flag.hint);
}

pack::View Subject::sentence(Text says) const {
    return tells_of_hidden(says) ? pack::View() : shown(says);
}

pack::View shown(Text text) { return pack::View::text(sanitise(text, Lines::kept)); }

pack::View shown(List<Text> texts) {
    auto view = pack::View::list();
    for (Text const each : texts) view.add(shown(each));
    return view;
}

pack::View shown(std::vector<std::string> const& texts) {
    auto view = pack::View::list();
    for (std::string const& each : texts) view.add(shown(each));
    return view;
}

pack::View shown(Date date) { return pack::View::text(date.in_words()); }

}  // namespace assay::report
