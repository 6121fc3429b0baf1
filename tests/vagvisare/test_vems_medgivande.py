"""Whoever reads sees to the consent that binds that reader, and nobody is told in silence."""

from __future__ import annotations

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.view.documents.composer import Composer
from decision_aids.view.result.answer import answer_of
from tests.vagvisare.judging import usual

UNCLEAR: dict[str, Json] = {"underlag": "vet-inte", "rehabbehov": "vet-inte", "potential": "vet-inte"}
OVER_30: dict[str, Json] = {"situation": "af-program", "heltidssjuk": "ja"}


def _document(evaluation: Evaluation, document: str) -> str:
    texts = texts_of(VAGVISARE).for_reader(evaluation.voice)
    [found] = [one for one in Composer(evaluation, texts).documents() if one.id == document]
    return "\n".join(line for block in found.blocks for line in block.lines)


NOTES: list[tuple[str, dict[str, Json], str, str]] = [
    ("fk", {"samtycke_fk": "nej"}, "går inte med på att FK pratar med", "socialtjänsten och vården pratar"),
    ("fk", {"samtycke_fk": "ja", "samtycke_varden": "nej"}, "går med på att FK pratar med", "samtycker inte"),
    ("af", {"samtycke_fk": "vet-inte"}, "Medgivande till att FK pratar med", "Personen samtycker till"),
    ("varden", {"samtycke_varden": "nej"}, "samtycker inte till att vården", "går inte med på att FK"),
]
"""Who reads, what the person says, and what the note says of it and not."""


@pytest.mark.parametrize(("reader", "given", "says", "never"), NOTES)
def test_a_note_tells_of_the_consent_that_binds_its_reader(
    reader: str, given: dict[str, Json], says: str, never: str
) -> None:
    note = _document(usual(lasare=reader, **given), "anteckning")
    assert says in note
    assert never not in note


@pytest.mark.parametrize(("reader", "who"), [("fk", "FK"), ("af", "AF"), ("varden", "Vården")])
def test_whoever_reads_talks_with_the_person_about_a_no(reader: str, who: str) -> None:
    """The others may not be told of it: they would never do it."""
    plan = _document(usual(lasare=reader, samtycke_fk="nej", samtycke_varden="nej"), "plan")
    assert f"{who} och personen: pratar om medgivandet till samverkan." in plan


@pytest.mark.parametrize(
    ("reader", "who"), [("socialtjansten", "Socialtjänsten"), ("af", "AF"), ("varden", "Vården")]
)
def test_whoever_is_told_to_consult_does_so_in_the_plan_and_without_a_name(reader: str, who: str) -> None:
    found = usual(lasare=reader, **UNCLEAR)
    assert "rådgör innan personen skickas vidare" in " ".join(
        one.text for one in answer_of(found, texts_of(VAGVISARE).for_reader(reader))
    )
    [line] = [one for one in _document(found, "plan").splitlines() if "rådgör med" in one]
    assert line.startswith(f"{who}: ")
    assert "utan namn om personen inte har sagt ja" in line


def test_who_is_written_out_of_a_programme_is_told_what_af_tells_the_kommun() -> None:
    letter = _document(usual(lasare="af", **OVER_30, samtycke_fk="nej"), "till_personen")
    assert "berättar vi för kommunen vilken dag det tar slut" in letter


FOLLOWED: list[tuple[dict[str, Json], str]] = [
    ({}, "Stäm av med de andra"),
    ({"samtycke_fk": "vet-inte"}, "bara med dem som hen säger ja till"),
    ({"samtycke_varden": "vet-inte"}, "bara med dem som hen säger ja till"),
    ({"samtycke_fk": "nej"}, "bara med dem som hen säger ja till"),
]


@pytest.mark.parametrize(("given", "said"), FOLLOWED)
def test_the_others_are_met_only_as_far_as_the_person_has_said_yes(given: dict[str, Json], said: str) -> None:
    known: dict[str, Json] = {"lasare": "socialtjansten", "behov_bada": "nej", **given}
    assert said in answer_of(usual(**known), texts_of(VAGVISARE))[1].text


@pytest.mark.parametrize("reader", ["fk", "varden"])
def test_nobody_promises_a_call_that_another_makes(reader: str) -> None:
    letter = _document(usual(lasare=reader, **OVER_30), "till_personen")
    assert "ringer jag" not in letter
    assert "Ring dem och fråga vilken dag." in letter


def test_fk_is_not_told_that_the_person_asks_fk() -> None:
    said = answer_of(usual(lasare="fk", sgi="vet-inte"), texts_of(VAGVISARE).for_reader("fk"))[0].text
    assert "Vi föreslår att personen får svar den här veckan" in said
