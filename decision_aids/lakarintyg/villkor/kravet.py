"""Does aktivitetskravet concern the person this month? Asked in order: the month, the group, the time.

Who stands outside is read in a press release of December 2025; the final wording is not read (AK12).
"""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Vikt, guard, leaf
from decision_aids.engine.verdicts import Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.regler import aktivitetskravet
from decision_aids.gemensamt.svar import Galler, ja_nej
from decision_aids.lakarintyg import facts
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.villkor import tid

aktivitetskrav_tillampas = (
    leaf("aktivitetskrav_tillampas", Grund.LAG, "aktivitetskrav-oktober-2026", "aktivitetskravet")
    .gap(Vikt.VIKTIG, Mottagare.HANDLAGGAREN)
    .tabell(
        aktivitetskravet,
        (Galler.GALLER, uppfyllt("galler")),
        (Galler.GALLER_INTE, ej_aktuellt("for-tidigt")),
        (Galler.VET_INTE, oklart("okand-manad")),
    )
)
"""Does aktivitetskravet apply to the month? First to försörjningsstöd that concerns October 2026."""


_om_kravet_tillampas = guard(
    aktivitetskravet,
    (Galler.GALLER, None),
    (Galler.GALLER_INTE, ej_aktuellt("kravet-tillampas-inte")),
    (Galler.VET_INTE, None),
)


omfattas_av_kravet = (
    leaf(
        "omfattas_av_kravet",
        Grund.LAG,
        "aktivitetskrav-undantag",
        "aktivitetskrav-sjuk-utan-sgi",
        "af-kommun-uppdrag",
    )
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=_om_kravet_tillampas)
    .tabell(
        facts.utanfor_klass,
        (facts.Grupp.INGEN, uppfyllt("ingen-grupp")),
        (facts.Grupp.ANNAN_FORMAN, oklart("annan-forman", Mottagare.PERSONEN)),
        (facts.Grupp.DEL_AV_FORMAN, oklart("del-av-forman")),
        (facts.Grupp.VET_INTE, oklart(asks=Mottagare.PERSONEN)),
        (facts.Grupp.SJUKPENNING, ej_aktuellt("sjukpenning")),
        (facts.Grupp.SJUKERSATTNING, ej_aktuellt("sjukersattning")),
        (facts.Grupp.ALDER, ej_aktuellt("alder")),
        (facts.Grupp.SKOLA, ej_aktuellt("skola")),
        (facts.Grupp.HELTID, ej_aktuellt("heltid")),
        (facts.Grupp.PROGRAM, ej_aktuellt("program")),
    )
)
"""Does the person belong to no group outside? Of part of a benefit, and of certain others, it is unclear."""


_om_personen_omfattas = guard(
    facts.utanfor_klass,
    (facts.Grupp.INGEN, None),
    (facts.Grupp.ANNAN_FORMAN, None),
    (facts.Grupp.DEL_AV_FORMAN, None),
    (facts.Grupp.VET_INTE, None),
    (facts.Grupp.SJUKPENNING, ej_aktuellt("star-utanfor")),
    (facts.Grupp.SJUKERSATTNING, ej_aktuellt("star-utanfor")),
    (facts.Grupp.ALDER, ej_aktuellt("star-utanfor")),
    (facts.Grupp.SKOLA, ej_aktuellt("star-utanfor")),
    (facts.Grupp.HELTID, ej_aktuellt("star-utanfor")),
    (facts.Grupp.PROGRAM, ej_aktuellt("star-utanfor")),
    after=_om_kravet_tillampas,
)


tre_manader_i_rad = (
    leaf("tre_manader_i_rad", Grund.LAG, "aktivitetskrav-tre-manader")
    .gap(Vikt.VIKTIG, Mottagare.HANDLAGGAREN, applies=_om_personen_omfattas)
    .tabell(q.MANADER, *ja_nej(uppfyllt("tre-manader"), ej_aktuellt("kortare-tid"), oklart()))
)
"""Has the person had försörjningsstöd for three consecutive months?"""


timmarna_gar_ihop = (
    leaf(
        "timmarna_gar_ihop",
        Grund.EGEN,
        "aktivitetskrav-40-timmar",
        "aktivitetskrav-omfattning",
        "egen-bedomning",
    )
    .gap(Vikt.VIKTIG, Mottagare.HANDLAGGAREN)
    .tabell(
        tid.tidslage,
        (tid.Tidslage.RYMS, uppfyllt("ryms")),
        (tid.Tidslage.OVER_TAKET, inte_uppfyllt("over-taket")),
        (tid.Tidslage.INGEN_TID, inte_uppfyllt("ingen-tid")),
        (tid.Tidslage.UTANFOR, ej_aktuellt("inget-tak")),
        (tid.Tidslage.VET_INTE, oklart()),
    )
)
"""Is the activity no longer than what can be asked? The most is not verified, so this mends a plan only."""
