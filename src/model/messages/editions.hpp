#pragma once

#include <assay/message.hpp>

namespace assay {

// An assessment, or a copy, that was made against another edition of its pack.
inline constexpr MessageText edition_messages[] = {
    {"older-edition", "other-edition",
     "this was made against {pack} {made}, and the pack is {pack} {used}, an older version",
     "{pack} {made}, or a later version before {before}; to use {used} all the same: `--edition "
     "{used}`"},
    {"edition-of-another-major-version", "other-edition",
     "this was made against {pack} {made}, and the pack is {pack} {used}, another major version",
     "{pack} {made}, or a later version before {before}; to use {used} all the same: `--edition "
     "{used}`"},
    {"edition-of-pack-unclear", "other-edition",
     "this was made against {pack} {made}, and the pack is {pack} {used}, which is not known to be "
     "compatible",
     "{pack} {made}, or a later version before {before}; to use {used} all the same: `--edition "
     "{used}`"},
    {"edition-unclear", "other-edition",
     "this was made against {pack} {made}, and the pack is {pack} {used}, which is not known to be "
     "compatible",
     "{pack} {made}; to use {used} all the same: `--edition {used}`"},

    // copies that are merged
    {"copy-of-another-assessment", "other-assessment",
     "this is the assessment `{assessment}`, and {first} is `{first_assessment}`",
     "copies of one file"},
    {"copy-of-another-pack", "other-assessment",
     "this was made against `{pack}`, and {first} against `{first_pack}`", "copies of one file"},
    {"copy-of-another-edition", "other-edition",
     "this was made against {pack} {version}, and {first} against {made}",
     "copies made against {made}, or a later version before {before}; to merge them all the same, "
     "say which version the merged file is of: `--edition {made}`"},
    {"copy-of-another-edition-unclear", "other-edition",
     "this was made against {pack} {version}, and {first} against {made}",
     "copies made against {made}; to merge them all the same, say which version the merged file is "
     "of: `--edition {made}`"},
};

}  // namespace assay
