#pragma once

/// @file
/// @ingroup evaluate
/// The flags of an evaluation in the order in which people read them.

#include <assay/evaluation.hpp>
#include <assay/export.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// A line of the list of flags: one flag, or three and more of one kind.
struct FlagLine {
    Severity severity = Severity::consider;  ///< how much it matters
    FlagOwner owner = FlagOwner::assessor;   ///< who can resolve it
    std::string
        says{};  ///< a plain sentence; of several flags with the list of what they are about
    std::string effect{};                ///< what it could change; may be empty
    std::string hint{};                  ///< what is missing and where to look
    std::string why{};                   ///< why it matters; may be empty
    std::string check{};                 ///< id of the check
    std::string rule{};                  ///< where the check is declared
    std::vector<std::uint32_t> flags{};  ///< indexes into Evaluation::flags
};

/// The flags of an evaluation as people read them: what must be resolved, what is to do, what is worth a look, and in
/// each what could change the outcome first (Evaluator::find_effects), then in the order of the checks. Three or more
/// flags of one check are one line with the names of what they are about.
/// Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::vector<FlagLine> list_of_flags(Evaluation const& evaluation);

}  // namespace assay
