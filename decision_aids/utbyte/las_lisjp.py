"""Reads Försäkringskassans certificate for sjukpenning: LISJP (version 1) and FK7804, sent as LISJP 2.0.

Its percentages measure normal working time, never the activity, and no occupation in it is an activity that
socialnämnden has decided on. Diagnoses are dropped: no question of the aids needs them.
"""

from __future__ import annotations

from decision_aids.engine.json_types import Json
from decision_aids.utbyte.forslag import Inlast
from decision_aids.utbyte.las_nationellt import Lasning
from decision_aids.utbyte.nationellt import Intyg

NAMN = "FK7804"
VERSIONS = ("1", "2")
DEGREE = {"HELT_NEDSATT": 100, "TRE_FJARDEDEL": 75, "HALFTEN": 50, "EN_FJARDEDEL": 25}
OCCUPATION = {
    "NUVARANDE_ARBETE": "arbete",
    "ARBETSSOKANDE": "arbete",
    "FORALDRALEDIG": "",
    "STUDIER": "",
}
PROGNOSIS = {
    "STOR_SANNOLIKHET": "utan-anpassning",
    "SANNOLIKT_INTE": "kan-inte",
    "PROGNOS_OKLAR": "gar-inte-att-avgora",
    "ATER_X_ANTAL_DGR": "",
    "ATER_X_ANTAL_MANADER": "",
}
DOUBT = {
    "STOR_SANNOLIKHET": "Intyget gäller återgång i arbete.",
    "SANNOLIKT_INTE": "Intyget säger att patienten sannolikt inte kan återgå helt. En del kan gå.",
    "PROGNOS_OKLAR": "",
}
NO_ACTION = "EJ_AKTUELLT"
ACTIONS = {
    NO_ACTION: "",
    "HJALPMEDEL": "hjalpmedel",
    "OMFORDELNING": "innehall",
    **dict.fromkeys(
        (
            "ARBETSTRANING",
            "ARBETSANPASSNING",
            "SOKA_NYTT_ARBETE",
            "BESOK_ARBETSPLATS",
            "ERGONOMISK",
            "KONFLIKTHANTERING",
            "KONTAKT_FHV",
            "OVRIGA_ATGARDER",
        ),
        "annat",
    ),
}
WORKING_TIME = "Procenten gäller normal arbetstid. Den går inte att räkna om till aktiviteten."


def read_lisjp(intyg: Intyg) -> Inlast:
    """What the certificate says to the questions of the aids."""
    reading = Lasning(intyg, NAMN, "fk")
    what = f"{NAMN} (LISJP), läkarintyg för sjukpenning (version {intyg.version})"
    reading.head("fk")
    infected = reading.boolean("27.1")
    if infected and infected[0]:
        reading.unread(infected[1], "intyget gäller smitta och säger inget om vad personen kan göra")
    reading.contact(most=5)
    _occupation(reading)
    reading.text("35.1", "funktion", "funktion_grad")
    reading.text("17.1", "begransning", "begransning_grad", "samband")
    _treatment(reading)
    _rows(reading)
    _prognosis(reading)
    _actions(reading)
    reading.text("25.1", "skal_bakat")
    for number in ("33.2", "37.1"):
        reading.text(number, "rader")
    uneven = reading.boolean("33.1")
    if uneven:
        reading.samling.las(reading.plats(uneven[1]), "Ja" if uneven[0] else "Nej", "rader")
    if not (infected and infected[0]):
        reading.demand(*_demanded(reading))
    if any(intyg.of("6")):
        reading.lasta |= {f"6.{part}" for part in range(1, 7)}
        reading.samling.ovrigt.append(
            f"{NAMN}, fråga 6: diagnosen är inte inläst. Ingen fråga här behöver den."
        )
    reading.rest()
    return reading.samling.klar(what)


