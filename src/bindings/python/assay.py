"""assay for Python: makes assessment against a public-service standard computable.

    import assay

    pack = assay.Pack.load("rules/cse")
    document = pack.open(open("ours.json", "rb").read())
    print(document.evaluate()["outcome"]["says"])

One module over the shared library of C (include/assay/assay.h). Texts are str or bytes; results are what json.loads makes of
them, so they look as the schemas under rules/schema say. An Error carries the diagnostics. The interpreter's lock is released
while the library works. A Pack may be used by any number of threads; a Document belongs to one at a time.

The library is found by the variable ASSAY_LIBRARY, beside this module, or by the system.
"""

import ctypes
import ctypes.util
import json
import os
import pathlib
import threading

ABI = 1
_STATUS = ["ok", "input", "pack", "limit", "deadline", "internal", "memory", "misuse"]


class Error(Exception):
    """A call that failed: `kind` says what has to change, `diagnostics` everything that is wrong."""

    def __init__(self, kind, diagnostics):
        self.kind = kind
        self.diagnostics = diagnostics
        super().__init__("\n".join(_line(each) for each in diagnostics) or kind)


def _line(diagnostic):
    place = [diagnostic.get("file"), diagnostic.get("line"), diagnostic.get("column"), diagnostic.get("pointer")]
    place = ":".join(str(each) for each in place if each)
    expected = "; expected " + diagnostic["expected"] if "expected" in diagnostic else ""
    return (place + ": " if place else "") + diagnostic["message"] + expected


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
_CALLS = {
    "assay_error": [_RESULT],
    "assay_set_limit": _TEXT + [ctypes.c_uint64],
    "assay_pack_load": _TEXT + [_OUT],
    "assay_pack_load_files": _TEXT + _FILES + [_OUT],
    "assay_pack_show": [_HANDLE] + _TEXT + [_RESULT],
    "assay_pack_check": [_HANDLE, _RESULT],
    "assay_pack_test": [_HANDLE] + _TEXT + [_RESULT],
    "assay_document_open": [_HANDLE] + _TEXT + _TEXT + [_OUT],
    "assay_document_new": [_HANDLE] + _TEXT + [_OUT],
    "assay_document_text": [_HANDLE, _RESULT],
    "assay_validate": [_HANDLE] + _TEXT + _TEXT + [_RESULT],
    "assay_evaluate": [_HANDLE] + _TEXT + [_RESULT],
    "assay_explain": [_HANDLE] + _TEXT + [_RESULT],
    "assay_compare": _DOCUMENTS + _TEXT + [_RESULT],
    "assay_status_of": [_HANDLE] + _TEXT + [_RESULT],
    "assay_report": [_HANDLE] + _TEXT + [_RESULT],
    "assay_export": [_HANDLE] + _TEXT + [_RESULT],
    "assay_import": [_HANDLE] + _FILES + _TEXT + [_OUT, _RESULT],
    "assay_forward": [_HANDLE] + _TEXT + [_OUT, _RESULT],
    "assay_merge": _DOCUMENTS + [_HANDLE] + _TEXT + [_OUT, _RESULT],
    "assay_agree": [_HANDLE] + _TEXT + _TEXT + [_RESULT],
    "assay_schema": _TEXT + [_RESULT],
}


def _load():
    beside = pathlib.Path(__file__).with_name("libassay-c.so")
    name = os.environ.get("ASSAY_LIBRARY") or (str(beside) if beside.exists() else ctypes.util.find_library("assay-c"))
    if not name:
        raise ImportError("there is no libassay-c; name its file in ASSAY_LIBRARY")
    library = ctypes.CDLL(name)
    library.assay_abi.restype = ctypes.c_uint32
    library.assay_version.restype = library.assay_notices.restype = ctypes.c_char_p
    library.assay_open.argtypes = [ctypes.c_uint32, _OUT]
    library.assay_buffer_free.argtypes = [_RESULT]
    for free in ("assay_close", "assay_pack_free", "assay_document_free"):
        getattr(library, free).argtypes = [_HANDLE]
        getattr(library, free).restype = None
    for name, arguments in _CALLS.items():
        getattr(library, name).argtypes = [_HANDLE] + arguments
    return library


_library = _load()


class _Session:
    """One for each thread."""

    def __init__(self):
        handle = ctypes.c_void_p()
        if _library.assay_open(ABI, ctypes.byref(handle)) != 0:
            raise ImportError("the library has another ABI: %d" % _library.assay_abi())
        self.handle = handle

    def __del__(self):
        _library.assay_close(self.handle)


_of_thread = threading.local()


def _session():
    if not hasattr(_of_thread, "session"):
        _of_thread.session = _Session()
    return _of_thread.session.handle


