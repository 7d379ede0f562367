"""Writes assessments that are large in one way: python3 documents.py KIND COUNT > FILE.

Each kind has COUNT records of one sort, which refer to all that they may refer to.
"""

import json
import sys

ELEMENTS = [
    "1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5",
    "2.1.1", "2.1.2", "2.1.3", "2.1.4", "2.1.5", "2.1.6", "2.2.1", "2.2.2", "2.2.3", "2.2.4", "2.2.5",
]


def base():
    return {
        "format": "assay-assessment/1",
        "id": "large",
        "pack": {"id": "cse"},
        "organisation": {"name": "Large"},
        "scope": {"title": "All of it"},
        "visits": [{"id": "v", "kind": "self_assessment", "from": "2026-03-12"}],
    }


def evidence(count):
    return [
        {"id": f"E{i}", "title": f"Title {i}", "kind": "document", "given": "shown", "date": "2026-01-01"}
        for i in range(count)
    ]


def judgement(element, **more):
    return {"element": element, "role": "self", "author": "A", "visit": "v", "rating": "compliant",
            "rationale": "Seen at the desk on the day, and told by staff.", **more}


def judgements_of_one_element(count):
    return {**base(), "judgements": [judgement("1.1.1", author=f"A{i}") for i in range(count)]}


def judgements_of_one_element_on_many_visits(count):
    visits = [{"id": f"v{i}", "kind": "self_assessment", "from": f"{1900 + i % 200}-{1 + i % 12:02}-{1 + i % 28:02}",
               **({"body": f"b{i % 3}"} if i % 2 else {})} for i in range(count)]
    return {**base(), "visits": visits,
            "judgements": [judgement("1.1.1", visit=f"v{i}") for i in range(count)]}


def duplicate_judgements(count):
    return {**base(), "judgements": [judgement("1.1.1")] * count}


def judgements_that_settle(count):
    judged = [judgement("1.1.1", author=f"A{i}", role="assessor") for i in range(count)]
    settled = [f"judgements/1.1.1/assessor/A{i}/v" for i in range(count)]
    agreed = [judgement("1.1.1", author=f"M{i}", role="moderated", settles=settled[i:i + 1]) for i in range(count)]
    return {**base(), "judgements": [*judged, *agreed, judgement("1.1.1", author="M", role="moderated", settles=settled)]}


def judgements_that_settle_nobody(count):
    return {**base(), "judgements": [
        judgement("1.1.1", author=f"M{i}", role="moderated", settles=[f"judgements/1.1.1/assessor/B{i}/v"])
        for i in range(count)]}


def evidence_for_all(count):
    every = [{**each, "supports": ELEMENTS} for each in evidence(count)]
    return {**base(), "evidence": every,
            "judgements": [judgement(each, evidence=[f"E{i}" for i in range(count)]) for each in ELEMENTS]}


def evidence_that_names_elements_again(count):
    supports = ["1.1.1"] * (count // 2) + ["1.1.2"] * (count // 2)
    return {**base(), "evidence": [{**evidence(1)[0], "supports": supports}],
            "judgements": [judgement("1.1.1", evidence=["E0"] * count)]}


def sites_on_every_visit(count):
    sites = [f"s{i}" for i in range(count)]
    visits = [{"id": f"v{i}", "kind": "self_assessment", "from": f"2024-01-{i + 1:02}", "sites": sites[::-1]} for i in range(4)]
    return {**base(), "scope": {"title": "All of it", "sites": [{"id": each, "title": each} for each in sites]},
            "visits": visits,
            "judgements": [judgement("1.1.1", visit=f"v{i % 4}", site=each, author=f"A{i}") for i, each in enumerate(sites)],
            "evidence": [{**each, "site": sites[i]} for i, each in enumerate(evidence(count))]}


def claims(count):
    return {**base(), "claims": [{"element": "3.1.2", "reason": "No charges.", "by": "A", "date": "2026-03-01"}] * count}


def shortfalls_and_actions(count):
    return {**base(), "judgements": [judgement(each, rating="partial") for each in ELEMENTS],
            "shortfalls": [{"id": f"S{i}", "element": ELEMENTS[i % 20], "visit": "v", "missing": "Much is missing here.",
                            "closed_on": "2026-03-14", "closed_by": f"P{i}"} for i in range(count)],
            "actions": [{"id": f"P{i}", "what": "Write it down.", "who": "A", "when": "2026-09-01", "status": "done",
                         "elements": ELEMENTS, "shortfalls": [f"S{(i + k * 7) % count}" for k in range(8)]} for i in range(count)]}


def rationale_that_nearly_has_a_name(count):
    return {**base(), "organisation": {"name": "Large", "facts": {"other_organisations": ["a" * (count // 2) + "b"]}},
            "judgements": [judgement(each, rationale="a" * count) for each in ELEMENTS[:4]]}


def rationales_and_names(count):
    names = [f"The {i} organisation of {i * 7919 % count}" for i in range(count)]
    return {**base(), "organisation": {"name": "Large", "facts": {"other_organisations": names}},
            "judgements": [judgement(each, rationale="The organisation of the desk. " * (count // 20)) for each in ELEMENTS]}


def rationales_alike(count):
    words = [f"w{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676 % 26)}x" for i in range(count)]
    return {**base(), "judgements": [
        judgement(each, rationale=" ".join(words if k == 0 else words[k * 8:k * 8 + 12])) for k, each in enumerate(ELEMENTS)]}


def unknown_references(count):
    return {**base(), "evidence": evidence(count),
            "judgements": [judgement("1.1.1", author=f"A{i}", evidence=[f"F{i}"]) for i in range(count)]}


def unknown_elements(count):
    return {**base(), "judgements": [judgement(f"9.{i}.1", author=f"A{i}") for i in range(count)]}


def groups_services_surveys(count):
    return {**base(),
            "organisation": {"name": "Large", "customer_groups": [{"id": f"g{i}", "title": f"Group {i}"} for i in range(count)]},
            "scope": {"title": "All of it", "services": [{"id": f"x{i}", "title": f"Service {i}"} for i in range(count)],
                      "sites": [{"id": f"s{i}", "title": f"Site {i}", "services": [f"x{i}"]} for i in range(count)]},
            "judgements": [judgement("1.1.1")]}


KINDS = {each.__name__: each for each in (
    judgements_of_one_element, judgements_of_one_element_on_many_visits, duplicate_judgements, judgements_that_settle,
    judgements_that_settle_nobody, evidence_for_all, evidence_that_names_elements_again, sites_on_every_visit, claims,
    shortfalls_and_actions, rationale_that_nearly_has_a_name, rationales_and_names, rationales_alike, unknown_references,
    unknown_elements, groups_services_surveys)}

if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in KINDS:
        sys.exit("usage: documents.py KIND COUNT, KIND one of: " + " ".join(KINDS))
    json.dump(KINDS[sys.argv[1]](int(sys.argv[2])), sys.stdout)
