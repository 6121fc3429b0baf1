"""What a reviewer is told: the differences gathered by rule, by worked case and by path."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.diff.contents import Part, SourceChange
from build_tools.diff.pages import TouchedPage


@dataclass(frozen=True)
class Line:
    """One rule that changed in one case: from what to what, and why."""

    rule: str
    title: str
    kind: str
    old: str
    new: str
    why: tuple[str, ...]


@dataclass(frozen=True)
class CaseLines:
    """One case that changed, and everything in it that did."""

    id: str
    name: str
    day: str
    rule: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Transition:
    """One rule's way from one value to another: in how many cases of each kind, and why in one of them."""

    line: Line
    counts: Mapping[str, int]
    example: str


@dataclass(frozen=True)
class AidReport:
    """Everything that differs in one aid.

    `unread` says, in words, which answers one end could not read; `only_reason` in how many cases a rule came
    to the same verdict for another reason, or a detail was computed otherwise, by rule.
    """

    id: str
    title: str
    counts: Mapping[str, int]
    changed: Mapping[str, int]
    transitions: tuple[Transition, ...]
    worked: tuple[CaseLines, ...]
    paths: tuple[CaseLines, ...]
    only_reason: Counter[str]
    rules_added: tuple[str, ...]
    rules_gone: tuple[str, ...]
    unread: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """The whole comparison."""

    old: str
    new: str
    days: bool
    aids: tuple[AidReport, ...]
    aids_added: tuple[str, ...]
    aids_gone: tuple[str, ...]
    texts: Mapping[str, tuple[Part, ...]]
    sources: tuple[SourceChange, ...]
    pages: tuple[TouchedPage, ...]

    @property
    def verdicts_change(self) -> bool:
        """True when something a reader is told comes out otherwise."""
        return bool(self.aids_added or self.aids_gone) or any(one.transitions for one in self.aids)
