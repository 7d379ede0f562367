#pragma once

/// @file
/// @ingroup evaluate
/// All headers of the group.

/// @defgroup evaluate Evaluate
/// From an assessment to its results, and from one visit to the next.
///
/// An Evaluator runs the rules of one pack; have one for each thread and use it again, since it keeps its memory.
/// An Evaluation holds every result by id, with the flags of the checks; an Explanation says why one of them is
/// as it is.
///
///     assay::Evaluator evaluator{pack};
///     auto const evaluation = evaluator.evaluate(assessment);
///     auto const why = evaluator.explain(assessment, "4.1");
///
/// Beside that: forward() prepares the next visit, status_of() tells what is due, merge() makes one of several
/// copies, a Baseline leaves out flags that were accepted, use_edition() says that an assessment is to be read
/// with another version of its pack.
///
///     evaluator.hpp     evaluating, explaining, validating
///     evaluation.hpp    the results
///     explanation.hpp   why one of them is as it is; reason.hpp: one condition of a rule; dependence.hpp: what an
///                       open result depends on
///     baseline.hpp      flags that were accepted
///     edition.hpp       an assessment made against another version
///     flag_list.hpp     flags in the order in which people read them
///     forward.hpp       the next visit
///     merge.hpp         several copies
///     status.hpp        what is due
///     validation.hpp    whether files can be used, as JSON

#include <assay/baseline.hpp>
#include <assay/dependence.hpp>
#include <assay/edition.hpp>
#include <assay/evaluation.hpp>
#include <assay/evaluator.hpp>
#include <assay/explanation.hpp>
#include <assay/flag_list.hpp>
#include <assay/forward.hpp>
#include <assay/merge.hpp>
#include <assay/reason.hpp>
#include <assay/status.hpp>
#include <assay/validation.hpp>
