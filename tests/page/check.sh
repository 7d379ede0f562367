#!/usr/bin/env bash
# Builds the page and runs its tests, where what they need is there: check.sh <node> <the tool> <top of the sources>.
set -euo pipefail
node=$1 tool=$2 top=$3
skip() {
    echo "skipped: $*"
    exit 77
}
[ -f "$top/build/wasm/npm/assay-module.wasm" ] || skip "there is no package for browsers; ./dev wasm"
[ -d "$top/src/page/node_modules" ] || skip "nothing is installed; npm ci --ignore-scripts --prefix src/page"
[ -d "$top/tests/page/node_modules" ] || skip "nothing is installed; npm ci --ignore-scripts --prefix tests/page"
"$node" "$top/src/page/build.mjs"
npm test --silent --prefix "$top/src/page"
"$node" "$top/tests/page/browser.mjs" "$tool" "$top"
