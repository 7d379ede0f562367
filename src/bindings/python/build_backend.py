"""Builds the wheel of assay: a backend for pip that needs nothing but Python (PEP 517), and a script.

    pip install src/bindings/python              builds the library from the sources above this folder, then the wheel
    python3 build_backend.py LIBRARY FOLDER      makes a wheel of a library that was built; prints its name

The wheel has the library, this package and the modules made from the schemas. It is for the machine's own system: where the
library was not built with ASSAY_BUNDLED, its libraries (Lua, Boost.JSON and others) must be installed.
"""

import base64
import hashlib
import pathlib
import re
import subprocess
import sys
import sysconfig
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[2]


class UnsupportedOperation(Exception):
    """What pip expects of a backend that makes no source distribution."""


def version():
    header = (TOP / "include/assay/version.hpp").read_text(encoding="utf-8")
    return ".".join(re.findall(r"^#define ASSAY_VERSION_\w+ (\d+)$", header, re.MULTILINE)[:3])


def metadata():
    return (
        f"Metadata-Version: 2.1\nName: assay\nVersion: {version()}\n"
        "Summary: Checks whether ratings meet the pass rule of a public-service standard, and shows why\n"
        f"License: {(TOP / 'LICENSE').read_text(encoding='utf-8').splitlines()[0]}\n"
        "Requires-Python: >=3.10\nDescription-Content-Type: text/markdown\n\n"
        f"{(HERE / 'README.md').read_text(encoding='utf-8')}"
    )


def make_wheel(library, folder):
    """Writes the wheel into `folder`. Returns its name."""
    tag = "py3-none-" + re.sub(r"[-.]", "_", sysconfig.get_platform())
    info = f"assay-{version()}.dist-info"
    files = {f"assay/{file.name}": file.read_bytes() for file in sorted((HERE / "assay").iterdir()) if file.is_file()}
    with tempfile.TemporaryDirectory() as made:
        subprocess.run([sys.executable, HERE / "make_results.py", TOP / "rules/schema", made], check=True)
        for file in sorted(pathlib.Path(made).iterdir()):
            files[f"assay/results/{file.name}"] = file.read_bytes()
    files["assay/libassay-c.so"] = pathlib.Path(library).read_bytes()
    files[f"{info}/METADATA"] = metadata().encode()
    files[f"{info}/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: assay\nRoot-Is-Purelib: false\nTag: {tag}\n".encode()
    files[f"{info}/LICENSE"] = (TOP / "LICENSE").read_bytes()
    record = "".join(f"{name},sha256={digest(data)},{len(data)}\n" for name, data in files.items())
    files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()

    name = f"assay-{version()}-{tag}.whl"
    with zipfile.ZipFile(pathlib.Path(folder, name), "w", zipfile.ZIP_DEFLATED) as wheel:
        for file, data in files.items():
            entry = zipfile.ZipInfo(file)  # of 1980: the same bytes at every build
            entry.external_attr = (0o755 if file.endswith(".so") else 0o644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            wheel.writestr(entry, data)
    return name


def digest(data):
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


# --- what pip calls ---------------------------------------------------------------------------------


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    library = (config_settings or {}).get("library")
    if not library:
        build = TOP / "build/python"
        bundled = "ON" if (TOP / "build/sources/lua5.4").is_dir() else "OFF"
        options = ["-DASSAY_BUILD_TESTS=OFF", "-DASSAY_BUILD_CLI=OFF", "-DASSAY_BUILD_EXAMPLES=OFF", "-DASSAY_BUNDLED=" + bundled]
        subprocess.run(["cmake", "--preset", "release", "-B", build, *options], cwd=TOP, check=True)
        subprocess.run(["cmake", "--build", build, "--parallel", "--target", "assay-c"], check=True)
        library = build / "libassay-c.so"
    return make_wheel(library, wheel_directory)


def build_sdist(sdist_directory, config_settings=None):
    raise UnsupportedOperation("build the wheel from a checkout of assay")


if __name__ == "__main__":
    print(make_wheel(*sys.argv[1:]))
