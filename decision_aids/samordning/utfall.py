"""What the aid answers: does the case have what FK's coordination needs, and is it time to apply?

A gap is a question. Only what is known to be otherwise speaks against, and FK alone decides.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import Outcome, Part, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import Underlag, Visar
from decision_aids.samordning import questions as q
from decision_aids.samordning.villkor.ansokan import REDO, utan_sgi
from decision_aids.samordning.villkor.grunden import GRUNDVILLKOR, kan_borja_nu, potential_finns
from decision_aids.samordning.villkor.underlag import INTYGET


class Talar(StrEnum):
    """What the facts given speak for."""

    TALAR_FOR = "talar_for"
    KOMPLETTERA = "komplettera"
    INTE_NU = "inte_nu"
    ANNAN_ERSATTNING = "annan_ersattning"
    TALAR_EMOT = "talar_emot"
    OKLART = "oklart"


class Steg(StrEnum):
    """What the next step with the application is."""

    ANSOK = "ansok"
    FORBERED = "forbered"
    ANNAN_VAG = "annan_vag"
    EJ_AKTUELLT = "ej_aktuellt"
    OKLART = "oklart"


def samordning(weigh: Weigh) -> Talar:
    """The case itself first, then whether measures help, whether it is time, and last the paper."""
    steps = (
        (GRUNDVILLKOR, Talar.TALAR_EMOT),
        (potential_finns, Talar.ANNAN_ERSATTNING),
        (kan_borja_nu, Talar.INTE_NU),
    )
    for criterion, otherwise in steps:
        verdict = weigh(criterion)
        if verdict is not Verdict.UPPFYLLT:
            return otherwise if verdict is Verdict.INTE_UPPFYLLT else Talar.OKLART
    return _of_the_paper(weigh)


def _of_the_paper(weigh: Weigh) -> Talar:
    match weigh(INTYGET):
        case Verdict.UPPFYLLT:
            return Talar.TALAR_FOR
        case Verdict.INTE_UPPFYLLT:
            denied = weigh(q.UNDERLAG) is Underlag.LAKARINTYG and weigh(q.INTYG_VISAR) is Visar.SAGER_EMOT
            return Talar.TALAR_EMOT if denied else Talar.KOMPLETTERA
        case _:
            return Talar.OKLART


def ansokan(weigh: Weigh) -> Steg:
    """Whether to apply now, prepare first, or go another way."""
    match samordning(weigh):
        case Talar.OKLART:
            return Steg.OKLART
        case Talar.TALAR_EMOT | Talar.INTE_NU | Talar.ANNAN_ERSATTNING:
            return Steg.EJ_AKTUELLT
        case Talar.KOMPLETTERA:
            return _of_the_way(weigh, Steg.FORBERED)
        case Talar.TALAR_FOR:
            return _of_the_way(weigh, None)


def _of_the_way(weigh: Weigh, otherwise: Steg | None) -> Steg:
    match weigh(utan_sgi):
        case Verdict.INTE_UPPFYLLT:
            return Steg.ANNAN_VAG
        case Verdict.UPPFYLLT:
            return otherwise or _ready(weigh)
        case _:
            return Steg.OKLART


def _ready(weigh: Weigh) -> Steg:
    match weigh(REDO):
        case Verdict.UPPFYLLT:
            return Steg.ANSOK
        case Verdict.INTE_UPPFYLLT:
            return Steg.FORBERED
        case _:
            return Steg.OKLART


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
    sources=("fk-samordning", "sfb-30-9", "sfb-30-10", "egen-bedomning"),
)
