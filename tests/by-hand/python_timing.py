"""How long Python needs from a text to objects, beside the tool: python_timing.py TOOL [DOCUMENTS]

Run at the top of the sources, with ASSAY_LIBRARY and PYTHONPATH=build/release/python. Both evaluate the same documents with one
thread, in turns, and the processor time of each is counted: of the tool, its whole run less that over one document.
"""
import json
import pathlib
import resource
import subprocess
import sys
import time

import assay

tool, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 400
line = json.dumps(json.loads(pathlib.Path("examples/assess/northfield-outpatients.json").read_text())).encode() + b"\n"
pack = assay.Pack.load("rules/cse")


def by_tool(times):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([tool, "assess", "--pack", "rules/cse", "--jobs", "1", "--format", "ndjson", "-"], input=line * times, stdout=subprocess.PIPE)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def by_python():
    began = time.process_time()
    for _ in range(count):
        pack.open(line).evaluate()
    return time.process_time() - began


tools, pythons = [], []
for _ in range(5):
    tools.append((by_tool(count + 1) - by_tool(1)) / count)
    pythons.append(by_python() / count)
print(f"tool {min(tools) * 1e6:.0f} us, Python {min(pythons) * 1e6:.0f} us a document: {min(pythons) / min(tools):.2f} x (at most 1.5, aim 1.2)")
