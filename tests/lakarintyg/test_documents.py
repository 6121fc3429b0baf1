"""The letters, the consent and the note: when they stand, what they ask, and what they never tell.

Held for every worked case, and by hypothesis for any answers.
"""

from __future__ import annotations

import re
import statistics
import textwrap
from collections.abc import Hashable, Iterator
from datetime import date
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aids.data import load
from decision_aids.engine.answers import read_answers
from decision_aids.engine.criteria import Leaf, Vikt
from decision_aids.engine.documents import Block, Document, Paragraph
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.texts import Texts
from decision_aids.engine.verdicts import Mottagare
from decision_aids.gemensamt.svar import JaNej, Underlag
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.dokument.brev import BREV_PERSONEN, BREV_REHABKOORDINATORN, SAMTYCKE_BLANKETT
from decision_aids.lakarintyg.dokument.fragor import AMNEN
from decision_aids.lakarintyg.villkor.omfattning import manaden_tacks
from decision_aids.law.register import as_object
from decision_aids.view.documents.composer import Composer, DocumentView
from decision_aids.view.result.presenter import Presenter
from decision_aids.view.static.trees import EndText, Trees, TreeText
from tests.engine.properties import prop
from tests.engine.small import DAY, judged
from tests.lakarintyg.at_random import GOOD, whole_cases
from tests.scale import tries

TEXTS = Texts(load("lakarintyg.texts"))
LETTERS = (BREV_PERSONEN, BREV_REHABKOORDINATORN)
TO_OTHERS = (*LETTERS, SAMTYCKE_BLANKETT)
"""What leaves the nämnd: read by care, or signed by the person and sent to care."""

SENSITIVE = [one for one in LAKARINTYG.questions if one.sensitive]
MARK = "läsarens-egna-ord"


def standing(evaluation: Evaluation) -> set[str]:
    return {one.document.id for one in evaluation.documents}


def written(evaluation: Evaluation, *documents: str) -> list[str]:
    """Every line of these documents, as the reader copies them."""
    views = Composer(evaluation, TEXTS).documents()
    return [line for one in views if one.id in documents for block in one.blocks for line in block.lines]


def to_others(evaluation: Evaluation) -> list[str]:
    return written(evaluation, *(one.id for one in TO_OTHERS))


def asks_care(evaluation: Evaluation) -> bool:
    """Is there something important that only care can answer?"""
    gaps = [(one, cast("Leaf", one.criterion)) for one in evaluation.missing]
    return any(
        (one.asks or leaf.asks) is Mottagare.VARDEN and leaf.weight <= Vikt.VIKTIG for one, leaf in gaps
    )


@settings(prop, max_examples=tries(300))
@given(whole_cases)
def test_a_letter_is_offered_only_when_it_asks_care_something(case: Case) -> None:
    """What the reader can look up on the paper, or ask the person, is nothing for a letter to care."""
    evaluation = evaluate(LAKARINTYG, case)
    for one in evaluation.documents:
        if one.document in LETTERS:
            asks_anew = any(isinstance(part, Paragraph) and part.id == "nytt-intyg" for part in one.parts)
            assert asks_anew or asks_care(evaluation)


@settings(prop, max_examples=tries(300))
@given(whole_cases)
def test_each_route_has_what_it_takes(case: Case) -> None:
    """The person's own letter needs no consent; the rehabkoordinator's needs a yes; a no signs nothing."""
    documents = standing(evaluate(LAKARINTYG, case))
    letter, consent = BREV_PERSONEN.id in documents, case.answers["samtycke_varden"]
    assert (BREV_REHABKOORDINATORN.id in documents) is (letter and consent is JaNej.JA)
    assert (SAMTYCKE_BLANKETT.id in documents) is (letter and consent is not JaNej.NEJ)


