#!/usr/bin/env bash
# An exercise from its case to its report.
. "$(dirname "$0")/expect.bash" "$@"

copies=$sources/examples/exercise/copies
rm -rf new altered table.csv joined.json
run 0 exercise prepare "$poor" --assessors A1,A2 -o new
holds out "assay exercise report new"
run 64 exercise prepare "$poor" --assessors A1,A2 -o new
run 65 exercise prepare "$poor" --assessors A1 -o one
holds err "[nothing-to-compare]"
[ ! -e one ] || fail "a folder was left behind"
run 65 exercise report new
holds err "0 of 57 rated"
holds err "[no-overlap]"
rm new/A2.json
run 3 exercise collect new -o table.csv
holds out "A2  no copy yet"

cp -r "$copies" altered
sed -i 's/Who contacts us/Who writes to us/' altered/A3.json
run 65 exercise report altered
is_empty out
holds err "altered/A3.json: /evidence/E01/title: differs from the case"

rm -f table.csv
run 0 exercise collect "$copies" -o table.csv
run 0 agree --table table.csv --pack cse
holds out "5 assessors"
holds out "A2 is the most severe and A3 the most lenient: 2.6 against 3.1 on the same work."
# The same case a year later: two tables in one, and who changed.
{ sed '1s/$/,window/; 2,$s/$/,2025/' table.csv; sed '1d; s/$/,2026/' table.csv; } >years.csv
run 0 agree --table years.csv --pack cse
holds out "Nobody became more severe or more lenient by more than chance."
run 0 exercise collect "$copies" -o joined.json
run 0 validate joined.json
run 0 compare joined.json
holds out "compared by author"
# an element and a rating by their titles give the same as by their ids
run 0 moderate joined.json --element 5.3.2 --rating partial --by A1+A2+A3+A4+A5 --reason "one of six standards is missed"
mv out by-ids
run 0 moderate joined.json --element "timeliness and quality standards met" --rating "Partially compliant" --by A1+A2+A3+A4+A5 --reason "one of six standards is missed"
cmp -s out by-ids || fail "titles give something else than ids"
run 0 moderate joined.json --element 5.3.2 --rating partial --by A1+A2+A3+A4+A5 --reason "one of six standards is missed"
holds out '"settles": ["judgements/5.3.2/assessor/A1/fa-2025"'
# All that a meeting agreed, from one table.
agreed=$sources/examples/exercise/agreed.csv
rm -f moderated.json
run 0 moderate joined.json --table "$agreed" --by A1+A2+A3+A4+A5 -o moderated.json
holds out "moderated.json: 3 elements were moderated"
holds out "A1+A2+A3+A4+A5 agreed that 5.3.2 is partially compliant"
run 0 validate moderated.json
run 0 compare moderated.json
holds out "3 are resolved, 22 are not resolved"
run 65 moderate joined.json --table "$agreed"
is_empty out
holds err "agreed.csv:2:1: the assessors who agreed are not named"
sed 's/5.3.2,partial/5.3.2,partail/; s/2.2.4/2.2.44/' "$agreed" >bad.csv
run 65 moderate joined.json --table bad.csv --by A3 -o none.json
holds err 'bad.csv:3:1: there is no element `2.2.44`'
holds err 'bad.csv:5:1: there is no rating `partail`'
[ ! -e none.json ] || fail "a file was left behind"
run 64 moderate joined.json --table "$agreed" --element 5.3.2 --by A3
holds err "leave out --element, --rating and --reason"
run 65 moderate joined.json --table missing.csv --by A3
holds err "missing.csv: no such file or directory"

run 0 exercise report "$copies" --format json
! command -v jq >/dev/null || jq . out >/dev/null || fail "that is no JSON"
rm -rf meeting.* slip.html part
run 0 exercise report "$copies" -o meeting.html
is_empty out
holds meeting.html "<!DOCTYPE html>"
holds meeting.html "<span>Agreed rating</span>"
run 64 exercise report "$copies" -o meeting.html
holds err "meeting.html is there already"
run 0 exercise report "$copies" --format html
cmp -s out meeting.html || fail "file and standard output differ"
run 0 exercise report "$copies" -o meeting.md
holds meeting.md "## What to talk about, in this order"
run 0 exercise report "$copies" -o meeting.txt
holds meeting.txt "Agreed rating: ____"
holds meeting.txt "14 pieces of evidence are marked internal or personal and not shown."
run 0 exercise report "$copies" --internal --format markdown
holds out "**Internal.**"
run 0 exercise report "$copies" -o meeting.json
run 0 exercise report "$copies" --format json
cmp -s out meeting.json || fail "file and standard output differ"
run 0 exercise report "$copies" --format text
lacks out "Agreed rating"
run 64 exercise report "$copies" -o meeting.pdf
holds err "the ending of \`meeting.pdf\` does not give a format"
run 64 exercise report "$copies" --format htm
holds err "did you mean \`html\`?"
run 64 exercise report "$copies" --template "$sources/examples/report/fennel-assessors"
holds err "which --format?"
run 0 exercise report "$copies" --template "$sources/examples/report/fennel-assessors" --format text
holds out "2 What we have to settle"
mkdir -p slip
echo 'document { title = exercise.say }' >slip/exercise.lua
run 65 exercise report "$copies" --template slip -o slip.html
holds err "slip/exercise.lua:1:29: \`exercise\` has no \`say\`"
holds err "did you mean \`says\`?"
holds err "1 problem in the template slip"
lacks err "57 rated"
[ ! -e slip.html ] || fail "a file was made"
mkdir -p part
cp "$copies"/case.json "$copies"/A[12].json part
run 3 exercise report part --format html
holds out "There is no copy of A3 yet."

run 0 agree "$copies"/A1.json "$copies"/A2.json
holds out "2 assessors"
run 65 agree "$good" "$poor"
holds err "[no-overlap]"

finish
