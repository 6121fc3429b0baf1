"""FK has the application already: nobody is told to apply again, in no text and to no reader."""

from __future__ import annotations

import re

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.view.documents.composer import Composer
from decision_aids.view.result.answer import answer_of
from tests.vagvisare.judging import statuses, usual

WAITS: dict[str, Json] = {"situation": "vantar-fk", "behov_bada": "nej"}
SAMORDNING: dict[str, Json] = {**WAITS, "fk_ansokan": "samordning"}
LONG: dict[str, Json] = {**WAITS, "fk_ansokan": "sjukersattning", "formaga": "langvarig"}
EARLY: dict[str, Json] = {**LONG, "nedsattning": "hel", "varaktighet": "minst-ett-ar"}
TRIED: dict[str, Json] = {
    **LONG,
    **{"nedsattning": "hel", "varaktighet": "stadigvarande", "potential": "nej", "rehabbehov": "nej"},
}


def _said(evaluation: Evaluation) -> str:
    """The answer, when and who of each way now or beside, the plan and what the person is told."""
    texts = texts_of(VAGVISARE).for_reader(evaluation.voice)
    ways = [
        texts.find("utfall", one.outcome.id, "status", one.status.value, part) or ""
        for one in evaluation.outcomes
        if one.status.value in {"primar", "parallell", "sokt"}
        for part in ("rubrik", "text", "du", "personen", "nar")
    ]
    written = [
        line
        for document in Composer(evaluation, texts).documents()
        if document.id in {"plan", "till_personen"}
        for block in document.blocks
        for line in block.lines
    ]
    return "\n".join([*(one.text for one in answer_of(evaluation, texts)), *ways, *written])


WAITING: list[tuple[dict[str, Json], str, str, str]] = [
    (SAMORDNING, "samordning_fk", "sokt", r"ansöker om samordning|[Aa]nsöker själv|ansöker inom"),
    ({**SAMORDNING, "underlag": "inget"}, "samordning_fk", "sokt", r"ansöker om samordning|kan ansöka"),
    ({**SAMORDNING, "samtycke_fk": "nej"}, "samordning_fk", "sokt", r"kan ansöka"),
    ({**EARLY, "alder": "30-plus"}, "sjukersattning", "sokt", r"ansöker när|söka sjukersättning"),
    ({**EARLY, "alder": "19-29"}, "aktivitetsersattning", "parallell", r"ansöker när|söka aktivitets"),
    (
        {**EARLY, "varaktighet": "kortare", "alder": "19-29"},
        "aktivitetsersattning",
        "sokt",
        r"ansöker när|söka aktivitets",
    ),
    ({**TRIED, "alder": "30-plus"}, "sjukersattning", "parallell", r"ansöker när|söka sjukersättning"),
    (
        {**WAITS, "fk_ansokan": "sjukpenning"},
        "sjukpenning",
        "sokt",
        r"ansöker om sjukpenning|söka sjukpenning|ansöker genast",
    ),
]
"""What is answered, the way that FK has the application about, where it stands, and what is never said."""


@pytest.mark.parametrize("reader", ["socialtjansten", "fk", "af", "varden"])
@pytest.mark.parametrize(("given", "way", "status", "never"), WAITING)
def test_nobody_applies_for_what_fk_already_has_an_application_about(
    given: dict[str, Json], way: str, status: str, never: str, reader: str
) -> None:
    evaluation = usual(lasare=reader, **given)
    assert statuses(evaluation)[way] == status
    assert re.findall(never, _said(evaluation)) == []


OTHERS: list[tuple[dict[str, Json], str]] = [
    ({**EARLY, "alder": "30-plus"}, "aktivitetsersattning"),
    ({**EARLY, "alder": "19-29"}, "sjukersattning"),
]
"""Answers of one who waits, and the benefit that the age says the application is not about."""


@pytest.mark.parametrize(("given", "way"), OTHERS)
def test_the_age_says_which_of_two_benefits_the_application_is_about(
    given: dict[str, Json], way: str
) -> None:
    assert statuses(usual(**given))[way] == "utesluten"


def test_who_has_applied_for_samordning_is_told_so_and_fk_is_whose_move_it_is() -> None:
    said = _said(usual(lasare="socialtjansten", **SAMORDNING))
    assert said.startswith(
        "Nu: FK har ansökan och klarlägger behovet. Vi föreslår att personen, gärna med hjälp, frågar FK om"
    )
    assert "Du har ansökt hos Försäkringskassan." in said


def test_fk_is_not_consulted_about_what_it_is_weighing() -> None:
    waiting = {"situation": "vantar-fk", "sgi": "vet-inte", "fk_ansokan": "sjukpenning"}
    assert statuses(usual(**waiting))["konsultation"] == "ej_aktuellt"
    assert statuses(usual(sgi="vet-inte"))["konsultation"] == "primar"


def test_full_and_lasting_illness_is_not_told_that_afs_ordinary_support_is_enough() -> None:
    texts = texts_of(VAGVISARE)
    assert "räcker" not in texts("kriterier", "behover_sarskilt_stod", "skal", "behovs-inte", "text")
