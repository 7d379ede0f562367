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
holds err "A1 and A2 have not rated every element yet"
holds err "[unfinished-copy]"
rm new/A2.json
run 3 exercise collect new -o table.csv
holds out "A2  no copy yet"
holds err "the ratings stay apart until every copy is in and finished"
[ ! -e table.csv ] || fail "ratings were written before all copies were in"
run 3 exercise collect new
lacks out "case,element,assessor,rating"
run 3 exercise collect new --unfinished -o table.csv
holds out "A2  no copy yet"
[ -e table.csv ] || fail "no ratings were written with --unfinished"

cp -r "$copies" altered
sed -i 's/Who contacts us/Who writes to us/' altered/A3.json
run 65 exercise report altered
is_empty out
holds err "altered/A3.json: /evidence/E01/title: differs from the case"

rm -f table.csv
run 0 exercise collect "$copies" -o table.csv
run 0 agree --table table.csv --pack cse
holds out "5 assessors"
lacks out "severe"
run 65 severity --table table.csv --pack cse
holds err "one case does not show how strict an assessor is"
# The same case a year later: two tables in one, and who changed.
{ sed '1s/$/,window/; 2,$s/$/,2025/' table.csv; sed '1d; s/$/,2026/' table.csv; } >years.csv
run 0 agree --table years.csv --pack cse
# a case that is rated again is still one case
run 65 severity --table years.csv --pack cse
run 0 severity --table "$sources/examples/agree/two-years.csv" --pack cse
holds out "A2        about half a rating stricter (2.1)"
holds out "A6 became more severe from 2025 to 2026: 2.6 before and 1.9 after"
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
holds meeting.md "## Elements to discuss"
run 0 exercise report "$copies" -o meeting.txt
holds meeting.txt "Agreed rating: "
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
lacks out "A1"
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
holds out "There is no copy of "

run 0 agree "$copies"/A1.json "$copies"/A2.json
holds out "2 assessors"
run 65 agree "$good" "$poor"
holds err "[no-overlap]"

# A part of the elements, letters, and what was agreed put back.
moderation=$sources/examples/moderation
rm -rf part-of copies before other.csv *.html
run 0 exercise prepare "$poor" --assessors A1,A2 --elements 1.1.1 -o part-of
holds err "note: a meeting of an hour has time for 6 to 8 elements; this exercise has 1"
run 65 exercise prepare "$poor" --assessors A1,A2 --elements 1.1.99 -o none
run 64 exercise prepare "$poor" --assessors A1,A2 --by panel -o none
[ ! -e none ] || fail "a folder was left behind"
cp -r "$moderation/copies" copies
run 0 exercise report copies --lot heron --format html
mv out heron.html
lacks heron.html "A1"
run 0 exercise report copies --lot heron --format html
cmp -s out heron.html || fail "the same word gives other letters"
run 0 exercise report copies --lot egret --format html
! cmp -s out heron.html || fail "another word gives the same letters"
run 0 exercise record copies --table "$moderation/agreed.csv" --by A1+A2+A3+A4+A5
holds out "4 agreed ratings are in 5 copies"
run 0 exercise record copies --table "$moderation/agreed.csv" --by A1+A2+A3+A4+A5
holds out "no file was changed"
cp -r copies before
sed '/^5.3.2/s/partial/compliant/' "$moderation/agreed.csv" >other.csv
run 65 exercise record copies --table other.csv --by A1+A2+A3+A4+A5
holds err "5.3.2 already has an agreed rating, \`partial\`"
diff -r copies before || fail "a copy was changed"
run 0 exercise report copies --lot heron --format text --template "$sources/examples/report/fennel-assessors"
run 0 exercise sheet copies --assessor A4 -o sheet.html
lacks sheet.html "A2"
run 65 exercise sheet copies --assessor A9
holds err "one of A1, A2, A3, A4, A5"
# a run that was cut off in the middle is finished by the next
cp "$moderation/copies/A5.json" copies
run 0 exercise record copies --table "$moderation/agreed.csv" --by A1+A2+A3+A4+A5
diff -r copies before || fail "the last copy was not settled"
run 0 differences copies/A?.json --format json
! command -v jq >/dev/null || jq . out >/dev/null || fail "that is no JSON"
run 65 agree "$sources/examples/assess/northfield-outpatients.json"
holds err "[disputed-only]"
finish
