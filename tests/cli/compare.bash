#!/usr/bin/env bash
# Comparing the judgements of one scope, and settling them.
. "$(dirname "$0")/expect.bash" "$@"

run 0 compare "$short"
holds out "on 5 they differ"
run 0 compare "$short" --by site --format json
holds out '"by": "site"'
run 0 compare "$short" --min-steps 2
holds out "Differences by 2 steps or more (0)"
run 64 compare "$short" --min-steps 0
holds err "expected 1 or more"
run 64 compare "$short" --by rle
holds err 'did you mean `role`'
run 65 compare "$short" --element 4.2.11
holds err "[unknown-node]"
run 65 compare "$short" "$good"
is_empty out
holds err "[other-scope]"
run 65 compare "$short" "$sources/examples/assess/carrow-vale-revenues.json"
holds err "[other-pack]"

# A moderation is put beside what it settles, in a new file only.
rm -f settled.json
settle=(moderate "$short" --element 2.2.2 --rating partial --by A1+A2 --reason "needs were missed at one site")
run 0 "${settle[@]}" -o settled.json
holds out "A1+A2 agreed that 2.2.2 is partially compliant. This rating counts in place of"
holds out "  A2 (assessor): "
run 64 "${settle[@]}" -o settled.json
holds err "settled.json is there already"
run 0 validate settled.json
run 0 compare settled.json
holds out "agreed as partially compliant"
run 65 moderate settled.json --element 2.2.2 --rating partial --by A3 --reason again
is_empty out
holds err "[already-settled]"
run 64 moderate "$short" --element 2.2.2 --rating partial --by A3
holds err "--reason is missing"

finish
