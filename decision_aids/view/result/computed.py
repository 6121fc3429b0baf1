"""What an aid computes, as a reader sees it: the periods with a picture, days, and hours a week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast

from decision_aids.engine.evaluate import Decided, Evaluation
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.measures import Month
from decision_aids.engine.outcomes import Detail, Shape
from decision_aids.engine.placeholders import fill
from decision_aids.engine.rows import NO_END, OPEN_END, Row, Rows
from decision_aids.engine.texts import Texts
from decision_aids.view.result.ics import ics_href
from decision_aids.view.text import swedish
from decision_aids.view.text.sources import SourceView, source_views
from decision_aids.view.timeline.picture import Timeline, timeline_html

NO_HOURS = "Visas inte"
SHORTEN_FIRST = "Aktiviteten är längre än den högsta tiden"
OTHER_MONTH = "Bedöms för sin egen månad"
NO_ACTIVITY = "Ingen aktivitet de dagarna, så de avgör inget"
PICTURE = "tidslinje"
"""The detail that tells what the picture of the periods shows besides the rows: {"signerat": day or null}."""


@dataclass(frozen=True)
class StatusView:
    """What a period speaks for, of one purpose."""

    purpose: str
    status: str
    word: str


@dataclass(frozen=True)
class SegmentView:
    """A period: its days, its degree, what it speaks for and what remains of the hours."""

    period: str
    degree: str
    statuses: tuple[StatusView, ...]
    in_month: bool
    remaining: str
    without: str
    share: float
    assumed: bool


@dataclass(frozen=True)
class PeriodsView:
    """The periods with their picture. `purposes` are the heads of the table's columns."""

    title: str
    text: str
    picture: str
    purposes: tuple[str, ...]
    segments: tuple[SegmentView, ...]

    @property
    def drawn(self) -> bool:
        """Is the time that remains drawn beside any of them?"""
        return any(one.remaining for one in self.segments)


@dataclass(frozen=True)
class ValueView:
    """A day (with an address that puts it in a calendar) or hours a week."""

    title: str
    text: str
    value: str
    calendar: str
    sources: tuple[SourceView, ...]


