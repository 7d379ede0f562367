#!/usr/bin/env bash
# same.bash TOOL SOURCES COMMAND...: the command, given a pack and an assessment, prints what `assay assess --format json` prints,
# and tells what is wrong with a file that cannot be read.
set -euo pipefail
tool=$1 sources=$2
shift 2
cd "$sources"
for file in examples/assess/*.json; do
    pack=rules/$({ "$tool" assess "$file" --format json || true; } | grep -A 1 '"pack"' | sed -nE 's/.*"id": "([^"]*)".*/\1/p')
    diff <("$tool" assess "$file" --format json || true) <("$@" "$pack" "$file")
done
if said=$("$@" rules/cse README.md 2>&1 >/dev/null); then
    echo "a file that is no assessment was taken"
    exit 1
fi
case $said in
*README.md* | *expected* | *byte*) ;;
*) echo "nothing is said of a file that is no assessment: $said" && exit 1 ;;
esac
