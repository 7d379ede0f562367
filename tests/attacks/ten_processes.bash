#!/usr/bin/env bash
# Runs the attacks in ten processes, each with addresses of its own, and expects the same bytes of all.
# Those are left out that only take long: what they show does not depend on the process.
# Run: ten_processes.bash <assay-attacks> <folder of attacks> <folder to work in>
set -uo pipefail
attacks=$1 folder=$2
cd "$3" || exit 1

names=()
for file in "$folder"/*.lua; do
    grep -q '^-- long$' "$file" || names+=("$(basename "$file" .lua)")
done
for ((run = 0; run < 10; run++)); do
    "$attacks" "$folder" "${names[@]}" >"run-$run.txt" || {
        cat "run-$run.txt"
        exit 1
    }
    cmp "run-0.txt" "run-$run.txt" || exit 1
done
tail -n 1 run-0.txt
