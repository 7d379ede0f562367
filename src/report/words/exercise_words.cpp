#include "report/words/exercise_words.hpp"

#include "model/texts.hpp"
#include "report/words/comparison_words.hpp"
#include "report/words/number_text.hpp"

#include <algorithm>

namespace assay::report {
namespace {

constexpr std::size_t most_names_of_an_exercise = 8;

std::string names(std::vector<std::string> const& all) {
    return some_of(all, most_names_of_an_exercise);
}

}  // namespace

std::string outcomes_in_a_sentence(ExerciseAnalysis const& analysis) {
    auto const& all = analysis.outcomes;
    if (std::all_of(all.begin(), all.end(), [](auto const& each) { return each.says.empty(); }))
        return {};
    std::vector<std::string> met;
    std::vector<std::string> other;
    std::vector<std::string> open;
    for (AssessorOutcome const& each : all)
        (each.certainty != Certainty::known ? open
         : each.is_met                      ? met
                                            : other)
            .push_back(each.assessor);
    if (open.size() == all.size())
        return "On the ratings of no assessor alone is the outcome certain yet.";
    std::string text;
    if (!met.empty() && !other.empty())
        text = "The outcome depends on the assessor: on the ratings of " + names(met) +
               " alone the outcome is met, on those of " + names(other) + " it is not.";
    else if (open.empty())
        text = "On the ratings of " + std::string(met.empty() ? "no" : "each") +
               " assessor alone the outcome is met.";
    else
        text = "On the ratings of " + names(met.empty() ? other : met) + " alone the outcome is " +
               (met.empty() ? "not met." : "met.");
    return open.empty() ? text : text + " On those of " + names(open) + " it is open.";
}

std::string apart_in_a_sentence(ExerciseAnalysis const& analysis) {
    auto const& elements = analysis.comparison.elements;
    std::string const all = counted_elements(analysis.comparison.pack, elements.size());
    std::size_t differing = 0;
    std::vector<std::string> far;
    for (ComparedElement const& each : elements) {
        if (each.steps > 0) ++differing;
        if (each.steps > 1) far.push_back(each.element);
    }
    if (differing == 0) return "The assessors differ on none of " + all + ".";
    return "The assessors differ on " + std::to_string(differing) + " of " + all +
           (far.empty() ? ", on none by more than one rating."
                        : ", by two ratings or more on " + std::to_string(far.size()) + ": " +
                              names(far) + ".");
}

std::string placement_in_a_sentence(EvidencePlacement const& placement) {
    std::string text = "All assessors put " + std::to_string(placement.alike) + " of " +
                       counted(placement.evidence.size(), "piece", "pieces") +
                       " of evidence under the same elements.";
    if (placement.compared == 0) return text + " No evidence is cited by anybody.";
    return text + " Where one of them puts evidence under an element, another one does so in " +
           std::to_string(placement.same) + " of " + std::to_string(placement.compared) +
           " comparisons (" +
           percent(static_cast<double>(placement.same) / static_cast<double>(placement.compared)) +
           ").";
}

std::vector<std::string> what_is_missing(Exercise const& exercise) {
    std::vector<std::string> sentences;
    for (ExerciseCopy const& copy : exercise.copies) {
        if (copy.missing)
            sentences.push_back("There is no copy of " + copy.assessor + " yet.");
        else if (!copy.unrated.empty())
            sentences.push_back(copy.assessor + " has not rated " + names(copy.unrated) + ".");
    }
    return sentences;
}

}  // namespace assay::report
