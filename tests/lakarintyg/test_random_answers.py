"""What holds for any answers: ten thousand sets drawn at random, each judged once."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

import pytest

from decision_aids.engine.criteria import Leaf, Verdict
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.findings import UNANSWERED
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.unfold import paths
from decision_aids.engine.witness import Witnesses
from decision_aids.gemensamt.svar import Aktivitet, Underlag
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.svar import Hinder, Matt, Omfattning
from decision_aids.lakarintyg.utfall import Stallning
from tests.lakarintyg.at_random import cases

NUMBER, SEED = 10_000, 2026
JULY, OCTOBER = date(2026, 7, 1), date(2026, 10, 1)


@dataclass(frozen=True)
class Judged:
    """What one set of answers led to, as little of it as the properties need."""

    case: Case
    status: Stallning
    verdicts: Mapping[str, Verdict]
    periods: tuple[JsonObject, ...]
    advice: tuple[str, ...]
    gaps: tuple[str, ...]
    lapsed: tuple[str, ...]
    complete: bool

    def answer(self, question: str) -> Hashable:
        return self.case.answers[question]


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    """Every set of answers answers every question."""
    found: list[Judged] = []
    for case in cases(NUMBER, SEED):
        evaluation = evaluate(LAKARINTYG, case)
        periods = evaluation.details["perioder"]
        [outcome] = evaluation.outcomes
        found.append(
            Judged(
                case,
                cast("Stallning", outcome.status),
                {one.criterion.id: one.verdict for one in evaluation.findings},
                tuple(cast("list[JsonObject]", periods)) if isinstance(periods, list) else (),
                tuple(one.id for one in evaluation.advice),
                tuple(one.criterion.id for one in evaluation.missing),
                evaluation.lapsed,
                evaluation.next is None and all(one.reason != UNANSWERED for one in evaluation.findings),
            )
        )
    return found


def _verdicts(leaf: Leaf) -> int:
    """How many verdicts the leaf can give, by its unfolding."""
    return len({judgement.verdict for _, judgement in paths(Witnesses().leaf_tree(leaf))})


def test_the_random_answers_reach_every_status_and_every_verdict(judged: list[Judged]) -> None:
    """Otherwise the properties below would say less than they seem to."""
    assert {one.status for one in judged} == set(Stallning)
    reached = {(criterion, verdict) for one in judged for criterion, verdict in one.verdicts.items()}
    for leaf in LAKARINTYG.leaves:
        assert len([one for one in reached if one[0] == leaf.id]) == _verdicts(leaf), leaf.id


def test_when_everything_is_answered_nothing_is_asked(judged: list[Judged]) -> None:
    assert all(one.complete for one in judged)


def test_only_a_certificate_that_says_there_is_no_hinder_speaks_against_one(judged: list[Judged]) -> None:
    assert {one.answer("hinder") for one in judged if one.status is Stallning.TALAR_INTE_FOR} == {Hinder.NEJ}


def test_only_a_certificate_that_says_there_is_a_hinder_speaks_for_one(judged: list[Judged]) -> None:
    speaking = [one for one in judged if one.status in {Stallning.HELT, Stallning.DELVIS}]
    assert {one.answer("hinder") for one in speaking} == {Hinder.JA}
    for one in speaking:
        assert one.verdicts["bar_en_slutsats"] is Verdict.UPPFYLLT
        assert one.verdicts["manaden_tacks"] is Verdict.UPPFYLLT


def test_nothing_is_concluded_without_a_paper(judged: list[Judged]) -> None:
    without = [one for one in judged if one.answer("underlag") in {Underlag.INGET, Underlag.VET_INTE}]
    assert {one.status for one in without} == {Stallning.OKLART, Stallning.EJ_AKTUELLT}
    assert not any(one.periods for one in without)


def test_it_does_not_concern_the_case_only_when_the_requirement_came_later(judged: list[Judged]) -> None:
    for one in judged:
        too_early = one.verdicts["aktivitetskrav_tillampas"] is Verdict.INTE_UPPFYLLT
        assert (one.status is Stallning.EJ_AKTUELLT) is too_early


def test_degrees_of_working_time_are_never_turned_into_hours(judged: list[Judged]) -> None:
    measured = [one for one in judged if any("kvar" in period for period in one.periods)]
    assert {one.answer("matt") for one in measured} == {Matt.AKTIVITETEN}


def test_no_hours_are_counted_of_an_activity_that_is_not_assigned(judged: list[Judged]) -> None:
    counted = [one for one in judged if any("timmar" in period for period in one.periods)]
    assert counted
    assert not {one.answer("aktivitet") for one in counted} & {Aktivitet.INGEN, Aktivitet.VET_INTE}


def test_assumed_hours_are_marked_and_their_criterion_stays_unclear(judged: list[Judged]) -> None:
    counted = [(one, period) for one in judged for period in one.periods if "timmar" in period]
    assert {bool(period["antagna"]) for _, period in counted} == {True, False}
    for one, period in counted:
        unknown = one.verdicts["aktivitetens_timmar_kanda"] is Verdict.OKLART
        assert period["antagna"] is unknown
        if one.answer("aktivitetens_omfattning") is Omfattning.VET_INTE:
            assert period["timmar"] == 40


def test_remaining_hours_lie_between_nothing_and_the_whole_activity(judged: list[Judged]) -> None:
    def number(value: Json) -> float:
        assert isinstance(value, int | float)
        return value

    for one in judged:
        for period in one.periods:
            if "kvar" in period:
                assert 0 <= number(period["kvar"]) <= number(period["timmar"])


def test_a_period_never_says_more_than_the_certificate_carries(judged: list[Judged]) -> None:
    for one in judged:
        said = {str(period["status"]) for period in one.periods if period["i_manaden"]}
        if one.verdicts["bar_en_slutsats"] is not Verdict.UPPFYLLT:
            assert said <= {Stallning.OKLART, Stallning.EJ_AKTUELLT}
        if one.status is Stallning.HELT:
            assert said == {Stallning.HELT}


def test_a_period_outside_the_month_is_not_judged(judged: list[Judged]) -> None:
    outside = [period for one in judged for period in one.periods if not period["i_manaden"]]
    assert outside
    assert all(period["status"] is None for period in outside)


def test_before_july_2026_no_certificate_is_demanded(judged: list[Judged]) -> None:
    early = [
        one
        for one in judged
        if one.case.as_of < JULY or (isinstance(month := one.answer("manad"), date) and month < JULY)
    ]
    assert early
    for one in early:
        for criterion in ("intyg_behovs", "ar_lakarintyg"):
            assert one.verdicts[criterion] in {Verdict.EJ_AKTUELLT, Verdict.OKLART}


def test_before_october_2026_no_activity_is_demanded(judged: list[Judged]) -> None:
    early = [one for one in judged if isinstance(month := one.answer("manad"), date) and month < OCTOBER]
    assert early
    assert Verdict.UPPFYLLT not in {one.verdicts["aktivitetskrav_tillampas"] for one in early}


def test_what_is_unclear_always_leads_to_a_question_or_a_plan(judged: list[Judged]) -> None:
    silent = [one.case for one in judged if one.status is Stallning.OKLART and not (one.advice or one.gaps)]
    assert silent == []


def test_an_answer_that_has_lapsed_changes_nothing(judged: list[Judged]) -> None:
    for one in judged[:1000]:
        fewer = {key: value for key, value in one.case.answers.items() if key not in one.lapsed}
        again = evaluate(LAKARINTYG, Case(one.case.as_of, fewer))
        assert {found.criterion.id: found.verdict for found in again.findings} == one.verdicts
        assert [found.status for found in again.outcomes] == [one.status]
        assert again.next is None
        assert again.lapsed == ()


def test_a_composed_criterion_is_never_better_than_its_worst_demanded_part(judged: list[Judged]) -> None:
    whole = next(one for one in LAKARINTYG.criteria if one.id == "bar_en_slutsats")
    assert not isinstance(whole, Leaf)
    for one in judged:
        parts = {one.verdicts[child.id] for child in whole.children}
        if one.verdicts[whole.id] is Verdict.UPPFYLLT:
            assert not parts & {Verdict.INTE_UPPFYLLT, Verdict.OKLART}
