"""The plan, the form for consent and the text to the person: what stands in them, and what never does."""

from __future__ import annotations

from itertools import pairwise

import pytest

from build_tools.checks.reading_index import reading_index
from build_tools.checks.unit import Kind, Unit
from decision_aids.data import load
from decision_aids.engine.evaluate import Composition, Evaluation, evaluate
from decision_aids.engine.json_types import Json
from decision_aids.engine.texts import Texts
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.view.documents.composer import Composer
from tests.vagvisare.at_random import cases
from tests.vagvisare.judging import CASES, statuses, usual, worked

every_case = pytest.mark.parametrize("case_id", CASES)
EASY = 28
"""Below 30 is for children's books; the names of the authorities alone are long words."""
TEXTS = Texts(load("vagvisare.texts"))


def _document(evaluation: Evaluation, document: str) -> Composition:
    return next(one for one in evaluation.documents if one.document.id == document)


def _paragraphs(evaluation: Evaluation, document: str) -> list[str]:
    return [getattr(one, "id", "") for one in _document(evaluation, document).parts]


@every_case
def test_the_plan_has_a_line_for_every_open_way_under_the_right_week_and_for_no_other(case_id: str) -> None:
    evaluation = worked(case_id)
    found = _paragraphs(evaluation, "plan")
    week_2 = found.index("vecka_2")
    now = {one.removeprefix("nu_") for one in found[:week_2] if one.startswith("nu_")}
    then = {one.removeprefix("sedan_") for one in found[week_2:] if one.startswith("sedan_")}
    ways = statuses(evaluation)
    assert now == {way for way, status in ways.items() if status == "primar"}
    said = {"sip_af_fk"} if ways["sip"] == "primar" else set[str]()
    assert then == {way for way, status in ways.items() if status == "parallell"} - said


@every_case
def test_no_heading_of_the_plan_stands_without_a_line(case_id: str) -> None:
    assert _bare_headings(worked(case_id)) == []


def test_no_heading_of_the_plan_stands_without_a_line_whatever_is_answered() -> None:
    bare = [case for case in cases(300, 7) if _bare_headings(evaluate(VAGVISARE, case))]
    assert bare == []


def _bare_headings(evaluation: Evaluation) -> list[str]:
    """The headings of the plan, as it is read, that another heading follows at once; none without a plan."""
    documents = Composer(evaluation, TEXTS).documents()
    blocks = next((one.blocks for one in documents if one.id == "plan"), ())
    return [" ".join(one.lines) for one, after in pairwise(blocks) if one.kind == after.kind == "rubrik"]


WAITS: list[tuple[dict[str, Json], str, str]] = [
    ({"samtycke_fk": "nej"}, "medgivandet_samordning_fk", "medgivande_kant"),
    ({"intyg_visar": "otydligt"}, "intyget_samordning_fk", "intyget_kant"),
    ({"underlag": "inget"}, "forbered_samordning_fk", "underlag_finns"),
    ({"underlag": "annat"}, "forbered_samordning_fk", "underlag_finns"),
    ({"intyg_visar": "sager-emot"}, "intyget_lakarintyg_behovs", "intyget_kant"),
]


@pytest.mark.parametrize(("given", "line", "asked"), WAITS)
def test_what_is_waited_for_has_a_line_in_the_plan_and_a_question(
    given: dict[str, Json], line: str, asked: str
) -> None:
    evaluation = usual(**given)
    assert line in _paragraphs(evaluation, "plan")
    assert asked in {one.criterion.id for one in evaluation.missing}


def test_nobody_is_told_to_ask_for_a_certificate_when_there_is_one_that_says_otherwise() -> None:
    found = _paragraphs(worked("intyget_sager_emot"), "till_personen")
    assert "intyget_sager_emot" in found
    assert "intyg" not in found


@every_case
def test_the_text_to_the_person_always_ends_with_what_the_person_decides(case_id: str) -> None:
    found = _paragraphs(worked(case_id), "till_personen")
    assert found[0] == "inledning"
    assert found[-1] == "dina_rattigheter"
    assert len(found) > 2


CONSENT: list[tuple[str, str, set[str]]] = [
    ("ja", "ja", {"med_varden", "med_fk_och_af"}),
    ("ja", "nej", {"med_varden"}),
    ("nej", "ja", {"med_fk_och_af"}),
    ("vet-inte", "vet-inte", {"med_varden", "med_fk_och_af"}),
]


@pytest.mark.parametrize(("varden", "fk", "parts"), CONSENT)
def test_the_form_asks_only_for_consent_that_the_person_has_not_refused(
    varden: str, fk: str, parts: set[str]
) -> None:
    found = _paragraphs(usual(samtycke_varden=varden, samtycke_fk=fk), "samtyckesblankett")
    assert set(found) & {"med_varden", "med_fk_och_af"} == parts


def test_there_is_no_form_when_the_person_has_said_no_to_everything() -> None:
    found = usual(samtycke_varden="nej", samtycke_fk="nej").documents
    assert "samtyckesblankett" not in {one.document.id for one in found}


def _words(evaluation: Evaluation, document: str) -> str:
    views = Composer(evaluation, TEXTS).documents()
    shown = next(one for one in views if one.id == document)
    return "\n".join(f"{line}." for block in shown.blocks for line in block.lines)


@every_case
def test_the_text_to_the_person_is_easy_to_read(case_id: str) -> None:
    lines = _words(worked(case_id), "till_personen").splitlines()
    assert reading_index(tuple(Unit(Kind.ITEM, 1, line) for line in lines)).lix < EASY


@every_case
def test_violence_is_never_named_in_the_text_to_the_person(case_id: str) -> None:
    """A text at home can be read by somebody else."""
    words = _words(worked(case_id), "till_personen").casefold()
    assert [one for one in ("våld", "skydd", "hot") if one in words.split()] == []


def test_every_word_of_a_document_is_filled_or_left_blank_to_fill_in() -> None:
    for document in ("plan", "samtyckesblankett", "till_personen"):
        words = _words(usual(), document)
        assert "{" not in words
        assert len(words) > 200
