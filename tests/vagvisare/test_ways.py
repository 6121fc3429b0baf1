"""What holds for any answers: where a way stands always has a reason, and somebody always has the move."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from decision_aids.data import load
from decision_aids.engine.criteria import Composed, Leaf
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.findings import UNANSWERED
from decision_aids.engine.reading import Case
from decision_aids.engine.texts import Texts
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.vagvisare.svar import Situation
from decision_aids.vagvisare.utfall.lagen import INGEN_ANSOKAN, OKAND_ANSOKAN, SAKNAS, SOKT
from tests.scale import tries
from tests.vagvisare.at_random import cases
from tests.vagvisare.judging import OPEN, statuses

NUMBER, SEED = tries(3000, least=1_800), 2026
ALL_WAYS_ARE_FIRST_TOGETHER = 9
"""More than so many first moves would be no order at all."""


@dataclass(frozen=True)
class Judged:
    """One set of answers, and what it led to."""

    evaluation: Evaluation
    statuses: dict[str, str]

    @property
    def first(self) -> set[str]:
        return {way for way, status in self.statuses.items() if status == "primar"}


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    """Every question is answered."""
    found = [evaluate(VAGVISARE, case) for case in cases(NUMBER, SEED)]
    return [Judged(one, statuses(one)) for one in found]


def test_the_random_answers_reach_every_position_of_every_way(judged: list[Judged]) -> None:
    """Otherwise the properties below would say less than they seem to."""
    for outcome in VAGVISARE.outcomes:
        reached = {one.statuses[outcome.id] for one in judged}
        assert reached == {status.value for status in outcome.statuses}, outcome.id


def test_when_everything_is_answered_nothing_is_asked(judged: list[Judged]) -> None:
    for one in judged:
        assert one.evaluation.next is None
        assert UNANSWERED not in {found.reason for found in one.evaluation.findings}


def _moves(one: Judged) -> set[str]:
    """Who acts now, or sees to what is missing, or takes over where a programme ends."""
    now = {"primar", "pagar", "avslutas", "oklart", SOKT, *INGEN_ANSOKAN, *SAKNAS}
    return {way for way, status in one.statuses.items() if status in now}


def test_somebody_has_the_move_in_every_known_situation(judged: list[Judged]) -> None:
    known = [one for one in judged if one.evaluation.case.answers["situation"] is not Situation.VET_INTE]
    assert known
    silent = [one.evaluation.case for one in known if not _moves(one) - {"vald_skydd"}]
    assert silent == []


def test_there_are_never_so_many_first_moves_that_nothing_comes_first(judged: list[Judged]) -> None:
    assert max(len(one.first) for one in judged) < ALL_WAYS_ARE_FIRST_TOGETHER


def test_every_closed_way_has_a_condition_that_does_not_hold_and_a_text_that_says_why(
    judged: list[Judged],
) -> None:
    said = Texts(load("vagvisare.texts"))
    closed = 0
    for one in judged:
        findings = {found.criterion.id: found for found in one.evaluation.findings}
        for decided in one.evaluation.outcomes:
            if decided.status.value != "utesluten":
                continue
            closed += 1
            reasons = [
                findings[leaf.id]
                for criterion in decided.criteria
                for leaf in _children(findings[criterion].criterion)
                if findings[leaf.id].verdict.value == "inte_uppfyllt"
            ]
            assert reasons, decided.outcome.id
            for reason in reasons:
                assert said("kriterier", reason.criterion.id, "skal", reason.reason, "text")
    assert closed > NUMBER


def _children(criterion: Leaf | Composed) -> tuple[Leaf, ...]:
    if isinstance(criterion, Leaf):
        return (criterion,)
    return tuple(leaf for child in criterion.children for leaf in _children(child))


def test_no_condition_of_an_open_way_speaks_against_it(judged: list[Judged]) -> None:
    """The same way is never both open and closed: what opens it is that nothing closes it. What FK has an
    application about is FK's to weigh, and whether to apply is the person's choice.
    """
    own = {f"vag_{one}" for one in ("samordning", "sjukersattning", "aktivitetsersattning", "sip", "ips")}
    named = {"vag_samordning": "samordning_fk"}
    for one in judged:
        found = {finding.criterion.id: finding.verdict.value for finding in one.evaluation.findings}
        for condition in own:
            way = named.get(condition, condition.removeprefix("vag_"))
            if one.statuses[way] in {SOKT, *INGEN_ANSOKAN, OKAND_ANSOKAN}:
                continue
            assert (one.statuses[way] in OPEN) is (found[condition] == "uppfyllt")
            closed = one.statuses[way] in {"utesluten", "forbered", *SAKNAS}
            assert closed is (found[condition] == "inte_uppfyllt") or one.statuses[way] == "oklart"


def test_an_answer_that_has_lapsed_changes_nothing(judged: list[Judged]) -> None:
    for one in judged[:500]:
        case = one.evaluation.case
        fewer = {key: value for key, value in case.answers.items() if key not in one.evaluation.lapsed}
        again = evaluate(VAGVISARE, Case(case.as_of, fewer))
        assert statuses(again) == one.statuses
        assert again.next is None
        assert again.lapsed == ()


NEVER_TOGETHER: list[tuple[str, str, str]] = [
    ("sjukpenning", "samordning_fk", "with SGI FK coordinates in the sjukpenning case"),
    ("sjukersattning", "samordning_fk", "coordination wants something left to regain"),
    ("af_program", "af_planering", "a person is in a programme or not"),
]


@pytest.mark.parametrize(("one_way", "other", "why"), NEVER_TOGETHER)
def test_some_ways_are_never_open_together(judged: list[Judged], one_way: str, other: str, why: str) -> None:
    both = [one for one in judged if {one.statuses[one_way], one.statuses[other]} <= OPEN]
    assert both == [], why


def test_whoever_is_too_ill_now_is_not_sent_to_work_or_rehabilitation(judged: list[Judged]) -> None:
    ill = [one for one in judged if str(one.evaluation.case.answers["formaga"]) == "for-sjuk-nu"]
    assert ill
    for one in ill:
        for way in (
            "samordning_fk",
            "af_planering",
            "af_rehabilitering",
            "aktivitetsplan",
            "kommunens_insats",
        ):
            assert one.statuses[way] not in OPEN, way
