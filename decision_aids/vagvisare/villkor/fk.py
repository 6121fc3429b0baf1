"""Conditions of what Försäkringskassan does: SGI, sjukpenning and samordning."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import Formaga, Forsakrad, Sgi, Underlag, Visar, ja_nej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import nedsatt, nya_bosattningskrav
from decision_aids.vagvisare.guards import om_nedsatt, om_rehabbehov, om_sgi
from decision_aids.vagvisare.svar import Begynt, Nedsatt, Nedsattning, Situation

sgi_okand = (
    leaf("sgi_okand", Grund.LAG, "sfb-25-3", "sfb-26-13")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(
        q.SGI,
        (Sgi.VET_INTE, uppfyllt("okand")),
        (Sgi.FINNS, ej_aktuellt("finns")),
        (Sgi.SAKNAS, ej_aktuellt("saknas")),
    )
)
"""Nobody knows whether there is a SGI. (A way to find out: open while unknown.)"""


har_sgi = (
    leaf("har_sgi", Grund.LAG, "sfb-25-3")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(
        q.SGI,
        (Sgi.FINNS, uppfyllt("finns")),
        (Sgi.SAKNAS, inte_uppfyllt("saknas")),
        (Sgi.VET_INTE, oklart("okand-sgi", Mottagare.PERSONEN)),
    )
)
"""Sjukpenning is counted on a SGI."""


en_fjardedel_for_sjukpenning = (
    leaf("en_fjardedel_for_sjukpenning", Grund.LAG, "sfb-27-2", "sfb-27-3")
    .gap(Vikt.FORKLARING, Mottagare.VARDEN, applies=om_sgi)
    .tabell(
        q.NEDSATTNING,
        (Nedsattning.HEL, uppfyllt("minst-en-fjardedel")),
        (Nedsattning.DEL, uppfyllt("minst-en-fjardedel")),
        (Nedsattning.MINDRE, inte_uppfyllt("mindre-an-en-fjardedel")),
        (Nedsattning.VET_INTE, oklart("okand-nedsattning", Mottagare.VARDEN)),
    )
)
"""Sjukpenning asks for at least a quarter (SFB 27 kap. 2 §)."""


saknar_sgi = (
    leaf("saknar_sgi", Grund.PRAXIS, "fk-samordning", "sfb-30-8")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_rehabbehov)
    .tabell(
        q.SGI,
        (Sgi.SAKNAS, uppfyllt("saknas")),
        (Sgi.FINNS, inte_uppfyllt("har-sgi")),
        (Sgi.VET_INTE, oklart("okand-sgi", Mottagare.PERSONEN)),
    )
)
"""The application is for those without SGI; with one, FK coordinates in the sjukpenning case."""


@leaf("forsakrad_i_sverige", Grund.LAG, "sfb-5-9", "sfb-6-6", "prop-2526-136").gap(
    Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_nedsatt
)
def forsakrad_i_sverige(read: Read) -> Judgement:
    """Insured by living or working in Sweden. From 2027 with a mark: new demands were proposed (AK25)."""
    match read(q.FORSAKRAD):
        case Forsakrad.BOR:
            if read(nya_bosattningskrav) is Begynt.JA:
                return uppfyllt("bor-kontrollera")
            return uppfyllt("bor")
        case Forsakrad.ARBETAR:
            return uppfyllt("arbetar")
        case Forsakrad.NEJ:
            return inte_uppfyllt("inte-forsakrad")
        case Forsakrad.VET_INTE:
            return oklart("vet-inte", Mottagare.PERSONEN)


nedsatt_av_sjukdom = (
    leaf("nedsatt_av_sjukdom", Grund.LAG, "sfb-29-2", "fk-samordning")
    .gap(Vikt.FORKLARING, Mottagare.VARDEN)
    .tabell(
        nedsatt,
        (Nedsatt.SJUKDOM, uppfyllt("sjukdom")),
        (Nedsatt.ANNAT, inte_uppfyllt("annat-an-sjukdom")),
        (Nedsatt.INGEN, inte_uppfyllt("full-formaga")),
        (Nedsatt.VET_INTE, oklart("okand-formaga")),
    )
)
"""Is it illness that reduces the ability? No lowest degree is asked for (SFB15)."""


behov_av_rehabilitering = (
    leaf("behov_av_rehabilitering", Grund.LAG, "sfb-30-9", "fk-samordning")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(
        q.REHABBEHOV, *ja_nej(uppfyllt("behovs"), inte_uppfyllt("behovs-inte"), oklart("okant-rehabbehov"))
    )
)
"""Is arbetslivsinriktad rehabilitering needed to regain the ability?"""


@leaf("intyg_styrker", Grund.PRAXIS, "fk-samordning").gap(
    Vikt.FORKLARING, Mottagare.VARDEN, applies=om_rehabbehov
)
def intyg_styrker(read: Read) -> Judgement:
    """FK asks for a läkarintyg that shows that illness reduces the ability (SFB13)."""
    match read(q.UNDERLAG):
        case Underlag.LAKARINTYG:
            return _visar(read(q.INTYG_VISAR))
        case Underlag.ANNAT:
            return inte_uppfyllt("annat-underlag")
        case Underlag.INGET:
            return inte_uppfyllt("inget-underlag")
        case Underlag.VET_INTE:
            return oklart("okant-underlag")


def _visar(answer: Visar) -> Judgement:
    match answer:
        case Visar.JA:
            return uppfyllt("styrker")
        case Visar.OTYDLIGT:
            return oklart("otydligt", Mottagare.VARDEN)
        case Visar.SAGER_EMOT:
            return inte_uppfyllt("sager-emot")
        case Visar.VET_INTE:
            return oklart("okant-innehall")


@leaf("inte_for_sjuk_nu", Grund.PRAXIS, "ratt-stod-ratt-forsorjning", "sfb-30-11").gap(
    Vikt.FORKLARING, Mottagare.VARDEN, applies=om_rehabbehov
)
def inte_for_sjuk_nu(read: Read) -> Judgement:
    """Too ill to begin: come back when care thinks so."""
    if read(q.FORMAGA) is Formaga.FOR_SJUK_NU:
        return inte_uppfyllt("for-sjuk-nu")
    return uppfyllt("orkar")


@leaf("rehabilitering_kan_hjalpa", Grund.PRAXIS, "ratt-stod-ratt-forsorjning", "sfb-29-2").gap(
    Vikt.FORKLARING, Mottagare.VARDEN, applies=om_rehabbehov
)
def rehabilitering_kan_hjalpa(read: Read) -> Judgement:
    """Is there something left that rehabilitation may give back? Asked only when the reduction is long."""
    if read(q.FORMAGA) is not Formaga.LANGVARIG:
        return uppfyllt("inte-provat-allt")
    return dict(ja_nej(uppfyllt("kan-hjalpa"), inte_uppfyllt("uttomt"), oklart()))[read(q.POTENTIAL)]


_SAMTYCKE = ja_nej(
    uppfyllt("samtycker"), inte_uppfyllt("samtycker-inte"), oklart("inte-fragat", Mottagare.PERSONEN)
)

samtycker_med_fk = (
    leaf("samtycker_med_fk", Grund.LAG, "sfb-30-10", "osl-12-2")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_rehabbehov)
    .tabell(q.SAMTYCKE_FK, *_SAMTYCKE)
)
"""FK cooperates with the others only if the person agrees (SFB 30 kap. 10 §)."""


def _om_arende(read: Read) -> Judgement | None:
    match read(q.SITUATION):
        case Situation.VANTAR_FK | Situation.LAG_SJUKPENNING:
            return om_nedsatt(read)
        case Situation.VET_INTE:
            return oklart("okand-situation", Mottagare.PERSONEN)
        case _:
            return ej_aktuellt("inget-arende")


@leaf("fk_har_arende", Grund.LAG, "sfb-110-14").gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=_om_arende)
def fk_har_arende(_: Read) -> Judgement:
    """FK has a case under way, in which it may call to an avstämningsmöte."""
    return uppfyllt("pagar")


samtycker_till_mote = (
    leaf("samtycker_till_mote", Grund.LAG, "sfb-30-10", "osl-12-2")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=_om_arende)
    .tabell(q.SAMTYCKE_FK, *_SAMTYCKE)
)
"""May the others be at the meeting and share what they know?"""
