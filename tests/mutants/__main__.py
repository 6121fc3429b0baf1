"""`make mutants`: does a test notice when a rule is changed? A sampled, seeded answer in at most 20 minutes.

Each room gets its share of the sample; a mutant is tried in a copy of the project, against the tests that
are named for its room, until one fails. Survivors are listed; those in `explained.yml` change nothing that
anyone could notice, and each says why. The score counts them as neither killed nor survived. A mutant that
the tests never end with is noticed by that, and listed.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from tests.mutants.explained import explanation
from tests.mutants.places import Mutant, Place, mutant, places
from tests.mutants.rooms import ROOMS, Room
from tests.mutants.trial import ROOT, End, Trials

WORKERS = 2
BAR = 0.90

type Tried = tuple[Room, Mutant, End]


def main() -> int:
    """Try the sample and print the score; 1 when it is under the bar in some room."""
    asked = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    asked.add_argument("--sample", type=int, default=20, help="mutants a room")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--minutes", type=float, default=19, help="what is not tried by then is said")
    asked.add_argument("--room", choices=[one.name for one in ROOMS], action="append")
    given = asked.parse_args()
    ends = time.monotonic() + given.minutes * 60
    rooms = [one for one in ROOMS if not given.room or one.name in given.room]
    sample = [(room, one) for room in rooms for one in _sample(room, given.sample, given.seed)]
    random.Random(given.seed).shuffle(sample)
    trials = Trials(WORKERS)

    def tried(one: tuple[Room, Mutant]) -> Tried:
        end = trials.of(*one, ends)
        print(f"{end.value:>9}  {one[1].name}", file=sys.stderr, flush=True)
        return *one, end

    with ThreadPoolExecutor(WORKERS) as pool:
        sound = [*pool.map(trials.passes_unchanged, rooms)]
        for room in (room for room, passes in zip(rooms, sound, strict=True) if not passes):
            print(f"{room.name}: the tests fail before anything is mutated; mend them first", file=sys.stderr)
        if not all(sound):
            return 2
        ended = [*pool.map(tried, sample)]
    return _report(trials, rooms, ended)


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


def _report(trials: Trials, rooms: list[Room], tried: list[Tried]) -> int:
    poor = False
    columns = ("killed", "endless", "survived", "explained", "not tried", "score", "seconds")
    print(f"{'room':<14}" + "".join(f"{one:>11}" for one in columns))
    for room in rooms:
        own = [(one, end) for where, one, end in tried if where is room]
        ends = Counter(end for _, end in own)
        known = sum(end is End.SURVIVED and bool(explanation(one.name)) for one, end in own)
        noticed = ends[End.KILLED] + ends[End.ENDLESS]
        counted = noticed + ends[End.SURVIVED] - known
        score = noticed / counted if counted else 1.0
        poor |= score < BAR
        numbers = (
            ends[End.KILLED],
            ends[End.ENDLESS],
            ends[End.SURVIVED] - known,
            known,
            ends[End.NOT_TRIED],
        )
        shown = (*(str(one) for one in numbers), f"{score:.0%}", f"{trials.seconds(room):.0f}")
        print(f"{room.name:<14}" + "".join(f"{one:>11}" for one in shown))
    for _, one, end in sorted(tried, key=lambda each: each[1].name):
        if end in {End.SURVIVED, End.ENDLESS}:
            print(f"\n{end.value}  {one.place.file}:{one.place.line}\n  - {one.before}\n  + {one.after}")
        if end is End.SURVIVED:
            print(f"  {explanation(one.name) or 'NOT EXPLAINED'}")
    return 1 if poor else 0


if __name__ == "__main__":
    sys.exit(main())
