"""What holds for any answers: thousands of sets drawn at random, whole and half filled in."""

from __future__ import annotations

import random
from collections.abc import Hashable, Iterator, Mapping
from datetime import date

import pytest

from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.facts import is_unknown
from decision_aids.engine.reading import Case
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.samordning import Talar
from decision_aids.samordning.aid import SAMORDNING
from decision_aids.samordning.utfall import Steg
from tests.scale import tries

NUMBER = tries(4_000)
DAYS = (date(2026, 7, 1), date(2026, 11, 22), date(2027, 1, 1))
AGAINST = ("grundvillkor", "potential_finns", "kan_borja_nu", "intyget_racker")


def cases(answered: float) -> Iterator[Case]:
    """Half of the sets lean towards the first answer, which mostly speaks for: else few reach it."""
    chance = random.Random(2026)
    for number in range(NUMBER):
        answers = {
            one.id: one.representatives()[0]
            if number % 2 and chance.random() < 0.8
            else chance.choice(one.representatives())
            for one in SAMORDNING.questions
            if chance.random() < answered
        }
        yield Case(chance.choice(DAYS), {**answers, **_able(answers, chance, number)})


def _able(answers: Mapping[str, Hashable], chance: random.Random, number: int) -> dict[str, Hashable]:
    """Klarar heltid is the first answer on ability, and ends most cases: mostly another one is drawn."""
    ability = SAMORDNING.question["formaga"].representatives()[1:4]
    return {"formaga": chance.choice(ability)} if number % 2 and "formaga" in answers else {}


@pytest.fixture(scope="module")
def whole() -> list[Evaluation]:
    """Every set of answers answers every question."""
    return [evaluate(SAMORDNING, case) for case in cases(1.0)]


@pytest.fixture(scope="module")
def half() -> list[Evaluation]:
    return [evaluate(SAMORDNING, case) for case in cases(0.6)]


def outcome(evaluation: Evaluation, outcome_id: str) -> str:
    return next(one.status.value for one in evaluation.outcomes if one.outcome.id == outcome_id)


def verdicts(evaluation: Evaluation) -> dict[str, Verdict]:
    return {one.criterion.id: one.verdict for one in evaluation.findings}


def test_the_random_answers_reach_every_status(whole: list[Evaluation]) -> None:
    assert {outcome(one, "samordning") for one in whole} == set(Talar)
    assert {outcome(one, "ansokan") for one in whole} == set(Steg)


def test_when_everything_is_answered_nothing_is_asked(whole: list[Evaluation]) -> None:
    assert all(one.next is None for one in whole)


def test_it_speaks_for_only_when_every_condition_does(whole: list[Evaluation]) -> None:
    for one in whole:
        fulfilled = {verdicts(one)[criterion] for criterion in AGAINST} == {Verdict.UPPFYLLT}
        with_sgi = verdicts(one)["utan_sgi"] is Verdict.INTE_UPPFYLLT
        assert (outcome(one, "samordning") == Talar.TALAR_FOR) is (fulfilled and not with_sgi)


def test_a_gap_never_speaks_against(half: list[Evaluation]) -> None:
    """What is unanswered or unknown leaves the question open; only a known answer speaks against."""
    for one in half:
        if outcome(one, "samordning") == Talar.TALAR_EMOT:
            against = [
                finding
                for finding in one.findings
                if finding.verdict is Verdict.INTE_UPPFYLLT and finding.facts
            ]
            assert against
            assert any(
                value is not None and not is_unknown(value)
                for finding in against
                for value in finding.facts.values()
            )


def test_nobody_is_told_to_apply_and_at_the_same_time_that_it_is_not_the_way(whole: list[Evaluation]) -> None:
    for one in whole:
        given = {advice.id for advice in one.advice}
        assert not {"sok_tillsammans", "sok_ersattning"} <= given
        assert not {"sok_tillsammans", "annat_som_hindrar"} <= given
        assert not {"sok_tillsammans", "nu_eller_senare"} <= given
        assert not {"sok_tillsammans", "sok_sjukpenning"} <= given


def test_every_case_gets_something_to_do(whole: list[Evaluation]) -> None:
    assert all(one.advice for one in whole)


def test_who_is_told_to_apply_is_told_that_it_gives_no_money_what_to_send_and_what_happens_then(
    whole: list[Evaluation],
) -> None:
    for one in whole:
        given = {advice.id for advice in one.advice}
        if outcome(one, "ansokan") in {Steg.ANSOK, Steg.FORBERED}:
            assert {"sok_tillsammans", "skicka_med", "det_har_hander_sedan", "inga_pengar"} <= given


def test_an_answer_more_never_turns_a_settled_outcome_that_rested_on_vet_inte(
    whole: list[Evaluation],
) -> None:
    """Take away a known answer: the outcome becomes unclear, stays what it was, or another known answer
    decides. Only the answer that led another way can open this one.
    """
    for one in whole[:600]:
        before = outcome(one, "samordning")
        for question in SAMORDNING.questions:
            forgotten = {**one.case.answers, question.id: question.unknown()}
            after = outcome(evaluate(SAMORDNING, Case(one.case.as_of, forgotten)), "samordning")
            if before == Talar.OKLART:
                continue
            opened = after in {Talar.TALAR_FOR, Talar.KOMPLETTERA, Talar.ANNAN_VAG} and after != before
            assert not opened or question.id == "sgi", (question.id, before, after)
