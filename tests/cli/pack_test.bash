#!/usr/bin/env bash
# What `assay pack test` prints, in its three formats, and how it ends.
. "$(dirname "$0")/expect.bash" "$@"

run 0 pack test cse
is_empty err
holds out "cases pass"
has_lines out 1

# A pack of its own: first without tests, which is no success.
rm -rf mine && cp -r "$sources/rules/cse" mine && rm -rf mine/cases mine/tests
run 4 pack test mine
holds out "cse 1.0.0: no case ran"
holds err "mine has no tests, so nothing ran; write the first in mine/cases/first.json:"
mkdir mine/cases mine/tests
sed -n '/^  {/,/^  }/p' err >mine/cases/first.json # what it says to write is a case that passes
run 0 pack test mine
is_empty err
holds out "cse 1.0.0: 1 case passes"

cat >mine/cases/second.json <<'END'
{
  "says": "three partials are \"borne\" <& more>",
  "ratings": { "*": "compliant", "1.1": "partial" },
  "expect": { "nodes": { "1": { "standing": "met", "partial": 3 } } }
}
END
cat >mine/tests/third_test.lua <<'END'
for i = 1, 2 do
  case("the " .. i .. "st of two") { ratings = { ["*"] = "compliant" }, expect = { values = { met = 56 + i } } }
end
todo "something" { expect = { outcome = "met" } }
END
run 4 pack test mine
is_empty err
holds out 'cases/second.json: three partials are "borne" <& more>'
holds out "  1, standing: expected met, came too_few_met"
holds out "    8 of 11 met; 3 partially compliant, 1 too many  ("
holds out "tests/third_test.lua:2: the 2st of two"
holds out "  met: expected 58, came 57"
holds out "cse 1.0.0: 2 of 4 cases fail; 1 to do"
lacks out "passed"
lacks out "partial: expected"

# Only some of them.
run 0 pack test mine --run first
holds out "1 case passes"
run 4 pack test mine --run third_test
holds out "1 of 2 cases fails; 1 to do"
run 4 pack test mine --run nonesuch
holds err "none of the 5 cases holds \`nonesuch\` in its name or file"
run 4 pack test mine --run something
holds err "every case is marked as to do"

# For programs: every case by its name, and the same bytes each time.
run 4 pack test mine --format json && cp out first
holds out '"passed": 2,'
holds out '"failed": 2,'
holds out '"case": "with every element compliant the outcome is met"'
holds out '"file": "mine/tests/third_test.lua"'
holds out '"expected": "58"'
holds out '"came": "57"'
run 4 pack test mine --format json
cmp -s out first || fail "the second run gives other bytes"

run 4 pack test mine --format junit && cp out first
holds out '<testsuite name="cases/first.json" package="cse" id="0" tests="1" failures="0" errors="0" skipped="0" timestamp="1970-01-01T00:00:00" hostname="localhost" time="0">'
holds out '<testsuite name="tests/third_test.lua" package="cse" id="2" tests="3" failures="1" errors="0" skipped="1"'
holds out '<testcase name="three partials are &quot;borne&quot; &lt;&amp; more&gt;" classname="cases/second.json" time="0">'
holds out '<failure type="unmet" message="1, standing: expected met, came too_few_met">'
holds out '<skipped message="still to do"/>'
lacks out "$(printf '\033')"
run 4 pack test mine --format junit
cmp -s out first || fail "the second run gives other bytes"
if command -v xmllint >/dev/null; then
    xmllint --noout first || fail "this is no XML"
fi

# What cannot run at all is told whole, and nothing runs.
echo '{ "says": "it", "ratings": { "4.5.4": "partal" }, "expect": { "outcom": "met" } }' >mine/cases/fourth.json
run 65 pack test mine
is_empty out
holds err "mine/cases/fourth.json: /expect/outcom: there is no key \`outcom\` here; did you mean \`outcome\`?"
holds err "mine/cases/fourth.json: /ratings/4.5.4: there is no node \`4.5.4\` in cse 1.0.0; did you mean \`4.3.4\`?"
holds err "mine/cases/fourth.json: /ratings/4.5.4: there is no rating \`partal\`"
holds err "3 problems in the tests of mine"
run 65 pack test nonesuch
run 64 pack test
run 64 pack test mine --format xml
holds err "expected one of \`text\`, \`json\`, \`junit\`"

# A rule that is changed makes the tests of the standard fail.
rm -rf changed && cp -r "$sources/rules/cse" changed
sed -i 's/percent(80)/percent(85)/' changed/rule.lua
run 4 pack test changed
holds out "criterion 1 passes with two partially compliant elements"

finish
