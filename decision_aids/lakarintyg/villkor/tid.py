"""One reckoning of time: the activity's hours, the most that can be asked, and whether they fit each other.

What the certificate leaves of the activity's hours stands in gemensamt/perioder.py. The most that can be
asked is read with a third party (AK09, R3): it shows what does not fit, and decides nothing.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.aktivitetskravet import KAN_OMFATTAS, utanfor_klass
from decision_aids.gemensamt.regler import aktivitetskravet
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, Galler, JaNej
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.svar import Omfattning

FULL_TIME = Decimal(40)
CHILD_HOURS = Decimal(10)
"""Hours a week less when a child under 8 is in the household."""


class Timmar(StrEnum):
    """Whether the activity's hours are known."""

    KANDA = "kanda"
    VET_INTE = "vet-inte"


class Tidslage(StrEnum):
    """The activity's hours beside the most that can be asked."""

    UTANFOR = "utanfor"
    RYMS = "ryms"
    OVER_TAKET = "over-taket"
    INGEN_TID = "ingen-tid"
    VET_INTE = "vet-inte"


def hours(raw: Raw) -> Decimal | None:
    """Hours a week of the activity: 40 for full time; None when unknown."""
    match raw(q.TIMMAR_OMFATTNING):
        case Omfattning.HELTID:
            return FULL_TIME
        case Omfattning.DELTID:
            return raw(q.TIMMAR)
        case Omfattning.VET_INTE:
            return None


def _utan_barn(raw: Raw) -> Decimal | None:
    """The most hours a week where there is no child under 8; None when the person's work is unknown."""
    match raw(q.DELTIDSARBETE):
        case JaNej.JA:
            work = raw(q.DELTIDSARBETE_TIMMAR)
        case JaNej.NEJ:
            work = Decimal(0)
        case JaNej.VET_INTE:
            work = None
    return None if work is None else max(Decimal(0), FULL_TIME - work)


def tak(raw: Raw) -> Decimal | None:
    """The most hours a week that can be asked of the person; None when something is unknown."""
    most = _utan_barn(raw)
    child = raw(q.BARN_UNDER_8)
    if most is None or child is JaNej.VET_INTE:
        return None
    return max(Decimal(0), most - (CHILD_HOURS if child is JaNej.JA else 0))


def ryms_anda(raw: Raw) -> bool:
    """The activity is no longer than can be asked where there is a child under 8: nobody needs to know."""
    most, asked = _utan_barn(raw), hours(raw)
    return most is not None and asked is not None and asked <= most - CHILD_HOURS


def har_tak(raw: Raw) -> bool:
    """The activity is assigned under aktivitetskravet, which may concern the person."""
    return raw(AKTIVITET) is Aktivitet.AKTIVITETSKRAV and _kan_omfattas(raw)


def _kan_omfattas(raw: Raw) -> bool:
    return (
        aktivitetskravet.compute(raw) is not Galler.GALLER_INTE
        and utanfor_klass.compute(raw) in KAN_OMFATTAS
        and raw(q.MANADER) is not JaNej.NEJ
    )


@fact("timmar_kanda", Timmar)
def timmar_kanda(raw: Raw) -> Timmar:
    """Are the activity's hours known? Unknown hours are assumed full time and settle nothing."""
    return Timmar.VET_INTE if hours(raw) is None else Timmar.KANDA


@fact("tidslage", Tidslage)
def tidslage(raw: Raw) -> Tidslage:
    """Is the activity as long as can be asked?"""
    if raw(AKTIVITET) not in {Aktivitet.AKTIVITETSKRAV, Aktivitet.VET_INTE} or not _kan_omfattas(raw):
        return Tidslage.UTANFOR
    if raw(AKTIVITET) is Aktivitet.VET_INTE:
        return Tidslage.VET_INTE
    if ryms_anda(raw):
        return Tidslage.RYMS
    most, asked = tak(raw), hours(raw)
    if most == 0:
        return Tidslage.INGEN_TID
    if most is None or asked is None:
        return Tidslage.VET_INTE
    return Tidslage.RYMS if asked <= most else Tidslage.OVER_TAKET


TIDSFAKTA = (timmar_kanda, tidslage)