@pytest.mark.parametrize("document", TO_OTHERS, ids=lambda one: one.id)
def test_what_leaves_the_namnd_has_no_place_for_a_sensitive_answer_or_the_persons_own_view(
    document: Document,
) -> None:
    texts = [TEXTS("dokument", document.id, "stycken", part.id) for part in document.paragraphs]
    named = {name for text in texts for name in re.findall(r"\{([^{}]*)\}", text)}
    assert not named & ({one.id for one in SENSITIVE} | {"egen_syn"})
    assert not any(isinstance(part, Block) for part in document.parts)


@settings(prop, max_examples=tries(150))
@given(whole_cases, st.data())
def test_what_leaves_the_namnd_is_the_same_whatever_the_sensitive_answers_are(
    case: Case, data: st.DataObject
) -> None:
    """So that nothing in it, not even what is left out, tells of violence, addiction or children."""
    others: dict[str, Hashable] = {
        one.id: data.draw(st.sampled_from(one.representatives())) for one in SENSITIVE
    }
    others["egen_syn"] = "något helt annat"
    changed = Case(case.as_of, {**case.answers, **others})
    assert to_others(evaluate(LAKARINTYG, changed)) == to_others(evaluate(LAKARINTYG, case))


MOST_ASKED, MOST_SAID = 4, 6
A_PAGE, HALF_A_PAGE, LONGEST_LETTER, WIDTH = 52, 26, 30, 88
"""Lines of a page, when a line holds so many characters and a heading stands apart: a note takes one at the
most, most letters half of one, and none much more.
"""

TOPICS = {one: topic.id for topic in AMNEN for one in topic.criteria}


def test_every_important_question_to_care_belongs_to_one_topic() -> None:
    asked = {
        leaf.id for leaf in LAKARINTYG.leaves if leaf.asks is Mottagare.VARDEN and leaf.weight <= Vikt.VIKTIG
    }
    assert asked | {"sager_emot_sig"} == {*TOPICS}
    assert len(TOPICS) == sum(len(topic.criteria) for topic in AMNEN)


@settings(prop, max_examples=tries(200))
@given(whole_cases)
def test_a_letter_asks_of_each_topic_that_is_open_and_at_most_four_questions(case: Case) -> None:
    evaluation = evaluate(LAKARINTYG, case)
    open_ones = {
        TOPICS[one.criterion.id]
        for one in evaluation.missing
        if (one.asks or cast("Leaf", one.criterion).asks) is Mottagare.VARDEN
        and cast("Leaf", one.criterion).weight <= Vikt.VIKTIG
    }
    for view in Composer(evaluation, TEXTS).documents():
        if view.id in {one.id for one in LETTERS}:
            asked = [block for block in view.blocks if block.kind == "lista"][-1].lines
            assert 1 <= len(asked) <= MOST_ASKED
            assert len({*asked}) == len(asked)
            assert case.answers["underlag"] is not Underlag.LAKARINTYG or len(asked) <= len(open_ones)


def lines_on_paper(view: DocumentView) -> int:
    """How many lines the document takes on paper."""
    wrapped = [len(textwrap.wrap(line, WIDTH)) for block in view.blocks for line in block.lines]
    return sum(wrapped) + 2 * sum(block.kind == "rubrik" for block in view.blocks)


@pytest.mark.parametrize("case_id", load("lakarintyg.cases"))
def test_the_documents_are_as_short_as_those_that_people_send(case_id: str) -> None:
    case = as_object(load("lakarintyg.cases")[case_id])
    answers, _ = read_answers(LAKARINTYG, as_object(case["svar"]))
    evaluation = evaluate(LAKARINTYG, Case(date.fromisoformat(str(case["datum"])), answers))
    for view in Composer(evaluation, TEXTS).documents():
        lines = [line for block in view.blocks for line in block.lines]
        listed = [line for block in view.blocks if block.kind == "lista" for line in block.lines]
        match view.id:
            case "anteckning":
                assert lines_on_paper(view) <= A_PAGE
                assert not any("Inget av det här" in line for line in lines)
                assert lines[-1].startswith("Källor: "), "in one line, at the end"
            case "samtal":
                assert 1 <= len(listed) <= MOST_SAID
            case "brev_personen" | "brev_rehabkoordinatorn":
                assert lines_on_paper(view) <= LONGEST_LETTER
            case _:
                pass


