"""What single conditions say, answer by answer: those that only explain a way, and are in no list of gaps."""

from __future__ import annotations

import pytest

from decision_aids.engine.json_types import Json
from tests.engine.small import finding
from tests.vagvisare.judging import usual

type Given = dict[str, Json]

SJUK: Given = {"formaga": "delvis", "orsak": "sjukdom"}
INTYG: Given = {**SJUK, "underlag": "lakarintyg"}
PROGRAM: Given = {**SJUK, "situation": "af-program"}
VANTAR: Given = {**SJUK, "situation": "vantar-fk"}
FOR_SJUK: Given = {"formaga": "for-sjuk-nu", "orsak": "sjukdom"}
LANGVARIG: Given = {"formaga": "langvarig", "orsak": "sjukdom"}
KAND: Given = {**LANGVARIG, "nedsattning": "hel", "varaktighet": "stadigvarande", "potential": "nej"}
UNDER_30: Given = {**LANGVARIG, "alder": "19-29"}

SAYS: dict[str, list[tuple[Given, str]]] = {
    "konsultation_behovs": [
        ({"formaga": "full", "situation": "vantar-fk"}, "uppfyllt motstridigt"),
        ({"formaga": "full", "situation": "vet-inte"}, "oklart okand-situation"),
        ({"formaga": "full", "situation": "ingen"}, "ej_aktuellt klart-nog"),
        ({"formaga": "delvis", "orsak": "annat"}, "ej_aktuellt annat-an-sjukdom"),
        ({"formaga": "vet-inte", "orsak": "annat"}, "ej_aktuellt annat-an-sjukdom"),
        ({"formaga": "for-sjuk-nu", "orsak": "annat"}, "uppfyllt motstridig-orsak"),
        ({"formaga": "langvarig", "orsak": "annat"}, "uppfyllt motstridig-orsak"),
        ({"formaga": "delvis", "orsak": "vet-inte"}, "uppfyllt okand-orsak"),
        ({"formaga": "vet-inte", "orsak": "sjukdom"}, "uppfyllt okand-formaga"),
        ({"formaga": "vet-inte", "utanfor": ["riktalder"]}, "ej_aktuellt riktalder"),
        ({"formaga": "for-sjuk-nu", "orsak": "sjukdom"}, "ej_aktuellt varden-forst"),
        ({**LANGVARIG, "alder": "30-plus", "potential": "vet-inte"}, "uppfyllt okant-vad-som-provats"),
        ({**SJUK, "potential": "vet-inte", "rehabbehov": "ja"}, "ej_aktuellt klart-nog"),
        ({**SJUK, "rehabbehov": "vet-inte"}, "uppfyllt okant-rehabbehov"),
    ],
    "intyg_saknas": [
        ({**SJUK, "underlag": "inget"}, "uppfyllt saknas"),
        ({**SJUK, "underlag": "annat"}, "uppfyllt annat-underlag"),
        ({**SJUK, "underlag": "vet-inte"}, "oklart okant-underlag"),
        ({**INTYG, "intyg_visar": "ja"}, "ej_aktuellt finns"),
        ({**INTYG, "intyg_visar": "otydligt"}, "uppfyllt otydligt"),
        ({**INTYG, "intyg_visar": "sager-emot"}, "uppfyllt sager-emot"),
        ({**INTYG, "intyg_visar": "vet-inte"}, "oklart okant-innehall"),
    ],
    "sjukskriven_patient": [
        ({**SJUK, "underlag": "inget"}, "inte_uppfyllt inget-intyg"),
        ({**SJUK, "underlag": "annat"}, "oklart annat-underlag"),
        ({**SJUK, "underlag": "vet-inte"}, "oklart okant-underlag"),
        ({**INTYG, "intyg_visar": "ja"}, "uppfyllt lakarintyg"),
        ({**INTYG, "intyg_visar": "otydligt"}, "uppfyllt lakarintyg"),
        ({**INTYG, "intyg_visar": "sager-emot"}, "oklart intyget-sager-emot"),
        ({**INTYG, "intyg_visar": "vet-inte"}, "oklart okant-innehall"),
    ],
    "vantar_pa_fk": [
        ({**VANTAR, "fk_ansokan": "sjukpenning"}, "uppfyllt sjukpenning"),
        ({**VANTAR, "fk_ansokan": "sjukersattning"}, "uppfyllt sjukersattning"),
        ({**VANTAR, "fk_ansokan": "samordning"}, "inte_uppfyllt inga-pengar"),
        ({**VANTAR, "fk_ansokan": "vet-inte"}, "oklart okand-ansokan"),
        ({"situation": "vet-inte"}, "oklart okand-situation"),
        ({"situation": "ingen"}, "ej_aktuellt vantar-inte"),
    ],
    "kan_delta": [
        ({"formaga": "full"}, "uppfyllt full"),
        ({"formaga": "delvis"}, "uppfyllt delvis"),
        ({"formaga": "for-sjuk-nu"}, "inte_uppfyllt for-sjuk-nu"),
        ({"formaga": "vet-inte"}, "oklart okand-formaga"),
        ({**LANGVARIG, "nedsattning": "hel"}, "inte_uppfyllt helt-nedsatt"),
        ({**LANGVARIG, "nedsattning": "vet-inte"}, "oklart okand-nedsattning"),
        ({**LANGVARIG, "nedsattning": "del"}, "uppfyllt nagot-kvar"),
        ({**LANGVARIG, "nedsattning": "mindre"}, "uppfyllt nagot-kvar"),
    ],
    "utanfor_af_program": [
        ({**PROGRAM, "heltidssjuk": "ja"}, "uppfyllt programmet-slutar"),
        ({**PROGRAM, "heltidssjuk": "nej"}, "inte_uppfyllt i-program"),
        ({**PROGRAM, "heltidssjuk": "vet-inte"}, "oklart okant-om-det-slutar"),
        ({"situation": "ingen", "af_lage": "inskriven"}, "uppfyllt inget-program"),
        ({"situation": "ingen", "af_lage": "utanfor"}, "uppfyllt inget-program"),
    ],
    "i_af_program": [
        (PROGRAM, "uppfyllt i-program"),
        ({"situation": "ingen", "af_lage": "vet-inte"}, "oklart okant-lage-hos-af"),
        ({"situation": "ingen", "af_lage": "utanfor"}, "ej_aktuellt inget-program"),
    ],
    "nagot_har_andrats": [
        ({"formaga": "full"}, "uppfyllt full-formaga"),
        ({**SJUK, "andrat": "ja"}, "uppfyllt andrat"),
        ({**SJUK, "andrat": "forsta"}, "uppfyllt forsta"),
        ({**SJUK, "andrat": "nej"}, "oklart inget-nytt"),
        ({**SJUK, "andrat": "vet-inte"}, "oklart vet-inte"),
        (PROGRAM, "ej_aktuellt i-program"),
    ],
    "sgi_okand": [
        ({**SJUK, "sgi": "finns"}, "ej_aktuellt finns"),
        ({**SJUK, "sgi": "saknas"}, "ej_aktuellt saknas"),
        ({**SJUK, "sgi": "vet-inte"}, "uppfyllt okand"),
        ({**SJUK, "formaga": "vet-inte", "sgi": "vet-inte"}, "oklart okand-formaga"),
    ],
    "inte_for_sjuk_nu": [
        ({**SJUK, "formaga": "for-sjuk-nu"}, "inte_uppfyllt for-sjuk-nu"),
        ({**SJUK, "formaga": "vet-inte"}, "oklart okand-formaga"),
        (SJUK, "uppfyllt orkar"),
        (LANGVARIG, "uppfyllt orkar"),
    ],
    "fk_har_arende": [
        ({**SJUK, "situation": "vet-inte"}, "oklart okand-situation"),
        (VANTAR, "uppfyllt pagar"),
        ({**SJUK, "situation": "ingen"}, "ej_aktuellt inget-arende"),
        ({**SJUK, "situation": "ingen", "utanfor": ["sjukpenning"]}, "uppfyllt pagar"),
        ({**SJUK, "situation": "vet-inte", "utanfor": ["sjukpenning"]}, "uppfyllt pagar"),
        ({**SJUK, "situation": "ingen", "utanfor": ["rehabiliteringspenning"]}, "uppfyllt pagar"),
        ({**SJUK, "situation": "ingen", "utanfor": ["aktivitetsersattning"]}, "uppfyllt pagar"),
        ({**SJUK, "situation": "vet-inte", "utanfor": ["aktivitetsersattning"]}, "uppfyllt pagar"),
        ({**SJUK, "situation": "ingen", "utanfor": ["sjukersattning"]}, "ej_aktuellt inget-arende"),
        ({**SJUK, "situation": "ingen", "utanfor": "vet-inte"}, "oklart okand-forman"),
    ],
    "langvarigt_nedsatt": [
        ({"formaga": "full"}, "inte_uppfyllt full-formaga"),
        ({"formaga": "delvis"}, "inte_uppfyllt inte-langvarig"),
        ({**FOR_SJUK, "varaktighet": "kortare"}, "inte_uppfyllt inte-langvarig"),
        ({**FOR_SJUK, "varaktighet": "vet-inte"}, "oklart okand-varaktighet"),
        ({**FOR_SJUK, "varaktighet": "minst-ett-ar"}, "uppfyllt minst-ett-ar"),
        ({**FOR_SJUK, "varaktighet": "stadigvarande"}, "uppfyllt minst-ett-ar"),
        ({**LANGVARIG, "orsak": "annat"}, "inte_uppfyllt annat-an-sjukdom"),
        (LANGVARIG, "uppfyllt langvarig"),
        ({**LANGVARIG, "orsak": "vet-inte"}, "oklart okand-formaga"),
    ],
    "alder_for_sjukersattning": [
        ({**LANGVARIG, "alder": "fore-19"}, "inte_uppfyllt fore-19"),
        ({**LANGVARIG, "alder": "30-plus"}, "uppfyllt fran-30"),
        ({**LANGVARIG, "alder": "riktalder"}, "inte_uppfyllt riktalder"),
        ({**LANGVARIG, "alder": "vet-inte"}, "oklart okand-alder"),
        ({**UNDER_30, "nedsattning": "hel"}, "uppfyllt hel-fran-19"),
        ({**UNDER_30, "nedsattning": "del"}, "inte_uppfyllt del-fore-30"),
        ({**UNDER_30, "nedsattning": "mindre"}, "inte_uppfyllt del-fore-30"),
        ({**UNDER_30, "nedsattning": "vet-inte"}, "oklart okand-nedsattning"),
    ],
    "har_inte_sjukersattning": [
        ({**LANGVARIG, "utanfor": ["sjukersattning"]}, "ej_aktuellt har-redan"),
        ({**LANGVARIG, "utanfor": ["aktivitetsersattning"]}, "uppfyllt har-inte"),
        ({**LANGVARIG, "utanfor": "vet-inte"}, "oklart okand-forman"),
        (SJUK, "ej_aktuellt inte-langvarig"),
    ],
    "har_inte_ersattningen": [
        ({**LANGVARIG, "utanfor": ["aktivitetsersattning"]}, "ej_aktuellt har-redan"),
        ({**LANGVARIG, "utanfor": ["aktivitetsersattning", "annan-forman"]}, "ej_aktuellt har-redan"),
        ({**LANGVARIG, "utanfor": ["sjukersattning"]}, "oklart har-sjukersattning"),
        ({**LANGVARIG, "utanfor": ["annan-forman"]}, "oklart kanske-har"),
        ({**LANGVARIG, "utanfor": ["rehabiliteringspenning"]}, "uppfyllt har-inte"),
        ({**LANGVARIG, "utanfor": ["inget"]}, "uppfyllt har-inte"),
        ({**LANGVARIG, "utanfor": "vet-inte"}, "oklart okand-forman"),
        (SJUK, "ej_aktuellt inte-langvarig"),
    ],
    "riktalder_nadd": [
        ({**SJUK, "utanfor": ["riktalder"]}, "uppfyllt natt"),
        ({**LANGVARIG, "alder": "riktalder", "utanfor": "vet-inte"}, "uppfyllt natt"),
        ({**SJUK, "utanfor": ["inget"]}, "ej_aktuellt inte-natt"),
        ({**LANGVARIG, "alder": "30-plus", "utanfor": "vet-inte"}, "ej_aktuellt inte-natt"),
        ({**LANGVARIG, "alder": "vet-inte", "utanfor": ["inget"]}, "oklart okand-alder"),
        ({**LANGVARIG, "alder": "vet-inte", "utanfor": "vet-inte"}, "oklart okand-alder"),
        ({**SJUK, "utanfor": "vet-inte"}, "oklart okand-alder"),
    ],
    "framtiden_kand": [
        (KAND, "uppfyllt kand"),
        *(
            ({**KAND, one: "vet-inte"}, "oklart okand-framtid")
            for one in ("nedsattning", "varaktighet", "potential")
        ),
        (SJUK, "ej_aktuellt inte-langvarig"),
    ],
}


@pytest.mark.parametrize(
    ("criterion", "given", "says"),
    [(criterion, given, says) for criterion, rows in SAYS.items() for given, says in rows],
)
def test_a_condition_says_of_each_answer(criterion: str, given: Given, says: str) -> None:
    found = finding(usual(**given), criterion)
    assert f"{found.verdict.value} {found.reason}" == says
