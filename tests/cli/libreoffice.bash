#!/usr/bin/env bash
# LibreOffice opens each example's workbook and saves it; importing that loses and changes nothing.
. "$(dirname "$0")/expect.bash" "$@"
command -v soffice >/dev/null || exit 77

rm -rf saved ./*.xlsx
for example in "$sources"/examples/assess/*.json; do
    name=$(basename "$example" .json)
    run 0 export "$example" -o "$name.xlsx"
done
# a home of its own, so that it neither disturbs nor meets another one
soffice --headless "-env:UserInstallation=file://$PWD/home" --convert-to xlsx --outdir saved ./*.xlsx >out 2>err
for example in "$sources"/examples/assess/*.json; do
    name=$(basename "$example" .json)
    [ -e "saved/$name.xlsx" ] || fail "LibreOffice did not save $name.xlsx"
    cmp -s "$name.xlsx" "saved/$name.xlsx" && fail "LibreOffice did not write $name.xlsx anew"
    run 0 import "saved/$name.xlsx" --into "$example" --dry-run
    holds out "the sheets have no changes"
    lacks out "to know"
done
finish
