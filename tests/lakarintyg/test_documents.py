"""The letters, the consent and the note: when they stand, what they ask, and what they never tell.

Held for every worked case, and by hypothesis for any answers.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
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
from decision_aids.engine.unfold import paths
from decision_aids.engine.verdicts import Mottagare
from decision_aids.gemensamt.svar import JaNej, Underlag
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.dokument.brev import BREV_PERSONEN, BREV_REHABKOORDINATORN, SAMTYCKE_BLANKETT
from decision_aids.law.register import as_object
from decision_aids.view.documents.composer import Composer
from tests.engine.properties import prop
from tests.engine.small import DAY, judged
from tests.lakarintyg.at_random import GOOD, whole_cases

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


@settings(prop, max_examples=300)
@given(whole_cases)
def test_a_letter_is_offered_only_when_it_asks_care_something(case: Case) -> None:
    """What the reader can look up on the paper, or ask the person, is nothing for a letter to care."""
    evaluation = evaluate(LAKARINTYG, case)
    for one in evaluation.documents:
        if one.document in LETTERS:
            asks_anew = any(isinstance(part, Paragraph) and part.id == "nytt-intyg" for part in one.parts)
            assert asks_anew or asks_care(evaluation)


@settings(prop, max_examples=300)
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
    assert {part for part in document.parts if isinstance(part, Block)} <= {Block.FRAGOR_VARDEN}


@settings(prop, max_examples=150)
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


QUESTIONS = {
    TEXTS("kriterier", leaf.id, "skal", judgement.reason, "fraga")
    for leaf in LAKARINTYG.leaves
    for _, judgement in paths(LAKARINTYG.witnesses.leaf_tree(leaf))
    if TEXTS.find("kriterier", leaf.id, "skal", judgement.reason, "fraga")
}
"""Every question that some gap leads to, whoever is asked and however much it weighs."""


@settings(prop, max_examples=200)
@given(whole_cases)
def test_a_letter_asks_exactly_what_is_important_and_only_care_can_answer(case: Case) -> None:
    evaluation = evaluate(LAKARINTYG, case)
    wanted = {
        TEXTS("kriterier", one.criterion.id, "skal", one.reason, "fraga")
        for one in evaluation.missing
        if (one.asks or cast("Leaf", one.criterion).asks) is Mottagare.VARDEN
        and cast("Leaf", one.criterion).weight <= Vikt.VIKTIG
    }
    for letter in LETTERS:
        if letter.id in standing(evaluation):
            lines = set(written(evaluation, letter.id))
            assert wanted <= lines
            if case.answers["underlag"] is Underlag.LAKARINTYG:
                assert not (QUESTIONS - wanted) & lines, (
                    "without a läkarintyg a letter asks for a whole new one"
                )


ROUTES: list[tuple[JsonObject, set[str], str]] = [
    ({}, {"samtal", "anteckning"}, "a paper that carries a conclusion: nothing to ask"),
    ({"begransning": "allman"}, {"brev", "rehab", "samtycke", "samtal", "anteckning"}, "something to ask"),
    ({"begransning": "allman", "samtycke_varden": "nej"}, {"brev", "samtal", "anteckning"}, "no consent"),
    (
        {"begransning": "allman", "samtycke_varden": "vet-inte"},
        {"brev", "samtycke", "samtal", "anteckning"},
        "nobody has asked for consent yet: the form is what to ask with",
    ),
    ({"utfardare": "vet-inte"}, {"samtal", "anteckning"}, "the reader has only to look at the paper"),
    ({"underlag": "inget"}, {"brev", "rehab", "samtycke", "samtal", "anteckning"}, "no certificate yet"),
    ({"underlag": "inget", "manad": "2026-06"}, {"samtal", "anteckning"}, "none was needed in June"),
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
