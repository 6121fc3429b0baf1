"""Rules with a date, as facts: does the rule apply to the month, on the day the reader asks about?

Two days matter. The law must have begun on the day asked about (before that it does not exist for the
reader), and it must apply to the month that the support concerns.
"""

from __future__ import annotations

from datetime import date

from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.gemensamt.svar import MANAD, Begynt, Galler, Regel
from decision_aids.law.register import register


@fact("lakarintygsregeln", Regel)
def lakarintygsregeln(raw: Raw) -> Regel:
    """The main rule that illness is shown by a läkarintyg, from 1 July 2026."""
    return _stage(raw, "lakarintyg-huvudregel")


@fact("aktivitetskravet", Galler)
def aktivitetskravet(raw: Raw) -> Galler:
    """Aktivitetskravet: in force on 1 July 2026, first for försörjningsstöd that concerns October 2026."""
    return _applies(raw, law="aktivitetskravet", month="aktivitetskrav-oktober-2026")


@fact("rehabiliteringsregeln", Regel)
def rehabiliteringsregeln(raw: Raw) -> Regel:
    """From 1 January 2027 the nämnd may, by the reform, ask for arbetslivsinriktad rehabilitering."""
    return _stage(raw, "rehabilitering-krav-2027")


def _stage(raw: Raw, rule: str) -> Regel:
    """A rule that has not begun applies to no month; no month needs to be known to say so."""
    if not register()[rule].holds(raw(AS_OF) or date.max):
        return Regel.INTE_AN
    concerns = raw(MANAD)
    if concerns is None:
        return Regel.VET_INTE
    return Regel.GALLER if register()[rule].holds(concerns) else Regel.MANADEN_FORE


def _applies(raw: Raw, *, law: str, month: str) -> Galler:
    concerns = raw(MANAD)
    as_of = raw(AS_OF) or date.max
    if not register()[law].holds(as_of):
        return Galler.GALLER_INTE
    if concerns is None:
        return Galler.VET_INTE
    return Galler.GALLER if register()[month].holds(concerns) else Galler.GALLER_INTE


@fact("rehabkravet", Begynt)
def rehabkravet(raw: Raw) -> Begynt:
    """May the nämnd ask for arbetslivsinriktad rehabilitering? From 1 January 2027 (AK17)."""
    return begun(raw, "rehabilitering-krav-2027")


@fact("nya_bosattningskrav", Begynt)
def nya_bosattningskrav(raw: Raw) -> Begynt:
    """Has the day come on which new demands on residence were proposed to begin? (AK25: a proposal)"""
    return begun(raw, "prop-2526-136")


def begun(raw: Raw, source: str) -> Begynt:
    """Only the day asked about counts: these rules concern what is done, not the month of the support.

    A proposal never *holds* in the register, so its day is read and not its validity.
    """
    day, begins = raw(AS_OF) or date.max, register()[source].galler_fran or date.max
    return Begynt.JA if day >= begins else Begynt.NEJ