def _demanded(reading: Lasning) -> list[str]:
    """What the form demands, by what else is answered."""

    def codes(number: str) -> set[str]:
        return {part.code for part in reading.intyg.delsvar(number)}

    numbers = ["1.1", "28.1", "35.1", "17.1", "32.1", "39.1"]
    numbers += ["29.1"] if "NUVARANDE_ARBETE" in codes("28.1") else []
    numbers += ["33.1"] if codes("32.1") - {"HELT_NEDSATT"} else []
    numbers += ["39.2"] if "PROGNOS_OKLAR" in codes("39.1") and reading.intyg.major == "2" else []
    numbers += ["39.3"] if "ATER_X_ANTAL_DGR" in codes("39.1") else []
    numbers += ["39.4"] if "ATER_X_ANTAL_MANADER" in codes("39.1") else []
    return numbers


def _occupation(reading: Lasning) -> None:
    parts = [*reading.intyg.delsvar("28.1")]
    reading.lasta.add("28.1")
    meant = {reading.coded(part, OCCUPATION) for part in parts}
    if meant == {"arbete"}:
        doubt = "Intyget bedömer arbete, inte en aktivitet som nämnden har bestämt."
        reading.samling.foresla("koppling", "arbete", reading.plats(parts[0]), doubt)
    for part in parts:
        reading.samling.las(reading.plats(part), part.text or part.code, "koppling")
    reading.text("29.1", "koppling", "aktivitet_innehall")


def _treatment(reading: Lasning) -> None:
    words = [reading.text(number, "behandling") for number in ("19.1", "20.1")]
    number = next((number for number, text in zip(("19.1", "20.1"), words, strict=True) if text), "")
    if number:
        doubt = "Intyget beskriver behandling. Läs om den påverkar planeringen."
        reading.samling.foresla("behandling", "ja", reading.plats(number), doubt)


def _rows(reading: Lasning) -> None:
    codes = [part.code for part in reading.intyg.delsvar("32.1")]
    if reading.rows("32", DEGREE, "arbetstid", WORKING_TIME):
        reading.samling.foresla("hinder", "ja", reading.plats("32.1"), WORKING_TIME)
    if len(set(codes)) < len(codes):
        reading.samling.avvikelser.append(f"{reading.plats('32.1')}: samma grad står i flera rader.")


def _prognosis(reading: Lasning) -> None:
    part = reading.first("39.1")
    answer = reading.coded(part, PROGNOSIS)
    if part and answer:
        reading.samling.foresla("prognos", answer, reading.plats(part), DOUBT[part.code])
    if part:
        reading.samling.las(reading.plats(part), part.text or part.code, "prognos")
    reading.text("39.2", "prognosplan")
    for number in ("39.3", "39.4"):
        part = reading.first(number)
        if part:
            reading.samling.las(reading.plats(part), part.text or part.code, "prognos")


def _actions(reading: Lasning) -> None:
    parts = [*reading.intyg.delsvar("40.1")]
    reading.lasta.add("40.1")
    kinds = [kind for part in parts if (kind := reading.coded(part, ACTIONS))]
    if kinds and any(part.code == NO_ACTION for part in parts):
        reading.samling.avvikelser.append(
            f"{reading.plats('40.1')}: inga åtgärder står tillsammans med andra."
        )
    where = "40.1"
    travel = reading.boolean("34.1")
    if travel and travel[0]:
        kinds, where = [*kinds, "plats"], where if kinds else "34.1"
    words = reading.text("44.1", "anpassning", "anpassning_slag")
    if words or kinds:
        doubt = "Intyget skriver om arbete. Läs om det passar aktiviteten."
        reading.samling.foresla("anpassning", "beskriven", reading.plats("44.1" if words else where), doubt)
    if kinds:
        given: list[Json] = [*dict.fromkeys(kinds)]
        reading.samling.foresla(
            "anpassning_slag", given, reading.plats(where), "Läs om det passar aktiviteten."
        )
