"""The law's days in order, each from its source's own dates, with the day of the build among them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from build_tools.dates.standing import When
from build_tools.dates.targets import Sources
from build_tools.pictures.model import Edge, Event
from decision_aids.law.source import Source, Status
from decision_aids.view.text import swedish

WORDS = {
    When.NU: "gäller",
    When.KOMMANDE: "gäller inte än",
    When.UPPHORD: "har upphört",
    When.FORSLAG: "förslag",
}


@dataclass(frozen=True)
class Moment:
    """One day and what happens on it. `events` is empty on the day of the build."""

    iso: str
    day: str
    when: When
    word: str
    events: tuple[Event, ...]


def event_day(event: Event, sources: Sources) -> date | None:
    """The event's day; None when its source is unknown or has no such day."""
    source = sources.get(event.sources[0])
    if source is None:
        return None
    return source.galler_till if event.edge is Edge.TILL else source.galler_fran


def moments(events: Iterable[Event], sources: Sources, as_of: date) -> tuple[Moment, ...]:
    """Every day with its events, in order, and the day of the build between past and future."""
    rows: list[tuple[date, When, Event]] = []
    for event in events:
        day = event_day(event, sources)
        if day is not None:
            rows.append((day, _when(sources[event.sources[0]], event.edge, day, as_of), event))
    found = [
        (day, Moment(day.isoformat(), swedish.day(day), when, _word(when, own, sources), own))
        for day, when in sorted({(day, when) for day, when, _ in rows})
        if (own := tuple(event for at, its, event in rows if (at, its) == (day, when)))
    ]
    now = Moment(as_of.isoformat(), swedish.day(as_of), When.NU, "", ())
    past = [moment for day, moment in found if day <= as_of]
    return (*past, now, *(moment for day, moment in found if day > as_of))


def _when(source: Source, edge: Edge, day: date, as_of: date) -> When:
    if source.status is Status.FORSLAG:
        return When.FORSLAG
    if edge is Edge.TILL:
        return When.UPPHORD if as_of > day else When.NU
    return When.KOMMANDE if as_of < day else When.NU


def _word(when: When, events: tuple[Event, ...], sources: Sources) -> str:
    """A decision whose law text is not read holds "enligt beslut"."""
    decided = any(sources[one.sources[0]].status is Status.BESLUTAD for one in events)
    return "gäller enligt beslut" if when is When.NU and decided else WORDS[when]
