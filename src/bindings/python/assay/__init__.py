"""assay for Python: checks whether ratings meet the pass rule of a public-service standard, and shows why.

    import assay

    pack = assay.Pack.load("rules/cse")
    with open("ours.json", "rb") as file:
        document = pack.open(file.read())
    print(document.evaluate().outcome.says)

Texts are str or bytes, and days are datetime.date or "2026-06-01". Results are dataclasses of assay.results, whose modules are
made from the schemas under rules/schema. A member that is absent in JSON is None. An Error carries the diagnostics.

A Pack may be used by any number of threads at once, a Document by one at a time. The interpreter's lock is released while
the library works, so that threads evaluate side by side. Limits and deadlines belong to the thread that sets them.

The library is found by the variable ASSAY_LIBRARY, beside this module, or by the system.
"""

from __future__ import annotations

import ctypes
import datetime
import json
import os
from typing import TYPE_CHECKING, Any, Callable, Literal, Mapping, Sequence, Union

from . import _native
from ._native import Error, Text
from .results.error import Diagnostic

if TYPE_CHECKING:  # each is imported when a call returns it
    from .results import agreement, comparison, evaluation, exercise, explanation, forwarded, import_, improvement, merged, pack_check
    from .results import review, severity, standard, status, test_run

__all__ = [
    "Diagnostic", "Document", "Error", "Pack", "agree", "compare", "exercise_page", "exercise_report", "exercise_sheet", "merge",
    "notices", "schema", "set_deadline", "set_limit", "version",
]  # fmt: skip

Error.__module__ = __name__  # as tracebacks show it
Day = Union[datetime.date, str]

#: The version of the library.
version: str = _native.library.assay_version().decode()
#: The licences of assay and of what is built into it.
notices: str = _native.library.assay_notices().decode()


class Pack:
    """A standard with its rules: loaded, checked and frozen. Any number of threads may use it."""

    def __init__(self, handle: ctypes.c_void_p) -> None:
        """For Pack.load() and Pack.of_files()."""
        self._handle = handle
        self._free = _native.library.assay_pack_free

    def __del__(self) -> None:
        self._free(self._handle)

    @classmethod
    def load(cls, folder: str | os.PathLike[str]) -> Pack:
        """Loads the pack in a folder, and those beside it that it extends or uses."""
        return cls(_native.made("assay_pack_load", *_native.text(os.fspath(folder))))

    @classmethod
    def of_files(cls, id: str, files: Mapping[str, Text]) -> Pack:
        """Loads the pack `id` from texts by their names, such as `cse/pack.lua`; also those of packs that it extends or uses."""
        return cls(_native.made("assay_pack_load_files", *_native.text(id), *_native.files(files)))

    @classmethod
    def shipped(cls, id: str) -> Pack:
        """The pack `id` that is compiled into the library, if it was built with ASSAY_DOOR_PACKS."""
        return cls(_native.made("assay_pack_load_shipped", *_native.text(id)))

    def show(self, node: str | None = None) -> standard.Standard:
        """The standard as the pack has it, or from one node down."""
        from .results import standard

        return standard._Standard(_native.read("assay_pack_show", self._handle, *_native.options(node=node)))

    def check(self) -> pack_check.PackCheck:
        """What is doubtful about a pack that loads."""
        from .results import pack_check

        return pack_check._PackCheck(_native.read("assay_pack_check", self._handle))

    def test(self, run: str | None = None) -> test_run.TestRun:
        """Runs its tests, or those with the text `run` in their name or file."""
        from .results import test_run

        return test_run._TestRun(_native.read("assay_pack_test", self._handle, *_native.options(run=run)))

    def open(self, text: Text, *, name: str | None = None, edition: str | None = None) -> Document:
        """Reads an assessment, JSON or a workbook of assay, and checks that it fits the pack.

        `name` is how diagnostics call it, `edition` the version of the pack for which it is taken to be made.
        """
        given = _native.options(name=name, edition=edition)
        return Document(_native.made("assay_document_open", self._handle, *_native.text(text), *given))

    def new(self, *, kind: str | None = None, date: Day | None = None, programme: str | None = None) -> Document:
        """A blank assessment, ready to fill in: the kind of its visit, its day, and the programme of visits."""
        given = _native.options(kind=kind, date=date, programme=programme)
        return Document(_native.made("assay_document_new", self._handle, *given))

    def validate(self, text: Text, *, name: str | None = None) -> list[Diagnostic]:
        """Everything that is wrong with an assessment, whether it can be opened or not."""
        from .results import error

        told = _native.read("assay_validate", self._handle, *_native.text(text), *_native.options(name=name))
        return [error._Diagnostic(each) for each in told[0]["problems"]]

    def agree(self, table: Text, *, name: str | None = None, group: str | None = None) -> agreement.Agreement:
        """How far assessors agree, in a table of ratings on the scale of the pack: CSV or a workbook.

        `group` is the column of what is resampled as a whole.
        """
        return _agree(self._handle, table, name=name, group=group)

    def severity(self, table: Text, *, name: str | None = None, group: str | None = None) -> severity.Severity:
        """How strict each assessor is in a table of ratings with two cases or more. For the scheme manager, and nobody else."""
        from .results import severity

        given = _native.options(name=name, group=group)
        return severity._Severity(_native.read("assay_severity", self._handle, *_native.text(table), *given))


