#pragma once

#include <assay/message.hpp>

namespace assay {

// What the tool itself finds wrong with files and packs that the command line names. It makes its diagnostics as
// any host can (make_diagnostic).
inline constexpr MessageText tool_messages[] = {
    {"unreadable-file", "unreadable", "{cause}"},
    {"table-too-large", "too-large", "the table is too large", "{most} bytes at most"},
    {"pack-not-installed", "unknown-pack", "there is no pack `{pack}`", "one of {known}"},
    {"pack-not-the-installed-one", "unknown-pack", "there is no pack `{pack}`", "{known}"},
    {"no-packs-installed", "unknown-pack", "there is no pack `{pack}`",
     "a folder with a pack.lua; no packs are installed"},
    {"edition-asked-for-is-not-there", "other-edition",
     "`--edition {asked}` was given, but the pack is {pack} {version}", "`--edition {version}`"},
    {"made-against-another-pack", "other-pack",
     "was made with {pack}, but the files before it with {first}",
     "files of one pack, or the pack to use in --pack"},

    // --isolate
    {"too-many-names-to-isolate", "too-many-files",
     "--isolate opens at most {most} files and folders, and this may be one of the others"},
    {"folder-not-opened", "file-unreadable",
     "--isolate did not open this folder because no option names it"},
    {"folder-not-listed", "file-unreadable", "{cause}"},
};

}  // namespace assay
