"""Reads Arbetsförmedlingens AF00251. It never holds diagnosis, treatment or findings of others."""

from __future__ import annotations

from decimal import Decimal

from decision_aids.engine.measures import Hours
from decision_aids.engine.values import BadValueError
from decision_aids.utbyte.forslag import Inlast
from decision_aids.utbyte.las_nationellt import Lasning
from decision_aids.utbyte.nationellt import Intyg

NAMN = "AF00251"
VERSIONS = ("1", "")
PROGRAM = "Gäller programmet hos Arbetsförmedlingen. Stämmer bara om aktiviteten är densamma."
EXTENT = {"HELTID": "heltid", "DELTID": "deltid", "OKAND": "vet-inte"}
RETURN = {
    "ATERGA_UTAN_ANPASSNING": "utan-anpassning",
    "ATERGA_MED_ANPASSNING": "med-anpassning",
    "KAN_EJ_ATERGA": "kan-inte",
    "EJ_MOJLIGT_AVGORA": "gar-inte-att-avgora",
}
_HOURS = Hours(lowest=Decimal(1), highest=Decimal(39))


def read_af00251(intyg: Intyg) -> Inlast:
    """What the certificate says to the questions of the aids."""
    reading = Lasning(intyg, NAMN, "af")
    reading.head("af")
    reading.contact(most=2)
    reading.demand("1.1", "2.1", "2.2", "3.1", "4.1", "5.1", "7.1", "8.1")
    _activity(reading)
    reading.text("3.1", "funktion", "funktion_grad")
    reading.text("4.1", "begransning", "begransning_grad", "samband", "koppling")
    _hindered(reading)
    _adaptation(reading)
    _return(reading)
    reading.rest()
    return reading.samling.klar(
        f"{NAMN}, läkarintyg till Arbetsförmedlingen (version {intyg.version or '1'})"
    )


def _activity(reading: Lasning) -> None:
    reading.text("2.1", "aktivitet", "aktivitet_innehall")
    extent = reading.first("2.2")
    chosen = reading.coded(extent, EXTENT)
    if extent and chosen:
        reading.samling.foresla("aktivitetens_omfattning", chosen, reading.plats(extent), PROGRAM)
    hours = reading.first("2.3")
    if hours is None:
        if chosen == "deltid":
            reading.samling.avvikelser.append(f"{reading.plats('2.3')}: timmarna saknas.")
        return
    if chosen != "deltid":
        reading.samling.avvikelser.append(f"{reading.plats(hours)}: timmar hör bara till deltid.")
        return
    try:
        value = _HOURS.write(_HOURS.read(hours.number if hours.unit == "h" else ""))
        reading.samling.foresla("aktivitetens_timmar", value, reading.plats(hours), PROGRAM)
    except BadValueError as bad:
        reading.unread(hours, f"{hours.number[:20]} {hours.unit[:20]}: {bad}")


def _hindered(reading: Lasning) -> None:
    found = reading.boolean("5.1")
    if found:
        reading.samling.foresla("hinder", "ja" if found[0] else "nej", reading.plats(found[1]))
    rows = reading.rows("6", None, "aktiviteten", PROGRAM)
    hindered = found and found[0]
    if hindered and not rows:
        reading.samling.avvikelser.append(f"{reading.plats('6.1')}: omfattning och period saknas.")
    if found and not hindered and rows:
        what = "intyget säger nej till hinder men har ändå rader"
        reading.samling.avvikelser.append(f"{reading.plats('6.1')}: {what}.")


def _adaptation(reading: Lasning) -> None:
    found = reading.boolean("7.1")
    words = reading.text("7.2", "anpassning", "anpassning_slag")
    if not found:
        return
    yes, part = found
    answer = ("beskriven" if words else "obeskriven") if yes else "hjalper-inte"
    reading.samling.foresla("anpassning", answer, reading.plats(part))
    if yes and not words:
        reading.samling.avvikelser.append(f"{reading.plats('7.2')}: det står inte vilken anpassning.")


def _return(reading: Lasning) -> None:
    part = reading.first("8.1")
    answer = reading.coded(part, RETURN)
    if part and answer:
        reading.samling.foresla("prognos", answer, reading.plats(part))
    words = reading.text("8.2", "anpassning")
    if answer == "med-anpassning" and not words:
        reading.samling.avvikelser.append(f"{reading.plats('8.2')}: det står inte vilken anpassning.")
