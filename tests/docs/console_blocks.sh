#!/usr/bin/env bash
# Runs every command of a document's ```console blocks and compares what it prints with what the document says.
# A command is a line that begins with `$ `; what follows, up to the next command or the end of the block, is
# what it must print. Run: console_blocks.sh <folder of the tool> <document>
set -uo pipefail
PATH=$1:$PATH
document=$2
cd "$(dirname "$0")/../.."
failed=0 ran=0 inside=0 command='' expected=''

check() {
    [ -z "$command" ] && return
    local printed
    printed=$(eval "$command" 2>&1)
    ran=$((ran + 1))
    if [ "$printed" != "$expected" ]; then
        failed=$((failed + 1))
        echo "in $document, this does not print what the document says: $command"
        diff <(echo "$expected") <(echo "$printed") | head -n 20
    fi
    command='' expected=''
}

while IFS= read -r line; do
    case $inside:$line in
        0:'```console') inside=1 ;;
        1:'```') check; inside=0 ;;
        1:'$ '*) check; command=${line#'$ '} ;;
        1:*) expected+=${expected:+$'\n'}$line ;;
    esac
    # an empty line of output is kept
done < <(sed 's/[[:space:]]*$//' "$document")
echo "$((ran - failed)) passed, $failed failed"
[ "$failed" = 0 ] && [ "$ran" -gt 0 ]
