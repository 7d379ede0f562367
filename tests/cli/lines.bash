#!/usr/bin/env bash
# --format ndjson: one line for each file, and one for each line of standard input.
. "$(dirname "$0")/expect.bash" "$@"

run 1 assess --format ndjson "$good" "$short"
has_lines out 2
is_empty err

{
    one_line "$good"
    echo
    echo '{"format": nonsense'
    one_line "$good" | sed 's/"cse"/"..\/rules\/cse"/'
    one_line "$short" | tr -d '\n' # the last line feed may be missing
} >lines
run 65 assess --format ndjson - <lines
has_lines out 4
sed -n 2p out | grep -q '^{"line":3,"error":\[{"code":"syntax"' || fail "the second answer is no error of line 3"
sed -n 3p out | grep -q '^{"line":4,"error":\[{"code":"unknown-pack"' || fail "a pack was looked for by a path"
sed -n 4p out | grep -q '^{"format":"assay-evaluation/1"' || fail "what follows an error was not evaluated"
holds err "2 of 5 lines could not be evaluated"

run 65 assess --format ndjson missing.json "$good"
has_lines out 2
head -n 1 out | grep -q '^{"file":"missing.json","error":' || fail "the first answer is no error of the file"
run 2 check --format ndjson - < <(one_line "$poor")
has_lines out 1

# An answer comes before the next question is asked.
coproc "$assay" assess --format ndjson -
what="a conversation line by line"
for _ in 1 2; do
    one_line "$good" >&"${COPROC[1]}"
    read -r -t 20 answer <&"${COPROC[0]}" || fail "no answer within 20 s"
done
kill "$COPROC_PID" 2>/dev/null

run 0 assess --format ndjson - </dev/null
is_empty out

finish
