#!/usr/bin/env bash
# Flags that somebody accepts: with a reason, until a day, in a file that the tool writes itself.
. "$(dirname "$0")/expect.bash" "$@"
rm -f accepted.json

run 2 check "$poor" --baseline accepted.json
mark=$(grep -F 'but no evidence is cited.' out | grep -o '\[[0-9a-f]\{8\}\]' | head -1 | tr -d '[]')
[ -n "$mark" ] || fail "the flag has no mark"
holds err 'accepted.json is not there yet; no flag is accepted'
[ ! -e accepted.json ] || fail "a file was written without a word"

run 2 check "$poor" --baseline accepted.json --accept "$mark" --reason "seen, not written down" --until 2026-03-31
holds out 'Accepted until 31 March 2026: seen, not written down'
holds err '1 flag is accepted in accepted.json and left out'
holds accepted.json '"reason": "seen, not written down"'
holds accepted.json '"says": "2.1.5 is rated compliant, but no evidence is cited"'
[ ! -e accepted.json.new ] || fail "what was written first is left behind"

run 2 check "$poor" --baseline accepted.json --as-of 2026-03-31
holds out 'Accepted (1)'
run 2 check "$poor" --baseline accepted.json --as-of 2026-04-01
lacks out 'Accepted (1)'
holds out 'but no evidence is cited'
holds err 'accepted until 31 March 2026, and shown again'

# what is about another assessment is neither used nor missed
run 0 check "$good" --baseline accepted.json
is_empty err

run 0 check "$poor" --baseline accepted.json --accept all --reason "before the review" --until 2026-12-31
holds out 'There is nothing to check.'
holds accepted.json '"reason": "seen, not written down"'

sed 's/"element": "2.1.5"/"element": "2.1.4"/' "$poor" >other.json
sed 's/"fingerprint": "'"$mark"'/"fingerprint": "00000000/' accepted.json >odd.json
run 2 check "$poor" --baseline odd.json
holds err 'odd.json: 00000000, support.nothing-behind-it: there is no such flag any more'
holds err '1 entry can be taken out of odd.json'

sed 's/"check": "support.nothing-behind-it"/"check": "a\\u001b[31mred"/' odd.json >steers.json
run 2 check "$poor" --baseline steers.json
holds err 'steers.json: 00000000, a [31mred: there is no such flag any more'

run 64 check "$poor" --accept "$mark" --reason r --until 2026-12-31
holds err '--accept wants a file to write to'
run 64 check "$poor" --baseline accepted.json --accept "$mark"
holds err '--accept wants a reason and a day'
run 64 check "$poor" --baseline accepted.json --accept 00000000 --reason r --until 2026-12-31
holds err 'no flag has the mark `00000000`'
run 64 check "$poor" --baseline accepted.json --reason r
holds err '--reason and --until belong to --accept'
echo '{ "format": "assay-baseline/2", "accepted": [] }' >odd.json
run 65 check "$poor" --baseline odd.json
holds err 'assay-baseline/1'
finish
