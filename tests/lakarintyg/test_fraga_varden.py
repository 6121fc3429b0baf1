"""Asking care: when the answer says so there is advice and a letter for it, as soon as that is said."""

from __future__ import annotations

import re
from collections.abc import Hashable

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.verdicts import Mottagare
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.nasta import Nasta
from decision_aids.law.register import as_object
from decision_aids.view.result.presenter import Presenter
from decision_aids.view.text.words import RECEIVERS, WITHOUT_LETTER
from tests.aids.worked import CASES, judged
from tests.engine.small import DAY
from tests.engine.small import judged as judged_on
from tests.lakarintyg.at_random import GOOD, cases
from tests.scale import tries

CARE = RECEIVERS[Mottagare.VARDEN]
LETTERS = {"brev_personen", "brev_rehabkoordinatorn"}
STEPS = {
    Nasta.FRAGA_VARDEN: {"ta_hjalp_av_rehabkoordinatorn", "fraga_varden_med_samtycke"},
    Nasta.FRAGA_OM_SAMTYCKE: {"fraga_varden_med_samtycke"},
    Nasta.UTAN_SAMTYCKE: {"utan_samtycke"},
    Nasta.BE_OM_INTYG: {"be_om_intyg"},
}
"""The advice that says how, by what the answer says is next."""
NOT_A_LAKARINTYG = "komplettera_med_lakarintyg"
"""What is asked for is a läkarintyg, which says the same."""


def _short(case_id: str) -> Evaluation:
    """A worked case that the reader has answered as far as the first result."""
    whole = judged("lakarintyg", case_id)
    answers, _ = read_answers(LAKARINTYG, as_object(CASES["lakarintyg"][case_id]["svar"]))
    given: dict[str, Hashable] = {}
    while True:
        found = evaluate(LAKARINTYG, Case(whole.case.as_of, dict(given)))
        if not found.short or found.next is None:
            return found
        given |= {one: answers[one] for one in found.next.questions}


def _has_a_way_to_ask(found: Evaluation, what: str) -> bool:
    """Whether the answer asks care; then there is the advice, a letter, and the question of consent."""
    said = Nasta(found.answer[1].status.value)
    if said not in STEPS:
        return False
    advice, documents = {one.id for one in found.advice}, {one.document.id for one in found.documents}
    assert advice & {*STEPS[said], NOT_A_LAKARINTYG}, (what, said, advice)
    assert documents & LETTERS, (what, said, documents)
    assert "samtycke_varden" in found.read, (what, said)
    return True


def test_what_the_first_result_says_to_ask_care_it_gives_a_way_to_ask() -> None:
    assert sum(_has_a_way_to_ask(_short(one), one) for one in CASES["lakarintyg"]) >= 12


def test_so_does_every_result_whole_or_half_answered() -> None:
    asked = sum(_has_a_way_to_ask(judged("lakarintyg", one), one) for one in CASES["lakarintyg"])
    for answered in (0.6, 0.8, 1.0):
        for number, case in enumerate(cases(tries(1_000, least=200), 21, answered=answered)):
            asked += _has_a_way_to_ask(evaluate(LAKARINTYG, case), f"drawn {number} {answered}")
    assert asked > 100


ALLMAN: JsonObject = {
    "underlag": "lakarintyg",
    "slag": "annan",
    "manad": "2026-12",
    "aktivitet": "praktik",
    "hinder": "ja",
    "funktion": "berattad",
    "begransning": "allman",
    "rader": [{"grad": 100, "fran": "2026-12-01", "till": "2026-12-31"}],
}
CONSENT: list[tuple[JsonObject, set[str], set[str]]] = [
    ({}, {"fraga_varden_med_samtycke"}, {"brev_personen", "samtycke"}),
    (
        {"samtycke_varden": "ja"},
        {"ta_hjalp_av_rehabkoordinatorn", "fraga_varden_med_samtycke"},
        {"brev_personen", "brev_rehabkoordinatorn", "samtycke"},
    ),
    ({"samtycke_varden": "nej"}, {"utan_samtycke"}, {"brev_personen"}),
]


@pytest.mark.parametrize(("consent", "advice", "documents"), CONSENT)
def test_after_eight_questions_consent_decides_the_way(
    consent: JsonObject, advice: set[str], documents: set[str]
) -> None:
    found = judged_on(LAKARINTYG, DAY, **{**ALLMAN, **consent})
    care = {one for some in STEPS.values() for one in some}
    assert {one.id for one in found.advice} & care == advice
    assert {one.document.id for one in found.documents} & {*LETTERS, "samtycke"} == documents


