"""Whom aktivitetskravet concerns, and the most hours a week it can take, as far as that has been read."""

from __future__ import annotations

import pytest

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.aktivitetskravet import FORMANER
from decision_aids.gemensamt.svar import Utanfor
from decision_aids.lakarintyg.aid import LAKARINTYG
from tests.engine.small import DAY, finding, judged
from tests.lakarintyg.at_random import GOOD

JA, NEJ, OKLART, EJ = Verdict.UPPFYLLT, Verdict.INTE_UPPFYLLT, Verdict.OKLART, Verdict.EJ_AKTUELLT

GROUPS: list[tuple[Json, str, Verdict, Verdict, str]] = [
    (["inget"], "ja", JA, JA, "no group, and three months: concerned"),
    (["inget"], "nej", JA, EJ, "not yet three months"),
    (["inget"], "vet-inte", JA, OKLART, "nobody knows how long"),
    (["sjukpenning"], "ja", EJ, EJ, "sjukpenning"),
    (["sjukersattning"], "ja", EJ, EJ, "sjukersättning"),
    (["aktivitetsersattning"], "ja", EJ, EJ, "aktivitetsersättning"),
    (["rehabiliteringspenning"], "ja", EJ, EJ, "rehabiliteringspenning"),
    (["under-18"], "ja", EJ, EJ, "a child"),
    (["riktalder"], "ja", EJ, EJ, "of riktålder"),
    (["skola"], "ja", EJ, EJ, "at school"),
    (["heltid"], "ja", EJ, EJ, "busy full time"),
    (["program"], "ja", EJ, EJ, "full time with AF"),
    (["formedlingsinsatser"], "ja", EJ, EJ, "assigned to förmedlingsinsatser part-time"),
    (["foraldraledig"], "ja", EJ, EJ, "föräldraledig with a child under one year"),
    (["annan-forman"], "ja", OKLART, JA, "another benefit is not named in the law: ask which it is"),
    (["annan-forman"], "nej", OKLART, EJ, "but three months are three months"),
    (["annan-forman", "heltid"], "ja", EJ, EJ, "a group that the law names settles it"),
    (["annan-forman", "aktivitetsersattning"], "ja", EJ, EJ, "and so does a benefit that it names"),
    ("vet-inte", "ja", OKLART, JA, "nobody knows of a group, but three months are three months"),
]


@pytest.mark.parametrize(("utanfor", "months", "concerned", "long_enough", "comment"), GROUPS)
def test_who_stands_outside_the_requirement(
    utanfor: Json, months: str, concerned: Verdict, long_enough: Verdict, comment: str
) -> None:
    given: JsonObject = {"utanfor": utanfor, "tre_manader": months, "forman_omfattning": "hel"}
    evaluation = judged(LAKARINTYG, DAY, **{**GOOD, **given})
    assert finding(evaluation, "omfattas_av_kravet").verdict is concerned, comment
    assert finding(evaluation, "tre_manader_i_rad").verdict is long_enough, comment


@pytest.mark.parametrize("group", [one for one in Utanfor if one is not Utanfor.INGET])
def test_whoever_stands_outside_is_judged_for_the_other_purposes_all_the_same(group: str) -> None:
    """Standing outside the requirement changes what is said of the requirement, and nothing else."""

    def statuses(utanfor: str) -> dict[str, str]:
        given: JsonObject = {**GOOD, "utanfor": [utanfor], "forman_omfattning": "hel"}
        return {one.outcome.id: one.status.value for one in judged(LAKARINTYG, DAY, **given).outcomes}

    inside, outside = statuses("inget"), statuses(group)
    changed = {outcome for outcome in inside if inside[outcome] != outside[outcome]}
    assert changed == {"aktivitetskrav"}


PART: list[tuple[str, Verdict, str]] = [
    ("hel", EJ, "all of the benefit: outside"),
    ("del", OKLART, "part of it: outside to that part, and of the rest it is not settled"),
    ("vet-inte", OKLART, "nobody knows how much"),
]


@pytest.mark.parametrize("benefit", [one.value for one in FORMANER])
@pytest.mark.parametrize(("share", "concerned", "comment"), PART)
def test_part_of_a_benefit_leaves_it_unclear_and_the_certificate_is_judged(
    benefit: str, share: str, concerned: Verdict, comment: str
) -> None:
    answers: JsonObject = {**GOOD, "utanfor": [benefit], "forman_omfattning": share}
    assert finding(judged(LAKARINTYG, DAY, **answers), "omfattas_av_kravet").verdict is concerned, comment


def test_a_group_that_the_law_names_settles_it_beside_part_of_a_benefit() -> None:
    answers: JsonObject = {**GOOD, "utanfor": ["sjukersattning", "riktalder"], "forman_omfattning": "del"}
    assert finding(judged(LAKARINTYG, DAY, **answers), "omfattas_av_kravet").verdict is EJ


