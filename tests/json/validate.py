"""Validates JSON documents against a published schema, with a validator that is not ours.

    python3 tests/json/validate.py rules/schema/assessment.schema.json DOCUMENT...

Ends with 0 when all of them fit, 1 when one does not, and 77 (skipped) without python3-jsonschema.
"""

import json
import sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed: skipped")
    sys.exit(77)


def problems(validator, path):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    return ["/".join(["", *map(str, error.path)]) + ": " + error.message
            for error in validator.iter_errors(document)]


def main(schema_path, *document_paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    draft = jsonschema.validators.validator_for(schema, default=jsonschema.Draft202012Validator)
    draft.check_schema(schema)
    validator = draft(schema, format_checker=jsonschema.FormatChecker())
    found = [f"{path}: {problem}" for path in document_paths for problem in problems(validator, path)]
    print("\n".join(found) or f"{len(document_paths)} documents fit {schema_path}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
