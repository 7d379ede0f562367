#!/usr/bin/env bash
# Looks in the texts that people read (texts.bash) for the words that styles/assay rules out, a file for each rule in the form of Vale,
# so that an editor shows the same. Texts that are older than the rules are in exceptions.txt, as `Rule: sentence`, until they are rewritten.
# Fails on a sentence that is not there, and on one there that no text needs any more.
#
# tests/words/check.bash [FOLDER]            checks
# tests/words/check.bash [FOLDER] --list     prints what breaks a rule, in the form of exceptions.txt
# tests/words/check.bash [FOLDER] --shrink   takes out of exceptions.txt what is no longer needed
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=${1:-.}
exceptions=$folder/tests/words/exceptions.txt
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# Each token of each rule on a line: rule, expression, what to do. Of YAML only what the rules use: a key and its value on a line.
tokens() {
    awk '
        function bare(text) {
            if (text ~ /^'\''.*'\''$/) { text = substr(text, 2, length(text) - 2); gsub(/'\'\''/, "'\''", text) }
            else if (text ~ /^".*"$/) { text = substr(text, 2, length(text) - 2); gsub(/\\"/, "\"", text) }
            return text
        }
        function token(expression, instead,    told) {
            told = message
            if (instead != "") sub(/%s/, instead, told)
            if (!nonword) expression = "\\b(?:" expression ")\\b"
            print rule "\t" (ignorecase ? "(?i)" : "") expression "\t" told
        }
        FNR == 1 {
            rule = FILENAME; sub(/.*\//, "", rule); sub(/\.yml$/, "", rule)
            nonword = ignorecase = 0
        }
        /^(nonword|ignorecase): true$/ { if (/^n/) nonword = 1; else ignorecase = 1; next }
        /^message: / { message = bare(substr($0, 10)); next }
        /^  - / { token(bare(substr($0, 5)), ""); next }
        /^  [^ ]/ {
            match($0, /'\''?: /)  # the first `: ` after the quoted expression
            key = substr($0, 3)
            end = key ~ /^'\''/ ? match(key, /'\'': /) : match(key, /: /) - 1
            token(bare(substr(key, 1, end)), bare(substr(key, end + 3)))
            next
        }
        !/^(#.*|extends: (existence|substitution)|level: error|scope: sentence|tokens:|swap:)?$/ {
            print FILENAME ": this checker does not know the line: " $0 >"/dev/stderr"
            exit 1
        }' "$here"/styles/assay/*.yml
}

"$here/texts.bash" "$folder" >"$work/texts"
cut -d: -f2- "$work/texts" | sort -u >"$work/sentences"
tokens >"$work/tokens"
awk -F '\t' '{ all[$1] = all[$1] "|" $2 } END { for (rule in all) print rule "\t" substr(all[rule], 2) }' "$work/tokens" |
    while IFS=$'\t' read -r rule expression; do
        grep -P -e "$expression" "$work/sentences" | sed "s/^/$rule: /" || [ $? = 1 ]
    done | sort -u >"$work/found"

if [ "${2:-}" = --list ]; then
    cat "$work/found"
    exit
fi
sort "$exceptions" >"$work/exceptions"
if [ "${2:-}" = --shrink ]; then
    comm -12 "$work/exceptions" "$work/found" >"$exceptions"
    exit
fi

comm -23 "$work/found" "$work/exceptions" >"$work/new"
comm -13 "$work/found" "$work/exceptions" >"$work/unneeded"
[ -s "$work/new" ] || [ -s "$work/unneeded" ] || exit 0

# Where each is, and which expressions it matches.
while IFS= read -r line; do
    sentence=${line#*: }
    sentence=$sentence awk '{ colon = index($0, ":") } substr($0, colon + 1) == ENVIRON["sentence"] { print substr($0, 1, colon - 1) }' \
        "$work/texts" | sort -u | tr '\n' ' '
    printf '\n  %s\n' "$sentence"
    while IFS=$'\t' read -r rule expression message; do
        [ "$rule" = "${line%%: *}" ] || continue
        match=$(grep -oP -e "$expression" <<<"$sentence" | head -n 1) || continue
        printf '  %s: %s\n' "$rule" "${message//%s/"$match"}"
    done <"$work/tokens"
done <"$work/new"
sed 's/^/no longer needed in exceptions.txt (--shrink takes it out): /' "$work/unneeded"
exit 1
