"""Answers that contradict each other are said first in the result, and nothing of them is carried on."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from datetime import date
from functools import cache

from decision_aids.engine.aid import Aid
from decision_aids.engine.contradictions import Contradiction
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.reading import Case
from decision_aids.engine.result import result
from decision_aids.registry import AIDS
from decision_aids.view.result.handover import carried
from tests.properties.cases import EVERY_AID, SCALE, at_random, changed, in_short
from tests.properties.found import Found

NUMBER, SEED = 6, 9
MOST_ANSWERS = 3


def contradicting(aid: Aid, one: Contradiction) -> Iterator[Case]:
    """Cases at random in which the answers contradict each other."""
    ways = [
        dict(zip((x.id for x in one.among), answers, strict=True))
        for answers in itertools.product(*(x.representatives() for x in one.among))
    ]
    day = date(2026, 11, 22)
    found = [*one.examples, *(way for way in ways if not one.doubts and one.holds(way))]
    assert all(one.found_in(Case(day, way)) for way in found)
    assert found, one.id
    chance = random.Random(SEED)
    for case in at_random(aid, int(NUMBER * SCALE), SEED):
        yield Case(case.as_of, {**case.answers, **chance.choice(found)})


def concluded_from(one: Contradiction, case: Case, aid: Aid) -> set[str]:
    """The questions of other aids that are given another answer when one of the answers is another."""
    carries = evaluate(aid, case).carries
    return {
        question
        for among in one.among
        for answer in among.representatives()[:MOST_ANSWERS]
        for question, other in evaluate(aid, changed(case, among.id, answer)).carries.items()
        if carries.get(question, other) != other
    }


@cache
def in_silence(aid_id: str) -> Found:
    """Contradictions that the result does not say first, or that are carried on."""
    aid, found = AIDS[aid_id], Found()
    for one in aid.contradictions:
        for case in contradicting(aid, one):
            found.tried["motsägande fall"] += 1
            evaluation = evaluate(aid, case)
            said = result(evaluation).get("contradictions")
            if not isinstance(said, list) or one.id not in said:
                found.fails(aid_id, one.id, "sägs inte", example=in_short(aid, case))
            questions = {question.id for question in one.among}
            for other in aid.next:
                taken = questions & carried(evaluation, AIDS[other]).keys()
                if taken:
                    found.fails(
                        *(aid_id, one.id, f"bärs till {other}"),
                        example=f"{', '.join(sorted(taken))}: {in_short(aid, case)}",
                    )
            for question in concluded_from(one, case, aid):
                found.fails(aid_id, one.id, "slutsats bärs", example=f"{question}: {in_short(aid, case)}")
    return found


@EVERY_AID
def test_contradicting_answers_are_said_first_and_carried_nowhere(aid: str) -> None:
    in_silence(aid).none()
