"""Point 7: degree and period, and whether they fit each other, the month and the activity."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, alla, existence, guard, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, JaNej, ja_nej
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.facts import manaden, raderna
from decision_aids.lakarintyg.guards import med_underlag, om_hinder, om_sjukdom_hindrar
from decision_aids.lakarintyg.svar import Antal, Hinder, Matt
from decision_aids.lakarintyg.villkor import tid

_med_rader = existence(
    raderna.har_rader, *ja_nej(None, ej_aktuellt("inga-rader"), oklart("okanda-rader")), after=om_hinder
)


_om_rader = guard(raderna.har_rader, *ja_nej(None, ej_aktuellt("inga-rader"), None), after=om_hinder)


_om_grad = guard(raderna.har_rader, *ja_nej(None, ej_aktuellt("inga-rader"), None), after=om_sjukdom_hindrar)


hinder_framgar = (
    leaf("hinder_framgar", Grund.LAG, "lakarintyg-huvudregel", "af00251")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN, applies=med_underlag)
    .tabell(
        q.HINDER,
        (Hinder.JA, uppfyllt("hindrad")),
        (Hinder.NEJ, uppfyllt("inte-hindrad")),
        (Hinder.FRAMGAR_INTE, inte_uppfyllt("framgar-inte")),
        (Hinder.VET_INTE, oklart()),
    )
)
"""Does it say whether the person is hindered by illness?"""


omfattning_angiven = (
    leaf("omfattning_angiven", Grund.VAGLEDNING, "af00251", "tio-punkter")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN, applies=om_hinder)
    .tabell(raderna.har_rader, *ja_nej(uppfyllt("angiven"), inte_uppfyllt("inte-angiven"), oklart()))
)
"""Are degree, first day and last day given?"""


manaden_tacks = (
    leaf("manaden_tacks", Grund.EGEN, "egen-bedomning", "helgdagslagen", "lagstadgad-tid")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN, applies=_med_rader)
    .tabell(
        manaden.tackning,
        (manaden.Tackning.HELA, uppfyllt("hela")),
        (manaden.Tackning.AKTIVITETSDAGAR, uppfyllt("aktivitetsdagar")),
        (manaden.Tackning.DEL, inte_uppfyllt("en-del", Mottagare.PERSONEN)),
        (manaden.Tackning.INGET, inte_uppfyllt("inget")),
        (manaden.Tackning.VET_INTE, oklart("okand-manad")),
    )
)
"""Do the rows cover the month that the support concerns?"""


slut_angivet = (
    leaf("slut_angivet", Grund.VAGLEDNING, "af00251-perioder", "tio-punkter")
    .gap(Vikt.VIKTIG, Mottagare.VARDEN, applies=_med_rader)
    .tabell(raderna.oppet_slut, *ja_nej(inte_uppfyllt("tills-vidare"), uppfyllt("angivet"), oklart()))
)
"""Does every row have a last day? "Until further notice" counts as long as nothing else is said."""


@leaf("rader_utan_overlapp", Grund.VAGLEDNING, "af00251-perioder", "egen-bedomning").gap(
    Vikt.VIKTIG, Mottagare.VARDEN, applies=_med_rader
)
def rader_utan_overlapp(read: Read) -> Judgement:
    """Do the rows give each day with an activity one degree? A shared boundary day counts. Of several
    certificates, the latest has to be found.
    """
    match read(raderna.overlapp):
        case raderna.Overlapp.INGA:
            return uppfyllt("inga")
        case raderna.Overlapp.LIKA:
            return uppfyllt("lika")
        case raderna.Overlapp.VET_INTE:
            return oklart()
        case raderna.Overlapp.OLIKA:
            pass
    match read(q.FLER_INTYG):
        case Antal.ETT:
            return inte_uppfyllt("overlappar")
        case Antal.FLERA:
            return inte_uppfyllt("flera-intyg", Mottagare.HANDLAGGAREN)
        case Antal.VET_INTE:
            return inte_uppfyllt("ett-eller-flera", Mottagare.HANDLAGGAREN)


rader_utan_glapp = (
    leaf("rader_utan_glapp", Grund.EGEN, "egen-bedomning", "helgdagslagen", "lagstadgad-tid")
    .gap(Vikt.BRA_ATT_HA, Mottagare.VARDEN, applies=_med_rader)
    .tabell(
        raderna.glapp,
        (raderna.Glapp.FINNS, inte_uppfyllt("glapp")),
        (raderna.Glapp.UTAN_AKTIVITET, uppfyllt("utan-aktivitet")),
        (raderna.Glapp.INGET, uppfyllt("inga")),
        (raderna.Glapp.VET_INTE, oklart()),
    )
)
"""Do the rows follow each other without days between?"""


@leaf("start_forklarad", Grund.VAGLEDNING, "intyg-bakat-i-tiden", "af00251-perioder").gap(
    Vikt.VIKTIG, Mottagare.VARDEN, applies=_om_rader
)
def start_forklarad(read: Read) -> Judgement:
    """A start more than seven days before the signature wants a reason: practice in forms, not SoL."""
    match read(q.SIGNERAT):
        case JaNej.NEJ:
            return ej_aktuellt("inte-daterat")
        case JaNej.VET_INTE:
            return oklart("okand-signering")
        case JaNej.JA:
            pass
    match read(raderna.bakat):
        case JaNej.NEJ:
            return uppfyllt("inte-bakat")
        case JaNej.JA:
            return dict(ja_nej(uppfyllt("skal-finns"), inte_uppfyllt("skal-saknas"), oklart()))[
                read(q.RETROSKAL)
            ]
        case JaNej.VET_INTE:
            known = read(raderna.har_rader) is not JaNej.VET_INTE
            return oklart("okand-signering" if known else "okanda-rader")


@leaf("matt_ar_aktiviteten", Grund.VAGLEDNING, "af00251", "fk7804", "matten-sfb-sol").gap(
    Vikt.VIKTIG, Mottagare.VARDEN, applies=_om_grad
)
def matt_ar_aktiviteten(read: Read) -> Judgement:
    """Do the percentages measure this activity? FK's degrees measure normal working time, which is as good a
    measure where there is no activity.
    """
    measure = read(q.MATT)
    if measure is Matt.VET_INTE:
        return oklart()
    if read(AKTIVITET) is Aktivitet.INGEN:
        return ej_aktuellt("ingen-aktivitet")
    match measure:
        case Matt.AKTIVITETEN:
            return uppfyllt("aktiviteten")
        case Matt.ARBETSTID:
            return inte_uppfyllt("arbetstid")
        case Matt.FRAMGAR_INTE:
            return inte_uppfyllt("framgar-inte")


@leaf("aktivitetens_timmar_kanda", Grund.EGEN, "af00251-hjalptext", "egen-bedomning").gap(
    Vikt.VIKTIG, Mottagare.ANORDNAREN, applies=om_hinder
)
def timmar_ar_kanda(read: Read) -> Judgement:
    """Are the activity's hours known? Without them nobody can say what remains."""
    match read(AKTIVITET):
        case Aktivitet.INGEN:
            return ej_aktuellt("ingen-aktivitet")
        case aktivitet:
            pass
    match read(tid.timmar_kanda):
        case tid.Timmar.KANDA:
            return oklart("okand-aktivitet") if aktivitet is Aktivitet.VET_INTE else uppfyllt("kanda")
        case tid.Timmar.VET_INTE:
            return oklart("okanda", Mottagare.ANORDNAREN)


utan_motsagelse = (
    leaf("utan_motsagelse", Grund.EGEN, "egen-bedomning", "af00251")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN, applies=med_underlag)
    .tabell(q.MOTSAGER, *ja_nej(inte_uppfyllt("motsager-sig"), uppfyllt("stammer"), oklart()))
)
"""Does the certificate agree with itself? "Can take part" beside 100 percent carries no conclusion."""


PUNKT_7 = alla(
    "punkt_7_omfattning",
    hinder_framgar,
    omfattning_angiven,
    slut_angivet,
    manaden_tacks,
    rader_utan_overlapp,
    rader_utan_glapp,
    start_forklarad,
    utan_motsagelse,
    matt_ar_aktiviteten,
    timmar_ar_kanda,
)
