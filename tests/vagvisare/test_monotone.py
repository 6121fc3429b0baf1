"""What is unknown never makes anything more certain. Ways to find out are the exception."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from enum import StrEnum

import pytest

from decision_aids.engine.criteria import Leaf
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.facts import is_unknown
from decision_aids.engine.questions import Question
from decision_aids.engine.reading import Case
from decision_aids.engine.unfold import Path, paths, values
from decision_aids.engine.verdicts import Judgement, Verdict
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.vagvisare.svar import AfLage, Situation
from decision_aids.vagvisare.utfall.lagen import FORBERED, SAKNAS
from tests.scale import part
from tests.vagvisare.judging import CASES, FINDING_OUT, OPEN, statuses, worked

MOST_ANSWERS = 8
TO_FIND_OUT = {"konsultation_behovs", "intyg_saknas", "sgi_okand"}
LEAVES = [leaf for leaf in VAGVISARE.leaves if leaf.id not in TO_FIND_OUT]
EVERY_LEAF = pytest.mark.parametrize("leaf", LEAVES, ids=lambda leaf: leaf.id)


def _agreeing(every: list[Path[Judgement]], known: dict[str, StrEnum]) -> Iterator[Path[Judgement]]:
    for path in every:
        if all(known.get(node.id, value) == value for node, value in path[0]):
            yield path


@EVERY_LEAF
def test_a_verdict_settled_in_spite_of_an_unknown_is_the_same_whatever_the_unknown_is(leaf: Leaf) -> None:
    """Or the unknown turns out to be that the criterion does not concern the case."""
    every = list(paths(VAGVISARE.witnesses.leaf_tree(leaf)))
    for steps, judgement in part(every, least=20):
        if judgement.verdict is Verdict.OKLART:
            continue
        for node, value in steps:
            if is_unknown(value):
                known = {one.id: other for one, other in steps if one is not node}
                found = {path[1].verdict for path in _agreeing(every, known)}
                assert found - {Verdict.EJ_AKTUELLT} <= {judgement.verdict}, (leaf.id, node.id)


@EVERY_LEAF
def test_forgetting_a_known_fact_never_settles_what_was_unclear(leaf: Leaf) -> None:
    every = list(paths(VAGVISARE.witnesses.leaf_tree(leaf)))
    for steps, judgement in part(every, least=20):
        if judgement.verdict is not Verdict.OKLART:
            continue
        for node, value in steps:
            unknown = next((one for one in values(node) if is_unknown(one)), None)
            if unknown is None or value is unknown:
                continue
            known = {one.id: other for one, other in steps} | {node.id: unknown}
            assert {path[1].verdict for path in _agreeing(every, known)} <= {Verdict.OKLART}, (
                leaf.id,
                node.id,
            )


def _kind(status: str) -> str:
    """First or beside is a matter of order, and may turn; open or closed may not. What is missing and can be
    had, or has to wait, neither opens nor closes a way; nor is it walked when it does not concern the case.
    """
    if status in OPEN:
        return "open"
    waits = dict.fromkeys((*SAKNAS, FORBERED), "oklart")
    return {**waits, "ej_aktuellt": "utesluten"}.get(status, status)


def _contradicts_itself(answers: Mapping[str, Hashable]) -> bool:
    """With AF in one answer and elsewhere in another: the aid never asks for both."""
    said = {Situation.AF_PROGRAM: AfLage.PROGRAM, Situation.AF_UTAN_PROGRAM: AfLage.INSKRIVEN}
    given = [said[one] for one in Situation if one in said and one is answers["situation"]]
    return any(answers.get("af_lage", one) is not one for one in given)


def _some(question: Question[Hashable]) -> tuple[Hashable, ...]:
    """Of a question with many answers at once, each of them alone."""
    return question.representatives()[:MOST_ANSWERS]


@pytest.mark.parametrize("case_id", CASES)
def test_a_way_settled_in_spite_of_vet_inte_is_settled_so_whatever_the_answer_is(case_id: str) -> None:
    case = worked(case_id).case
    turned: list[str] = []
    for question in VAGVISARE.questions:
        if question.id not in case.answers:
            continue
        unknown = evaluate(VAGVISARE, Case(case.as_of, {**case.answers, question.id: question.unknown()}))
        settled = {
            way: _kind(status)
            for way, status in statuses(unknown).items()
            if _kind(status) != "oklart" and way not in FINDING_OUT
        }
        for answer in _some(question):
            given = {**case.answers, question.id: answer}
            if _contradicts_itself(given):
                continue
            known = statuses(evaluate(VAGVISARE, Case(case.as_of, given)))
            turned += [
                f"{way}: {settled[way]} with vet inte on {question.id}, {known[way]} with {answer}"
                for way in settled
                if _kind(known[way]) not in {settled[way], "oklart"} and known[way] != "ej_aktuellt"
            ]
    assert turned == []
