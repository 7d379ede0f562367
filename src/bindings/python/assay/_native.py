"""The library for C (include/assay/assay.h) through ctypes. Not for hosts: assay/__init__.py has what they use.

ctypes releases the interpreter's lock during each call. Each thread has a session of its own, made at its first call.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import json
import os
import pathlib
import threading
from typing import Any, Callable, Mapping, Sequence, Union

from .results import error

ABI = 1
KINDS = ["ok", "input", "pack", "limit", "deadline", "internal", "memory", "misuse"]

Text = Union[str, bytes, bytearray, memoryview]


class Error(Exception):
    """A call that failed.

    `kind` says what has to change: "input", "pack", "limit", "deadline", "internal", "memory" or "misuse", as assay.h
    describes them. `diagnostics` has everything that is wrong, each with its place.
    """

    def __init__(self, kind: str, diagnostics: list[error.Diagnostic]) -> None:
        self.kind = kind
        self.diagnostics = diagnostics
        super().__init__("\n".join(_line(each) for each in diagnostics) or kind)


def _line(diagnostic: error.Diagnostic) -> str:
    place = [diagnostic.file, diagnostic.line, diagnostic.column, diagnostic.pointer]
    told = ":".join(str(each) for each in place if each)
    expected = f"; expected {diagnostic.expected}" if diagnostic.expected else ""
    return (told + ": " if told else "") + diagnostic.message + expected


class _Buffer(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("size", ctypes.c_size_t)]


class _File(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p),
        ("name_size", ctypes.c_size_t),
        ("data", ctypes.c_char_p),
        ("size", ctypes.c_size_t),
    ]


_TEXT = [ctypes.c_char_p, ctypes.c_size_t]
_HANDLE = ctypes.c_void_p
_OUT = ctypes.POINTER(ctypes.c_void_p)
_RESULT = ctypes.POINTER(_Buffer)
_FILES = [ctypes.POINTER(_File), ctypes.c_size_t]
_DOCUMENTS = [ctypes.POINTER(ctypes.c_void_p), ctypes.c_size_t]

# What each call takes behind its session.
_CALLS: dict[str, list[Any]] = {
    "assay_error": [_RESULT],
    "assay_set_limit": _TEXT + [ctypes.c_uint64],
    "assay_pack_load": _TEXT + [_OUT],
    "assay_pack_load_files": _TEXT + _FILES + [_OUT],
    "assay_pack_load_shipped": _TEXT + [_OUT],
    "assay_pack_show": [_HANDLE] + _TEXT + [_RESULT],
    "assay_pack_check": [_HANDLE, _RESULT],
    "assay_pack_test": [_HANDLE] + _TEXT + [_RESULT],
    "assay_document_open": [_HANDLE] + _TEXT + _TEXT + [_OUT],
    "assay_document_new": [_HANDLE] + _TEXT + [_OUT],
    "assay_document_text": [_HANDLE, _RESULT],
    "assay_validate": [_HANDLE] + _TEXT + _TEXT + [_RESULT],
    "assay_evaluate": [_HANDLE] + _TEXT + [_RESULT],
    "assay_explain": [_HANDLE] + _TEXT + [_RESULT],
    "assay_plan": [_HANDLE] + _TEXT + [_RESULT],
    "assay_compare": _DOCUMENTS + _TEXT + [_RESULT],
    "assay_status_of": [_HANDLE] + _TEXT + [_RESULT],
    "assay_report": [_HANDLE] + _TEXT + [_RESULT],
    "assay_export": [_HANDLE] + _TEXT + [_RESULT],
    "assay_import": [_HANDLE] + _FILES + _TEXT + [_OUT, _RESULT],
    "assay_forward": [_HANDLE] + _TEXT + [_OUT, _RESULT],
    "assay_merge": _DOCUMENTS + [_HANDLE] + _TEXT + [_OUT, _RESULT],
    "assay_agree": [_HANDLE] + _TEXT + _TEXT + [_RESULT],
    "assay_severity": [_HANDLE] + _TEXT + _TEXT + [_RESULT],
    "assay_review": [_HANDLE] + _TEXT + _TEXT + [_OUT, _RESULT],
    "assay_exercise_prepare": [_HANDLE] + _TEXT + _TEXT + [_OUT, ctypes.c_size_t, _RESULT],
    "assay_exercise_report": [_HANDLE] + _DOCUMENTS + _TEXT + [_RESULT],
    "assay_exercise_sheet": [_HANDLE] + _DOCUMENTS + _TEXT + [_RESULT],
    "assay_schema": _TEXT + [_RESULT],
}
_EXPIRED = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)


def _load() -> ctypes.CDLL:
    beside = pathlib.Path(__file__).with_name("libassay-c.so")
    name = os.environ.get("ASSAY_LIBRARY") or (str(beside) if beside.exists() else ctypes.util.find_library("assay-c"))
    if not name:
        raise ImportError("libassay-c was not found; set ASSAY_LIBRARY to its file")
    loaded = ctypes.CDLL(name)
    loaded.assay_abi.restype = ctypes.c_uint32
    loaded.assay_version.restype = loaded.assay_notices.restype = ctypes.c_char_p
    loaded.assay_open.argtypes = [ctypes.c_uint32, _OUT]
    loaded.assay_buffer_free.argtypes = [_RESULT]
    loaded.assay_buffer_free.restype = None
    loaded.assay_set_deadline.argtypes = [_HANDLE, _EXPIRED, ctypes.c_void_p]
    loaded.assay_set_deadline.restype = None
    for free in ("assay_close", "assay_pack_free", "assay_document_free"):
        getattr(loaded, free).argtypes = [_HANDLE]
        getattr(loaded, free).restype = None
    for name, arguments in _CALLS.items():
        getattr(loaded, name).argtypes = [_HANDLE, *arguments]
    return loaded


library = _load()


class _Session:
    """One for each thread, closed when the thread ends."""

    def __init__(self) -> None:
        self.handle = ctypes.c_void_p()
        self.close = library.assay_close  # when the interpreter ends, `library` may be gone
        self.expired = ctypes.cast(0, _EXPIRED)
        self.thrown: list[BaseException] = []
        if library.assay_open(ABI, ctypes.byref(self.handle)) != 0:
            raise ImportError(f"the library has ABI {library.assay_abi()}; this module needs {ABI}")

    def __del__(self) -> None:
        self.close(self.handle)


class _Sessions(threading.local):
    def __init__(self) -> None:
        self.own = _Session()


_sessions = _Sessions()


def set_deadline(expired: Callable[[], bool] | None) -> None:
    session = _sessions.own

    def ask(_: object) -> int:
        try:
            return 1 if expired is not None and expired() else 0
        except BaseException as thrown:  # it must not pass through the library; it is raised when the call has ended
            session.thrown.append(thrown)
            return 1

    session.expired = _EXPIRED(ask) if expired is not None else ctypes.cast(0, _EXPIRED)
    library.assay_set_deadline(session.handle, session.expired, None)


def text(value: Text) -> list[Any]:
    given = value.encode() if isinstance(value, str) else bytes(value)
    return [given, len(given)]


def options(**given: Any) -> list[Any]:
    """Dates and paths become texts; what is None is left out."""
    given = {key.rstrip("_"): value for key, value in given.items() if value is not None}
    return text(json.dumps(given, default=_as_json)) if given else [None, 0]


def _as_json(value: Any) -> Any:
    return dict(value) if isinstance(value, Mapping) else list(value) if isinstance(value, (tuple, set)) else str(value)


def files(given: Mapping[str, Text]) -> list[Any]:
    made = (_File * len(given))()
    for i, (name, data) in enumerate(given.items()):
        made[i] = _File(*text(name), *text(data))
    return [made, len(given)]


def handles(owners: Sequence[Any]) -> list[Any]:
    """The handles of documents; None has none."""
    return [(ctypes.c_void_p * len(owners))(*[each and each._handle for each in owners]), len(owners)]


def call(name: str, *arguments: Any) -> None:
    session = _sessions.own
    status = getattr(library, name)(session.handle, *arguments)
    if session.thrown:
        raise session.thrown.pop()
    if status != 0:
        told = _Buffer()
        library.assay_error(session.handle, ctypes.byref(told))
        raise Error(KINDS[status], error._Error(json.loads(_taken(told))).error)


def _taken(buffer: _Buffer) -> bytes:
    data = ctypes.string_at(buffer.data, buffer.size)
    library.assay_buffer_free(ctypes.byref(buffer))
    return data


def result(name: str, *arguments: Any) -> bytes:
    """What the call writes."""
    buffer = _Buffer()
    call(name, *arguments, ctypes.byref(buffer))
    return _taken(buffer)


def read(name: str, *arguments: Any) -> Any:
    """What the call writes, as json.loads() reads it."""
    return json.loads(result(name, *arguments))


def made(name: str, *arguments: Any) -> ctypes.c_void_p:
    """The handle that the call makes."""
    handle = ctypes.c_void_p()
    call(name, *arguments, ctypes.byref(handle))
    return handle


def changed(name: str, *arguments: Any) -> tuple[ctypes.c_void_p | None, Any]:
    """The handle that the call makes, if it does, and what it writes."""
    handle = ctypes.c_void_p()
    told = read(name, *arguments, ctypes.byref(handle))
    return (handle if handle else None), told
