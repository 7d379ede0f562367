#include <assay/evaluator.hpp>
#include <assay/exercise.hpp>

#include "consistency/exercise_case.hpp"

#include <algorithm>
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
                     [&](Judgement const& each) { return each.author == copy.assessor; });
        Evaluation const evaluation = evaluator.evaluate(alone);
        all.push_back({copy.assessor, std::string(evaluation.outcome.says), evaluation.outcome.met,
                       evaluation.outcome.certainty});
    }
    return all;
}

}  // namespace

ExerciseAnalysis analyse(Exercise const& exercise, Limits const& limits) {
    ComparedFile const file{&exercise.joined, "the copies"};
    ExerciseAnalysis analysis;
    analysis.table = ratings_of(exercise.pack, {&file, 1}, limits);
    analysis.agreement = agree(analysis.table, {}, limits);
    analysis.comparison = compare(exercise.pack, {&file, 1}, CompareBy::author, limits);
    // it is told of the exercise as a whole, and not once more of its agreement
    analysis.severity = std::move(analysis.agreement.severity.value().model);
    analysis.agreement.severity.reset();
    analysis.outcomes = outcomes(exercise);
    return analysis;
}

}  // namespace assay
