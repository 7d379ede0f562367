#pragma once

#include <assay/exercise.hpp>

#include <string>
#include <string_view>

namespace assay::consistency {

/// Leaves of an assessment what is offered, and nothing that tells what somebody held of it.
void leave_the_case(Assessment& assessment);

/// The visit on which an exercise is held: the latest; of several on one day the last by id; null when
/// there is none.
[[nodiscard]] Visit const* visit_of_exercise(Assessment const& the_case);

/// Whether two agreed judgements of one element agree on the rating, the reason, by whom and when.
[[nodiscard]] bool says_the_same(Judgement const& one, Judgement const& other);

/// The case with the judgements of one assessor, and what was agreed. Throws: Error when the assessor takes no part, or
/// has not rated every element.
[[nodiscard]] Assessment alone_with_agreed(Exercise const& exercise, std::string_view assessor);

/// What keeps others' ratings from the assessors of unfinished copies.
[[nodiscard]] Diagnostic unfinished(std::vector<std::string> const& assessors);

/// The name of an assessor's copy.
[[nodiscard]] std::string file_of(std::string_view assessor);

}  // namespace assay::consistency
