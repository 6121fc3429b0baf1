"""What is unknown can only make things unclear: an answer more never turns a settled verdict."""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Iterator
from enum import StrEnum

import pytest

from decision_aids.engine.answers import read_answers
from decision_aids.engine.criteria import Judgement, Leaf, Verdict
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.facts import is_unknown
from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import OKLART
from decision_aids.engine.reading import Case
from decision_aids.engine.typed_questions import AS_OF
from decision_aids.engine.unfold import Path, paths, values
from decision_aids.engine.witness import Witnesses
from decision_aids.gemensamt.svar import MANAD
from decision_aids.lakarintyg.aid import LAKARINTYG
from tests.lakarintyg.at_random import GOOD

SEARCH = Witnesses()
EVERY_LEAF = pytest.mark.parametrize("leaf", LAKARINTYG.leaves, ids=lambda leaf: leaf.id)


def facts_of(path: Path[Judgement]) -> dict[str, StrEnum]:
    """The facts along a path."""
    return {node.id: value for node, value in path[0]}


def agreeing(every: list[Path[Judgement]], known: dict[str, StrEnum]) -> Iterator[Path[Judgement]]:
    """The paths on which no fact has another value than the known one."""
    for path in every:
        if all(known.get(fact, value) == value for fact, value in facts_of(path).items()):
            yield path


@EVERY_LEAF
def test_a_verdict_settled_in_spite_of_an_unknown_is_the_same_whatever_the_unknown_is(leaf: Leaf) -> None:
    every = list(paths(SEARCH.leaf_tree(leaf)))
    for steps, judgement in every:
        if judgement.verdict is Verdict.OKLART:
            continue
        for node, value in steps:
            if is_unknown(value):
                known = {one.id: other for one, other in steps if one is not node}
                verdicts = {path[1].verdict for path in agreeing(every, known)}
                assert verdicts == {judgement.verdict}, (leaf.id, node.id)


@EVERY_LEAF
def test_forgetting_a_known_fact_never_settles_what_was_unclear(leaf: Leaf) -> None:
    every = list(paths(SEARCH.leaf_tree(leaf)))
    for steps, judgement in every:
        if judgement.verdict is not Verdict.OKLART:
            continue
        for node, value in steps:
            unknown = next((one for one in values(node) if is_unknown(one)), None)
            if unknown is None or value is unknown:
                continue
            known = {one.id: other for one, other in steps} | {node.id: unknown}
            verdicts = {path[1].verdict for path in agreeing(every, known)}
            assert verdicts <= {Verdict.OKLART}, (leaf.id, facts_of((steps, judgement)), node.id)


ALL_YEAR: dict[str, Json] = {"rader": [{"grad": 50, "fran": "2026-06-01", "till": "2026-12-31"}]}


def good_papers() -> Iterator[Case]:
    """A good certificate, with and without a hinder, for every month and day that rules change on."""
    for hinder, month, as_of in itertools.product(("ja", "nej"), MANAD.representatives(), AS_OF.examples):
        given: dict[str, Json] = {**GOOD, **ALL_YEAR, "hinder": hinder, "manad": MANAD.write(month)}
        answers, problems = read_answers(LAKARINTYG, given)
        assert problems == ()
        yield Case(as_of, answers)


@pytest.mark.parametrize("question", GOOD)
def test_an_outcome_settled_in_spite_of_vet_inte_is_the_same_whatever_the_answer_is(question: str) -> None:
    asked = LAKARINTYG.question[question]
    turned: list[str] = []
    for case in good_papers():

        def status(answer: Hashable, case: Case = case) -> str:
            given = {**case.answers, question: answer}
            return evaluate(LAKARINTYG, Case(case.as_of, given)).outcomes[0].status.value

        unknown = status(asked.unknown())
        if unknown != OKLART:
            others = {answer: status(answer) for answer in asked.representatives()}
            turned += [
                f"{case.as_of}, {case.answers['manad']}: {unknown} with vet inte, {other} with {answer}"
                for answer, other in others.items()
                if other != unknown
            ]
    assert turned == []
