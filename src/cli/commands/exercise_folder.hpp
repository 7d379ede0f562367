#pragma once

#include <assay/exercise.hpp>

#include "cli/files/output.hpp"
#include "cli/options/arguments.hpp"

#include <string>

namespace assay::cli {

/// The folder of an exercise, as an argument.
[[nodiscard]] Option exercise_folder(std::string& folder);

/// The case in the folder with the copies that are there. Throws: InputError with everything that is wrong.
[[nodiscard]] Exercise collect(PackArguments const& arguments, std::string const& folder,
                               Output& output);

/// How far everybody is, a line for each.
[[nodiscard]] std::string progress(Exercise const& exercise);

/// Whether every copy is there and fully rated.
[[nodiscard]] bool is_complete(Exercise const& exercise);

}  // namespace assay::cli