class Computed:
    """Presents the details of one evaluation in an aid's words."""

    def __init__(self, evaluation: Evaluation, texts: Texts) -> None:
        self._evaluation, self._texts = evaluation, texts
        self._main = tuple(one for one in evaluation.outcomes if not one.outcome.room)

    def periods(self) -> tuple[PeriodsView, ...]:
        """Every table of periods that the case has."""
        return tuple(view for one in self._of(Shape.PERIODER) if (view := self._periods(one)).segments)

    def values(self) -> tuple[ValueView, ...]:
        """Every day and every number of hours that the case has."""
        shown = (*self._of(Shape.TIMMAR), *self._of(Shape.DAG))
        return tuple(view for one in shown if (view := self._value(one)).value)

    def in_words(self, detail: str) -> str:
        """A day as Swedish readers write it, hours a week, or phrases; empty when there is none."""
        value = self._evaluation.details.get(detail)
        if isinstance(value, list):
            return ", ".join(self._phrase(detail, cast("JsonObject", one)) for one in value)
        if isinstance(value, str):
            return swedish.day(date.fromisoformat(value))
        return f"{swedish.number(value)} timmar i veckan" if isinstance(value, int | float) else ""

    def _phrase(self, detail: str, one: JsonObject) -> str:
        """The words of a phrase; its days without the year in which it is asked, unless it asks for it, its
        hours for reading.
        """
        year = 0 if one.get("med_ar") else self._evaluation.case.as_of.year

        def filled(name: str) -> str:
            value = one[name]
            if name in self._evaluation.aid.question:
                return "; ".join(self._named(name, each) for each in _listed(value))
            match value:
                case [fran, till]:
                    days = date.fromisoformat(str(fran)), date.fromisoformat(str(till))
                    return swedish.period_of(*days, year)
                case str(day):
                    return swedish.day_of(date.fromisoformat(day), year)
                case _:
                    return swedish.about(cast("float", value))

        return fill(self._texts("detaljer", detail, str(one["ord"])), filled)

    def _named(self, question: str, value: Json) -> str:
        """An answer, or a row, of a question as it stands inside a sentence."""
        here = ("fragor", question)
        words = self._texts.find(*here, "svar", str(value)) or self._texts(*here, "rader", str(value))
        return words[:1].lower() + words[1:]

    def _of(self, shape: Shape) -> tuple[Detail, ...]:
        return tuple(one for one in self._evaluation.aid.details if one.shape is shape)

    def _value(self, one: Detail) -> ValueView:
        value, as_of = self._evaluation.details.get(one.id), self._evaluation.case.as_of
        return ValueView(
            title=self._texts("detaljer", one.id, "titel"),
            text=self._texts.find("detaljer", one.id, "text") or "",
            value=self.in_words(one.id),
            calendar=ics_href(date.fromisoformat(value), as_of, self._ends())
            if isinstance(value, str)
            else "",
            sources=source_views(one.sources, as_of),
        )

    def _ends(self) -> date | None:
        """The last day of the periods; None when there are none that count, or no end."""
        found = [self._evaluation.details.get(one.id) for one in self._of(Shape.PERIODER)]
        rows = [cast("JsonObject", row) for one in found if isinstance(one, list) for row in one]
        last = [str(row["till"]) for row in rows]
        return date.fromisoformat(max(last)) if last and NO_END not in last else None

    def _periods(self, one: Detail) -> PeriodsView:
        rows = self._evaluation.details.get(one.id)
        found = [cast("JsonObject", row) for row in rows] if isinstance(rows, list) else []
        return PeriodsView(
            title=self._texts("detaljer", one.id, "titel"),
            text=self._texts.find("detaljer", one.id, "text") or "",
            picture=self._picture(),
            purposes=tuple(self._short(decided) for decided in self._main),
            segments=tuple(map(self._segment, found)),
        )

    def _picture(self) -> str:
        shown = self._evaluation.details.get(PICTURE)
        case, questions = self._evaluation.case, self._evaluation.aid.questions
        if not isinstance(shown, dict):
            return ""
        rows = next(case.answers.get(one.id) for one in questions if isinstance(one.value, Rows))
        month = next(case.answers.get(one.id) for one in questions if isinstance(one.value, Month))
        timeline = Timeline(
            rows=cast("tuple[Row, ...]", rows),
            month=cast("date | None", month),
            as_of=case.as_of,
            follow_up=_day(next((self._evaluation.details[one.id] for one in self._of(Shape.DAG)), None)),
            signed=_day(shown.get("signerat")),
        )
        return timeline_html(timeline)

    def _segment(self, row: JsonObject) -> SegmentView:
        fran = date.fromisoformat(str(row["fran"]))
        till = OPEN_END if row["till"] == NO_END else date.fromisoformat(str(row["till"]))
        grad, hours, left = row["grad"], row.get("timmar"), row.get("kvar")
        remaining, share = "", 0.0
        if isinstance(hours, int | float) and isinstance(left, int | float):
            remaining = f"{swedish.number(left)} av {swedish.number(hours)} timmar i veckan"
            share = 100 * left / hours
        degree = f"{grad} %" if grad is not None else "ingen rad"
        return SegmentView(
            period=swedish.period(fran, till),
            degree="raderna säger olika" if row["motstridig"] else degree,
            statuses=self._statuses(row),
            in_month=bool(row["i_manaden"]),
            remaining=remaining,
            without=SHORTEN_FIRST if row.get("over_taket") else NO_HOURS,
            share=share,
            assumed=bool(row.get("antagna")),
        )

    def _statuses(self, row: JsonObject) -> tuple[StatusView, ...]:
        given = row["syften"]
        if not isinstance(given, dict):
            why = NO_ACTIVITY if row["utan_aktivitet"] else OTHER_MONTH
            return tuple(StatusView(self._short(one), "", why) for one in self._main)
        return tuple(
            StatusView(self._short(one), status, self._word(one, status))
            for one in self._main
            if (status := str(given[one.outcome.id]))
        )

    def _short(self, one: Decided) -> str:
        here = ("utfall", one.outcome.id)
        return self._texts.find(*here, "kort") or self._texts(*here, "titel")

    def _word(self, one: Decided, status: str) -> str:
        here = ("utfall", one.outcome.id, "status", status)
        return self._texts.find(*here, "kort") or self._texts(*here, "rubrik")


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]


def _day(value: Json) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
