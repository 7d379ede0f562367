#!/usr/bin/env bash
# Every command that changes or creates a file is killed at each of its writes, renames and syncs, and each of these
# fails in turn. The file is then as it was or as it was to be, whole, and the same command works again.
. "$(dirname "$0")/expect.bash" "$@"
rm -rf ./* ./.assay-*
command -v strace >/dev/null || exit 77
strace -o traced true 2>/dev/null || exit 77 # a container may forbid it
export ASAN_OPTIONS=${ASAN_OPTIONS:-}:detect_leaks=0 # which asks for ptrace, too

printf 'Ref,Element,Evidence\nN1,1.1.1,A leaflet\n' >table.csv
map=(--map Ref=reference --map Element=element --map Evidence=evidence --set kind=document)
cp "$good" base.json
"$assay" check "$poor" --format json >flags.json
mark=$(grep -o '"fingerprint": "[0-9a-f]*"' flags.json | head -1 | cut -d'"' -f4)
accepted=(--reason seen --until 2026-12-31)
"$assay" check "$poor" --baseline accepted.json --accept "$mark" "${accepted[@]}" >/dev/null
second=$(grep -o '"fingerprint": "[0-9a-f]*"' flags.json | sed -n 2p | cut -d'"' -f4)

calls=(write fsync rename renameat2 mkdir link)
table=$(printf '%-22s' command; printf '%-10s' "${calls[@]}"; echo "of them lost")

# The state of the target: the bytes of a file, of all files of a folder, or nothing.
state() { [ ! -e "$1" ] || find "$1" -type f -print0 | sort -z | xargs -0 sha256sum; }

# Runs a command with a fault in one of its calls; bash would tell that it was killed.
inject() {
    local fault=$1
    shift
    (strace -f -o traced -e "trace=${fault%%:*}" -e "inject=$fault" "$assay" "$@" >out 2>err; true) 2>/dev/null
}

# Where files are many, every so many calls will do.
step=1

# interrupt NAME TARGET BEFORE COMMAND...: BEFORE is a file to begin with, or nothing.
interrupt() {
    local name=$1 target=$2 before=$3
    shift 3
    reset() {
        rm -rf "$target" ./.assay-*
        [ -z "$before" ] || cp "$before" "$target"
    }
    reset
    local old new
    old=$(state "$target")
    what=$name
    "$assay" "$@" >out 2>err
    local ends=$?
    new=$(state "$target")
    [ "$new" != "$old" ] || fail "without a fault it changes nothing"
    local row lost=0 call n kills
    row=$(printf '%-22s' "$name")
    for call in "${calls[@]}"; do
        kills=0
        for ((n = 1; n < 1000; n += step)); do
            reset
            what="$name, killed at $call $n"
            inject "$call:signal=SIGKILL:when=$n" "$@"
            grep -q 'killed by SIGKILL' traced || break
            kills=$((kills + 1))
            whole_and_usable "$@"

            reset
            what="$name, $call $n fails"
            inject "$call:error=EIO:when=$n" "$@"
            whole_and_usable "$@"
        done
        row+=$(printf '%-10s' "$kills")
    done
    table+=$'\n'$row$lost
}

# The target is as it was or as it was to be, and the command works again.
whole_and_usable() {
    local now
    now=$(state "$target")
    if [ "$now" != "$old" ] && [ "$now" != "$new" ]; then
        lost=$((lost + 1))
        fail "the target is neither as it was nor as it was to be"
    fi
    [ "$now" = "$new" ] && [ -z "$before" ] && return # it is there already, which is what is told
    if [ "$now" = "$old" ]; then
        "$assay" "$@" >out 2>err
        [ $? = $ends ] || fail "the command does not work again"
        [ "$(state "$target")" = "$new" ] || fail "the second run writes something else"
    fi
}

interrupt "import --into" ours.json base.json import table.csv --into ours.json "${map[@]}"
interrupt "merge" all.json "" merge base.json base.json -o all.json
step=5
interrupt "export, CSV" sheets "" export base.json --format csv -o sheets
if "$assay" export base.json -o any.xlsx >/dev/null 2>&1; then
    step=12
    interrupt "export, workbook" ours.xlsx "" export base.json -o ours.xlsx
fi
step=1

# All others write by the same ways. A sanitizer makes each run slow, so there they are left out.
if [ "${ASSAY_KILLS:-all}" = all ]; then
    interrupt "import -o" theirs.json "" import table.csv --into base.json -o theirs.json "${map[@]}"
    interrupt "check --accept" list.json accepted.json check "$poor" --baseline list.json --accept "$second" "${accepted[@]}"
    interrupt "check --accept, new" list.json "" check "$poor" --baseline list.json --accept "$mark" "${accepted[@]}"
    interrupt "new" new.json "" new --pack "$sources/rules/cse" -o new.json
    interrupt "forward" next.json "" forward base.json --visit annual_review --date 2027-05-18 -o next.json
    interrupt "request" ours.json base.json request ours.json --ask "The leaflet" --part 1.1.1
    interrupt "export, report" report.html "" export base.json -o report.html
    interrupt "status, calendar" due.ics "" status base.json -o due.ics --as-of 2026-06-01
    interrupt "exercise prepare" exercise "" exercise prepare base.json --assessors A1,A2 -o exercise
    interrupt "pack new" sector "" pack new sector --extends "$sources/rules/cse"
fi

# On a share without locks the file is compared before it is replaced.
cp base.json ours.json
what="an import on a share without locks"
inject fcntl:error=ENOLCK import table.csv --into ours.json "${map[@]}"
holds ours.json '"id": "N1"'
holds err "ours.json cannot be locked here"
echo "$table"
finish
