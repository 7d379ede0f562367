#!/usr/bin/env bash
# Help on everything: on standard output, each with an example that works.
. "$(dirname "$0")/expect.bash" "$@"

commands=(assess explain check validate new forward merge request status "pack new" "pack show" "pack check" "pack test" "pack definitions" schema help)

run 0 --help
for command in "${commands[@]}"; do holds out "  $command "; done
cp out all
run 0 help
cmp -s out all || fail "help and --help differ"

for command in "${commands[@]}"; do
    run 0 $command --help
    is_empty err
    holds out "usage: assay $command"
    [ "$(wc -L <out)" -le 110 ] || fail "a line is longer than 110 columns"
    cp out by_option
    run 0 help $command
    cmp -s out by_option || fail "help and --help differ"

    example=$(sed -n '/^example:$/{n;s/^  assay //p}' out)
    [ -n "$example" ] || fail "there is no example"
    what="the example: assay $example"
    rm -rf riverside.json cse-museums next.json both.json
    ln -sfn "$sources/examples" examples
    ln -sfn "$sources/rules" rules
    PATH=$(dirname "$assay"):$PATH bash -c "assay $example" >out 2>err
    [ $? -lt 64 ] || fail "ended with an error"
done

run 0 help exit-codes
for code in 0 1 2 3 64 65 70; do holds out "  $code "; done

run 0 help codes
holds out "  unknown-element "
holds out "  lua-syntax "
[ "$(wc -L <out)" -le 120 ] || fail "a line is longer than 120 columns"

# Every code that help lists is explained.
for code in $(sed -n 's/^  \([a-z-]*\)  .*/\1/p' out); do
    run 0 help "$code"
    holds out "$code: "
    holds out "  cause  "
    holds out "  fix    "
done
run 64 help unknown-elment
holds err 'there is no help on `unknown-elment`; did you mean `unknown-element`?'

finish
