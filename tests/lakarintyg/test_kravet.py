"""Whom aktivitetskravet concerns, and the most hours a week it can take, as far as that has been read."""

from __future__ import annotations

import pytest

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.verdicts import Verdict
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.svar import Utanfor
from tests.engine.small import DAY, finding, judged
from tests.lakarintyg.at_random import GOOD

JA, OKLART, EJ = Verdict.UPPFYLLT, Verdict.OKLART, Verdict.EJ_AKTUELLT

GROUPS: list[tuple[Json, str, Verdict, Verdict, str]] = [
    (["inget"], "ja", JA, JA, "no group, and three months: concerned"),
    (["inget"], "nej", JA, EJ, "not yet three months"),
    (["inget"], "vet-inte", JA, OKLART, "nobody knows how long"),
    (["sjukpenning"], "ja", EJ, EJ, "sjukpenning"),
    (["sjukersattning"], "ja", EJ, EJ, "sjukersättning"),
    (["under-18"], "ja", EJ, EJ, "a child"),
    (["riktalder"], "ja", EJ, EJ, "of riktålder"),
    (["skola"], "ja", EJ, EJ, "at school"),
    (["heltid"], "ja", EJ, EJ, "busy full time"),
    (["program"], "ja", EJ, EJ, "full time with AF"),
    (["annan-forman"], "ja", OKLART, JA, "which other benefits count has not been read"),
    (["annan-forman"], "nej", OKLART, EJ, "but three months are three months"),
    (["annan-forman", "heltid"], "ja", EJ, EJ, "a group that has been read settles it"),
    ("vet-inte", "ja", OKLART, JA, "nobody knows of a group, but three months are three months"),
]


@pytest.mark.parametrize(("utanfor", "months", "concerned", "long_enough", "comment"), GROUPS)
def test_who_stands_outside_the_requirement(
    utanfor: Json, months: str, concerned: Verdict, long_enough: Verdict, comment: str
) -> None:
    evaluation = judged(LAKARINTYG, DAY, **{**GOOD, "utanfor": utanfor, "tre_manader": months})
    assert finding(evaluation, "omfattas_av_kravet").verdict is concerned, comment
    assert finding(evaluation, "tre_manader_i_rad").verdict is long_enough, comment


@pytest.mark.parametrize("group", [one for one in Utanfor if one is not Utanfor.INGET])
def test_whoever_stands_outside_is_judged_for_the_other_purposes_all_the_same(group: str) -> None:
    """Standing outside the requirement changes what is said of the requirement, and nothing else."""

    def statuses(utanfor: str) -> dict[str, str]:
        given: JsonObject = {**GOOD, "utanfor": [utanfor]}
        return {one.outcome.id: one.status.value for one in judged(LAKARINTYG, DAY, **given).outcomes}

    inside, outside = statuses("inget"), statuses(group)
    changed = {outcome for outcome in inside if inside[outcome] != outside[outcome]}
    assert changed == {"aktivitetskrav"}


CEILING: list[tuple[JsonObject, float | None, str]] = [
    ({}, 40, "forty hours"),
    ({"deltidsarbete": "ja", "deltidsarbete_timmar": "12,5"}, 27.5, "less the hours of work"),
    ({"barn_under_8": "ja"}, 30, "ten less with a child under eight"),
    ({"deltidsarbete": "ja", "deltidsarbete_timmar": "12.5", "barn_under_8": "ja"}, 17.5, "both"),
    ({"deltidsarbete": "ja", "deltidsarbete_timmar": 39.5, "barn_under_8": "ja"}, 0, "never below nothing"),
    ({"deltidsarbete": "ja", "deltidsarbete_timmar": "vet-inte"}, None, "hours that nobody knows"),
    ({"deltidsarbete": "vet-inte"}, None, "work that nobody knows of"),
    ({"barn_under_8": "vet-inte"}, None, "a child that nobody knows of"),
    ({"utanfor": ["skola"]}, None, "no ceiling for whom the requirement does not concern"),
    ({"utanfor": ["annan-forman"]}, None, "nor while that is unclear"),
    ({"manad": "2026-09"}, None, "nor before October 2026"),
    ({"aktivitet": "praktik"}, None, "nor of another activity"),
]


@pytest.mark.parametrize(("given", "hours", "comment"), CEILING)
def test_the_most_hours_that_can_be_asked(given: JsonObject, hours: float | None, comment: str) -> None:
    answers: JsonObject = {**GOOD, "deltidsarbete": "nej", "barn_under_8": "nej", **given}
    assert judged(LAKARINTYG, DAY, **answers).details["kravets_tak"] == hours, comment
