"""What the aid answers: which form, or a dialogue instead; and whether FK is told.

Where no form of an authority has been read, the answer says whom to ask.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import Outcome, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.vilket_intyg import questions as q
from decision_aids.vilket_intyg.svar import Vart
from decision_aids.vilket_intyg.villkor import (
    far_koordinering,
    intyg_behovs,
    mottagaren_kand,
    patienten_vill_fk,
    rehabilitering_antas,
    vet_tillrackligt,
)


class Blankett(StrEnum):
    """What is written, if anything."""

    SOCIALNAMNDEN = "socialnamnden"
    FK_SAMORDNING = "fk_samordning"
    FK_ERSATTNING = "fk_ersattning"
    AF_PROGRAM = "af_program"
    ARBETSGIVARE = "arbetsgivare"
    SAMTAL = "samtal"
    TA_REDA_FORST = "ta_reda_forst"
    OKLART = "oklart"


class Besked(StrEnum):
    """What FK is told."""

    INFORMERA = "informera"
    ERBJUD_FORST = "erbjud_forst"
    UTAN_SAMTYCKE = "utan_samtycke"
    BEHOVS_INTE = "behovs_inte"
    OKLART = "oklart"


TILL = {
    Vart.SOCIALNAMNDEN: Blankett.SOCIALNAMNDEN,
    Vart.FK_SAMORDNING: Blankett.FK_SAMORDNING,
    Vart.FK_ERSATTNING: Blankett.FK_ERSATTNING,
    Vart.AF_PROGRAM: Blankett.AF_PROGRAM,
    Vart.ARBETSGIVARE: Blankett.ARBETSGIVARE,
    Vart.VET_INTE: Blankett.OKLART,
}
INTYGEN = frozenset(TILL.values()) - {Blankett.OKLART}
"""The statuses where a certificate is written."""


def blankett(weigh: Weigh) -> Blankett:
    """A talk goes first, then what is not known, then the form of the one who asks."""
    wanted, known, whom = weigh(intyg_behovs), weigh(vet_tillrackligt), weigh(mottagaren_kand)
    if wanted is Verdict.EJ_AKTUELLT:
        return Blankett.SAMTAL
    if wanted is Verdict.UPPFYLLT and known is Verdict.INTE_UPPFYLLT:
        return Blankett.TA_REDA_FORST
    return Blankett.OKLART if Verdict.OKLART in {wanted, known, whom} else TILL[weigh(q.VART)]


def besked(weigh: Weigh) -> Besked:
    """Told when rehabilitation can be assumed to be needed, the patient consents and gets koordinering."""
    match weigh(rehabilitering_antas):
        case Verdict.EJ_AKTUELLT:
            return Besked.BEHOVS_INTE
        case Verdict.OKLART:
            return Besked.OKLART
        case _:
            return _med_behov(weigh(patienten_vill_fk), weigh(far_koordinering))


def _med_behov(consents: Verdict, coordinated: Verdict) -> Besked:
    if consents is Verdict.INTE_UPPFYLLT:
        return Besked.UTAN_SAMTYCKE
    if Verdict.OKLART in {consents, coordinated}:
        return Besked.OKLART
    return Besked.INFORMERA if coordinated is Verdict.UPPFYLLT else Besked.ERBJUD_FORST


BLANKETT = Outcome(
    id="blankett",
    statuses=Blankett,
    decide=blankett,
    sources=(
        "socialstyrelsen-intygsstod",
        "inera-intygstyper-2026",
        "af00251",
        "for-2017-819-4-2",
        "ag1-14",
        "sjuklonelagen-8",
        "fk-samordning",
        "sfb-33-5",
        "hslf-fs-2018-54-6",
        "egen-bedomning",
    ),
)
BESKED = Outcome(
    id="besked",
    statuses=Besked,
    decide=besked,
    sources=("lag-2019-1297-1", "lag-2019-1297-4", "osl-12-2", "egen-bedomning"),
)
