#!/usr/bin/env bash
# Exit codes of assess and explain, what goes to which stream, and standard input.
. "$(dirname "$0")/expect.bash" "$@"

run 0 assess "$good"
is_empty err
holds out "meet the pass rule"
run 1 assess "$short"
is_empty err
run 1 assess "$good" "$short" # the worst counts
holds out "Riverside"
holds out "Northfield"

run 0 assess - <"$good"
holds out "meet the pass rule"
is_empty err

run 0 assess --format json "$good"
holds out '"format": "assay-evaluation/1"'
run 64 assess --format json "$good" "$short"
is_empty out
holds err "--format ndjson"

# Same input, same bytes: from a file, from standard input, and written twice.
run 0 assess --format json "$good" && cp out first
run 0 assess --format json - <"$good"
cmp -s out first || fail "standard input gives other bytes than the file"

# Who is explained.
run 0 explain "$good"
run 0 explain "$good" --element 1.3.4
holds out "1.3.4"
is_empty err
cp out first
run 0 explain "$good" 1.3.4
cmp -s out first || fail "NODE and --element differ"
run 0 explain "$good" --criterion 1
run 0 explain --format json "$good" --element 1.3.4
holds out '"node": "1.3.4"'
run 65 explain "$good" --element 9.9.9
is_empty out
holds err "9.9.9"
lacks err "nothing was evaluated" # the file is not at fault
run 64 explain "$good" 1 --element 1.3.4

# Colours only where they are asked for; a terminal is none here.
escape=$(printf '\033')
run 0 assess "$good"
lacks out "$escape"
run 0 assess --color always "$good"
holds out "$escape"
run 0 assess --width 60 "$good" && cp out narrow
run 0 assess "$good" && cp out wide
! cmp -s narrow wide || fail "--width makes no difference"

# On a terminal they are there by themselves, unless NO_COLOR is set; its width counts, within reason.
on_terminal() { script -qec "stty cols $1; '$assay' assess '$good'" /dev/null </dev/null | tr -d '\r' >out; }
if command -v script >/dev/null; then
    what="assay assess on a terminal"
    NO_COLOR= on_terminal 30
    holds out "$escape"
    NO_COLOR=1 on_terminal 30
    cmp -s out narrow || fail "on a narrow terminal the report is not 60 columns wide"
    NO_COLOR=1 on_terminal 100
    cmp -s out wide || fail "on a terminal of 100 columns the report is not that wide"
fi

finish
