#!/usr/bin/env bash
# A file that was made with another edition of its pack: refused by every command, until --edition says otherwise.
. "$(dirname "$0")/expect.bash" "$@"
rm -rf ./*.json ./*.csv one two later sheets exercise

pack() {
    mkdir -p "$1"
    cat >"$1/pack.lua" <<LUA
pack { id = "scheme", version = "$2", title = "Scheme" }
levels { "question", "statement" }
scale { { "no" }, { "yes" }, met = "yes" }
deciding { { "moderated", "assessor" }, { "self" } }
visit_kind "self_assessment" { title = "self-assessment" }
visit_kind "assessment" { title = "assessment" }
question "1" { title = "Question", statement "1.1" { title = "Statement", requirement = "it is done" } }
ladder "outcome" { each = "assessment", met = "met", { "not_met", says = "not met" },
  { "met", when = every(it.elements, it.met), says = "met" }, open = "open" }
LUA
}
pack one 1.0.0
pack two 2.0.0
pack later 1.1.0
sed -i 's/it\.elements/it.statements/' one/pack.lua two/pack.lua later/pack.lua
cat >file.json <<'JSON'
{"format": "assay-assessment/1", "id": "x", "pack": {"id": "scheme", "version": "1.0.0"},
 "organisation": {"name": "The Organisation"}, "scope": {"title": "All of it"},
 "visits": [{"id": "v", "kind": "assessment", "from": "2026-03-02"}],
 "judgements": [
  {"element": "1.1", "role": "assessor", "author": "A1", "visit": "v", "rating": "yes", "rationale": "Seen at the desk."},
  {"element": "1.1", "role": "assessor", "author": "A2", "visit": "v", "rating": "no", "rationale": "Not seen at the desk."}]}
JSON
sed 's/"1.0.0"/"1.1.0"/' file.json >newer.json

# The same edition, and a later version of it, which is told.
run 3 assess file.json --pack ./one
is_empty err
run 3 assess file.json --pack ./later
holds err "file.json was made with scheme 1.0.0; scheme 1.1.0 is used"

refused() {
    run 65 "$@"
    holds "$stream" "was made with scheme 1.0.0, but the pack is scheme 2.0.0, another major version"
    holds "$stream" 'to use 2.0.0 anyway, add `--edition 2.0.0`'
    holds "$stream" "[other-edition]"
    lacks err "is used"
}
stream=out
refused validate file.json --pack ./two
stream=err
for command in assess check explain status compare; do
    refused "$command" file.json --pack ./two
    is_empty out || true
done
refused export file.json --pack ./two -o report.html
refused export file.json --pack ./two --format csv -o sheets
refused forward file.json --pack ./two --visit assessment --date 2027-03-02 -o next.json
refused moderate file.json --pack ./two --element 1.1 --rating yes --by A1+A2 --reason "Seen again." -o agreed.json
refused exercise prepare file.json --pack ./two --assessors A1,A2 -o exercise
stream=out
run 65 assess file.json --pack ./two --format ndjson
holds out '"code":"other-edition"'
for file in report.html sheets next.json agreed.json exercise; do
    [ ! -e "$file" ] || fail "$file was written"
done

# A pack that is older than the file.
run 65 assess newer.json --pack ./one
holds err "was made with scheme 1.1.0, but the pack is scheme 1.0.0, an older version"

# Until it is said.
run 3 assess file.json --pack ./two --edition 2.0.0
holds err "file.json was made with scheme 1.0.0; scheme 2.0.0 is used, as --edition says"
run 0 validate file.json --pack ./two --edition 2.0.0
holds out "fits scheme 2.0.0"
run 65 assess file.json --pack ./two --edition 3.0.0
holds err '`--edition 3.0.0` was given, but the pack is scheme 2.0.0'
run 65 assess newer.json --pack ./one --edition 1.1.0
run 3 assess newer.json --pack ./one --edition 1.0.0

# What was used is written.
run 0 forward file.json --pack ./two --edition 2.0.0 --visit assessment --date 2027-03-02 -o next.json
holds next.json '"version": "2.0.0"'
run 0 forward file.json --pack ./later --visit assessment --date 2027-03-02 -o later.json
holds later.json '"version": "1.1.0"'
run 0 moderate file.json --pack ./later --element 1.1 --rating yes --by A1+A2 --reason "Seen again." -o agreed.json
holds agreed.json '"version": "1.1.0"'
run 0 exercise prepare file.json --pack ./later --assessors A1,A2 -o exercise
holds exercise/case.json '"version": "1.1.0"'
run 0 export file.json --pack ./one -o sheets --format csv
cat >ours.csv <<'CSV'
Ref,Self
1.1,yes
CSV
run 65 import ours.csv --into file.json --pack ./two --map Ref=element --map "Self=self rating" -o imported.json
holds err "file.json: /pack/version: "
holds err "[other-edition]"
holds err "1 problem in file.json"
lacks err "is used"
run 0 import ours.csv --into file.json --pack ./later --map Ref=element --map "Self=self rating" -o imported.json
holds err "file.json was made with scheme 1.0.0; scheme 1.1.0 is used"
holds imported.json '"version": "1.1.0"'

# Copies of two editions.
sed 's/"1.0.0"/"2.0.0"/' file.json >copy.json
run 65 merge file.json copy.json
holds err "copy.json: /pack/version: this was made with scheme 2.0.0, but file.json with 1.0.0"
run 0 merge file.json copy.json --edition 2.0.0 -o merged.json
holds merged.json '"version": "2.0.0"'
finish
