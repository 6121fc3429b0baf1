"""What the certificate's conditions with several answers behind them say, answer by answer."""

from __future__ import annotations

import pytest

from decision_aids.engine.json_types import Json
from decision_aids.lakarintyg.aid import LAKARINTYG
from tests.engine.small import DAY, finding, judged
from tests.lakarintyg.at_random import GOOD

type Given = dict[str, Json]

FORLANGNING: Given = {"ordning": "forlangning"}
OSAKER: Given = {"prognos": "gar-inte-att-avgora"}
UTAN_AKTIVITET: Given = {"aktivitet": "ingen"}
SOKER: Given = {"aktivitet": "jobbsokande"}
ARBETE: Given = {"koppling": "arbete"}

SAYS: dict[str, list[tuple[Given, str]]] = {
    "prognos_besvarad": [
        *(
            ({"prognos": one}, "uppfyllt besvarad")
            for one in ("utan-anpassning", "med-anpassning", "kan-inte")
        ),
        ({**OSAKER, "prognosplan": "ja"}, "uppfyllt med-plan"),
        ({**OSAKER, "prognosplan": "nej"}, "inte_uppfyllt utan-plan"),
        ({**OSAKER, "prognosplan": "vet-inte"}, "oklart vet-inte"),
        ({"prognos": "framgar-inte"}, "inte_uppfyllt framgar-inte"),
        ({"prognos": "vet-inte"}, "oklart vet-inte"),
    ],
    "forlangning_sager_nytt": [
        ({"ordning": "forsta"}, "ej_aktuellt forsta-intyget"),
        ({**FORLANGNING, "nytt": "ja"}, "uppfyllt nytt"),
        ({**FORLANGNING, "nytt": "nej"}, "inte_uppfyllt samma-text"),
        ({**FORLANGNING, "nytt": "vet-inte"}, "oklart vet-inte"),
        ({"ordning": "vet-inte"}, "oklart vet-inte"),
    ],
    "samband_begripligt": [
        ({"begransning": "saknas", "funktion": "vet-inte"}, "inte_uppfyllt begransning-saknas"),
        ({"begransning": "vet-inte", "funktion": "saknas"}, "inte_uppfyllt funktion-saknas"),
        ({"begransning": "vet-inte"}, "oklart okand-begransning"),
        ({"funktion": "vet-inte"}, "oklart okand-funktion"),
        ({"samband": "ja"}, "uppfyllt begripligt"),
        ({"samband": "nej"}, "inte_uppfyllt inte-begripligt"),
        ({"samband": "vet-inte"}, "oklart vet-inte"),
    ],
    "koppling_till_aktivitet": [
        ({"koppling": "inget"}, "inte_uppfyllt inget"),
        ({"koppling": "vet-inte"}, "oklart vet-inte"),
        ({"koppling": "aktiviteten", "aktivitet": "vet-inte"}, "oklart okand-aktivitet"),
        ({"koppling": "vardagen", **UTAN_AKTIVITET}, "uppfyllt vardagen-racker"),
        ({"koppling": "vardagen", **SOKER}, "inte_uppfyllt annan-mattstock"),
        ({**ARBETE, **SOKER}, "uppfyllt arbete-racker"),
        ({**ARBETE, **UTAN_AKTIVITET}, "inte_uppfyllt ingen-aktivitet"),
        ({**ARBETE, "aktivitet": "praktik"}, "inte_uppfyllt annan-mattstock"),
        ({"koppling": "aktiviteten", **SOKER}, "uppfyllt aktiviteten"),
        ({"koppling": "aktiviteten", **UTAN_AKTIVITET}, "inte_uppfyllt ingen-aktivitet"),
    ],
    "aktivitetens_timmar_kanda": [
        (UTAN_AKTIVITET, "ej_aktuellt ingen-aktivitet"),
        ({}, "uppfyllt kanda"),
        ({"aktivitet": "vet-inte"}, "oklart okand-aktivitet"),
        ({"aktivitetens_timmar": "vet-inte"}, "oklart okanda"),
    ],
    "sjukskrivning_framgar": [
        ({"hinder": "nej"}, "inte_uppfyllt inget-hinder"),
        ({"hinder": "framgar-inte"}, "oklart hinder-framgar-inte"),
        ({"hinder": "vet-inte"}, "oklart okant-hinder"),
        ({"hinder": "ja"}, "uppfyllt lakarintyg"),
        ({"hinder": "ja", "underlag": "annat"}, "oklart annat-underlag"),
    ],
    "intyget_galler_arbete": [
        ({**ARBETE, "slag": "smittskydd"}, "oklart smittskydd"),
        ({**ARBETE, "hinder": "nej"}, "inte_uppfyllt inget-hinder"),
        ({**ARBETE, "hinder": "framgar-inte"}, "inte_uppfyllt hinder-framgar-inte"),
        ({**ARBETE, "begransning": "saknas"}, "inte_uppfyllt ingen-begransning"),
        ({**ARBETE, "hinder": "vet-inte"}, "oklart okant-hinder"),
        ({**ARBETE, "begransning": "vet-inte"}, "oklart okand-begransning"),
        (ARBETE, "uppfyllt arbete"),
        ({"koppling": "aktiviteten"}, "inte_uppfyllt annat-an-arbete"),
        ({"koppling": "vardagen"}, "inte_uppfyllt annat-an-arbete"),
        ({"koppling": "inget"}, "inte_uppfyllt ingen-koppling"),
        ({"koppling": "vet-inte"}, "oklart vet-inte"),
    ],
}


@pytest.mark.parametrize(
    ("criterion", "given", "says"),
    [(criterion, given, says) for criterion, rows in SAYS.items() for given, says in rows],
)
def test_a_condition_says_of_each_answer(criterion: str, given: Given, says: str) -> None:
    found = finding(judged(LAKARINTYG, DAY, **{**GOOD, **given}), criterion)
    assert f"{found.verdict.value} {found.reason}" == says
