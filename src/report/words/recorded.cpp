// Schemes that count or measure record facts with a judgement and rate nothing. What they record is
// shown where a rating would be.

#include "report/words/recorded.hpp"

#include "algebra/evaluate/recorded_facts.hpp"
#include "algebra/rows/precedence.hpp"
#include "algebra/values/plan.hpp"
#include "model/only_visit.hpp"
#include "report/words/page.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace assay::report {
namespace {

std::map<Text, Date> dates_of_visits(Assessment const& assessment) {
    std::map<Text, Date> dates;
    for (Visit const& each : assessment.visits) dates[each.id] = each.date();
    if (Visit const* const only = only_visit(assessment)) dates[Text()] = only->date();
    return dates;
}

}  // namespace

std::string recorded(RulePack const& pack, Judgement const& judgement) {
    std::string text;
    for (Fact const& each : judgement.facts)
        text += (text.empty() ? "" : ", ") + spaced(each.name) + ": " +
                algebra::recorded_fact(algebra::plan_of(pack), algebra::Kind::judgement, each).text;
    return text;
}

ShownJudgements::ShownJudgements(Evaluation const& evaluation, Assessment const& assessment)
    : evaluation_(evaluation), assessment_(assessment) {
    auto const dates = dates_of_visits(assessment);
    auto const date_of = [&](Judgement const& each) {
        auto const found = dates.find(each.visit);
        return found == dates.end() ? Date{} : found->second;
    };
    algebra::DecidingRoles const roles{algebra::plan_of(evaluation.pack)};
    auto const place = [&](Judgement const& each) {
        return std::tuple(roles.of(each.role, date_of(each)), each.author, each.visit);
    };
    for (Judgement const& each : assessment.judgements) {
        if (!each.site.empty() || each.facts.empty() || date_of(each) > evaluation.as_of) continue;
        Judgement const*& found = recording_[each.element];
        if (found == nullptr || place(each) < place(*found)) found = &each;
    }
}

Judgement const* ShownJudgements::of(ElementResult const& element) const {
    if (element.judgement >= 0)
        return &assessment_.judgements[static_cast<std::size_t>(element.judgement)];
    auto const found = recording_.find(element.id);
    return found == recording_.end() ? nullptr : found->second;
}

std::string ShownJudgements::in_place_of_rating(ElementResult const& element) const {
    if (!element.ratings.empty() || is_out_of_count(element.applicability)) return {};
    Judgement const* const judgement = of(element);
    return judgement == nullptr ? std::string() : recorded(evaluation_.pack, *judgement);
}

}  // namespace assay::report
