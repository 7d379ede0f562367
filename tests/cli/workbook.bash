#!/usr/bin/env bash
# A quality manager who never saw JSON: she starts a workbook, fills it in, and gets her report. Then what else
# commands do with workbooks.
. "$(dirname "$0")/expect.bash" "$@"
type_in=$4

rm -rf ./*.xlsx ./*.json ./*.html ./*.md ./*.xls ./*.ods
export SOURCE_DATE_EPOCH=0

# She starts one.
run 0 new --pack cse --kind self_assessment --date 2026-03-02 -o ours.xlsx
holds out "ours.xlsx: a blank assessment for cse 1.0.0"
holds out "assay assess ours.xlsx"
run 3 assess ours.xlsx
holds out "(name of the organisation)"
is_empty err
run 0 check ours.xlsx
holds out "The organisation has no name yet"

# She fills in About, a site, a question, evidence, ratings; her name once.
"$type_in" ours.xlsx \
    'About|Organisation|Entry=Harbour Libraries' \
    'About|Scope|Entry=All branches' \
    'About|Self-assessment filled in by|Entry=QM1' \
    'About|Programme of visits|Entry=annual review' \
    'About|First day of the cycle|Entry=2026-01-01' \
    'About|Strengths|Entry=Staff know their readers.' \
    'Sites|+1|Site=Main library' \
    'Questions|organisation|Answer=Yes' \
    'Evidence|+1|Evidence=Profile of readers 2025' \
    'Evidence|+1|Kind=document' \
    'Evidence|+1|Elements and points=1.1.1' \
    'Judgements|1.1.1|Self rating=Compliant' \
    'Judgements|1.1.1|Self rationale=The profile covers every group and is renewed each autumn.' \
    'Judgements|1.1.1|Self evidence=E1' \
    'Judgements|1.1.2|Self rating=partially compliant' \
    'Actions|+1|Action=Ask each group what it prefers' || fail "nothing was typed"
run 0 validate ours.xlsx
holds out "ours.xlsx: fits cse 1.0.0"
run 3 assess ours.xlsx
holds out "Harbour Libraries"
holds out "1 of the 57 elements that apply are met"
is_empty err
run 0 explain ours.xlsx --element 1.1.1
holds out "QM1 rated this compliant"
holds out "Profile of readers 2025"
run 0 check ours.xlsx
lacks out "The organisation has no name yet"
run 0 status ours.xlsx
run 0 export ours.xlsx -o report.html
grep -q "Harbour Libraries" report.html || fail "the report has another name"
grep -q "Staff know their readers" report.html || fail "the report has no strengths"
run 3 assess ours.xlsx --format json
holds out '"organisation": "Harbour Libraries"'
run 3 assess ours.xlsx --format ndjson
run 3 assess ${ASSAY_ISOLATE- --isolate} ours.xlsx

# What nobody reads is named.
cp ours.xlsx noted.xlsx
"$type_in" noted.xlsx 'About|+1|Entry=Ask Ben about the café' 'Judgements|1.1.1|Title=My own title' \
    'Judgements|1.1.1|column AF=see the minutes' || fail "nothing was typed"
run 3 assess noted.xlsx
holds err "noted.xlsx: 3 cells were not imported: About!B"
holds err "Judgements!B2, Judgements!AF2"

# Problems are told with their cells.
cp ours.xlsx wrong.xlsx
"$type_in" wrong.xlsx 'Judgements|1.1.3|Self rating=complaint plus' 'Judgements|1.2.1|Self evidence=E9'
run 65 assess wrong.xlsx
holds err "wrong.xlsx: Judgements!E4: there is no rating"
holds err "Judgements!I5: there is no evidence \`E9\`"
run 65 validate wrong.xlsx
holds out "Judgements!E4"

# Commands that write: a workbook where its name says so, and back into one.
run 0 forward ours.xlsx --visit full_assessment --date 2026-11-09 -o next.xlsx
run 3 assess next.xlsx
holds out "Harbour Libraries"
run 0 forward ours.xlsx --visit full_assessment --date 2026-11-09 -o next.json
run 0 export next.xlsx --format csv --sheet visits
holds out "full assessment"
cp next.xlsx into.xlsx
run 0 export next.json -o copy.xlsx
"$type_in" copy.xlsx 'Judgements|1.1.1|Assessor rating=compliant' 'Judgements|1.1.1|Assessor author=A1'
run 0 import copy.xlsx --into into.xlsx
holds out "into.xlsx is written"
run 0 explain into.xlsx --element 1.1.1
holds out "A1 rated this compliant"
run 0 merge next.xlsx into.xlsx -o both.xlsx
run 0 explain both.xlsx --element 1.1.1
holds out "A1 rated this compliant"

# What people put into a workbook beside the cells that assay reads is not lost when it is written over.
cp ours.xlsx noted.xlsx
"$type_in" noted.xlsx 'About|+1|Entry=Ask Ben about the café' 'Judgements|1.1.1|column AF=see the minutes' ||
    fail "nothing was typed"
cp noted.xlsx before.xlsx
run 65 request noted.xlsx --ask "Minutes of June"
holds err "noted.xlsx: Judgements!AF2: \`see the minutes\` would be lost [lost-in-workbook]"
holds err "\`Ask Ben about the café\` would be lost"
holds err "2 problems in noted.xlsx; nothing was written. Write to another file (-o FILE), or take these out"
cmp -s noted.xlsx before.xlsx || fail "the workbook was written over"
cp ours.xlsx theirs.xlsx
"$type_in" theirs.xlsx 'Judgements|1.1.3|Self rating=Compliant'
run 65 import theirs.xlsx --into noted.xlsx
holds err "would be lost"
is_empty out
cmp -s noted.xlsx before.xlsx || fail "the workbook was written over"
run 0 import theirs.xlsx --into ours.xlsx
run 0 request noted.xlsx --ask "Minutes of June" -o asked.xlsx

# Her name beside "filled in by" stays, also where nothing is rated yet.
run 0 new --pack cse --kind self_assessment --date 2026-03-02 -o named.xlsx
"$type_in" named.xlsx 'About|Self-assessment filled in by|Entry=QM7'
run 0 request named.xlsx --ask "Minutes of June"
run 0 request named.xlsx --ask "Minutes of July" -o named-2.xlsx
"$type_in" named-2.xlsx 'Judgements|1.1.1|Self rating=Compliant'
run 0 explain named-2.xlsx --element 1.1.1
holds out "QM7 rated this compliant"

# JSON and workbook say the same.
run 0 export "$good" -o good.xlsx
run 0 assess good.xlsx
sed 's/good\.xlsx/FILE/g' out >out.workbook
run 0 assess "$good"
sed "s|$good|FILE|g" out | cmp -s - out.workbook || fail "the workbook says something else than the file"

# What only looks like a workbook of ours.
printf '\320\317\021\340\241\261\032\341EncryptedPackage' | sed 's/EncryptedPackage/E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00/' >locked.xlsx
run 65 assess locked.xlsx
holds err "this workbook has a password"
printf '\320\317\021\340\241\261\032\341WorkbookWorkbook' >old.xls
run 65 assess old.xls
holds err ".xls"
run 65 import old.xls --into next.json
holds err ".xls"
printf 'PK\003\004....................mimetypeapplication/vnd.oasis.opendocument.spreadsheet' >free.ods
run 65 assess free.ods
holds err "saved as xlsx"
finish
