#!/usr/bin/env bash
# Writing: new files, blank assessments, schemas, full disks, and readers that go away.
. "$(dirname "$0")/expect.bash" "$@"

rm -f new.json
run 0 new --pack cse --kind self_assessment --date 2026-03-12 -o new.json
is_empty err
holds out "assay validate new.json"
cp new.json before
run 64 new --pack cse -o new.json
is_empty out
holds err "new.json is there already"
cmp -s new.json before || fail "the file was overwritten"
run 64 new --pack cse -o nowhere/new.json
holds err "no such file or directory"
run 0 new --pack cse --kind self_assessment --date 2026-03-12
# the file gives the assessment its name
sed 's/"id": "new-assessment"/"id": "new"/' out | cmp -s - before || fail "file and standard output differ"

for document in assessment evaluation flags test-run; do
    run 0 schema "$document"
    holds out "https://json-schema.org/draft/2020-12/schema"
done

if [ -w /dev/full ]; then
    what="a full disk"
    : >out
    "$assay" assess "$good" >/dev/full 2>err
    [ $? = 70 ] || fail "did not end with 70"
    holds err "standard output cannot be written: no space left on device"
fi

# The reader goes before all is read: no word, whether the signal for it is ignored or not.
what="a reader that goes away"
: >out
for ((i = 0; i < 60; i++)); do one_line "$good"; done >many
"$assay" assess --format ndjson - <many 2>err | head -n 1 >out
has_lines out 1
is_empty err
(
    trap '' PIPE
    "$assay" assess --format ndjson - <many 2>err
) | head -n 1 >out
is_empty err

finish
