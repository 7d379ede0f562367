"""The Python module: each call once, and errors with their diagnostics."""
import csv
import datetime
import io
import json
import os
import pathlib
import subprocess
import tempfile
import threading

import assay

text = pathlib.Path("examples/assess/northfield-outpatients.json").read_text()
pack = assay.Pack.load("rules/cse")
document = pack.open(text)

assert document.text() == text
assert document.evaluate()["outcome"]["says"]
assert document.explain("1.1.1")["node"] == "1.1.1"
assert document.status(as_of=datetime.date(2026, 6, 1))["as_of"] == "2026-06-01"
assert document.report("text", brief=True).startswith(b"Northfield")
assert document.export().startswith(b"PK")
rows = list(csv.reader(io.StringIO(document.export("csv", sheet="evidence").decode("utf-8-sig"))))
assert len(rows) > 10

# what people get is what the tool writes
for example in sorted(pathlib.Path("examples/assess").glob("*.json")):
    its = assay.Pack.load("rules/" + json.loads(example.read_text())["pack"]["id"]).open(example.read_bytes())
    for format in ("html", "docx", "xlsx"):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "it." + format)
            subprocess.run([os.environ["ASSAY_TOOL"], "export", example, "-o", file], check=True, stdout=subprocess.DEVNULL)
            made = its.export() if format == "xlsx" else its.report(format)
            assert made == file.read_bytes(), (example, format)

changed, told = document.import_sheets({"ours.xlsx": document.export()})
assert told["changes"] == [] and changed.text() == text
following, told = document.forward("annual_review", "2027-05-18")
assert told["visit"] == "annual-review-2027-05-18" and "annual-review-2027-05-18" in following.text()
other = pack.open(text.replace('"partial"', '"compliant"', 1))
merged, told = assay.merge([document, other])
assert merged is None and told["conflicts"]
merged, told = assay.merge([document, other], base=document)
assert merged.text() == other.text()
assert assay.compare([document, other], names=["a", "b"])["sides"]

assert pack.show(node="1.1")["nodes"]
assert pack.check()["problems"] == []
assert pack.test(run="no case is called so")["cases"] == []
assert pack.new(kind="self_assessment").evaluate()
assert "nearest" in str(pack.validate(text.replace('"compliant"', '"complaint"', 1)))
assert assay.schema("evaluation")["title"] == "Evaluation"

files = {}
for id in ("checks", "cse"):
    for file in pathlib.Path("rules", id).rglob("*.lua"):
        files[file.relative_to("rules").as_posix()] = file.read_bytes()
assert assay.Pack.of_files("cse", files).open(text).evaluation() == document.evaluation()

for wrong, kind, says in (
    (lambda: pack.open("{"), "input", "ends too early"),
    (lambda: document.evaluate(as_off=1), "input", "as_of"),
    (lambda: assay.Pack.load("rules/none"), "pack", "pack.lua"),
    (lambda: assay.schema("none"), "misuse", "misuse"),
):
    try:
        wrong()
        raise SystemExit(f"{kind}: nothing was wrong")
    except assay.Error as error:
        assert error.kind == kind, error.kind
        assert says in str(error) + str(error.diagnostics), error

alone = document.evaluation()
found = []


def evaluate():
    found.append(pack.open(text).evaluation())


threads = [threading.Thread(target=evaluate) for _ in range(4)]
for each in threads:
    each.start()
for each in threads:
    each.join()
assert found == [alone] * 4
