"""`make mutants`: does a test notice when a rule is changed? A sampled, seeded answer in at most 20 minutes.

Each room gets its share of the sample; a mutant is tried in a copy of the project, against the tests that
are named for its room, until one fails. Survivors are listed; those in `explained.yml` change nothing that
anyone could notice, and each says why. The score counts them as neither killed nor survived.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat
from pathlib import Path
from queue import SimpleQueue

import yaml

from tests.mutants.places import Mutant, Place, mutant, places
from tests.mutants.rooms import ROOMS, Room

ROOT = Path(__file__).parents[2]
EXPLAINED = ROOT / "tests/mutants/explained.yml"
COPIED = ("decision_aids", "build_tools", "tests", "redaktion", "docs", "pyproject.toml", "mkdocs.yml")
WORKERS = 2
TOO_LONG = 240
"""Seconds; a mutant that makes the tests run for ever is noticed by that."""
BAR = 0.90


def main() -> int:
    """Try the sample and print the score; 1 when it is under the bar in some room."""
    asked = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    asked.add_argument("--sample", type=int, default=40, help="mutants a room")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--minutes", type=float, default=19, help="no new mutant is begun after this")
    asked.add_argument("--room", choices=[one.name for one in ROOMS], action="append")
    given = asked.parse_args()
    rooms = [one for one in ROOMS if not given.room or one.name in given.room]
    sample = [(room, one) for room in rooms for one in _sample(room, given.sample, given.seed)]
    random.Random(given.seed).shuffle(sample)
    copies: SimpleQueue[Path] = SimpleQueue()
    for number in range(WORKERS):
        copies.put(_copy(number))
    ends = time.monotonic() + given.minutes * 60

    def tried(one: tuple[Room, Mutant]) -> bool | None:
        return None if time.monotonic() > ends else _killed(copies, *one)

    with ThreadPoolExecutor(WORKERS) as pool:
        sound = [not one for one in pool.map(_killed, repeat(copies), rooms, repeat(None))]
        for room in (room for room, passes in zip(rooms, sound, strict=True) if not passes):
            print(f"{room.name}: the tests fail before anything is mutated; mend them first", file=sys.stderr)
        if not all(sound):
            return 2
        ended = [*pool.map(tried, sample)]
    return _report(rooms, [*zip(sample, ended, strict=True)])


def _sample(room: Room, size: int, seed: int) -> list[Mutant]:
    """A seeded sample, one mutant a line at most: a line with many signs weighs no more than another."""
    by_line: dict[tuple[str, int], list[Place]] = {}
    for file in room.files(ROOT):
        for one in places(ROOT, file):
            by_line.setdefault((one.file, one.line), []).append(one)
    chance = random.Random(f"{seed} {room.name}")
    lines = chance.sample(sorted(by_line), min(size, len(by_line)))
    found = (mutant(ROOT, chance.choice(sorted(by_line[line]))) for line in lines)
    return [one for one in found if one is not None]


def _copy(number: int) -> Path:
    """The project once more, where mutants can be put in without disturbing anybody."""
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
    return copy


def _killed(copies: SimpleQueue[Path], room: Room, one: Mutant | None) -> bool:
    """Whether a test of the room fails in a copy with the mutant (None: with nothing changed)."""
    copy = copies.get()
    path = copy / one.place.file if one else None
    original = path.read_text(encoding="utf-8") if path else ""
    command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *room.tests]
    try:
        if path and one:
            path.write_text(one.source, encoding="utf-8")
        return (
            subprocess.run(command, cwd=copy, capture_output=True, timeout=TOO_LONG, check=False).returncode
            != 0
        )
    except subprocess.TimeoutExpired:
        return True
    finally:
        if path:
            path.write_text(original, encoding="utf-8")
        copies.put(copy)


def _report(rooms: list[Room], tried: list[tuple[tuple[Room, Mutant], bool | None]]) -> int:
    explained: dict[str, str] = yaml.safe_load(EXPLAINED.read_text(encoding="utf-8")) or {}
    poor = False
    print(f"{'room':<14}{'killed':>8}{'survived':>10}{'explained':>11}{'not tried':>11}{'score':>8}")
    for room in rooms:
        own = [(one, killed) for (where, one), killed in tried if where is room]
        killed = sum(1 for _, end in own if end)
        survived = [one for one, end in own if end is False]
        known = sum(1 for one in survived if one.name in explained)
        counted = killed + len(survived) - known
        score = killed / counted if counted else 1.0
        poor |= score < BAR
        late = sum(1 for _, end in own if end is None)
        print(f"{room.name:<14}{killed:>8}{len(survived) - known:>10}{known:>11}{late:>11}{score:>8.0%}")
    for (_, one), end in sorted(tried, key=lambda each: each[0][1].name):
        if end is False:
            print(f"\nsurvived  {one.place.file}:{one.place.line}\n  - {one.before}\n  + {one.after}")
            print(f"  {explained.get(one.name, 'NOT EXPLAINED')}")
    return 1 if poor else 0


if __name__ == "__main__":
    sys.exit(main())
