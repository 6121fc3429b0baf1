"""The conditions of the case: insured, reduced by illness, in need of rehabilitation, able to begin.

SFB 29:2 is a definition and 30 kap. gives no lowest degree; what else FK asks for is FK's own description.
"""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, alla, existence, guard, leaf
from decision_aids.engine.verdicts import (
    Judgement,
    Mottagare,
    ej_aktuellt,
    inte_uppfyllt,
    kant_annat,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.samordning import behov_av_rehabilitering, forsakrad, om_behov, om_mojlig
from decision_aids.gemensamt.svar import Formaga, JaNej, Orsak, ja_nej
from decision_aids.samordning import questions as q

forsakrad_i_sverige = forsakrad(Vikt.AVGORANDE, om_behov)
"""Nobody is asked where they live when something else already speaks against, whatever they say."""


formagan_nedsatt = (
    leaf("formagan_nedsatt", Grund.LAG, "sfb-29-2", "sfb-30-2", "fk-samordning")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN)
    .tabell(
        q.FORMAGA,
        (Formaga.FULL, kant_annat("full")),
        (Formaga.DELVIS, uppfyllt("delvis")),
        (Formaga.FOR_SJUK_NU, uppfyllt("nedsatt")),
        (Formaga.LANGVARIG, uppfyllt("nedsatt")),
        (Formaga.VET_INTE, oklart(asks=Mottagare.VARDEN)),
    )
)
"""Reduced at all? 30 kap. has no lowest degree."""


_om_nedsatt = guard(
    q.FORMAGA,
    (Formaga.FULL, ej_aktuellt("inte-nedsatt")),
    *((one, None) for one in Formaga if one is not Formaga.FULL),
)
"""Nothing causes what is not reduced."""

sjukdom_ar_orsaken = (
    leaf("sjukdom_ar_orsaken", Grund.LAG, "sfb-29-2", "fk-samordning")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN, applies=_om_nedsatt)
    .tabell(
        q.ORSAK,
        (Orsak.SJUKDOM, uppfyllt("sjukdom")),
        (Orsak.BADA, uppfyllt("bada")),
        (Orsak.ANNAT, inte_uppfyllt("annat", Mottagare.PERSONEN)),
        (Orsak.VET_INTE, oklart(asks=Mottagare.VARDEN)),
    )
)
"""Reduced by illness, also when other things stand in the way too."""


@leaf("kan_borja_nu", Grund.LAG, "sfb-30-11", "ratt-stod-ratt-forsorjning").gap(
    Vikt.VIKTIG, Mottagare.VARDEN, applies=om_mojlig
)
def kan_borja_nu(read: Read) -> Judgement:
    """Well enough to begin? Measures begin as soon as medical and other reasons allow (30:11)."""
    match read(q.FORMAGA):
        case Formaga.FOR_SJUK_NU:
            agreed = read(q.PROGNOS_START) is JaNej.JA
            return kant_annat("for-sjuk-med-prognos" if agreed else "for-sjuk-utan-prognos")
        case Formaga.VET_INTE:
            return oklart(asks=Mottagare.VARDEN)
        case _:
            return uppfyllt("kan-borja")


_for_sjuk = existence(
    q.FORMAGA,
    (Formaga.FOR_SJUK_NU, None),
    (Formaga.VET_INTE, oklart("okand-formaga", Mottagare.VARDEN)),
    *((one, ej_aktuellt("inte-for-sjuk")) for one in (Formaga.FULL, Formaga.DELVIS, Formaga.LANGVARIG)),
    after=om_mojlig,
)

prognosen_kand = (
    leaf("prognosen_kand", Grund.LAG, "sfb-30-11", "ratt-stod-ratt-forsorjning")
    .gap(Vikt.VIKTIG, Mottagare.VARDEN, applies=_for_sjuk)
    .tabell(
        q.PROGNOS_START,
        *ja_nej(uppfyllt("sagt"), oklart("inte-sagt", Mottagare.VARDEN), oklart(asks=Mottagare.VARDEN)),
    )
)
"""Has care said when one who is too ill now can begin? That is what is missing, and not the illness."""


GRUNDVILLKOR = alla(
    "grundvillkor", forsakrad_i_sverige, formagan_nedsatt, sjukdom_ar_orsaken, behov_av_rehabilitering
)
"""What the law and FK ask of the case itself, before anyone asks about paper."""
