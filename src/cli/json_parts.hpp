#pragma once

#include <assay/diagnostic.hpp>
#include <assay/rule_pack.hpp>

#include "cli/json_text.hpp"

#include <vector>

namespace assay::cli {

// What several commands write within their JSON.

/// A place, without what is not known.
void write_json(JsonText& json, Place const& place);

/// An object that names a pack and its version.
void write_json(JsonText& json, RulePack const& pack);

/// A list of diagnostics, each with its place in its members.
void write_json(JsonText& json, std::vector<Diagnostic> const& diagnostics);

}  // namespace assay::cli
