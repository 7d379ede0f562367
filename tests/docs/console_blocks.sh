#!/usr/bin/env bash
# Runs every command of a document's ```console blocks and compares what it prints with what the document says.
# A command is a line that begins with `$ `; what follows, up to the next command or the end of the block, is
# what it must print. What stands in a block like ```lua file=checks.lua is written to that file before.
# Run: console_blocks.sh <folder of the tool> <document> [<folder to work in, emptied first>]
# In a folder to work in, `examples` leads to the examples of the sources.
# Without one, the commands run at the top of the sources, and blocks write no files.
# With ASSAY_RENEW_GOLDEN=1 the document is made to say what the commands print.
set -uo pipefail
PATH=$1:$PATH
document=$2
if [ $# -gt 2 ]; then
    examples=$(cd "$(dirname "$0")/../../examples" && pwd)
    rm -rf "$3" && mkdir -p "$3" && cd "$3" && ln -s "$examples" examples || exit 1
else
    cd "$(dirname "$0")/../.." || exit 1
fi
may_write=$(($# > 2))
renewed=$(mktemp)
trap 'rm -f "$renewed"' EXIT
failed=0 ran=0 inside=0 command='' expected='' file=''

check() {
    [ -z "$command" ] && return
    local printed
    printed=$(eval "$command" 2>&1)
    ran=$((ran + 1))
    [ -z "$printed" ] || printf '%s\n' "$printed" >>"$renewed"
    if [ "$printed" != "$expected" ]; then
        failed=$((failed + 1))
        echo "in $document, this does not print what the document says: $command"
        diff <(echo "$expected") <(echo "$printed") | head -n 20
    fi
    command='' expected=''
}

begin_file() {
    file=${1#* file=}
    if [ "$may_write" = 0 ]; then
        echo "in $document, there is no folder to write $file to" && exit 1
    fi
    mkdir -p "$(dirname "$file")" && : >"$file"
}

while IFS= read -r line; do
    case $inside:$line in
        0:'```console') inside=1 ;;
        0:'```'*' file='*) begin_file "$line"; inside=2 ;;
        [12]:'```') check; inside=0 ;;
        1:'$ '*) check; command=${line#'$ '} ;;
        1:*) expected+=${expected:+$'\n'}$line; continue ;;
        2:*) printf '%s\n' "$line" >>"$file" ;;
    esac
    # an empty line of output is kept
    printf '%s\n' "$line" >>"$renewed"
done < <(sed 's/[[:space:]]*$//' "$document")
if [ "${ASSAY_RENEW_GOLDEN:-}" = 1 ]; then
    cat "$renewed" >"$document" && echo "$document says what the commands print" && exit
fi
echo "$((ran - failed)) passed, $failed failed"
[ "$failed" = 0 ] && [ "$ran" -gt 0 ]
