"""What is asked and advised when there will be no application, or when what is asked is known already."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json
from decision_aids.law.register import as_object
from decision_aids.samordning.aid import SAMORDNING
from decision_aids.view.documents.composer import Composer
from decision_aids.view.result.answer import answer_of
from decision_aids.view.result.presenter import CONTRADICTING, Presenter
from tests.aids.worked import CASES
from tests.engine.small import judged

READY = as_object(CASES["samordning"]["allt_ar_klart"]["svar"])
TOO_ILL: dict[str, Json] = {"formaga": "for-sjuk-nu", "prognos_start": "ja"}
NO_PAPER: dict[str, Json] = {"underlag": "inget", "intyg_visar": None, "intyg_framat": None}


def changed(**given: Json) -> Evaluation:
    answers = {key: one for key, one in {**READY, **given}.items() if one is not None}
    return judged(SAMORDNING, date(2026, 12, 1), **answers)


def asked(found: Evaluation) -> str:
    """Every question that the result asks, with what it says is missing."""
    shown = Presenter(found, texts_of(SAMORDNING).for_reader(found.voice))
    return "\n".join(line for gap in shown.gaps() for line in (*gap.what, gap.question))


def copied(found: Evaluation, document: str) -> str:
    views = Composer(found, texts_of(SAMORDNING).for_reader(found.voice)).documents()
    return "\n".join(
        line for one in views if one.id == document for block in one.blocks for line in block.lines
    )


def advised(found: Evaluation) -> set[str]:
    return {one.id for one in found.advice}


@pytest.mark.parametrize("reader", ["socialtjansten", "fk", "af", "varden"])
@pytest.mark.parametrize("refused", ["nej", "fatt-nej"])
@pytest.mark.parametrize(
    "given", [{"intyg_visar": "otydligt"}, {"intyg_framat": "nej"}, {**NO_PAPER, **TOO_ILL}]
)
def test_after_a_no_nobody_is_asked_for_a_paper_to_an_application(
    reader: str, refused: str, given: dict[str, Json]
) -> None:
    found = changed(lasare=reader, vill_ansoka=refused, **given)
    assert "intyg" not in asked(found)
    assert "ansökan" not in asked(found)
    assert "Vill personen ansöka" not in copied(found, "anteckning")


def test_care_is_not_told_that_the_patient_wants_to_apply_when_nobody_has_asked() -> None:
    said = asked(changed(intyg_visar="otydligt", vill_ansoka="vet-inte"))
    assert "beskriva vad som är nedsatt" in said
    assert "Patienten vill" not in said


@pytest.mark.parametrize(("potential", "told"), [("nej", True), ("vet-inte", True), ("ja", False)])
def test_who_has_long_been_ill_and_needs_no_rehabilitation_hears_of_the_benefits(
    potential: str, told: bool
) -> None:
    found = changed(formaga="langvarig", rehabbehov="nej", potential=potential)
    assert ("sok_ersattning" in advised(found)) is told
    assert ("annat_som_hindrar" in advised(found)) is not told


def test_whether_anything_could_give_more_is_asked_of_who_has_long_been_ill() -> None:
    assert "potential" in changed(formaga="langvarig", rehabbehov="nej", potential=None).wanted
    assert "potential" not in changed(formaga="delvis", rehabbehov="nej", potential=None).wanted


@pytest.mark.parametrize("wish", ["sjalv", "med-hjalp"])
def test_who_wants_to_apply_is_not_asked_whether(wish: str) -> None:
    found = changed(**TOO_ILL, vill_ansoka=wish)
    assert "nu_eller_senare" not in advised(found)
    assert "sok_tillsammans" in advised(found)
    assert "Du kan också vänta" not in copied(found, "till_personen")
    assert "Vill personen" not in copied(found, "anteckning")
    assert not [one for one in answer_of(found, texts_of(SAMORDNING)) if "Fråga om" in one.text]


def test_a_certificate_that_says_the_opposite_is_not_completed_but_asked_about() -> None:
    found = changed(intyg_visar="sager-emot")
    assert found.advice[0].id == "fraga_vad_som_andrats"
    assert "komplettera_intyget" not in advised(found)
    assert "Har något ändrats" in asked(found)


FOUND: list[dict[str, Json]] = [
    {"formaga": "full"},
    {"orsak": "annat"},
    {"rehabbehov": "nej"},
    {"potential": "nej"},
    {"intyg_visar": "sager-emot"},
    {"forsakrad": "nej"},
]


@pytest.mark.parametrize("given", FOUND)
def test_a_finding_is_not_told_as_something_missing(given: dict[str, Json]) -> None:
    shown = Presenter(changed(**given), texts_of(SAMORDNING))
    for gap in shown.gaps():
        for what in {*gap.what} - {CONTRADICTING}:
            assert not [one for one in (" inte ", " varken ") if one in f" {what} "], what


@pytest.mark.parametrize("given", [{"formaga": "full"}, {"orsak": "annat"}, {"rehabbehov": "nej"}])
def test_nobody_is_asked_what_can_change_nothing(given: dict[str, Json]) -> None:
    assert "forsakrad" not in changed(**given, forsakrad=None).wanted


def test_what_is_not_reduced_has_no_cause() -> None:
    found = changed(formaga="full")
    assert "orsak" in found.lapsed
    assert "Orsaken" not in copied(found, "anteckning")


def test_fk_is_asked_to_look_into_the_sgi_and_the_person_hears_of_the_certificate() -> None:
    found = changed(lasare="fk", sgi="vet-inte", **NO_PAPER)
    assert "red_ut_sgi" in advised(found)
    assert "läkarintyg" in copied(found, "till_personen")


def test_a_no_from_fk_is_no_application() -> None:
    found = changed(vill_ansoka="fatt-nej")
    told = " ".join(one.text for one in answer_of(found, texts_of(SAMORDNING)))
    assert told.startswith("FK har sagt nej")
    assert "skälen skriftligt" in told
    assert found.advice[0].id == "efter_fk_nej"
    assert "ansöker" not in told
