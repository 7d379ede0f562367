#!/usr/bin/env bash
# agree: a table of ratings in, agreement out; the scale from the command line or from a pack.
. "$(dirname "$0")/expect.bash" "$@"
table=$sources/examples/agree/ratings.csv
scale=non_compliant,partial,compliant,compliance_plus

run 0 agree --table "$table" --scale $scale --group organisation
holds out "Krippendorff's alpha, ordinal"
holds out "jackknife over groups (organisation)"
lacks out "moderate"
is_empty err
cp out first
run 0 agree --table "$table" --pack cse --group organisation
cmp -s out first || fail "the scale of the pack gives other bytes than the same scale"

# Without --group there is no column `group` here: units are taken singly, and the report says so.
run 0 agree --table "$table" --scale $scale
holds out "units, taken for independent"

run 0 agree --table - --scale $scale --group organisation --format json <"$table"
holds out '"file": "standard input"'
holds out '"alpha_ordinal": {'
! command -v jq >/dev/null || jq . out >/dev/null || fail "this is no JSON"
cmp -s out "$sources/tests/golden/agree/agreement.json" || fail "this is not tests/golden/agree/agreement.json"
run 0 agree --table "$table" --scale $scale --seed 7 --resamples 200
holds out "200 resamples, seed 7"
cp out first
run 0 agree --table "$table" --scale $scale --seed 7 --resamples 200
cmp -s out first || fail "the same seed gives other bytes"
run 0 agree --table "$table" --scale $scale --adjectives landis-koch
holds out "Adjectives: Landis and Koch 1977"

# With cases and elements, JSON tells who is severe, and who changed from one window to the next; people ask severity.
years=$sources/examples/agree/two-years.csv
run 0 agree --table "$years" --pack cse
lacks out "severe"
is_empty err
run 0 agree --table - --pack cse --format json <"$years"
cmp -s out "$sources/tests/golden/agree/two-years.json" || fail "this is not tests/golden/agree/two-years.json"
! command -v jq >/dev/null || [ "$(jq -r '.drift.changes[] | select(.low > 0) | .assessor' out)" = A6 ] ||
    fail "the JSON tells of other changes"
grep -v ',K[12],' "$years" >apart.csv
run 0 severity --table apart.csv --pack cse
holds out "is a case that is rated again in the other one, on the same evidence."
run 0 agree --table apart.csv --pack cse --format json
holds out '"reason": "nothing links some of them with the others"'
holds out '"A1 in 2025"'
sed 's/^window,/when,/' "$years" >seen-again.csv
run 65 agree --table seen-again.csv --pack cse
holds err '`A1` rates `K1 1.1.3` twice; first at line 2'

run 64 agree --table "$table"
holds err "the scale is missing"
run 64 agree --scale $scale
holds err "name assessments, or a table of ratings with --table"
run 64 agree --table "$table" --scale $scale --resamples 5
holds err 'expected 100 to 100000'
run 64 agree --table "$table" --scale $scale --adjectives cohen
holds err 'expected one of `altman`, `fleiss`, `landis-koch`'
run 64 agree --table "$table" --scale $scale --seed -1
run 65 agree --table missing.csv --scale $scale
holds err "missing.csv: no such file or directory"
run 65 agree --table "$table" --scale partial
holds err "[bad-scale]"

sed 's/A3,compliance_plus/A3,complaint plus/' "$table" >bad.csv
run 65 agree --table bad.csv --scale $scale
is_empty out
holds err 'did you mean `compliance_plus`? [unknown-rating]'
printf 'unit,assessor,rating\nu1,A1,partial\nu2,A2,partial\n' >apart.csv
run 65 agree --table apart.csv --scale $scale
holds err "no unit was rated by two assessors"

# As spreadsheets save it, and as people fill it in.
wide='case;element;Ann;Bob;Remark\nR;1.1.1;Partially compliant;PARTIALLY-COMPLIANT;late\nR;1.1.2;n/a;compliant;\n'
printf "$wide" >wide.csv
run 65 agree --table wide.csv --pack cse
holds err "if it means that nothing was rated, say --rating 'n/a='"
run 0 agree --table wide.csv --pack cse --rating n/a=
holds out "2 assessors"
holds out 'The column `Remark` has no ratings and was left out.'
run 0 agree --table wide.csv --pack cse --rating n/a= --format json
holds out '"notes": ['
printf '\xff\xfe' >utf16.csv
printf "$wide" | iconv -t UTF-16LE >>utf16.csv
run 0 agree --table utf16.csv --pack cse --rating n/a=
holds out "3 ratings"
run 64 agree wide.csv --rating n/a=
holds err "give it with --table"
run 64 agree --table wide.csv --pack cse --rating =x
holds err "is not of the form A=B"
run 65 agree --table wide.csv --pack cse --rating n/a=nothing
holds err 'is to mean `nothing`, but the scale has no such rating'

# A table that is wrong in every row gives a list that ends.
{ echo unit,assessor,rating; awk 'BEGIN { for (i = 0; i < 20000; ++i) print "u" i ",A1,word " i }'; } >long.csv
run 65 agree --table long.csv --scale $scale
[ "$(wc -l <err)" -lt 1010 ] || fail "20,000 wrong rows give $(wc -l <err) lines"
holds err "19000 more problems are not shown"


# Headings of others are mapped.
printf 'Hospital,Standard,Inspector,Mark\nh1,1.1.1,A,compliant\nh1,1.1.1,B,partial\nh1,1.1.2,A,compliant\nh1,1.1.2,B,compliant\nh2,1.1.1,A,partial\nh2,1.1.1,B,partial\n' >foreign.csv
run 65 agree --table foreign.csv --pack cse
run 0 agree --table foreign.csv --pack cse --map Hospital=case --map Standard=element --map Inspector=assessor --map Mark=rating
run 65 agree --table foreign.csv --pack cse --map Hospital=cases
holds err "there is no column \`cases\` in a table of ratings"
run 64 agree "$good" --map Hospital=case
finish
