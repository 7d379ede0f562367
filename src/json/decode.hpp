#pragma once

#include <assay/baseline.hpp>
#include <assay/json.hpp>

#include "json/case.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::json {

/// Reads a JSON document into an assessment and appends all problems. False when it could not be
/// read to its end, so that nothing more can be said about it.
[[nodiscard]] bool decode(Assessment& into, std::string_view text, std::string_view file,
                          Limits const& limits, std::vector<Diagnostic>& diagnostics);

/// The same into an assessment that holds something already, which the document need not say.
[[nodiscard]] bool decode_into(Assessment& into, std::string_view text, std::string_view file,
                               Limits const& limits, std::vector<Diagnostic>& diagnostics);

/// The same for the case of a pack's test, whose assessment holds what a case need not say.
[[nodiscard]] bool decode_into(Case& into, std::string_view text, std::string_view file,
                               Limits const& limits, std::vector<Diagnostic>& diagnostics);

/// The same for a baseline, which holds no assessment.
[[nodiscard]] bool decode_into(Baseline& into, std::string_view text, std::string_view file,
                               Limits const& limits, std::vector<Diagnostic>& diagnostics);

/// The same for a struct of any shape that holds no assessment.
[[nodiscard]] bool decode_plain(Target const& into, std::string_view text, std::string_view file,
                                Limits const& limits, std::vector<Diagnostic>& diagnostics);

[[nodiscard]] Target target_of(Baseline& into);

/// What is wrong with a document of more bytes than a reader may take.
[[nodiscard]] Diagnostic too_large(std::size_t bytes, Limits const& limits);

/// A text that should be JSON as an object that nobody looks into, as compact as a document is when it is read.
/// What is wrong with it, and where it stands in an object with this field, is added to the problems.
[[nodiscard]] std::string compact(Text json, Field const& field, Limits const& limits,
                                  Problems& problems);

}  // namespace assay::json
