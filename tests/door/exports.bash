#!/usr/bin/env bash
# exports.bash NM LIBRARY HEADER: the library exports the calls that the header declares, and nothing else.
set -euo pipefail
diff <(sed -nE 's/^ASSAY_C .*[ *](assay_[a-z_]+)\(.*/\1/p' "$3" | sort) <("$1" --dynamic --defined-only "$2" | awk '{ print $3 }' | sort)
