#!/usr/bin/env bash
# Prints the share of sentences that users may see (visible.bash) with more than 25 words. Fails above 3 %.
# Run: tests/words/long_sentences.bash [FOLDER [--list]]
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

"$here/visible.bash" "${1:-.}" | awk -v list="${2:-}" '
    {
        all++
        if (split(substr($0, index($0, ":") + 1), words, " ") <= 25) next
        long++
        if (list == "--list") print
    }
    END {
        printf "%d of %d sentences have more than 25 words: %.1f %%\n", long, all, 100 * long / all
        exit long * 100 > all * 3
    }'
