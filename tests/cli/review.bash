#!/usr/bin/env bash
# The body's review of a report: what must be clear, the record of who and when, and a later change.
. "$(dirname "$0")/expect.bash" "$@"
carrow=$sources/examples/assess/carrow-vale-revenues.json
rm -f ours.json accepted.json later.json later.html
cp "$carrow" ours.json

run 2 check ours.json --for review
holds out 'Not ready to leave: 3 of 4 points are clear.'
holds out 'Nobody has reviewed this report yet.'
run 2 check ours.json --for review --format json
holds out '"ready": false'
holds out '"id": "recommendation"'
run 64 check ours.json --for everything

# what is not clear is not recorded, and the file stays as it is
run 2 review ours.json --by T1 --on 2006-06-01
holds out 'To clear (4)'
holds err 'the review is not recorded; nothing was written'
cmp -s ours.json "$carrow" || fail "the file was changed"

# flags that somebody accepted are clear
run 0 check ours.json --baseline accepted.json --accept all --reason "settled with the body" --until 2006-12-31
run 0 check ours.json --for review --baseline accepted.json
holds out 'Ready to leave: all 4 points are clear.'
holds out 'Accepted until 31 December 2006: settled with the body'

run 64 review ours.json --by A1 --on 2006-06-01 --baseline accepted.json
holds err '`A1` took part in this assessment; somebody else must review it'
run 64 review ours.json --by T1 --on 2006-05-16 --baseline accepted.json
holds err 'the visit ended later, on 17 May 2006'
run 64 review ours.json --by T1
run 65 review ours.json --by T1 --on 2006-06-01 --baseline missing.json

run 0 review ours.json --by T1 --on 2006-06-01 --baseline accepted.json
holds out 'The review by T1 on 1 June 2006 is recorded'
holds ours.json '"by": "T1"'
run 0 check ours.json --for review --baseline accepted.json
holds out 'Reviewed by T1 on 1 June 2006.'
run 0 assess ours.json
holds out 'Reviewed by T1 on 1 June 2006.'

# one rationale later, everybody who reads the file is told
sed '0,/"rationale": "/s//"rationale": "Later. /' ours.json >later.json
run 0 assess later.json
holds out 'Changed since it was reviewed on 1 June 2006 by T1: ratings.'
run 2 check later.json --baseline accepted.json
holds out 'Changed since it was reviewed on 1 June 2006 by T1: ratings.'
run 0 assess later.json --format json
holds out '"changed": ["ratings"]'
run 0 export later.json -o later.html
holds later.html 'Changed since it was reviewed on 1 June 2006 by T1: ratings.'
run 0 validate later.json

finish
