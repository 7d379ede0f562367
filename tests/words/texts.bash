#!/usr/bin/env bash
# Prints the texts below a folder that people read, a sentence a line, as `file:sentence`: string literals of C++ and Lua, and the prose
# of Markdown. Code is left out, in documents as in `backticks`.
# Run: tests/words/texts.bash [FOLDER]
set -euo pipefail
export LC_ALL=C
cd "${1:-.}"

# The files of a name below folders, of which some may not be there: files <pattern> <path...>
files() { { find "${@:2}" -type f -name "$1" -not -path '*/node_modules/*' 2>/dev/null || true; } | sort; }

# Literals that follow each other are one text. Comments, and what looks like a literal and is none, come first and are passed over.
literal='"(?:[^"\\\n]++|\\.)*+"'
cpp_literals="(?s)(?://[^\n]*+|#include[^\n]*+|(?<!\w)'(?:[^'\\\\\n]|\\\\.)++')(*SKIP)(*F)|R\"\(.*?\)\"|$literal(?:\s*+$literal)*+"
lua_literals="(?s)--[^\n]*+(*SKIP)(*F)|$literal(?:\s*+\.\.\s*+$literal)*+"

literals() { # literals <pattern>, with the names of files on standard input
    xargs -r grep -zoPH -e "$1" | tr '\n\0' ' \n' | sed -E '
        s/\\"/'\''/g           # what is left is where literals begin and end
        s/" *(\.\. *)?"//g
        s/:R"\(/:"/; s/\)"$/"/
        s/^([^:]*):"(.*)"$/\1:\2/
        s/\\n/ /g
        /^[^:]*:[a-z0-9_@.:\/-]*$/d  # names: of members, codes, options
        /^[^:]*:[^A-Za-z<]*(<[a-z\/?!]|$)/d  # markup, signs'
}

# Paragraphs, items of lists, cells of tables and headings, each on one line.
prose() {
    xargs -r awk '
        function flush() { if (text != "") print file ":" text; text = "" }
        FNR == 1 { flush(); file = FILENAME; fenced = 0; blank = 1 }
        /^ *```/ { flush(); fenced = !fenced; next }
        fenced { next }
        /^ *$/ { flush(); blank = 1; next }
        blank && /^    / { next }  # indented code, whose next lines are blank, too
        { blank = 0; sub(/^ +/, "") }
        /^\|/ { n = split($0, cells, /\|/); for (i = 2; i < n; i++) print file ":" cells[i]; next }
        /^(#|[-*] |[0-9]+\. )/ { flush(); sub(/^(#+|[-*]|[0-9]+\.) /, ""); text = $0; if (/^#/) flush(); next }
        { text = text (text == "" ? "" : " ") $0 }
        END { flush() }'
}

{
    files '*.[ch]pp' src | literals "$cpp_literals"
    files '*.lua' lua rules examples | literals "$lua_literals"
    { files '*.md' README.md CONTRIBUTING.md CHANGELOG.md src lua rules examples; files README.md tests; } | prose
} | sed -E '
    s/`[^`]*`/`...`/g
    s/\]\([^)]*\)/]/g; s/\*\*//g' | awk '
    {
        colon = index($0, ":")
        file = substr($0, 1, colon)
        text = substr($0, colon + 1)
        while (match(text, /[.!?]["*)]* +/)) {
            print_sentence(substr(text, 1, RSTART + RLENGTH - 1))
            text = substr(text, RSTART + RLENGTH)
        }
        print_sentence(text)
    }
    function print_sentence(text) {
        gsub(/[ \t]+/, " ", text)
        gsub(/^ | $/, "", text)
        if (text ~ /[A-Za-z]/) print file text
    }'
