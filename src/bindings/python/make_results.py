"""Writes the modules of assay/results, a dataclass for each object that assay returns: make_results.py SCHEMAS TO

Each schema has a module of its own, because 160 dataclasses take 65 ms to import and a program needs few of them. Each
dataclass has a function that makes it from what json.loads() gives. The function names every member, so that a member that
a later version adds is left out.
"""

import contextlib
import io
import json
import keyword
import pathlib
import re
import sys
import textwrap

PACKAGE = '"""What assay returns: a module for each schema. Made from rules/schema by make_results.py."""\n'
HEAD = '''"""{0} Made from rules/schema/{1} by make_results.py."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Literal

_day = datetime.date.fromisoformat
'''

PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
NOT_RETURNED = {"assessment", "differences", "flags", "limits"}  # hosts edit the first as JSON; the tool alone writes the others


def pascal(name):
    return re.sub(r"(?:^|[-_ ])(\w)", lambda found: found[1].upper(), name)


def attribute(key):
    return key + "_" if keyword.iskeyword(key) else key


def module_name(schema):
    return attribute(schema.replace("-", "_"))


def doc(text, indent):
    return textwrap.fill(text, 118, initial_indent=indent, subsequent_indent=indent)


class Schema:
    """The types of one schema: one of its name, and one for each of its parts."""

    def __init__(self, schema):
        self.schema = schema
        self.name = pascal(schema["title"])
        self.parts = schema.get("$defs", {})

    def write(self):
        for name, part in self.parts.items():
            self.declare(self.name_of(name), part)
        if is_object(self.schema):
            self.declare(self.name, self.schema)

    def name_of(self, part):
        is_taken = pascal(part) == self.name and is_object(self.schema)
        return pascal(part) + ("Part" if is_taken else "")

    def declare(self, name, schema):
        if not is_object(schema):
            print(f"\n{name} = {self.type(schema)[0]}")
            return
        needed = schema.get("required", [])
        members = sorted(schema["properties"].items(), key=lambda member: member[0] not in needed)
        print(f"\n\n@dataclass(slots=True)\nclass {name}:")
        print(doc(f'"""{schema.get("description", "A part of a result.")}"""', "    ") + "\n")
        made = []
        for key, value in members:
            type_, make = self.type(value)
            if "description" in value:
                print(doc("#: " + value["description"], "    ").replace("\n    ", "\n    #: "))
            if key in needed:
                print(f"    {attribute(key)}: {type_}")
                made.append(make.format(f'j["{key}"]') if make else f'j["{key}"]')
            else:
                print(f"    {attribute(key)}: {type_ if 'None' in type_ else type_ + ' | None'} = None")
                made.append(f'{make.format("v")} if (v := get("{key}")) is not None else None' if make else f'get("{key}")')
        print(f"\n\ndef _{name}(j: dict[str, Any]) -> {name}:")
        if any("get(" in each for each in made):
            print("    get = j.get")
        print(f"    return {name}(\n" + "".join(f"        {each},\n" for each in made) + "    )")

    def type(self, schema):
        """The type of a value, and the expression that makes it, with {0} for what JSON has; none where that is the value."""
        if "$ref" in schema:
            part = schema["$ref"].removeprefix("#/$defs/")
            if not is_object(self.parts[part]):
                return self.type(self.parts[part])
            return self.name_of(part), f"_{self.name_of(part)}({{0}})"
        if "const" in schema or "enum" in schema:
            return "Literal[%s]" % ", ".join(json.dumps(each) for each in schema.get("enum", [schema.get("const")])), None
        if "anyOf" in schema:
            ways = [self.type(each) for each in schema["anyOf"]]
            make = next((make for _, make in ways if make), None)
            return " | ".join(type_ for type_, _ in ways), f"({make} if {{0}} is not None else None)" if make else None
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        if kinds == ["array"]:
            type_, make = self.type(schema["items"])
            if make is None:
                return f"list[{type_}]", None
            called = make.removesuffix("({0})")
            return f"list[{type_}]", f"[{make.format('x')} for x in {{0}}]" if "{" in called else f"[{called}(x) for x in {{0}}]"
        if kinds == ["object"]:
            rest = schema.get("additionalProperties")
            is_uniform = isinstance(rest, dict) and "properties" not in schema
            return f"dict[str, {self.type(rest)[0] if is_uniform else 'Any'}]", None
        if schema.get("format") == "date":
            return "datetime.date", "_day({0})"
        return " | ".join(PLAIN[kind] for kind in kinds), None


def is_object(schema):
    return schema.get("type") == "object" and "properties" in schema and not schema.get("additionalProperties")


def main():
    schemas, to = map(pathlib.Path, sys.argv[1:])
    to.mkdir(parents=True, exist_ok=True)
    (to / "__init__.py").write_text(PACKAGE, encoding="utf-8")
    for file in sorted(schemas.glob("*.schema.json")):
        name = file.name.removesuffix(".schema.json")
        if name in NOT_RETURNED:
            continue
        schema = json.loads(file.read_text(encoding="utf-8"))
        module = io.StringIO(HEAD.format(schema["description"].split(". ")[0].rstrip(".") + ".", file.name))
        module.seek(0, io.SEEK_END)
        with contextlib.redirect_stdout(module):
            Schema(schema).write()
        (to / f"{module_name(name)}.py").write_text(module.getvalue(), encoding="utf-8")


if __name__ == "__main__":
    main()
