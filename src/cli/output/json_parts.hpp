#pragma once

#include <assay/diagnostic.hpp>
#include <assay/evaluation.hpp>
#include <assay/rule_pack.hpp>

#include "cli/output/json_text.hpp"

#include <vector>

namespace assay::cli {

// What several commands write within their JSON.

/// A place, without what is not known.
void write_json(JsonText& json, Place const& place);

/// An object that names a pack and its version.
void write_json(JsonText& json, RulePack const& pack);

/// Members: the visit that the ratings come from, how many come from whom, and what was judged at each visit.
void write_basis(JsonText& json, Evaluation const& evaluation);

/// A list of diagnostics, each with its place in its members.
void write_json(JsonText& json, std::vector<Diagnostic> const& diagnostics);

}  // namespace assay::cli
