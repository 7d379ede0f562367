#include <assay/review.hpp>

#include "model/texts.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace assay {
namespace {

std::string elements_in_words(Evaluation const& evaluation, std::size_t count) {
    Level const& element = evaluation.pack.standard().levels.back();
    return counted(count, element.name, element.plural);
}

ReviewPoint point_of_ratings(Evaluation const& evaluation) {
    std::size_t counted_in = 0;
    std::size_t unrated = 0;
    for (ElementResult const& each : evaluation.elements) {
        if (is_out_of_count(each.applicability)) continue;
        ++counted_in;
        unrated += each.ratings.empty() ? 1 : 0;
    }
    std::size_t awaited = 0;
    for (VisitResult const& visit : evaluation.visits)
        if (visit.id == evaluation.visit) awaited = visit.awaited;
    std::size_t const own = evaluation.based_on.self_only;
    auto const are = [](std::size_t count) { return count == 1 ? " is " : " are "; };
    auto const have = [](std::size_t count) { return count == 1 ? " has " : " have "; };
    if (unrated > 0)
        return {"ratings", false,
                elements_in_words(evaluation, unrated) + are(unrated) + "not rated."};
    if (own > 0)
        return {
            "ratings", false,
            elements_in_words(evaluation, own) + have(own) + "only the organisation's own rating."};
    if (awaited > 0)
        return {"ratings", false,
                elements_in_words(evaluation, awaited) + " in the scope of the visit" +
                    are(awaited) + "not rated yet."};
    return {"ratings", true,
            "An assessor has rated " +
                (counted_in == 1
                     ? std::string("the only element that applies.")
                     : "all " + elements_in_words(evaluation, counted_in) + " that apply.")};
}

ReviewPoint point_of_outcome(Evaluation const& evaluation) {
    if (!evaluation.failures.empty())
        return {"outcome", false, "A rule of the pack failed, so the outcome is not certain."};
    if (evaluation.outcome.certainty != Certainty::known)
        return {"outcome", false, "There is no outcome yet."};
    std::string says{evaluation.outcome.says};
    return {"outcome", true, says.empty() ? "The outcome is known." : std::move(says)};
}

ReviewPoint point_of_checks(Evaluation const& evaluation, std::size_t lines) {
    std::size_t const accepted = evaluation.accepted.size();
    std::string says = lines == 0 ? "No check found anything to resolve."
                                  : counted(lines, "line", "lines") + " below must be resolved.";
    if (accepted > 0) says += " " + counted(accepted, "flag is accepted.", "flags are accepted.");
    return {"checks", lines == 0, std::move(says)};
}

}  // namespace

ReviewList review_of(Evaluation const& evaluation) {
    ReviewList list;
    for (FlagLine& line : list_of_flags(evaluation))
        if (line.severity != Severity::consider) list.to_clear.push_back(std::move(line));
    list.points.push_back(point_of_ratings(evaluation));
    if (!evaluation.outcome.id.empty()) list.points.push_back(point_of_outcome(evaluation));
    list.points.push_back({"recommendation", evaluation.is_recommended,
                           evaluation.is_recommended ? "A recommendation is recorded."
                                                     : "No recommendation is recorded."});
    list.points.push_back(point_of_checks(evaluation, list.to_clear.size()));
    list.is_ready = std::all_of(list.points.begin(), list.points.end(),
                                [](ReviewPoint const& each) { return each.is_clear; });
    return list;
}

}  // namespace assay
