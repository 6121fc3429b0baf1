"""The rooms whose rules are mutated, and the tests that ought to notice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from decision_aids.registry import AIDS

GATHER = {"__init__.py", "questions.py", "svar.py", "json_types.py"}
"""Files that only gather or declare: no case is judged by them."""
PROMISED = {"ordning.py", "samband.py"}
"""What a result is promised to keep, as data that only tests read: another promise judges no case either."""


@dataclass(frozen=True)
class Room:
    """A part of decision_aids, and where its tests stand; those of them that are of one aid, when it is one.

    The quickest files are tried first (tests/mutants/quick_first.py).
    """

    name: str
    tests: tuple[str, ...]
    of_aid: str = ""

    def files(self, root: Path) -> list[str]:
        """The room's Python files with rules in them."""
        folder = root / "decision_aids" / self.name
        return sorted(
            one.relative_to(root).as_posix()
            for one in folder.rglob("*.py")
            if one.name not in GATHER | PROMISED
        )


OF_EVERY_AID = ("tests/aids", "tests/properties", "tests/engine/test_unfold.py")
"""Sentences that are true of every aid, one test an aid."""

OF_THE_ENGINE = ("tests/sip", "tests/saved", "tests/view/test_personal.py")
"""Goals, what has changed since a saved case, and words that point out a person: one aid or view has each."""

ROOMS = (
    Room("engine", ("tests/engine", *OF_EVERY_AID, *OF_THE_ENGINE)),
    Room("gemensamt", (*OF_EVERY_AID, *(f"tests/{aid}" for aid in AIDS))),
    *(Room(aid, (*OF_EVERY_AID, f"tests/{aid}"), of_aid=aid) for aid in AIDS),
)
