#!/usr/bin/env bash
# No name of a file or folder, and no word of the command line, steers a terminal or ends a line, whatever command shows
# it, in whatever form and on whatever stream.
. "$(dirname "$0")/expect.bash" "$@"
chmod -R u+rwx . 2>/dev/null
rm -rf ./* ./.[!.]*

# A control sequence, a line end, a lone byte, the same sequence in one character, a mark of direction, a rubout.
evil=$'x\e[31m\nINJECTED\x9b\xc2\x9b31m\xe2\x80\xae\x7f\xffy'

# What may not be in any output: control characters other than line ends and tabs, C1 controls, marks of direction, bytes
# that are no UTF-8, and a line that a name has begun.
is_plain() {
    LC_ALL=C grep -qP '[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]' "$1" && fail "$1 has a control character: $(LC_ALL=C grep -aP '[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]' "$1" | head -n 1 | cat -v)"
    LC_ALL=C grep -qP '\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]|\xd8\x9c' "$1" && fail "$1 has a control of Unicode: $(cat -v "$1" | head -n 3)"
    iconv -f UTF-8 -t UTF-16 "$1" >/dev/null 2>&1 || fail "$1 is not UTF-8: $(cat -v "$1" | head -n 3)"
    grep -q '^INJECTED' "$1" && fail "$1 has a line that a name began"
}
tries=0
shown=0
# Runs a command; whatever comes of it, it is plain, and mostly it shows the name.
shows() {
    what="assay $(printf '%q ' "$@")"
    "$assay" "$@" >out 2>err </dev/null
    local code=$?
    [ $code -lt 66 ] || fail "ended with $code"
    is_plain out
    is_plain err
    tries=$((tries + 1))
    ! grep -aq INJECTED out err || shown=$((shown + 1))
}
both() {
    shows "$@"
    shows "$@" --isolate
}

cp "$good" "$evil"
cp "$good" "$evil.json"
cp "$poor" "poor$evil.json"
cp "$short" "short$evil.json"
echo '{"format": ' >"broken$evil.json"
printf 'Ref,Element,Evidence\nN1,1.1.1,Title\n' >"$evil.csv"
printf 'Ref,Element\n"N1"x,1.1.1\n' >"broken$evil.csv"
sed 's/"version": "1.0.0"/"version": "0.9.0"/' "$good" >"old$evil.json"
"$assay" pack new tiny >/dev/null && cp -r tiny "tiny$evil"
mkdir "none$evil" "sheets$evil" "broken$evil" && cp "$evil.csv" "sheets$evil/$evil.csv" && echo 'pack {' >"broken$evil/pack.lua"
map=(--map Ref=reference --map Element=element --map Evidence=evidence --set kind=document)
exercise=$sources/examples/exercise/copies
cp -r "$exercise" "exercise$evil"
cp -r "$exercise" "unfinished$evil" && rm "unfinished$evil/A2.json"

for file in "$evil" "$evil.json" "poor$evil.json" "short$evil.json" "broken$evil.json" "old$evil.json" "missing$evil.json" "$evil.csv" \
    "none$evil" "$evil.json/inside"; do
    for command in assess check validate explain compare status; do
        both $command "$file"
        shows $command "$file" --format json
    done
    shows assess "$file" --format ndjson
    shows assess "$file" "$good" "$file"
    shows validate "$file" "$good" --format json
    shows compare "$file" "$good"
    shows assess "$file" --edition 1.0.0
    shows assess "$file" --pack tiny
    shows explain "$file" "$evil"
    shows merge "$file" "$good"
    shows merge "$good" --base "$file" "$short"
    shows merge "$good" "$short" --prefer "$file"
    shows forward "$file" --visit annual_review --date 2027-05-18
    shows forward "$file" --visit "$evil" --date 2027-05-18
    shows moderate "$file" --element 2.2.2 --rating partial --by A1+A2 --reason "needs"
    shows moderate "$short" --table "$file" --by A1
    shows agree "$file"
    shows agree --table "$file" --pack cse
    shows agree --table "$file" --scale a,b --format json
    shows import "$file" --into "$good" --dry-run
    shows import "$evil.csv" --into "$file" --dry-run "${map[@]}"
    shows check "$poor" --baseline "$file"
    shows check "$poor" --baseline "$file" --format json
    shows exercise prepare "$file" --assessors A1,A2 -o "none$evil"
    for format in text markdown html; do shows export "$file" --format $format; done
    shows export "$file" --format csv --sheet evidence
    shows export "$good" --format html --template "$file"
    shows new --pack "$file"
    shows pack show "$file"
done
for pack in "tiny$evil" "tiny$evil/" "broken$evil" "none$evil" "missing$evil" "./$evil" "$evil.json"; do
    both pack show "$pack"
    both pack test "$pack"
    both pack check "$pack"
    shows pack show "$pack" --format json
    shows pack show "$pack" --resolved
    shows pack show "$pack" --limits
    shows pack test "$pack" --format json
    shows pack test "$pack" --format junit
    shows pack check "$pack" --format json
    shows pack check "$pack" --format sarif
    shows pack definitions "$pack"
    shows assess "$good" --pack "$pack"
    shows new --pack "$pack"
    shows pack new "layer" --extends "$pack"
    shows help completions elements "$pack"
done
# files of a pack with such names, and mistakes in them
cp tiny/cases/two-of-four.json "tiny/cases/$evil.json"
sed -i 's/"too_few_met"/"met"/' "tiny/cases/$evil.json"
sed -i 's/two of four/2 of 4/' "tiny/cases/$evil.json"
for format in text json junit; do shows pack test tiny --format $format; done
echo '{' >"tiny/cases/broken$evil.json"
for format in text json junit; do both pack test tiny --format $format; done
rm tiny/cases/*INJECTED*
mkdir -p tiny/tests && echo 'error("x")' >"tiny/tests/${evil}_test.lua" && shows pack test tiny && rm -r tiny/tests
sed -i 's/"rule.lua"/"rulle.lua"/' tiny/pack.lua && touch "tiny/rulle$evil.lua" "tiny/$evil.lua" && shows pack check tiny --format sarif

for folder in "exercise$evil" "unfinished$evil" "none$evil" "missing$evil" "$evil.json"; do
    both exercise collect "$folder"
    both exercise report "$folder"
    shows exercise report "$folder" --format json
    shows exercise report "$folder" --format html
    shows exercise collect "$folder" --unfinished -o "collected$evil$RANDOM.csv"
done
both import "sheets$evil" --into "$evil.json" --dry-run "${map[@]}"
both import "none$evil" --into "$evil.json" --dry-run "${map[@]}"
both import "broken$evil.csv" --into "$evil.json" --dry-run "${map[@]}"
shows import "$evil.csv" --into "$evil.json" "${map[@]}"
shows import "$evil.csv" --into "$evil.json" "${map[@]}"
shows import "$evil.csv" --into "none$evil" "${map[@]}"

# New files, their names and their endings; what is there already, and what cannot be there.
for new in "new$evil" "missing$evil/new" "$evil"; do
    for ending in .json .html .md .txt .csv .xlsx ""; do
        both export "$evil.json" -o "$new$ending"
        shows exercise report "$exercise" -o "$new$ending"
        rm -f "new$evil$ending"
    done
    shows export "$evil.json" --format csv -o "$new" && rm -rf "new$evil"
    both forward "$short" --visit annual_review --date 2027-05-18 -o "$new" && rm -f "new$evil"
    both merge "$good" "$good" -o "$new" && rm -f "new$evil"
    both moderate "$short" --element 2.2.2 --rating partial --by A1+A2 --reason "needs" -o "$new" && rm -f "new$evil"
    both new --pack cse -o "$new" && rm -f "new$evil"
    shows exercise prepare "$good" --assessors A1,A2 -o "$new" && rm -rf "new$evil"
    shows pack new "$new" && rm -rf "new$evil"
    shows pack new "$new" --extends cse && rm -rf "new$evil"
    shows check "$poor" --baseline "$new" --accept all --reason known --until 2030-01-01
    shows check "$poor" --baseline "$new"
    rm -f "new$evil"
done

# Words that are no paths.
for option in --pack --as-of --edition --format --color --width --baseline --accept --reason --until --element --jobs; do
    shows check "$poor" $option "$evil"
    shows check "$poor" "$option=$evil"
done
shows "$evil"
shows pack "$evil"
shows help "$evil"
shows help codes "$evil"
shows help completions "$evil"
shows schema "$evil"
shows assess "$good" "--$evil"
shows assess "$good" "-$evil"
shows pack test tiny --run "$evil"
shows pack show cse "$evil"
shows compare "$short" --by "$evil"
shows agree --table "$sources/examples/agree/ratings.csv" --scale "$evil"
shows agree --table "$sources/examples/agree/ratings.csv" --pack cse --group "$evil"
shows agree --table "$sources/examples/agree/ratings.csv" --pack cse --seed "$evil"
shows export "$good" --format csv --sheet "$evil"
shows export "$good" --format "$evil"
shows import "$evil.csv" --into "$good" --map "$evil"
shows import "$evil.csv" --into "$good" --map "$evil=reference" --set "$evil=x"
shows new --pack cse --kind "$evil" --date "$evil"
shows pack new fresh --title "$evil"
shows moderate "$short" --element "$evil" --rating "$evil" --by "$evil" --reason "$evil"

what="all of these"
[ $shown -gt $((tries / 2)) ] || fail "only $shown of $tries showed the name"
finish
