#pragma once

/// @file
/// @ingroup compare
/// All headers of the group.

/// @defgroup compare Compare
/// Compare judgements, and record what was agreed.
///
/// compare() sets the judgements of roles, authors, sites, visits or files against each other and shows where they
/// differ, by how much, and on which evidence. moderate() adds what was agreed. An exercise lets several
/// assessors rate one case: prepare_exercise() makes their copies, collect_exercise() reads them back, analyse()
/// compares them.
///
///     auto const comparison = assay::compare(pack, files, assay::CompareBy::role);
///     std::cout << assay::comparison_report(comparison);
///
///     comparison.hpp    who differs from whom
///     moderation.hpp    what was agreed
///     differences.hpp   differences added up over many assessments
///     exercise.hpp      several assessors on one case

#include <assay/comparison.hpp>
#include <assay/differences.hpp>
#include <assay/exercise.hpp>
#include <assay/moderation.hpp>