def test_most_letters_are_half_a_page() -> None:
    lines: list[int] = []
    for case in load("lakarintyg.cases").values():
        answers, _ = read_answers(LAKARINTYG, as_object(as_object(case)["svar"]))
        found = evaluate(LAKARINTYG, Case(date.fromisoformat(str(as_object(case)["datum"])), answers))
        views = Composer(found, TEXTS).documents()
        lines += [lines_on_paper(view) for view in views if view.id in {one.id for one in LETTERS}]
    assert len(lines) >= 40
    assert statistics.median(lines) <= HALF_A_PAGE


NAMED: list[tuple[str, str, str]] = [
    ("praktik", "i praktiken", "i aktiviteten"),
    ("rehabilitering", "i rehabiliteringen", "i aktiviteten"),
    ("ingen", "i vardagen", "aktivitetens"),
]


@pytest.mark.parametrize(("activity", "named", "never"), NAMED)
def test_a_letter_names_the_activity(activity: str, named: str, never: str) -> None:
    given: JsonObject = {**GOOD, "aktivitet": activity, "begransning": "allman", "samtycke_varden": "ja"}
    said = " ".join(written(judged(LAKARINTYG, DAY, **given), "brev_personen"))
    assert named in said
    assert never not in said


ALWAYS = ("samtal", "anteckning", "bilaga")
"""What stands as soon as it is known what there is to read."""

ROUTES: list[tuple[JsonObject, set[str], str]] = [
    ({}, {*ALWAYS}, "a paper that carries a conclusion: nothing to ask"),
    (
        {"begransning": "allman"},
        {"brev", "rehab", "samtycke", *ALWAYS},
        "something to ask",
    ),
    (
        {"begransning": "allman", "samtycke_varden": "nej"},
        {"brev", *ALWAYS},
        "no consent",
    ),
    (
        {"begransning": "allman", "samtycke_varden": "vet-inte"},
        {"brev", "samtycke", *ALWAYS},
        "nobody has asked for consent yet: the form is what to ask with",
    ),
    (
        {"utfardare": "vet-inte"},
        {*ALWAYS},
        "the reader has only to look at the paper",
    ),
    (
        {"underlag": "inget", "forsta_dag": "2026-11-01"},
        {"brev", "rehab", "samtycke", *ALWAYS},
        "no certificate yet",
    ),
    (
        {"underlag": "inget", "forsta_dag": "2026-11-20"},
        {*ALWAYS},
        "none yet, in the first week: as a rule none is asked for",
    ),
    (
        {"underlag": "inget", "manad": "2026-06"},
        {*ALWAYS},
        "none was needed in June",
    ),
    ({"underlag": "vet-inte"}, set(), "nobody knows what there is to read"),
]
SHORT = {"brev_personen": "brev", "brev_rehabkoordinatorn": "rehab"}


@pytest.mark.parametrize(("given", "documents", "comment"), ROUTES)
def test_which_documents_stand(given: JsonObject, documents: set[str], comment: str) -> None:
    answers: JsonObject = {**GOOD, "samtycke_varden": "ja", "vardkontakt": "ja", **given}
    found = standing(judged(LAKARINTYG, DAY, **answers))
    assert {SHORT.get(one, one) for one in found} == documents, comment


CASES = {case_id: as_object(case) for case_id, case in load("lakarintyg.cases").items()}


