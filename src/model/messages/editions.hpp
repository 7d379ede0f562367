#pragma once

#include <assay/message.hpp>

namespace assay {

// An assessment, or a copy, that was made with another edition of its pack.
inline constexpr MessageText edition_messages[] = {
    {"older-edition", "other-edition",
     "this was made with {pack} {made}, but the pack is {pack} {used}, an older version",
     "{pack} {made}, or a later version before {before}; to use {used} anyway, add `--edition "
     "{used}`"},
    {"edition-of-another-major-version", "other-edition",
     "this was made with {pack} {made}, but the pack is {pack} {used}, another major version",
     "{pack} {made}, or a later version before {before}; to use {used} anyway, add `--edition "
     "{used}`"},
    {"edition-of-pack-unclear", "other-edition",
     "this was made with {pack} {made}, but the pack is {pack} {used}, which may not be compatible",
     "{pack} {made}, or a later version before {before}; to use {used} anyway, add `--edition "
     "{used}`"},
    {"edition-unclear", "other-edition",
     "this was made with {pack} {made}, but the pack is {pack} {used}, which may not be compatible",
     "{pack} {made}; to use {used} anyway, add `--edition {used}`"},

    // copies that are merged
    {"copy-of-another-assessment", "other-assessment",
     "this is the assessment `{assessment}`, but {first} is `{first_assessment}`",
     "copies of one file"},
    {"copy-of-another-pack", "other-assessment",
     "this was made with `{pack}`, but {first} with `{first_pack}`", "copies of one file"},
    {"copy-of-another-edition", "other-edition",
     "this was made with {pack} {version}, but {first} with {made}",
     "copies made with {made}, or a later version before {before}; to merge them anyway, choose "
     "the version of the merged file: `--edition {made}`"},
    {"copy-of-another-edition-unclear", "other-edition",
     "this was made with {pack} {version}, but {first} with {made}",
     "copies made with {made}; to merge them anyway, choose the version of the merged file: "
     "`--edition {made}`"},
};

}  // namespace assay
