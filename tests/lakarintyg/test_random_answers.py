"""What holds for any answers: ten thousand sets drawn at random, each judged once."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

import pytest

from decision_aids.engine.criteria import Composed, Leaf, Mode
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.findings import UNANSWERED
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.unfold import paths
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import Aktivitet, Underlag
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.svar import Hinder, Koppling, Matt, Omfattning
from decision_aids.lakarintyg.utfall.syften import Stallning
from decision_aids.lakarintyg.villkor.syften import EGEN_AKTIVITET, Syfte
from decision_aids.law.register import as_object
from tests.lakarintyg.at_random import cases
from tests.scale import tries

NUMBER, SEED = tries(10_000, least=4_000), 2026
JULY, OCTOBER = date(2026, 7, 1), date(2026, 10, 1)


@dataclass(frozen=True)
class Judged:
    """What one set of answers led to, as little of it as the properties need."""

    case: Case
    statuses: Mapping[str, str]
    verdicts: Mapping[str, Verdict]
    periods: tuple[JsonObject, ...]
    advice: tuple[str, ...]
    documents: tuple[str, ...]
    gaps: tuple[str, ...]
    lapsed: tuple[str, ...]
    complete: bool

    def answer(self, question: str) -> Hashable:
        return self.case.answers[question]

    def purposes(self) -> Iterator[tuple[Syfte, str]]:
        """What is said of each of the four purposes."""
        for syfte in Syfte:
            yield syfte, self.statuses[syfte]

    def said_of(self, syfte: Syfte) -> list[str]:
        """What each period in the month says of a purpose; days without activity say nothing."""
        return [str(as_object(one["syften"])[syfte]) for one in self.periods if one["syften"] is not None]


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    """Every set of answers answers every question."""
    found: list[Judged] = []
    for case in cases(NUMBER, SEED):
        evaluation = evaluate(LAKARINTYG, case)
        periods = evaluation.details["perioder"]
        found.append(
            Judged(
                case,
                {one.outcome.id: one.status.value for one in evaluation.outcomes},
                {one.criterion.id: one.verdict for one in evaluation.findings},
                tuple(cast("list[JsonObject]", periods)) if isinstance(periods, list) else (),
                tuple(one.id for one in evaluation.advice),
                tuple(one.document.id for one in evaluation.documents),
                tuple(one.criterion.id for one in evaluation.missing),
                evaluation.lapsed,
                evaluation.next is None and all(one.reason != UNANSWERED for one in evaluation.findings),
            )
        )
    return found


def _verdicts(leaf: Leaf) -> int:
    """How many verdicts the leaf can give, by its unfolding."""
    return len({judgement.verdict for _, judgement in paths(LAKARINTYG.witnesses.leaf_tree(leaf))})


def test_the_random_answers_reach_every_status_and_every_verdict(judged: list[Judged]) -> None:
    """Otherwise the properties below would say less than they seem to."""
    statuses = {status for one in judged for status in one.statuses.items()}
    assert statuses == {(one.id, status.value) for one in LAKARINTYG.outcomes for status in one.statuses}
    documents = {document for one in judged for document in one.documents}
    assert documents == {one.id for one in LAKARINTYG.documents}
    assert {one for case in judged for one in case.advice} == {one.id for one in LAKARINTYG.advice}
    reached = {(criterion, verdict) for one in judged for criterion, verdict in one.verdicts.items()}
    for leaf in LAKARINTYG.leaves:
        assert len([one for one in reached if one[0] == leaf.id]) == _verdicts(leaf), leaf.id


def test_when_everything_is_answered_nothing_is_asked(judged: list[Judged]) -> None:
    assert all(one.complete for one in judged)


SPEAKING = {Stallning.HELT, Stallning.DELVIS}
SETTLED = {*SPEAKING, Stallning.TALAR_INTE_FOR}


def test_only_a_certificate_that_says_there_is_no_hinder_speaks_against_one(judged: list[Judged]) -> None:
    for one in judged:
        for syfte, status in one.purposes():
            if status == Stallning.TALAR_INTE_FOR:
                assert one.answer("hinder") is Hinder.NEJ, syfte
                assert one.verdicts["bar_i_sig"] is Verdict.UPPFYLLT, syfte


def test_only_a_certificate_that_says_there_is_a_hinder_speaks_for_one(judged: list[Judged]) -> None:
    for one in judged:
        for syfte, status in one.purposes():
            if status in SPEAKING:
                assert one.answer("hinder") is Hinder.JA, syfte
                assert one.verdicts["manaden_tacks"] is Verdict.UPPFYLLT, syfte


def test_nothing_is_concluded_of_a_purpose_that_the_certificate_does_not_measure(
    judged: list[Judged],
) -> None:
    for one in judged:
        for syfte, status in one.purposes():
            if status in SETTLED:
                assert one.verdicts["bar_i_sig"] is Verdict.UPPFYLLT, syfte
                assert one.verdicts[f"{syfte}_mats"] is Verdict.UPPFYLLT, syfte


def test_a_certificate_of_one_activity_settles_no_other(judged: list[Judged]) -> None:
    """Unless no activity is assigned, and everyday life is the measure; work counts for work."""
    for one in judged:
        activity = one.answer("aktivitet")
        if activity in {Aktivitet.INGEN, Aktivitet.VET_INTE}:
            continue
        settled = {syfte for syfte, status in one.purposes() if status in SETTLED}
        own = {syfte for syfte in Syfte if EGEN_AKTIVITET[syfte] is activity}
        hindered = one.answer("hinder") is Hinder.JA
        if hindered and one.answer("koppling") is Koppling.ARBETE:
            own = {Syfte.FORFOGANDE}
        assert settled <= own, activity


def test_nothing_is_concluded_without_a_paper(judged: list[Judged]) -> None:
    without = [one for one in judged if one.answer("underlag") in {Underlag.INGET, Underlag.VET_INTE}]
    found = {status for one in without for _, status in one.purposes()}
    assert found == {Stallning.OKLART, Stallning.EJ_AKTUELLT}
    assert not any(one.periods for one in without)


KRAVET = ("aktivitetskrav_tillampas", "omfattas_av_kravet", "tre_manader_i_rad")


def test_the_requirement_does_not_concern_the_case_exactly_when_one_of_its_conditions_says_so(
    judged: list[Judged],
) -> None:
    for one in judged:
        outside = Verdict.EJ_AKTUELLT in {one.verdicts[leaf] for leaf in KRAVET}
        assert (one.statuses[Syfte.AKTIVITETSKRAV] == Stallning.EJ_AKTUELLT) is outside


def test_nothing_is_said_of_the_requirement_before_it_is_known_to_concern_the_person(
    judged: list[Judged],
) -> None:
    for one in judged:
        if one.statuses[Syfte.AKTIVITETSKRAV] in SETTLED:
            assert {one.verdicts[leaf] for leaf in KRAVET} == {Verdict.UPPFYLLT}


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


def together(said: set[str]) -> str:
    """What the month says when its periods say this."""
    if len(said) == 1:
        return said.pop()
    return Stallning.DEL_AV_MANADEN if Stallning.OKLART in said else Stallning.DELVIS


def test_the_month_says_what_its_periods_say_together(judged: list[Judged]) -> None:
    seen: set[tuple[str, int]] = set()
    for one in judged:
        if one.periods:
            for syfte, status in one.purposes():
                said = set(one.said_of(syfte))
                seen.add((status, len(said)))
                assert status == together(said), syfte
    part = Stallning.DEL_AV_MANADEN
    assert {(Stallning.DELVIS, 2), (part, 2), (part, 3), (Stallning.HELT, 1), (Stallning.OKLART, 1)} <= seen


def test_a_period_outside_the_month_is_not_judged(judged: list[Judged]) -> None:
    outside = [period for one in judged for period in one.periods if not period["i_manaden"]]
    assert outside
    assert all(period["syften"] is None for period in outside)


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
    for one in judged:
        if Stallning.OKLART in {status for _, status in one.purposes()}:
            assert one.advice or one.gaps, one.case


def test_an_answer_that_has_lapsed_changes_nothing(judged: list[Judged]) -> None:
    for one in judged[:1000]:
        fewer = {key: value for key, value in one.case.answers.items() if key not in one.lapsed}
        again = evaluate(LAKARINTYG, Case(one.case.as_of, fewer))
        assert {found.criterion.id: found.verdict for found in again.findings} == one.verdicts
        assert {found.outcome.id: found.status.value for found in again.outcomes} == one.statuses
        assert again.next is None
        assert again.lapsed == ()


def test_a_composed_criterion_is_never_better_than_its_worst_demanded_part(judged: list[Judged]) -> None:
    for whole in LAKARINTYG.every_criterion():
        if isinstance(whole, Composed) and whole.mode is Mode.ALLA:
            _never_better(whole, judged)


def _never_better(whole: Composed, judged: list[Judged]) -> None:
    for one in judged:
        parts = {one.verdicts[child.id] for child in whole.children}
        if one.verdicts[whole.id] is Verdict.UPPFYLLT:
            assert not parts & {Verdict.INTE_UPPFYLLT, Verdict.OKLART}
