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
     "done: the outcome is met (assess), nothing to settle (check), fits (validate), nothing to "
     "remark (pack check), all cases pass (pack test); written, compared or told (all others)"},
    {ExitCode::not_met, "done: the outcome is not met (assess)"},
    {ExitCode::to_settle,
     "done: there are flags to settle (check), remarks on the pack (pack check), or copies that "
     "differ (merge)"},
    {ExitCode::open,
     "done: incomplete or undetermined, or the visit is not finished and its outcome is open "
     "(assess); a rule failed (check); a copy is missing or unfinished (exercise)"},
    {ExitCode::failed, "done: a case failed, or none ran (pack test)"},
    {ExitCode::usage, "the command line cannot be carried out as it stands"},
    {ExitCode::unusable,
     "a file, a pack or JSON cannot be used; the reasons are on standard error"},
    {ExitCode::internal, "no fault of the input: no memory, a full disk, or a mistake in assay"},
}};

/// Of several endings the one that counts.
[[nodiscard]] constexpr ExitCode worst(ExitCode a, ExitCode b) { return std::max(a, b); }

}  // namespace assay::cli
