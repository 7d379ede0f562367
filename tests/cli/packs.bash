#!/usr/bin/env bash
# Where packs are found, which one is used, and what is said when that is not the one in the file.
. "$(dirname "$0")/expect.bash" "$@"

(cd / && "$assay" pack show cse) >elsewhere 2>&1 || fail "the pack is not found from another folder"
run 0 pack show cse
cmp -s out elsewhere || fail "the folder makes a difference"
run 0 pack show "$sources/rules/cse"
cmp -s out elsewhere || fail "name and folder make a difference"
run 0 pack show cse 1.3.4
holds out "1.3.4"
run 0 pack show cse 1.3.4 --format json
holds out '"1.3.4"'
run 0 pack show cse-health 3.1.2
holds out "cse-health adds:"
run 0 pack show cse-health 3.1.2 --resolved
holds out "cse-health/guidance.md:30"
holds out "cse/information.lua:24"
run 0 pack show cse-health --resolved --format json
holds out '"place": "cse-health/applicability.lua:4"'
run 65 pack show cse 9.9.9
is_empty out

# How much of its limits a pack uses: the same each time, for people and for programs.
run 0 pack show cse --limits
holds out "instructions while loading"
holds out "of 5,000,000"
cp out first
run 0 pack show cse --limits
cmp -s out first || fail "the numbers differ"
run 0 pack show cse --limits --format json
holds out '"load_instructions": {'

# A copy under another name: by its folder, by a relative path, and named in the file.
rm -rf copied && cp -r "$sources/rules/cse" copied
run 0 assess "$good" --pack copied
is_empty err
sed -i -e 's/id = "cse"/id = "copied"/' -e 's/version = "1.0.0"/version = "2.0.0"/' copied/pack.lua
run 0 assess "$good" --pack ./copied
holds err "riverside-libraries.json was made with cse 1.0.0; copied 2.0.0 is used, because of --pack"
has_lines err 1
run 0 assess --format ndjson "$good" --pack ./copied
holds out '"id":"copied"'

sed 's/"version": "1.0.0"/"version": "0.9.0"/' "$good" >old.json
run 65 assess old.json
holds err "this was made with cse 0.9.0, but the pack is cse 1.0.0"
run 0 assess old.json --edition 1.0.0
holds err "old.json was made with cse 0.9.0; cse 1.0.0 is used, as --edition says"
has_lines err 1

# A tool that is carried elsewhere finds the packs of the folder it is carried to.
mkdir -p carried/deep/bin carried/rules && cp "$assay" carried/deep/bin/ && ln -sfn "$PWD/copied" carried/rules/mine && ln -sfn "$sources/rules/checks" carried/rules/checks
what="a tool below a folder with rules/mine"
carried/deep/bin/assay pack show mine >out 2>err || fail "the pack is not found"

# A layer can translate checks, meanings and questions. It stays guidance, so results keep the name of the standard.
rm -rf cse-cym && mkdir cse-cym
cat >cse-cym/pack.lua <<'IN'
pack { id = "cse-cym", version = "1.0.0", title = "CSE yn Gymraeg", extends = "cse ^1.0" }
check "support.plus-unexplained" {
  replaces = true,
  each = "deciding",
  when = all { it.rating:is "compliance_plus", length(it.rationale):below(parameter "explained_in") },
  severity = "consider",
  says = "{element}: nid yw'r rhesymeg yn egluro",
  hint = "eglurwch",
  why = "i eraill ddysgu",
}
meaning "1.3.4" { replaces = true, ask = { { "rheolwr", "Pam y targed hwn?" } } }
IN
run 0 check "$good" --pack ./cse-cym
holds out "Customer Service Excellence 1.0.0 with cse-cym 1.0.0"
holds out "3.4.3: nid yw'r rhesymeg yn egluro."
lacks out "does not say what makes it exceptional"
run 0 pack show ./cse-cym 1.3.4
holds out "Pam y targed hwn?"
lacks out "How did you choose this target"

finish
