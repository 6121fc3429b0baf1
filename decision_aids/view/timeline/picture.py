"""A picture of the periods: the rows of a paper in time, the month, the days that matter, what to check.

The picture says nothing that is not also said in words: in its description, for whoever does not see it, and
in the list below it. Colour is never alone: a row is as high as its degree, and what to check has a pattern.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from decision_aids.engine.rows import ONE_DAY, Row
from decision_aids.view.text import swedish
from decision_aids.view.text.render import render
from decision_aids.view.timeline.layout import Wish, lay_out
from decision_aids.view.timeline.spans import Span, gaps, month_after, overlaps, retro

SIGNED, ASKED, FOLLOW_UP = "signerat", "fragad", "uppfoljning"
_MARKS = {SIGNED: "Signerat", ASKED: "Du frågar om", FOLLOW_UP: "Följ upp"}
TWICE = "Samma rad står flera gånger."
_FILLED = "Ju mer av stapeln som är fylld, desto mer är personen förhindrad. Helt fylld är 100 procent."


@dataclass(frozen=True)
class Words:
    """What the picture is called, and how it says what its patterns mean; {} is the days."""

    title: str
    filled: str
    overlap: str
    gap: str


CERTIFICATE = Words(
    "Så ligger perioderna i tiden",
    _FILLED,
    "Överlapp, flera rader gäller samma dagar: {}.",
    "Glapp, ingen rad gäller: {}.",
)


@dataclass(frozen=True)
class Timeline:
    """What the picture shows. `month` is the first day of the month in question; None is not known.

    `look_back` is how many days before the signature a row may begin without wanting a reason. `id` begins
    the ids in the page, and tells several pictures apart. `names` are what the rows are called, in the order
    of the days, when that is not their degree.
    """

    rows: tuple[Row, ...]
    month: date | None
    as_of: date
    follow_up: date | None = None
    signed: date | None = None
    look_back: int = 7
    id: str = "tidslinje"
    words: Words = CERTIFICATE
    names: tuple[str, ...] = ()

    def labels(self) -> tuple[str, ...]:
        """What each row is called, in the order of the days."""
        return self.names or tuple(row_label(row) for row in sorted(self.rows))


@dataclass(frozen=True)
class Entry:
    """One line below the picture: which pattern it explains (empty: none), and what it says."""

    pattern: str
    text: str


def timeline_html(timeline: Timeline) -> str:
    """The picture as HTML: a figure with an SVG and its explanation. Empty when there is no row."""
    if not timeline.rows:
        return ""
    days, labels = _days(timeline), timeline.labels()
    month = _month(timeline)
    marks = {key: f"{_MARKS[key]} {day.day} {swedish.short_month(day)}" for key, day in days.items()}
    layout = lay_out(
        [(row, len(label)) for row, label in zip(sorted(timeline.rows), labels, strict=True)],
        month,
        [Wish(key, day, len(marks[key]) + 1) for key, day in days.items()],
        _retro_before(timeline),
    )
    entries = _entries(timeline, layout.outside)
    return render(
        "timeline.html",
        id=timeline.id,
        title=timeline.words.title,
        layout=layout,
        bars=[*zip(layout.bars, labels, strict=True)],
        ticks=[(tick, swedish.short_month(tick.day), tick.day.year) for tick in layout.ticks],
        marks=[(mark, marks[mark.id]) for mark in layout.marks],
        entries=entries,
        said=_said(timeline, entries),
    )


def row_label(row: Row) -> str:
    """50 %: 1–10 nov 2026."""
    return f"{row.grad} %: {swedish.short_period(row.fran, row.till)}"


def _days(timeline: Timeline) -> dict[str, date]:
    days = {SIGNED: timeline.signed, ASKED: timeline.as_of, FOLLOW_UP: timeline.follow_up}
    return {key: day for key, day in days.items() if day is not None}


def _month(timeline: Timeline) -> Span | None:
    first = timeline.month
    return Span(first, month_after(first) - ONE_DAY) if first else None


def _retro_before(timeline: Timeline) -> date | None:
    return timeline.signed - timedelta(days=timeline.look_back) if timeline.signed else None


def _entries(timeline: Timeline, outside: tuple[str, ...]) -> tuple[Entry, ...]:
    """What stands below: how to read the bars, then only what this picture has."""
    spans = [Span(row.fran, row.till) for row in timeline.rows]
    back = retro(spans, _retro_before(timeline))
    words = timeline.words
    found = [Entry("fylld", words.filled)] if words.filled else list[Entry]()
    if timeline.month:
        found.append(Entry("manad", f"Månaden det gäller: {swedish.month(timeline.month)}."))
    once = spans if timeline.names else [Span(row.fran, row.till) for row in {*timeline.rows}]
    twice = [TWICE] if len(once) < len(spans) else []
    if shared := [words.overlap.format(_periods(both)) for both in [overlaps(once)] if both] + twice:
        found.append(Entry("overlapp", " ".join(shared)))
    if between := gaps(spans):
        found.append(Entry("glapp", words.gap.format(_periods(between))))
    if back:
        when = f"mer än {timeline.look_back} dagar före signeringen"
        found.append(Entry("bakat", f"Bakåt i tiden, {when}: {_periods(back)}."))
    days = _days(timeline)
    return (
        *found,
        *(Entry("", f"Utanför bilden: {_MARKS[one].lower()} {swedish.day(days[one])}.") for one in outside),
    )


def _periods(spans: tuple[Span, ...]) -> str:
    said = [swedish.period(one.fran, one.till) for one in spans]
    return " och ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)


def _said(timeline: Timeline, entries: tuple[Entry, ...]) -> str:
    """The whole picture in words, for whoever does not see it."""
    rows = [f"{one}." for one in timeline.names] or [
        f"{row.grad} procent {swedish.period(row.fran, row.till)}." for row in sorted(timeline.rows)
    ]
    marks = [f"{_MARKS[key]}: {swedish.day(day)}." for key, day in _days(timeline).items()]
    below = [one.text for one in entries if one.pattern not in {"", "fylld"}]
    return " ".join([*rows, *marks, *below])
