#!/usr/bin/env bash
# Checks the check: a small tree with texts that must be found, beside texts that must not.
# Run: tests/words/self_test.bash WORK_FOLDER
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
rm -rf "$1"
mkdir -p "$1"/{src,rules/ours,examples/one,tests/words}
cd "$1"

cat >src/messages.cpp <<'IN'
#include "it rests on/nothing.hpp"
// A comment: it rests on nothing.
auto const a = "2.1.1 rests on "
               "E05 only";
auto const b = "the visit of `it rests on` is missing", c = "limb", d = '"', e = "2.1.1 is based on E05";
auto const f = "this is no day";
IN
cat >rules/ours/checks.lua <<'IN'
-- says = "a rule says so" is a comment
check "x" { says = "{element} is rated met", hint = "somebody has to mend it", why = "There is no date" .. " after 2026." }
IN
cat >README.md <<'IN'
# What follows

The organisation tells customers what it does. The file
tells the rest. Does the assessor hold a meeting?

    it rests on code

```console
it rests on output
```

| heading | colors |
|---|---|
| `rests on` | see [the page](it rests on.md) |

One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
twenty-one twenty-two twenty-three twenty-four twenty-five.
IN
sed 's/^One two/And one two/' README.md | tail -n 2 >examples/one/README.md

cat >expected <<'OUT'
FieldWords: somebody has to mend it
Headings: What follows
NotNo: this is no day
Phrases: What follows
Sentences: And one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five.
Spelling: colors
SubjectClauses: What follows
Verbs: 2.1.1 rests on E05 only
Verbs: The file tells the rest.
OUT
"$here/check.bash" . --list | diff expected -

fails_with() { # fails_with <pattern>: the check fails and says so
    if "$here/check.bash" . >out; then echo "it passes, but must not" && exit 1; fi
    grep -qxF -- "$1" out || { echo "not said: $1" && cat out && exit 1; }
}

grep -v '^NotNo' expected >tests/words/exceptions.txt
fails_with '  NotNo: '\''is no day'\'': write "is not a ...", "has no ..." or "there is no ...".'
fails_with 'src/messages.cpp '

{ cat expected; echo 'Verbs: this has been rewritten'; } >tests/words/exceptions.txt
fails_with 'no longer needed in exceptions.txt (--shrink takes it out): Verbs: this has been rewritten'
"$here/check.bash" . --shrink
diff expected tests/words/exceptions.txt
"$here/check.bash" .
