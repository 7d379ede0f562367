#!/usr/bin/env bash
# Draws sentences that users may see (visible.bash), so that somebody can read them apart from their neighbours.
# The same seed draws the same sentences from the same tree.
# Run: tests/words/draw.bash [SEED [COUNT [FOLDER]]]
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# The generator of Park and Miller: the same numbers with every awk.
"$here/visible.bash" "${3:-.}" | sort | awk -v seed="${1:-1}" -v count="${2:-40}" '
    function random() { return state = state * 16807 % 2147483647 }
    { sentences[NR] = $0 }
    END {
        state = seed * 7919 % 2147483647
        for (drawn = 1; drawn <= count && drawn <= NR; drawn++) {
            chosen = drawn + random() % (NR - drawn + 1)
            print sentences[chosen]
            sentences[chosen] = sentences[drawn]
        }
    }'
