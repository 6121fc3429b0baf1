"""What is judged: the four conditions of the law for a plan, and what the person wants."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, alla, guard, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import Galler, ja_nej
from decision_aids.sip import questions as q
from decision_aids.sip.facts import behoven, deltaplikten
from decision_aids.sip.svar import Behoven, Onskan, Roll, Ser

behover_socialtjanst = (
    leaf("behover_socialtjanst", Grund.LAG, "sol-10-8", "hsl-16-4")
    .gap(Vikt.AVGORANDE, Mottagare.HANDLAGGAREN)
    .tabell(q.BEHOV_SOCIALTJANST, *ja_nej(uppfyllt("behover"), inte_uppfyllt("behover-inte"), oklart()))
)
behover_varden = (
    leaf("behover_varden", Grund.LAG, "sol-10-8", "hsl-16-4")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN)
    .tabell(q.BEHOV_VARDEN, *ja_nej(uppfyllt("behover"), inte_uppfyllt("behover-inte"), oklart()))
)
_om_bada = guard(
    behoven, (Behoven.BADA, None), (Behoven.INTE_BADA, ej_aktuellt("inte-bada")), (Behoven.VET_INTE, None)
)
"""Where one of the two is enough, nobody is asked about a plan of both."""

nagon_ser_behovet = (
    leaf("nagon_ser_behovet", Grund.LAG, "sol-10-8", "hsl-16-4")
    .gap(Vikt.AVGORANDE, Mottagare.HANDLAGGAREN, applies=_om_bada)
    .tabell(
        q.SER_BEHOVET,
        (Ser.KOMMUNEN, uppfyllt("ser")),
        (Ser.REGIONEN, uppfyllt("ser")),
        (Ser.BADA, uppfyllt("ser")),
        (Ser.ANNAN, inte_uppfyllt("annan")),
        (Ser.INGEN, inte_uppfyllt("ingen")),
        (Ser.VET_INTE, oklart()),
    )
)
"""It is enough that one of the two holds it; nobody else can in their place."""

samtycker_till_planen = (
    leaf("samtycker_till_planen", Grund.LAG, "sol-10-8", "hsl-16-4")
    .gap(Vikt.AVGORANDE, Mottagare.PERSONEN, applies=_om_bada)
    .tabell(
        q.SAMTYCKE_PLAN,
        *ja_nej(uppfyllt("samtycker"), inte_uppfyllt("nej"), oklart(asks=Mottagare.PERSONEN)),
    )
)


def _roll() -> tuple[tuple[Roll, Judgement], ...]:
    return (
        (Roll.ARENDE, uppfyllt("arende")),
        (Roll.BEHOVS, uppfyllt("behovs")),
        (Roll.NEJ, ej_aktuellt("nej")),
        (Roll.VET_INTE, oklart(asks=Mottagare.PERSONEN)),
    )


personen_vill = (
    leaf("personen_vill", Grund.EGEN, "sol-10-9", "egen-bedomning")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=_om_bada)
    .tabell(
        q.ONSKAN,
        (Onskan.PLAN, uppfyllt("plan")),
        (Onskan.ANNAT, inte_uppfyllt("annat")),
        (Onskan.INGET, inte_uppfyllt("inget")),
        (Onskan.VET_INTE, oklart(asks=Mottagare.PERSONEN)),
    )
)
"""Consent is yes to a plan; what one wants is more than that."""

fk_berors = (
    leaf("fk_berors", Grund.EGEN, "egen-bedomning")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN)
    .tabell(q.FK_ROLL, *_roll())
)
af_berors = (
    leaf("af_berors", Grund.EGEN, "egen-bedomning")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=_om_bada)
    .tabell(q.AF_ROLL, *_roll())
)
dagen_avgor = (
    leaf("dagen_avgor", Grund.LAG, "sip-skyldighet-2027", "sol-10-8", "hsl-16-4")
    .gap(Vikt.VIKTIG, Mottagare.HANDLAGGAREN, applies=_om_bada)
    .tabell(
        deltaplikten,
        (Galler.GALLER, uppfyllt("galler")),
        (Galler.GALLER_INTE, uppfyllt("galler-inte")),
        (Galler.VET_INTE, oklart()),
    )
)
"""Who must come depends on the day of the meeting."""


def _om_nagon_ska(read: Read) -> Judgement | None:
    """The refusal matters once the duty holds, to FK or AF if either has anything to do with the matter."""
    stopped = _om_bada(read)
    if stopped is not None:
        return stopped
    duty = read(deltaplikten)
    if duty is not Galler.GALLER:
        return oklart("okand-dag") if duty is Galler.VET_INTE else ej_aktuellt("galler-inte")
    if read(q.FK_ROLL) is Roll.NEJ and read(q.AF_ROLL) is Roll.NEJ:
        return ej_aktuellt("ingen-berors")
    return None


fk_har_sagt_nej = (
    leaf("fk_har_sagt_nej", Grund.LAG, "sip-skyldighet-2027")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=_om_nagon_ska)
    .tabell(
        q.NEJ_FRAN_FK,
        *ja_nej(uppfyllt("nej-fran-fk"), ej_aktuellt("inget-nej"), oklart(asks=Mottagare.PERSONEN)),
    )
)
"""FK has refused an application for coordination: only then is there a duty. Else they are asked to come."""

BEHOV_AV_BADA = alla("behov_av_bada", behover_socialtjanst, behover_varden)
GRUND_FOR_SIP = alla("grund_for_sip", BEHOV_AV_BADA, nagon_ser_behovet, samtycker_till_planen)
"""The four questions of the law."""
