"""What FK, AF and care do next follows what is known of consent, certificate and will."""

from __future__ import annotations

from dataclasses import replace

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.view.result.answer import answer_of
from tests.aids.worked import CASES
from tests.scale import tries
from tests.vagvisare.at_random import cases
from tests.vagvisare.judging import statuses, usual, worked

READERS = ("fk", "af", "varden")


def following(evaluation: Evaluation) -> str:
    """What the reader does next, in words."""
    return answer_of(evaluation, texts_of(VAGVISARE).for_reader(evaluation.voice))[1].text


OTYDLIGT: dict[str, Json] = {"intyg_visar": "otydligt"}

FULL: dict[str, Json] = {"formaga": "full"}

INGEN: dict[str, Json] = {"samtycke_varden": "nej", "samtycke_fk": "nej"}

NEXT: list[tuple[str, dict[str, Json], str]] = [
    ("varden", {}, "Inget nytt läkarintyg behövs. Du i vården pratar med socialtjänsten om"),
    (
        "varden",
        {"samtycke_varden": "vet-inte"},
        "Inget nytt läkarintyg behövs. Du i vården frågar om samtycke till",
    ),
    (
        "varden",
        {"samtycke_varden": "nej"},
        "Inget nytt läkarintyg behövs. Prata inte med socialtjänsten. Personen säger",
    ),
    ("varden", OTYDLIGT, "Du i vården hjälper personen till det intyg som behövs, och pratar med"),
    (
        "varden",
        {"underlag": "inget"},
        "Du i vården hjälper personen till det intyg som behövs, och pratar med",
    ),
    (
        "varden",
        {**OTYDLIGT, "samtycke_varden": "nej"},
        "Du i vården hjälper personen till det intyg som behövs. Prata inte",
    ),
    (
        "varden",
        {**OTYDLIGT, "samtycke_varden": "vet-inte"},
        "Du i vården hjälper personen till det intyg som behövs, och frågar",
    ),
    (
        "varden",
        {"intyg_visar": "vet-inte"},
        "Du i vården ser efter om det finns ett läkarintyg som stämmer, och pratar",
    ),
    (
        "varden",
        {"intyg_visar": "sager-emot"},
        "Du i vården ser efter om det finns ett läkarintyg som stämmer, och pratar",
    ),
    ("varden", FULL, "Du i vården svarar på personens frågor. Inget nytt läkarintyg behövs."),
    (
        "fk",
        {},
        "Du på FK klarlägger behovet av rehabilitering. Svara personen, och de andra som personen",
    ),
    (
        "fk",
        {"samtycke_fk": "nej"},
        "Du på FK klarlägger behovet av rehabilitering. Svara personen, och inte de andra.",
    ),
    (
        "fk",
        {"samtycke_fk": "vet-inte"},
        "Du på FK klarlägger behovet av rehabilitering. Svara personen, och de andra om personen",
    ),
    ("fk", FULL, "Du på FK svarar på personens frågor, och på de andras om personen medger det."),
    (
        "fk",
        {"rehabbehov": "nej", "situation": "vantar-fk", "fk_ansokan": "sjukpenning", "samtycke_fk": "nej"},
        "Du på FK säger till personen när beslutet om ansökan kan komma, och inte till de andra.",
    ),
    (
        "fk",
        {"situation": "vantar-fk", "fk_ansokan": "samordning"},
        "Du på FK säger till personen när beslutet om ansökan kan komma, och till de andra bara om personen",
    ),
    ("af", {}, "Du på AF prövar vad ni kan erbjuda"),
    ("af", {"vill_af": "nej"}, "Personen vill inte ha kontakt med AF nu. Du på AF frågar varför"),
    ("af", {"vill_af": "vet-inte"}, "Du på AF frågar om personen vill ha kontakt"),
    ("af", {"formaga": "for-sjuk-nu", "vill_af": "nej"}, "Personen är för sjuk för AF nu."),
    (
        "af",
        {"situation": "af-program", "heltidssjuk": "nej"},
        "Du på AF säger till personen och socialtjänsten om programmet inte kan anpassas.",
    ),
    (
        "af",
        {"situation": "af-program", "heltidssjuk": "ja"},
        "Du på AF säger till socialtjänsten i dag om anpassning är undersökt, och vilken dag",
    ),
    ("fk", {"sgi": "vet-inte"}, "Du på FK svarar personen på om det finns en SGI, och klarlägger behovet"),
    ("socialtjansten", {}, "Stäm av med de andra senast"),
    ("socialtjansten", {"samtycke_varden": "nej"}, "Stäm av med personen, och bara med dem som hen säger ja"),
    ("socialtjansten", {"samtycke_fk": "nej"}, "Stäm av med personen, och bara med dem som hen säger ja"),
    ("socialtjansten", INGEN, "Stäm av med personen, och inte med de andra, senast"),
]
"""Who reads, what is answered of the usual person, and how the sentence begins."""


@pytest.mark.parametrize(("reader", "given", "begins"), NEXT)
def test_the_reader_is_told_what_is_left_to_do(reader: str, given: dict[str, Json], begins: str) -> None:
    assert following(usual(lasare=reader, **given)).startswith(begins)


def _no(evaluation: Evaluation, question: str) -> bool:
    answer = evaluation.case.answers.get(question)
    return question in evaluation.read and str(answer) == "nej"


def _yes(evaluation: Evaluation, question: str) -> bool:
    return question in evaluation.read and str(evaluation.case.answers.get(question)) == "ja"


def check(evaluation: Evaluation) -> None:
    """Nothing given is asked for, and nothing refused is done."""
    said = following(evaluation)
    match evaluation.voice:
        case "varden":
            assert not (_yes(evaluation, "samtycke_varden") and "samtycke" in said)
            assert not (
                _no(evaluation, "samtycke_varden") and ("samtycke" in said or "och pratar med" in said)
            )
            needed = "det intyg som behövs" in said
            assert not (needed and statuses(evaluation)["lakarintyg_behovs"] == "ej_aktuellt")
        case "fk":
            assert not (_no(evaluation, "samtycke_fk") and "medger" in said)
        case _:
            assert not (_no(evaluation, "vill_af") and "kan erbjuda" in said)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("case_id", CASES["vagvisare"])
def test_no_worked_case_asks_for_what_is_given_or_does_what_is_refused(case_id: str, reader: str) -> None:
    case = worked(case_id).case
    whole = {**case.answers, "lasare": reader}
    short = {key: one for key, one in whole.items() if VAGVISARE.question[key].group in VAGVISARE.short}
    for answers in (whole, short):
        found = evaluate(VAGVISARE, replace(case, answers=answers))
        check(found)
        assert "Svara på fler frågor" not in following(found)


def test_no_drawn_answers_ask_for_what_is_given_or_do_what_is_refused() -> None:
    for number, case in enumerate(cases(tries(600), seed=4)):
        reader = READERS[number % 3]
        check(evaluate(VAGVISARE, replace(case, answers={**case.answers, "lasare": reader})))
