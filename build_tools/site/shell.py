"""The browser shell as it is served: one file for the page and one for its worker, where there are two dozen
modules in theme/shell. Each module was a request of its own, and those that others name came one turn later.

What only some pages ask for (the form, practice, the check of a computer) stays in files of its own.
"""

from __future__ import annotations

import json
from pathlib import Path

from build_tools.bundle.kept import kept
from build_tools.bundle.processes import run

_ROOT = Path(__file__).parents[2]
_MODULES = _ROOT / "build_tools/theme/shell"
_SCRIPT = Path(__file__).with_name("shell.mjs")
_CACHE = _ROOT / "build/cache/shell"


def joined_shell(modules: Path = _MODULES, cache: Path = _CACHE) -> dict[str, str]:
    """The files by name, with what is in them. Raises BundleError with what Node says when it cannot."""
    tool = _ROOT / "node_modules/@rollup/wasm-node/package.json"
    named = sorted(modules.glob("*.js"))
    made_of = [one for path in named for one in (path.name, path.read_bytes())]
    tools = tuple(path.read_bytes() if path.exists() else b"" for path in (_SCRIPT, tool))
    step, command = "Sammanfogningen av skalet", ["node", str(_SCRIPT), str(modules)]
    said = kept(cache, (*made_of, *tools), lambda: run(step, command, _ROOT).encode())
    return json.loads(said)


def lay_shell(folder: Path) -> None:
    """Write the files into a new folder."""
    folder.mkdir(parents=True)
    for name, code in joined_shell().items():
        (folder / name).write_text(code, encoding="utf-8")
