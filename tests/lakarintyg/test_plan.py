"""In what order the plan is told: held for every worked case, and for answers drawn at random."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.reading import Case
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.atgarder.aktiviteten import byt_aktivitet
from decision_aids.lakarintyg.atgarder.personen import stod_vid_vald
from decision_aids.lakarintyg.atgarder.planen import STEGET
from decision_aids.lakarintyg.atgarder.raden import HARM_FIRST
from decision_aids.lakarintyg.nasta import Nasta
from decision_aids.view.result.answer import answer_of
from tests.aids.worked import CASES, judged
from tests.lakarintyg.at_random import cases
from tests.scale import tries

TEXTS = texts_of(LAKARINTYG)
SAYS_FIRST = ("först", "börja")
"""Words of a heading that are true of the first thing only."""


@pytest.fixture(scope="module")
def plans() -> dict[str, Evaluation]:
    """Every worked case, and drawn ones."""
    drawn = {f"drawn {number}": evaluate(LAKARINTYG, one) for number, one in enumerate(_drawn())}
    worked = {case_id: judged("lakarintyg", case_id) for case_id in CASES["lakarintyg"]}
    return {**worked, **drawn}


def test_a_finished_result_always_has_a_plan(plans: dict[str, Evaluation]) -> None:
    assert [case for case, found in plans.items() if not found.wanted and not found.advice] == []


def test_the_plan_begins_with_the_step_that_the_answer_names(plans: dict[str, Evaluation]) -> None:
    """Only what can hurt the person goes before it; of several the answer names the first with "först"."""
    seen: set[str] = set()
    for case, found in plans.items():
        step = found.answer[1].status.value
        plan = [one for one in found.advice if one not in HARM_FIRST]
        if step != Nasta.OKLART:
            seen.add(step)
            assert plan, (case, step)
            assert plan[0] in STEGET[step], (case, step, plan[0].id)
    assert len(seen) > 14


def test_every_step_of_the_answer_has_a_name_in_the_plan() -> None:
    assert {*STEGET} == {*Nasta} - {Nasta.OKLART}


def test_that_an_activity_is_decided_first_is_said_by_the_answer_too(plans: dict[str, Evaluation]) -> None:
    told = 0
    for case, found in plans.items():
        first = [one.id for one in found.advice if one not in HARM_FIRST][:1]
        warned = "byt_aktivitet" in {one.id for one in found.advice}  # then it is said what to decide on
        said = answer_of(found, TEXTS)[1].text.startswith("Bestäm först en aktivitet. ")
        told += said
        assert said is (first == ["bestam_aktivitet_forst"] and not warned), case
    assert told > 2


def _drawn() -> Iterator[Case]:
    return cases(tries(1_000), seed=9)


def test_what_can_make_the_person_worse_is_changed_before_all_else(plans: dict[str, Evaluation]) -> None:
    """Only that the person is safe from violence goes before it."""
    warned = 0
    for case, found in plans.items():
        given = [*found.advice]
        if byt_aktivitet in given:
            warned += 1
            assert {*given[: given.index(byt_aktivitet)]} <= {stod_vid_vald}, case
    assert warned > 20


def test_safety_from_violence_is_the_very_first(plans: dict[str, Evaluation]) -> None:
    said = [found.advice[0] for found in plans.values() if stod_vid_vald in found.advice]
    assert {*said} == {stod_vid_vald}


def test_what_the_answer_says_is_done_first_begins_the_plan(plans: dict[str, Evaluation]) -> None:
    told = 0
    for case, found in plans.items():
        if answer_of(found, TEXTS)[1].text.startswith("Byt eller ändra först "):
            told += 1
            assert found.advice[0] in {stod_vid_vald, byt_aktivitet}, case
    assert told > 5


def test_a_heading_that_says_first_stands_first(plans: dict[str, Evaluation]) -> None:
    for case, found in plans.items():
        for one in found.advice[1:]:
            heading = TEXTS("rad", one.id, "rubrik").casefold()
            assert not any(word in heading.split() for word in SAYS_FIRST), (case, heading)


def test_an_activity_is_decided_before_care_is_asked_about_it(plans: dict[str, Evaluation]) -> None:
    care = {"ta_hjalp_av_rehabkoordinatorn", "fraga_varden_med_samtycke", "utan_samtycke"}
    both = 0
    for case, found in plans.items():
        given = [one.id for one in found.advice]
        paper = found.believed.answers["underlag"] != "inget"
        if paper and {"bestam_aktivitet", "bestam_aktivitet_forst"} & {*given} and care & {*given}:
            both += 1
            assert given.index("bestam_aktivitet_forst") < min(map(given.index, care & {*given})), case
    assert both > 2
