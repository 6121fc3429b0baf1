"""Facts of the aid: what is among the circumstances, what kind of rehabilitation, and how many needs."""

from __future__ import annotations

from decision_aids.behov import questions as q
from decision_aids.behov.svar import Behoven, Slag, Stodet
from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.omstandigheter import beroende_namns, bland, vald_namns
from decision_aids.gemensamt.svar import JaNej, Omstandighet


@fact("annat_namns", JaNej)
def annat_namns(raw: Raw) -> JaNej:
    """Are care of others, language, housing or something else among the circumstances?"""
    others = (Omstandighet.OMSORG, Omstandighet.SPRAK, Omstandighet.BOSTAD, Omstandighet.ANNAT)
    return bland(raw, *others)


def _kinds(raw: Raw) -> tuple[JaNej, JaNej, JaNej]:
    return beroende_namns.compute(raw), raw(q.REHAB_PSYKISK), raw(q.REHAB_FYSISK)


@fact("rehab_slag", Slag)
def rehab_slag(raw: Raw) -> Slag:
    """The one kind that is needed. One that is known hides none that is not: those are asked about apart."""
    kinds = _kinds(raw)
    known = [kind for kind, one in zip((Slag.RH1, Slag.RH2, Slag.RH3), kinds, strict=True) if one is JaNej.JA]
    if known:
        return known[0] if len(known) == 1 else Slag.FLERA
    return Slag.VET_INTE if JaNej.VET_INTE in kinds else Slag.INGET


@fact("behoven", Behoven)
def behoven(raw: Raw) -> Behoven:
    """Are there several needs at once? What nobody knows may be one."""
    needs = [*_kinds(raw), _STOD[raw(q.STODET)]]
    sure, unsure = needs.count(JaNej.JA), needs.count(JaNej.VET_INTE)
    if sure > 1:
        return Behoven.FLERA
    return Behoven.VET_INTE if sure + unsure > 1 else Behoven.HOGST_ETT


_STOD = {
    Stodet.INGET: JaNej.NEJ,
    Stodet.VISST: JaNej.JA,
    Stodet.OMFATTANDE: JaNej.JA,
    Stodet.VET_INTE: JaNej.VET_INTE,
}

FACTS = (beroende_namns, vald_namns, annat_namns, rehab_slag, behoven)
