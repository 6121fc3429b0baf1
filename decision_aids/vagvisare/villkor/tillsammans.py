"""Conditions of what is done together, and of what must not be forgotten: SIP, våld, beroende, barn, LSS."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.omstandigheter import beroende_namns, vald_namns
from decision_aids.gemensamt.svar import Begynt, Formaga, Forsakrad, JaNej, ja_nej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import natt_riktalder, nedsatt, sip_skyldighet
from decision_aids.vagvisare.guards import om_behov_fran_bada
from decision_aids.vagvisare.svar import Nedsatt, Situation, Stod

behov_fran_bada = (
    leaf("behov_fran_bada", Grund.LAG, "sol-10-8", "hsl-16-4")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN)
    .tabell(
        q.BEHOV_BADA,
        *ja_nej(uppfyllt("bada"), inte_uppfyllt("inte-bada"), oklart("okant-behov", Mottagare.PERSONEN)),
    )
)
"""Insatser from both socialtjänst and care are needed."""


samtycker_till_sip = (
    leaf("samtycker_till_sip", Grund.LAG, "sol-10-8", "hsl-16-4")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_behov_fran_bada)
    .tabell(
        q.SAMTYCKE_VARDEN,
        *ja_nej(
            uppfyllt("samtycker"), inte_uppfyllt("samtycker-inte"), oklart("inte-fragat", Mottagare.PERSONEN)
        ),
    )
)
"""No plan without the person's consent."""


af_och_fk_ska_delta = (
    leaf("af_och_fk_ska_delta", Grund.LAG, "sip-skyldighet-2027", "fl-8")
    .gap(Vikt.FORKLARING, Mottagare.HANDLAGGAREN)
    .tabell(sip_skyldighet, (Begynt.JA, uppfyllt("ska-delta")), (Begynt.NEJ, inte_uppfyllt("frivilligt")))
)
"""Are AF and FK obliged to take part in the SIP on the day asked about? (AK17)"""


_NAMNS = ja_nej(uppfyllt("ja"), ej_aktuellt("nej"), oklart("vet-inte", Mottagare.PERSONEN))

vald = (
    leaf("vald", Grund.LAG, "sol-13-1", "sol-14-2")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN)
    .tabell(vald_namns, *_NAMNS)
)
"""Is there violence? Not knowing means asking, in private."""


beroende = (
    leaf("beroende", Grund.LAG, "sol-13-10", "sol-7-2", "hsl-16-3")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN)
    .tabell(beroende_namns, *_NAMNS)
)
"""Is there skadligt bruk or beroende?"""


barn_i_hemmet = (
    leaf("barn_i_hemmet", Grund.LAG, "sol-3-1")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN)
    .tabell(q.BARN, *_NAMNS)
)
"""Are there children whom the way on concerns?"""


lss_eller_foretradare = (
    leaf("lss_eller_foretradare", Grund.LAG, "lss-7", "lss-8", "fb-11-4", "fb-11-7")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN)
    .tabell(
        q.STOD,
        (Stod.LSS, uppfyllt("lss")),
        (Stod.GOD_MAN, uppfyllt("god-man")),
        (Stod.BADA, uppfyllt("bada")),
        (Stod.INGET, ej_aktuellt("inget")),
        (Stod.VET_INTE, oklart("vet-inte", Mottagare.PERSONEN)),
    )
)
"""LSS, god man or förvaltare: who must be there, and who may apply."""


@leaf(
    "konsultation_behovs", Grund.LOKAL, "tranas", "kunskapsguiden-samordning", "fl-8", "egen-bedomning"
).gap(Vikt.FORKLARING, Mottagare.HANDLAGGAREN)
def konsultation_behovs(read: Read) -> Judgement:
    """Ask first, when it is unclear where the person belongs. (A way to find out: open while unclear.)"""
    if read(q.FORMAGA) is Formaga.FOR_SJUK_NU and read(nedsatt) is Nedsatt.SJUKDOM:
        return ej_aktuellt("varden-forst")
    if read(natt_riktalder) is JaNej.JA:
        return ej_aktuellt("riktalder")
    if read(q.FORMAGA) is Formaga.FULL:
        return _nar_full(read(q.SITUATION))
    match read(nedsatt):
        case Nedsatt.SJUKDOM:
            return _nar_sjuk(read)
        case Nedsatt.ANNAT if read(q.FORMAGA) in {Formaga.DELVIS, Formaga.VET_INTE}:
            return ej_aktuellt("annat-an-sjukdom")
        case Nedsatt.ANNAT:
            return uppfyllt("motstridig-orsak")
        case _:
            return uppfyllt("okand-formaga" if read(q.FORMAGA) is Formaga.VET_INTE else "okand-orsak")


def _nar_sjuk(read: Read) -> Judgement:
    if read(q.FORSAKRAD) is Forsakrad.NEJ:
        return uppfyllt("varken-eller")
    if read(q.FORMAGA) is Formaga.LANGVARIG and read(q.POTENTIAL) is JaNej.VET_INTE:
        return uppfyllt("okant-vad-som-provats")
    if read(q.REHABBEHOV) is JaNej.VET_INTE:
        return uppfyllt("okant-rehabbehov")
    return ej_aktuellt("klart-nog")


def _nar_full(situation: Situation) -> Judgement:
    match situation:
        case Situation.VANTAR_FK:
            return uppfyllt("motstridigt")
        case Situation.VET_INTE:
            return oklart("okand-situation", Mottagare.PERSONEN)
        case _:
            return ej_aktuellt("klart-nog")
