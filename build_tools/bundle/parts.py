"""The parts of the engine that few readers need: Python packages, fetched when they are first used.

A part is a file of marshal's: {"modules": {name: (is it a package, its code)}, "data": {name: its JSON},
"templates": {name: its code}}. It holds what the snapshot lacks of its packages, and of the standard library
that they need: a module that is not in the snapshot has no file to come from. browser_boot.py takes it in.
Marshal is as tied to one version of Python as the snapshot is.
"""

from __future__ import annotations

import ast
import json
import marshal
import sys
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from types import CodeType

from build_tools.bundle.bytecode import compiled, dumped
from build_tools.bundle.processes import run
from decision_aids.data import read_folder
from decision_aids.registry import AIDS
from decision_aids.view.text.render import VIEW, environment

_PYC_HEADER = 16
FOR_DATACLASSES = {"inspect", "ast", "dis", "opcode", "_opcode_metadata", "importlib.machinery"}
"""What dataclasses import; in the snapshot they make do with less (lighten.py)."""
_LOADED = """
import sys
for name in sys.argv[1:]:
    try: __import__(name)
    except ImportError: pass  # a name in a module, and no module
print(*sys.modules)
"""


@dataclass(frozen=True)
class Part:
    """What a part is called, its packages, and the compiled data and templates that go with them.

    `encodings` are those of text that they meet, which Python imports by name.
    """

    name: str
    packages: tuple[str, ...]
    encodings: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()


PARTS = (
    Part(
        "utbyte",
        ("decision_aids.mall", "decision_aids.utbyte"),
        ("utf_8_sig", "utf_16", "utf_16_le", "utf_16_be", "latin_1", "iso8859_1", "iso8859_15", "cp1252"),
        ("mall/texter", "lakarintyg.texts"),  # a certificate is judged by the aid for certificates
    ),
    Part("skriv", ("decision_aids.view.mall",), data=("mall/coach",), templates=("skriv.html",)),
    Part(
        "ova",
        ("decision_aids.ova", "decision_aids.view.ova"),
        data=("ova/ovningar", "ova/texter"),
        templates=("ova.html",),
    ),
    Part("arendebild", ("decision_aids.view.arendebild",), templates=("arendebild.html",)),
    Part("ordfil", ("decision_aids.ordfil",)),
    Part(
        "pdf",
        ("pypdf",),
        ("cp1252", "mac_roman", "charmap", "utf_16", "utf_16_le", "utf_16_be", "latin_1", "ascii"),
    ),
)
"""`utbyte` reads and writes certificates, `skriv` is the form to write in, `ova` practice,
`arendebild` the picture of a case, `ordfil` a document as a file, `pdf` for PDF."""

AID_PARTS = tuple(Part(aid, (), data=(f"{aid}.texts",)) for aid in AIDS)
"""The texts of each aid, fetched with the aid: what a start fetches must not grow with the number of aids. As
JSON they would be four kilobytes smaller on the line, but a warm start in Chromium then takes 120 ms and not
85, and a new view in WebKit half as long again (measured 2026-12-01).
"""

REHEARSAL = Part("rehearsal", (), data=tuple(f"{aid}.{kind}" for aid in AIDS for kind in ("texts", "cases")))
"""What Python rehearses with when the runtime is parted; never sent."""


def write_part(part: Part, root: Path, stdlib: bytes, at_hand: Iterable[str]) -> bytes:
    """The part's file.

    Args:
        part: which part.
        root: the project's folder.
        stdlib: the runtime's standard library, a zip of compiled modules.
        at_hand: the modules that are in the snapshot's memory.
    """
    modules: dict[str, tuple[bool, CodeType]] = {}
    needed = {f"encodings.{one}" for one in part.encodings}
    for package in part.packages:
        for name, path in _modules_of(package):
            tree = ast.parse(path.read_bytes())
            needed |= {one for one in _imported(tree) if one.partition(".")[0] in sys.stdlib_module_names}
            # The file's name is for tracebacks: nothing of the machine that built it.
            code = compiled(path.read_bytes(), f"{name}/{path.name}")
            modules[name] = path.stem == "__init__", code
    # Our own packages ask for these through dataclasses alone; what others ask for is theirs to say.
    spared = FOR_DATACLASSES if all(one.startswith("decision_aids") for one in part.packages) else set[str]()
    found = _of_the_standard_library(needed, stdlib, root)
    modules |= {name: one for name, one in found.items() if name not in spared or name in needed}
    fresh = {name: modules[name] for name in sorted(modules.keys() - set(at_hand))}
    data = {name: json.loads((root / f"decision_aids/_data/{name}.json").read_bytes()) for name in part.data}
    sources = {name: read_folder(VIEW, "*/*.html")[name] for name in part.templates}
    templates = {name: environment().compile(source, name) for name, source in sources.items()}
    return dumped({"modules": fresh, "data": data, "templates": templates})


def _modules_of(package: str) -> Iterator[tuple[str, Path]]:
    spec = find_spec(package)
    for place in (spec and spec.submodule_search_locations) or ():
        for path in sorted(Path(place).rglob("*.py")):
            inside = path.relative_to(place).with_suffix("").parts
            yield ".".join((package, *(one for one in inside if one != "__init__"))), path


def _imported(tree: ast.Module) -> Iterator[str]:
    """What is imported anywhere in a module, also inside its functions; names that may be no modules too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (node.module, *(f"{node.module}.{one.name}" for one in node.names))


def _of_the_standard_library(needed: set[str], stdlib: bytes, root: Path) -> dict[str, tuple[bool, CodeType]]:
    """What they need of it; what is built into the runtime is not in the zip."""
    command = [sys.executable, "-I", "-S", "-c", _LOADED, *sorted(needed)]
    names = run("Delarna av motorn", command, root).split()
    found: dict[str, tuple[bool, CodeType]] = {}
    with zipfile.ZipFile(BytesIO(stdlib)) as archive:
        files = set(archive.namelist())
        for name in names:
            place = name.replace(".", "/")
            for file, package in ((f"{place}/__init__.pyc", True), (f"{place}.pyc", False)):
                if file in files:
                    found[name] = package, marshal.loads(archive.read(file)[_PYC_HEADER:])
    return found
