"""What is judged: whether there is something to certify, and whether the region is to tell FK."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Vikt, alla, guard, leaf
from decision_aids.engine.verdicts import Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import ja_nej, kant
from decision_aids.vilket_intyg import questions as q
from decision_aids.vilket_intyg.svar import Behov, Vart

mottagaren_kand = (
    leaf("mottagaren_kand", Grund.EGEN, "egen-bedomning")
    .gap(Vikt.AVGORANDE, Mottagare.PERSONEN)
    .tabell(q.VART, *kant(Vart, uppfyllt("kand"), oklart()))
)
"""Who is to have it decides what it must answer."""

intyg_behovs = (
    leaf("intyg_behovs", Grund.EGEN, "egen-bedomning")
    .gap(Vikt.AVGORANDE, Mottagare.PERSONEN)
    .tabell(
        q.BEHOV,
        (Behov.INTYG, uppfyllt("intyg")),
        (Behov.SAMTAL, ej_aktuellt("samtal")),
        (Behov.VET_INTE, oklart()),
    )
)
"""Somebody will decide on what is written; a plan can be made in a talk."""

aktiviteten_kand = (
    leaf("aktiviteten_kand", Grund.VAGLEDNING, "af00251-hjalptext", "ag1-14", "tio-punkter")
    .gap(
        Vikt.VIKTIG,
        Mottagare.PERSONEN,
        applies=guard(
            q.VART,
            (Vart.SOCIALNAMNDEN, None),
            (Vart.FK_SAMORDNING, ej_aktuellt("arbetsformagan")),
            (Vart.FK_ERSATTNING, ej_aktuellt("arbetsformagan")),
            (Vart.AF_PROGRAM, None),
            (Vart.ARBETSGIVARE, None),
            (Vart.VET_INTE, None),
        ),
    )
    .tabell(
        q.AKTIVITET_KAND,
        *ja_nej(uppfyllt("kand"), inte_uppfyllt("okand"), oklart(asks=Mottagare.PERSONEN)),
    )
)
"""What the limitation is judged against. FK asks about work in general instead."""

vet_tillrackligt = (
    leaf("vet_tillrackligt", Grund.FORESKRIFT, "hslf-fs-2018-54-6")
    .gap(
        Vikt.AVGORANDE,
        Mottagare.HANDLAGGAREN,
        applies=guard(
            q.BEHOV, (Behov.INTYG, None), (Behov.SAMTAL, ej_aktuellt("samtal")), (Behov.VET_INTE, None)
        ),
    )
    .tabell(q.VET_NOG, *ja_nej(uppfyllt("vet"), inte_uppfyllt("for-lite"), oklart()))
)
"""One certifies only what one knows enough about."""

rehabilitering_antas = (
    leaf("rehabilitering_antas", Grund.LAG, "lag-2019-1297-4", "sfb-30-2")
    .gap(Vikt.VIKTIG, Mottagare.HANDLAGGAREN)
    .tabell(q.REHABBEHOV, *ja_nej(uppfyllt("antas"), ej_aktuellt("inget-behov"), oklart()))
)
"""The law says `kan antas`: nobody needs to be sure."""

_om_behov = guard(q.REHABBEHOV, *ja_nej(None, ej_aktuellt("inget-behov"), None))

patienten_vill_fk = (
    leaf("patienten_vill_fk", Grund.LAG, "lag-2019-1297-4", "osl-12-2")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=_om_behov)
    .tabell(q.VILL_FK, *ja_nej(uppfyllt("vill"), inte_uppfyllt("vill-inte"), oklart(asks=Mottagare.PERSONEN)))
)
"""Nothing is told FK without the patient's yes."""

far_koordinering = (
    leaf("far_koordinering", Grund.LAG, "lag-2019-1297-1", "lag-2019-1297-4")
    .gap(Vikt.VIKTIG, Mottagare.HANDLAGGAREN, applies=_om_behov)
    .tabell(q.KOORDINERING, *ja_nej(uppfyllt("far"), inte_uppfyllt("far-inte"), oklart()))
)
"""The duty to tell FK concerns patients who get koordineringsinsatser."""

GRUND_FOR_INTYG = alla(
    "grund_for_intyg", mottagaren_kand, vet_tillrackligt, aktiviteten_kand, galler=(intyg_behovs,)
)
"""What makes a certificate worth writing now."""

SKA_INFORMERA = alla("ska_informera", patienten_vill_fk, far_koordinering, galler=(rehabilitering_antas,))
"""The region is to tell FK."""
