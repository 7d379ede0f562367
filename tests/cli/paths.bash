#!/usr/bin/env bash
# Whatever a path leads to, a command ends the same with and without --isolate: the same code, the same bytes.
. "$(dirname "$0")/expect.bash" "$@"
chmod -R u+rwx . 2>/dev/null
rm -rf ./* ./.[!.]*

# --- the paths of files ------------------------------------------------------------------------------

mkdir plain links closed deep
cp "$good" plain/good.json
ln -s ../plain/good.json links/good.json
ln -s nowhere links/dangling.json
ln -s loop.json links/loop.json
ln -s ../plain links/folder
cp "$good" closed/good.json
: >empty.json
mkfifo pipe.json
cp "$good" 'a b"c.json'
cp "$good" $'line\nend.json'
cp "$good" $'esc\e[31m.json'
cp "$good" $'latin\xe9.json'
cp "$good" ./-dash.json
cp "$good" "$(printf 'n%.0s' {1..240}).json"
folder=deep
for _ in {1..12}; do folder+=/folder-in-a-folder; done
mkdir -p $folder && cp "$good" $folder/good.json
truncate -s 70M large.json

paths=(plain/good.json ./plain/good.json plain//good.json plain/../plain/good.json "$PWD/plain/good.json" links/good.json
    links/folder/good.json links/../plain/good.json $folder/good.json 'a b"c.json' $'line\nend.json' $'esc\e[31m.json'
    $'latin\xe9.json' ./-dash.json "$(printf 'n%.0s' {1..240}).json" missing.json missing/good.json
    "$(printf 'n%.0s' {1..300}).json" plain/good.json/ plain/good.json/inside.json plain plain/ links/folder
    links/dangling.json links/loop.json empty.json large.json /dev/null .)
for path in "${paths[@]}"; do
    same validate "$path"
    same assess "$path" --format ndjson
    same check "$good" --baseline "$path"
done
for path in plain/good.json missing.json plain links/dangling.json empty.json $'latin\xe9.json'; do
    same merge "$path" "$good"
    same merge "$good" "$good" --base "$path"
    same import "$path" --into "$good" --dry-run
    same import missing.csv --into "$path" --dry-run
    same agree --table "$path" --pack cse
    same moderate "$good" --table "$path" --by A1
    same moderate "$path" --table missing.csv --by A1
    same compare "$path" "$good"
    same status "$good" "$path"
    same explain "$path"
    same export "$path" --format text
    same forward "$path" --visit annual_review --date 2027-05-18
    same exercise collect "$path"
    same export "$good" --format text --template "$path"
    same assess "$good" --pack "$path"
    same pack show "$path"
    same pack test "$path"
    same pack check "$path" --format sarif
    same pack definitions "$path"
    same new --pack "$path"
done

# Pipes: by their names, and as a shell makes them.
what="a pipe"
for isolated in "" --isolate; do
    cat "$good" >pipe.json &
    "$assay" assess pipe.json $isolated >out$isolated 2>&1 || fail "$isolated: $(cat out$isolated)"
    wait
    "$assay" assess <(cat "$good") $isolated >out2$isolated 2>&1 || fail "$isolated: $(cat out2$isolated)"
done
cmp -s out out--isolate || fail "other bytes from a pipe with a name"
[ "$(sed 's/[0-9]*//g' out2)" = "$(sed 's/[0-9]*//g' out2--isolate)" ] || fail "other bytes from a pipe of the shell"

# --- a pack, and what may lie in it ---------------------------------------------------------------

"$assay" pack new tiny >/dev/null || fail "there is no pack to begin with"
rm -r tiny/.assay tiny/.luarc.json
case_file() { # NAME SAYS OUTCOME
    printf '{"says": "%s", "ratings": {"*": "met"}, "expect": {"outcome": "%s"}}\n' "$2" "$3" >"$1"
}

# A variant of the pack in the folder `made/tiny`, with its tests run in every way that looks into its files.
variant() {
    what="a pack: $1"
    chmod -R u+rwx made 2>/dev/null
    rm -rf made && mkdir made && cp -r tiny made/tiny
}
all_same() {
    same pack test made/tiny
    same pack check made/tiny --format sarif
    same pack show made/tiny
    same assess "$good" --pack made/tiny
}

