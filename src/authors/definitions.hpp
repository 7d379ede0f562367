#pragma once

#include "algebra/values/plan.hpp"
#include "authors/lua_cats.hpp"
#include "authors/type_names.hpp"

#include <vector>

namespace assay::authors {

// The parts of a pack's definitions for editors, in the order in which they stand.

/// The ids that a pack and those below it declare: what texts may be.
void define_ids(algebra::Plan const& plan, LuaCats& to);
/// What can be asked of expressions: methods of values, fields of rows.
void define_rows(algebra::Plan const& plan, LuaCats& to);
/// The words: what declares, and what makes expressions.
void define_words(algebra::Plan const& plan, LuaCats& to);
/// The words of tests, and what a case is made of.
void define_tests(LuaCats& to);

/// All vocabularies of a pack, its ladders last.
[[nodiscard]] std::vector<algebra::Vocabulary> vocabularies(algebra::Plan const& plan);

}  // namespace assay::authors
