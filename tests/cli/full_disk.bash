#!/usr/bin/env bash
# A full disk, a limit of files or a signal is no fault of the input: 70 where there is an end, no part of a file, and
# nobody but assay speaks.
. "$(dirname "$0")/expect.bash" "$@"
chmod -R u+w . 2>/dev/null
rm -rf ./* ./.[!.]*

cp "$good" ours.json
cp "$short" theirs.json
exercise=$sources/examples/exercise/copies
printf 'Ref,Element,Evidence\nN1,1.1.1,Title\n' >n1.csv
map=(--map Ref=reference --map Element=element --map Evidence=evidence --set kind=document)
moderation=(--element 2.2.2 --rating partial --by A1+A2 --reason "needs were missed at one site")
next=(--visit annual_review --date 2027-05-18)

# A sanitizer needs more than seccomp lets a sealed process do.
isolate=${ASSAY_ISOLATE---isolate}

# Every command that writes a file or a folder, with its name in the place of NEW.
writers() {
    "$1" forward theirs.json "${next[@]}" -o NEW.json
    "$1" merge ours.json ours.json -o NEW.json
    "$1" moderate theirs.json "${moderation[@]}" -o NEW.json
    "$1" new --pack cse -o NEW.json
    "$1" import n1.csv --into ours.json "${map[@]}" -o NEW.json
    "$1" exercise collect "$exercise" -o NEW.csv
    "$1" exercise collect "$exercise" -o NEW.json
    for format in html md txt json; do
        "$1" exercise report "$exercise" -o NEW.$format
        [ $format = json ] || "$1" export ours.json -o NEW.$format
    done
    "$1" export ours.json --format csv --sheet evidence -o NEW.csv
    "$1" export ours.json -o NEW.xlsx
    "$1" export ours.json --format csv -o NEW
    "$1" exercise prepare ours.json --assessors A1,A2 -o NEW
    "$1" pack new NEW
}
# Commands that change a file, in a working folder that holds it.
changers() {
    "$1" import n1.csv --into ours.json "${map[@]}"
    "$1" check theirs.json --baseline baseline.json --accept all --reason known --until 2030-01-01
}

# After a command that could not write.
is_told() {
    [ "$code" = 70 ] || fail "ended with $code, not 70"
    grep -v '^assay: \|^2 flags are accepted' err >others
    [ ! -s others ] || fail "somebody else says: $(head -c 300 others)"
    holds err "$1"
    cmp -s ours.json "$good" || fail "ours.json was changed"
    left=$(find . -name '*.part' -o -name 'NEW*' -o -name 'fresh*')
    [ -z "$left" ] || fail "this is left: $left"
}

# --- standard output ----------------------------------------------------------------------------------

full_output() {
    what="assay $* >/dev/full"
    "$assay" "$@" >/dev/full 2>err
    code=$?
    is_told "standard output cannot be written: no space left on device"
}
if [ -c /dev/full ]; then
    for isolated in "" $isolate; do
        full_output assess ours.json $isolated
        full_output assess ours.json --format json $isolated
        full_output check theirs.json $isolated
        full_output validate ours.json $isolated
        full_output validate ours.json --format json $isolated
        full_output explain ours.json $isolated
        full_output compare theirs.json $isolated
        full_output status ours.json $isolated
        full_output merge ours.json ours.json $isolated
        full_output forward theirs.json "${next[@]}" $isolated
        full_output moderate theirs.json "${moderation[@]}" $isolated
        full_output new --pack cse $isolated
        full_output export ours.json --format html $isolated
        full_output export ours.json --format csv --sheet evidence $isolated
        full_output agree --table "$sources/examples/agree/ratings.csv" --pack cse $isolated
        full_output exercise collect "$exercise" $isolated
        full_output exercise report "$exercise" $isolated
        full_output pack show cse $isolated
        full_output pack test cse $isolated
        full_output pack check cse --format sarif $isolated
        full_output pack definitions cse $isolated
    done
    full_output schema assessment
    full_output assess --format ndjson - < <(one_line "$good")
    full_output assess --format ndjson ours.json theirs.json
    full_output help
    full_output help man
    full_output --version
fi

# --- a limit of files ---------------------------------------------------------------------------------

# The streams are no files here, or they would be limited, too.
limited() {
    set -- "${@//NEW/fresh}"
    what="assay $* under ulimit -f 0"
    { (ulimit -f 0 && exec "$assay" "$@") 2>&1 >/dev/null | cat >err; code=${PIPESTATUS[0]}; }
    is_told "file too large"
}
writers limited
cp theirs.json kept.json
changers limited
cmp -s theirs.json kept.json || fail "theirs.json was changed"
[ ! -e baseline.json ] || fail "baseline.json is there"
[ -z "$isolate" ] || limited forward theirs.json "${next[@]}" -o NEW.json --isolate
[ -z "$isolate" ] || limited export ours.json -o NEW.html --isolate

# --- a full disk -------------------------------------------------------------------------------------

# A file system of a few pages, in a namespace of its own.
on_a_small_disk=(unshare --mount)
[ "$(id -u)" = 0 ] || on_a_small_disk=(unshare --map-root-user --mount)
small() { # PAGES COMMAND...
    "${on_a_small_disk[@]}" bash -c 'mount -t tmpfs -o size=$(($1 * 4096)) none small && shift && exec "$@"' bash "$@"
}
mkdir small
if small 4 true 2>/dev/null; then
    full_disk() {
        set -- "${@//NEW/small/fresh}"
        what="assay $* on a full disk"
        small 4 bash -c 'head -c 9999999 /dev/zero >small/fill 2>/dev/null; "$@"; code=$?; rm small/fill; ls -A small; exit $code' \
            bash "$assay" "$@" >out 2>err
        code=$?
        is_told "no space left on device"
        is_empty out
    }
    writers full_disk
    [ -z "$isolate" ] || full_disk forward theirs.json "${next[@]}" -o NEW.json --isolate
    what="an import into a file on a full disk"
    small 64 bash -c 'cp ours.json small/ && head -c 9999999 /dev/zero >small/fill 2>/dev/null
        "$@"; code=$?; cmp small/ours.json ours.json && rm small/fill && ls -A small; exit $code' \
        bash "$assay" import n1.csv --into small/ours.json "${map[@]}" >out 2>err
    code=$?
    is_told "no space left on device"
    [ "$(tail -n 1 out)" = ours.json ] || fail "something is left: $(cat out)"

    # A workbook needs room for temporary files, too. What is made without is no workbook.
    for pages in 0 1 2 20; do
        what="a workbook with $pages free pages for temporary files"
        small $((pages + 1)) bash -c 'head -c 4096 /dev/zero >small/fill; TMPDIR=small exec "$@"' \
            bash "$assay" export ours.json -o fresh.xlsx >out 2>err
        code=$?
        is_told "no space left on device"
    done
    what="a workbook without a folder for temporary files"
    TMPDIR=$PWD/missing "$assay" export ours.json -o fresh.xlsx >out 2>err
    code=$?
    is_told "fresh.xlsx cannot be written"
    what="a workbook where there is room"
    small 1000 bash -c 'TMPDIR=small exec "$@"' bash "$assay" export ours.json -o fresh.xlsx >out 2>err || fail "it is not written"
    rm -f fresh.xlsx
else
    echo "skipped: no file system can be mounted here, so full disks are not tried"
fi

# --- signals --------------------------------------------------------------------------------------------

# While a sealed process reads, its new file is there in part.
mkfifo held
for signal in TERM HUP XCPU; do
    for isolated in "" $isolate; do
        what="SIG$signal while assay $isolated waits for its input"
        "$assay" forward held "${next[@]}" -o fresh.json $isolated >out 2>err &
        waits=$!
        exec 7>held
        sleep 0.2
        kill -$signal $waits
        wait $waits 2>/dev/null
        code=$?
        exec 7>&-
        [ $code -gt 128 ] || fail "ended with $code, not by the signal"
        left=$(find . -name '*.part' -o -name 'fresh*')
        [ -z "$left" ] || fail "this is left: $left"
    done
done

finish
