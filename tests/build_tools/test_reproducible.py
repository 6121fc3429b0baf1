"""The same commit gives the same bytes, wherever and whenever it is built."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from build_tools.bundle.build import build_engine
from build_tools.bundle.memory_file import write_memory
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
    memory = write_memory(snapshot.memory, snapshot.entry, bytes.fromhex(built["runtime"]["sha256"]))
    assert sha256(memory) == built["memory"]["sha256"]


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
