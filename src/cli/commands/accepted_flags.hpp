#pragma once

#include <assay/baseline.hpp>

#include "cli/files/output.hpp"
#include "cli/files/updated_file.hpp"
#include "cli/options/arguments.hpp"

#include <optional>

namespace assay::cli {

/// The flags that a file accepts: leaves them out, accepts more, and tells what has expired or is
/// there no longer.
class AcceptedFlags {
public:
    /// Reads the file that the command line names. Throws: Unusable, UsageError, OutputError.
    AcceptedFlags(Arguments const& arguments, Output& output);

    /// Accepts what the command line says, and leaves out what is accepted. Throws: UsageError.
    void hold_against(Evaluation& evaluation, Output& output);

    /// Writes the file when more flags were accepted. Throws: OutputError.
    void finish();

    /// Tells on standard error, when all assessments were seen, what became of the file's entries.
    void tell(Output& output) const;

private:
    [[nodiscard]] std::string read(Output& output);
    void accept(Evaluation const& evaluation, std::string const& mark);

    Arguments const& arguments_;
    Baseline baseline_;
    BaselineUse use_;
    std::optional<UpdatedFile> updated_;  ///< where flags are to be accepted
    bool is_there_ = true;                ///< the file
    bool is_changed_ = false;
};

}  // namespace assay::cli
