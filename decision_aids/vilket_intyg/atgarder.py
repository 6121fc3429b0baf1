"""What to do first, at the visit and after it."""

from __future__ import annotations

from decision_aids.engine.outcomes import Weigh, advice
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import JaNej
from decision_aids.vilket_intyg import questions as q
from decision_aids.vilket_intyg.svar import Besok, Vart
from decision_aids.vilket_intyg.utfall import INTYGEN, Besked, Blankett, besked, blankett
from decision_aids.vilket_intyg.villkor import aktiviteten_kand, far_koordinering, patienten_vill_fk

GAP = {Verdict.INTE_UPPFYLLT, Verdict.OKLART}


def med_namnden(weigh: Weigh) -> bool:
    """The nämnd asks, or something is to be told in a talk."""
    return weigh(q.VART) is Vart.SOCIALNAMNDEN or blankett(weigh) is Blankett.SAMTAL


@advice("fraga_om_aktiviteten", "tio-punkter", "osl-25-1", "egen-bedomning")
def fraga_om_aktiviteten(weigh: Weigh) -> bool:
    """Ask the patient, and with consent socialtjänsten, about the activity before writing."""
    return weigh(aktiviteten_kand) in GAP


@advice("bokat_besok", "region-stockholm-intyg", "egen-bedomning")
def bokat_besok(weigh: Weigh) -> bool:
    """A booked visit can be prepared."""
    return weigh(q.BESOK) is Besok.BOKAT


@advice("oanmalt_besok", "hslf-fs-2018-54-6", "egen-bedomning")
def oanmalt_besok(weigh: Weigh) -> bool:
    """An unannounced one gives a short period and a new visit."""
    return weigh(q.BESOK) is Besok.OANMALT


@advice("digitalt_besok", "skr-intyg-2019", "hslf-fs-2018-54-5", "rir-2022-6", "egen-bedomning")
def digitalt_besok(weigh: Weigh) -> bool:
    """A digital one: say how the contact was, and what was seen."""
    return weigh(q.BESOK) is Besok.DIGITALT


@advice(
    "skriv_med_omsorg",
    "psl-6-10",
    "hslf-fs-2018-54",
    "hslf-fs-2018-54-3",
    "hslf-fs-2018-54-5",
    "hslf-fs-2018-54-6",
)
def skriv_med_omsorg(weigh: Weigh) -> bool:
    """What the law and the regulations ask of a certificate, as far as they have been read."""
    return blankett(weigh) in INTYGEN


@advice("patienten_begar", "pl-10-3", "psl-6-9", "sos-intyg-om-varden")
def patienten_begar(weigh: Weigh) -> bool:
    """The patient asks for it; the nämnd cannot demand it of care."""
    return weigh(q.VART) is Vart.SOCIALNAMNDEN


@advice("ta_reda_pa_mer", "hslf-fs-2018-54-6", "intyg-underlag-yrken", "egen-bedomning")
def ta_reda_pa_mer(weigh: Weigh) -> bool:
    """A short period, a new visit, another profession."""
    return blankett(weigh) is Blankett.TA_REDA_FORST


@advice("tala_med_namnden", "osl-12-2", "samtycke-praktik", "egen-bedomning")
def tala_med_namnden(weigh: Weigh) -> bool:
    """The patient consents: talk with the nämnd about what is planned."""
    return med_namnden(weigh) and weigh(q.SAMTYCKE_VARDEN) is JaNej.JA


@advice("genom_patienten", "osl-25-1", "osl-10-27", "pl-10-3", "egen-bedomning")
def genom_patienten(weigh: Weigh) -> bool:
    """No consent that is known: what is said goes through the patient."""
    return med_namnden(weigh) and weigh(q.SAMTYCKE_VARDEN) is not JaNej.JA


@advice("informera_fk", "lag-2019-1297-4", "osl-12-2", "fk-samordning")
def informera_fk(weigh: Weigh) -> bool:
    """Tell FK, and help with the application."""
    return besked(weigh) is Besked.INFORMERA


@advice("fraga_om_fk", "lag-2019-1297-4", "sfb-30-8", "sfb-30-9", "fk-samordning")
def fraga_om_fk(weigh: Weigh) -> bool:
    """Nobody knows whether the patient wants FK to be told."""
    return weigh(patienten_vill_fk) is Verdict.OKLART


@advice("rehabkoordinatorn", "lag-2019-1297-1", "lag-2019-1297-3", "egen-bedomning")
def rehabkoordinatorn(weigh: Weigh) -> bool:
    """The region offers koordinering, also to one who has never had work."""
    return weigh(far_koordinering) in GAP


ADVICE = (
    fraga_om_aktiviteten,
    ta_reda_pa_mer,
    bokat_besok,
    oanmalt_besok,
    digitalt_besok,
    skriv_med_omsorg,
    patienten_begar,
    tala_med_namnden,
    genom_patienten,
    informera_fk,
    fraga_om_fk,
    rehabkoordinatorn,
)
