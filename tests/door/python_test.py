"""The Python module: each call once, and errors with their diagnostics."""
import csv
import dataclasses
import datetime
import io
import json
import os
import pathlib
import subprocess
import tempfile
import threading
import time

import assay

text = pathlib.Path("examples/assess/northfield-outpatients.json").read_text()
pack = assay.Pack.load("rules/cse")
document = pack.open(text)

assert document.text() == text
assert document.evaluate().outcome.says
assert document.explain("1.1.1").node == "1.1.1"
assert document.status(as_of=datetime.date(2026, 6, 1)).as_of == datetime.date(2026, 6, 1)
assert document.calendar(as_of="2026-06-01").startswith(b"BEGIN:VCALENDAR")
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
assert told.changes == [] and changed.text() == text
following, told = document.forward("annual_review", "2027-05-18")
assert told.visit == "annual-review-2027-05-18" and "annual-review-2027-05-18" in following.text()
other = pack.open(text.replace('"partial"', '"compliant"', 1))
merged, told = assay.merge([document, other])
assert merged is None and told.conflicts
merged, told = assay.merge([document, other], base=document)
assert merged.text() == other.text()
assert assay.compare([document, other], names=["a", "b"]).sides

assert pack.show(node="1.1").nodes
assert pack.check().problems == []
assert pack.test(run="no case is called so").cases == []
assert pack.new(kind="self_assessment").evaluate()
assert "nearest" in str(pack.validate(text.replace('"compliant"', '"complaint"', 1)))
assert assay.schema("evaluation")["title"] == "Evaluation"

files = {}
for id in ("checks", "cse"):
    for file in pathlib.Path("rules", id).rglob("*.lua"):
        files[file.relative_to("rules").as_posix()] = file.read_bytes()
assert assay.Pack.of_files("cse", files).open(text).evaluation() == document.evaluation()

# the packs that are compiled in, of a build with ASSAY_DOOR_PACKS
try:
    shipped = assay.Pack.shipped("cse")
except assay.Error as error:
    assert error.kind == "pack", error
else:
    assert shipped.open(text).evaluation() == document.evaluation()
    for manifest in pathlib.Path("rules").glob("*/pack.lua"):
        if manifest.parent.name != "checks":  # which is no standard
            assert assay.Pack.shipped(manifest.parent.name).check().pack.id == manifest.parent.name

for wrong, kind, says in (
    (lambda: assay.Pack.shipped("none"), "pack", "none"),
    (lambda: pack.open("{"), "input", "ends too early"),
    (lambda: document.evaluate(as_of="soon"), "input", "as_of"),
    (lambda: assay.Pack.load("rules/none"), "pack", "pack.lua"),
    (lambda: assay.schema("none"), "misuse", "misuse"),
):
    try:
        wrong()
        raise SystemExit(f"{kind}: nothing was wrong")
    except assay.Error as error:
        assert error.kind == kind, error.kind
        assert says in str(error) + str(error.diagnostics), error

# every member of a result is in its dataclass
def members(value):
    if dataclasses.is_dataclass(value):
        names = {field.name: field.name.rstrip("_") for field in dataclasses.fields(value)}
        return {key: members(getattr(value, name)) for name, key in names.items() if getattr(value, name) is not None}
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, list):
        return [members(each) for each in value]
    return {key: members(each) for key, each in value.items() if each is not None} if isinstance(value, dict) else value


def by_tool(*words):
    told = subprocess.run([os.environ["ASSAY_TOOL"], *words, "--format", "json"], stdout=subprocess.PIPE, check=False).stdout
    return members(json.loads(told))  # without what is null


northfield = "examples/assess/northfield-outpatients.json"
assert members(document.evaluate()) == members(json.loads(document.evaluation()))
for node in ("1.1.1", "4", "4.1.2"):
    of_node = "--element" if node.count(".") == 2 else "--criterion"
    assert members(document.explain(node)) == by_tool("explain", northfield, of_node, node), node
assert members(document.plan()) == by_tool("plan", northfield)
(told,) = by_tool("status", northfield, "--as-of", "2026-06-01")
assert told.pop("name") == northfield  # a document has none
assert members(document.status(as_of="2026-06-01")) == told
assert members(pack.show()) == by_tool("pack", "show", "rules/cse")
ratings = pathlib.Path("examples/agree/ratings.csv")
told = pack.agree(ratings.read_bytes(), name=str(ratings), group="organisation")
assert members(told) == by_tool("agree", "--table", ratings, "--pack", "cse", "--group", "organisation")
assert assay.agree(b"unit,assessor,rating\na,x,0\na,y,1\nb,x,1\nb,y,1\n", scale=["0", "1"]).sample.assessors == 2

