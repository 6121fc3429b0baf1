"""Facts of the aid: whose help is needed, and whether AF and FK must take part on the meeting's day."""

from __future__ import annotations

from datetime import date

from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.gemensamt.svar import Galler, JaNej
from decision_aids.law.register import register
from decision_aids.sip.questions import BEHOV_SOCIALTJANST, BEHOV_VARDEN, MOTESDAG
from decision_aids.sip.svar import Behoven, Dagen


@fact("deltaplikten", Galler)
def deltaplikten(raw: Raw) -> Galler:
    """AF and FK must, by the reform, take part from 1 January 2027 (AK17). The meeting's day decides; once
    the duty holds today it holds for every meeting that is ahead.
    """
    duty, as_of, day = register()["sip-skyldighet-2027"], raw(AS_OF) or date.max, raw(MOTESDAG)
    if day is None:
        return Galler.GALLER if duty.holds(as_of) else Galler.VET_INTE
    return Galler.GALLER if duty.holds(day) else Galler.GALLER_INTE


@fact("behoven", Behoven)
def behoven(raw: Raw) -> Behoven:
    """Does the person need something from both kommunen and regionen?"""
    both = {raw(BEHOV_SOCIALTJANST), raw(BEHOV_VARDEN)}
    if JaNej.NEJ in both:
        return Behoven.INTE_BADA
    return Behoven.VET_INTE if JaNej.VET_INTE in both else Behoven.BADA


@fact("dagen_bestamd", Dagen)
def dagen_bestamd(raw: Raw) -> Dagen:
    """Is there a day to name? Who must come once the duty holds must come whatever the day, but to one."""
    return Dagen.OBESTAMD if raw(MOTESDAG) is None else Dagen.BESTAMD


FACTS = (deltaplikten, behoven, dagen_bestamd)
