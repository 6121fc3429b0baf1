"""Points 1 and 2: the form of the certificate, and what it rests on."""

from __future__ import annotations

from decision_aids.engine.criteria import (
    Grund,
    Judgement,
    Mottagare,
    Read,
    Vikt,
    alla,
    ej_aktuellt,
    inte_uppfyllt,
    leaf,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.regler import lakarintygsregeln
from decision_aids.gemensamt.svar import Galler, Underlag, ja_nej
from decision_aids.lakarintyg import facts
from decision_aids.lakarintyg.guards import med_underlag, utan_underlag
from decision_aids.lakarintyg.questions import SIGNERAT, SLAG, UNDERLAG, UTFARDARE
from decision_aids.lakarintyg.svar import Slag, Utfardare


@leaf(
    "intyg_behovs",
    ground=Grund.LAG,
    sources=("lakarintyg-huvudregel", "lakarintyg-dag-8"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.PERSONEN,
    applies=utan_underlag,
)
def intyg_behovs(read: Read) -> Judgement:
    """Is a certificate needed by now? From which day the rule asks for one rests on one slide ("day 8"), so
    the days tell what to ask, and never that something is not fulfilled.
    """
    match read(lakarintygsregeln):
        case Galler.GALLER_INTE:
            return ej_aktuellt("regeln-gallde-inte")
        case Galler.VET_INTE:
            return oklart("okand-manad")
        case Galler.GALLER:
            pass
    match read(facts.sjukdag):
        case facts.Sjukdag.MER_AN_SJU:
            nyss = read(facts.ansokt) is facts.Ansokt.NYSS
            return oklart("intyg-saknas-nyss-ansokt" if nyss else "intyg-saknas", Mottagare.PERSONEN)
        case facts.Sjukdag.HOGST_SJU:
            return oklart("forsta-veckan", Mottagare.PERSONEN)
        case facts.Sjukdag.VET_INTE:
            return oklart("okand-forsta-dag", Mottagare.PERSONEN)


@leaf(
    "ar_lakarintyg",
    ground=Grund.LAG,
    sources=("lakarintyg-huvudregel",),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.PERSONEN,
    applies=med_underlag,
)
def ar_lakarintyg(read: Read) -> Judgement:
    """Is the paper a läkarintyg? Asked by the main rule since 1 July 2026."""
    match read(lakarintygsregeln):
        case Galler.GALLER_INTE:
            return ej_aktuellt("regeln-gallde-inte")
        case Galler.VET_INTE:
            return oklart("okand-manad")
        case Galler.GALLER:
            pass
    if read(UNDERLAG) is Underlag.LAKARINTYG:
        return uppfyllt("lakarintyg")
    return inte_uppfyllt("annat-underlag")


@leaf(
    "utfardare_framgar",
    ground=Grund.LAG,
    sources=("lakarintyg-huvudregel", "hslf-fs-2018-54"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
    applies=med_underlag,
)
def utfardare_framgar(read: Read) -> Judgement:
    """Who issued it? Who besides a doctor may is not known: unclear, never refused."""
    match read(UTFARDARE):
        case Utfardare.LAKARE:
            return uppfyllt("lakare")
        case Utfardare.TANDLAKARE:
            return oklart("tandlakare", Mottagare.VARDEN)
        case Utfardare.ANNAN:
            return oklart("annan-profession", Mottagare.VARDEN)
        case Utfardare.FRAMGAR_INTE:
            return inte_uppfyllt("framgar-inte")
        case Utfardare.VET_INTE:
            return oklart()


@leaf(
    "signerat_och_daterat",
    ground=Grund.VAGLEDNING,
    sources=("tio-punkter", "psl-6-10"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
    applies=med_underlag,
)
def signerat_och_daterat(read: Read) -> Judgement:
    """Is it signed and dated?"""
    return ja_nej(read(SIGNERAT), "signerat", "inte-signerat")


@leaf(
    "mottagare_framgar",
    ground=Grund.EGEN,
    sources=("egen-bedomning", "inera-intygstyper-2026"),
    weight=Vikt.BRA_ATT_HA,
    asks=Mottagare.VARDEN,
    applies=med_underlag,
)
def mottagare_framgar(read: Read) -> Judgement:
    """Was it written for socialnämnden? A certificate for another is still evidence, of another question."""
    match read(SLAG):
        case Slag.SOCIALNAMNDEN:
            return uppfyllt("socialnamnden")
        case Slag.AF:
            return uppfyllt("af")
        case Slag.FK:
            return inte_uppfyllt("fk")
        case Slag.ANNAN:
            return inte_uppfyllt("annan")
        case Slag.VET_INTE:
            return oklart()


@leaf(
    "grund_framgar",
    ground=Grund.FORESKRIFT,
    sources=("hslf-fs-2018-54", "skr-intyg-2019"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=med_underlag,
)
def grund_framgar(read: Read) -> Judgement:
    """Does it say how the issuer met the person? A personal meeting is not required; saying how is."""
    match read(facts.grund_klass):
        case facts.Grund.EGEN:
            return uppfyllt("egen-undersokning")
        case facts.Grund.ANNAN:
            return uppfyllt("annan-kontakt")
        case facts.Grund.FRAMGAR_INTE:
            return inte_uppfyllt("framgar-inte")
        case facts.Grund.VET_INTE:
            return oklart()


@leaf(
    "egen_undersokning",
    ground=Grund.FORESKRIFT,
    sources=("hslf-fs-2018-54-5", "rir-2022-6"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=med_underlag,
)
def egen_undersokning(read: Read) -> Judgement:
    """Does it rest on the issuer's own examination? The main rule, with exceptions."""
    match read(facts.grund_klass):
        case facts.Grund.EGEN:
            return uppfyllt("egen")
        case facts.Grund.ANNAN | facts.Grund.FRAMGAR_INTE:
            return inte_uppfyllt("annan")
        case facts.Grund.VET_INTE:
            return oklart()


PUNKT_1 = alla("punkt_1_form", ar_lakarintyg, utfardare_framgar, signerat_och_daterat, mottagare_framgar)
PUNKT_2 = alla("punkt_2_grund", grund_framgar)
