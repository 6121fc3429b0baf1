"""What the aid answers: which form the meeting takes, who calls, and whether FK and AF take part.

SIP is for needs from both kommunen and regionen. Where one of them is enough, another form is nearer.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from decision_aids.engine.criteria import Criterion
from decision_aids.engine.outcomes import Outcome, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import Galler
from decision_aids.sip import questions as q
from decision_aids.sip.facts import deltaplikten
from decision_aids.sip.svar import Roll, Ser
from decision_aids.sip.villkor import (
    af_berors,
    behover_socialtjanst,
    behover_varden,
    dagen_avgor,
    fk_berors,
    fk_har_sagt_nej,
    nagon_ser_behovet,
    samtycker_till_planen,
)

LAGEN = ("sol-10-8", "hsl-16-4")


class Form(StrEnum):
    """Which form of meeting the answers speak for."""

    SIP = "sip"
    BE_OM_PLAN = "be_om_plan"
    UTAN_SAMTYCKE = "utan_samtycke"
    SAMORDNING = "samordning"
    AVSTAMNING = "avstamning"
    KOORDINERING = "koordinering"
    ENKELT_MOTE = "enkelt_mote"
    ANNAN_FORM = "annan_form"
    OKLART = "oklart"


class Kallar(StrEnum):
    """Who calls."""

    SOCIALTJANSTEN = "socialtjansten"
    VARDEN = "varden"
    BADA = "bada"
    BE_DEM = "be_dem"
    INGEN_SIP = "ingen_sip"
    OKLART = "oklart"


class Deltar(StrEnum):
    """Whether FK or AF takes part."""

    SKA = "ska"
    KAN = "kan"
    BEHOVS_INTE = "behovs_inte"
    INGEN_SIP = "ingen_sip"
    OKLART = "oklart"


def form(weigh: Weigh) -> Form:
    """What is known not to need both goes another way; no consent, no plan; then who holds it needed."""
    social, care = weigh(behover_socialtjanst), weigh(behover_varden)
    if Verdict.INTE_UPPFYLLT in {social, care}:
        return _utan_sip(weigh, social, care)
    consents = weigh(samtycker_till_planen)
    if consents is Verdict.INTE_UPPFYLLT:
        return Form.UTAN_SAMTYCKE
    seen = weigh(nagon_ser_behovet)
    if Verdict.OKLART in {social, care, seen, consents}:
        return Form.OKLART
    return Form.SIP if seen is Verdict.UPPFYLLT else Form.BE_OM_PLAN


def _utan_sip(weigh: Weigh, social: Verdict, care: Verdict) -> Form:
    match weigh(q.FK_ROLL):
        case Roll.ARENDE:
            return Form.AVSTAMNING
        case Roll.BEHOVS:
            return Form.SAMORDNING
        case Roll.VET_INTE:
            return Form.ANNAN_FORM
        case Roll.NEJ:
            if care is Verdict.UPPFYLLT:
                return Form.KOORDINERING
            return Form.ANNAN_FORM if Verdict.OKLART in {social, care} else Form.ENKELT_MOTE


def kallar(weigh: Weigh) -> Kallar:
    """Who holds that it is needed calls: our own reading, the law names nobody."""
    match form(weigh):
        case Form.SIP:
            return _av_dem(weigh(q.SER_BEHOVET))
        case Form.BE_OM_PLAN:
            return Kallar.BE_DEM
        case Form.OKLART:
            return Kallar.OKLART
        case _:
            return Kallar.INGEN_SIP


def _av_dem(seen: Ser) -> Kallar:
    match seen:
        case Ser.KOMMUNEN:
            return Kallar.SOCIALTJANSTEN
        case Ser.REGIONEN:
            return Kallar.VARDEN
        case _:
            return Kallar.BADA


def _deltar(concerned: Criterion) -> Callable[[Weigh], Deltar]:
    """Whether one of them takes part: needed at all, then by the day and by FK's refusal."""

    def decide(weigh: Weigh) -> Deltar:
        match form(weigh):
            case Form.OKLART:
                return Deltar.OKLART
            case Form.SIP | Form.BE_OM_PLAN:
                return _som_berors(weigh, weigh(concerned))
            case _:
                return Deltar.INGEN_SIP

    return decide


def _som_berors(weigh: Weigh, concerned: Verdict) -> Deltar:
    if concerned is Verdict.EJ_AKTUELLT:
        return Deltar.BEHOVS_INTE
    if Verdict.OKLART in {concerned, weigh(dagen_avgor)}:
        return Deltar.OKLART
    if weigh(deltaplikten) is not Galler.GALLER:
        return Deltar.KAN
    # While nobody knows, the duty is told with its condition.
    return Deltar.KAN if weigh(fk_har_sagt_nej) is Verdict.EJ_AKTUELLT else Deltar.SKA


FORM = Outcome(
    id="form",
    statuses=Form,
    decide=form,
    sources=(*LAGEN, "sfb-30-8", "sfb-110-14", "lag-2019-1297-1", "tranas", "egen-bedomning"),
)
KALLAR = Outcome(id="kallar", statuses=Kallar, decide=kallar, sources=(*LAGEN, "egen-bedomning"))
FK_DELTAR = Outcome(
    id="fk_deltar",
    statuses=Deltar,
    decide=_deltar(fk_berors),
    sources=(*LAGEN, "sip-skyldighet-2027", "fl-8", "sfb-30-8", "egen-bedomning"),
)
AF_DELTAR = Outcome(
    id="af_deltar",
    statuses=Deltar,
    decide=_deltar(af_berors),
    sources=(*LAGEN, "sip-skyldighet-2027", "fl-8", "for-2000-628-11", "egen-bedomning"),
)
