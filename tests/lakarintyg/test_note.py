"""The note for the file: what it says is also why, what is planned and when, and on which paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.view.documents.composer import Composer
from decision_aids.view.result.answer import answer_of
from tests.aids.worked import CASES, judged
from tests.engine.small import DAY
from tests.engine.small import judged as judged_on
from tests.lakarintyg.at_random import GOOD, cases
from tests.scale import tries

TEXTS = texts_of(LAKARINTYG)
UNCLEAR = "Det går inte att säga än"
GAVE_REASON = re.compile(rf"{UNCLEAR}\. [A-ZÅÄÖ].+\.$")
HOURS = re.compile(r"Planera ((?:drygt |knappt )?[0-9,]+ av .+?), och följ upp")


def note_of(found: Evaluation) -> list[str]:
    """The lines of the note."""
    views = [one for one in Composer(found, TEXTS).documents() if one.id == "anteckning"]
    return [line for one in views for block in one.blocks for line in block.lines]


def noted(**given: Json) -> str:
    """The note of a good certificate with some answers changed."""
    return "\n".join(note_of(judged_on(LAKARINTYG, DAY, **{**GOOD, **given})))


def every() -> Iterator[tuple[str, Evaluation, list[str]]]:
    """Every worked case, and drawn ones, with the note."""
    worked = ((case_id, judged("lakarintyg", case_id)) for case_id in CASES["lakarintyg"])
    drawn = ((f"drawn {no}", evaluate(LAKARINTYG, one)) for no, one in enumerate(cases(tries(500), seed=15)))
    for case, found in (*worked, *drawn):
        if note := note_of(found):
            yield case, found, note


def test_what_cannot_be_said_is_never_noted_without_why() -> None:
    said = 0
    for case, _found, note in every():
        for line in (one for one in note if UNCLEAR in one):
            said += 1
            assert GAVE_REASON.search(line), (case, line)
    assert said > 50


def test_purposes_that_are_unclear_for_one_reason_stand_in_one_line() -> None:
    [line] = [one for one in note_of(judged("lakarintyg", "gott_intyg_deltid")) if UNCLEAR in one]
    assert line == (
        "Stå till arbetsmarknadens förfogande, delta i praktik eller kompetenshöjande verksamhet och delta i "
        "arbetslivsinriktad rehabilitering: Det går inte att säga än. Intyget gäller en annan aktivitet."
    )


def test_the_note_has_the_plan_and_the_day_of_the_answer() -> None:
    hours = 0
    for case, found, note in every():
        [plan] = [one for one in note if one.startswith("Planen: ")]
        answer = answer_of(found, TEXTS)[1].text
        planned = HOURS.search(answer)
        hours += bool(planned)
        assert plan.startswith(f"Planen: {planned[1] if planned else '[fyll i]'}"), case
        assert ". Följs upp den " in plan, case
        for day in re.findall(r"senast den (\d+ [a-zåäö]+)", answer):
            assert f"den {day} 202" in plan, case
    assert hours > 10
    assert "Planen: 10 av 20 timmar i veckan. Följs upp den 17 december 2026." in note_of(
        judged("lakarintyg", "gott_intyg_deltid")
    )


def test_when_the_degree_changes_before_the_day_to_follow_up_the_note_has_the_hours_after_it_too() -> None:
    assert (
        "Planen: 8 av 16 timmar i veckan till och med den 30 november, 12 av 16 timmar i veckan från den "
        "1 december. Följs upp den 17 december 2026."
    ) in note_of(judged("lakarintyg", "psykos_och_kafe"))


CHILDREN: list[tuple[str, str, str]] = [
    ("ja", "Barnets bästa har vägts in så här", "Berörs barn?"),
    ("vet-inte", "Berörs barn? I så fall", "Barnets bästa har vägts in"),
    ("nej", "Beslut och skäl", "arnets bästa"),
]


@pytest.mark.parametrize(("children", "says", "never"), CHILDREN)
def test_the_note_asks_of_children_only_what_is_not_answered(children: str, says: str, never: str) -> None:
    said = noted(barn=children)
    assert says in said
    assert never not in said


KRAVET, HUVUDREGELN, SFB = "12 kap. 4 a–4 f, 5, 6 och 6 a §§", "12 kap. 3 a och 5 a §§", "30 kap. 8 §"
PARAGRAPHS: list[tuple[JsonObject, set[str], set[str]]] = [
    ({"aktivitet": "aktivitetskrav"}, {KRAVET, HUVUDREGELN}, {SFB}),
    ({"aktivitet": "praktik"}, {"12 kap. 4 §", "12 kap. 5 §", HUVUDREGELN}, {KRAVET, SFB}),
    ({"aktivitet": "rehabilitering"}, {"12 kap. 4 g och 5 §§", SFB}, {KRAVET}),
    ({"aktivitet": "jobbsokande", "koppling": "arbete"}, {"12 kap. 3 §", HUVUDREGELN}, {KRAVET, SFB}),
]


@pytest.mark.parametrize(
    ("given", "cited", "never"), PARAGRAPHS, ids=[str(one[0]["aktivitet"]) for one in PARAGRAPHS]
)
def test_the_note_cites_the_paragraphs_that_its_verdict_stands_on(
    given: JsonObject, cited: set[str], never: set[str]
) -> None:
    line = noted(**given).splitlines()[-1]
    sure, check = line.removeprefix("Källor: ").split(" Kontrollera före användning: ")
    assert {one for one in cited if one in sure + check} == cited
    assert not any(one in line for one in never)
    assert "läst i" not in line
    assert HUVUDREGELN not in sure
    assert KRAVET not in sure


def test_no_paragraph_is_cited_twice() -> None:
    for case, _found, note in every():
        cited = re.findall(r"(?:\d+ kap\. [^§]+|\b\d+ )§§?[^,;.]*", note[-1])
        assert cited, case
        assert len({*cited}) == len(cited), case