class Document:
    """An assessment that fits its pack. It never changes: a call that changes something makes another."""

    def __init__(self, handle: ctypes.c_void_p) -> None:
        """For Pack.open() and Pack.new()."""
        self._handle = handle
        self._free = _native.library.assay_document_free

    def __del__(self) -> None:
        self._free(self._handle)

    def text(self) -> str:
        """The assessment as JSON. What was read from JSON and did not change stays as it was written."""
        return _native.result("assay_document_text", self._handle).decode()

    def evaluate(self, *, as_of: Day | None = None) -> evaluation.Evaluation:
        """The results of the ratings, with flags; with what was known on the day `as_of`."""
        from .results import evaluation

        # one line is read faster
        return evaluation._Evaluation(json.loads(self.evaluation(as_of=as_of, format="ndjson")))

    def evaluation(self, *, as_of: Day | None = None, format: Literal["json", "ndjson"] = "json") -> bytes:
        """The evaluation as the tool writes it."""
        return _native.result("assay_evaluate", self._handle, *_native.options(as_of=as_of, format=format))

    def explain(self, node: str | None = None, *, as_of: Day | None = None) -> explanation.Explanation:
        """Why: of the outcome, or of an element or criterion."""
        from .results import explanation

        given = _native.options(node=node, as_of=as_of)
        return explanation._Explanation(_native.read("assay_explain", self._handle, *given))

    def plan(self, *, to: str | None = None, as_of: Day | None = None) -> improvement.Improvement:
        """The fewest elements to raise for a result, or to lose it. `to`: a case of the outcome."""
        from .results import improvement

        given = _native.options(to=to, as_of=as_of)
        return improvement._Improvement(_native.read("assay_plan", self._handle, *given))

    def status(self, *, as_of: Day | None = None) -> status.Status:
        """What is overdue and what comes next on the day `as_of`."""
        from .results import status

        return status._Status(_native.read("assay_status_of", self._handle, *_native.options(as_of=as_of))[0])

    def calendar(self, *, as_of: Day | None = None) -> bytes:
        """The same as a calendar file (iCalendar)."""
        return _native.result("assay_status_of", self._handle, *_native.options(as_of=as_of, format="ics"))

    def report(
        self,
        format: Literal["html", "docx", "markdown", "text"] = "html",
        *,
        brief: bool = False,
        handover: bool = False,
        internal: bool = False,
        for_: Literal["applicant", "assessor"] | None = None,
        as_of: Day | None = None,
    ) -> bytes:
        """A report to hand over: bytes of a file.

        It is `brief` (two pages), or the `handover` to a successor. `internal` shows evidence marked internal or personal, and
        `for_` is the reader.
        """
        given = _native.options(format=format, brief=brief, handover=handover, internal=internal, for_=for_, as_of=as_of)
        return _native.result("assay_report", self._handle, *given)

    def export(
        self,
        format: Literal["xlsx", "csv"] = "xlsx",
        *,
        sheet: str | None = None,
        layout: str | None = None,
        internal: bool = False,
        part: Sequence[str] | None = None,
        with_: str | None = None,
        ask: str | None = None,
        by: Day | None = None,
        as_of: Day | None = None,
    ) -> bytes:
        """A workbook, or the one `sheet` of it as CSV: bytes of a file.

        `layout` is a form that the pack knows. A `part` for a colleague has elements or criteria, the colleague (`with_`), the
        question (`ask`) and the day of the answer (`by`).
        """
        given = _native.options(
            format=format, sheet=sheet, layout=layout, internal=internal, part=part, with_=with_, ask=ask, by=by, as_of=as_of
        )
        return _native.result("assay_export", self._handle, *given)

    def import_sheets(
        self,
        files: Mapping[str, Text],
        *,
        layout: str | None = None,
        sheet: str | None = None,
        map: Mapping[str, str] | None = None,
        set: Mapping[str, str] | None = None,
        rating: Mapping[str, str] | None = None,
        date_format: Literal["iso", "dmy", "mdy"] | None = None,
        remove: bool = False,
    ) -> tuple[Document, import_.Import]:
        """Imports what was changed in sheets, or what is new in a sheet of somebody else: a new document, and what changed.

        `map` has the field of each column by its heading, `set` a value for every row by its field, and `rating` the rating
        that each word means. `remove` takes out what was taken out of the sheets.
        """
        from .results import import_

        given = _native.options(
            layout=layout, sheet=sheet, map=map, set=set, rating=rating, date_format=date_format, remove=remove
        )
        handle, told = _native.changed("assay_import", self._handle, *_native.files(files), *given)
        assert handle is not None
        return Document(handle), import_._Import(told)

    def forward(
        self, visit: str, date: Day, *, to: Day | None = None, elements: Sequence[str] | None = None, programme: str | None = None
    ) -> tuple[Document, forwarded.Forwarded]:
        """A new document with the next visit prepared, and what was prepared. `visit` is its kind."""
        from .results import forwarded

        given = _native.options(visit=visit, date=date, to=to, elements=elements, programme=programme)
        handle, told = _native.changed("assay_forward", self._handle, *given)
        assert handle is not None
        return Document(handle), forwarded._Forwarded(told)


    def review(
        self, by: str | None = None, on: Day | None = None, *, baseline: Text | None = None
    ) -> tuple[Document | None, review.Review]:
        """What must be clear before a report leaves.

        With the reviewer (`by`) and the day (`on`), and a list that is clear, the document is new and has the review; else there
        is None. `baseline` has the flags that are accepted, as JSON.
        """
        from .results import review

        accepted = [None, 0] if baseline is None else _native.text(baseline)
        handle, told = _native.changed("assay_review", self._handle, *accepted, *_native.options(by=by, on=on))
        return (Document(handle) if handle else None), review._Review(told)

    def prepare_exercise(
        self,
        assessors: Sequence[str],
        *,
        elements: Sequence[str] | None = None,
        place_evidence: bool = False,
        answers: Text | None = None,
        by: str | None = None,
    ) -> tuple[Document, list[Document], list[str]]:
        """The case, a blank copy for each assessor in their order, and notes on likely mistakes.

        `answers` is a table of agreed ratings, CSV or a workbook: the case keeps them, and the copies do not have them. `by` agreed
        them, where the table does not say who. With `place_evidence`, assessors decide what the evidence supports.
        """
        count = len(assessors) + 1
        handles = (ctypes.c_void_p * count)()
        given = _native.options(assessors=assessors, elements=elements, place_evidence=place_evidence, by=by)
        table = [None, 0] if answers is None else _native.text(answers)
        notes = _native.result("assay_exercise_prepare", self._handle, *table, *given, handles, count)
        made = [Document(ctypes.c_void_p(each)) for each in handles]
        return made[0], made[1:], notes.decode().splitlines()