def _bytes(text):
    return text.encode() if isinstance(text, str) else bytes(text)


def _text(text):
    text = _bytes(text)
    return [text, len(text)]


def _options(options):
    """Dates and paths become texts; what is None is left out."""
    given = {key: value for key, value in options.items() if value is not None}
    return _text(json.dumps(given, default=str)) if given else [None, 0]


def _files(files):
    made = (_File * len(files))()
    for i, (name, data) in enumerate(files.items()):
        name, data = _bytes(name), _bytes(data)
        made[i] = _File(name, len(name), data, len(data))
    return [made, len(files)]


def _call(name, *arguments):
    session = _session()
    status = getattr(_library, name)(session, *arguments)
    if status != 0:
        told = _Buffer()
        _library.assay_error(session, ctypes.byref(told))
        raise Error(_STATUS[status], json.loads(_taken(told))["error"])


def _taken(buffer):
    data = ctypes.string_at(buffer.data, buffer.size)
    _library.assay_buffer_free(ctypes.byref(buffer))
    return data


def _result(name, *arguments):
    result = _Buffer()
    _call(name, *arguments, ctypes.byref(result))
    return _taken(result)


def _made(name, *arguments):
    handle = ctypes.c_void_p()
    _call(name, *arguments, ctypes.byref(handle))
    return handle


class Pack:
    """A standard with its rules: loaded, checked and frozen."""

    def __init__(self, handle):
        self._handle = handle

    def __del__(self):
        _library.assay_pack_free(self._handle)

    @classmethod
    def load(cls, folder):
        return cls(_made("assay_pack_load", *_text(str(folder))))

    @classmethod
    def of_files(cls, id, files):
        """`files`: texts by their names, `cse/pack.lua`; also those of the packs that it extends or uses."""
        return cls(_made("assay_pack_load_files", *_text(id), *_files(files)))

    def show(self, **options):
        return json.loads(_result("assay_pack_show", self._handle, *_options(options)))

    def check(self):
        return json.loads(_result("assay_pack_check", self._handle))

    def test(self, **options):
        return json.loads(_result("assay_pack_test", self._handle, *_options(options)))

    def open(self, text, **options):
        """An assessment: JSON or a workbook of assay."""
        return Document(_made("assay_document_open", self._handle, *_text(text), *_options(options)))

    def new(self, **options):
        return Document(_made("assay_document_new", self._handle, *_options(options)))

    def validate(self, text, **options):
        return json.loads(_result("assay_validate", self._handle, *_text(text), *_options(options)))[0]["problems"]

    def agree(self, table, **options):
        return json.loads(_result("assay_agree", self._handle, *_text(table), *_options(options)))


class Document:
    """An assessment that fits its pack."""

    def __init__(self, handle):
        self._handle = handle

    def __del__(self):
        _library.assay_document_free(self._handle)

    def text(self):
        return _result("assay_document_text", self._handle).decode()

    def evaluate(self, **options):
        return json.loads(self.evaluation(**options))

    def evaluation(self, **options):
        """The evaluation as it is written, in bytes."""
        return _result("assay_evaluate", self._handle, *_options(options))

    def explain(self, node=None, **options):
        return json.loads(_result("assay_explain", self._handle, *_options({"node": node, **options})))

    def status(self, **options):
        return json.loads(_result("assay_status_of", self._handle, *_options(options)))[0]

    def report(self, format="html", **options):
        return _result("assay_report", self._handle, *_options({"format": format, **options}))

    def export(self, format="xlsx", **options):
        return _result("assay_export", self._handle, *_options({"format": format, **options}))

    def import_sheets(self, files, **options):
        """A new document, and what changed in it."""
        return self._changed("assay_import", self._handle, *_files(files), *_options(options))

    def forward(self, visit, date, **options):
        """A new document with the next visit prepared, and what was prepared."""
        return self._changed("assay_forward", self._handle, *_options({"visit": visit, "date": date, **options}))

    @staticmethod
    def _changed(name, *arguments):
        handle = ctypes.c_void_p()
        told = json.loads(_result(name, *arguments, ctypes.byref(handle)))
        return (Document(handle) if handle else None), told


def _handles(documents):
    return [(ctypes.c_void_p * len(documents))(*[each._handle for each in documents]), len(documents)]


def compare(documents, **options):
    return json.loads(_result("assay_compare", *_handles(documents), *_options(options)))


def merge(copies, base=None, **options):
    """The merged document, or None where copies differ, and what came of it."""
    return Document._changed("assay_merge", *_handles(copies), base._handle if base else None, *_options(options))


def schema(name):
    return json.loads(_result("assay_schema", *_text(name)))


def set_limit(name, value):
    """For calls of this thread from now on."""
    _call("assay_set_limit", *_text(name), value)


version = _library.assay_version().decode()
