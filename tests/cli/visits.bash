#!/usr/bin/env bash
# The next visit, copies in one, what is due: files, endings, refusals.
. "$(dirname "$0")/expect.bash" "$@"
rm -f ./*.json

run 0 forward "$short" --visit annual_review --date 2027-05-18 -o next.json
is_empty err
holds out "annual-review-2027-05-18: 12 elements in scope, 44 carried forward with their dates"
run 0 validate next.json
run 0 forward "$short" --visit annual_review --date 2027-05-18
holds err "12 elements in scope"
cmp -s out next.json || fail "file and standard output differ"
run 0 forward - --visit annual_review --date 2027-05-18 <"$short"
cmp -s out next.json || fail "standard input gives another file"

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
