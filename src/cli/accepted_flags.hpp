#pragma once

#include <assay/baseline.hpp>

#include "cli/arguments.hpp"
#include "cli/output.hpp"

namespace assay::cli {

/// The flags that a file accepts: leaves them out, accepts more, and tells what has expired or is
/// there no longer.
class AcceptedFlags {
public:
    /// Reads the file that the command line names. Throws: Unusable, UsageError.
    explicit AcceptedFlags(Arguments const& arguments);

    /// Accepts what the command line says, writes that down, and leaves out what is accepted.
    /// Throws: UsageError.
    void hold_against(Evaluation& evaluation, Output& output);

    /// Tells on standard error, when all assessments were seen, what became of the file's entries.
    void tell(Output& output) const;

private:
    void accept(Evaluation const& evaluation, std::string const& mark);
    void write() const;

    Arguments const& arguments_;
    Baseline baseline_;
    BaselineUse use_;
    bool is_there_ = true;  ///< the file
};

}  // namespace assay::cli
