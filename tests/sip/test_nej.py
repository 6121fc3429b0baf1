"""Without a plan of both: what the answer says that is done instead, by when, and what it does not repeat."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.json_types import Json
from decision_aids.sip.aid import SIP
from decision_aids.view.result.answer import answer_of
from tests.engine.small import judged

BOTH: dict[str, Json] = {
    **{"behov_socialtjanst": "ja", "behov_varden": "ja", "ser_behovet": "kommunen", "samtycke_plan": "ja"},
    **{"motesdag": "2027-01-14", "fk_roll": "arende", "af_roll": "nej", "onskan": "plan"},
    **{"nej_fran_fk": "nej", "plan_finns": "nej"},
}


def said(**given: Json) -> list[str]:
    found = judged(SIP, date(2026, 12, 1), **{**BOTH, **given})
    return [one.text for one in answer_of(found, texts_of(SIP))]


@pytest.mark.parametrize(("there", "words"), [("nej", "fortsätter med sitt"), ("ja", "den SIP som finns")])
def test_a_no_to_the_plan_has_a_next_step_and_a_day(there: str, words: str) -> None:
    answer = said(samtycke_plan="nej", plan_finns=there)
    assert words in answer[1]
    assert "senast den 29 december 2026" in answer[1]
    assert " ".join(answer).count("SIP") <= 2


def test_where_one_of_the_two_is_enough_it_is_known_not_to_be_a_sip() -> None:
    answer = said(behov_varden="nej", fk_roll="vet-inte")
    assert answer[0].startswith("Ingen SIP.")
    assert "Det går inte att säga" not in " ".join(answer)


@pytest.mark.parametrize("given", [{}, {"motesdag": "2026-12-10"}, {"nej_fran_fk": "ja"}])
def test_who_must_come_is_to_be_checked_in_the_law(given: dict[str, Json]) -> None:
    assert said(**given)[2].endswith("Kontrollera lagtexten.")


def test_who_has_answered_that_fk_said_no_is_not_asked_whether() -> None:
    assert "Har FK sagt nej" not in said(nej_fran_fk="ja")[2]
