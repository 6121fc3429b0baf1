"""Every vet inte that decides or could change a status is among the gaps, and is never told as the favourable
answer."""

from __future__ import annotations

import random
from functools import cache

from decision_aids.engine.aid import Aid
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.outcomes import OKLART, Outcome
from decision_aids.engine.reading import Case
from decision_aids.engine.speaks import rank
from decision_aids.registry import AIDS
from tests.properties.cases import EVERY_AID, changed, in_short, sample
from tests.properties.found import Found
from tests.properties.judged import Judged

SEED = 4
QUESTIONS_A_CASE = 5


def gaps(evaluation: Evaluation) -> set[str]:
    """The questions that the result asks: behind what is missing, and what would settle what is unclear."""
    asked: set[str] = set()
    for finding in evaluation.missing:
        asked |= {*finding.settled_by, *finding.questions}
    for one in evaluation.outcomes:
        if one.status.value == OKLART:
            asked |= set(one.settled_by)
    return asked


@cache
def not_asked(aid_id: str) -> Found:
    """Unknown answers that could change a status and are not among the gaps."""
    aid, found, chance = AIDS[aid_id], Found(), random.Random(SEED)
    asked = [one for one in aid.questions if not one.words]
    for case in sample(aid_id, paths=30, number=40, seed=SEED):
        for question in chance.sample(asked, QUESTIONS_A_CASE):
            unknown = changed(case, question.id, question.unknown())
            unsure = Judged(aid, unknown)
            statuses = {one.id: _walked(unsure.status(one)) for one in aid.outcomes}
            turned: set[str] = set()
            # What FK has an application about FK itself asks for.
            settled = {one for one, status in statuses.items() if status == "sokt"}
            for answer in question.representatives()[:8]:
                other = changed(case, question.id, answer)
                if _contradicted(aid, other) - _contradicted(aid, unknown):
                    continue  # an answer that cannot be, as a meeting that has been, turns nothing
                known = Judged(aid, other)
                turned |= {one.id for one in aid.outcomes if _walked(known.status(one)) != statuses[one.id]}
                turned -= settled
            if not turned:
                continue
            found.tried["vet inte som kan ändra något"] += 1
            if question.id not in gaps(evaluate(aid, unknown)):
                found.fails(aid_id, question.id, _first(turned, aid.outcomes), example=in_short(aid, unknown))
    return found


def _contradicted(aid: Aid, case: Case) -> set[str]:
    return {one.id for one in evaluate(aid, case).contradictions}


def _walked(status: str) -> str:
    """A way that is closed is walked no more than one that does not concern the case: nothing to ask for."""
    return "ej_aktuellt" if status == "utesluten" else status


def _first(turned: set[str], outcomes: tuple[Outcome, ...]) -> str:
    return next(one.id for one in outcomes if one.id in turned)


@cache
def read_as_favourable(aid_id: str) -> Found:
    """Statuses that vet inte gives, and the favourable answer too, but the unfavourable one does not.

    What speaks less than oklart (inte nu, another benefit) is decided by another answer, and favours nothing.
    """
    aid, found = AIDS[aid_id], Found()
    outcomes = {one.id: one for one in aid.outcomes}
    for case in sample(aid_id, paths=40, number=50, seed=SEED):
        for order in aid.speaks:
            for speaks in order.answers:
                question = speaks.question
                unknown = question.unknown()
                best = next(iter(sorted(speaks.steps[-1], key=str)))
                if unknown in speaks.steps[-1] or not speaks.holds(case.answers):
                    continue
                worst = next(iter(sorted(speaks.steps[0], key=str)))
                judged = [Judged(aid, changed(case, question.id, x)) for x in (worst, unknown, best)]
                for outcome in order.outcomes:
                    found.tried["jämförelser"] += 1
                    low, unsure, high = (one.status(outcomes[outcome]) for one in judged)
                    told, unclear = (rank(order.statuses, one) or 0 for one in (unsure, OKLART))
                    if unsure == high != low and told > unclear:
                        found.fails(aid_id, question.id, outcome, unsure, example=in_short(aid, case))
    return found


@EVERY_AID
def test_every_unknown_that_could_change_a_status_is_asked_about(aid: str) -> None:
    not_asked(aid).none()


@EVERY_AID
def test_the_unknown_is_never_told_as_the_favourable_answer(aid: str) -> None:
    read_as_favourable(aid).none()
