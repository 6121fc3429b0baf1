"""What a criterion says when it is fulfilled never stands where it is not, in a result or a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers
from decision_aids.engine.criteria import Leaf
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.texts import MAY_HAVE_WORDS, OWN_WORDS, Texts
from decision_aids.engine.verdicts import Verdict
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.documents.composer import Composer
from decision_aids.view.page import RESULT
from decision_aids.view.result.presenter import Presenter
from decision_aids.view.result.views import CriterionView
from tests.aids.worked import CASES
from tests.properties.cases import worked
from tests.view.contract import having
from tests.view.text_version import EVERY_TEXT, text_version


def every(views: tuple[CriterionView, ...]) -> Iterator[CriterionView]:
    for one in views:
        yield one
        yield from every(one.children)


@pytest.mark.parametrize("aid", AIDS)
def test_a_leaf_has_other_words_for_each_verdict(aid: str) -> None:
    texts = texts_of(AIDS[aid])
    for leaf in AIDS[aid].leaves:
        own = [texts.find("kriterier", leaf.id, one.value) for one in MAY_HAVE_WORDS]
        said = [texts("kriterier", leaf.id, "titel"), *filter(None, own)]
        assert len(said) == len(set(said)), leaf.id


@EVERY_TEXT
def test_the_text_version_has_the_words_that_the_page_has(aid: Aid) -> None:
    texts = texts_of(aid)
    headings = {one.attrib["id"]: one for one in having(text_version(aid.id), "id")}
    for criterion in aid.every_criterion():
        heading = headings[f"text-kriterium-{criterion.id}"]
        said = {verdict: str(heading.text_content()) for verdict in MAY_HAVE_WORDS}
        own = heading.getnext()
        assert own is not None
        for one in having(own, "data-own"):
            said[Verdict(one.attrib["data-own"])] = one.text_content().split("”")[1]
        assert said == {one: texts.of_criterion(criterion.id, one) for one in MAY_HAVE_WORDS}, criterion.id


@EVERY_TEXT
def test_a_heading_above_every_status_takes_no_side(aid: Aid) -> None:
    text = text_version(aid.id).get_element_by_id("text-utfall")
    for heading in (texts_of(aid).find("resultat") or RESULT, text.text_content()):
        assert not re.search("talar|stöd för|emot", heading)


def fulfilled_only(texts: Texts, findings: dict[str, Verdict], aid: str) -> set[str]:
    """The words of fulfilled leaves that no fulfilled criterion has."""
    criteria = AIDS[aid].every_criterion()
    titles = {one.id: texts("kriterier", one.id, "titel") for one in criteria}
    true = {
        title for one, title in titles.items() if findings[one] in {Verdict.UPPFYLLT, Verdict.EJ_AKTUELLT}
    }
    wrong = {one.id for one in criteria if isinstance(one, Leaf) and findings[one.id] in OWN_WORDS}
    return {titles[one] for one in wrong} - true


@pytest.mark.parametrize("aid", AIDS)
def test_no_text_stands_under_another_verdict(aid: str) -> None:
    texts, tried = texts_of(AIDS[aid]), 0
    for case in worked(aid):
        evaluation = evaluate(AIDS[aid], case)
        findings = {one.criterion.id: one.verdict for one in evaluation.findings}
        shown = Presenter(evaluation, texts)
        wrong = fulfilled_only(texts, findings, aid)
        said = [what for gap in shown.gaps() for what in gap.what]
        said += [why.title for outcome in shown.outcomes() for why in outcome.why]
        said += [
            line.split(":")[0]
            for document in Composer(evaluation, texts).documents()
            for block in document.blocks
            for line in block.lines
        ]
        assert not wrong & set(said)
        for one in every(shown.criteria()):
            assert one.title == texts.of_criterion(one.id, findings[one.id]), one.id
        tried += len(wrong)
    assert tried > 20


EJ_AKTUELLT: tuple[JsonObject, ...] = (
    {"utanfor": ["aktivitetsersattning"], "forman_omfattning": "hel"},
    {"utanfor": ["under-18"]},
    {"tre_manader": "nej"},
    {"manad": "2026-09"},
)


@pytest.mark.parametrize("differs", EJ_AKTUELLT)
def test_no_heading_affirms_what_a_purpose_is_not_judged_by(differs: JsonObject) -> None:
    """What is true of a criterion that holds is never told of one that does not concern the person."""
    aid = AIDS["lakarintyg"]
    given = {**as_object(CASES["lakarintyg"]["gott_intyg_deltid"]["svar"]), **differs}
    evaluation = evaluate(aid, Case(date(2026, 11, 22), read_answers(aid, given)[0]))
    texts, told = texts_of(aid), 0
    for outcome in (one for one in Presenter(evaluation, texts).outcomes() if not one.room):
        for why in (one for one in outcome.why if one.word == "Ej aktuellt"):
            told += 1
            assert why.title == texts("kriterier", why.id, "ej_aktuellt"), why.id
    assert told
    views = Composer(evaluation, texts).documents()
    blocks = [block for one in views if one.id == "anteckning" for block in one.blocks]
    note = " ".join(line for block in blocks for line in block.lines)
    assert "Aktivitetskravet ser inte ut att gälla personen i månaden. " in note
    assert "gäller inte personen" not in note
