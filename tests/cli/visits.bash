#!/usr/bin/env bash
# The next visit, copies in one, what is due: files, endings, refusals.
. "$(dirname "$0")/expect.bash" "$@"
rm -f ./*.html ./*.json

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
    holds out "Full assessment of 11 November 2026: 0 of 57 elements in its scope judged so far"
done
run 0 assess sent.json --width 200
holds out "All ratings are the organisation's own: no assessor has judged yet."
run 3 assess sent.json --as-of 2026-11-11 --width 200
holds out "The outcome of the full assessment of 11 November 2026 is open until 56 more elements are judged."
run 0 export sent.json -o sent.html
holds sent.html "self-assessment of 12 March 2026"
holds sent.html "Full assessment of 11 November 2026: 0 of 57 elements in its scope judged so far"
run 0 status sent.json
holds out "as of 12 March 2026"

# Nor is a visit that is half made: its outcome is open, whatever earlier ratings come to in its place.
sed '0,/"visit": "full-assessment-2026-11-09"/s//&, "author": "A1", "rating": "compliant", "rationale": "Seen there."/' sent.json >half.json
run 3 assess half.json --width 200
holds out "full assessment of 11 November 2026 · 1 of 57 elements in its scope judged so far"
holds out "On these ratings the pass rule is met."
holds out "No assessor has judged 55 elements; here the organisation's own ratings count."
run 3 assess half.json --format json
holds out '"outcome_of_visit"'
run 3 assess half.json --format ndjson
holds out '"based_on":{"judged":1,"carried":0,"self_only":55}'
run 2 check half.json --format json
holds out '"check": "procedure.visit-not-finished"'
holds out '"based_on"'
run 0 explain half.json --format json
holds out '"awaited": 55'

run 65 forward next.json --visit annual_review --date 2027-05-18 -o again.json
holds err "is there already"
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
holds out "annual review; missed after 21 August 2027, which leads to suspension"
run 0 status "$short" "$good" --as-of 2027-05-22 --format json
holds out '"standing": "overdue"'
run 65 status "$short" broken.json --as-of 2027-05-22
holds out "Northfield"
holds err "[syntax]"

# Nothing is told of progress where nobody sits at a terminal.
run 0 status "$short" "$good" "$poor"
is_empty err
finish
