#pragma once

#include <assay/baseline.hpp>

#include "cli/commands/evaluate_each.hpp"
#include "cli/files/output.hpp"
#include "cli/files/updated_file.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace assay::cli {

/// The baseline in the text of a file. Throws: InputError with all that is wrong with it.
[[nodiscard]] Baseline baseline_in(std::string const& text, std::string const& file);

/// Of a command that leaves out the flags that a file accepts, or accepts more of them.
struct AcceptArguments : EvaluateArguments {
    std::string baseline;             ///< file of the flags that are accepted; empty: none
    std::vector<std::string> accept;  ///< how the fingerprints of flags begin, or `all`
    std::string reason;               ///< why these are accepted
    Date until;                       ///< until when
};

/// The flags that a file accepts: leaves them out, accepts more, and tells what has expired or is
/// there no longer.
class AcceptedFlags {
public:
    /// Reads the file that the command line names. Throws: Unusable, UsageError, OutputError.
    AcceptedFlags(AcceptArguments const& arguments, Output& output);

    /// Accepts what the command line says, and leaves out what is accepted. Throws: UsageError. Thread-safe.
    void hold_against(Evaluation& evaluation, Output& output);

    /// Writes the file when more flags were accepted, and tells so. Throws: OutputError.
    void finish(Output& output);

    /// Tells on standard error, when all assessments were seen, what became of the file's entries.
    void tell(Output& output) const;

private:
    [[nodiscard]] std::string read(Output& output);
    void accept(Evaluation const& evaluation, std::string const& mark);

    AcceptArguments const& arguments_;
    Baseline baseline_;
    BaselineUse use_;                     ///< whatever the order of the assessments, the same
    std::mutex mutex_;                    ///< of both
    std::optional<UpdatedFile> updated_;  ///< where flags are to be accepted
    bool is_there_ = true;                ///< the file
    bool is_changed_ = false;
    std::string when_written_;  ///< what to tell of flags that are accepted now
};

}  // namespace assay::cli
