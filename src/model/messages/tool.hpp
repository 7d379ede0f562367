#pragma once

#include <assay/message.hpp>

namespace assay {

// What the tool itself finds wrong with files and packs that the command line names. It makes its diagnostics as
// any host can (make_diagnostic).
inline constexpr MessageText tool_messages[] = {
    {"unreadable-file", "unreadable", "{cause}"},
    {"table-too-large", "too-large", "the table is larger than it may be", "{most} bytes at most"},
    {"pack-not-installed", "unknown-pack", "there is no pack `{pack}`", "one of {known}"},
    {"pack-not-the-installed-one", "unknown-pack", "there is no pack `{pack}`", "{known}"},
    {"no-packs-installed", "unknown-pack", "there is no pack `{pack}`",
     "a folder with a pack.lua, for no packs are installed"},
    {"edition-asked-for-is-not-there", "other-edition",
     "`--edition {asked}` is asked for, and the pack is {pack} {version}", "`--edition {version}`"},
    {"made-against-another-pack", "other-pack",
     "was made against {pack}, the files before it against {first}",
     "files of one pack, or the one to use with --pack"},

    // --isolate
    {"too-many-names-to-isolate", "too-many-files",
     "--isolate opens {most} files and folders, and there are more, so this one may be among the "
     "rest"},
    {"folder-not-opened", "file-unreadable",
     "--isolate did not open this folder, since no option names it"},
    {"folder-not-listed", "file-unreadable", "{cause}"},
};

}  // namespace assay
