#!/usr/bin/env bash
# python_types.bash SOURCES: the package and the example have full types. Skipped where mypy is missing.
set -euo pipefail
command -v mypy >/dev/null || { echo "skipped: mypy is missing; ./dev need ci installs it" && exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$PYTHONPATH"
export MYPYPATH=$PYTHONPATH
unset PYTHONPATH
mypy --strict --cache-dir "$work" -p assay
mypy --strict --cache-dir "$work" "$1/examples/door/evaluate.py"
