#!/usr/bin/env bash
# Files are written whole or not at all, and what several commands write into one file at once is all in it.
. "$(dirname "$0")/expect.bash" "$@"
chmod -R u+w . 2>/dev/null
rm -rf ./* ./.assay-*

# A table with one new piece of evidence, and its import.
table() { printf 'Ref,Element,Evidence\n%s,1.1.1,Title of %s\n' "$1" "$1"; }
map=(--map Ref=reference --map Element=element --map Evidence=evidence --set kind=document)
no_parts() { [ -z "$(find . -name '*.part' -newer started)" ] || fail "a part was left behind"; }
touch started

# Of twelve imports at once, each that says so is in the file.
cp "$good" ours.json
for i in $(seq 12); do table "N$i" >"n$i.csv"; done
for i in $(seq 12); do
    ("$assay" import "n$i.csv" --into ours.json "${map[@]}" >"out$i" 2>"err$i"; echo $? >"code$i") &
done
wait
what="twelve imports at once"
for i in $(seq 12); do
    [ "$(cat "code$i")" = 0 ] || fail "import $i ended with $(cat "code$i"): $(cat "err$i")"
    holds "out$i" "ours.json is written"
    holds ours.json "\"id\": \"N$i\""
done
run 0 validate ours.json
no_parts

# Of twelve acceptances at once, too, whether or not there is a file to begin with.
"$assay" check "$poor" --format json >flags.json
mapfile -t marks < <(grep -o '"fingerprint": "[0-9a-f]*"' flags.json | cut -d'"' -f4 | head -12)
[ "${#marks[@]}" = 12 ] || fail "there are not twelve flags"
accept() {
    for i in $(seq 0 11); do
        ("$assay" check "$poor" --baseline accepted.json --accept "${marks[i]}" --reason "seen" --until 2026-12-31 \
            >/dev/null 2>"err$i"; echo $? >"code$i") &
    done
    wait
}
accept
what="twelve acceptances at once, without a file"
for i in $(seq 0 11); do
    if [ "$(cat "code$i")" = 70 ]; then
        holds "err$i" "accepted.json was changed by another program meanwhile; nothing was written, so run the command again"
    else
        holds accepted.json "\"fingerprint\": \"${marks[i]}\""
    fi
done
what="twelve acceptances at once"
accept
for i in $(seq 0 11); do
    [ "$(cat "code$i")" != 70 ] || fail "acceptance $i was refused: $(cat "err$i")"
    holds accepted.json "\"fingerprint\": \"${marks[i]}\""
done
no_parts

# While one import is at work, the next waits; what another program writes is seen, and left as it is.
cp "$good" ours.json
rm -f err1 err2 # an acceptance above has waited, too
mkfifo sheet.csv
"$assay" import sheet.csv --into ours.json "${map[@]}" >out1 2>err1 &
first=$!
exec 3>sheet.csv # goes on when the first has read ours.json
"$assay" import n2.csv --into ours.json "${map[@]}" >out2 2>err2 3>&- &
second=$!
for _ in $(seq 100); do grep -qs waiting err2 && break; sleep 0.1; done
what="an import while another is at work"
holds err2 "waiting for another assay to finish with ours.json"
table N1 >&3
exec 3>&-
wait $first || fail "the first ended with $?"
wait $second || fail "the second ended with $?"
holds ours.json '"id": "N1"'
holds ours.json '"id": "N2"'

"$assay" import sheet.csv --into ours.json "${map[@]}" >out 2>err &
first=$!
exec 3>sheet.csv
echo >>ours.json
cp ours.json before.json
table N3 >&3
exec 3>&-
wait $first
code=$?
what="an import into a file that an editor has saved meanwhile"
[ $code = 70 ] || fail "ended with $code, not 70"
holds err "ours.json was changed by another program meanwhile; nothing was written, so run the command again"
lacks out "is written"
cmp -s ours.json before.json || fail "the file was changed"
no_parts
run 0 import n3.csv --into ours.json "${map[@]}"

# A script may hold a lock of its own.
if command -v flock >/dev/null; then
    flock ours.json "$assay" import n4.csv --into ours.json "${map[@]}" >out 2>err || fail "under flock: $(cat err)"
    holds ours.json '"id": "N4"'
fi

# What processes left behind that were killed is in nobody's way.
touch ours.json.part accepted.json.new
for i in $(seq 50); do touch ".assay-$i-0.part"; done
run 0 import n5.csv --into ours.json "${map[@]}"
run 0 check "$poor" --baseline accepted.json --accept "${marks[0]}" --reason "again" --until 2026-12-31
holds accepted.json '"reason": "again"'
rm -f ./.assay-* ours.json.part accepted.json.new

# A file that one may not write to is left alone, although its folder would let it be replaced.
somebody=()
[ "$(id -u)" != 0 ] || somebody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
chmod 777 . && chmod 444 ours.json accepted.json
if "${somebody[@]}" "$assay" --version >/dev/null 2>&1 && ! "${somebody[@]}" test -w ours.json &&
    "${somebody[@]}" test -w .; then
    cp ours.json before.json
    what="an import into a read-only file"
    "${somebody[@]}" "$assay" import n6.csv --into ours.json "${map[@]}" >out 2>err
    code=$?
    [ $code = 64 ] || fail "ended with $code, not 64"
    holds err "ours.json cannot be written: permission denied; nothing was written"
    is_empty out
    "${somebody[@]}" "$assay" check "$poor" --baseline accepted.json --accept "${marks[1]}" --reason "seen" \
        --until 2026-12-31 >/dev/null 2>err
    holds err "accepted.json cannot be written: permission denied; nothing was written"
    cmp -s ours.json before.json || fail "the file was changed"
    [ "$(stat -c %a ours.json)" = 444 ] || fail "the permissions changed"
fi
chmod 755 . && chmod 640 ours.json accepted.json
run 0 import n6.csv --into ours.json -o theirs.json "${map[@]}"
run 0 import n6.csv --into ours.json --dry-run "${map[@]}"
run 0 import n6.csv --into ours.json "${map[@]}"
[ "$(stat -c %a ours.json)" = 640 ] || fail "the permissions changed"

# A link is followed, and what is no file is refused.
ln -s accepted.json link.json
run 0 check "$poor" --baseline link.json --accept "${marks[2]}" --reason "through a link" --until 2026-12-31
[ -L link.json ] || fail "the link was replaced"
holds accepted.json "through a link"
mkdir -p folder
run 64 import n6.csv --into folder "${map[@]}"

# Nothing is left of what could not be written.
run 64 import n6.csv --into ours.json -o nowhere/new.json "${map[@]}"
holds err "nowhere/new.json: no such file or directory"
run 64 export "$good" -o theirs.json --format text
holds err "theirs.json is there already; nothing was written"
ln -s missing.json dangling.json
run 64 import n6.csv --into ours.json -o dangling.json "${map[@]}"
holds err "dangling.json is there already; nothing was written"
no_parts
finish
