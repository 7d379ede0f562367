#pragma once

#include <assay/diagnostic.hpp>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace assay::cli {

/// Input that is of no use, and what its problems are in.
struct InputError : Error {
    InputError(std::vector<Diagnostic> diagnostics, std::string the_subject)
        : Error(std::move(diagnostics)), subject(std::move(the_subject)) {}

    std::string subject;  ///< "the pack cse"; empty when the diagnostics say enough
};

/// A command line that cannot be carried out.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace assay::cli