def compare(
    documents: Sequence[Document],
    *,
    by: Literal["role", "author", "visit", "site", "file"] | None = None,
    element: str | None = None,
    names: Sequence[str] | None = None,
) -> comparison.Comparison:
    """Who differs from whom in one document or several of one pack. `names` are those of the documents, in their order."""
    from .results import comparison

    given = _native.options(by=by, element=element, names=names)
    return comparison._Comparison(_native.read("assay_compare", *_native.handles(documents), *given))


def merge(
    copies: Sequence[Document], base: Document | None = None, *, names: Sequence[str] | None = None, prefer: str | None = None
) -> tuple[Document | None, merged.Merged]:
    """Makes one of several copies, and says what came of it. None where copies differ.

    `base` is what all were made from, `prefer` the name of the copy whose side counts.
    """
    from .results import merged

    given = _native.options(names=names, prefer=prefer)
    handle, told = _native.changed("assay_merge", *_native.handles(copies), base._handle if base else None, *given)
    return (Document(handle) if handle else None), merged._Merged(told)


def exercise_report(
    case: Document, copies: Sequence[Document | None], *, lot: str | None = None
) -> exercise.Exercise:
    """Where assessors differ and why. `copies` are in the order of the case's assessors; None is missing.

    With `lot`, a word, assessors have letters that are drawn with it.
    """
    from .results import exercise

    given = _native.options(format="json", lot=lot)
    return exercise._Exercise(_native.read("assay_exercise_report", case._handle, *_native.handles(copies), *given))


