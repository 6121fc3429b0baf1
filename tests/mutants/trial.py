"""Copies of the project, and whether the tests of a room fail in one."""

from __future__ import annotations

import importlib.util
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from enum import Enum
from pathlib import Path
from queue import SimpleQueue

from tests.mutants.places import Mutant
from tests.mutants.quick_first import told
from tests.mutants.rooms import ROOMS, Room

ROOT = Path(__file__).parents[2]
COPIED = ("decision_aids", "build_tools", "tests", "redaktion", "docs", "pyproject.toml", "mkdocs.yml")
SLOWER = 3
"""So many times the seconds of the unchanged rules: a mutant that takes longer runs for ever."""
_FAILED = re.compile(r"^(?:FAILED|ERROR) ([^ :]+)", re.MULTILINE)


class End(Enum):
    """What became of a mutant."""

    KILLED = "killed"
    ENDLESS = "endless"
    SURVIVED = "survived"
    NOT_TRIED = "not tried"


class Trials:
    """As many copies of the project as are tried at the same time."""

    def __init__(self, workers: int) -> None:
        self._copies: SimpleQueue[Path] = SimpleQueue()
        self._seconds: dict[str, float] = {}
        self._noticed: dict[str, Counter[str]] = defaultdict(Counter)
        for number in range(workers):
            self._copies.put(_copy(number))

    def passes_unchanged(self, room: Room) -> bool:
        """Whether the room's tests pass before anything is mutated; how long they take is remembered."""
        copy = self._copies.get()
        began = time.monotonic()
        passes = self._run(copy, room) is End.SURVIVED
        self._seconds[room.name] = time.monotonic() - began
        self._copies.put(copy)
        return passes

    def seconds(self, room: Room) -> float:
        """How long the room's tests take when nothing is changed: what a survivor costs."""
        return self._seconds[room.name]

    def of(self, room: Room, one: Mutant, ends: float) -> End:
        """What becomes of the mutant, against the room's tests; not tried when time is out first."""
        left = ends - time.monotonic()
        if left <= 0:
            return End.NOT_TRIED
        copy = self._copies.get()
        path = copy / one.place.file
        original = path.read_text(encoding="utf-8")
        # A mutant may have the size and the second of the file that it stands for: no bytecode of it.
        Path(importlib.util.cache_from_source(str(path))).unlink(missing_ok=True)
        try:
            path.write_text(one.source, encoding="utf-8")
            return self._run(copy, room, 10 + SLOWER * self._seconds[room.name], left)
        finally:
            path.write_text(original, encoding="utf-8")
            self._copies.put(copy)

    def _run(self, copy: Path, room: Room, seconds: float | None = None, left: float | None = None) -> End:
        command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider"]
        command += ["-p", "tests.mutants.quick_first", *room.tests]
        command += ["-k", room.of_aid] if room.of_aid else []
        noticed = self._noticed[room.name]
        knows = told([file for file, _ in noticed.most_common()], seconds)
        try:
            ended = subprocess.run(
                command, cwd=copy, env=knows, capture_output=True, text=True, timeout=left, check=False
            )
        except subprocess.TimeoutExpired:
            return End.NOT_TRIED
        if ended.returncode == -signal.SIGXCPU:
            return End.ENDLESS
        noticed.update(_FAILED.findall(ended.stdout)[:1])
        return End.KILLED if ended.returncode else End.SURVIVED


def _copy(number: int) -> Path:
    """The project once more, compiled, where mutants can be put in without disturbing anybody."""
    copy = ROOT / "build/mutants" / str(number)
    shutil.rmtree(copy, ignore_errors=True)
    for name in COPIED:
        source = ROOT / name
        target = copy / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target)
    every = sorted({folder for room in ROOMS for folder in room.tests})
    compiling = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-n", "0", *every]
    subprocess.run(compiling, cwd=copy, check=True, capture_output=True)
    return copy
