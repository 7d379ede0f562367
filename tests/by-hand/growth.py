#!/usr/bin/env python3
"""Checks that no command takes more than in proportion to what an assessment holds.

    growth.py VALGRIND ASSAY [KIND ...]

Takes some minutes, so it is run by hand: tests/by-hand/growth.py "$(command -v valgrind)" build/release/bin/assay

Counts instructions, which are the same whatever else the machine does: of each kind of large assessment
(documents.py), with some records and with four times as many. Four times the records may take five times the
instructions: sorting and searching take a little more than their share.
"""

import json
import os
import re
import subprocess
import sys
import tempfile

import documents

FEW, MANY, ALLOWED = 400, 1600, 5.0

COMMANDS = {
    "assess": lambda file, folder: ["assess", file, "--format", "json"],
    "explain": lambda file, folder: ["explain", file, "--element", "1.1.1"],
    "compare": lambda file, folder: ["compare", file],
    "page": lambda file, folder: ["export", file, "--format", "html"],
    "sheets": lambda file, folder: ["export", file, "--format", "csv", "--sheet", "judgements"],
    "merge": lambda file, folder: ["merge", file, file],
}

# assess reads, links, evaluates, checks and writes; the others go on from there
MORE = {
    "judgements_of_one_element_on_many_visits": ["explain", "compare", "page", "sheets", "merge"],
    "judgements_of_one_element": ["compare", "page", "merge"],
    "sites_on_every_visit": ["compare", "page", "merge"],
    # their pages are more than a template of reports may make
    "evidence_for_all": ["sheets", "merge"],
    "shortfalls_and_actions": ["sheets", "merge"],
}


def instructions(valgrind, assay, command, document, folder):
    file = os.path.join(folder, "large.json")
    with open(file, "w", encoding="utf-8") as to:
        json.dump(document, to)
    run = subprocess.run(
        [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null", assay, *COMMANDS[command](file, folder)],
        capture_output=True, text=True, errors="replace", check=False)
    counted = re.search(r"Collected : (\d+)", run.stderr)
    if not counted or run.returncode not in (0, 1, 2, 3, 65):
        sys.exit(f"{command} ended with {run.returncode}:\n{run.stdout[-500:]}{run.stderr[-1000:]}")
    return int(counted.group(1))


def main(valgrind, assay, kinds):
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for command in COMMANDS:
            start = instructions(valgrind, assay, command, documents.KINDS["judgements_of_one_element"](1), folder)
            for kind in kinds or documents.KINDS:
                if command != "assess" and command not in MORE.get(kind, []):
                    continue
                few, many = (instructions(valgrind, assay, command, documents.KINDS[kind](count), folder) - start
                             for count in (FEW, MANY))
                times = many / max(few, 1)
                too_much = times > ALLOWED
                failed += too_much
                print(f"{command:8} {kind:42} {few / 1e6:9.2f} {many / 1e6:9.2f} million instructions, "
                      f"{times:5.2f} times{'  TOO MUCH' if too_much else ''}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
