#pragma once

/// The whole of assay's public interface. The way of the data:
///
///     auto const pack = assay::RulePack::load("rules/cse");          // once; share it
///     assay::Evaluator evaluator{pack};                              // one for each thread
///     auto const assessment = assay::read_assessment(text);
///     auto const evaluation = evaluator.evaluate(assessment);
///     std::cout << assay::to_json(evaluation);
///
/// It comes in six groups, each of which opens with what it is for: model, pack and evaluate are enough for
/// the above; compare, reports and statistics build on them.

#include <assay/compare.hpp>
#include <assay/evaluate.hpp>
#include <assay/model.hpp>
#include <assay/pack.hpp>
#include <assay/reports.hpp>
#include <assay/statistics.hpp>
