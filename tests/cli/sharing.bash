#!/usr/bin/env bash
# Several people, one assessment: copies put together, a part handed out and taken back, a list of what was asked for.
. "$(dirname "$0")/expect.bash" "$@"

# Three copies, and a choice for each difference: nothing is written while one is open.
sharing=$sources/examples/sharing
rm -rf ./*.csv ./*.json part asked none
run 2 merge "$sharing"/of-{ann,ben,cho}.json --base "$sharing/sent.json" --conflicts choices.csv -o three.json
holds out "choices.csv: choose in the column Take"
holds out "--choices choices.csv"
[ ! -e three.json ] || fail "a file was written"
run 2 merge "$sharing"/of-{ann,ben,cho}.json --base "$sharing/sent.json" --choices choices.csv -o three.json
[ ! -e three.json ] || fail "a file was written"
sed 's/^The evidence E1,title,,/The evidence E1,title,before,/' choices.csv >chosen.csv
run 0 merge "$sharing"/of-{ann,ben,cho}.json --base "$sharing/sent.json" --choices chosen.csv -o three.json
holds out "3 copies merged"
holds out "left out of the evidence E1: title"
grep -q '"Timetable of the van"' three.json || fail "what was chosen is not there"
run 65 merge "$sharing"/of-{ann,ben}.json --base "$sharing/sent.json" --choices chosen.csv
holds err "chosen.csv: Choices!C2: these copies have no such difference"
run 65 merge "$sharing"/of-{ann,ben}.json --choices nowhere.csv
run 0 merge "$sharing"/of-{ann,cho}.json --base "$sharing/sent.json" --conflicts none.csv

holds err "the copies agree; none.csv was not written"
[ ! -e none.csv ] || fail "a sheet without a choice was written"
# Isolated, the same is written; only one of the two files can be named.
if [ -n "${ASSAY_ISOLATE---isolate}" ]; then
    rm -f isolated.csv
    run 2 merge "$sharing"/of-{ann,ben,cho}.json --base "$sharing/sent.json" --conflicts isolated.csv --isolate
    cmp -s choices.csv isolated.csv || fail "isolated, other conflicts are written"
    run 64 merge "$sharing"/of-{ann,ben,cho}.json --conflicts two.csv -o two.json --isolate
    holds err "--isolate: only one file can be written; leave out -o or --conflicts"
    [ ! -e two.csv ] && [ ! -e two.json ] || fail "a file was written"
fi

# The command to go on with has all that this one had.
rm -f more.csv
run 2 merge "$sharing"/of-{ann,ben}.json --prefer "$sharing/of-ann.json=E1" --edition 1.0.0 --conflicts more.csv -o more.json
holds out "--prefer $sharing/of-ann.json=E1 --edition 1.0.0 -o more.json --choices more.csv"

run 2 merge "$sharing"/of-{ann,ben}.json
holds err "The evidence E3"

# A part: only its elements, and back.
cp "$sharing/sent.json" ours.json
run 0 export ours.json --part 4.3.2 --part "Staff able to resolve complaints" --with Cho --ask "Please rate both." --by 2026-06-12 --format csv -o part
holds out "part: 2 elements of ours.json"
holds out "assay import part --into ours.json"
grep -q "Please rate both." part/part.csv || fail "the first sheet does not say what is asked"
grep -q "12 June 2026" part/part.csv || fail "the first sheet does not say by when"
grep -q "Timetable" part/*.csv && fail "the part holds what it does not need"
grep -q "Letters of complaint" part/*.csv && fail "the part holds internal evidence"
run 0 import part --into ours.json --remove
holds out "the sheets have no changes"
holds out "this is a part, 4.3.2, 4.3.3"
lacks out "not in the sheet"
cmp -s ours.json "$sharing/sent.json" || fail "a part without a change changes the file"
# One that comes back late, when a visit was prepared meanwhile, is about the visit that it was made for.
rm -rf late
run 0 new --pack cse --kind self_assessment --date 2026-03-02 -o late.json
run 0 export late.json --part 4.3.3 --with Cho --format csv -o late
sed -i '/^4.3.3,/,/;/s/,,,,,,,,,/,compliant,All are trained.,,,,,,,/' late/judgements.csv
run 0 forward late.json --visit full_assessment --date 2026-06-15 -o later.json
run 0 import late --into later.json
holds out "1 rating changed: 4.3.3 self visit-1 from not rated to compliant"
run 0 import late --into later.json
holds out "the sheets have no changes"
run 64 export ours.json --part 4.3.99 --format csv -o none
holds err "--part: there is no \`4.3.99\` in cse 1.0.0"
run 64 export ours.json --part 4.3 -o none.html
holds err "--part needs a workbook or CSV"
run 64 export ours.json --ask "Please" --format csv -o none
holds err "need --part ELEMENTS"
[ ! -e none ] || fail "a folder was written"

# What was asked of others.
run 0 request ours.json
holds out "There are no requests."
run 0 request ours.json --ask "The training record" --of "Transport team" --part "Staff able to resolve complaints" --by 2026-06-26
holds out "R1 is recorded for Transport team, by 26 June 2026"
run 0 request ours.json --ask "The count of readers" --of "Front desk" --on 2026-05-01
run 0 request ours.json --as-of 2026-06-27
holds out "Overdue (1)"
holds out "4.3.3: The training record; Transport team"
run 0 status ours.json --as-of 2026-06-27
holds out "request R1 (4.3.3): The training record; Transport team"
run 0 export ours.json --handover --format text
holds out "Asked of others"
holds out "The count of readers"
run 0 export ours.json --request R1 --format csv -o asked
holds out "asked: 1 element of ours.json"
grep -q "The training record" asked/part.csv || fail "the part does not say what the request asks"
run 64 export ours.json --request R2 --format csv -o none
holds err "\`R2\` is for no element"
run 64 export ours.json --request R9 --format csv -o none
holds err "there is no request \`R9\`"
run 0 request ours.json --done R1 --on 2026-06-20 --evidence E1
holds out "R1 came on 20 June 2026"
run 0 request ours.json
holds out "Received (1)"
holds out "(E1)"
run 0 validate ours.json
run 64 request ours.json --done R1
holds err "needs the date you received it"
run 64 request ours.json --done R7 --on 2026-06-20
holds err "there is no request \`R7\`"
run 64 request ours.json --done R1 --on 2026-06-20 --evidence E9
run 64 request ours.json --ask x --done R1
run 64 request ours.json --of x
run 64 request ours.json --ask x --part 9.9
sed 's/"requests": \[/"requests": [ { "id": "R1", "elements": ["9.9.9"] },/' ours.json >twice.json
run 65 validate twice.json
holds out "9.9.9"
holds out "R1"
finish