variant "a case that is a link" && ln -s ../pack.lua made/tiny/cases/link.json && all_same
variant "a case that leads nowhere" && ln -s nowhere made/tiny/cases/link.json && all_same
variant "cases in a linked folder" && mv made/tiny/cases made/elsewhere && ln -s ../elsewhere made/tiny/cases && all_same
variant "cases that are a file" && rm -r made/tiny/cases && echo >made/tiny/cases && all_same
variant "a case that is a folder" && mkdir made/tiny/cases/folder.json && all_same
variant "a case that is a pipe" && mkfifo made/tiny/cases/pipe.json && all_same
variant "an empty case" && : >made/tiny/cases/empty.json && all_same
variant "a case of 2 MB" && { head -c 2000000 /dev/zero | tr '\0' ' '; cat made/tiny/cases/two-of-four.json; } >made/large &&
    mv made/large made/tiny/cases/two-of-four.json && all_same
variant "a case that is too large" && truncate -s 70M made/tiny/cases/zeros.json && all_same
variant "odd names" && for name in 'a b' '-x' $'latin\xe9' $'esc\e[31m' $'line\nend' "'" '"' '.hidden'; do
    case_file "made/tiny/cases/$name.json" "case of ${#name}${name:0:1}" met 2>/dev/null
done && all_same
variant "a case in a folder of its own" && mkdir made/tiny/cases/more && case_file made/tiny/cases/more/x.json more not_met && all_same
variant "tests that nothing runs" && mkdir made/tiny/tests && echo 'x = 1' >made/tiny/tests/notes.lua && all_same
variant "no tests" && rm -r made/tiny/cases && all_same
variant "300 cases, of which one fails" && for i in {1..299}; do case_file made/tiny/cases/c$i.json "number $i" met; done &&
    case_file made/tiny/cases/c300.json "number 300" not_met && all_same
[ "$("$assay" --isolate pack test made/tiny | tail -n 1)" = "tiny 0.1.0: 1 of 304 cases fails" ] || fail "a case was lost"
variant "1001 cases" && for i in {1..997}; do case_file made/tiny/cases/c$i.json "number $i" met; done && all_same
for place in cases/data.txt data/nothing.txt .hidden/data.json; do
    variant "an assessment in $place" && mkdir -p "made/tiny/$(dirname $place)" &&
        sed 's/"cse"/"tiny"/' "$good" >made/tiny/$place &&
        echo '{"says": "named", "assessment_file": "../'$place'", "expect": {"outcome": "met"}}' >made/tiny/cases/named.json &&
        all_same
done
variant "no pack.lua" && rm made/tiny/pack.lua && all_same
variant "an empty pack.lua" && : >made/tiny/pack.lua && all_same
variant "a pack.lua that is a link" && mv made/tiny/pack.lua made/tiny/other.lua && ln -s other.lua made/tiny/pack.lua && all_same
variant "a pack.lua that is a pipe" && rm made/tiny/pack.lua && mkfifo made/tiny/pack.lua && all_same
variant "a pack.lua that is a folder" && rm made/tiny/pack.lua && mkdir made/tiny/pack.lua && all_same
variant "a file of 300 kB" && { cat tiny/rule.lua; head -c 300000 /dev/zero | tr '\0' ' '; } >made/tiny/rule.lua && all_same
variant "a file that is missing" && mv made/tiny/rule.lua made/tiny/rulle.lua && all_same
variant "a file in a folder" && mkdir made/tiny/rules && mv made/tiny/rule.lua made/tiny/rules/ &&
    sed -i 's#"rule.lua"#"rules/rule.lua"#' made/tiny/pack.lua && all_same
variant "a file behind a linked folder" && mkdir made/rules && mv made/tiny/rule.lua made/rules/ && ln -s ../rules made/tiny/rules &&
    sed -i 's#"rule.lua"#"rules/rule.lua"#' made/tiny/pack.lua && all_same
