"""Which sources and texts differ between two ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from build_tools.diff.described import Described
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.texts import Texts
from decision_aids.law.register import source_from


@dataclass(frozen=True)
class Part:
    """One thing that differs: what it is called, and how it stands at each end; empty where it is missing."""

    name: str
    old: str
    new: str


@dataclass(frozen=True)
class SourceChange:
    """A source that differs: its id and reference, and everything in it that does."""

    id: str
    reference: str
    parts: tuple[Part, ...]

    def __str__(self) -> str:
        shown = "; ".join(f"{one.name}: {one.old or 'saknas'} → {one.new or 'saknas'}" for one in self.parts)
        return f"{self.reference} ({self.id}): {shown}"


def source_changes(old: Described, new: Described) -> tuple[SourceChange, ...]:
    """Sources that were added, taken away or written differently."""
    found: list[SourceChange] = []
    for source in dict.fromkeys((*new.sources, *old.sources)):
        before, after = old.sources.get(source, {}), new.sources.get(source, {})
        parts = _parts(before, after)
        if parts:
            found.append(SourceChange(source, str((after or before).get("referens", source)), parts))
    return tuple(found)


def sources_between(sources: Mapping[str, JsonObject], first: date, second: date) -> tuple[SourceChange, ...]:
    """Sources that hold on one of the days and not on the other, and from when or until when."""
    found: list[SourceChange] = []
    for key, entry in sources.items():
        source = source_from(key, entry)
        before, after = source.holds(first), source.holds(second)
        if before != after:
            words = {True: "gäller", False: "gäller inte"}
            limits = (("från", source.galler_fran), ("till och med", source.galler_till))
            name = ", ".join(f"{word} {day}" for word, day in limits if day)
            found.append(
                SourceChange(key, source.referens, (Part(name or "status", words[before], words[after]),))
            )
    return tuple(found)


def text_changes(old: Described, new: Described) -> dict[str, tuple[Part, ...]]:
    """For each aid the texts that differ, by key."""
    changes: dict[str, tuple[Part, ...]] = {}
    for aid in dict.fromkeys((*new.aids, *old.aids)):
        before, after = (_flat(end.aids[aid].texts) if aid in end.aids else {} for end in (old, new))
        parts = _parts(before, after)
        if parts:
            changes[aid] = parts
    return changes


def _flat(texts: Texts) -> dict[str, str]:
    return {".".join(key): texts.find(*key) or "" for key in texts.keys()}  # noqa: SIM118 (not a dict)


def _parts(old: Mapping[str, Json], new: Mapping[str, Json]) -> tuple[Part, ...]:
    return tuple(
        Part(key, _written(old.get(key)), _written(new.get(key)))
        for key in dict.fromkeys((*new, *old))
        if old.get(key) != new.get(key)
    )


def _written(value: Json) -> str:
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return "" if value is None else str(value)
