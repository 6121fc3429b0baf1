"""What is asked, and in which order: what the answer is said for, and never of an activity there is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.verdicts import Mottagare
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.ordning import VILAR_PA
from decision_aids.view.documents.composer import Composer
from decision_aids.view.result.answer import answer_of
from decision_aids.view.result.presenter import Presenter
from tests.aids.worked import CASES, judged
from tests.engine.small import DAY
from tests.engine.small import judged as judged_on
from tests.lakarintyg.at_random import GOOD, cases
from tests.scale import tries

TEXTS = texts_of(LAKARINTYG)


def every() -> Iterator[tuple[str, Evaluation]]:
    """Every worked case, and drawn ones."""
    yield from ((case_id, judged("lakarintyg", case_id)) for case_id in CASES["lakarintyg"])
    drawn = cases(tries(1_000), seed=21)
    yield from ((f"drawn {number}", evaluate(LAKARINTYG, one)) for number, one in enumerate(drawn))


def of(**given: Json) -> Evaluation:
    """A good certificate with some answers changed."""
    return judged_on(LAKARINTYG, DAY, **{**GOOD, **given})


def lines(found: Evaluation, document: str) -> list[str]:
    """The lines of a document."""
    views = [one for one in Composer(found, TEXTS).documents() if one.id == document]
    return [line for one in views for block in one.blocks for line in block.lines]


def test_what_the_answer_is_said_for_is_missing_most() -> None:
    said: set[str] = set()
    for case, found in every():
        status = found.answer[0].status.value
        rests = {one.id for one in VILAR_PA.get(status, ())}
        if rests & {one.criterion.id for one in found.missing}:
            said.add(status)
            assert found.missing[0].criterion.id in rests, (case, status)
    assert said >= {"hinder_framgar_inte", "svarigheten_allman", "ingen_har_sett", "inget_intyg"}


def test_the_note_and_the_questions_begin_with_it_too() -> None:
    found = judged("lakarintyg", "hinder_framgar_inte")
    first = "Det står inte om personen är hindrad av sjukdom"
    assert Presenter(found, TEXTS).gaps()[0].what == (first,)
    note = lines(found, "anteckning")
    assert note[note.index("Vad som saknas eller är oklart") + 1] == f"{first}."


UTAN: JsonObject = {"aktivitet": "ingen", "koppling": "arbete", "samtycke_varden": "ja"}


def test_care_is_never_asked_about_an_activity_that_is_not_decided() -> None:
    """In the words of the letter: about everyday life."""
    asked = 0
    for case, found in every():
        if found.case.answers.get(AKTIVITET.id) in {Aktivitet.INGEN, Aktivitet.VET_INTE}:
            for one in Presenter(found, TEXTS).gaps(Mottagare.VARDEN):
                asked += "vardagen" in one.question
                assert not re.search(r"\baktivitetens?\b", one.question), (case, one.question)
            letter = " ".join(lines(found, "brev_personen"))
            assert "frågor om vardagen" not in letter, case
    assert asked


def test_that_no_activity_is_decided_is_the_first_thing_missing() -> None:
    found = judged("lakarintyg", "sjukpenning_som_inte_racker")
    gap = Presenter(found, TEXTS).gaps()[0]
    assert gap.what == ("Ingen aktivitet är bestämd att läsa intyget mot",)
    assert gap.why.startswith("Bestäm först en aktivitet tillsammans med personen.")
    note = " ".join(lines(found, "anteckning"))
    assert "Procenten räknas inte på den här aktiviteten" not in note
    assert "Aktivitetens tid" not in note


def test_a_question_to_care_is_the_same_in_the_result_and_in_the_letter() -> None:
    found = of(**UTAN)
    [question] = [one.question for one in Presenter(found, TEXTS).gaps(Mottagare.VARDEN)]
    assert question in lines(found, "brev_personen")


INGET: JsonObject = {"underlag": "inget", "vardkontakt": "ja", "ansokan_dag": "2026-09-01"}
WAIT = "vanta_med_intyget"
WEEKS: list[tuple[str, str, str, str, set[str]]] = [
    ("2026-11-16", "Ett läkarintyg saknas, och det är oklart", WAIT, WAIT, set()),
    ("2026-11-15", "Ett läkarintyg saknas", "be_om_intyg", "be_om_intyg", {"oklart"}),
    ("vet-inte", "Ett läkarintyg saknas, och det är oklart", "be_om_intyg", "be_om_intyg", set()),
]


@pytest.mark.parametrize(("ill", "missing", "advice", "step", "never"), WEEKS)
def test_without_a_certificate_answer_plan_questions_and_note_say_one_thing(
    ill: str, missing: str, advice: str, step: str, never: set[str]
) -> None:
    found = of(**INGET, forsta_dag=ill, samtycke_varden="ja")
    [what] = [one.what[0] for one in Presenter(found, TEXTS).gaps() if one.criteria == ("intyg_behovs",)]
    assert what.startswith(missing)
    assert not any(word in what for word in never)
    assert f"{what}." in lines(found, "anteckning")
    assert found.advice[0].id == advice
    assert found.answer[1].status.value == step
    letters = {one.document.id for one in found.documents} & {
        "brev_personen",
        "brev_rehabkoordinatorn",
        "samtycke",
    }
    assert bool(letters) == (step == "be_om_intyg"), "no certificate is asked for in the first week"


def test_what_the_law_says_of_the_first_week_is_to_be_checked() -> None:
    for words in (
        TEXTS("kriterier", "intyg_behovs", "skal", "forsta-veckan", "text"),
        TEXTS("rad", "vanta_med_intyget", "text"),
    ):
        assert "Kontrollera mot lagtexten." in words


SELF: list[tuple[str, JsonObject, str]] = [
    ("no certificate", {**INGET, "forsta_dag": "2026-11-01"}, "själv be om ett läkarintyg,"),
    ("another paper", {"underlag": "annat"}, "själv be om ett läkarintyg,"),
    ("something lacks", {"begransning": "allman"}, "själv fråga läkaren om det som saknas,"),
    ("it contradicts itself", {"motsager": "ja"}, "själv fråga läkaren vad som gäller,"),
]


@pytest.mark.parametrize(("what", "given", "says"), SELF, ids=[one[0] for one in SELF])
def test_who_says_no_is_told_what_to_ask_for(what: str, given: JsonObject, says: str) -> None:
    said = answer_of(of(**{**given, "samtycke_varden": "nej"}), TEXTS)[1]
    assert (said.status, says in said.text) == ("utan_samtycke", True), (what, said.text)


def test_the_heading_over_the_answer_is_true_without_a_certificate() -> None:
    assert "intyget säger" not in TEXTS("resultat")
