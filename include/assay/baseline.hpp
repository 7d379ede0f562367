#pragma once

/// @file
/// @ingroup evaluate
/// Flags that somebody accepted.

#include <assay/date.hpp>
#include <assay/evaluation.hpp>
#include <assay/export.hpp>
#include <assay/fact.hpp>
#include <assay/limits.hpp>
#include <assay/storage.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A flag that somebody has looked at and lives with until a day.
struct AcceptedFlag {
    Text fingerprint{};  ///< Flag::fingerprint
    Text assessment{};   ///< id of the assessment; empty: of any
    Text check{};        ///< id of the check that raised it: for people
    Text says{};         ///< the sentence of the flag when it was accepted: for people
    Text reason{};       ///< why it may stand
    Date until{};        ///< the last day of that
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// What an entry is called in messages: `5c937e33, time.out-of-date`. Harmless on a terminal.
[[nodiscard]] ASSAY_EXPORT std::string name_of(AcceptedFlag const& flag);

/// The flags that are accepted, so that only new ones show. One file may serve many assessments.
/// Move-only: its texts live in its own storage. Thread-compatible.
struct ASSAY_EXPORT Baseline {
    Text format{};                         ///< `assay-baseline/1`
    std::vector<AcceptedFlag> accepted{};  ///< in the order of the file
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};

    Storage storage{};  ///< owns every text above

    /// Accepts a flag, or renews what was accepted of it. Copies all texts.
    void accept(Evaluation const& evaluation, Flag const& flag, std::string_view reason,
                Date until);
};

/// Reads a baseline from JSON. `file` is the name diagnostics give the document.
/// Throws: Error with all problems. Thread-safe.
[[nodiscard]] ASSAY_EXPORT Baseline read_baseline(std::string_view json, std::string_view file = {},
                                                  Limits const& limits = {});

/// Writes a baseline, sorted by check and fingerprint, so that a change is a small difference.
/// Throws: Error when a text is not UTF-8.
[[nodiscard]] ASSAY_EXPORT std::string to_json(Baseline const& baseline);

/// What became of the entries of a baseline, by their indexes in Baseline::accepted. What was looked
/// for, and is neither matched nor expired, matches no flag: that was settled, or is about something
/// else now.
struct BaselineUse {
    std::vector<bool> sought{};   ///< its assessment was evaluated
    std::vector<bool> matched{};  ///< a flag was accepted by it
    std::vector<bool> expired{};  ///< a flag would be, but the day is over
};

/// Takes the flags that are accepted on the as-of date out of Evaluation::flags, puts them with their reasons into
/// Evaluation::accepted, so that the next reader sees them, and notes in `use`, which
/// may have been filled with other assessments before, what became of the entries.
ASSAY_EXPORT void leave_out_accepted(Evaluation& evaluation, Baseline const& baseline,
                                     BaselineUse& use);

}  // namespace assay
