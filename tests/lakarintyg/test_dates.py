"""Rules have dates: what the reader asks about, and the month the support concerns, both decide."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.engine.json_types import Json
from decision_aids.engine.unfold import paths
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import Aktivitet
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.law.register import register
from tests.engine.small import finding, judged

JA, NEJ, OKLART, EJ = Verdict.UPPFYLLT, Verdict.INTE_UPPFYLLT, Verdict.OKLART, Verdict.EJ_AKTUELLT
JUNE_30, JULY_1 = date(2026, 6, 30), date(2026, 7, 1)
SEP_30, OCT_1, NOV_22 = date(2026, 9, 30), date(2026, 10, 1), date(2026, 11, 22)
DEC_31, JAN_1 = date(2026, 12, 31), date(2027, 1, 1)

CERTIFICATE: list[tuple[date, str, Verdict, str]] = [
    (NOV_22, "2026-11", JA, "the rule applies to the month"),
    (NOV_22, "2026-07", JA, "also to its first month"),
    (NOV_22, "2026-06", EJ, "but not to the month before"),
    (JULY_1, "2026-07", JA, "from its first day"),
    (JUNE_30, "2026-07", EJ, "not on the day before, also of a month to come"),
    (NOV_22, "vet-inte", JA, "which month is not known: the paper is a läkarintyg all the same"),
]


@pytest.mark.parametrize(("as_of", "manad", "verdict", "comment"), CERTIFICATE)
def test_the_main_rule_on_certificates_begins_in_july_2026(
    as_of: date, manad: str, verdict: Verdict, comment: str
) -> None:
    evaluation = judged(LAKARINTYG, as_of, underlag="lakarintyg", manad=manad)
    assert finding(evaluation, "ar_lakarintyg").verdict is verdict, comment


ACTIVITY: list[tuple[date, str, Verdict, str]] = [
    (NOV_22, "2026-10", JA, "the first month that it concerns"),
    (OCT_1, "2026-10", JA, "from its first day"),
    (SEP_30, "2026-10", JA, "in force since July, so the month to come can be judged"),
    (JULY_1, "2026-10", JA, "from the first day of the law"),
    (JUNE_30, "2026-10", EJ, "not in force yet"),
    (NOV_22, "2026-09", EJ, "the month before"),
    (NOV_22, "2026-08", EJ, "August read in November"),
    (NOV_22, "vet-inte", OKLART, "which month is not known"),
]


@pytest.mark.parametrize("aktivitet", [*Aktivitet])
@pytest.mark.parametrize(("as_of", "manad", "verdict", "comment"), ACTIVITY)
def test_the_activity_requirement_concerns_october_2026_first_whatever_the_activity(
    as_of: date, manad: str, verdict: Verdict, comment: str, aktivitet: str
) -> None:
    evaluation = judged(LAKARINTYG, as_of, manad=manad, aktivitet=aktivitet)
    assert finding(evaluation, "aktivitetskrav_tillampas").verdict is verdict, comment


REHABILITATION: list[tuple[date, str, Verdict, str]] = [
    (JAN_1, "2027-01", JA, "from its first day"),
    (date(2027, 6, 1), "2027-06", JA, "and on"),
    (JAN_1, "2026-12", EJ, "not for the month before"),
    (DEC_31, "2027-01", EJ, "not on the day before, also of a month to come"),
    (NOV_22, "2027-01", EJ, "January seen ahead is planning"),
    (JAN_1, "vet-inte", OKLART, "which month is not known"),
]


@pytest.mark.parametrize(("as_of", "manad", "verdict", "comment"), REHABILITATION)
def test_the_namnd_may_ask_for_rehabilitation_from_2027_and_before_that_it_is_planning(
    as_of: date, manad: str, verdict: Verdict, comment: str
) -> None:
    evaluation = judged(LAKARINTYG, as_of, manad=manad)
    assert finding(evaluation, "rehabilitering_far_begaras").verdict is verdict, comment


NEEDED: list[tuple[dict[str, Json], Verdict, str]] = [
    ({"forsta_dag": "2026-11-16"}, OKLART, "the seventh day: unclear whether one is needed yet"),
    ({"forsta_dag": "2026-11-15"}, OKLART, "the eighth day: what to ask, not what has failed"),
    ({"forsta_dag": "2026-11-22"}, OKLART, "the first day"),
    ({"forsta_dag": "2026-01-02"}, OKLART, "since long"),
    ({"forsta_dag": "vet-inte"}, OKLART, "nobody knows since when"),
    ({"forsta_dag": "2026-01-02", "manad": "2026-06"}, EJ, "the rule did not exist"),
    ({"forsta_dag": "2026-01-02", "manad": "vet-inte"}, OKLART, "nobody knows which month"),
    ({"forsta_dag": "2026-01-02", "underlag": "lakarintyg"}, EJ, "there is one"),
    ({"underlag": "vet-inte"}, OKLART, "nobody knows whether there is one"),
]


@pytest.mark.parametrize(("given", "verdict", "comment"), NEEDED)
def test_a_certificate_is_needed_when_the_main_rule_says_so(
    given: dict[str, Json], verdict: Verdict, comment: str
) -> None:
    answers: dict[str, Json] = {"underlag": "inget", "manad": "2026-11", **given}
    assert finding(judged(LAKARINTYG, NOV_22, **answers), "intyg_behovs").verdict is verdict, comment


def test_day_eight_never_fails_anybody() -> None:
    """It is read on one slide only: what cites it never says that something is not fulfilled."""
    search = LAKARINTYG.witnesses
    citing = [leaf for leaf in LAKARINTYG.leaves if "lakarintyg-dag-8" in leaf.sources]
    assert citing
    for leaf in citing:
        assert NEJ not in {judgement.verdict for _, judgement in paths(search.leaf_tree(leaf))}
    for outcome in LAKARINTYG.outcomes:
        assert "lakarintyg-dag-8" not in outcome.sources


CITED = [
    *((leaf.id, leaf.sources) for leaf in LAKARINTYG.leaves),
    *((one.id, one.sources) for one in (*LAKARINTYG.outcomes, *LAKARINTYG.advice)),
]


@pytest.mark.parametrize(("rule", "sources"), CITED)
def test_every_rule_rests_on_a_source_that_holds_today(rule: str, sources: tuple[str, ...]) -> None:
    assert [one for one in sources if register()[one].holds(NOV_22)], rule
