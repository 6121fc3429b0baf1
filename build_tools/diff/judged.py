"""The same cases judged at both ends, and where the values differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from build_tools.diff.described import CaseHere
from build_tools.diff.json_read import items, texts
from build_tools.diff.process import Probe
from decision_aids.engine.json_types import Json, JsonObject

type Ends[T] = tuple[T, T]

COMPUTED = "varde"
"""How the probe begins a value that was computed."""


@dataclass(frozen=True)
class Difference:
    """One rule that came to another value in one case. Values are as probe.values writes them."""

    rule: str
    old: str
    new: str

    @property
    def only_reason(self) -> bool:
        """True when the verdict is the same, for another reason; and of a detail, which is no verdict."""
        return " " in self.old and self.old.split(" ")[0] == self.new.split(" ")[0]

    @property
    def computed(self) -> bool:
        """True of what was computed, a detail or a document: it has no verdict, and a reader is told it."""
        return self.old.startswith(f"{COMPUTED} ")


@dataclass(frozen=True)
class Changed:
    """A case in which something came to another value."""

    case: CaseHere
    differences: tuple[Difference, ...]

    @property
    def verdicts(self) -> tuple[Difference, ...]:
        """The differences that are of verdicts."""
        return tuple(one for one in self.differences if not one.only_reason)


@dataclass(frozen=True)
class Judged:
    """What came out: how many cases of each kind, those that changed, and the answers one end cannot read.

    `unread` counts cases by question, for each end.
    """

    counts: Mapping[str, int]
    changed: tuple[Changed, ...]
    unread: Ends[Mapping[str, int]]


def judge_both(probes: Ends[Probe], days: Ends[date | None], aid: str, cases: Sequence[CaseHere]) -> Judged:
    """Judge the cases at both ends at the same time. A day, where given, replaces that of every case."""
    for probe, day in zip(probes, days, strict=True):
        probe.send({"do": "judge", "aid": aid, "cases": as_asked(cases, day)})
    old, new = (probe.reply() for probe in probes)
    shared = _shared(old, new)
    rows = zip(cases, items(old["rows"]), items(new["rows"]), strict=True)
    changed = [Changed(case, _differences(shared, texts(one), texts(other))) for case, one, other in rows]
    return Judged(
        counts=Counter(case.kind for case in cases),
        changed=tuple(one for one in changed if one.differences),
        unread=(_unread(old), _unread(new)),
    )


def as_asked(cases: Sequence[CaseHere], day: date | None) -> list[Json]:
    """The cases as the probe takes them."""
    return [[day.isoformat() if day else one.day, one.answers] for one in cases]


def _shared(old: JsonObject, new: JsonObject) -> tuple[tuple[str, int, int], ...]:
    """Every rule that both ends have: its id, and its place in the rows of each."""
    here = {rule: place for place, rule in enumerate(texts(old["nodes"]))}
    return tuple((rule, here[rule], place) for place, rule in enumerate(texts(new["nodes"])) if rule in here)


def _differences(
    shared: Sequence[tuple[str, int, int]], old: Sequence[str], new: Sequence[str]
) -> tuple[Difference, ...]:
    return tuple(
        Difference(rule, old[here], new[there]) for rule, here, there in shared if old[here] != new[there]
    )


def _unread(reply: JsonObject) -> dict[str, int]:
    return dict(Counter(question for some in items(reply["unread"]) for question in texts(some)))
