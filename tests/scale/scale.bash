#!/usr/bin/env bash
# scale.bash TOOL PROGRAMS SOURCES [DOCUMENTS [WORKERS [SECONDS]]]: no document is lost, each has one result, and each result is what the
# tool writes. One worker is killed with -9 while it works; with SECONDS one of them every so many seconds, and the server is
# restarted once. Starts a server of its own on a free port, with a store of its own.
set -euo pipefail
tool=$1 programs=$2 sources=$3 count=${4:-500} workers=${5:-2} every=${6:-}
work=$(mktemp -d)
server= pids=()
end() {
    for pid in "${pids[@]}" $server; do kill -9 "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap end EXIT

start_server() { # start_server PORT
    rm -f "$work"/nats*.ports
    "$ASSAY_NATS_SERVER" -a 127.0.0.1 -p "$1" -js -sd "$work/store" --ports_file_dir "$work" >"$work/server.log" 2>&1 &
    server=$!
    local turn
    for turn in {1..100}; do
        compgen -G "$work/nats*.ports" >/dev/null && return
        sleep 0.1
    done
    cat "$work/server.log" >&2
    exit 1
}
start_worker() { # start_worker INDEX
    "$programs/worker" "$url" "$sources/rules/cse" &
    pids[$1]=$!
}

start_server -1
url=$(sed -E 's/.*"(nats:[^"]*)".*/\1/' "$work"/nats*.ports)
for ((i = 0; i < workers; ++i)); do start_worker $i; done

# documents that differ in their results, and one that has none
jq -c --argjson count "$count" '. as $all | range($count) as $i
    | $all | .id = "d\($i)" | .organisation.name = "Office \($i)"
    | .judgements |= (to_entries | map(if .key % 57 == $i % 57 then .value.rating = "non_compliant" else . end | .value))' \
    "$sources/examples/assess/westmoor-contact-centre.json" >"$work/documents"
awk '{print "d" NR - 1 "\t" $0}' "$work/documents" >"$work/lines"
printf 'broken\t{"format": "assay-assessment/1"}\n' >>"$work/lines"
SECONDS=0
"$programs/submit" "$url" <"$work/lines"
echo "submitted after $SECONDS s"

"$programs/collect" "$url" $((count + 1)) >"$work/collected" &
collector=$!
killed=0 restarted=
if [ -z "$every" ]; then
    kill -9 "${pids[0]}" && ((++killed))
    start_worker 0
else
    while kill -0 $collector 2>/dev/null; do
        sleep "$every"
        kill -0 $collector 2>/dev/null || break
        victim=$((killed % workers))
        kill -9 "${pids[victim]}" && ((++killed))
        start_worker $victim
        if [ -z "$restarted" ] && [ $killed = 2 ]; then
            kill "$server" && wait "$server" || true
            start_server "${url##*:}"
            restarted=1
        fi
    done
fi
status=0
wait $collector || status=$?
[ $status = 1 ] || { echo "the document that is none has no error: $status" && exit 1; }
echo "collected after $SECONDS s; $killed workers killed${restarted:+, the server restarted}"

"$tool" assess --pack "$sources/rules/cse" --format ndjson - <"$work/documents" >"$work/expected" || true
grep -v '^broken' "$work/collected" | sort -t d -k 2n >"$work/results"
diff <(awk '{print "d" NR - 1 "\t" $0}' "$work/expected") "$work/results" >"$work/different" ||
    { echo "$(grep -c '^[<>]' "$work/different") lines are lost or different:" && head -c 1000 "$work/different" && exit 1; }
grep -q $'^broken\t{"error".*"missing-key"' "$work/collected" || { grep '^broken' "$work/collected"; exit 1; }
[ "$(cut -f 2 "$work/results" | sort -u | wc -l)" -ge 57 ]

# a document that is mended and submitted again has a result, and no error
{ printf 'broken\t' && head -n 1 "$work/documents"; } | "$programs/submit" "$url"
"$programs/collect" "$url" $((count + 1)) >"$work/collected"
[ "$(grep -c '^broken' "$work/collected")" = 1 ]
echo "$count documents: 0 lost, 0 different, one result each"
