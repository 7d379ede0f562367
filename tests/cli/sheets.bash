#!/usr/bin/env bash
# Workbooks and CSV on the command line: where they go, what comes back, what is refused.
. "$(dirname "$0")/expect.bash" "$@"

rm -rf ./*.xlsx ./*.json ./*.csv ./*.part sheets links empty
cp "$good" ours.json

# Nothing has changed: the file is not touched.
run 0 export ours.json -o ours.xlsx
holds out "assay import ours.xlsx --into ours.json"
is_empty err
run 0 import ours.xlsx --into ours.json
holds out "the sheets have no changes"
holds out "ours.json is unchanged"
cmp -s ours.json "$good" || fail "the file was touched"
run 64 export ours.json -o ours.xlsx
holds err "ours.xlsx is there already"

# The same bytes again.
run 0 export ours.json --format xlsx -o again.xlsx
cmp -s ours.xlsx again.xlsx || fail "two workbooks of one file differ"

# A folder of CSV, one sheet of it, and a change that is taken over in place.
run 0 export ours.json --format csv -o sheets
[ "$(ls sheets | wc -l)" = 21 ] || fail "there are not 21 sheets"
run 0 export ours.json --format csv --sheet Evidence
cmp -s out sheets/evidence.csv || fail "file and standard output differ"
sed -i 's/Hold Wednesday/Hold Thursday/; s/,planned,/,under way,/' sheets/actions.csv
chmod 640 ours.json
run 0 import sheets --into ours.json --dry-run
holds out "nothing was written"
cmp -s ours.json "$good" || fail "--dry-run wrote"
run 0 import sheets --into ours.json
holds out "actions changed: P0"
holds out "ours.json is written"
[ "$(stat -c %a ours.json)" = 640 ] || fail "the permissions changed"
[ ! -e ours.json.part ] || fail "a part was left behind"
run 0 validate ours.json
run 0 import sheets --into ours.json
holds out "the sheets have no changes"

# Problems keep everything as it was.
cp ours.json before.json
sed -i 's/,under way,/,nearly done,/' sheets/actions.csv
run 65 import sheets --into ours.json
holds err "Actions!E"
holds err "did you mean \`done\`?"
holds err "nothing was imported"
is_empty out
cmp -s ours.json before.json || fail "the file was changed"
run 65 import nowhere.xlsx --into ours.json
holds err "no such file or directory"
run 65 import ours.json --into ours.json
holds err "[no-known-sheet]"
run 65 import ours.xlsx --into "$sources/README.md"
holds err "[syntax]"

# A new file leaves the old one alone; a link is followed.
run 0 export before.json --format csv -o links
sed -i 's/,planned,/,done,/' links/actions.csv
run 0 import links --into before.json -o after.json
cmp -s before.json ours.json || fail "the file was changed although another was written"
ln -s before.json link.json
run 0 import links --into link.json
[ -L link.json ] || fail "the link was replaced"
cmp -s before.json after.json || fail "the file behind the link was not written"

# What cannot be carried out.
run 64 export ours.json
holds err "xlsx      a workbook to fill in"
run 64 export ours.json --format xlsxx -o x.xlsx
holds err "did you mean \`xlsx\`?"
run 64 export ours.json --format xlsx
holds err "-o OURS.xlsx"
run 64 export ours.json --format csv --sheet evidnce
holds err "did you mean \`evidence\`?"
run 64 import ours.xlsx
holds err "--into is missing"
run 64 import ours.xlsx --into -
holds err "name a file: -o FILE"
run 64 import ours.xlsx --into ours.json --map Ref
holds err "is not of the form A=B"
mkdir -p empty
run 64 import empty --into ours.json
holds err "there is no CSV in empty"
finish
