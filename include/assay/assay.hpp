#pragma once

/// @file
/// The whole of assay's public interface.

/// @mainpage
/// assay checks whether ratings meet the pass rule of a public-service standard, and shows why. In a program:
///
///     auto const pack = assay::RulePack::load("rules/cse");          // once; share it
///     assay::Evaluator evaluator{pack};                              // one for each thread
///     auto const assessment = assay::read_assessment(text);
///     auto const evaluation = evaluator.evaluate(assessment);
///     std::cout << assay::to_json(evaluation);
///
/// The headers come in six groups, and each group has a page. @ref model, @ref pack and @ref evaluate are enough for the
/// above; @ref compare, @ref reports and @ref statistics build on them. Programs in C, and in languages that can call C,
/// use the @ref door instead. examples/embed has a short program for each task.

/// assay's interface for C++.
namespace assay {

/// Agreement and strictness of assessors, from numbers alone.
namespace statistics {}

}  // namespace assay

#include <assay/compare.hpp>
#include <assay/evaluate.hpp>
#include <assay/model.hpp>
#include <assay/pack.hpp>
#include <assay/reports.hpp>
#include <assay/statistics.hpp>
