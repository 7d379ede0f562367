#!/usr/bin/env bash
# Makes the reference of the public headers with Doxygen (include/Doxyfile). Fails on any warning, so every public name has a comment
# and every reference in a comment leads somewhere. Each header is on the page of its group. Skips (77) where there is no Doxygen.
# Run: reference.bash <folder to write to>
set -euo pipefail
command -v doxygen >/dev/null || { echo "doxygen is not installed"; exit 77; }
mkdir -p "$1"
output=$(cd "$1" && pwd)
cd "$(dirname "$0")/../../include"
without=$(grep -L -e '@ingroup' assay/*.hpp assay/*.h | grep -v '^assay/assay.hpp$') || true
[ -z "$without" ] || { echo "these headers need \`@file\` and the \`@ingroup\` of their page:" $without; exit 1; }
(cat Doxyfile && echo "OUTPUT_DIRECTORY = \"$output\"") | doxygen -
[ -s "$output/html/index.html" ] || { echo "there is no page $output/html/index.html"; exit 1; }
