"""The goals of a plan as a reader sees them: advice on each, the picture of them in time, and as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from decision_aids.engine.aid import AnyQuestion
from decision_aids.engine.entries import Entries
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.measures import Day
from decision_aids.engine.outcomes import Shape
from decision_aids.engine.placeholders import fill
from decision_aids.engine.rows import Row
from decision_aids.engine.texts import Texts
from decision_aids.view.result.ics import events_href
from decision_aids.view.text import swedish
from decision_aids.view.text.prose import Prose
from decision_aids.view.text.sources import SourceView, source_views
from decision_aids.view.timeline.picture import Timeline, Words, timeline_html

BLANK = "____________"
MOST_BLANK = 3
"""How many empty goals there are to fill in by hand, when none is written."""
_PICTURE = Words("Så ligger målen i tiden", "", "Sker samtidigt: {}.", "Inget mål pågår: {}.")


@dataclass(frozen=True)
class GoalsView:
    """Advice on the goals, their picture, what goes on at once, and the last days as a calendar file."""

    title: str
    advice: tuple[str, ...]
    picture: str
    together: tuple[str, ...]
    calendar: str
    sources: tuple[SourceView, ...]


class Goals:
    """The goals of one evaluation in an aid's words; nothing when the aid or the case has none."""

    def __init__(self, evaluation: Evaluation, texts: Texts) -> None:
        self._evaluation = evaluation
        self._detail = next((one for one in evaluation.aid.details if one.shape is Shape.MAL), None)
        self._texts = texts
        found = evaluation.details.get(self._detail.id) if self._detail else None
        self._said = found if isinstance(found, dict) else dict[str, Json]()
        self._goals = _objects(self._question.write(self._answer)) if self._said else ()

    def view(self) -> GoalsView | None:
        """What stands beside the goals; None when none is written."""
        if not self._detail or not self._said:
            return None
        as_of = self._evaluation.case.as_of
        days = [day for goal in self._goals if (day := _day(goal, "till")) and day >= as_of]
        return GoalsView(
            title=self._words("titel"),
            advice=tuple(self._advice()),
            picture=self._picture(),
            together=self.together() or (self._words("inga_krockar"),),
            calendar=events_href(days, as_of) if days else "",
            sources=source_views(self._detail.sources, as_of),
        )

    def together(self) -> tuple[str, ...]:
        """What goes on at once: a line for each run of days, which says when it is too much."""
        lines: list[str] = []
        for one in _objects(self._said.get("samtidigt")):
            said = {
                "mal": swedish.several([str(n) for n in _list(one["mal"])]),
                "dagar": swedish.period(*(date.fromisoformat(str(one[key])) for key in ("fran", "till"))),
                "timmar": str(one["timmar"]).replace(".", ","),
            }
            clashes = [key for key in ("over", "utesluter") if one[key]]
            lines += [fill(self._words(key), said.__getitem__) for key in clashes or ["samtidigt"]]
        return tuple(lines)

    def blocks(self) -> Iterator[Prose]:
        """The goals in the plan as a document; lines to fill in by hand when none is written."""
        cells = self._table.cells
        for number, goal in enumerate(self._goals or [dict[str, Json]()] * MOST_BLANK, start=1):
            yield Prose("rubrik", (f"Mål {number}",))
            lines = [f"{self._name(key)}: {self._in_words(goal, key) or BLANK}" for key, _ in cells]
            yield Prose("lista", tuple(lines))
        if together := self.together():
            yield Prose("rubrik", (self._words("i_planen"),))
            yield Prose("lista", together)

    def by_day(self) -> Iterator[tuple[date | None, str, str]]:
        """Each goal that says what: its last day, who answers for it (empty: nobody yet), and the goal."""
        for goal in self._goals:
            if goal.get("mal"):
                yield _day(goal, "till"), self._in_words(goal, "vem"), str(goal["mal"]).rstrip(".")

    def easy(self) -> Iterator[Prose]:
        """The goals in easy Swedish: what, who, and until when."""
        lines: list[str] = []
        for goal in self._goals:
            who = str(goal.get("vem", ""))
            said = {
                "mal": str(goal.get("mal") or BLANK).rstrip("."),
                "vem": self._words("latt_vem", who) if who else BLANK,
                "till": self._in_words(goal, "till"),
            }
            keys = ["latt", *(["latt_till"] if said["till"] else [])]
            lines.append(" ".join(fill(self._words(key), said.__getitem__) for key in keys))
        if lines:
            yield Prose("lista", tuple(lines))

    @property
    def _question(self) -> AnyQuestion:
        return next(one for one in self._evaluation.aid.questions if isinstance(one.value, Entries))

    @property
    def _table(self) -> Entries:
        table = self._question.value
        assert isinstance(table, Entries)
        return table

    @property
    def _answer(self) -> object:
        return self._evaluation.case.answers[self._question.id]

    def _advice(self) -> Iterator[str]:
        for number, ids in enumerate(_list(self._said["rad"]), start=1):
            for one in _list(ids):
                yield f"Mål {number}: {self._words('rad', str(one))}"

    def _picture(self) -> str:
        drawn: list[tuple[Row, str]] = []
        for number, goal in enumerate(self._goals, start=1):
            fran, till = _day(goal, "fran"), _day(goal, "till")
            if fran and till and fran <= till:
                drawn.append((Row(fran, till, 100), f"Mål {number}: {swedish.short_period(fran, till)}"))
        drawn.sort(key=lambda one: one[0])
        return timeline_html(
            Timeline(
                rows=tuple(row for row, _ in drawn),
                month=None,
                as_of=self._evaluation.case.as_of,
                id="malen",
                words=_PICTURE,
                names=tuple(name for _, name in drawn),
            )
        )

    def _in_words(self, goal: JsonObject, key: str) -> str:
        """What is written in a cell; empty when nothing is."""
        written, kind = goal.get(key), dict(self._table.cells)[key]
        if written is None:
            return ""
        if kind.options():
            return self._texts("fragor", self._question.id, "svar", str(written))
        if kind.kind == Day.kind:
            return swedish.day(date.fromisoformat(str(written)))
        return str(written).replace(".", ",") if isinstance(written, float) else str(written)

    def _name(self, key: str) -> str:
        return self._texts("fragor", self._question.id, "rader", key)

    def _words(self, *key: str) -> str:
        assert self._detail
        return self._texts("detaljer", self._detail.id, *key)


def _objects(value: Json) -> tuple[JsonObject, ...]:
    return tuple(one for one in _list(value) if isinstance(one, dict))


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _day(goal: JsonObject, key: str) -> date | None:
    return date.fromisoformat(str(goal[key])) if key in goal else None
