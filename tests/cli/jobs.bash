#!/usr/bin/env bash
# --jobs N: whatever the number of threads, a command writes the same bytes on both streams, in the same order, and ends the same.
. "$(dirname "$0")/expect.bash" "$@"
rm -rf ./*

# A sanitizer needs more than seccomp lets a sealed process do, and makes all of it ten times slower.
numbers=(2 3 8 default isolated)
times=30
[ -n "${ASSAY_ISOLATE---isolate}" ] || { numbers=(3 default) times=5; }

# Runs a command on one thread and on several, with its input from the file `input`, and expects the same: each stream by
# itself, and both in one.
: >input
alike() {
    "$assay" "$@" --jobs 1 >out 2>err <input
    local code=$?
    "$assay" "$@" --jobs 1 >both 2>&1 <input
    local jobs
    for jobs in "${numbers[@]}"; do
        what="assay $* on $jobs threads"
        local how=(--jobs $jobs)
        [ $jobs != default ] || how=()
        [ $jobs != isolated ] || how=(--isolate --jobs 4)
        "$assay" "$@" "${how[@]}" >out.jobs 2>err.jobs <input
        local ended=$?
        "$assay" "$@" "${how[@]}" >both.jobs 2>&1 <input
        [ $ended = $code ] || fail "ended with $ended, not $code"
        cmp -s out out.jobs || fail "other bytes on standard output"
        cmp -s err err.jobs || fail "other bytes on standard error: $(head -c 300 err.jobs)"
        cmp -s both both.jobs || fail "another order of both"
    done
}

echo '{"format": nonsense' >broken.json
sed 's/"cse"/"none"/' "$good" >no-pack.json
sed 's/"version": "1.0.0"/"version": "0.9.0"/' "$good" >old.json
sed 's/"3.2.4"/"9.9.9"/; s/"partial"/"partail"/' "$short" >unfit.json
: >empty.json
files=("$good" broken.json "$short" missing.json no-pack.json "$poor" old.json unfit.json empty.json "$good" . "$poor" "$short")

for command in assess check validate; do
    alike $command "$good"
    alike $command missing.json
    alike $command "${files[@]}"
    alike $command "$good" "$short" "$poor"
    alike $command broken.json missing.json empty.json
    alike $command "${files[@]}" --edition 1.0.0
    alike $command "${files[@]}" --pack cse-health
    alike $command "${files[@]}" --pack csx
done
alike validate "${files[@]}" --format json
alike assess "$good" --format json
alike assess "$good" "$short" --format json
mkdir wrong && echo 'pack {' >wrong/pack.lua
alike assess "$good" "$short" --pack wrong
for command in assess check; do
    alike $command "${files[@]}" --format ndjson
    alike $command "${files[@]}" --format ndjson --as-of 2026-06-01
done
alike assess $(for ((i = 0; i < times; i++)); do echo "${files[@]}"; done) --format ndjson
"$assay" check "$poor" --baseline accepted.json --accept all --reason known --until 2030-01-01 >/dev/null 2>&1
"$assay" check "$short" --baseline accepted.json --accept all --reason known --until 2001-01-01 >/dev/null 2>&1
alike check "${files[@]}" --baseline accepted.json
alike check "${files[@]}" --baseline accepted.json --format ndjson
alike check "${files[@]}" --baseline missing.json

# Lines: bad ones in the middle, blank ones, a long one, one without its end; also among files.
line() { one_line "$1"; }
{
    for ((i = 0; i < times; i++)); do
        line "$good"
        line broken.json
        echo
        line "$short"
        line no-pack.json
        printf '   \r\n'
        line "$poor"
    done
    printf '{"a": "%s"}\n' "$(head -c 400000 /dev/zero | tr '\0' x)"
    printf '%s' '[1, 2'
} >input
alike assess --format ndjson -
alike check --format ndjson -
alike assess --format ndjson "$good" missing.json - "$short" broken.json
alike check --format ndjson - --baseline accepted.json
: >input && alike assess --format ndjson -
printf '\n\n' >input && alike assess --format ndjson -
line "$good" >input && alike assess -
alike validate - "$short"

# An answer comes before the next question is asked, on any number of threads.
for jobs in 1 4; do
    what="a conversation with $jobs threads"
    coproc "$assay" assess --format ndjson - --jobs $jobs
    talks=$COPROC_PID
    for _ in 1 2 3; do
        { line "$good"; line "$short"; } >&"${COPROC[1]}"
        for wanted in true false; do
            read -r -t 20 answer <&"${COPROC[0]}" || fail "no answer within 20 s"
            [[ "$answer" == *'"met":'$wanted* ]] || fail "another answer"
        done
    done
    kill "$talks" 2>/dev/null
    wait "$talks" 2>/dev/null
done

# Whoever reads goes away, or cannot be written to.
for ((i = 0; i < 300; i++)); do line "$good"; done >input
for jobs in 1 2 8; do
    what="a reader that goes away from $jobs threads"
    "$assay" assess --format ndjson - --jobs $jobs <input 2>err | head -n 1 >out
    has_lines out 1
    is_empty err
    if [ -c /dev/full ]; then
        what="a full output of $jobs threads"
        "$assay" assess --format ndjson - --jobs $jobs <input >/dev/full 2>err
        [ $? = 70 ] || fail "it does not end with 70"
        has_lines err 1
        holds err "standard output cannot be written"
    fi
done

# Memory does not grow with the number of lines. It is looked at after many, and after many more.
peak() { sed -n 's/^VmHWM:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$1/status"; }
for jobs in 1 4; do
    what="the memory of $jobs threads"
    mkfifo lines.$jobs
    "$assay" assess --format ndjson - --jobs $jobs <lines.$jobs >answers.$jobs &
    answers=$!
    exec 8>lines.$jobs
    grow=()
    for part in 1 2 3 4; do
        cat input >&8
        for ((i = 0; i < 1200; i++)); do
            [ "$(wc -l <answers.$jobs)" -ge $((part * 300)) ] && break
            sleep 0.05
        done
        grow+=("$(peak $answers)")
    done
    exec 8>&-
    wait $answers
    has_lines answers.$jobs 1200
    # a sanitizer remembers what was given back
    [ -z "${ASSAY_ISOLATE---isolate}" ] || [ "${grow[3]}" -le $((${grow[0]} + 8192)) ] || fail "it grows: ${grow[*]} kB"
done

run 64 assess "$good" --jobs 0
holds err "expected 1 to 256"
run 64 assess "$good" --jobs 257
run 64 assess "$good" --jobs many
run 0 assess "$good" --help
holds out "with --isolate: one"

# Where the system gives fewer threads or none, the work is done with those there are.
nobody=()
[ "$(id -u)" != 0 ] || nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
if [ -n "${ASSAY_ISOLATE---isolate}" ] && "${nobody[@]}" "$assay" --version >/dev/null 2>&1; then
    "$assay" assess --format ndjson - --jobs 1 <input >out.jobs
    for most in 1 2 3; do
        what="a process that may have $most threads"
        "${nobody[@]}" bash -c 'ulimit -u '$most' && exec "$@"' bash "$assay" assess --format ndjson - --jobs 8 <input >out 2>err
        cmp -s out out.jobs || fail "it writes other bytes"
        is_empty err
    done
fi

finish