years = pathlib.Path("examples/agree/two-years.csv")
assert members(pack.severity(years.read_bytes(), name=str(years))) == by_tool("severity", "--table", years, "--pack", "cse")

# an exercise, from the case to the sheets
folder = pathlib.Path("examples/exercise/copies")
case = pack.open((folder / "case.json").read_bytes())
copies = [pack.open((folder / f"A{i}.json").read_bytes()) for i in range(1, 6)]
assert members(assay.exercise_report(case, copies)) == by_tool("exercise", "report", folder)
with tempfile.TemporaryDirectory() as work:
    page = pathlib.Path(work, "it.html")
    for made, words in (
        (assay.exercise_page(case, copies), ["report", folder]),
        (assay.exercise_sheet(case, copies, "A2"), ["sheet", folder, "--assessor", "A2"]),
    ):
        subprocess.run([os.environ["ASSAY_TOOL"], "exercise", *words, "-o", page], check=False, stdout=subprocess.DEVNULL)
        assert made == page.read_bytes(), words
        page.unlink()
    words = ["--assessors", "A1,A2", "--elements", "1.1.1,1.1.2", "--place-evidence"]
    subprocess.run(
        [os.environ["ASSAY_TOOL"], "exercise", "prepare", northfield, *words, "-o", f"{work}/new"],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    new, blanks, notes = document.prepare_exercise(["A1", "A2"], elements=["1.1.1", "1.1.2"], place_evidence=True)
    assert new.text() == pathlib.Path(work, "new/case.json").read_text()
    assert [each.text() for each in blanks] == [pathlib.Path(work, f"new/A{i}.json").read_text() for i in (1, 2)]
try:
    assay.exercise_report(new, blanks)
    raise SystemExit("ratings of others were shown before all are in")
except assay.Error as error:
    assert error.kind == "input" and error.diagnostics

# the assessment body's review
carrow = pathlib.Path("examples/assess/carrow-vale-revenues.json")
charter = assay.Pack.load("rules/" + json.loads(carrow.read_text())["pack"]["id"])
none, told = charter.open(carrow.read_bytes()).review()
assert none is None and members(told) == by_tool("check", carrow, "--for", "review")
with tempfile.TemporaryDirectory() as work:
    accepted = pathlib.Path(work, "accepted.json")
    words = ["check", carrow, "--baseline", accepted, "--accept", "all", "--reason", "settled", "--until", "2006-12-31"]
    subprocess.run([os.environ["ASSAY_TOOL"], *words], check=True, stdout=subprocess.DEVNULL)
    reviewed, told = charter.open(carrow.read_bytes()).review("T1", "2006-06-01", baseline=accepted.read_bytes())
    assert told.ready and reviewed.evaluate().review.by == "T1"
try:
    document.review("A1", "2027-01-01")
    raise SystemExit("an assessor reviewed their own report")
except assay.Error as error:
    assert error.diagnostics[0].pointer == "/by"

# a deadline, and what the host raises while it is asked
assay.set_deadline(lambda: True)
try:
    document.evaluate()
    raise SystemExit("a deadline that is over did nothing")
except assay.Error as error:
    assert error.kind == "deadline"
assay.set_deadline(lambda: [][0])
try:
    document.evaluate()
    raise SystemExit("what the host raised is lost")
except IndexError:
    pass
assay.set_deadline(None)

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

# a document outlives the thread that opened it
opened = []
opener = threading.Thread(target=lambda: opened.append(pack.open(text)))
opener.start()
opener.join()
assert opened[0].evaluation() == alone

# this thread runs while another one is in a long call: the interpreter's lock is free
ended = threading.Event()


def work():
    for _ in range(3):
        pack.test()
    ended.set()


worker = threading.Thread(target=work)
began, ticks = time.monotonic(), 0
worker.start()
while not ended.wait(0.001):
    ticks += 1
took = time.monotonic() - began
worker.join()
assert ticks > 20, f"{ticks} ticks in {took:.3f} s"
