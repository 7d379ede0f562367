#!/usr/bin/env bash
# --isolate: the same bytes and the same endings as without, and no fault goes further than its process.
. "$(dirname "$0")/expect.bash" "$@"

copies=("$sources/examples/next-visit/of-a1.json" "$sources/examples/next-visit/of-a2.json")
same forward "$short" --visit annual_review --date 2027-05-18
same forward "$short" --visit anual_review --date 2027-05-18
same merge "${copies[@]}"
same merge "${copies[@]}" --base "$sources/examples/next-visit/sent.json" --prefer "${copies[1]}"
same status "$good" "$short" "$poor" --as-of 2027-05-31
same export "$short" --format html --template "$sources/examples/report/fennel-assessors"
same compare "$short"
same agree --table "$sources/examples/agree/ratings.csv" --pack cse
same agree --table "$sources/examples/agree/two-years.csv" --pack cse --format json
exercise=$sources/examples/exercise/copies
rm -rf unfinished none && mkdir none && cp -r "$exercise" unfinished && rm unfinished/A2.json && echo '{' >unfinished/other.json
for folder in "$exercise" "$exercise/" unfinished none missing; do
    same exercise collect $folder
    same exercise report $folder
done
same exercise report "$exercise" --format json
chmod 000 unfinished/A3.json
same exercise collect unfinished
chmod 600 unfinished/A3.json

rm -f joined.json && "$assay" exercise collect "$exercise" -o joined.json >/dev/null
same moderate joined.json --table "$sources/examples/exercise/agreed.csv" --by A1+A2
same moderate joined.json --table missing.csv --by A1+A2

# Every option that names a file: what its row opens is all that a sealed process can read.
rm -f accepted.json evidence.csv changed.json
"$assay" check "$poor" --baseline accepted.json --accept all --reason known --until 2030-01-01 >/dev/null 2>&1
same check "$poor" --baseline accepted.json
"$assay" export "$poor" --sheet evidence -o evidence.csv --format csv >/dev/null
sed -i '2s/$/ /' evidence.csv
same import evidence.csv --into "$poor" --dry-run
same import evidence.csv --into missing.json -o changed.json
same exercise report "$exercise" --template "$sources/examples/report/fennel-assessors"
same agree "${copies[@]}"
same new --pack "$sources/rules/cse-health"
same pack definitions "$sources/rules/charter-mark"
same forward "$short" --visit annual_review --date 2027-05-18 --pack "$sources/rules/cse"

# What is not complete is written on demand, and what is there already is left alone.
rm -f collected.csv isolated.csv
run 3 exercise collect unfinished --unfinished -o collected.csv
run 3 exercise collect unfinished --unfinished -o isolated.csv --isolate
cmp -s collected.csv isolated.csv || fail "--isolate collects other ratings"
run 64 exercise collect unfinished --unfinished -o isolated.csv --isolate
cmp -s collected.csv isolated.csv || fail "the file was overwritten"

for file in "$good" "$short" "$poor"; do
    for command in assess explain check validate; do
        same $command "$file"
        same $command "$file" --format json
    done
    same assess "$file" --pack "$sources/rules/cse"
    same explain "$file" --element 1.3.4
done
same assess "$good" "$short" "$poor" --format ndjson
same assess "$good" "$good"
same pack show cse
same pack show cse 1.3.4 --format json
for pack in "$sources"/rules/*/; do
    [ "$(basename "$pack")" = schema ] || same pack show "$pack"
done
same pack test cse
same pack check cse
same pack check "$sources/rules/cse-health" --format sarif
same new --pack cse --kind self_assessment --date 2026-03-12

# What cannot be used is told alike.
same assess missing.json "$good"
same assess "$sources"
same assess /dev/null
same assess "$good" --pack csx
same pack show cse 9.9.9
rm -rf broken copied && mkdir broken && echo 'pack {' >broken/pack.lua
same assess "$good" --pack broken
cp -r "$sources/rules/cse" copied
same assess "$good" --pack copied
same assess "$good" --pack ./copied

# Standard input, as one document and line by line.
run 0 assess --isolate - <"$good"
holds out "meet the pass rule"
{ one_line "$good"; one_line "$short"; } >lines
run 1 assess --isolate --format ndjson - <lines
has_lines out 2

# A new file is there whole, or not at all, and none is overwritten.
rm -f new.json other.json
run 0 new --isolate --pack cse --date 2026-03-12 -o new.json
cp new.json before
run 64 new --isolate --pack cse -o new.json
holds err "new.json is there already"
cmp -s new.json before || fail "the file was overwritten"
run 65 new --isolate --pack csx -o other.json
[ ! -e other.json ] || fail "a file was left behind"

# The reader goes before all is read.
what="a reader that goes away"
for ((i = 0; i < 60; i++)); do one_line "$good"; done >many
"$assay" assess --isolate --format ndjson - <many 2>err | head -n 1 >out
has_lines out 1
is_empty err

# A fault in the child ends the child alone: one sentence, and never a pass.
what="a fault in the isolated process"
mkfifo -m 600 held 2>/dev/null
"$assay" assess --isolate --format ndjson - <held >out 2>err &
parent=$!
exec 7>held
child=
for ((i = 0; i < 200 && ${#child} == 0; i++)); do
    child=$(cat "/proc/$parent/task/$parent/children" 2>/dev/null)
    child=${child%% *}
    [ -n "$child" ] && grep -q '^Seccomp:.*2' "/proc/$child/status" || { child= && sleep 0.05; }
done
grep -q '^Max cpu time  *3660 ' "/proc/$child/limits" || fail "standard input has no hour: $(grep cpu "/proc/$child/limits")"
kill -SEGV "$child"
wait "$parent"
code=$?
exec 7>&-
[ "$code" = 65 ] || fail "ended with $code, not 65"
is_empty out
has_lines err 1
holds err "[isolation-broken]"

# A minute for each file, also for those that an option names. A file that is named twice is one.
what="the time of an isolated process"
"$assay" merge --isolate held "$good" --base "$good" >out 2>err &
parent=$!
exec 7>held
child=
for ((i = 0; i < 200 && ${#child} == 0; i++)); do
    child=$(cat "/proc/$parent/task/$parent/children" 2>/dev/null)
    child=${child%% *}
    [ -n "$child" ] && grep -q '^Seccomp:.*2' "/proc/$child/status" || { child= && sleep 0.05; }
done
grep -q '^Max cpu time  *120 ' "/proc/$child/limits" || fail "it is not two minutes for two files: $(grep cpu "/proc/$child/limits")"
exec 7>&-
wait "$parent"

finish
