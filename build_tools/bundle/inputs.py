"""What the engine is made of, as one hash: when it is unchanged, so is the engine."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from build_tools.bundle.processes import BundleError, run

_FILES = ("pyproject.toml", "package-lock.json", "requirements.lock", ".python-version")
_FOLDERS = ("decision_aids", "build_tools/bundle", "build_tools/theme/shell")
_NOT_SHIPPED = {"__pycache__"}


def hash_inputs(root: Path) -> str:
    """The hash over the rules with their compiled data, the locks and this build's own code.

    Raises BundleError when the compiled data is missing: without it the packages would be built empty.
    """
    if not list((root / "decision_aids/_data").glob("*.json")):
        raise BundleError("decision_aids/_data är tom: texter och källor är inte kompilerade. Kör: make data")
    digest = hashlib.sha256(_node_version(root).encode())
    for path in [root / name for name in _FILES] + _files_of(root):
        digest.update(f"{path.relative_to(root).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _files_of(root: Path) -> list[Path]:
    found = [path for folder in _FOLDERS for path in (root / folder).rglob("*") if path.is_file()]
    return sorted(path for path in found if not _NOT_SHIPPED & set(path.parts))


def _node_version(root: Path) -> str:
    if not shutil.which("node"):
        raise BundleError(
            "node saknas: minnesbilden görs i Node 20 eller senare. Installera det och kör igen."
        )
    return run("Node", ["node", "--version"], root).strip()
