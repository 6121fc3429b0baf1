"""The same commit gives the same bytes, wherever and whenever it is built."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from build_tools.bundle.build import build_engine
from build_tools.bundle.compress import PACKED
from build_tools.bundle.memory_file import write_memory
from build_tools.bundle.parts import REHEARSAL, write_part
from build_tools.bundle.runtime import part, tailor
from build_tools.bundle.snapshot import take_snapshot
from build_tools.bundle.wheels import build_wheels

pytestmark = pytest.mark.site
ROOT = Path(__file__).parents[2]


def test_wheels_and_snapshot_made_elsewhere_are_those_of_the_engine(tmp_path: Path) -> None:
    project, pyodide = tmp_path / "någon annanstans", tmp_path / "npm/pyodide"
    project.mkdir()
    for name in ("pyproject.toml", ".gitignore", "LICENSE", "LICENSE-CONTENT"):
        shutil.copy(ROOT / name, project)
    compiled = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "decision_aids", project / "decision_aids", ignore=compiled)
    shutil.copytree(ROOT / "node_modules/pyodide", pyodide)
    built = json.loads(build_engine(ROOT).manifest)

    wheels = build_wheels(project, tmp_path / "wheels")
    assert {wheel.name: sha256(wheel.read_bytes()) for wheel in wheels} == {
        one["name"]: one["sha256"] for one in built["stock"]["files"] if one["name"].endswith(".whl")
    }
    snapshot = take_snapshot(pyodide, wheels, tmp_path / "cache", tmp_path)
    texts = write_part(REHEARSAL, project, snapshot.stdlib, snapshot.modules)
    parted = part(tailor(ROOT / "node_modules", ROOT / PACKED, tmp_path), snapshot, tmp_path, texts=texts)
    assert (sha256(parted.used), sha256(parted.rest)) == (built["runtime"]["sha256"], built["rest"]["sha256"])
    digest = bytes.fromhex(built["runtime"]["sha256"])
    memory = write_memory(snapshot.without(parted.late), snapshot.entry, digest)
    assert sha256(memory) == built["memory"]["sha256"]


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
