#pragma once

/// The whole of assay's public interface. The way of the data:
///
///     auto const pack = assay::RulePack::load("rules/cse");          // once; share it
///     assay::Evaluator evaluator{pack};                              // one for each thread
///     auto const assessment = assay::read_assessment(text);
///     auto const evaluation = evaluator.evaluate(assessment);
///     std::cout << assay::to_json(evaluation);

#include <assay/agreement.hpp>
#include <assay/assessment.hpp>
#include <assay/baseline.hpp>
#include <assay/codes.hpp>
#include <assay/comparison.hpp>
#include <assay/diagnostic.hpp>
#include <assay/document.hpp>
#include <assay/edition.hpp>
#include <assay/estimate.hpp>
#include <assay/evaluation.hpp>
#include <assay/evaluator.hpp>
#include <assay/exercise.hpp>
#include <assay/explanation.hpp>
#include <assay/forward.hpp>
#include <assay/json.hpp>
#include <assay/merge.hpp>
#include <assay/moderation.hpp>
#include <assay/new_pack.hpp>
#include <assay/pack_check.hpp>
#include <assay/pack_definitions.hpp>
#include <assay/pack_test.hpp>
#include <assay/programme.hpp>
#include <assay/rating_table.hpp>
#include <assay/ratings.hpp>
#include <assay/report.hpp>
#include <assay/rule_pack.hpp>
#include <assay/severity.hpp>
#include <assay/standard.hpp>
#include <assay/status.hpp>
#include <assay/template.hpp>
#include <assay/validation.hpp>
#include <assay/version.hpp>
#include <assay/workbook.hpp>
