"""Points 1 and 2: the form of the certificate, and what it rests on."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, alla, existence, guards, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.regler import lakarintygsregeln
from decision_aids.gemensamt.svar import Regel, Underlag, ja_nej
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.facts import laget
from decision_aids.lakarintyg.guards import beskriver_sjukdom, med_underlag, utan_underlag
from decision_aids.lakarintyg.svar import Hinder, Slag, Utfardare

enligt_huvudregeln = existence(
    lakarintygsregeln,
    (Regel.INTE_AN, ej_aktuellt("fore-regeln")),
    (Regel.MANADEN_FORE, ej_aktuellt("manaden-fore")),
    (Regel.VET_INTE, None),
    (Regel.GALLER, None),
)
"""Concerns only a month under the main rule that illness is shown by a läkarintyg."""


@leaf("intyg_behovs", Grund.LAG, "lakarintyg-huvudregel", "lakarintyg-dag-8").gap(
    Vikt.AVGORANDE, Mottagare.PERSONEN, applies=guards(utan_underlag, enligt_huvudregeln)
)
def intyg_behovs(read: Read) -> Judgement:
    """Is a certificate needed by now? From which day the rule asks for one rests on one slide ("day 8"), so
    the days tell what to ask, and never that something is not fulfilled.
    """
    match read(laget.sjukdag):
        case laget.Sjukdag.MER_AN_SJU:
            nyss = read(laget.ansokt) is laget.Ansokt.NYSS
            return oklart("intyg-saknas-nyss-ansokt" if nyss else "intyg-saknas", Mottagare.PERSONEN)
        case laget.Sjukdag.HOGST_SJU:
            return oklart("forsta-veckan", Mottagare.PERSONEN)
        case laget.Sjukdag.VET_INTE:
            return oklart("okand-forsta-dag", Mottagare.PERSONEN)


underlag_finns = (
    leaf("underlag_finns", Grund.EGEN, "egen-bedomning")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN)
    .tabell(
        q.UNDERLAG,
        (Underlag.LAKARINTYG, uppfyllt("finns")),
        (Underlag.ANNAT, uppfyllt("finns")),
        (Underlag.INGET, inte_uppfyllt("inget")),
        (Underlag.VET_INTE, oklart("okant-underlag")),
    )
)
"""Is there a paper to read? When there is none, what to ask stands in `intyg_behovs`."""


@leaf("sjukskrivning_framgar", Grund.LAG, "lag-2019-1297-1", "lag-2019-1297-3").gap(
    Vikt.FORKLARING, Mottagare.VARDEN, applies=beskriver_sjukdom
)
def sjukskrivning_framgar(read: Read) -> Judgement:
    """Does the paper show that the person is sjukskriven? Who besides a doctor may say so is not known."""
    match read(q.HINDER), read(q.UNDERLAG):
        case Hinder.NEJ, _:
            return inte_uppfyllt("inget-hinder")
        case Hinder.FRAMGAR_INTE, _:
            return oklart("hinder-framgar-inte")
        case Hinder.VET_INTE, _:
            return oklart("okant-hinder")
        case Hinder.JA, Underlag.LAKARINTYG:
            return uppfyllt("lakarintyg")
        case _:
            return oklart("annat-underlag")


@leaf("ar_lakarintyg", Grund.LAG, "lakarintyg-huvudregel").gap(
    Vikt.AVGORANDE, Mottagare.PERSONEN, applies=guards(med_underlag, enligt_huvudregeln)
)
def ar_lakarintyg(read: Read) -> Judgement:
    """Is the paper a läkarintyg? Asked by the main rule since 1 July 2026."""
    if read(q.UNDERLAG) is Underlag.LAKARINTYG:
        return uppfyllt("lakarintyg")
    return inte_uppfyllt("annat-underlag")


utfardare_framgar = (
    leaf("utfardare_framgar", Grund.LAG, "lakarintyg-huvudregel", "hslf-fs-2018-54")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN, applies=med_underlag)
    .tabell(
        q.UTFARDARE,
        (Utfardare.LAKARE, uppfyllt("lakare")),
        (Utfardare.TANDLAKARE, oklart("tandlakare", Mottagare.VARDEN)),
        (Utfardare.ANNAN, oklart("annan-profession", Mottagare.VARDEN)),
        (Utfardare.FRAMGAR_INTE, inte_uppfyllt("framgar-inte")),
        (Utfardare.VET_INTE, oklart()),
    )
)
"""Who issued it? Who besides a doctor may is not known: unclear, never refused."""


signerat_och_daterat = (
    leaf("signerat_och_daterat", Grund.VAGLEDNING, "tio-punkter", "psl-6-10")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN, applies=med_underlag)
    .tabell(q.SIGNERAT, *ja_nej(uppfyllt("signerat"), inte_uppfyllt("inte-signerat"), oklart()))
)
"""Is it signed and dated?"""


mottagare_framgar = (
    leaf("mottagare_framgar", Grund.EGEN, "egen-bedomning", "inera-intygstyper-2026")
    .gap(Vikt.BRA_ATT_HA, Mottagare.VARDEN, applies=beskriver_sjukdom)
    .tabell(
        q.SLAG,
        (Slag.SOCIALNAMNDEN, uppfyllt("socialnamnden")),
        (Slag.AF, uppfyllt("af")),
        (Slag.FK, inte_uppfyllt("fk")),
        (Slag.SMITTSKYDD, ej_aktuellt("smittskydd")),
        (Slag.ANNAN, inte_uppfyllt("annan")),
        (Slag.VET_INTE, oklart()),
    )
)
"""Was it written for socialnämnden? A certificate for another is still evidence, of another question."""


grund_framgar = (
    leaf("grund_framgar", Grund.FORESKRIFT, "hslf-fs-2018-54", "skr-intyg-2019")
    .gap(Vikt.VIKTIG, Mottagare.VARDEN, applies=beskriver_sjukdom)
    .tabell(
        laget.grund_klass,
        (laget.Intygsgrund.EGEN, uppfyllt("egen-undersokning")),
        (laget.Intygsgrund.ANNAN, uppfyllt("annan-kontakt")),
        (laget.Intygsgrund.FRAMGAR_INTE, inte_uppfyllt("framgar-inte")),
        (laget.Intygsgrund.VET_INTE, oklart()),
    )
)
"""Does it say how the issuer met the person? A personal meeting is not required; saying how is."""


egen_undersokning = (
    leaf("egen_undersokning", Grund.FORESKRIFT, "hslf-fs-2018-54-5", "rir-2022-6")
    .gap(Vikt.VIKTIG, Mottagare.VARDEN, applies=beskriver_sjukdom)
    .tabell(
        laget.grund_klass,
        (laget.Intygsgrund.EGEN, uppfyllt("egen")),
        (laget.Intygsgrund.ANNAN, inte_uppfyllt("annan")),
        (laget.Intygsgrund.FRAMGAR_INTE, inte_uppfyllt("annan")),
        (laget.Intygsgrund.VET_INTE, oklart()),
    )
)
"""Does it rest on the issuer's own examination? The main rule, with exceptions."""


PUNKT_1 = alla("punkt_1_form", ar_lakarintyg, utfardare_framgar, signerat_och_daterat, mottagare_framgar)
PUNKT_2 = alla("punkt_2_grund", grund_framgar)
