#!/usr/bin/env bash
# export: formats, files, audiences, templates; what cannot be carried out.
. "$(dirname "$0")/expect.bash" "$@"
own=$sources/examples/report/fennel-assessors

run 0 export "$good" --format html
is_empty err
holds out "<!DOCTYPE html>"
cp out whole.html
rm -f report.html report.md report.txt
run 0 export "$good" -o report.html
is_empty out
cmp -s report.html whole.html || fail "file and standard output differ"
run 0 export "$good" -o report.md
holds report.md "# Riverside Libraries, whole service"
run 0 export "$good" -o report.txt
holds report.txt "===================="
run 0 export - --format text <"$good"
cmp -s out report.txt || fail "standard input comes to something else"
run 0 export "$good" -o report.other --format html
cmp -s report.other whole.html || fail "--format does not go before the ending"
rm -f report.other

run 64 export "$good" -o report.html
holds err "report.html is there already"
cmp -s report.html whole.html || fail "the file was overwritten"
run 64 export "$good"
holds err "which --format?"
run 64 export "$good" -o report.pdf
holds err "the ending of \`report.pdf\` does not give a format"
[ ! -e report.pdf ] || fail "a file was made"
run 64 export "$good" --format htm
holds err "did you mean \`html\`?"
run 64 export "$good" --format html --for everybody
holds err "expected one of \`applicant\`, \`assessor\`"

run 0 export "$good" --format text
holds out "Suggested next steps"
run 0 export "$good" --format text --for assessor
lacks out "Suggested next steps"
run 0 export "$poor" --format text
holds out "internal or personal, so not in this report"
run 0 export "$poor" --format text --internal
lacks out "internal or personal, so not in this report"

run 0 export "$short" --format html --template "$own"
holds out "Report of Fennel Assessors"
mkdir -p slip
echo 'document { titel = "x" }' >slip/report.lua
run 65 export "$short" --template slip -o slip.html
holds err "slip/report.lua:1:12: \`document\` has no \`titel\`"
holds err "did you mean \`title\`?"
[ ! -e slip.html ] || fail "a file was made"
run 65 export "$short" --format html --template nowhere
holds err "nowhere/report.lua"
run 65 export nowhere.json --format html
is_empty out

finish
