"""Facts of the circumstances: what is among them. Not knowing them is not knowing of any."""

from __future__ import annotations

from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.fragor import OMSTANDIGHETER
from decision_aids.gemensamt.svar import JaNej, Omstandighet, nagon_av


def bland(raw: Raw, *some: Omstandighet) -> JaNej:
    """Is any of these among the circumstances?"""
    return nagon_av(raw(OMSTANDIGHETER), *some)


@fact("vald_namns", JaNej)
def vald_namns(raw: Raw) -> JaNej:
    """Is violence among the circumstances?"""
    return bland(raw, Omstandighet.VALD)


@fact("sprak_namns", JaNej)
def sprak_namns(raw: Raw) -> JaNej:
    """Is language among the circumstances?"""
    return bland(raw, Omstandighet.SPRAK)


@fact("beroende_namns", JaNej)
def beroende_namns(raw: Raw) -> JaNej:
    """Is skadligt bruk or beroende among the circumstances?"""
    return bland(raw, Omstandighet.BEROENDE)
