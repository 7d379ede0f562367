#!/usr/bin/env bash
# A certification body's form and an evidence matrix, both ways: written, filled in, read back, refused.
. "$(dirname "$0")/expect.bash" "$@"
type_in=$4

rm -rf ./*.xlsx ./*.csv ./*.json ./*.html packs sheets

# --- written, filled in, read back ---
cp "$short" ours.json
run 0 export ours.json --layout body-form -o form.xlsx
holds out "4 pieces of internal or personal evidence are left out (include with --internal)"
holds out "after filling in: assay import form.xlsx --into ours.json"
run 0 import form.xlsx --into ours.json
holds out "the sheets have no changes"
lacks out "to know"
cmp -s ours.json "$short" || fail "the file was touched"
"$type_in" form.xlsx \
    'body-form|1.1.1|Assessor=Compliance Plus' \
    'body-form|1.1.1|Assessor Comments=Better than most.' \
    'body-form|1.1.3|Tell Me=Talk with outreach workers' \
    'body-form|+1|Ref=See you in May' || fail "nothing was typed"
run 0 import form.xlsx --into ours.json
holds out "1 rating changed: 1.1.1 assessor from compliant to compliance plus"
holds out "1.1.1 assessor (Assessor rationale)"
holds out "1 piece of evidence added: E81"
holds out "1 cell was not imported: body-form!A"
holds out "ours.json is written"
run 0 import form.xlsx --into ours.json
holds out "nothing was imported"
run 0 export ours.json --layout body-form --format csv
holds out "E81: Talk with outreach workers"
run 0 export ours.json --layout "a certification body's form" -o form.csv
run 0 import form.csv --into ours.json --layout body-form
holds out "the sheets have no changes"

# The same of a list of evidence, whatever its file is called.
run 0 export ours.json --layout evidence-matrix -o evidence.csv
sed -i 's/^E02,\([^,]*\|"[^"]*"\),\([^,]*\),[^,]*,/E02,\1,\2,Insight team,/' evidence.csv
run 0 import evidence.csv --into ours.json
holds out "1 piece of evidence changed: E02 (Owner)"

# Evidence that is not for everybody is written on demand only.
run 0 export ours.json --layout evidence-matrix --internal -o all.csv
lacks out "left out"
[ "$(grep -c '^E' all.csv)" -gt "$(grep -c '^E' evidence.csv)" ] || fail "nothing was left out"

# --- a form that a body has made, as it comes ---
run 0 new --pack cse --kind self_assessment --date 2026-03-02 -o new.json
cat >body.csv <<'FORM'
Self Assessment: Harbour Library,,,,,,
,,,,,,
Ref,Show Me (hard evidence),Ref,Tell Me (see on site),Self Ass,Assessor,Assessor Comments
Criterion 1: Customer Insight,,,,,,
1.1 Customer Identification,,,,,,
1.1.1,Customer profile 2025; Mosaic report,1.1.1,Interview with insight officer,Fully Compliant,Compliant,Good use of Mosaic
1.1.2,Survey 2025,1.1.2,,Fully Compliant,Partial,Not all groups
1.1.3,,1.1.3,Talk to outreach,C+,Compliance Plus,Exceptional outreach
1.2.2,Survey 2025,1.2.2,Readers panel,Compliant,,
3.1.2,N/A,3.1.2,,N/A,N/A,No charges
FORM
cp new.json before.json
run 65 import body.csv --into new.json
holds err "body!E6: there is no rating \`Fully Compliant\` (give its meaning with --rating LABEL=RATING)"
holds err "body!B10: \`N/A\` may mean that there is nothing to enter"
holds err "body!E10: \`N/A\` may mean that the element is claimed as not applicable, or that it is not rated; expected --rating 'N/A=claimed' or --rating 'N/A=not rated' [unclear-label]"
cmp -s new.json before.json || fail "the file was changed"
words=(--rating 'Fully Compliant=compliant' --rating C+=compliance_plus)
run 0 import body.csv --into new.json "${words[@]}" --rating N/A=claimed --set 'assessor author=A1' -o claimed.json
holds out "6 pieces of evidence added: E1, E2, E3, E4, E5, E6"
holds out "1 claim added: 3.1.2"
holds out "1 cell was not imported: body!A1"
jq -e '.claims == [{"element":"3.1.2","acceptance":"accepted","decided_by":"A1","decision_reason":"No charges"}]' \
    claimed.json >/dev/null || fail "the claim is not as it should be: $(jq -c .claims claimed.json)"
jq -e '[.judgements[] | select(.element == "1.1.1") | .evidence] == [["E1","E2","E3"],["E1","E2","E3"]]' \
    claimed.json >/dev/null || fail "the judgements do not rest on the evidence of their row"
jq -e '.evidence[] | select(.title == "Survey 2025") | .supports == ["1.1.2","1.2.2"]' claimed.json >/dev/null ||
    fail "the survey is not one piece for two elements"
run 0 import body.csv --into new.json "${words[@]}" --rating 'N/A=not rated' -o unrated.json
jq -e '((.claims // []) == []) and ([.judgements[] | select(.element == "3.1.2" and (.rating // "") != "")] == [])' unrated.json \
    >/dev/null || fail "N/A was rated"
run 0 import body.csv --into claimed.json "${words[@]}" --rating N/A=claimed
holds out "nothing was imported"
run 65 import body.csv --into new.json "${words[@]}" --rating N/A=claimd
holds err "a label cannot mean \`claimd\`; expected one of \`non-compliant\`"
holds err "did you mean \`claimed\`?"

# Rows about nothing, about an unknown element, about two.
{ cat body.csv; echo ',Charter,,,Compliant,,'; echo '4.5.4,Complaints log,4.5.4,,Compliant,,'
    echo '1.2.1,Strategy,1.2.3,,Compliant,,'; } >wrong.csv
run 65 import wrong.csv --into new.json "${words[@]}" --rating N/A=claimed
holds err "wrong!A11: this row has entries, but no element"
holds err "wrong!C13: this row is about \`1.2.1\` in one column and about \`1.2.3\` in another"
sed -i 11d wrong.csv && sed -i '$d' wrong.csv
run 65 import wrong.csv --into new.json "${words[@]}" --rating N/A=claimed
holds err "wrong!A11: there is no element \`4.5.4\` in cse 1.0.0; did you mean \`4.3.4\`?"
has_lines err 2

# --- headings ---
sed 's/Assessor Comments/Assessors Comments/' body.csv >headings.csv
run 65 import headings.csv --into new.json
holds err "no row of this sheet has all the headings"
holds err "did you mean \`Assessors Comments\`?"
run 0 import headings.csv --into new.json "${words[@]}" --rating N/A=claimed --layout body-form \
    --map 'Assessors Comments=assessor rationale' --dry-run
holds out "1 claim added: 3.1.2"
sed 's/Comments/Comments,Our rank,/; s/No charges/No charges,2nd,see Ann/' body.csv >headings.csv
run 0 import headings.csv --into new.json "${words[@]}" --rating N/A=claimed --dry-run
holds out "1 column of headings is not in the layout and was left alone: \`Our rank\`"
holds out "2 cells were not imported: headings!A1, headings!I10"

# --- two sheets ---
{ sed -n 3,6p body.csv; } >first.csv
{ sed -n '3p;7,$p' body.csv; } >second.csv
run 0 import first.csv second.csv --into new.json "${words[@]}" --rating N/A=claimed --dry-run
holds out "6 pieces of evidence added"
run 0 import first.csv second.csv --into new.json "${words[@]}" --rating N/A=claimed --sheet first --dry-run
holds out "3 pieces of evidence added"
holds out "the sheet \`second\` was not read"
printf 'Notes\nRing the body\n' >notes.csv
run 0 import notes.csv first.csv --into new.json "${words[@]}" --dry-run
holds out "3 pieces of evidence added"
holds out "the sheet \`notes\` was not read and was left alone"
sed 's/Fully Compliant/Partial/' first.csv >third.csv
run 65 import first.csv third.csv --into new.json "${words[@]}"
holds err "this is \`partially compliant\`, but first!E4 has \`compliant\` for the same record"

# --- a pack's own ---
mkdir -p packs/northshire
cat >packs/northshire/pack.lua <<'PACK'
pack { id = "northshire", version = "1.0.0", title = "As Northshire asks for it", extends = "cse ^1.0" }

layout "northshire-form" {
  { "No.", "element" },
  { "What we ask", "requirement" },
  { "You show us", "shown", kind = "document" },
  { "Your rating", "self rating" },
  { "Why", "self rationale" },
  ratings = { compliant = { "Full", "Fully Compliant" }, claimed = "N/A", not_rated = { "-", "TBC" } },
}
PACK
run 0 export "$good" --pack packs/northshire --layout northshire-form -o north.csv
holds out "assay import north.csv"
grep -q ',Full,' north.csv || fail "the pack's words are not written"
grep -q '^4.3.6,.*,N/A,' north.csv || fail "the claim is not written"
cp "$good" north.json
sed -i 's/,Full,/,TBC,/' north.csv
run 0 import north.csv --into north.json --pack packs/northshire --dry-run
holds out "from compliant to not rated"
run 0 pack show packs/northshire --resolved
holds out "\`Your rating\`: self rating"
run 0 pack definitions packs/northshire
holds out "assay.LayoutField"

# --- ratings from a list fill in what nobody has rated yet, and each element keeps its one row ---
rm -f list.csv blank.json sent.json
printf 'No,Rating,Why\n1.1.1,compliant,Seen.\n1.1.2,compliant,Seen too.\n' >list.csv
list=(--map No=element --map "Why=self rationale" --map "Rating=self rating" --set "self author=QM1")
run 0 new --pack cse --kind self_assessment --date 2026-03-02 -o blank.json
run 0 import list.csv --into blank.json "${list[@]}"
holds out "2 ratings changed: 1.1.1 self from not rated to compliant"
holds out "1.1.2 self (Self author, Self rationale)"
lacks out "added"
run 0 import list.csv --into blank.json "${list[@]}"
holds out "the sheets have no changes"
# Of an assessor, at the visit that was prepared; the ratings of the last visit stay.
list=(--map No=element --map "Why=assessor rationale" --map "Rating=assessor rating" --set "assessor author=A1")
run 0 forward blank.json --visit full_assessment --date 2026-06-15 -o sent.json
run 0 import list.csv --into sent.json "${list[@]}"
holds out "1.1.1 assessor from not rated to compliant"
rm -f next.json
run 0 forward sent.json --visit annual_review --elements 1.1.1 --date 2027-06-15 -o next.json
sed -i 's/compliant,Seen\./partially compliant,No longer so./; /^1.1.2/d' list.csv
run 0 import list.csv --into next.json "${list[@]}"
holds out "1 rating changed: 1.1.1 assessor from not rated to partially compliant"
run 0 import list.csv --into next.json "${list[@]}"
holds out "the sheets have no changes"
# Where no entry is empty, the visit has to be named, which is asked once.
printf 'No,Rating,Why\n1.1.1,compliant,Seen.\n1.1.2,compliant,Seen too.\n' >list.csv
list[7]="assessor author=A2"
run 65 import list.csv --into sent.json "${list[@]}"
holds err "the file has 2 visits, and the rows do not name the visit of these ratings; expected \`--set 'assessor visit=ID'\`"
holds err "1 problem in list.csv"
run 0 import list.csv --into sent.json "${list[@]}" --set "assessor visit=full-assessment-2026-06-15"
holds out "2 judgements added: 1.1.1 assessor, 1.1.2 assessor"

# --- sheets of assay read as those of somebody else, and entries where nobody reads ---
rm -f theirs.csv form.csv marked.json
cp "$short" marked.json
run 0 export marked.json --format csv --sheet evidence -o theirs.csv
run 0 import theirs.csv --into marked.json --map Reference=reference --map Evidence=evidence --map Kind=kind
holds out "the sheets have no changes"
run 0 export marked.json --layout body-form -o form.csv
sed -i 's/^1.1 Customer identification,,,,,/1.1 Customer identification,,,,compliant,/' form.csv
run 0 import form.csv --into marked.json
holds out "1 cell was not imported: form!E3"
printf 'Title,Kind,Mine\nCharter,document,compliant\n' >theirs.csv
run 65 import theirs.csv --into marked.json --map Title=evidence --map Kind=kind --map 'Mine=self rating'
holds err "this row has entries, but no element"

# --- what cannot be carried out ---
run 64 export ours.json --layout body-from -o x.xlsx
holds err "there is no layout \`body-from\`"
holds err "did you mean \`body-form\`?"
run 64 export ours.json --layout body-form -o x.html
holds err "--layout is for xlsx and csv"
run 64 export ours.json --layout body-form --sheet evidence --format csv
holds err "leave out --sheet"
run 65 import body.csv --into new.json --layout body-from
holds err "there is no layout \`body-from\`; expected one of \`body-form\`, \`evidence-matrix\`; did you mean \`body-form\`?"
run 64 import body.csv --into new.json --layout body-form --remove
holds err "--remove is for sheets"
finish
