#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace assay::cli {

/// How a run of the tool ended. What was found stands below 64; that nothing could be found, above.
enum class ExitCode : unsigned char {
    done = 0,       ///< and met; for other commands than `assess`: nothing stands against it
    not_met = 1,    ///< done; the outcome is known, and is not met
    to_settle = 2,  ///< done; there are flags to settle, remarks on a pack, copies that differ
    open = 3,       ///< done; incomplete or undetermined
    failed = 4,     ///< done; a case failed, or none ran
    usage = 64,     ///< the command line cannot be carried out
    unusable = 65,  ///< a file, a pack or JSON that cannot be used
    internal = 70,  ///< no fault of the input: no memory, a full disk, a mistake in assay
};

/// An exit code as `assay help exit-codes` tells it.
struct Ending {
    ExitCode code;
    std::string_view says;
};

inline constexpr std::array<Ending, 8> endings{{
    {ExitCode::done,
     "done: the pass rule is met (assess), nothing must be resolved (check), no errors (all other "
     "commands)"},
    {ExitCode::not_met, "done: the pass rule is not met (assess)"},
    {ExitCode::to_settle,
     "done: some flags must be resolved (check), the pack has remarks (pack check), or the copies "
     "differ (merge)"},
    {ExitCode::open,
     "done: there is no result yet (assess), a rule failed (check), or a copy is missing or "
     "unfinished (exercise)"},
    {ExitCode::failed, "done: a case failed, or none ran (pack test)"},
    {ExitCode::usage, "the command line is not valid"},
    {ExitCode::unusable, "a file or a pack cannot be used; standard error has the reasons"},
    {ExitCode::internal, "not the fault of the input: no memory, a full disk or a bug in assay"},
}};

/// Of several endings the one that counts.
[[nodiscard]] constexpr ExitCode worst(ExitCode a, ExitCode b) { return std::max(a, b); }

}  // namespace assay::cli
