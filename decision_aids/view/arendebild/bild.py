"""The page: first the steps of all the aids, then what does not agree, then each aid by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json
from decision_aids.engine.reading import Case
from decision_aids.saved.file import MOST_BYTES
from decision_aids.view.arendebild.fall import Fall, read_all
from decision_aids.view.arendebild.skillnad import differences
from decision_aids.view.arendebild.steg import steps
from decision_aids.view.result.answer import answer_of
from decision_aids.view.result.presenter import Presenter
from decision_aids.view.result.views import GapView
from decision_aids.view.text import swedish
from decision_aids.view.text.render import render

IN_ORDER = ("lakarintyg", "vilket_intyg", "behov", "vagvisare", "samordning", "sip")
"""As a case mostly goes: the certificate, the need, the ways, coordination, the plan."""
MOST_GAPS = 3


@dataclass(frozen=True)
class Del:
    """What one aid says: its answer first, what can be done, and what is unclear.

    `today` is the answer today, when the day alone has made it another; `older` are cases of the same aid
    that a newer one stands for.
    """

    title: str
    address: str
    day: str
    source: str
    answer: tuple[str, ...]
    today: tuple[str, ...]
    advice: tuple[str, ...]
    gaps: tuple[GapView, ...]
    more: int
    lapsed: int
    older_rules: bool
    older: tuple[str, ...]


def picture_html(given: list[Json], today: date, *, ready: bool) -> str:
    """What stands inside the section."""
    every, refused = read_all(given)
    newest = _newest(every)
    return render(
        "arendebild.html",
        ready=ready,
        most=MOST_BYTES,
        refused=refused,
        opened=[(one.number, texts_of(one.aid)("titel"), one.source) for one in every],
        today=swedish.day(today),
        steps=[(one, bool(one.day and one.day < today)) for one in steps(newest)],
        differences=differences(every),
        several=len(newest) > 1,
        parts=[_part(one, every, today) for one in newest],
    )


def _newest(every: tuple[Fall, ...]) -> tuple[Fall, ...]:
    """Of each aid the case of the latest day, in order; of one day the one that came last."""
    latest: dict[str, Fall] = {}
    for one in sorted(every, key=lambda one: one.case.as_of):
        latest[one.aid.id] = one
    return tuple(latest[aid] for aid in IN_ORDER if aid in latest) + tuple(
        one for aid, one in latest.items() if aid not in IN_ORDER
    )


def _part(one: Fall, every: tuple[Fall, ...], today: date) -> Del:
    evaluation = one.evaluation
    texts = texts_of(one.aid).for_reader(evaluation.voice)
    presenter = Presenter(evaluation, texts)
    gaps = presenter.gaps()
    replaced = (other for other in every if other.aid is one.aid and other is not one)
    return Del(
        texts("titel"),
        f"../{one.aid.address}/",
        swedish.day(one.case.as_of),
        one.source,
        _answer(evaluation),
        _today(evaluation, today),
        tuple(advice.heading for advice in presenter.advice()),
        gaps[:MOST_GAPS],
        len(gaps[MOST_GAPS:]),
        len(one.lapsed),
        one.older_rules,
        tuple(f"{swedish.day(other.case.as_of)} ({other.source})" for other in replaced),
    )


def _answer(evaluation: Evaluation) -> tuple[str, ...]:
    texts = texts_of(evaluation.aid).for_reader(evaluation.voice)
    return tuple(one.text for one in answer_of(evaluation, texts))


def _today(then: Evaluation, today: date) -> tuple[str, ...]:
    """The answer today when it has become another; days that are counted from the day of asking are not."""
    if today <= then.case.as_of:
        return ()
    now = evaluate(then.aid, Case(today, then.case.answers))
    before, after = ([one.status for one in each.answer] for each in (then, now))
    return _answer(now) if before != after else ()
