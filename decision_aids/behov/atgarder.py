"""What to do beside the next step."""

from __future__ import annotations

from decision_aids.behov import questions as q
from decision_aids.behov.facts import annat_namns, rehab_slag
from decision_aids.behov.svar import Slag
from decision_aids.behov.utfall import Bredvid, Grupp, Konsultation, bredvid, grupp, konsultation
from decision_aids.behov.villkor import (
    behov_fran_bada,
    behovet_overens,
    talar_rh2,
    underlag_finns,
    vardkontakt_finns,
)
from decision_aids.engine.outcomes import Weigh, advice
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.omstandigheter import beroende_namns, vald_namns
from decision_aids.gemensamt.svar import Formaga, JaNej

GAP = {Verdict.INTE_UPPFYLLT, Verdict.OKLART}


@advice("skydd_forst", "sol-13-1", "sol-14-2")
def skydd_forst(weigh: Weigh) -> bool:
    """Violence: protection comes before any group."""
    return weigh(vald_namns) is JaNej.JA


@advice("konsultera", "tranas", "osl-8-1", "osl-26-1", "osl-12-2", "egen-bedomning")
def konsultera(weigh: Weigh) -> bool:
    """How to consult, and what may be told there."""
    return konsultation(weigh) is Konsultation.FORST


@advice("kom_overens", "sol-10-3", "behovsgrupper", "egen-bedomning")
def kom_overens(weigh: Weigh) -> bool:
    """Sort the need together with the person."""
    return weigh(behovet_overens) in GAP


@advice("erbjud_stod_vid_beroende", "sol-13-10", "sol-7-2", "hsl-16-3")
def erbjud_stod_vid_beroende(weigh: Weigh) -> bool:
    """The nämnd offers insatser, whatever the group."""
    return weigh(beroende_namns) is JaNej.JA


@advice("fraga_om_ips", "sbu-ips-2020", "sol-7-2", "hsl-16-3")
def fraga_om_ips(weigh: Weigh) -> bool:
    """IPS, where it is to be had."""
    return weigh(talar_rh2) is Verdict.UPPFYLLT


@advice("parallella", "ratt-stod-ratt-forsorjning", "egen-bedomning")
def parallella(weigh: Weigh) -> bool:
    """Several needs at once: insatser side by side."""
    return bredvid(weigh) is Bredvid.JA


@advice("prova_sip", "sol-10-8", "hsl-16-4", "egen-bedomning")
def prova_sip(weigh: Weigh) -> bool:
    """Needs from both: try an individual plan."""
    return weigh(behov_fran_bada) is Verdict.UPPFYLLT


@advice("boka_vard", "hsl-8-7", "pl-4-2", "egen-bedomning")
def boka_vard(weigh: Weigh) -> bool:
    """No contact with care: help with the way in."""
    return weigh(vardkontakt_finns) is Verdict.INTE_UPPFYLLT


@advice("skaffa_underlag", "lakarintyg-huvudregel", "pl-10-3", "fl-23")
def skaffa_underlag(weigh: Weigh) -> bool:
    """Nothing from care to plan by."""
    return weigh(underlag_finns) is Verdict.INTE_UPPFYLLT


@advice("fraga_fk_om_samordning", "fk-samordning", "sfb-30-8", "sfb-5-9")
def fraga_fk_om_samordning(weigh: Weigh) -> bool:
    """Rehabilitation is needed and ability is reduced: FK may coordinate."""
    return weigh(rehab_slag) not in {Slag.INGET, Slag.VET_INTE} and weigh(q.FORMAGA) not in {
        Formaga.FULL,
        Formaga.FOR_SJUK_NU,
    }


@advice("annat_som_hindrar", "sol-6-5", "sol-10-3", "egen-bedomning")
def annat_som_hindrar(weigh: Weigh) -> bool:
    """Language, housing, care of others: no group has it, and the plan must."""
    return weigh(annat_namns) is JaNej.JA


@advice("ett_stod_inget_beslut", "fl-23", "instrument-x", "egen-bedomning")
def ett_stod_inget_beslut(weigh: Weigh) -> bool:
    """What a group is not."""
    return grupp(weigh) is not Grupp.OKLART


ADVICE = (
    skydd_forst,
    konsultera,
    kom_overens,
    erbjud_stod_vid_beroende,
    fraga_om_ips,
    parallella,
    prova_sip,
    boka_vard,
    skaffa_underlag,
    fraga_fk_om_samordning,
    annat_som_hindrar,
    ett_stod_inget_beslut,
)