def exercise_page(
    case: Document,
    copies: Sequence[Document | None],
    format: Literal["html", "docx", "markdown", "text"] = "html",
    *,
    lot: str | None = None,
    internal: bool = False,
) -> bytes:
    """The page for the meeting of assessors, with letters in the place of their ids: bytes of a file."""
    given = _native.options(format=format, lot=lot, internal=internal)
    return _native.result("assay_exercise_report", case._handle, *_native.handles(copies), *given)


def exercise_sheet(
    case: Document,
    copies: Sequence[Document | None],
    assessor: str,
    format: Literal["html", "docx", "markdown", "text"] = "html",
    *,
    internal: bool = False,
) -> bytes:
    """The private sheet of one assessor, with the agreed ratings beside their own: bytes of a file."""
    given = _native.options(assessor=assessor, format=format, internal=internal)
    return _native.result("assay_exercise_sheet", case._handle, *_native.handles(copies), *given)


def agree(
    table: Text, scale: Sequence[str], *, name: str | None = None, group: str | None = None
) -> agreement.Agreement:
    """How far assessors agree, in a table of ratings on a scale from the lowest rating to the highest, without a pack."""
    return _agree(None, table, scale=scale, name=name, group=group)


def _agree(pack: ctypes.c_void_p | None, table: Text, **options: Any) -> agreement.Agreement:
    from .results import agreement

    return agreement._Agreement(_native.read("assay_agree", pack, *_native.text(table), *_native.options(**options)))


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a result by its name, such as "evaluation"."""
    found: dict[str, Any] = _native.read("assay_schema", *_native.text(name))
    return found


def set_limit(name: str, value: int) -> None:
    """For calls of this thread from now on. assay.h names the limits."""
    _native.call("assay_set_limit", *_native.text(name), value)


def set_deadline(expired: Callable[[], bool] | None) -> None:
    """`expired` is asked every few milliseconds of a call of this thread; True ends it with an Error of kind "deadline".

    It may call nothing of assay. What it raises ends the call, too. None: no deadline.
    """
    _native.set_deadline(expired)
