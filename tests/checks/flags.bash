#!/usr/bin/env bash
# flags.bash BIN ROOT: the table rules/checks/FLAGS.md counts the flags on the examples as `assay check` does, each row says
# why, no example has more than twelve lines, and none prints a sentence three times.
set -euo pipefail
bin=$1 root=$2
cd "$root"
table=rules/checks/FLAGS.md
failed=0
for file in $(sed -n 's/^| \([^ ]*\.json\) |.*/\1/p' "$table" | sort -u); do
    pack=()
    [[ $file != organisation-layer/* ]] || pack=(--pack examples/organisation-layer/northfield)
    text=$("$bin/assay" check "${pack[@]}" --format json "examples/$file" || true)
    # a flag begins with its check; a line of the list does not
    found=$(awk '/^ *\{$/ {begins = 1; next} begins && /"check":/ {gsub(/[",]/, ""); print $2} {begins = 0}' <<<"$text" |
        sort | uniq -c | awk '{print $2, $1}')
    said=$(awk -F' [|] ' -v file="| $file" '$1 == file && $4 > 0 {gsub(/`/, "", $2); print $2, $4}' "$table" | sort)
    if [[ $found != "$said" ]]; then
        printf '%s: the table differs from what check finds\n' "$file"
        diff <(printf '%s\n' "$said") <(printf '%s\n' "$found") || true
        failed=1
    fi
    lines=$(("$bin/assay" check "${pack[@]}" --color never "examples/$file" || true) | grep -c '^  [^ ]' || true)
    # `For the assessor: ...` names the check, and is no sentence
    again=$(("$bin/assay" check "${pack[@]}" --color never --width 1000 "examples/$file" || true) |
        grep -v '^ *For the ' | sed 's/^ *//' | grep . | sort | uniq -c | awk '$1 > 2' || true)
    if [[ -n $again ]]; then
        printf '%s: a sentence is there three times\n%s\n' "$file" "$again"
        failed=1
    fi
    if ((lines > 12)); then
        printf '%s: %s lines\n' "$file" "$lines"
        failed=1
    fi
done
if grep -n '| *|$' "$table"; then
    echo "$table: a row without a reason"
    failed=1
fi
exit $failed
