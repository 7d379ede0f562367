#include <assay/evaluator.hpp>
#include <assay/exercise.hpp>

#include "consistency/agree.hpp"
#include "consistency/exercise_case.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace assay {
namespace {

// What the pack says of each assessor's ratings, as if nobody else had judged.
std::vector<AssessorOutcome> outcomes(Exercise const& exercise) {
    std::vector<AssessorOutcome> all;
    Evaluator evaluator{exercise.pack};
    Assessment alone = exercise.joined;
    auto const everybody = alone.judgements;
    for (ExerciseCopy const& copy : exercise.copies) {
        if (copy.missing) continue;
        alone.judgements.clear();
        std::copy_if(everybody.begin(), everybody.end(), std::back_inserter(alone.judgements),
                     [&](Judgement const& each) {
                         return each.author == copy.assessor && each.role == Role::assessor;
                     });
        Evaluation const evaluation = evaluator.evaluate(alone);
        all.push_back({copy.assessor, std::string(evaluation.outcome.says), evaluation.outcome.met,
                       evaluation.outcome.certainty});
    }
    return all;
}

/// Whether the exercise is about the whole standard, without which there is no outcome.
bool is_about_all(Exercise const& exercise) {
    Standard const& standard = exercise.pack.standard();
    auto const& nodes = standard.nodes;
    auto const all = std::count_if(nodes.begin(), nodes.end(),
                                   [&](Node const& each) { return standard.is_element(each); });
    return exercise.elements == static_cast<std::size_t>(all);
}

/// Who put each piece of evidence under which element: by evidence and element, the assessors.
using Placed = std::map<std::pair<Text, Text>, std::set<Text>>;

EvidencePlacement placement(Exercise const& exercise) {
    Placed placed;
    std::set<Text> assessors;
    for (Judgement const& each : exercise.joined.judgements) {
        if (each.role != Role::assessor || each.rating.empty()) continue;
        assessors.insert(each.author);
        for (Text const id : each.evidence) placed[{id, each.element}].insert(each.author);
    }
    EvidencePlacement found;
    found.assessors = assessors.size();
    for (Evidence const& evidence : exercise.joined.evidence) {
        PlacedEvidence& piece = found.evidence.emplace_back();
        piece.evidence = evidence.id;
        bool is_alike = true;
        for (Node const& node : exercise.pack.standard().nodes) {
            auto const here = placed.find({evidence.id, node.id});
            if (here == placed.end()) continue;
            std::size_t const count = here->second.size();
            piece.elements.push_back(node.id);
            piece.assessors.push_back(count);
            found.compared += count * (assessors.size() - 1);
            found.same += count * (count - 1);
            is_alike = is_alike && count == assessors.size();
        }
        if (is_alike) ++found.alike;
    }
    return found;
}

}  // namespace

ExerciseAnalysis analyse(Exercise const& exercise, Limits const& limits) {
    ComparedFile const file{&exercise.joined, "the copies"};
    ExerciseAnalysis analysis;
    analysis.table = ratings_of(exercise.pack, {&file, 1}, limits);
    analysis.agreement = consistency::agreement_of(analysis.table, {}, limits);
    analysis.comparison = compare(exercise.pack, {&file, 1}, CompareBy::author, limits);
    if (exercise.places_evidence) analysis.placement = placement(exercise);
    if (is_about_all(exercise)) analysis.outcomes = outcomes(exercise);
    return analysis;
}

}  // namespace assay
