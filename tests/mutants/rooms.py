"""The rooms whose rules are mutated, and the tests that ought to notice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from decision_aids.registry import AIDS


@dataclass(frozen=True)
class Room:
    """A part of decision_aids. `tests` are tried in order: those that are quick and near come first."""

    name: str
    tests: tuple[str, ...]

    def files(self, root: Path) -> list[str]:
        """The room's Python files, without those that only gather or declare."""
        folder = root / "decision_aids" / self.name
        return sorted(
            one.relative_to(root).as_posix()
            for one in folder.rglob("*.py")
            if one.name not in {"__init__.py", "questions.py", "svar.py", "json_types.py"}
        )


ROOMS = (
    Room("engine", ("tests/engine", "tests/aids")),
    Room("gemensamt", ("tests/aids", *(f"tests/{aid}" for aid in AIDS))),
    *(Room(aid, ("tests/aids", f"tests/{aid}")) for aid in AIDS),
)
