"""While no way on is open yet, the answer tells the likeliest, or what decides it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json
from decision_aids.gemensamt.svar import Lasare
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.view.result.answer import answer_of
from tests.aids.worked import CASES, sentences
from tests.scale import tries
from tests.vagvisare.at_random import cases
from tests.vagvisare.judging import statuses, usual, worked

TOLD = {
    "troligen_vard": "vard",
    "troligen_sjukpenning": "sjukpenning",
    "troligen_samordning": "samordning_fk",
    "troligen_nagon_av": "samordning_fk",
    "troligen_ersattning": "sjukersattning",
    "troligen_programmet": "af_program",
    "troligen_arbete": "af_planering",
    "troligen_insats": "kommunens_insats",
}
"""Each likely way, and the way that it is."""
GOES_ON = re.compile(r"(?:En sak|\w+ saker) till pågår samtidigt")


def first(evaluation: Evaluation) -> tuple[str, str]:
    """How the first sentence stands, and its words."""
    texts = texts_of(VAGVISARE).for_reader(evaluation.voice)
    said = answer_of(evaluation, texts)[0]
    return said.status, said.text


def short(case_id: str, reader: Lasare = Lasare.SOCIALTJANSTEN) -> Evaluation:
    """The worked case when only the short path is answered."""
    case = worked(case_id).case
    kept = {key: one for key, one in case.answers.items() if VAGVISARE.question[key].group in VAGVISARE.short}
    return evaluate(VAGVISARE, replace(case, answers={**kept, "lasare": reader}))


SHORT: list[tuple[str, str]] = [
    ("noll_sgi_med_intyg", "troligen_samordning"),
    ("uttomt_55_ar", "troligen_ersattning"),
    ("har_hel_sjukersattning", "troligen_ersattning"),
    ("halv_formaga_24_ar", "troligen_nagon_av"),
    ("barn_och_aktivitet", "troligen_arbete"),
    ("frisk_igen", "troligen_arbete"),
    ("annat_an_sjukdom", "troligen_insats"),
    ("r25_af_program", "troligen_programmet"),
    ("r25_lag_sjukpenning", "troligen_sjukpenning"),
    ("for_sjuk_med_vard", "troligen_vard"),
    ("halsosam_klienten", "rehabbehovet"),
    ("r25_vantar_pa_fk", "forst"),
    ("okand_sgi", "forst"),
    ("tranas_oklart", "oklart"),
]
"""Worked cases with only the short path answered. Money while waiting, and the question of SGI, go first."""


@pytest.mark.parametrize(("case_id", "status"), SHORT)
def test_after_the_short_questions_the_likeliest_way_is_told(case_id: str, status: str) -> None:
    assert first(short(case_id))[0] == status


@pytest.mark.parametrize("case_id", CASES["vagvisare"])
def test_no_short_answer_is_only_that_the_bistand_is_investigated(case_id: str) -> None:
    for reader in Lasare:
        status, said = first(short(case_id, reader))
        assert not said.startswith(("Nu: utred", "Nu: socialtjänsten utreder")), status


@pytest.mark.parametrize("case_id", CASES["vagvisare"])
def test_nothing_that_comes_first_is_told_as_beside_something_else(case_id: str) -> None:
    for reader in Lasare:
        whole = worked(case_id).case
        answered = evaluate(VAGVISARE, replace(whole, answers={**whole.answers, "lasare": reader}))
        for found in (short(case_id, reader), answered):
            said = GOES_ON.sub("", first(found)[1])
            assert "samtidigt" not in said
            assert "vid sidan av." not in said.split("Dessutom: ")[0]


def test_a_benefit_that_goes_on_is_named_before_the_bistand() -> None:
    said = sentences("vagvisare", "har_hel_sjukersattning")["svar_lage"]
    assert said.startswith("Nu: personen har redan sjukersättning. Vi föreslår att ni läser beslutet")
    assert "Dessutom: utred rätten till bistånd." in said


OPEN: list[tuple[dict[str, Json], str]] = [
    ({}, "forst"),
    (
        {"sgi": "finns", "nedsattning": "vet-inte", "vill_af": "ja", "andrat": "forsta"},
        "troligen_sjukpenning",
    ),
    ({"formaga": "for-sjuk-nu", "vardkontakt": "vet-inte"}, "troligen_vard"),
    ({"formaga": "for-sjuk-nu"}, "for_sjuk"),
    ({"situation": "af-program", "heltidssjuk": "vet-inte"}, "troligen_programmet"),
    ({"situation": "af-program", "heltidssjuk": "nej"}, "forst"),
    ({"potential": "vet-inte"}, "radgor"),
]
"""What is answered of the usual person, and how the first sentence stands."""


@pytest.mark.parametrize(("given", "status"), OPEN)
def test_a_way_is_likely_only_until_it_is_open_or_closed(given: dict[str, Json], status: str) -> None:
    assert first(usual(**given))[0] == status


def test_no_way_is_told_as_likely_that_is_open_or_closed() -> None:
    told = 0
    for case in cases(tries(600), seed=5):
        asked = [one.id for one in VAGVISARE.questions if one.id in case.answers]
        for kept in (asked, asked[:8], asked[:14]):
            found = evaluate(VAGVISARE, replace(case, answers={one: case.answers[one] for one in kept}))
            status = found.answer[0].status.value
            if status in TOLD:
                told += 1
                assert statuses(found)[TOLD[status]] == "oklart", (status, case.answers)
    assert told
