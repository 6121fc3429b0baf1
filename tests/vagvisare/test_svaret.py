"""What the sentences that the result begins with say: which thing first, when, and in which words."""

from __future__ import annotations

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import Json
from decision_aids.engine.reading import Case
from decision_aids.gemensamt.svar import Lasare
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.vagvisare.utfall.lagen import (
    INTYG_OTYDLIGT,
    INTYG_SAKNAS,
    MEDGIVANDE_SAKNAS,
    PARALLELL,
    PRIMAR,
)
from decision_aids.view.result.answer import answer_of
from tests.aids.worked import CASES, sentences
from tests.engine.small import DAY, finding
from tests.vagvisare.judging import statuses, worked


def test_the_certificate_that_is_missing_is_named_first() -> None:
    said = sentences("vagvisare", "otydligt_intyg_ar_en_fraga")["svar_lage"]
    assert said.startswith(
        "Nu: personen ber om ett läkarintyg som visar nedsättningen. Vi föreslår att personen"
    )
    assert said.endswith("saker till står nedanför.")
    without = sentences("vagvisare", "nej_till_allt_inget_intyg")["svar_lage"]
    assert without.startswith("Nu: personen ber om ett läkarintyg.")


def test_safety_and_whom_to_ask_are_named_before_the_certificate() -> None:
    assert (
        "Nu: ta hand om tryggheten först. I dag. Dessutom: "
        in sentences("vagvisare", "vald_nara")["svar_lage"]
    )
    assert (
        "Nu: rådgör innan personen skickas vidare. "
        in sentences("vagvisare", "halsosam_klienten")["svar_lage"]
    )


UNCLEAR: list[tuple[str, dict[str, Json], str]] = [
    ("varden", {}, "Dessutom: fråga om våld, i enrum. 23 vägar till är oklara."),
    ("fk", {}, "Dessutom: fråga om våld, i enrum. 23 vägar till är oklara."),
    ("socialtjansten", {}, "Dessutom: fråga om våld, i enrum. 23 vägar till är oklara."),
    ("socialtjansten", {"underlag": "inget"}, ""),
]
"""Who reads, what is known, and how the sentence ends; empty when something is to be done."""


@pytest.mark.parametrize(("reader", "known", "ends"), UNCLEAR)
def test_what_is_unclear_is_not_told_as_going_on(reader: str, known: dict[str, Json], ends: str) -> None:
    asked = ("situation", "formaga", "orsak", "underlag", "sgi", "rehabbehov")
    answers, problems = read_answers(
        VAGVISARE, {**dict.fromkeys(asked, "vet-inte"), "lasare": reader, **known}
    )
    assert problems == ()
    evaluation = evaluate(VAGVISARE, Case(DAY, answers))
    said = answer_of(evaluation, texts_of(VAGVISARE).for_reader(reader))[0].text
    going_on = [one for one in statuses(evaluation).values() if one in (PRIMAR, PARALLELL)]
    assert ("nedanför" in said) is (len(going_on) > 2)
    assert said.endswith(ends)
    assert ("oklara." in said) is bool(ends)


@pytest.mark.parametrize("case_id", CASES["vagvisare"])
def test_no_sentence_joins_three_things_with_and(case_id: str) -> None:
    assert ", och " not in sentences("vagvisare", case_id)["svar_lage"].split("Dessutom:")[0].split(". ")[0]


@pytest.mark.parametrize("case_id", CASES["vagvisare"])
def test_no_sentence_says_that_something_is_missing_without_saying_what(case_id: str) -> None:
    assert "det som saknas" not in sentences("vagvisare", case_id)["svar_lage"]


def test_what_samordning_waits_for_is_named_from_the_answers() -> None:
    unclear = sentences("vagvisare", "otydligt_intyg_ar_en_fraga")["svar_lage"]
    assert "Dessutom: personen ansöker om samordning när läkarintyget visar nedsättningen." in unclear
    no_consent = sentences("vagvisare", "nej_till_samverkan_men_vill_soka")["svar_lage"]
    assert no_consent.startswith("Nu: du och personen pratar om medgivandet till samverkan, som saknas.")


NAMES = {INTYG_SAKNAS: "läkarintyg", INTYG_OTYDLIGT: "läkarintyg", MEDGIVANDE_SAKNAS: "medgivande"}


@pytest.mark.parametrize("reader", Lasare)
def test_every_reader_is_told_what_samordning_waits_for(reader: Lasare) -> None:
    texts = texts_of(VAGVISARE).for_reader(reader)
    for status, named in NAMES.items():
        assert named in texts("utfall", "samordning_fk", "status", status, "rubrik").lower()


FITS: list[tuple[str, str, str, str, str]] = [
    # worked case, way, status, what is never said, why
    (
        "for_sjuk_med_vard",
        "vard",
        "primar",
        "aktivitet som planeras",
        "nothing is planned of one too ill now",
    ),
    (
        "frisk_igen",
        "aktivitetsplan",
        "primar",
        "klarar något",
        "a healthy person manages more than something",
    ),
    ("annat_an_sjukdom", "kommunens_insats", "parallell", "vård", "nobody has spoken of care"),
]


@pytest.mark.parametrize(("case_id", "way", "status", "never", "why"), FITS)
def test_what_a_way_says_fits_everyone_it_is_said_to(
    case_id: str, way: str, status: str, never: str, why: str
) -> None:
    assert case_id in CASES["vagvisare"]
    texts = texts_of(VAGVISARE)
    said = [
        texts.find("utfall", way, "status", status, part) or "" for part in ("text", "du", "personen", "nar")
    ]
    assert [one for one in said if never in one] == [], why


@pytest.mark.parametrize("case_id", CASES["vagvisare"])
def test_when_a_consultation_comes_first_no_condition_says_that_all_is_clear(case_id: str) -> None:
    evaluation = worked(case_id)
    if statuses(evaluation)["konsultation"] != "primar":
        return
    texts = texts_of(VAGVISARE)
    found = finding(evaluation, "konsultation_behovs")
    assert "välja väg" not in texts("kriterier", "konsultation_behovs", "skal", found.reason, "text")
