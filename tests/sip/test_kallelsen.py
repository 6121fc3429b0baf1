"""The invitation: it goes to whom it should, and says nothing that nobody has asked."""

from __future__ import annotations

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.documents import Paragraph
from decision_aids.sip.aid import SIP
from decision_aids.view.documents.composer import Composer
from tests.aids.worked import CASES, judged

NAME = {"fk": "Försäkringskassan", "af": "Arbetsförmedlingen"}
COMES = {"ska": "ska ni, ", "kan": "vi frågar om ni kan vara med"}


def paragraphs(case_id: str) -> list[str]:
    """The invitation of a case, a paragraph each; nothing when none is written."""
    texts = texts_of(SIP)
    return [
        texts("dokument", "kallelse", "stycken", part.id)
        for one in judged("sip", case_id).documents
        if one.document.id == "kallelse"
        for part in one.parts
        if isinstance(part, Paragraph)
    ]


@pytest.mark.parametrize("case_id", CASES["sip"])
@pytest.mark.parametrize("who", NAME)
def test_it_speaks_to_each_of_fk_and_af_as_the_outcome_says_of_that_one(case_id: str, who: str) -> None:
    status = {one.outcome.id: str(one.status) for one in judged("sip", case_id).outcomes}
    to = [one for one in paragraphs(case_id) if f"Till {NAME[who]}" in one]
    expected = COMES.get(status[f"{who}_deltar"]) if status["form"] == "sip" else None
    assert [expected in one for one in to if expected] == ([True] if expected else [])
    assert len(to) == (1 if expected else 0)


@pytest.mark.parametrize("case_id", CASES["sip"])
def test_it_does_not_say_that_the_person_wants_somebody_there_for_that_is_not_asked(case_id: str) -> None:
    assert "vill att ni" not in " ".join(paragraphs(case_id))


def test_who_is_asked_to_see_the_need_gets_no_half_invitation() -> None:
    assert paragraphs("af_ser_behovet") == []


def test_the_agenda_is_one_list_and_begins_with_what_there_is() -> None:
    evaluation = judged("sip", "tunt_intyg_efter_arsskiftet")
    [agenda] = [
        one for one in Composer(evaluation, texts_of(evaluation.aid)).documents() if one.id == "dagordning"
    ]
    [points] = [block.lines for block in agenda.blocks if block.kind == "lista"]
    assert len(points) == 10
    assert points[2:4] == (
        "Vad är prövat, och vad gav det? Hittills: Behandling i vården.",
        "Vilka gör redan något? Vårdcentralen.",
    )


def test_the_plan_says_what_is_tried_and_a_call_to_others_does_not() -> None:
    evaluation = judged("sip", "mal_som_krockar")
    said = {
        one.id: " ".join(line for block in one.blocks for line in block.lines)
        for one in Composer(evaluation, texts_of(evaluation.aid)).documents()
    }
    assert "Det här är prövat: Arbetsträning eller praktik; Insatser hos Arbetsförmedlingen." in said["plan"]
    assert "De här gör redan något: Kommunens arbetsmarknadsenhet." in said["plan"]
    assert not any("arbetsmarknadsenhet" in said[one] for one in ("kallelse", "till_personen"))
