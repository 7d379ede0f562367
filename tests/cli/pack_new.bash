#!/usr/bin/env bash
# `assay pack new` writes packs that work, and never over anything; `assay pack definitions` tells editors of them.
. "$(dirname "$0")/expect.bash" "$@"

rm -rf ./* .??*
mkdir inside

# A layer, on a pack by its name: it loads, passes its tests, and a result keeps the standard's name.
run 0 pack new inside/cse-museums --extends cse --title "Museums \"and\" galleries"
is_empty err
holds out "cse-museums: a layer on cse 1.0.0, which passes its own tests"
holds out "after each change: assay pack test inside/cse-museums"
for file in pack.lua guidance.md facts.lua checks.lua cases/core.json CHANGES.md .luarc.json .assay/definitions.lua; do
    [ -s "inside/cse-museums/$file" ] || fail "there is no $file"
done
holds inside/cse-museums/pack.lua 'title = "Museums \"and\" galleries"'
holds inside/cse-museums/pack.lua 'extends = "cse ^1.0"'
run 0 pack test inside/cse-museums
holds out "cse-museums 0.1.0: 4 cases pass"
run 0 pack check inside/cse-museums
holds out "no remarks"
run 0 assess "$good" --pack inside/cse-museums
holds out "Customer Service Excellence 1.0.0 with cse-museums 0.1.0"
run 0 pack show inside/cse-museums 1.1.1
holds out "A document or figure that organisations like yours already have"

# The same twice: nothing is lost, not even an empty folder's neighbour; and every byte is the same elsewhere.
cp -r inside/cse-museums before
run 64 pack new inside/cse-museums --extends cse
holds err "inside/cse-museums is there already, and is not an empty folder; nothing was written"
is_empty out
diff -r inside/cse-museums before >/dev/null || fail "the pack was changed"
mkdir -p elsewhere
run 0 pack new elsewhere/cse-museums/ --extends "$sources/rules/cse" --title "Museums \"and\" galleries"
diff -r elsewhere/cse-museums before >/dev/null || fail "two new packs of one name differ"
echo mine >file
run 64 pack new file --extends cse
holds err "file is there already"
[ "$(cat file)" = mine ] || fail "a file was written over"
mkdir empty-one
run 0 pack new empty-one --extends cse
run 0 pack test empty-one

# A layer on a layer, and a standard of its own, named by the folder it is begun in.
run 0 pack new inside/harbour --extends inside/cse-museums
run 0 pack test inside/harbour
holds out "harbour 0.1.0: 4 cases pass"
mkdir park-code
(cd park-code && "$assay" pack new .) >out 2>err || fail "a standard cannot be begun in the folder one is in"
holds out "park-code: a new standard, which passes its own tests"
run 0 pack test park-code
holds out "park-code 0.1.0: 4 cases pass"
holds park-code/elements.lua 'criterion "2"'

# What cannot be: told in words, and nothing is left behind.
run 65 pack new "Museums UK" --extends cse
holds err '`Museums UK` cannot be the id of a pack; expected lower-case letters, digits, `-` and `_`, such as `museums-uk`'
[ ! -e "Museums UK" ] || fail "something was left behind"
run 65 pack new inside/cse --extends cse
holds err '`cse` is the id of a pack that it would extend'
run 65 pack new new-one --extends csee
holds err 'there is no pack `csee`'
holds err 'did you mean `cse`?'
run 64 pack new nowhere/new-one --extends cse
holds err "there is no folder nowhere to make it in"
run 64 pack new new-one --extends inside/cse-museums
holds err '`cse-museums` is in neither place'
run 64 pack new
holds err "DIR is missing"
run 64 pack new new-one --extends
[ ! -e new-one ] || fail "something was left behind"
if [ "$(id -u)" != 0 ]; then
    mkdir -p locked && chmod a-w locked
    run 64 pack new locked/new-one --extends cse
    holds err "locked/new-one: permission denied"
    chmod u+w locked
fi

# What editors are told is Lua, and the same as was written at first.
run 0 pack definitions inside/cse-museums
cmp -s out inside/cse-museums/.assay/definitions.lua || fail "the definitions differ from those that were written"
holds out '| "evidence.speaks-for-some"'
if command -v luac5.4 >/dev/null; then
    luac5.4 -p out || fail "this is no Lua"
fi
run 65 pack definitions nonesuch
is_empty out

finish
