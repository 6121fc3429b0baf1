"""Where the cases do not agree: a question that has got different answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from decision_aids.data import texts_of
from decision_aids.engine.answers import read_answers, write_answers
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.measures import Month
from decision_aids.engine.reading import Case
from decision_aids.view.arendebild.fall import Fall
from decision_aids.view.form.steps import in_words
from decision_aids.view.result.handover import carried
from decision_aids.view.text import swedish


@dataclass(frozen=True)
class Sagt:
    """One answer: what, in which aid on which day, and whether another is newer."""

    answer: str
    where: str
    day: date


@dataclass(frozen=True)
class Skillnad:
    """A question with its answers, the oldest first."""

    question: str
    said: tuple[Sagt, ...]

    @property
    def newest(self) -> date:
        """The day of the newest answer."""
        return self.said[-1].day


def differences(cases: tuple[Fall, ...]) -> tuple[Skillnad, ...]:
    """Each question that has got different answers. That one did not know is none, nor that months go by."""
    in_turn = sorted(cases, key=lambda one: one.case.as_of)
    found: dict[str, tuple[str, dict[Sagt, None]]] = {}
    for older, newer in combinations(in_turn, 2):
        for question, label, *said in _between(older, newer):
            found.setdefault(question, (label, {}))[1].update(dict.fromkeys(said))
    return tuple(
        Skillnad(label, tuple(sorted(said, key=lambda one: one.day))) for label, said in found.values()
    )


def _between(older: Fall, newer: Fall) -> Iterator[tuple[str, str, Sagt, Sagt]]:
    aid = newer.aid
    there = write_answers(aid, newer.case.answers)
    given = _known(older, newer)
    texts = texts_of(aid)
    then = evaluate(aid, Case(older.case.as_of, read_answers(aid, given)[0]))
    for question, value in there.items():
        if question in given and value != given[question] and _is_known(newer, question):
            yield (
                question,
                texts("fragor", question, "fraga"),
                _said(older, in_words(then, texts, question, given[question])),
                _said(newer, in_words(newer.evaluation, texts, question, value)),
            )


def _said(case: Fall, answer: str) -> Sagt:
    return Sagt(answer, f"{texts_of(case.aid)('titel')}, {swedish.day(case.case.as_of)}", case.case.as_of)


def _known(older: Fall, newer: Fall) -> JsonObject:
    """What the older case has to say to the questions of the newer one, but for words and months."""
    aid = newer.aid
    said = write_answers(aid, older.case.answers) if older.aid is aid else carried(older.evaluation, aid)
    read = read_answers(aid, said)[0]
    return {
        key: value
        for key, value in said.items()
        if not aid.question[key].words
        and aid.question[key].kind != Month.kind
        and read.get(key) != aid.question[key].unknown()
    }


def _is_known(case: Fall, question: str) -> bool:
    return case.case.answers[question] != case.aid.question[question].unknown()