variant "a file that cannot be called so" && sed -i 's#"rule.lua"#"rülle.lua"#' made/tiny/pack.lua && all_same
variant "names of no text" && touch made/tiny/$'\xe9\xe8.lua' made/tiny/$'\e[31m.lua' &&
    sed -i 's#"rule.lua"#"none.lua"#' made/tiny/pack.lua && all_same
variant "a deep folder" && (cd made/tiny && for _ in {1..100}; do mkdir -p in && cd in || exit; done) && all_same
variant "a remark with a place" && sed -i 's/"three_met"/"threemet"/g' made/tiny/rule.lua &&
    printf '\nvalue "unused" { all "element" { rating = "met" } }\n' >>made/tiny/rule.lua && all_same &&
    same pack check "$PWD/made/tiny" --format sarif

# Where a pack is, how it is called, and what lies beside it.
variant "called in many ways" && ln -s tiny made/linked
for called in made/tiny/ made/./tiny made/../made/tiny "$PWD/made/tiny" made/linked made/linked/ tiny ./tiny made/tiny/cases/..; do
    same pack test $called
    same pack show $called
done
(cd made/tiny && same pack test . && same pack show ../tiny && exit $failures) || failures=$((failures + 1))
layer() { # ID PARENT
    mkdir made/$1 && printf 'pack { id = "%s", version = "1.0.0", title = "L", extends = "%s ^0" }\n' $1 $2 >made/$1/pack.lua
}
variant "a layer on a pack beside it" && layer upper tiny && same pack show made/upper && same pack test made/upper
variant "a layer on a pack that is nowhere" && layer upper tinny && same pack show made/upper
variant "a layer on a linked pack" && mv made/tiny made/.there && ln -s .there made/tiny && layer upper tiny && same pack show made/upper
variant "a layer on a broken pack" && echo 'pack {' >made/tiny/pack.lua && layer upper tiny && same pack show made/upper
elsewhere=$(mktemp -d /dev/shm/assay-paths-XXXXXX 2>/dev/null) || elsewhere=$(mktemp -d)
what="a pack on another file system"
cp -r tiny "$elsewhere/tiny" && same pack test "$elsewhere/tiny" && same assess "$good" --pack "$elsewhere/tiny"
rm -r "$elsewhere"
what="a folder of the name of an installed pack"
mkdir named && cp -r tiny named/cse
(cd named && same assess "$good" && same assess "$good" --pack cse && exit $failures) || failures=$((failures + 1))

# --- templates, exercises and folders of sheets ---------------------------------------------------