@pytest.mark.parametrize("case_id", CASES)
def test_the_words_of_a_case_stand_only_in_the_document_that_asks_for_them(case_id: str) -> None:
    """The person's view in the note, the activity and the contact in the letters and the consent."""
    answers, _ = read_answers(LAKARINTYG, as_object(CASES[case_id]["svar"]))
    for question in LAKARINTYG.questions:
        if question.words and answers.get(question.id):
            answers[question.id] = f"{MARK}-{question.id}"
    evaluation = evaluate(LAKARINTYG, Case(DAY, answers))
    note, letters = written(evaluation, "anteckning"), to_others(evaluation)
    conversation = written(evaluation, "samtal")
    assert not any(MARK in line for line in conversation)
    assert not any(f"{MARK}-egen_syn" in line for line in letters)
    assert {line for line in note if MARK in line} <= {f"{MARK}-egen_syn"}
    if answers.get("egen_syn"):
        assert f"{MARK}-egen_syn" in note


BESIDES: list[tuple[str, JsonObject, str, bool]] = [
    ("a doctor, as it says", {"utfardare": "lakare"}, "vem som har skrivit", False),
    ("nobody is named", {"utfardare": "framgar-inte"}, "vem som har skrivit", True),
    ("the first certificate", {"ordning": "forsta"}, "vad som är nytt", False),
    ("an extension in the same words", {"ordning": "forlangning", "nytt": "nej"}, "vad som är nytt", True),
]


@pytest.mark.parametrize(("what", "given", "said", "asks"), BESIDES, ids=[one[0] for one in BESIDES])
@pytest.mark.parametrize("letter", ["brev_personen", "brev_rehabkoordinatorn"])
def test_a_letter_asks_for_nothing_that_is_known(
    letter: str, what: str, given: JsonObject, said: str, asks: bool
) -> None:
    thin: JsonObject = {
        **{key: value for key, value in GOOD.items() if key != "kontakt"},
        "kontakt": ["framgar-inte"],
        "funktion": "berattad",
        "prognos": "framgar-inte",
        "anpassning": "framgar-inte",
        "samtycke_varden": "ja",
    }
    evaluation = judged(LAKARINTYG, DAY, **{**thin, **given})
    letters = " ".join(written(evaluation, letter))
    assert "kontakten" in letters, "several things are asked about what it builds on"
    assert (said in letters) is asks, what


MONTHS: list[tuple[str, str]] = [("2026-12", "december 2026"), ("2027-01", "januari 2027")]


@pytest.mark.parametrize(("month", "words"), MONTHS)
def test_care_is_asked_about_the_month_that_the_certificate_is_not_of(month: str, words: str) -> None:
    """In the result and in the letters alike: the month is known, and is no blank."""
    found = judged(LAKARINTYG, DAY, **{**GOOD, "manad": month, "samtycke_varden": "ja"})
    said = [one.question for one in Presenter(found, TEXTS).gaps(Mottagare.VARDEN)]
    for lines in (said, written(found, BREV_PERSONEN.id), written(found, BREV_REHABKOORDINATORN.id)):
        assert any(f"Intyget gäller en annan tid än {words}." in one for one in lines), lines


def test_in_the_written_rules_the_month_is_a_blank() -> None:
    tree = Trees(LAKARINTYG, TEXTS, LAKARINTYG.witnesses).leaf(manaden_tacks)
    asked = [one.question for one in _ends(tree)]
    assert sum("en annan tid än [den månad det gäller]." in one for one in asked) == 1
    assert not any("{" in one for one in asked)


def _ends(tree: TreeText) -> Iterator[EndText]:
    if isinstance(tree, EndText):
        yield tree
    else:
        for way in tree.ways:
            yield from _ends(way.below)


@pytest.mark.parametrize(
    "missing", [{"begransning": "allman"}, {"begransning": "saknas"}, {"funktion": "saknas"}]
)
def test_a_letter_that_the_person_brings_is_still_written_by_the_namnd(missing: JsonObject) -> None:
    """It says `vi` and `din patient`: a question in it is never of `jag`, whoever may ask care."""
    given: JsonObject = {**GOOD, "samtycke_varden": "nej", **missing}
    lines = written(judged(LAKARINTYG, DAY, **given), BREV_PERSONEN.id)
    assert lines
    assert not [line for line in lines if re.search(r"\bjag\b", line)]
