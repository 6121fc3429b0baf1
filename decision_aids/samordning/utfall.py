"""What the aid answers: does the case have what FK's coordination needs, and is it time to apply?

A gap is a question. Only what is known to be otherwise speaks against, and FK alone decides.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import Outcome, Part, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.samordning import (
    Talar,
    intyg_finns,
    intyg_visar_nedsattning,
    lage,
    utan_sgi,
)
from decision_aids.gemensamt.svar import Visar
from decision_aids.samordning import questions as q
from decision_aids.samordning.svar import Ansoker
from decision_aids.samordning.villkor.ansokan import REDO, personen_ansoker
from decision_aids.samordning.villkor.grunden import GRUNDVILLKOR, kan_borja_nu
from decision_aids.samordning.villkor.underlag import intyg_ser_framat


class Steg(StrEnum):
    """What the next step with the application is."""

    ANSOK = "ansok"
    FORBERED = "forbered"
    ANNAN_VAG = "annan_vag"
    NU_ELLER_SENARE = "nu_eller_senare"
    REDAN_NU = "redan_nu"
    VILL_INTE = "vill_inte"
    FATT_NEJ = "fatt_nej"
    EJ_AKTUELLT = "ej_aktuellt"
    OKLART = "oklart"


def samordning(weigh: Weigh) -> Talar:
    """What the case and the paper speak for."""
    return lage(weigh, GRUNDVILLKOR, kan_borja_nu)


def ansokan(weigh: Weigh) -> Steg:
    """Whether to apply now, prepare first, or go another way. Who is too ill to begin may apply all the same:
    the need is to be made clear snarast (30:9), and only the measures wait (30:11).
    """
    talar = samordning(weigh)
    if talar in {Talar.TALAR_EMOT, Talar.ANNAN_ERSATTNING}:
        return Steg.EJ_AKTUELLT
    sgi = weigh(utan_sgi)
    if sgi is Verdict.INTE_UPPFYLLT:
        return Steg.ANNAN_VAG
    applies = weigh(personen_ansoker)
    if applies is Verdict.INTE_UPPFYLLT:
        return Steg.FATT_NEJ if weigh(q.VILL_ANSOKA) is Ansoker.FATT_NEJ else Steg.VILL_INTE
    if talar is Talar.INTE_NU:
        return Steg.REDAN_NU if applies is Verdict.UPPFYLLT else Steg.NU_ELLER_SENARE
    if talar is Talar.OKLART or sgi is Verdict.OKLART:
        return Steg.OKLART
    ready = weigh(REDO)
    if talar is Talar.KOMPLETTERA or ready is Verdict.INTE_UPPFYLLT:
        return Steg.FORBERED
    return Steg.ANSOK if ready is Verdict.UPPFYLLT else Steg.OKLART


def _ingen_ansokan(weigh: Weigh) -> bool:
    """There will be no application now: no paper is asked for to serve one."""
    return ansokan(weigh) in {Steg.VILL_INTE, Steg.FATT_NEJ} or samordning(weigh) is Talar.TALAR_EMOT


def _ingen_ansokan_alls(weigh: Weigh) -> bool:
    """The same of what the certificate shows, but what it says against the person is asked about."""
    return _ingen_ansokan(weigh) and weigh(q.INTYG_VISAR) is not Visar.SAGER_EMOT


NEEDLESS = {
    intyg_finns.id: _ingen_ansokan,
    intyg_ser_framat.id: _ingen_ansokan,
    intyg_visar_nedsattning.id: _ingen_ansokan_alls,
}

SAMORDNING = Outcome(
    id="samordning",
    statuses=Talar,
    decide=samordning,
    sources=("sfb-5-9", "sfb-29-2", "sfb-30-2", "sfb-30-8", "fk-samordning", "egen-bedomning"),
    local=(
        Part("delta", ("delta-goteborg",)),
        Part("jonkoping", ("jonkoping-kpf", "ratt-stod-ratt-forsorjning")),
        Part("tranas", ("tranas", "ratt-stod-ratt-forsorjning")),
        Part("gavle", ("gavle-rutin", "lakarintyg-huvudregel", "fl-23")),
    ),
)
ANSOKAN = Outcome(
    id="ansokan",
    statuses=Steg,
    decide=ansokan,
    sources=("fk-samordning", "sfb-30-9", "sfb-30-10", "sfb-30-11", "egen-bedomning"),
)
