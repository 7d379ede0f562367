# What the scripts beside this one have in common. Each is run as `<script> <assay> <sources> <folder to work in>`.
set -uo pipefail

assay=$1
sources=$2
mkdir -p "$3"
cd "$3" || exit 1
failures=0

good=$sources/examples/assess/riverside-libraries.json    # meets the pass rule
short=$sources/examples/assess/northfield-outpatients.json # does not
poor=$sources/examples/assess/westmoor-contact-centre.json # has flags to settle

# Runs assay, keeps what it writes in the files `out` and `err`, and expects an exit code.
run() {
    local wanted=$1 code
    shift
    what="assay $*"
    "$assay" "$@" >out 2>err
    code=$?
    [ "$code" = "$wanted" ] || fail "ended with $code, not $wanted"
}

fail() {
    failures=$((failures + 1))
    echo "$what: $1"
    for stream in out err; do
        [ -s "$stream" ] && head -c 2000 "$stream" | sed "s/^/  $stream: /"
    done
}

# Expect of a stream of the last run: that it holds a text, that it holds it not, that it is empty,
# and how many lines it has.
holds() { grep -qF -- "$2" "$1" || fail "$1 does not hold: $2"; }
lacks() { ! grep -qF -- "$2" "$1" || fail "$1 holds: $2"; }
is_empty() { [ ! -s "$1" ] || fail "$1 is not empty"; }
has_lines() { [ "$(wc -l <"$1")" = "$2" ] || fail "$1 has $(wc -l <"$1") lines, not $2"; }

# Runs a command plainly, and isolated with the option before and after it, and expects the same: exit code and bytes.
# What stands in the array `as`, if anything, starts it: another user, a limit.
as=()
same() {
    what="assay $*"
    "${as[@]}" "$assay" "$@" >out 2>err
    local code=$?
    local way
    for way in before after; do
        if [ $way = before ]; then
            "${as[@]}" "$assay" --isolate "$@" >out.isolated 2>err.isolated
        else
            "${as[@]}" "$assay" "$@" --isolate >out.isolated 2>err.isolated
        fi
        local isolated=$?
        [ "$isolated" = "$code" ] || fail "--isolate $way it ends with $isolated, not $code: $(tail -n 1 err.isolated)"
        cmp -s out out.isolated || fail "--isolate $way it writes other bytes"
        cmp -s err err.isolated || fail "--isolate $way it says something else: $(head -c 400 err.isolated)"
    done
}

# Prints an assessment as one line, which is what JSON is with its line feeds taken out.
one_line() { tr -d '\n' <"$1" && echo; }

# The last line of every script.
finish() {
    [ "$failures" = 0 ] || echo "$failures of the expectations above were not met"
    [ "$failures" = 0 ]
}
