#pragma once

/// @file
/// @ingroup evaluate
/// Whether files can be used, as JSON.

#include <assay/diagnostic.hpp>
#include <assay/export.hpp>
#include <assay/rule_pack.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace assay {

/// Whether one file can be used, and everything that is wrong with it. A plain value.
struct Validation {
    std::string file{};  ///< as the host names it
    RulePack pack{};     ///< it was held against; none when that could not be found or loaded
    std::vector<Diagnostic> problems{};  ///< none: the file fits the pack
};

/// What was found about files as JSON, indented: a list in the same order (schema:
/// rules/schema/validation.schema.json). Bytes that are not UTF-8 become U+FFFD. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(std::span<Validation const> validations);

/// A document of NDJSON that could not be evaluated.
struct Unevaluated {
    std::optional<std::string> file{};   ///< the file it is; none: a line of the standard input
    std::size_t line = 0;                ///< the line it is, from 1; 0: a file
    std::vector<Diagnostic> problems{};  ///< what is wrong with it
};

/// The line of NDJSON that stands in the place of its evaluation, with a line feed (schema:
/// rules/schema/error.schema.json). Bytes that are not UTF-8 become U+FFFD. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(Unevaluated const& unevaluated);

}  // namespace assay
