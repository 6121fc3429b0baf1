"""What is to be done, by whom and by when, out of what every aid has said: sorted by day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Decided, Evaluation
from decision_aids.engine.outcomes import Shape
from decision_aids.engine.texts import Texts
from decision_aids.view.arendebild.fall import Fall
from decision_aids.view.result.answer import answer_of
from decision_aids.view.result.malen import Goals
from decision_aids.view.text import swedish
from decision_aids.view.text.days import heading

NOW, NO_DAY = "Nu", "Ingen dag bestämd"
MEETINGS = {"motesdag": "Ni ses"}
"""Days that the reader has given and that lie ahead: the question, and what happens then."""
READERS = {"vilket_intyg": "Läkaren"}
READER = "Handläggaren"
"""Who does what a sentence tells the reader of an aid to do."""
_NAMES_WHO = re.compile(r"(Socialtjänsten|Vården|Regionen|FK|AF|Personen|Ingen|Den|Det|Om) ")
_YOU = re.compile(r"Du(?: på (\w+)| i (vården))?\b")
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Steg:
    """One step: its day (None: none is set), who takes it (empty: the words say so), and the aid."""

    day: date | None
    at_once: bool
    who: str
    what: str
    aid: str

    def when(self) -> str:
        """The day in words."""
        return swedish.day(self.day) if self.day else NOW if self.at_once else NO_DAY

    def words(self) -> str:
        """Who does what, as a sentence."""
        what = self.what if self.what.endswith(".") else f"{self.what}."
        small = what if what[:2].isupper() else what[0].lower() + what[1:]
        return f"{self.who}: {small}" if self.who else what


def steps(cases: tuple[Fall, ...]) -> tuple[Steg, ...]:
    """Every step of the cases: those to take now, then by day, then those without a day."""
    found = [one for case in cases for one in _steps(case)]
    return tuple(sorted(found, key=lambda one: (not one.at_once, one.day is None, one.day or date.max)))


def _steps(case: Fall) -> Iterator[Steg]:
    evaluation = case.evaluation
    texts = texts_of(case.aid).for_reader(evaluation.voice)
    title, reader = texts("titel"), READERS.get(case.aid.id, READER)
    told: set[date] = set()
    met = [*_meetings(case)]
    for one in _first(evaluation):
        who, _, what = heading(evaluation, texts, one).rpartition(": ")
        yield Steg(None, True, _YOU.sub(lambda you: _named(you, reader), who) or reader, what, title)
    for decided, sentence in list(zip(evaluation.answer, answer_of(evaluation, texts), strict=True))[1:]:
        day = min(_days(evaluation, texts, decided), default=None)
        if any(one in MEETINGS for one in _places(texts, decided)):
            day = next((one for one, _ in met), None)
        told |= {day} if day else set()
        yield Steg(day, False, *_who(sentence.text, reader), title)
    for detail in case.aid.details:
        day = _day(evaluation, detail.id)
        if detail.shape is Shape.DAG and day and day not in told:
            yield Steg(day, False, reader, texts("detaljer", detail.id, "titel"), title)
    yield from (Steg(day, False, "Alla som är kallade", what, title) for day, what in met)
    for day, who, goal in Goals(evaluation, texts).by_day():
        yield Steg(day, False, who, f"Nå målet ”{goal}”", title)


def _meetings(case: Fall) -> Iterator[tuple[date, str]]:
    for question, what in MEETINGS.items():
        day = case.case.answers.get(question)
        if isinstance(day, date) and day >= case.case.as_of:
            yield day, what


def _first(evaluation: Evaluation) -> Iterator[Decided]:
    """The outcomes that are acted on first, in an aid that orders them."""
    first = evaluation.aid.order[:1]
    wanted = {status for group in first for status in group}
    return (one for one in evaluation.outcomes if not one.outcome.room and one.status.value in wanted)


def _who(sentence: str, reader: str) -> tuple[str, str]:
    """Who a sentence is for, and what they do: the reader, unless it says itself."""
    you = _YOU.match(sentence)
    if you:
        return _named(you, reader), sentence[you.end() :].lstrip()
    return "" if _NAMES_WHO.match(sentence) else reader, sentence


def _named(you: re.Match[str], reader: str) -> str:
    return you[1] or (you[2] or reader).capitalize()


def _days(evaluation: Evaluation, texts: Texts, decided: Decided) -> Iterator[date]:
    """The days that a sentence of the answer names."""
    return (day for name in _places(texts, decided) if (day := _day(evaluation, name)))


def _places(texts: Texts, decided: Decided) -> list[str]:
    """What a sentence of the answer names by placeholder."""
    return _PLACE.findall(texts("svaret", decided.outcome.id, decided.status.value))


def _day(evaluation: Evaluation, detail: str) -> date | None:
    value = evaluation.details.get(detail)
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
