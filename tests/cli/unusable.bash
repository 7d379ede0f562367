#!/usr/bin/env bash
# Files and packs that are of no use: code 65, all problems on standard error, nothing on standard output.
. "$(dirname "$0")/expect.bash" "$@"

run 65 assess missing.json
is_empty out
holds err "missing.json: no such file or directory"
run 64 assess "$sources/src"
is_empty out
holds err "has no assessments: no file in it ends in .json"
run 65 assess /dev/null
holds err "1 problem in /dev/null; nothing was evaluated"

# One bad file keeps none of the others, and the worst counts.
run 65 assess missing.json "$good"
holds out "meet the pass rule"
holds err "missing.json"

sed -e '0,/"element": "[0-9.]*"/s//"element": "4.5.4"/' -e '0,/"rating": "[a-z_]*"/s//"rating": "complaint plus"/' "$good" >bad.json
run 65 assess bad.json
is_empty out
holds err 'bad.json: /judgements/0/element: there is no element `4.5.4`'
holds err 'did you mean `4.3.4`?'
holds err 'did you mean `compliance_plus`?'
holds err "2 problems in bad.json; nothing was evaluated"

# validate tells the same on standard output, problems of the JSON and of the fit in one list.
sed 's/"title": "Riverside/"titel": "Riverside/' bad.json >worse.json
run 65 validate worse.json "$good"
is_empty err
holds out '`titel`'
holds out '`4.5.4`'
holds out "riverside-libraries.json: fits cse 1.0.0"
run 65 validate --format json worse.json "$good"
holds out '"fits": false'
holds out '"fits": true'
run 0 validate "$good" "$short" "$poor"
has_lines out 3

# What is wrong with a file and with its fit to the standard is told at once.
sed 's/"2023-11-24"/"2023-02-30"/; 0,/"element": "1.3.1"/s//"element": "4.5.4"/; 0,/"rating": "compliant"/s//"rating": "complaint plus"/' "$good" >both.json
for command in assess explain check; do
    run 65 $command both.json
    is_empty out
    holds err 'is not a date [bad-date]'
    holds err 'there is no element `4.5.4` in cse 1.0.0; did you mean `4.3.4`? [unknown-element]'
    holds err 'did you mean `compliance_plus`? [unknown-rating]'
    holds err 'both.json; nothing was evaluated'
done

run 65 assess "$good" --pack csx
is_empty out
holds err 'there is no pack `csx`'
holds err 'did you mean `cse`?'
run 65 pack show nowhere/at-all
is_empty out
holds err "nowhere/at-all"
mkdir -p broken && echo 'pack {' >broken/pack.lua
run 65 assess "$good" --pack broken
is_empty out
holds err "broken/pack.lua:"
sed 's/"id": "cse"/"id": "..\/broken"/' "$good" >astray.json
run 65 assess astray.json # what stands in a file is a name, never a path
holds err "astray.json: /pack/id: there is no pack"

finish
