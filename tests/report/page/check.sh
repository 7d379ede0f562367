#!/usr/bin/env bash
# Runs check.mjs where what it needs is installed: check.sh <node> <the tool> <top of the sources>.
here=$(dirname "$0")
if [ ! -d "$here/node_modules" ]; then
    echo "skipped: nothing is installed; npm ci --ignore-scripts --prefix tests/report/page"
    exit 77
fi
exec "$1" "$here/check.mjs" "$2" "$3"
