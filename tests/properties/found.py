"""What a property tried and what did not hold: counted, and listed by kind as a work list."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

MOST_LISTED = 60

type Key = tuple[str, ...]
"""The kind of a failure: mostly the aid, the question and the outcome."""


@dataclass
class Found:
    """How much was tried, and the failures by kind, each with its first example."""

    tried: Counter[str] = field(default_factory=Counter[str])
    failures: Counter[Key] = field(default_factory=Counter[Key])
    examples: dict[Key, str] = field(default_factory=dict[Key, str])

    def fails(self, *key: str, example: str) -> None:
        """Count a failure, and keep its first example."""
        self.failures[key] += 1
        self.examples.setdefault(key, example)

    @property
    def number(self) -> int:
        """How many tries did not hold."""
        return sum(self.failures.values())

    def __str__(self) -> str:
        tried = ", ".join(f"{number} {what}" for what, number in sorted(self.tried.items()))
        lines = [f"{self.number} fel av {len(self.failures)} slag; prövat: {tried}"]
        for key, number in self.failures.most_common(MOST_LISTED):
            lines.append(f"{number:6}  {' · '.join(key)}: {self.examples[key]}")
        return "\n".join(lines)

    def none(self) -> None:
        """Print what was tried; fail with the work list when something did not hold."""
        print(self)
        assert not self.failures, f"\n{self}"
