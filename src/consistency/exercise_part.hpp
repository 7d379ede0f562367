#pragma once

#include <assay/exercise.hpp>

#include <set>
#include <string>
#include <vector>

// The part of a case that an exercise is about.
namespace assay::consistency {

/// The elements that a plan names, by their ids, in the order of the standard. What is wrong with them goes to the
/// problems. Empty when the plan names none.
[[nodiscard]] std::vector<std::string> elements_of(std::vector<Diagnostic>& problems,
                                                   RulePack const& pack, ExercisePlan const& plan);

/// Leaves out of the case whatever has nothing to do with these elements, and makes the visit one of these. Evidence
/// stays that supports one of them, or that somebody cites for one. Call it before the judgements are taken out.
/// Returns the elements that no evidence is left for.
[[nodiscard]] std::vector<std::string> keep_part(Assessment& assessment, Visit& visit,
                                                 std::vector<std::string> const& elements);

/// Takes out of all evidence what it supports.
void forget_places(Assessment& assessment);

/// Puts the agreed ratings into the case as moderated judgements of the visit. What is wrong with them goes to the
/// problems.
void add_answers(std::vector<Diagnostic>& problems, Assessment& the_case, RulePack const& pack,
                 Visit const& visit, std::vector<Moderation> const& answers);

}  // namespace assay::consistency
