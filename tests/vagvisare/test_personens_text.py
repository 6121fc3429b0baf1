"""What is said to the person, and planned: in the voice of whoever gives it; what is given is not asked."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.gemensamt.svar import Andel, Lasare
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.view.documents.composer import Composer
from tests.aids.worked import CASES, sentences
from tests.vagvisare.judging import worked


def read_by(case_id: str, reader: Lasare, **given: str) -> Evaluation:
    """The worked case as this reader meets it, with some answers changed."""
    case = worked(case_id).case
    return evaluate(VAGVISARE, replace(case, answers={**case.answers, "lasare": reader, **given}))


def lines(evaluation: Evaluation, document: str) -> list[str]:
    """The lines of a document, in this reader's words."""
    texts = texts_of(VAGVISARE).for_reader(evaluation.voice)
    [found] = [one for one in Composer(evaluation, texts).documents() if one.id == document]
    return [line for block in found.blocks for line in block.lines]


OWN = {
    Lasare.FK: ("Försäkringskassan", r"(?:[Vv]i|oss) på Försäkringskassan"),
    Lasare.AF: ("Arbetsförmedlingen", r"(?:[Vv]i|oss) på Arbetsförmedlingen"),
}
"""What the reader's own authority is called, and how whoever works there names it."""


@pytest.mark.parametrize("reader", OWN)
@pytest.mark.parametrize("case_id", CASES["vagvisare"])
def test_who_works_there_speaks_of_it_as_we(case_id: str, reader: Lasare) -> None:
    name, as_we = OWN[reader]
    said = [re.sub(as_we, "", line) for line in lines(read_by(case_id, reader), "till_personen")]
    assert [line for line in said if name in line] == []


WE: list[tuple[str, Lasare, str]] = [
    ("fk_undrar", Lasare.FK, "Vi på Försäkringskassan kan hjälpa dig att planera."),
    ("r25_vantar_pa_fk", Lasare.FK, "Du väntar på oss på Försäkringskassan"),
    ("af_undrar", Lasare.AF, "Vi på Arbetsförmedlingen kan hjälpa dig att pröva"),
    ("augusti_2026", Lasare.AF, "Du kan planera med oss på Arbetsförmedlingen."),
    ("varden_undrar", Lasare.VARDEN, "Vi i vården kan hjälpa dig med din sjukdom."),
    ("fk_undrar", Lasare.SOCIALTJANSTEN, "Försäkringskassan kan hjälpa dig och oss att planera."),
]
"""A worked case, who reads it, and what is said to the person."""


@pytest.mark.parametrize(("case_id", "reader", "begins"), WE)
def test_the_person_is_spoken_to_by_whoever_reads(case_id: str, reader: Lasare, begins: str) -> None:
    assert any(line.startswith(begins) for line in lines(read_by(case_id, reader), "till_personen"))


SHARE: list[tuple[Andel, str, str]] = [
    (Andel.HEL, "", ""),
    (Andel.DEL, "Du har en del av den.", "Personen, som har en del av sjukersättningen"),
    (Andel.VET_INTE, "Har du en del av den?", "Personen: ser i beslutet om hen har en del"),
]
"""How much of the sjukersättning the person has, and what the easy text and the plan say of more."""


@pytest.mark.parametrize("reader", Lasare)
@pytest.mark.parametrize(("share", "easy", "planned"), SHARE)
def test_nobody_is_asked_how_much_they_have_when_they_have_said(
    reader: Lasare, share: Andel, easy: str, planned: str
) -> None:
    found = read_by("har_hel_sjukersattning", reader, forman_omfattning=share)
    said, plan = lines(found, "till_personen"), lines(found, "plan")
    assert [line.split(". ")[0].split("?")[0] for line in said if "en del av den" in line] == (
        [easy.rstrip(".?")] if easy else []
    )
    assert [line for line in plan if "en högre grad" in line] == [
        line for line in plan if planned and line.startswith(planned)
    ]
    assert bool(planned) is any("en högre grad" in line for line in plan)
    [way] = [one for one in found.outcomes if one.outcome.id == "sjukersattning"]
    assert ("annars" in {part.id for part in way.parts}) is bool(planned)


@pytest.mark.parametrize("case_id", ["uttomt_55_ar", "hel_sjukersattning_22_ar"])
def test_the_answer_and_the_plan_say_the_same_order_of_statement_and_application(case_id: str) -> None:
    answer = sentences("vagvisare", case_id)["svar_lage"]
    assert "ber om läkarutlåtandet den här veckan, och ansöker när det är skrivet" in answer
    plan = lines(read_by(case_id, Lasare.SOCIALTJANSTEN), "plan")
    week = plan[plan.index("Den här veckan") : next(i for i, one in enumerate(plan) if "två veckor" in one)]
    assert any("ber om ett läkarutlåtande, och ansöker om" in line for line in week)
    assert not any("ansöker om sjukersättning med läkarutlåtande" in line for line in week)
