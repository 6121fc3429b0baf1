"""The invitation: it goes to whom it should, and says nothing that nobody has asked."""

from __future__ import annotations

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.documents import Paragraph
from decision_aids.sip.aid import SIP
from tests.aids.worked import CASES, judged

NAME = {"fk": "Försäkringskassan", "af": "Arbetsförmedlingen"}
COMES = {"ska": "ska ni enligt reformen delta", "kan": "vi frågar om ni kan vara med"}


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
