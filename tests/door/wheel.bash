#!/usr/bin/env bash
# wheel.bash PYTHON LIBRARY SOURCES SAME...: the wheel, installed in a fresh virtual environment, gives what the tool gives.
# Skipped where Python cannot make virtual environments.
set -euo pipefail
python=$1 library=$2 sources=$3
shift 3
"$python" -c 'import venv, ensurepip' 2>/dev/null ||
    { echo "skipped: Python has no venv here; ./dev need ci installs python3-venv" && exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset PYTHONPATH ASSAY_LIBRARY
"$python" -m venv "$work/venv"
pip=("$work/venv/bin/python" -m pip --disable-pip-version-check --quiet)

# as pip builds it, with the library that is there; the script makes the same bytes
"${pip[@]}" wheel --no-index --no-deps --config-settings "library=$library" --wheel-dir "$work" "$sources/src/bindings/python"
mkdir "$work/again"
name=$("$python" "$sources/src/bindings/python/build_backend.py" "$library" "$work/again")
cmp "$work/$name" "$work/again/$name"
"${pip[@]}" install --no-index --no-deps "$work/$name"
"${pip[@]}" check
cd "$work"
venv/bin/python -c 'import assay, importlib.metadata as m; assert assay.__file__.startswith("'"$work"'"); print(m.version("assay"))'
"$@" "$work/venv/bin/python" "$sources/examples/door/evaluate.py"