def _asked(found: Evaluation) -> dict[str, list[str]]:
    """The criteria of what is asked, by the heading that it stands under."""
    asked: dict[str, list[str]] = {}
    for one in Presenter(found, texts_of(LAKARINTYG)).gaps():
        asked.setdefault(one.receiver, []).extend(one.criteria)
    return asked


def test_a_question_is_for_care_only_where_there_is_a_letter_to_ask_it_in() -> None:
    """What is left is nothing that the plan waits for: the person can ask it at the next visit."""
    by_the_person = 0
    worked = [(one, judged("lakarintyg", one)) for one in CASES["lakarintyg"]]
    drawn = enumerate(cases(tries(1_000, least=200), 22))
    for what, found in (*worked, *((f"drawn {n}", evaluate(LAKARINTYG, case)) for n, case in drawn)):
        written, asked = {one.document.id for one in found.documents} & LETTERS, _asked(found)
        assert written or CARE not in asked, what
        by_the_person += WITHOUT_LETTER in asked and not written
    assert by_the_person > 20


FK: JsonObject = {"slag": "fk", "aktivitet": "jobbsokande", "koppling": "arbete", "matt": "arbetstid"}
PLANNED: list[tuple[str, JsonObject, str]] = [
    (
        "it begins long before it was signed",
        {"signerat_dag": "2026-11-20", "skal_bakat": "nej"},
        "start_forklarad",
    ),
    ("the old text once more", {"ordning": "forlangning", "nytt": "nej"}, "forlangning_sager_nytt"),
    ("it measures working time", FK, "matt_ar_aktiviteten"),
]
LEFT: JsonObject = {"deltidsarbete": "nej", "anpassning": "framgar-inte", "prognos": "framgar-inte"}


@pytest.mark.parametrize(("what", "given", "criterion"), PLANNED, ids=[one[0] for one in PLANNED])
@pytest.mark.parametrize(("thin", "heading"), [({}, WITHOUT_LETTER), ({"begransning": "allman"}, CARE)])
def test_a_certificate_that_can_be_planned_from_leaves_the_rest_to_the_person(
    thin: JsonObject, heading: str, what: str, given: JsonObject, criterion: str
) -> None:
    found = judged_on(LAKARINTYG, DAY, **{**GOOD, **LEFT, **given, **thin})
    assert criterion in _asked(found)[heading], what


OUTSIDE: list[tuple[str, JsonObject]] = [
    ("before three months", {"tre_manader": "nej"}),
    ("a benefit", {"utanfor": ["aktivitetsersattning"], "forman_omfattning": "hel"}),
    (
        "before the requirement",
        {"manad": "2026-09", "rader": [{"grad": 50, "fran": "2026-09-01", "till": "2026-09-30"}]},
    ),
    (
        "no time left to ask for",
        {"deltidsarbete": "ja", "deltidsarbete_timmar": 32, "barn_under_8": "ja"},
    ),
]


@pytest.mark.parametrize(("what", "given"), OUTSIDE, ids=[one[0] for one in OUTSIDE])
def test_of_an_activity_that_may_not_be_demanded_nothing_is_asked(what: str, given: JsonObject) -> None:
    """Neither in the list of questions nor in the note; what the paper must hold itself is told still."""
    inside = judged_on(LAKARINTYG, DAY, **{**GOOD, **LEFT})
    outside = judged_on(LAKARINTYG, DAY, **{**GOOD, **LEFT, **given})
    unsigned = judged_on(LAKARINTYG, DAY, **{**GOOD, **LEFT, **given, "signerat": "nej"})
    about = {"anpassning_besvarad", "prognos_besvarad"}
    assert about <= {one.criterion.id for one in inside.missing}
    assert not about & {one.criterion.id for one in outside.missing}, what
    assert "signerat_och_daterat" in {one.criterion.id for one in unsigned.missing}, what


def test_a_question_that_the_person_may_put_to_a_doctor_says_nothing_of_us() -> None:
    texts, seen = texts_of(LAKARINTYG), 0
    for case in cases(tries(1_000, least=200), 23):
        for one in evaluate(LAKARINTYG, case).missing:
            if one.receiver is Mottagare.VARDEN:
                seen += 1
                asked = texts("kriterier", one.criterion.id, "skal", one.reason, "fraga")
                assert not re.search(r"\b(vi|oss|vår|vårt|våra)\b", asked, re.IGNORECASE), asked
    assert seen > 20
