#pragma once

#include <assay/diagnostic.hpp>

#include "cli/files/output.hpp"
#include "cli/options/arguments.hpp"
#include "cli/options/exit_code.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// Does something with each file. A file that is of no use is told on standard error, with what was
/// not done, and keeps none of the others. Returns the worst of all endings.
[[nodiscard]] ExitCode each_file(std::vector<std::string> const& files, Output& output,
                                 std::function<ExitCode(std::string const& file)> const& work,
                                 std::string_view not_done = "; nothing was evaluated");

/// What is done with a file, and where its results go.
using FileWork = std::function<ExitCode(std::string const& file, Output& output)>;

/// How several threads do something with each file.
struct FileJobs {
    std::size_t threads = 1;
    std::function<FileWork()> make_work;  ///< one for each thread, and called in it
    std::string_view between{};           ///< is written between what two files give
};

/// The same on several threads: what is written and how it ends is as on one.
[[nodiscard]] ExitCode each_file(std::vector<std::string> const& files, Output& output,
                                 FileJobs const& jobs,
                                 std::string_view not_done = "; nothing was evaluated");

/// The problems of a file, with its name where they name no other.
[[nodiscard]] std::vector<Diagnostic> in_file(std::vector<Diagnostic> diagnostics,
                                              std::string_view file);

/// "3 problems in riverside.json", or "more than 1000" where not all are listed.
[[nodiscard]] std::string count_problems(std::vector<Diagnostic> const& problems,
                                         std::string_view subject);

/// Tells all problems on standard error, and how many there are in what; `then` ends that line.
void tell(Output& output, std::vector<Diagnostic> const& diagnostics, std::string_view subject,
          std::string_view then = {});

}  // namespace assay::cli
