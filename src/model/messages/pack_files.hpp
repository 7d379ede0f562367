#pragma once

#include <assay/message.hpp>

namespace assay {

// The files of a pack, what it says about itself, the packs that it builds on, and guidance in tables.
inline constexpr MessageText pack_file_messages[] = {
    // files
    {"no-such-file", "file-missing", "there is no such file"},
    {"part-of-path-not-folder", "file-missing", "a part of this path is not a folder"},
    {"symbolic-link", "file-not-regular", "this is a symbolic link, or a path through one",
     "a regular file"},
    {"not-a-regular-file", "file-not-regular", "this is not a regular file", "a regular file"},
    {"no-permission-to-read", "file-unreadable", "cannot read: permission denied"},
    {"path-too-long", "file-unreadable", "cannot read: the path is too long"},
    {"too-many-open-files", "file-unreadable", "cannot read: too many files are open"},
    {"device-error", "file-unreadable", "cannot read: the device reports an error"},
    {"system-error", "file-unreadable", "cannot read: system error {number}"},
    {"file-too-large", "source-too-large", "the file has more than the limit of {most} bytes"},
    {"too-many-entries", "too-many-files", "this folder has more than {most} entries"},
    {"bad-name-of-file", "file-name", "this is not a valid name for a file of a pack",
     "letters, digits, `-` and `_`, folders separated by `/`, and `.lua`, `.md` or `.csv` at the "
     "end"},
    {"bad-name-of-listed-file", "file-name", "`{file}` is not a valid name for a file of a pack",
     "letters, digits, `-` and `_`, folders separated by `/`, and `.lua`, `.md` or `.csv` at the "
     "end"},
    {"path-out-of-folder", "file-name", "this path is not inside the folder"},
    {"listed-file-missing", "file-missing", "`{file}` is listed, but the pack has no such file"},
    {"file-listed-twice", "duplicate-id", "`{file}` is listed twice"},
    {"first-file-listed", "duplicate-id", "`{file}` is always read first, so it is not listed"},
    {"too-many-pack-files", "too-many-files", "the pack has more files than the limit of {most}"},
    {"pack-too-large", "source-too-large",
     "with this file, the pack and the packs below have more than the limit of {most} bytes"},

    // what a pack says about itself
    {"no-pack", "no-pack", "the pack has no `pack { ... }`",
     "`pack { id = ..., version = ..., title = ... }`"},
    {"no-id-of-pack", "wrong-id", "`{id}` cannot be the id of a pack",
     "lower-case letters, digits, `-` and `_`"},
    {"no-version-of-pack", "wrong-version", "`{version}` is not a version", "`1.0.0`"},
    {"no-pack-with-versions", "wrong-range", "`{text}` is not the name of a pack and its versions",
     "`{pack} ^1.0` (1.0 and compatible versions), or `... 1.0.0`"},
    {"repeated-line-about-pack", "duplicate-id", "`{key}` is given twice; first at {first}"},
    {"unknown-line-about-pack", "unknown-key", "a pack that is a table has no `{key}`",
     "one of `id`, `version`, `title`, `extends`, `source`, `notice`"},
    {"missing-line-about-pack", "missing-key", "`{key}` is missing above the table",
     "`id`, `version`, `title` and `extends`"},

    // the packs that it builds on
    {"unknown-pack-extended", "unknown-pack",
     "`{pack}` {how} `{needed}`, but there is no such pack"},
    {"packs-not-given", "unknown-pack", "`{pack}` {how} `{needed}`, but there is no such pack",
     "packs to look in: `KnownPacks`, such as `packs_in({{folder})`"},
    {"other-version-needed", "wrong-version",
     "`{pack}` needs {needed} {range}, but finds {found} {version}"},
    {"pack-calls-itself-otherwise", "wrong-id",
     "this pack is in the folder `{found}`, but its id is `{id}`", "the id that its folder has"},
    {"circle-of-packs", "cycle", "the pack `{pack}` extends itself: {circle}"},
    {"too-many-layers", "too-many-layers", "more than {most} packs extend one another"},
    {"tried-on-without-checks", "not-in-checks",
     "only a pack of checks can be tried on a standard, and `{pack}` has more than checks",
     "`extends` for a layer"},
    {"checks-that-extend", "not-in-checks", "a pack of checks cannot extend another pack"},
    {"used-pack-with-more-than-checks", "not-in-checks",
     "`{pack}` is already below, and has more than checks"},
    {"other-functions-again", "pack-changes",
     "the pack declares different functions when it runs again"},

    // guidance in tables
    {"no-table-of-guidance", "no-table", "there is no table of guidance",
     "a table with the columns `element` and `guidance`"},
    {"no-column-of-guidance", "no-table", "the heading of the table has no column `{column}`",
     "the columns `element` and `guidance`, or `official text`"},
    {"unknown-column-of-guidance", "unknown-key", "a table of guidance has no column `{column}`",
     "one of `element`, `guidance`, `source`, `official text`"},
    {"guidance-row-too-wide", "table-row", "this row has more columns than the heading",
     "`\\|` for a bar in a text"},
    {"guidance-row-too-wide-by-comma", "table-row", "this row has more columns than the heading",
     "quotes around a text with a comma in it"},
    {"guidance-row-too-wide-by-semicolon", "table-row",
     "this row has more columns than the heading", "quotes around a text with a semicolon in it"},
    {"guidance-row-without-element", "table-row", "this row has no element",
     "an element and a guidance point"},
    {"guidance-row-without-guidance", "table-row", "this row has nothing about `{element}`",
     "an element and a guidance point"},
    {"line-within-table", "table-row", "this line is inside the table but is not a row",
     "`|` at the beginning of the line, or an empty line before it"},
    {"other-separator-below", "no-table",
     "the heading has `{own}` between its columns, but the rows have `{other}`",
     "a comma or a semicolon, the same in the whole file"},
    {"other-separator-above", "no-table",
     "the heading has `{other}` between its columns, but the lines above have `{own}`",
     "a comma or a semicolon, the same in the whole file"},
};

}  // namespace assay
