#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>
#include <assay/evaluator.hpp>

#include "cli/arguments.hpp"

#include <span>
#include <string>
#include <string_view>

namespace assay::cli {

/// What is exported, and how it was asked for.
struct Export {
    Assessment const& assessment;
    Evaluation const& evaluation;
    Evaluator& evaluator;  ///< that made the evaluation, for explanations
    Arguments const& arguments;
};

/// A format that an assessment can be handed over in.
struct ExportFormat {
    std::string_view name;    ///< as `--format` takes it
    std::string_view ending;  ///< of files in it, by which it is found
    std::string_view says;    ///< for help
    std::string (*write)(Export const&);
};

/// All of them, in the order of their names.
[[nodiscard]] std::span<ExportFormat const> export_formats();

// The writers of reports: src/cli/export_report.cpp.
[[nodiscard]] std::string html_of(Export const& what);
[[nodiscard]] std::string markdown_of(Export const& what);
[[nodiscard]] std::string text_of(Export const& what);

}  // namespace assay::cli
