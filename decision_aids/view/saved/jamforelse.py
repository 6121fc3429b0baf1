"""Two months side by side, in the aid's words: what is judged otherwise, what is said, what has lapsed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from decision_aids.engine.compare import Comparison, Pair, compare
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json
from decision_aids.engine.measures import Month
from decision_aids.engine.outcomes import OKLART
from decision_aids.engine.reading import Case
from decision_aids.engine.texts import Texts
from decision_aids.view.form.steps import in_words
from decision_aids.view.result.computed import Computed
from decision_aids.view.text import swedish
from decision_aids.view.text.render import render
from decision_aids.view.text.words import VERDICTS

NO_ANSWER, NO_DAY = "Inget svar", "Ingen dag"


@dataclass(frozen=True)
class RowView:
    """One thing, then and now."""

    id: str
    title: str
    before: str
    now: str


@dataclass(frozen=True)
class PartOfTable:
    """Rows about the same kind of thing."""

    id: str
    title: str
    rows: tuple[RowView, ...]


def compared_html(before: Case | None, now: Evaluation, texts: Texts) -> str:
    """The comparison with the month before; empty when there is none."""
    if before is None:
        return ""
    view = _Compared(evaluate(now.aid, before), now, texts)
    return render("jamforelse.html", parts=view.parts(), same=view.same(), before=view.first, now=view.second)


class _Compared:
    """Presents one comparison."""

    def __init__(self, before: Evaluation, now: Evaluation, texts: Texts) -> None:
        self._before, self._now, self._texts = before, now, texts
        self._found: Comparison = compare(before, now)
        names = [_month(one) for one in (before, now)]
        days = [swedish.day(one.case.as_of) for one in (before, now)]
        whens = names if all(names) and names[0] != names[1] else days
        self.first, self.second = f"Förra gången, {whens[0]}", f"Nu, {whens[1]}"

    def parts(self) -> tuple[PartOfTable, ...]:
        """The parts that have something to show."""
        found = self._found
        every = (
            ("utfall", "Bedömningen har ändrats", map(self._outcome, _changed(found.outcomes))),
            ("matt", "Omfattningen har ändrats", map(self._amount, found.amounts)),
            ("nytt", "Det här är uppfyllt nu men var det inte då", map(self._criterion, found.gained)),
            ("borta", "Det här var uppfyllt då men är det inte nu", map(self._criterion, found.lost)),
            ("dagar", "Uppföljning", map(self._day, found.days)),
            ("svar", "Svar som har ändrats", self._answers()),
        )
        made = (PartOfTable(part, title, tuple(rows)) for part, title, rows in every)
        return tuple(one for one in made if one.rows)

    def same(self) -> tuple[str, ...]:
        """The titles of what is judged as before, and is so of as much."""
        return tuple(
            self._texts("utfall", one.id, "titel")
            for one in self._found.outcomes
            if not (one.changed or self._of_the_amounts(one))
        )

    def _of_the_amounts(self, pair: Pair[str]) -> bool:
        """Whether an amount that has changed is one of what is judged: of what the reader asks about, and of
        what says the same as that.
        """
        asked = {one.after for one in self._found.outcomes if one.id == self._now.asked} - {OKLART}
        return bool(self._found.amounts) and (pair.id == self._now.asked or pair.after in asked)

    def _outcome(self, pair: Pair[str]) -> RowView:
        heads = [
            self._texts("utfall", pair.id, "status", status, "rubrik") if status else ""
            for status in (pair.before, pair.after)
        ]
        return RowView(pair.id, self._texts("utfall", pair.id, "titel"), *heads)

    def _amount(self, pair: Pair[Json]) -> RowView:
        words = [Computed(one, self._texts).in_words(pair.id) for one in (self._before, self._now)]
        return RowView(pair.id, self._texts("detaljer", pair.id, "titel"), *words)

    def _criterion(self, criterion: str) -> RowView:
        words = [
            next(VERDICTS[one.verdict] for one in case.findings if one.criterion.id == criterion)
            for case in (self._before, self._now)
        ]
        return RowView(criterion, self._texts("kriterier", criterion, "titel"), *words)

    def _day(self, pair: Pair[str]) -> RowView:
        passed = " (har passerat)" if pair.id in self._found.passed else ""
        return RowView(
            pair.id, self._texts("detaljer", pair.id, "titel"), _day(pair.before) + passed, _day(pair.after)
        )

    def _answers(self) -> Iterable[RowView]:
        changed = {one.id for one in self._found.answers} | self._found.lapsed
        for question in self._now.aid.questions:
            if question.id in changed:
                lapsed = question.id in self._found.lapsed and question.id in self._now.case.answers
                yield RowView(
                    question.id,
                    self._texts("fragor", question.id, "fraga"),
                    self._answer(self._before, question.id),
                    self._answer(self._now, question.id) + (" (används inte längre)" if lapsed else ""),
                )

    def _answer(self, evaluation: Evaluation, question: str) -> str:
        if question not in evaluation.case.answers:
            return NO_ANSWER
        written: Json = evaluation.aid.question[question].write(evaluation.case.answers[question])
        return in_words(evaluation, self._texts, question, written)


def _changed[T](pairs: Iterable[Pair[T]]) -> Iterable[Pair[T]]:
    return (one for one in pairs if one.changed)


def _day(written: str | None) -> str:
    return swedish.day(date.fromisoformat(written)) if written else NO_DAY


def _month(evaluation: Evaluation) -> str:
    """The month that the case is about, in words; empty when none is asked or known."""
    answers = evaluation.case.answers
    asked = [answers.get(one.id) for one in evaluation.aid.questions if one.kind == Month.kind]
    return next((swedish.month(one) for one in asked if isinstance(one, date)), "")
