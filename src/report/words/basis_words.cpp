#include "report/words/basis_words.hpp"

#include "report/words/comparison_words.hpp"
#include "report/words/page.hpp"

#include <algorithm>
#include <set>

namespace assay::report {
namespace {

std::string elements(Evaluation const& evaluation, std::uint32_t number) {
    Level const& leaf = evaluation.pack.standard().levels.back();
    return std::to_string(number) + " " + (number == 1 ? leaf.name : leaf.plural);
}

bool is_current(Evaluation const& evaluation, VisitResult const& visit) {
    return visit.id == evaluation.visit;
}

// What a self-assessment by itself has not rated yet, the outcome says already.
bool is_all_there_is(Basis const& basis, VisitResult const& visit) {
    return visit.took_place && basis.self_only == basis.rated() && visit.counts == basis.rated();
}

bool is_unfinished(Evaluation const& evaluation, VisitResult const& visit) {
    Basis const& basis = evaluation.based_on;
    if (basis.rated() == 0 || is_all_there_is(basis, visit)) return false;
    bool const is_to_come = !visit.took_place && visit.date >= evaluation.visit_date;
    return visit.awaited > 0 || is_to_come;
}

std::string so_far(Evaluation const& evaluation, VisitResult const& visit) {
    return std::to_string(visit.judged) + " of " + elements(evaluation, visit.in_scope) +
           " in its scope judged so far";
}

}  // namespace

std::string visit_in_words(VisitResult const& visit) {
    return std::string(visit.kind) + " of " + visit.date.in_words();
}

std::string judged_so_far(Evaluation const& evaluation) {
    for (VisitResult const& each : evaluation.visits)
        if (is_current(evaluation, each) && is_unfinished(evaluation, each))
            return so_far(evaluation, each);
    return {};
}

std::vector<std::string> other_unfinished_visits(Evaluation const& evaluation) {
    std::vector<std::string> lines;
    for (VisitResult const& each : evaluation.visits)
        if (!is_current(evaluation, each) && is_unfinished(evaluation, each))
            lines.push_back(visit_in_words(each) + ": " + so_far(evaluation, each));
    return lines;
}

std::vector<std::string> gap_analysis_in_words(Evaluation const& evaluation) {
    if (!evaluation.is_gap_analysis) return {};
    auto const& scale = evaluation.pack.standard().scale;
    auto const is_met = [&](Text id) {
        return std::any_of(scale.begin(), scale.end(), [&](Rating const& each) {
            return each.id == id && (each.met || !each.on_scale);
        });
    };
    std::vector<std::string> below;
    std::vector<std::string> unrated;
    for (ElementResult const& each : evaluation.elements) {
        if (is_out_of_count(each.applicability)) continue;
        if (each.ratings.empty())
            unrated.emplace_back(each.id);
        else if (!std::all_of(each.ratings.begin(), each.ratings.end(), is_met))
            below.emplace_back(each.id);
    }
    std::vector<std::string> lines{"Gap analysis of the " + std::string(evaluation.visit_kind) +
                                   ": it has no outcome."};
    auto const list = [&](std::vector<std::string> const& ids, std::string const& how) {
        constexpr std::size_t most = 20;
        if (!ids.empty())
            lines.push_back(capitalised(evaluation.pack.standard().levels.back().plural) + " " +
                            how + " (" + std::to_string(ids.size()) + "): " + some_of(ids, most) +
                            ".");
    };
    list(below, "with a gap");
    list(unrated, "not rated");
    return lines;
}

bool is_outcome_of_visit_open(Evaluation const& evaluation) {
    LadderResult const& of_visit = evaluation.outcome_of_visit;
    return !of_visit.id.empty() && of_visit.certainty != Certainty::known;
}

std::string outcome_of_visit_in_words(Evaluation const& evaluation) {
    if (evaluation.outcome_of_visit.id.empty()) return {};
    std::uint32_t awaited = 0;
    std::vector<std::string> visits;
    for (VisitResult const& each : evaluation.visits) {
        if (each.awaited == 0) continue;
        awaited += each.awaited;
        visits.push_back("the " + visit_in_words(each));
    }
    if (!is_outcome_of_visit_open(evaluation))
        return "The " + elements(evaluation, awaited) + " still to be judged at " +
               in_sentence(visits) + " cannot change this outcome.";
    return "The outcome of " + in_sentence(visits) + " is open until " +
           elements(evaluation, awaited).insert(std::to_string(awaited).size(), " more") +
           (awaited == 1 ? " is" : " are") + " judged. Until then earlier ratings count:";
}

std::string who_rated(Evaluation const& evaluation, Assessment const& assessment) {
    struct Party {
        std::set<std::string> authors{};
        std::uint32_t rated = 0;
    };
    Party by_assessors;
    Party by_organisation;
    for (ElementResult const& each : evaluation.elements) {
        if (each.judgement < 0 || each.ratings.empty()) continue;
        Judgement const& judgement =
            assessment.judgements[static_cast<std::size_t>(each.judgement)];
        Party& party = judgement.role == Role::self ? by_organisation : by_assessors;
        ++party.rated;
        // `A1+A2`: two who rated it together
        for (std::string_view rest = judgement.author; !rest.empty();) {
            std::size_t const end = std::min(rest.find('+'), rest.size());
            if (end > 0) party.authors.emplace(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    auto const in_words = [&](Party const& party, std::string_view one, std::string_view many) {
        if (party.rated == 0) return std::string();
        std::vector<std::string> const authors(party.authors.begin(), party.authors.end());
        std::string const who(authors.size() == 1 ? one : many);
        return (authors.empty() ? "the " + who : in_sentence(authors) + " (" + who + ")") +
               ", on " + elements(evaluation, party.rated);
    };
    std::string const first = in_words(by_assessors, "assessor", "assessors");
    std::string const second = in_words(by_organisation, "organisation", "organisation");
    return first + (first.empty() || second.empty() ? "" : "; ") + second;
}

std::vector<std::string> where_ratings_come_from(Evaluation const& evaluation) {
    Basis const& basis = evaluation.based_on;
    std::vector<std::string> sources;
    for (auto visit = evaluation.visits.rbegin(); visit != evaluation.visits.rend(); ++visit)
        if (visit->counts > 0)
            sources.push_back(
                std::to_string(visit->counts) + " at " +
                (is_current(evaluation, *visit) ? "this visit" : "the " + visit_in_words(*visit)));
    std::uint32_t placed = 0;
    for (VisitResult const& each : evaluation.visits) placed += each.counts;
    bool const is_unplaced = placed < basis.rated() && !evaluation.visits.empty();
    if (is_unplaced)
        sources.push_back(std::to_string(basis.rated() - placed) +
                          " at a visit that the file does not name");
    std::vector<std::string> sentences;
    if (sources.size() > 1 || is_unplaced)
        sentences.push_back("Of the " + std::to_string(basis.rated()) + " ratings, " +
                            in_sentence(sources).insert(
                                sources.front().find(' '),
                                sources.front().starts_with("1 ") ? " was given" : " were given") +
                            ".");
    bool const is_mixed = basis.self_only > 0 && basis.self_only < basis.rated();
    bool const is_awaited =
        basis.self_only > 0 &&
        std::any_of(evaluation.visits.begin(), evaluation.visits.end(),
                    [&](VisitResult const& each) { return is_unfinished(evaluation, each); });
    if (is_mixed)
        sentences.push_back("No assessor has judged " + elements(evaluation, basis.self_only) +
                            "; here the organisation's own " +
                            (basis.self_only == 1 ? "rating counts." : "ratings count."));
    else if (is_awaited)
        sentences.emplace_back(
            "All ratings are the organisation's own: no assessor has judged yet.");
    return sentences;
}

}  // namespace assay::report
