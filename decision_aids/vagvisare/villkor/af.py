"""Conditions of what Arbetsförmedlingen does. No SGI and no a-kassa is asked for (2000:628 11 §)."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, guards, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import ja_nej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import lage_hos_af, nedsatt
from decision_aids.vagvisare.guards import i_program, om_kan_soka, om_nedsatt, om_rehabbehov, utanfor_program
from decision_aids.vagvisare.svar import AfLage, Andrat, Nedsatt
from decision_aids.vagvisare.villkor.bistand import av_formagan

kan_soka_arbete = leaf("kan_soka_arbete", Grund.LAG, "for-2000-628-6-a", "sol-12-3").gap(
    Vikt.FORKLARING, Mottagare.PERSONEN, applies=utanfor_program
)(av_formagan("delvis"))
"""Can the person look for or prepare for work, in full or in part?"""

orkar_med_af = leaf("orkar_med_af", Grund.EGEN, "egen-bedomning", "for-2000-628-3").gap(
    Vikt.FORKLARING, Mottagare.VARDEN, applies=om_rehabbehov
)(av_formagan("delvis"))
"""Is the person well enough for AF's rehabilitation now? The same question, in another way on."""


def _om_andrat(read: Read) -> Judgement | None:
    stopped = utanfor_program(read)
    if stopped is not None or read(nedsatt) is Nedsatt.INGEN:
        return stopped
    return om_nedsatt(read)


@leaf("nagot_har_andrats", Grund.LOKAL, "ratt-stod-ratt-forsorjning", "for-2000-628-6").gap(
    Vikt.FORKLARING, Mottagare.PERSONEN, applies=_om_andrat
)
def nagot_har_andrats(read: Read) -> Judgement:
    """After a long illness: what has changed since AF last met the person? A gap is a question, not a no."""
    if read(nedsatt) is Nedsatt.INGEN:
        return uppfyllt("full-formaga")
    match read(q.ANDRAT):
        case Andrat.JA:
            return uppfyllt("andrat")
        case Andrat.FORSTA:
            return uppfyllt("forsta")
        case Andrat.NEJ:
            return oklart("inget-nytt", Mottagare.PERSONEN)
        case Andrat.VET_INTE:
            return oklart("vet-inte", Mottagare.PERSONEN)


inte_i_program = (
    leaf("inte_i_program", Grund.LAG, "for-2017-819-4-2")
    .gap(Vikt.FORKLARING, Mottagare.HANDLAGGAREN)
    .tabell(
        lage_hos_af,
        (AfLage.PROGRAM, ej_aktuellt("i-program")),
        (AfLage.VET_INTE, oklart("okant-lage-hos-af")),
        (AfLage.UTANFOR, uppfyllt("inget-program")),
        (AfLage.INSKRIVEN, uppfyllt("inget-program")),
    )
)
"""Says whether planning with AF from the start concerns the case."""


behover_sarskilt_stod = (
    leaf("behover_sarskilt_stod", Grund.LAG, "for-2000-628-11", "for-2000-628-3")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(
        q.REHABBEHOV, *ja_nej(uppfyllt("behovs"), inte_uppfyllt("behovs-inte"), oklart("okant-rehabbehov"))
    )
)
"""AF:s arbetslivsinriktade rehabilitering is for the one who needs special support."""


@leaf("i_af_program", Grund.LAG, "for-2017-819-4-2").gap(
    Vikt.FORKLARING, Mottagare.PERSONEN, applies=i_program
)
def i_af_program(read: Read) -> Judgement:
    """The person is in a programme at AF."""
    if read(lage_hos_af) is AfLage.VET_INTE:
        return oklart("okant-lage-hos-af")
    return uppfyllt("i-program")


borta_hogst_30_dagar = (
    leaf("borta_hogst_30_dagar", Grund.LAG, "for-2000-634-10", "for-2007-414-13-a")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=guards(i_program, om_nedsatt))
    .tabell(
        q.HELTIDSSJUK,
        *ja_nej(inte_uppfyllt("over-30"), uppfyllt("hogst-30"), oklart("vet-inte", Mottagare.PERSONEN)),
    )
)
"""More than 30 days of full absence ends the programme; adaptation is tried before (AF07)."""


vill_ha_med_af = (
    leaf("vill_ha_med_af", Grund.LAG, "sol-12-3", "fl-23")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=guards(utanfor_program, om_kan_soka))
    .tabell(
        q.VILL_AF,
        *ja_nej(
            uppfyllt("vill"), oklart("vill-inte", Mottagare.PERSONEN), oklart("vet-inte", Mottagare.PERSONEN)
        ),
    )
)
"""Does the person want contact with AF? A no is a question: why, and is there a godtagbart skäl?"""
