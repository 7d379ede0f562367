#!/usr/bin/env bash
# Mistakes in the command line: code 64, in plain words, before anything is done.
. "$(dirname "$0")/expect.bash" "$@"

# Runs assay with a mistake and expects words about it.
mistake() {
    local words=$1
    shift
    run 64 "$@"
    is_empty out
    holds err "$words"
    holds err "see \`assay "
}

mistake "which command?"
mistake "which command?" pack
mistake 'there is no command `asses`; did you mean `assess`?' asses "$good"
mistake 'there is no command `pack shw`; did you mean `pack show`?' pack shw cse
mistake 'there is no option `--elment`; did you mean `--element`?' explain "$good" --elment 1.3.4
mistake 'there is no option `--elment`; did you mean `--element`?' explain "$good" --elment=1.3.4
mistake 'there is no option `--bogus`' assess --bogus
mistake "FILE is missing" assess
mistake "--pack is missing" new
mistake "--pack takes one value" assess "$good" --pack
mistake "--pack takes one value" assess "$good" --pack cse --pack cse
mistake "one argument too many" explain "$good" 1 2
mistake '`2026-02-30` is not a date' assess "$good" --as-of 2026-02-30
mistake '`yaml`' assess "$good" --format yaml
mistake '`ndjson`' validate "$good" --format ndjson
mistake '`blue`' assess "$good" --color blue
mistake '`-` is given twice' assess - -
mistake 'there is no help on `asess`; did you mean `assess`?' help asess
mistake "assessment" schema nonsense

run 0 --notices
holds out "MIT License"
holds out "Lua  "
run 0 --version
grep -qx 'assay [0-9.]*' out || fail "that is no version"

# A command's name and an option's may be the name of a file.
cp "$good" check && cp "$good" ./--help
run 0 assess check
run 0 assess -- --help
holds out "meet the pass rule"

finish