FIT: list[tuple[JsonObject, Verdict, str]] = [
    ({}, JA, "22 hours of 40"),
    ({"barn_under_8": "ja", "aktivitetens_omfattning": "heltid"}, NEJ, "40 hours of 30"),
    ({"deltidsarbete": "ja", "deltidsarbete_timmar": 18}, JA, "just as much as can be asked"),
    (
        {"deltidsarbete": "ja", "deltidsarbete_timmar": 39.5, "barn_under_8": "ja"},
        NEJ,
        "nothing can be asked",
    ),
    (
        {"barn_under_8": "vet-inte", "aktivitetens_omfattning": "heltid"},
        OKLART,
        "the most is not known",
    ),
    ({"barn_under_8": "vet-inte"}, JA, "22 hours are possible with a child too"),
    ({"aktivitetens_omfattning": "vet-inte"}, OKLART, "nor the hours of the activity"),
    ({"tre_manader": "nej"}, EJ, "nothing is asked yet"),
    ({"aktivitet": "praktik"}, EJ, "nor of another activity"),
]


@pytest.mark.parametrize(("given", "verdict", "comment"), FIT)
def test_an_activity_longer_than_can_be_asked_is_told(
    given: JsonObject, verdict: Verdict, comment: str
) -> None:
    answers: JsonObject = {**GOOD, "deltidsarbete": "nej", "barn_under_8": "nej", **given}
    evaluation = judged(LAKARINTYG, DAY, **answers)
    assert finding(evaluation, "timmarna_gar_ihop").verdict is verdict, comment


CAUSE: list[tuple[JsonObject, str]] = [
    ({"manad": "2026-09"}, "manaden"),
    ({"manad": "2026-09", "utanfor": ["under-18"]}, "manaden"),
    *(({"utanfor": [one.value], "forman_omfattning": "hel"}, "formanen") for one in FORMANER),
    ({"utanfor": ["riktalder"]}, "aldern"),
    ({"utanfor": ["skola"]}, "skolan"),
    ({"utanfor": ["program"]}, "heltiden"),
    ({"utanfor": ["formedlingsinsatser"]}, "insatserna"),
    ({"utanfor": ["foraldraledig"]}, "ledigheten"),
    ({"tre_manader": "nej"}, "tiden"),
]


@pytest.mark.parametrize(("given", "cause"), CAUSE)
def test_advice_about_the_requirement_names_the_cause_that_decided(given: JsonObject, cause: str) -> None:
    evaluation = judged(LAKARINTYG, DAY, **{**GOOD, **given})
    found = [one.id for one in evaluation.advice if one.id.startswith("prova_om_kravet")]
    assert found == [f"prova_om_kravet_{cause}"]


PART_TIME: JsonObject = {"aktivitetens_omfattning": "deltid"}

CEILING: list[tuple[JsonObject, float | None, str]] = [
    ({}, 40, "forty hours"),
    ({**PART_TIME, "aktivitetens_timmar": 30}, None, "no ceiling for an activity that is possible anyway"),
    ({**PART_TIME, "aktivitetens_timmar": 30.5}, 40, "and one for an activity that may be too long"),
    ({"deltidsarbete": "ja", "deltidsarbete_timmar": "12,5"}, 27.5, "less the hours of work"),
    ({"barn_under_8": "ja"}, 30, "ten less with a child under eight"),
    ({"deltidsarbete": "ja", "deltidsarbete_timmar": "12.5", "barn_under_8": "ja"}, 17.5, "both"),
    ({"deltidsarbete": "ja", "deltidsarbete_timmar": 39.5, "barn_under_8": "ja"}, 0, "never below nothing"),
    ({"deltidsarbete": "ja", "deltidsarbete_timmar": "vet-inte"}, None, "hours that nobody knows"),
    ({"deltidsarbete": "vet-inte"}, None, "work that nobody knows of"),
    ({"barn_under_8": "vet-inte"}, None, "a child that nobody knows of"),
    ({"utanfor": ["skola"]}, None, "no ceiling for whom the requirement does not concern"),
    ({"utanfor": ["annan-forman"]}, 40, "while that is unclear it is told what it would be"),
    ({"tre_manader": "nej"}, None, "nor before three months of support"),
    ({"manad": "2026-09"}, None, "nor before October 2026"),
    ({"aktivitet": "praktik"}, None, "nor of another activity"),
]


@pytest.mark.parametrize(("given", "hours", "comment"), CEILING)
def test_the_most_hours_that_can_be_asked(given: JsonObject, hours: float | None, comment: str) -> None:
    whole: JsonObject = {"aktivitetens_omfattning": "heltid", "deltidsarbete": "nej", "barn_under_8": "nej"}
    assert judged(LAKARINTYG, DAY, **{**GOOD, **whole, **given}).details["kravets_tak"] == hours, comment


def test_who_has_a_child_under_eight_is_asked_only_where_it_can_change_what_fits() -> None:
    for hours, asked in ((30, False), (30.5, True), (39.5, True)):
        answers: JsonObject = {**GOOD, **PART_TIME, "aktivitetens_timmar": hours, "deltidsarbete": "nej"}
        answers.pop("barn_under_8", None)
        assert ("barn_under_8" in judged(LAKARINTYG, DAY, **answers).wanted) is asked, hours
