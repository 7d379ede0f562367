#!/usr/bin/env bash
# Prints the sentences that users may see, as `file:sentence` (texts.bash): the catalogue of messages, codes, help, reports,
# workbooks, packs and the pages for users. Fragments of fewer than five words are left out.
# Run: tests/words/visible.bash [FOLDER]
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

"$here/texts.bash" "${1:-.}" | awk '
    /^(lua|rules)\// || /^src\/[^:]*\.[ch]pp:/ || /^README\.md:/ || /^examples\/[^:]*\.(md|lua):/ {
        sentence = substr($0, index($0, ":") + 1)
        if (split(sentence, words, " ") >= 5 && !seen[$0]++) print
    }'
