"""Every worked case gives what it says it gives, and asks nothing more."""

from __future__ import annotations

from functools import partial

import pytest

from decision_aids.engine.documents import Paragraph
from decision_aids.gemensamt.fragor import LASARE, SAMTYCKE_FK
from decision_aids.gemensamt.svar import JaNej, Lasare
from decision_aids.samordning.aid import SAMORDNING
from decision_aids.samordning.utfall import Steg
from tests.aids import worked

AID = "samordning"
CASES = worked.CASES[AID]
judged = partial(worked.judged, AID)
every_case = pytest.mark.parametrize("case_id", CASES)


def test_delta_is_told_as_a_share_with_a_need_and_never_as_an_effect() -> None:
    told = [str(case["berattelse"]) for case in CASES.values() if "160" in str(case["berattelse"])]
    assert told
    for story in told:
        assert "40" in story
        assert "andel med behov, inte en effekt" in story
        assert "2012" in story


def _documents(case_id: str) -> dict[str, set[str]]:
    return {
        one.document.id: {part.id for part in one.parts if isinstance(part, Paragraph)}
        for one in judged(case_id).documents
    }


def test_every_paragraph_of_a_document_stands_in_some_case() -> None:
    stood = {
        (document, part)
        for case_id in CASES
        for document, parts in _documents(case_id).items()
        for part in parts
    }
    written = {(one.id, part.id) for one in SAMORDNING.documents for part in one.paragraphs}
    assert stood == written


@every_case
def test_the_person_is_always_told_one_thing_that_happens_now(case_id: str) -> None:
    told = _documents(case_id)["till_personen"] - {"hej", "om-samordning", "dina-rattigheter"}
    waits = told & {"inte-nu", "ersattning"}
    beside = {"be-om-intyg"} | ({"ansok-anda", "vanta", "sjukpenning", "vill-inte"} if waits else set[str]())
    assert len(told - beside) == 1


@every_case
def test_a_letter_to_fk_stands_only_when_the_person_is_to_apply_and_lets_them_talk(case_id: str) -> None:
    [_, application] = judged(case_id).outcomes
    answers = judged(case_id).case.answers
    ours = answers[LASARE.id] is Lasare.SOCIALTJANSTEN and answers.get(SAMTYCKE_FK.id) is JaNej.JA
    wanted = application.status in {Steg.ANSOK, Steg.FORBERED} and ours
    assert ("missiv" in _documents(case_id)) is wanted
