#!/usr/bin/env bash
# What a shell completes by, tried in bash as bash calls it; the manual page, read by what reads such pages.
. "$(dirname "$0")/expect.bash" "$@"

run 0 help completions bash
cp out completions
what="the script for bash"
bash -n completions || fail "it is no bash"
# shellcheck disable=SC1091
. ./completions
complete -p assay | grep -q -- '-F _assay assay' || fail "it completes nothing"
ln -sfn "$assay" assay
ln -sfn "$short" an.json
ln -sfn "$sources/examples/assess/carrow-vale-revenues.json" 'a file.json'
PATH=$PWD:$PATH

# Completes a command line, given word by word as bash splits it; the last word is the one at the cursor.
completes() {
    local wanted=$1
    shift
    what="completing: $*"
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
    _assay
    local found="${COMPREPLY[*]}"
    [ "$found" = "$wanted" ] || { : >out; : >err; fail "offers '$found', not '$wanted'"; }
}
offers() {
    local wanted=$1
    shift
    what="completing: $*"
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
    _assay
    # not by a pipe: grep goes as soon as it has found it, and whoever still writes would fail
    grep -qxF -- "$wanted" < <(printf '%s\n' "${COMPREPLY[@]}") || { : >out; : >err; fail "does not offer '$wanted'"; }
}
completes "assess" assay ass
completes "pack" assay pa
completes "show" assay pack sh
completes "check definitions new show test" assay pack ""
completes "--isolate" assay --is
completes "--format" assay assess --fo
completes "text json ndjson" assay assess --format ""
completes "json" assay assess --format js
completes "json" assay assess --format = js
completes "text json ndjson" assay assess --format =
completes "text json ics" assay status an.json --format ""
completes "an.json" assay assess an
completes "a file.json" assay assess a\ f
completes "an.json" assay assess --format text an
completes "an.json" assay merge an.json --base an
completes "an.json" assay merge an.json an
offers cse-health assay pack show cse
completes "cse-health" assay pack show cse-h
completes "cse-health" assay assess --pack cse-h
completes "1.3.4" assay pack show cse 1.3.4
completes "1.3.4" assay explain an.json 1.3.4
completes "1.3.4" assay explain an.json --element 1.3.4
offers 4.3.7 assay explain "a file.json" 4.3
completes "annual_review" assay forward an.json --visit ann
completes "surveillance_check" assay forward "a file.json" --visit su
completes "assessment" assay schema as
completes "exit-codes" assay help exit
completes "" assay assess --as-of ""

# Every command and every option of the table is offered.
run 0 help
for command in $(sed -n 's/^  \([a-z]*\) .*/\1/p' out | sort -u); do [ "$command" = assay ] || offers "$command" assay ""; done
run 0 assess --help
for option in $(sed -n 's/^  \(--[a-z-]*\) .*/\1/p' out); do offers "$option" assay assess --; done

for shell in zsh fish; do
    run 0 help completions "$shell"
    cp out "completions.$shell"
    command -v "$shell" >/dev/null || continue
    what="the script for $shell"
    "$shell" -n "completions.$shell" || fail "it is no $shell"
done
if command -v fish >/dev/null; then
    what="fish"
    tried() { HOME=$PWD fish -c "source completions.fish; complete -C'$1'" 2>err | cut -f 1 | sort | tr '\n' ' ' >out; }
    tried 'assay pack show cse-h' && holds out cse-health
    tried 'assay assess --format n' && holds out ndjson
    tried 'assay pack ' && holds out definitions
    tried 'assay forward an.json --visit a' && holds out annual_review
fi

run 64 help completions tcsh
holds err "expected one of \`bash\`, \`zsh\`, \`fish\`"

run 0 help man
is_empty err
cp out assay.1
for command in "pack show" forward merge status; do holds out ".SS assay $command"; done
what="the manual page"
if command -v mandoc >/dev/null; then mandoc -T lint assay.1 >out 2>err || fail "mandoc has remarks"; fi
if command -v groff >/dev/null; then
    groff -man -Tutf8 -ww -z assay.1 >out 2>err
    is_empty err
fi
finish
