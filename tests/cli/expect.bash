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

# Prints an assessment as one line, which is what JSON is with its line feeds taken out.
one_line() { tr -d '\n' <"$1" && echo; }

# The last line of every script.
finish() {
    [ "$failures" = 0 ] || echo "$failures of the expectations above were not met"
    [ "$failures" = 0 ]
}
