"""Words that may point out a person get a kind notice where they are written and before they are copied."""

from __future__ import annotations

import json

import pytest

from decision_aids.data import load
from decision_aids.law.register import as_object
from decision_aids.view.entry import respond
from decision_aids.view.form.personal import NUMBER, PHONE
from tests.view.reader import Reader

WHOLE = as_object(as_object(load("lakarintyg.cases")["gott_intyg_deltid"])["svar"])
WRITTEN = [
    ("egen_syn", "Hon har 19850312-0000 och vill arbeta.", NUMBER),
    ("egen_syn", "850372-0000 går bra", NUMBER),
    ("aktivitet_innehall", "Ring 070-123 45 67 när det passar", PHONE),
    ("aktivitet_innehall", "850312-0000, ring 070-123 45 67", NUMBER),
    ("aktivitet_innehall", "Fyra timmar, 3 dagar i veckan, från 2026-11-02", ""),
    ("aktivitet_innehall", "Ärende 850399-0000", ""),
    ("kontaktvag", "Kommunens växel, 08-123 456 78", ""),
    ("kontaktvag", "Skicka till 19850312-0000", NUMBER),
]
"""A question, what is written, and what is said of it. A phone number belongs in a way to reach somebody."""


@pytest.mark.parametrize(("question", "words", "notice"), WRITTEN)
def test_what_may_point_out_a_person_is_said_at_its_field_and_with_the_result(
    question: str, words: str, notice: str
) -> None:
    reader = Reader(answers={**WHOLE, question: words})
    for shown in (reader.change(question), reader.ask("result")):
        said = [one.get_text() for one in shown.soup.select("[data-personal]")]
        assert any(notice in one for one in said) if notice else not said
    assert reader.ask("result").answers[question] == words, "nothing is refused or taken away"


def test_the_notice_leads_to_the_answer_and_explains_its_field() -> None:
    reader = Reader(answers={**WHOLE, "egen_syn": "19850312-0000"})
    assert reader.ask("result").soup.select('[data-personal] [data-change="egen_syn"]')
    field = reader.change("egen_syn").soup.select_one("#fraga-egen_syn")
    assert field is not None
    assert "pekar-egen_syn" in str(field["aria-describedby"]).split()


def test_a_goal_in_a_plan_is_read_as_any_words() -> None:
    case = as_object(as_object(load("sip.cases")["mal_som_krockar"])["svar"])
    asked = {"aid": "sip", "date": "2026-11-28", "do": "result"}
    for words, said in (("Ring 850312-0000 varje vecka", True), ("Gå till lagret tre dagar i veckan", False)):
        answers = {**case, "mal": [{"mal": words, "vem": "kommunen"}]}
        html = str(json.loads(respond(json.dumps({**asked, "answers": answers})))["html"])
        assert ("data-personal" in html, NUMBER in html) == (said, said)
