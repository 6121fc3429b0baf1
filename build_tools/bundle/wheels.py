"""The Python packages that go to the reader's browser, as wheels of compiled, pure Python.

Ours is built from the source tree. Jinja2 and MarkupSafe are taken as they are installed, without
MarkupSafe's compiled part, which is for another processor; it then uses its own Python version of that.
"""

from __future__ import annotations

import sys
import zipfile
from importlib.metadata import Distribution, distribution
from pathlib import Path

from build_tools.bundle.bytecode import pyc
from build_tools.bundle.processes import BundleError, run

LIBRARIES = ("jinja2", "markupsafe")

EPOCH = 315532800
"""The day that what is compiled bears: 1 January 1980, the first that a zip can hold."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_WHEEL = "Wheel-Version: 1.0\nGenerator: kunskapsstod\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def build_wheels(root: Path, target: Path) -> list[Path]:
    """Build the wheels into the empty folder `target`, compiled for the runtime's Python; first ours.

    Raises BundleError when a step fails.
    """
    target.mkdir(parents=True, exist_ok=True)
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(root)]
    run("Bygget av paketet decision_aids", ["env", f"SOURCE_DATE_EPOCH={EPOCH}", *build], root)
    ours = list(target.glob("*.whl"))
    wheels = [*ours, *(pack_installed(distribution(name), target) for name in LIBRARIES)]
    return [compile_archive(wheel) for wheel in wheels]


def compile_archive(archive: Path) -> Path:
    """Compile the .py files of a wheel or zip, in place; every file gets the same day. Returns the path."""
    with zipfile.ZipFile(archive) as read:
        contents = [(entry.filename, read.read(entry)) for entry in read.infolist()]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in contents:
            ready = (f"{name}c", pyc(content, name)) if name.endswith(".py") else (name, content)
            written.writestr(zipfile.ZipInfo(ready[0], _LONG_AGO), ready[1], zipfile.ZIP_DEFLATED)
    return archive


def pack_installed(installed: Distribution, target: Path) -> Path:
    """A wheel of an installed package's pure Python."""
    name = f"{installed.name.lower().replace('-', '_')}-{installed.version}"
    files = {
        str(file): Path(str(installed.locate_file(file))).read_bytes()
        for file in installed.files or []
        if file.suffix == ".py" and "_speedups" not in file.name
    }
    if not files:
        raise BundleError(f"Paketet {installed.name} är inte installerat med sina .py-filer. Kör: make setup")
    info = f"{name}.dist-info"
    # A licence must follow what it is for, wherever that goes.
    licences = {
        f"{info}/licenses/{file.name}": Path(str(installed.locate_file(file))).read_bytes()
        for file in installed.files or []
        if file.parent.name == "licenses" and file.parent.parent.suffix == ".dist-info"
    }
    if not licences:
        raise BundleError(f"Paketet {installed.name} har ingen licenstext. Kör: make setup")
    files |= licences
    metadata = f"Metadata-Version: 2.1\nName: {installed.name}\nVersion: {installed.version}\n"
    files |= {f"{info}/METADATA": metadata.encode(), f"{info}/WHEEL": _WHEEL.encode()}
    record = "".join(f"{file},,\n" for file in [*sorted(files), f"{info}/RECORD"])
    wheel = target / f"{name}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, content in [*sorted(files.items()), (f"{info}/RECORD", record.encode())]:
            archive.writestr(zipfile.ZipInfo(file, _LONG_AGO), content)
    return wheel
