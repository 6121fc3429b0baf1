"""The joint routine: what the worked cases come to, and what the text says and does not say."""

from __future__ import annotations

import json
import re
from functools import partial

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.json_types import JsonObject
from decision_aids.law.register import as_object
from decision_aids.lokal_rutin.aid import LOKAL_RUTIN
from decision_aids.lokal_rutin.questions import POINTS
from decision_aids.view.documents.composer import Composer, DocumentView
from decision_aids.view.entry import respond
from tests.aids import worked

AID = "lokal_rutin"
CASES = worked.CASES[AID]
judged = partial(worked.judged, AID)
every_case = pytest.mark.parametrize("case_id", CASES)


def _document(case_id: str, document: str) -> DocumentView | None:
    found = Composer(judged(case_id), texts_of(LOKAL_RUTIN)).documents()
    return next((one for one in found if one.id == document), None)


def _lines(case_id: str, document: str) -> list[str]:
    found = _document(case_id, document)
    return [line for block in found.blocks for line in block.lines] if found else []


def test_every_point_shows_others_by_source_and_what_the_law_leaves_free() -> None:
    outcomes = {one.id: one for one in LOKAL_RUTIN.outcomes}
    for point in POINTS:
        assert {part.id for part in outcomes[point].facets} == {"fritt", "inte_fritt"}
        assert all(part.sources for part in (*outcomes[point].local, *outcomes[point].facets)), point
        assert outcomes[point].local, point
    places = {part.id for one in LOKAL_RUTIN.outcomes for part in one.local}
    assert places == {"tranas", "jonkoping", "arena", "gavle", "delta"}


@pytest.mark.parametrize("point", POINTS)
def test_each_step_shows_how_others_have_done_at_its_point(point: str) -> None:
    asked: JsonObject = {"aid": AID, "date": "2026-11-22", "do": "show", "group": point, "answers": {}}
    html = str(json.loads(respond(json.dumps(asked)))["html"])
    assert re.findall(r'data-examples="(\w+)"', html) == [point]


@every_case
def test_the_routine_has_every_point_and_each_choice_or_a_named_blank(case_id: str) -> None:
    found = _document(case_id, "rutin")
    assert found
    headings = [block.lines[0] for block in found.blocks if block.kind == "rubrik"]
    numbered = [one for one in headings if one[0].isdigit()]
    assert len(numbered) == len(POINTS) + 1
    assert "[fyll i]" not in " ".join(_lines(case_id, "rutin"))


@every_case
def test_that_nothing_is_decided_is_a_blank_and_not_what_the_routine_decides(case_id: str) -> None:
    written = " ".join(_lines(case_id, "rutin"))
    for question in (one for one in LOKAL_RUTIN.questions if one.blank is not None):
        words = partial(texts_of(LOKAL_RUTIN), "fragor", question.id)
        nothing = str(question.blank)
        assert words("svar", nothing) not in written, question.id
        decided = as_object(CASES[case_id]["svar"]).get(question.id) != nothing
        assert decided or f"[{words('kort')}]" in written, question.id


def test_every_answer_that_nobody_or_nothing_is_decided_is_declared_a_blank() -> None:
    for question in LOKAL_RUTIN.questions:
        nothing = {"ingen", "inget"} & {*question.options()} - {str(question.blank)}
        assert not nothing or question.id == "samtycket_ges", "only to share without consent is a decision"


def test_what_is_left_says_which_answers_contradict_each_other() -> None:
    left = _lines("steg_utan_ansvarig", "kvar")
    assert "Rehabkoordinatorn ska ta första steget, men ingen i vården är utsedd att ta emot frågor." in left
    assert not [one for one in left if one.startswith("Svar som inte kan stämma")]


@pytest.mark.parametrize(
    ("case_id", "unlawful"),
    [
        ("som_i_gavle", "Personen ska delta fullt ut"),
        ("som_i_gavle", "Vården skriver inga intyg till nämnden"),
        ("som_i_gavle", "Kommunen tar inte emot intyg"),
        ("namnden_kraver", "Ansökan avslås"),
        ("namnden_kraver", "Nämnden kräver det av läkaren"),
        ("utan_samtycke_alls", "Vi delar uppgifter utan samtycke"),
    ],
)
def test_what_the_law_does_not_leave_free_is_not_written_into_the_routine(
    case_id: str, unlawful: str
) -> None:
    text = " ".join(_lines(case_id, "rutin"))
    assert unlawful not in text
    assert "[skriv ert nya val]" in text


def test_a_step_without_anybody_responsible_is_listed() -> None:
    assert {one.id for one in judged("steg_utan_ansvarig").contradictions} == {
        "koordinatorn_borjar_men_ingen_ingang",
        "begars_av_koordinatorn_men_ingen_ingang",
    }
    assert "vardens_ingang_bestamd" in {one.criterion.id for one in judged("steg_utan_ansvarig").missing}


def test_a_whole_routine_leaves_nothing_to_decide() -> None:
    assert _document("hel_rutin", "kvar") is None
    assert judged("hel_rutin").missing == ()
    assert _document("forsta_motet", "kvar")
