"""Answers that contradict each other stand first in the result and first among what is missing, each with a
way to change it; a cause that makes several outcomes unclear is told once."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from bs4 import BeautifulSoup

from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.registry import AIDS
from decision_aids.view.entry import respond
from decision_aids.view.result.answer import CLASHING
from decision_aids.view.result.handover import carried
from tests.engine.small import DAY
from tests.lakarintyg.at_random import GOOD
from tests.view.reader import having, soup_of, value

ROWS: Json = [{"grad": 100, "fran": "2026-11-01", "till": "2026-11-30"}]
SEEN: list[tuple[str, JsonObject, str, set[str], str]] = [
    (
        "vagvisare",
        {"situation": "lag-sjukpenning", "sgi": "saknas"},
        "sjukpenning_utan_sgi",
        {"sgi"},
        "låg sjukpenning och ingen SGI",
    ),
    (
        "lakarintyg",
        {**GOOD, "hinder": "nej", "rader": ROWS},
        "rader_utan_hinder",
        {"formaga"},
        "ett intyg som säger att inget hindrar, och 100 procent",
    ),
    (
        "lakarintyg",
        {**GOOD, "hinder": "nej", "motsager": "ja", "rader": []},
        "sager_emot_sig",
        {"formaga", "orsak", "intyg_visar"},
        "ett intyg utan hinder som säger emot sig självt",
    ),
    (
        "lakarintyg",
        {**GOOD, "slag": "fk", "matt": "aktiviteten"},
        "fk_med_aktivitetens_matt",
        {"slag", "matt"},
        "ett intyg till FK i aktivitetens timmar",
    ),
    (
        "samordning",
        {"formaga": "full", "underlag": "lakarintyg", "intyg_visar": "ja"},
        "full_men_nedsatt_enligt_intyg",
        {"formaga", "underlag", "intyg_visar"},
        "klarar heltid, och intyget visar nedsatt förmåga",
    ),
]
WITH_THE_ANSWER: list[tuple[str, JsonObject, bool]] = [
    ("no hinder, and rows", {"hinder": "nej"}, True),
    ("a day that cannot be meant", {"signerat_dag": "2031-01-01"}, True),
    ("a paper that contradicts itself: the answer says it", {"motsager": "ja"}, False),
    ("nothing", {}, False),
]
EVERY = pytest.mark.parametrize(("aid", "answers", "found", "kept", "_"), SEEN, ids=[one[4] for one in SEEN])


def page(aid: str, answers: JsonObject) -> BeautifulSoup:
    """The result of these answers."""
    asked = {"aid": aid, "date": DAY.isoformat(), "do": "result", "answers": answers}
    return soup_of(str(json.loads(respond(json.dumps(asked)))["html"]))


@EVERY
def test_the_result_says_them_first_and_first_among_what_is_missing(
    aid: str, answers: JsonObject, found: str, kept: set[str], _: str
) -> None:
    soup = page(aid, answers)
    said = having(soup, "data-contradiction")
    assert [value(one, "data-contradiction") for one in said] == [found]
    among = next(one.among for one in AIDS[aid].contradictions if one.id == found)
    assert {value(one, "data-change") for one in having(said[0], "data-change")} == {one.id for one in among}
    parts = [one for one in soup.find_all(True) if {"data-contradiction", "data-outcome"} & one.attrs.keys()]
    assert parts[0] is said[0]
    assert found in value(having(soup, "data-missing")[0], "data-missing").split()


@pytest.mark.parametrize(("what", "given", "told"), WITH_THE_ANSWER, ids=[one[0] for one in WITH_THE_ANSWER])
def test_an_answer_that_rests_on_answers_that_cannot_be_right_says_so_itself(
    what: str, given: JsonObject, told: bool
) -> None:
    asked = {"aid": "lakarintyg", "date": DAY.isoformat(), "do": "result", "answers": {**GOOD, **given}}
    reply = json.loads(respond(json.dumps(asked)))
    soup = soup_of(str(reply["html"]))
    assert [one.get_text() for one in soup.select(".svaret [data-clashing]")] == [CLASHING] * told, what
    assert str(reply["announce"]).endswith(CLASHING) == told, what


@EVERY
def test_nothing_that_rests_on_them_is_carried_on(
    aid: str, answers: JsonObject, found: str, kept: set[str], _: str
) -> None:
    evaluation = evaluate(AIDS[aid], Case(DAY, read_answers(AIDS[aid], answers)[0]))
    assert [one.id for one in evaluation.contradictions] == [found]
    for other in AIDS[aid].next:
        assert not kept & carried(evaluation, AIDS[other]).keys()


def test_what_makes_several_unclear_is_told_once() -> None:
    soup = page("vagvisare", {"formaga": "vet-inte", "orsak": "sjukdom", "samtycke_varden": "vet-inte"})
    told = Counter(one.get_text() for one in soup.select(".utfall > p, .utfall-rad .darfor > p"))
    same = [one for one in told if one.startswith("Oklart av samma skäl som:")]
    assert same


OWN, OURS = "Intyget säger emot sig självt", "Svar som inte kan stämma"
HEADINGS: list[tuple[str, JsonObject, list[str]]] = [
    ("the paper", {"motsager": "ja"}, [OWN]),
    ("the answers", {"slag": "fk"}, [OURS]),
    ("both", {"motsager": "ja", "slag": "fk"}, [OURS, OWN]),
    ("two of the answers", {"slag": "fk", "underlag": "lakarintyg", "utfardare": "annan"}, [OURS]),
]


@pytest.mark.parametrize(("what", "given", "headings"), HEADINGS, ids=[one[0] for one in HEADINGS])
def test_a_paper_that_contradicts_itself_is_never_told_as_answers_that_cannot_be_right(
    what: str, given: JsonObject, headings: list[str]
) -> None:
    soup = page("lakarintyg", {**GOOD, **given})
    [place] = having(soup, "data-contradictions")
    assert [one.get_text() for one in place.find_all("h3")] == headings, what
    said = [one.get_text() for one in soup.select(".saknas__vad")]
    assert {one for one in said if one in {OWN, OURS}} == {*headings}, what
    assert said.count(OWN) <= 1, what
