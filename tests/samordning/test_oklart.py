"""What is unclear is asked about by every reader, in Swedish, and nothing that is known is hidden by it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json
from decision_aids.gemensamt.svar import Lasare
from decision_aids.samordning.aid import SAMORDNING
from decision_aids.samordning.utfall import Steg
from decision_aids.view.result.answer import answer_of
from tests.aids.worked import CASES, judged
from tests.engine import small
from tests.samordning.test_random_answers import cases
from tests.samordning.told import KLART


def said(evaluation: Evaluation) -> tuple[str, str]:
    """The two sentences, in this reader's words."""
    stands, following = answer_of(evaluation, texts_of(SAMORDNING).for_reader(evaluation.voice))
    return stands.text, following.text


def klart(reader: Lasare, **given: Json) -> Evaluation:
    """Everything speaks for applying, but for some answers."""
    return small.judged(SAMORDNING, **{**KLART, "lasare": reader.value, **given})


UNKNOWN: list[tuple[dict[str, Json], str]] = [
    ({"vill_ansoka": "vet-inte"}, "om personen vill ansöka"),
    ({"sgi": "vet-inte"}, "om personen saknar SGI"),
    ({"underlag": "vet-inte"}, "om det finns ett läkarintyg"),
    ({"intyg_framat": "vet-inte"}, "om intyget gäller tiden framåt"),
    ({"underlag": "inget", "vill_ansoka": "vet-inte"}, "det är oklart om personen vill ansöka"),
]
"""What nobody knows, and what the reader is told to find out."""


@pytest.mark.parametrize("reader", Lasare)
@pytest.mark.parametrize(("given", "asked"), UNKNOWN)
def test_every_reader_is_told_what_is_unclear(reader: Lasare, given: dict[str, Json], asked: str) -> None:
    following = said(klart(reader, **given))[1]
    assert asked in following.split("Viktigast: ")[1]


def test_care_is_not_asked_for_a_certificate_that_is_good_enough() -> None:
    for given, _ in UNKNOWN[:2]:
        assert "intyg" not in said(klart(Lasare.VARDEN, **given))[1]
    assert "hjälper till med ett intyg" in said(klart(Lasare.VARDEN, intyg_visar="otydligt"))[1]


def partly() -> Iterator[Evaluation]:
    """Every worked case, whole and with only the short path answered, for every reader; and drawn answers."""
    for case_id in CASES["samordning"]:
        case = judged("samordning", case_id).case
        for reader in Lasare:
            whole = {**case.answers, "lasare": reader}
            kept = {
                key: one for key, one in whole.items() if SAMORDNING.question[key].group in SAMORDNING.short
            }
            yield from (evaluate(SAMORDNING, replace(case, answers=one)) for one in (whole, kept))
    yield from (evaluate(SAMORDNING, one) for number, one in enumerate(cases(0.8)) if number % 10 == 0)


def _step(found: Evaluation) -> str:
    return next(one.status.value for one in found.outcomes if one.outcome.id == "ansokan")


def test_what_is_unclear_never_goes_unnamed_and_no_sentence_is_half() -> None:
    for found in partly():
        stands, following = said(found)
        if _step(found) == Steg.OKLART.value and "när du hör av dig" not in following:
            assert "Viktigast: " in following
        assert "svara på fler frågor här" not in following
        assert not following.startswith("Gör det här")
        assert not re.search(r"saknas och om |inte .* och om ", following.split("Viktigast: ")[-1])
        if "söka sjukpenning" in following and "för sjuk" not in stands:
            assert "har en SGI" in stands or "sjukersättning" in stands


SHORT: list[tuple[str, str]] = [
    ("allt_ar_klart", "troligen"),
    ("sgi_finns", "annan_vag"),
    ("for_sjuk_med_prognos", "inte_nu"),
    ("allt_ar_oklart", "oklart"),
    ("varken_bor_eller_arbetar", "oklart"),
]
"""Worked cases with only the short path answered, and how they stand so far."""


@pytest.mark.parametrize(("case_id", "status"), SHORT)
def test_what_is_known_is_told_before_all_is_answered(case_id: str, status: str) -> None:
    case = judged("samordning", case_id).case
    kept = {
        key: one for key, one in case.answers.items() if SAMORDNING.question[key].group in SAMORDNING.short
    }
    assert evaluate(SAMORDNING, replace(case, answers=kept)).answer[0].status.value == status


def test_what_is_missing_and_what_is_unclear_stand_in_one_sentence() -> None:
    following = said(klart(Lasare.SOCIALTJANSTEN, underlag="inget", rehabbehov="vet-inte"))[1]
    assert following.endswith(
        "läkarintyg saknas och det är oklart om personen behöver arbetslivsinriktad rehabilitering."
    )
