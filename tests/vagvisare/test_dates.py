"""The day asked about: what the turn of the year 2027 changes, and that it changes nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.reading import Case
from decision_aids.law.register import register
from decision_aids.vagvisare.aid import VAGVISARE
from tests.scale import tries
from tests.vagvisare.at_random import cases
from tests.vagvisare.judging import CASES, NOV_22, statuses, usual, verdicts, worked

BEFORE, AFTER = date(2026, 12, 31), date(2027, 1, 1)
CHANGED_WAYS = {"sip_af_fk", "rehab_begaran"}
CHANGED_CRITERIA = {
    "af_och_fk_ska_delta",
    "begaran_far_goras",
    "forsakrad_i_sverige",
    "vag_rehab_begaran",
}
NUMBER, SEED = tries(600), 2027


def _reasons(evaluation: Evaluation) -> dict[str, tuple[str, str]]:
    return {one.criterion.id: (one.verdict.value, one.reason) for one in evaluation.findings}


def test_the_turn_of_the_year_changes_sip_the_request_and_the_mark_on_who_is_insured_and_nothing_else() -> (
    None
):
    ways: set[str] = set()
    criteria: set[str] = set()
    for case in cases(NUMBER, SEED):
        one, other = (evaluate(VAGVISARE, Case(day, case.answers)) for day in (BEFORE, AFTER))
        ways |= {way for way in statuses(one) if statuses(one)[way] != statuses(other)[way]}
        criteria |= {key for key in _reasons(one) if _reasons(one)[key] != _reasons(other)[key]}
        assert [a.id for a in one.advice] == [a.id for a in other.advice]
        assert [f.criterion.id for f in one.missing] == [f.criterion.id for f in other.missing]
        assert one.read == other.read
    assert ways == CHANGED_WAYS
    assert criteria == CHANGED_CRITERIA


@pytest.mark.parametrize("case_id", CASES)
def test_a_worked_case_moved_over_the_turn_of_the_year_changes_only_those_ways(case_id: str) -> None:
    before, after = statuses(worked(case_id, BEFORE)), statuses(worked(case_id, AFTER))
    assert {way for way in before if before[way] != after[way]} <= CHANGED_WAYS


def test_the_mark_on_who_is_insured_never_changes_the_verdict() -> None:
    for as_of, reason in ((BEFORE, "bor"), (AFTER, "bor-kontrollera")):
        assert _reasons(usual(as_of))["forsakrad_i_sverige"] == ("uppfyllt", reason)


ACTIVITY: list[tuple[date, str, str, str]] = [
    (NOV_22, "2026-10", "uppfyllt", "the first month that the requirement concerns"),
    (NOV_22, "2026-09", "ej_aktuellt", "the month before"),
    (NOV_22, "vet-inte", "oklart", "nobody knows which month"),
    (date(2026, 6, 30), "2026-11", "ej_aktuellt", "asked about before the law began"),
]


@pytest.mark.parametrize(("as_of", "manad", "verdict", "comment"), ACTIVITY)
def test_the_activity_requirement_follows_the_month_of_the_support(
    as_of: date, manad: str, verdict: str, comment: str
) -> None:
    evaluation = usual(as_of, tre_manader="ja", manad=manad)
    assert verdicts(evaluation)["aktivitetskrav_tillampas"] == verdict, comment


@pytest.mark.parametrize(("rule", "sources"), [*VAGVISARE.cited()])
def test_every_rule_rests_on_sources_that_are_in_the_register(rule: str, sources: tuple[str, ...]) -> None:
    assert [one for one in sources if one not in {source.id for source in register()}] == [], rule


@pytest.mark.parametrize(("rule", "sources"), [(one.id, one.sources) for one in VAGVISARE.leaves])
def test_every_criterion_rests_on_a_source_that_holds_when_it_can_be_used(
    rule: str, sources: tuple[str, ...]
) -> None:
    day = AFTER if rule == "begaran_far_goras" else NOV_22
    assert [one for one in sources if register()[one].holds(day)], rule
