#pragma once

#include <assay/evaluation.hpp>
#include <assay/json.hpp>
#include <assay/report.hpp>

#include "cli/files/output.hpp"
#include "cli/options/arguments.hpp"
#include "cli/options/exit_code.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace assay::cli {

/// What a command makes of an evaluation: a report, JSON, and how the run ends.
struct Answer {
    std::string (*report)(Evaluation const&, Assessment const&, ReportOptions const&);
    void (*append_json)(std::string& to, Evaluation const&, Layout);
    ExitCode (*ending)(Evaluation const&);
    /// What to do with it first. Called by several threads.
    std::function<void(Evaluation&, Output&)> before = {};
    bool fingerprints = false;  ///< the report shows those of flags
    bool effects = false;       ///< what flags could change is looked for
};

/// Of commands that evaluate each of their files.
struct EvaluateArguments : PackArguments, LayoutArguments {
    std::vector<std::string> files;  ///< `-` is standard input
    Date as_of;
    Format format = Format::text;
    std::size_t jobs = 0;  ///< threads that evaluate; 0: one for each core
};

/// Evaluates each file and writes the answer in the format that is asked for.
/// Throws: UsageError when that is JSON for several files.
[[nodiscard]] ExitCode evaluate_each(EvaluateArguments const& arguments, Output& output,
                                     Answer const& answer);

/// Writes the answer as one line of JSON for each file, and for standard input as one for each of its lines.
/// For what cannot be evaluated the line is `{"line":3,"error":[...]}`, with `"file"` for a file.
/// Memory does not grow with the number of lines, whatever the number of threads.
[[nodiscard]] ExitCode evaluate_lines(EvaluateArguments const& arguments, Output& output,
                                      Answer const& answer);

}  // namespace assay::cli
