#!/usr/bin/env bash
# What an author is told about a pack: as text, as JSON, as SARIF; and how that ends.
. "$(dirname "$0")/expect.bash" "$@"

# A SARIF log is what its schema says. The schema is not ours: where it lies is said by
# ASSAY_SARIF_SCHEMA, and without it only the parts that we rely on are looked at.
is_sarif() {
    holds "$1" '"version": "2.1.0"'
    [ -n "${ASSAY_SARIF_SCHEMA:-}" ] || return 0
    python3 "$sources/tests/json/validate.py" "$ASSAY_SARIF_SCHEMA" "$1" >fits 2>&1
    case $? in
        0 | 77) ;;
        *) fail "$(cat fits)" ;;
    esac
}

run 0 pack check cse
[ "$(cat out)" = "cse 1.0.0: 57 elements, 95 checks, no remarks" ] || fail "other words"
is_empty err
run 0 pack check cse --format json
holds out '"remarks": []'
run 0 pack check cse --format sarif
holds out '"results": []'
is_sarif out

# A copy with two slips: one that is surely wrong, one that is worth a look.
rm -rf slips && cp -r "$sources/rules/cse" slips
sed -i 's/it.rating:is "compliance_plus", length/it.rating:below "non_compliant", length/' slips/checks.lua
sed -i 's/^fact "charges"/fact "parking" { on = "site", type = "yes_no" }\n&/' slips/scheme.lua
run 2 pack check slips
is_empty err
has_lines out 3
holds out 'slips/scheme.lua:77:6: weak: nothing uses the fact `parking`; use the fact, or remove it [unused-fact]'
holds out ': wrong: `it.rating:below("non_compliant")` is never true, for any assessment; correct the part'
holds out 'cse 1.0.0: 57 elements, 95 checks, 1 wrong, 1 weak'

run 2 pack check slips --format json
holds out '"code": "unused-fact"'
holds out '"weight": "weak"'
holds out '"line": 77'
holds out '"problems": []'

run 2 pack check slips --format sarif
is_sarif out
holds out '"uri": "slips/scheme.lua"'
holds out '"startColumn": 6'
holds out '"ruleId": "never-true"'
holds out '"level": "warning"'
lacks out '"uriBaseId"'
cp out below

# Columns are those of an editor: what stands before on the line may be more than one byte each.
cp slips/scheme.lua kept
sed -i 's/^fact "parking"/local _ = "\xc3\xa9\xf0\x9f\x98\x80"; &/' slips/scheme.lua
run 2 pack check slips
holds out 'slips/scheme.lua:77:26: weak: nothing uses'
run 2 pack check slips --format sarif
holds out '"startColumn": 23'
mv kept slips/scheme.lua

# A pack that lies elsewhere is told by paths within it.
(cd / && "$assay" pack check "$OLDPWD/slips" --format sarif) >out 2>err
what="pack check of a folder with an absolute path"
is_sarif out
mkdir -p elsewhere && (cd elsewhere && "$assay" pack check ../slips --format sarif) >out 2>err
what="pack check of a folder beside"
is_sarif out
holds out '"uri": "scheme.lua"'
holds out '"uriBaseId": "PACK"'
"$assay" pack check "$PWD/slips" --format sarif >out 2>err
what="pack check of the same folder by its whole path"
cmp -s out below || fail "the path makes a difference"

# A pack that does not load: everything that keeps it from loading, on the stream of the format.
sed -i 's/it.acceptance/it.acceptence/; s/organisation.charges/organisation.chargs/' slips/checks.lua
sed -i 's/organisation.visitors/organisation.visitrs/' slips/checks.lua
run 65 pack check slips
is_empty out
holds err 'did you mean `visitors`?'
holds err 'did you mean `acceptance`?'
holds err 'problems in the pack slips'
problems=$(grep -c 'unknown-field' err)
run 65 pack check slips --format json
holds out '"remarks": []'
[ "$(grep -c '"code": "unknown-field"' out)" = "$problems" ] || fail "not all problems are in the JSON"
run 65 pack check slips --format sarif
is_sarif out
[ "$(grep -c '"ruleId": "unknown-field"' out)" = "$problems" ] || fail "not all problems are in the SARIF"

run 65 pack check nowhere --format sarif
run 64 pack check cse --format ndjson
holds err 'expected one of `text`, `json`, `sarif`'

finish
