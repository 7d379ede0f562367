#include "report/words/basis_words.hpp"

#include "model/messages/reports.hpp"
#include "report/words/comparison_words.hpp"
#include "report/words/host_words.hpp"
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

std::string so_far(Evaluation const& evaluation, VisitResult const& visit, Words const& words) {
    return text_of(
        say<result_messages, "rated-so-far">(
            {{"rated", visit.judged}, {"elements", elements(evaluation, visit.in_scope)}}),
        words);
}

}  // namespace

std::string visit_in_words(VisitResult const& visit, Words const& words) {
    return text_of(say<result_messages, "visit-of-day">(
                       {{"visit", visit.kind}, {"date", visit.date.in_words()}}),
                   words);
}

std::string judged_so_far(Evaluation const& evaluation, Words const& words) {
    for (VisitResult const& each : evaluation.visits)
        if (is_current(evaluation, each) && is_unfinished(evaluation, each))
            return so_far(evaluation, each, words);
    return {};
}

std::vector<std::string> other_unfinished_visits(
    Evaluation const& evaluation, Words const& words,
    std::function<bool(VisitResult const&)> const& is_shown) {
    std::vector<std::string> lines;
    for (VisitResult const& each : evaluation.visits)
        if ((!is_shown || is_shown(each)) && !is_current(evaluation, each) &&
            is_unfinished(evaluation, each))
            lines.push_back(text_of(say<result_messages, "visit-rated-so-far">(
                                        {{"visit", visit_in_words(each, words)},
                                         {"progress", so_far(evaluation, each, words)}}),
                                    words));
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

std::string outcome_of_visit_in_words(Evaluation const& evaluation, Words const& words) {
    if (evaluation.outcome_of_visit.id.empty()) return {};
    std::uint32_t awaited = 0;
    std::vector<std::string> names;
    for (VisitResult const& each : evaluation.visits) {
        if (each.awaited == 0) continue;
        awaited += each.awaited;
        names.push_back(text_of(
            say<result_messages, "the-visit">({{"visit", visit_in_words(each, words)}}), words));
    }
    std::string const visits = in_sentence(names);
    Level const& leaf = evaluation.pack.standard().levels.back();
    if (!is_outcome_of_visit_open(evaluation))
        return text_of(say<result_messages, "awaited-cannot-change-result">(
                           {{"elements", elements(evaluation, awaited)}, {"visits", visits}}),
                       words);
    return text_of(awaited == 1
                       ? say<result_messages, "one-element-awaited">(
                             {{"visits", visits}, {"element", leaf.name}})
                       : say<result_messages, "elements-awaited">(
                             {{"visits", visits}, {"count", awaited}, {"elements", leaf.plural}}),
                   words);
}

std::string who_rated(Evaluation const& evaluation, Assessment const& assessment,
                      Words const& words) {
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
        // `A1+A2`: two who rated this together
        for (std::string_view rest = judgement.author; !rest.empty();) {
            std::size_t const end = std::min(rest.find('+'), rest.size());
            if (end > 0) party.authors.emplace(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    std::vector<std::string> const of_assessors(by_assessors.authors.begin(),
                                                by_assessors.authors.end());
    std::vector<std::string> const own(by_organisation.authors.begin(),
                                       by_organisation.authors.end());
    std::string text;
    if (by_assessors.rated > 0) {
        std::string const authors = in_sentence(of_assessors);
        std::string const rated = elements(evaluation, by_assessors.rated);
        text =
            text_of(of_assessors.empty()
                        ? say<result_messages, "rated-by-unnamed-assessors">({{"elements", rated}})
                    : of_assessors.size() == 1 ? say<result_messages, "rated-by-assessor">(
                                                     {{"authors", authors}, {"elements", rated}})
                                               : say<result_messages, "rated-by-assessors">(
                                                     {{"authors", authors}, {"elements", rated}}),
                    words);
    }
    if (by_organisation.rated > 0) {
        std::string const rated = elements(evaluation, by_organisation.rated);
        text += (text.empty() ? "" : "; ") +
                text_of(own.empty() ? say<result_messages, "rated-by-unnamed-organisation">(
                                          {{"elements", rated}})
                                    : say<result_messages, "rated-by-organisation">(
                                          {{"authors", in_sentence(own)}, {"elements", rated}}),
                        words);
    }
    return text;
}

std::vector<std::string> where_ratings_come_from(Evaluation const& evaluation, Words const& words) {
    Basis const& basis = evaluation.based_on;
    std::vector<std::string> sources;
    std::uint32_t placed = 0;
    for (auto visit = evaluation.visits.rbegin(); visit != evaluation.visits.rend(); ++visit) {
        placed += visit->counts;
        if (visit->counts > 0)
            sources.push_back(text_of(
                is_current(evaluation, *visit)
                    ? say<result_messages, "ratings-at-this-visit">({{"count", visit->counts}})
                    : say<result_messages, "ratings-at-visit">(
                          {{"count", visit->counts}, {"visit", visit_in_words(*visit, words)}}),
                words));
    }
    bool const is_unplaced = placed < basis.rated() && !evaluation.visits.empty();
    if (is_unplaced)
        sources.push_back(text_of(
            say<result_messages, "ratings-at-unknown-visit">({{"count", basis.rated() - placed}}),
            words));
    std::vector<std::string> sentences;
    if (sources.size() > 1 || is_unplaced)
        sentences.push_back(text_of(
            say<result_messages, "ratings-by-visit">({{"sources", in_sentence(sources)}}), words));
    bool const is_mixed = basis.self_only > 0 && basis.self_only < basis.rated();
    bool const is_awaited =
        basis.self_only > 0 &&
        std::any_of(evaluation.visits.begin(), evaluation.visits.end(),
                    [&](VisitResult const& each) { return is_unfinished(evaluation, each); });
    std::string const own = elements(evaluation, basis.self_only);
    if (is_mixed)
        sentences.push_back(text_of(
            basis.self_only == 1 ? say<result_messages, "own-rating-counts">({{"elements", own}})
                                 : say<result_messages, "own-ratings-count">({{"elements", own}}),
            words));
    else if (is_awaited)
        sentences.push_back(text_of(say<result_messages, "all-ratings-own">(), words));
    return sentences;
}

}  // namespace assay::report
