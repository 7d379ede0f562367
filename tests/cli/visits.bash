#!/usr/bin/env bash
# The next visit, copies in one, what is due: files, endings, refusals.
. "$(dirname "$0")/expect.bash" "$@"
rm -rf ./*.html ./*.json ./*.ics folder empty

run 0 forward "$short" --visit annual_review --date 2027-05-18 -o next.json
is_empty err
holds out "annual-review-2027-05-18: 12 elements in scope, 44 carried forward with their dates"
run 0 validate next.json
run 0 forward "$short" --visit annual_review --date 2027-05-18
holds err "12 elements in scope"
cmp -s out next.json || fail "file and standard output differ"
run 0 forward - --visit annual_review --date 2027-05-18 <"$short"
cmp -s out next.json || fail "standard input gives another file"

# A visit that nobody has made is not reported as made, nor does it change what the visit before came to.
run 0 forward "$good" --visit full_assessment --date 2026-11-09 --to 2026-11-11 -o sent.json
for command in assess explain check; do
    run 0 "$command" sent.json --width 200
    holds out "Customer Service Excellence 1.0.0 · self-assessment of 12 March 2026"
    holds out "Full assessment of 11 November 2026: 0 of 57 elements rated so far at this visit"
done
run 0 assess sent.json --width 200
holds out "All ratings are the organisation's own. No assessor has rated anything yet."
run 3 assess sent.json --as-of 2026-11-11 --width 200
holds out "There is no result for the full assessment of 11 November 2026 until 56 more elements are rated."
run 0 export sent.json -o sent.html
holds sent.html "self-assessment of 12 March 2026"
holds sent.html "Full assessment of 11 November 2026: 0 of 57 elements rated so far at this visit"
run 0 status sent.json --as-of 2026-03-12
holds out "as of 12 March 2026"

# Nor is a visit that is half made: its outcome is open, whatever earlier ratings come to in its place.
sed '0,/"visit": "full-assessment-2026-11-09"/s//&, "author": "A1", "rating": "compliant", "rationale": "Seen there."/' sent.json >half.json
run 3 assess half.json --width 200
holds out "full assessment of 11 November 2026 · 1 of 57 elements rated so far at this visit"
holds out "These ratings meet the pass rule."
holds out "No assessor has rated 55 elements; the organisation's own ratings count there."
run 3 assess half.json --format json
holds out '"outcome_of_visit"'
run 3 assess half.json --format ndjson
holds out '"based_on":{"judged":1,"carried":0,"self_only":55}'
run 0 check half.json --format json
holds out '"check": "procedure.visit-not-finished"'
holds out '"based_on"'
run 0 explain half.json --format json
holds out '"awaited": 55'

run 65 forward next.json --visit annual_review --date 2027-05-18 -o again.json
holds err "already has the annual review"
holds err "nothing was written"
[ ! -e again.json ] || fail "a file was written"
cp next.json before.json
run 64 forward "$short" --visit annual_review --date 2028-05-18 -o next.json
holds err "next.json is there already"
cmp -s next.json before.json || fail "the file was overwritten"
run 64 forward "$short" --visit annual_review
holds err "--date is missing"
run 64 forward "$short" --visit annual_review --date 2027-02-30
run 0 forward "$short" --visit annual_review --date 2027-05-18 --elements 1,2.1.1 -o named.json
holds out "12 elements in scope"
run 64 forward "$short" --visit annual_review --date 2027-05-18 --elements ,

run 0 merge next.json next.json
cmp -s out next.json || fail "merging a file with itself changes it"
a1=$sources/examples/next-visit/of-a1.json a2=$sources/examples/next-visit/of-a2.json
run 2 merge "$a1" "$a2" --width 200 -o both.json
is_empty out
holds err "Timetable of the van, spring 2026"
holds err "Timetable of the van, in force from April"
[ ! -e both.json ] || fail "a file was written"
run 0 merge "$a1" "$a2" --prefer "$a1" -o both.json
run 0 validate both.json
run 0 merge "$a2" "$a1" --prefer "$a1=E1" --base "$sources/examples/next-visit/sent.json"
run 2 merge "$a2" "$a1" --prefer "$a1=E2"
run 64 merge "$a1" "$a2" --prefer nobody.json
holds err "is none of the files"
run 64 merge "$a1" "$a2" --prefer "$a1="
run 65 merge "$a1" "$short"
holds err "expected copies of one file"
run 65 merge "$a1" nowhere.json
holds err "nowhere.json"
is_empty out
echo '{' >broken.json
run 65 merge "$a1" "$a2" --base broken.json --prefer "$a1"
holds err "broken.json"
holds err "[syntax]"

run 0 status "$short" --as-of 2027-05-22
holds out "annual review (latest date 21 August 2027; if missed: suspension)"
run 0 status "$short" "$good" --as-of 2027-05-22 --format json
holds out '"standing": "overdue"'
run 65 status "$short" broken.json --as-of 2027-05-22
holds out "Northfield"
holds err "[syntax]"

# It is the one command about now: without a day, it takes today and says so.
before=$(date +%-d\ %B\ %Y)
LC_ALL=C run 0 status "$short"
after=$(date +%-d\ %B\ %Y)
grep -qF -e "as of $before" -e "as of $after" out || fail "status does not say which day it took"
TZ=Pacific/Kiritimati run 0 status "$short"
cp out plain
TZ=Pacific/Kiritimati run 0 status "$short" ${ASSAY_ISOLATE- --isolate}
cmp -s out plain || fail "isolated, it is another day"

# Due dates go into a calendar.
run 0 status "$short" --as-of 2026-06-01 -o due.ics
is_empty err
grep -q '^BEGIN:VCALENDAR' due.ics && grep -q $'^END:VCALENDAR\r$' due.ics || fail "no calendar"
run 0 status "$short" --as-of 2026-06-01 --format ics
cmp -s out due.ics || fail "-o and --format differ"
run 64 status "$short" --as-of 2026-06-01 -o due.ics
holds err "due.ics is there already"

# A folder stands for the assessments in it, in the order of their names.
mkdir -p folder/below && cp "$short" folder/b.json && cp "$good" folder/a.json && echo 'no assessment' >folder/notes.txt
cp "$poor" folder/below/c.json && cp "$poor" folder/.hidden.json
mkfifo folder/pipe.json && ln -s nowhere folder/gone.json && mkdir folder/deep.json
run 0 status folder --as-of 2027-05-22 --format json
[ "$(grep -c '"name"' out)" = 2 ] || fail "not each assessment of the folder"
holds out '"name": "folder/a.json"'
run 1 assess folder
cp out plain
run 1 assess folder/a.json folder/b.json
cmp -s out plain || fail "a folder is not the files in it"
run 65 status folder/below/none
mkdir -p empty
run 64 status empty
holds err "the folder empty has no assessments: no file in it ends in .json"

# What `new` writes can be read, whichever pack, kind of visit and programme it is for; names and titles serve alike.
for pack in cse cse-health cse-education cse-local-authority charter-mark one-to-four; do
    run 0 new --pack $pack --date 2026-03-12
    cp out blank.json
    run 0 validate blank.json
done
run 0 new --pack cse --kind "Full assessment" --date 2026-03-12 --programme "rolling programme"
holds out '"kind": "full_assessment"'
holds out '"programme": "rolling_programme"'
run 0 new --pack cse
holds out '"programme": "annual_review"'
run 65 new --pack cse --kind holiday
holds err "there is no kind of visit"
holds err "one of"
run 65 new --pack cse --programme anual_review
holds err "did you mean"
is_empty out

# A file without a programme gets one with the next visit.
sed -z 's/,\n *"programme": "annual review"//' "$short" >without.json
run 0 status without.json --as-of 2027-05-22
holds out "No visit programme is chosen, so the next visit date is unknown."
run 0 forward without.json --visit "annual review" --date 2027-05-18 --programme "annual review"
holds out '"programme": "annual_review"'
holds err "12 elements in scope"
run 65 forward without.json --visit annual_review --date 2027-05-18 --programme yearly
holds err "there is no programme"

# Nothing is told of progress where nobody sits at a terminal.
run 0 status "$short" "$good" "$poor" --as-of 2027-05-22
is_empty err
finish
