"""Validates the JSON that every command writes over the examples against the published schemas.

    python3 tests/json/validate_documents.py build/release/bin/assay .

Ends with 0 when all of it fits, 1 when something does not, and 77 (skipped) without python3-jsonschema.
"""

import glob
import json
import os
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed: skipped")
    sys.exit(77)

assessments = sorted(
    glob.glob("examples/assess/*.json") + glob.glob("examples/exercise/copies/*.json")
)
packs = ["cse", "cse-health", "charter-mark", "checks", "examples/organisation-layer/northfield"]
copies = sorted(glob.glob("examples/exercise/copies/A?.json"))
unrated = "examples/exercise/copies/case.json"
table = ["agree", "--pack", "cse", "--format", "json", "--table"]


def with_format(*arguments):
    return [*arguments, "--format", "json"]


# What writes a document of each kind. Severity by itself is not written by the tool.
commands = {
    "evaluation": [with_format("assess", file) for file in assessments],
    "flags": [with_format("check", file) for file in assessments],
    "explanation": [with_format("explain", file) for file in assessments]
    + [with_format("explain", assessments[0], node) for node in ("1", "1.1.1")]
    + [with_format("explain", unrated, node) for node in ("3", "3.1.2")],
    "validation": [with_format("validate", *assessments, "README.md", "nowhere.json")],
    "comparison": [with_format("compare", file) for file in assessments]
    + [with_format("compare", *copies), with_format("compare", *copies, "1.1.1")]
    + [with_format("compare", *copies, "--by", by) for by in ("role", "author", "visit", "site")],
    "agreement": [
        with_format("agree", *copies),
        [*table, "examples/agree/ratings.csv"],
        [*table, "examples/agree/ratings.csv", "--seed", "7", "--adjectives", "landis-koch"],
        [*table, "examples/agree/two-years.csv"],
    ],
    "exercise": [
        with_format("exercise", "report", "examples/exercise/copies"),
        with_format("exercise", "report", "examples/moderation/copies"),
    ],
    "differences": [with_format("differences", *copies), with_format("differences", "examples/assess/riverside-libraries.json", *copies)],
    "status": [with_format("status", *assessments, "--as-of", "2027-01-31")],
    "standard": [with_format("pack", "show", pack) for pack in packs],
    "limits": [with_format("pack", "show", pack, "--limits") for pack in packs],
    "pack-check": [with_format("pack", "check", pack) for pack in [*packs, "broken", "weak"]],
    "test-run": [with_format("pack", "test", pack) for pack in [*packs, "weak"]],
}

# Packs that have something to say about: one does not load, one has a case that fails and one to do.
pack_lua = 'pack { id = "%s", version = "1.0.0", title = "A pack", extends = "cse" }\n'
weak = {
    "pack.lua": pack_lua % "weak",
    "rule.lua": 'value "of_no_use" { each = "criterion", is = count(it.elements) }\n',
    "cases/fails.json": '{"says": "fails", "ratings": {"*": "compliant"}, "expect": {"outcome": "not_met"}}',
    "cases/todo.json": '{"says": "later", "todo": true, "ratings": {}, "expect": {"outcome": "met"}}',
}
broken = {"pack.lua": pack_lua % "broken", "rule.lua": 'value "x" { each = "critrion", is = 1 }\n'}


def write_pack(folder, files):
    for name, text in files.items():
        os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)


class Validator:
    def __init__(self, tool):
        self.tool = tool
        self.problems = []
        self.seen = {}

    def run(self, arguments, text=None):
        return subprocess.run(
            [self.tool, *arguments], input=text, capture_output=True, text=True, check=False
        )

    def schema(self, name):
        with open(f"rules/schema/{name}.schema.json", encoding="utf-8") as file:
            published = file.read()
        if published != self.run(["schema", name]).stdout:
            self.problems.append(f"rules/schema/{name}.schema.json is not what `assay schema` prints")
        schema = json.loads(published, object_pairs_hook=self.unique_keys)
        draft = jsonschema.Draft202012Validator
        draft.check_schema(schema)
        return draft(schema, format_checker=jsonschema.FormatChecker())

    def unique_keys(self, pairs):
        keys = [key for key, _ in pairs]
        if len(keys) != len(set(keys)):
            self.problems.append(f"a key stands twice in {keys}")
        return dict(pairs)

    def check(self, validator, name, text, origin):
        for error in validator.iter_errors(json.loads(text, object_pairs_hook=self.unique_keys)):
            self.problems.append(f"{name}: {origin}: {error.json_path}: {error.message}")
        self.seen[name] = self.seen.get(name, 0) + 1

    def check_all(self, name):
        validator = self.schema(name)
        for arguments in commands.get(name, []):
            text = self.run(arguments).stdout
            if text:  # some files have nothing to compare
                self.check(validator, name, text, " ".join(arguments))
        if name in commands and name not in self.seen:
            self.problems.append(f"no command wrote a document for {name}")

    def check_lines(self):
        lines = ["{", json.dumps(json.load(open(assessments[0], encoding="utf-8"))), "[]"]
        text = self.run(["assess", "--format", "ndjson", "-"], "\n".join(lines)).stdout
        text += self.run(["check", "--format", "ndjson", "nowhere.json"]).stdout
        validators = {name: self.schema(name) for name in ("evaluation", "error")}
        for line in text.splitlines():
            name = "evaluation" if line.startswith('{"format"') else "error"
            self.check(validators[name], name, line, "ndjson")


def main(tool, source):
    tool = os.path.abspath(tool)
    os.chdir(source)
    validator = Validator(tool)
    listed = validator.run(["help", "schema"]).stdout.split("documents:\n")[1].split("\n\n")[0]
    names = [line.split()[0] for line in listed.splitlines()]
    published = sorted(os.path.basename(file)[:-12] for file in glob.glob("rules/schema/*.json"))
    if sorted(names) != published:
        validator.problems.append(f"published are {published}, and the help names {sorted(names)}")
    with tempfile.TemporaryDirectory() as folder:
        for name, files in (("weak", weak), ("broken", broken)):
            write_pack(os.path.join(folder, name), files)
            for kind in ("pack-check", "test-run"):
                commands[kind] = [
                    [os.path.join(folder, name) if word == name else word for word in arguments]
                    for arguments in commands[kind]
                ]
        for name in names:
            validator.check_all(name)
        validator.check_lines()
    print("\n".join(validator.problems) or f"all fit: {validator.seen}")
    return 1 if validator.problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