mkdir template none && cp "$sources"/examples/report/fennel-assessors/* template/ 2>/dev/null
exercise=$sources/examples/exercise/copies
for folder in template none template/ missing links/folder; do
    same export "$good" --format html --template $folder
    same exercise report "$exercise" --format html --template $folder
done
mkdir meeting && echo 'document { title = "x" }' >meeting/exercise.lua
same exercise report "$exercise" --format html --template meeting
same export "$good" --format html --template meeting
mkdir pictures && echo 'document { title = "x", picture { file = "p.svg", says = "p" } }' >pictures/report.lua
same export "$good" --format html --template pictures
ln -s nowhere pictures/p.svg && same export "$good" --format html --template pictures && rm pictures/p.svg
echo '<svg/>' >pictures/p.svg && same export "$good" --format html --template pictures
head -c 300000 /dev/zero >pictures/p.svg && same export "$good" --format html --template pictures

copy=$(cd "$exercise" && ls A*.json | head -n 1)
case_of() { what="an exercise: $1" && rm -rf case && cp -r "$exercise" case && chmod -R u+w case; }
both() { same exercise collect case && same exercise report case; }
case_of "a copy that is a link" && mv case/$copy there.json && ln -s ../there.json case/$copy && both
case_of "a copy that leads nowhere" && rm case/$copy && ln -s nowhere case/$copy && both
case_of "a copy that is a folder" && rm case/$copy && mkdir case/$copy && both
case_of "an empty copy" && : >case/$copy && both
case_of "no case" && rm case/case.json && both
case_of "a case that is a link" && mv case/case.json . && ln -s ../case.json case/case.json && both
case_of "1,200 files that do not belong to it" && for i in {1..1200}; do : >case/other-$i.json; done && both
case_of "pipes that do not belong to it" && mkfifo case/pipe.json case/Z.json && both

mkdir sheets && for i in 1 2; do printf 'Ref,Element,Evidence\nN%s,1.1.1,Title\n' $i >sheets/n$i.csv; done
map=(--map Ref=reference --map Element=element --map Evidence=evidence --set kind=document)
for folder in sheets sheets/ none missing links/folder; do same import $folder --into "$good" --dry-run "${map[@]}"; done
rm -f one.json two.json
"$assay" import sheets --into "$good" -o one.json "${map[@]}" >/dev/null && "$assay" import sheets --into "$good" -o two.json "${map[@]}" --isolate >/dev/null
cmp -s one.json two.json || fail "a folder of sheets is imported otherwise"

# --- new files ----------------------------------------------------------------------------------------

: >there.json
for target in there.json plain missing/new.json links/dangling.json ""; do
    same forward "$short" --visit annual_review --date 2027-05-18 -o "$target"
    same new --pack csx -o "$target"
done
what="a new file of which nothing came"
same import sheets --into "$good" --dry-run -o dry.json "${map[@]}"
same import sheets --into "$good" --dry-run -o there.json "${map[@]}"
same check "$good" --baseline missing.json
[ ! -e dry.json ] || fail "dry.json was written"
[ -z "$(find . -name '*.part')" ] || fail "a part was left behind"
for command in "pack new fresh" "exercise prepare $good --assessors A1,A2 -o fresh"; do
    run 64 --isolate $command
    holds err "--isolate: no folder can be made there; nothing was done"
    [ ! -e fresh ] || fail "a folder was made"
done

# --- without permission ------------------------------------------------------------------------------

# Permissions do not bind root, so somebody else tries.
[ "$(id -u)" != 0 ] || as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
chmod 777 . && : >out && : >err && : >out.isolated && : >err.isolated && chmod 666 out err out.isolated err.isolated
if "${as[@]}" "$assay" --version >/dev/null 2>&1 && "${as[@]}" test -r "$good"; then
    chmod 000 closed && same validate closed/good.json && same import closed --into "$good" --dry-run && same pack show closed
    same check "$good" --baseline closed/x.json && same exercise collect closed && same export "$good" --format text --template closed
    chmod 444 closed && same validate closed/good.json && same import closed --into "$good" --dry-run
    chmod 755 closed && chmod 000 plain/good.json && same validate plain/good.json && same check "$good" --baseline plain/good.json
    for where in cases cases/two-of-four.json rule.lua pack.lua .; do
        for mode in 000 111 444; do
            variant "$where with mode $mode" && chmod -R a+rX made && chmod $mode made/tiny/$where && all_same
        done
    done
    variant "a closed folder in it" && mkdir made/tiny/more && chmod 000 made/tiny/more && all_same
    variant "a closed pack beside it" && layer upper tiny && chmod 000 made/tiny && same pack show made/upper
    variant "a folder of packs that cannot be listed" && chmod 111 made
    "${as[@]}" "$assay" --isolate pack test made/tiny >out 2>err
    code=$?
    [ $code = 65 ] || fail "ended with $code, not 65"
    holds err "made/checks: --isolate cannot look into the folder: permission denied [file-unreadable]"
    case_of "a closed copy" && chmod 000 case/$copy && both
    case_of "a closed case" && chmod 000 case/case.json && both
else
    echo "skipped: nobody else may run assay here, so permissions are not tried"
fi
chmod -R u+rwx made plain closed case
as=()

# --- more than can be opened -------------------------------------------------------------------------

# A process that may not open enough files says so; it does not pass over some of them.
variant "more files than may be open" && for i in {1..299}; do case_file made/tiny/cases/c$i.json "number $i" met; done
(ulimit -n 64 && "$assay" --isolate pack test made/tiny >out 2>err)
code=$?
[ $code = 65 ] || fail "ended with $code, not 65"
holds err "cannot read: too many files are open [file-unreadable]"

finish
