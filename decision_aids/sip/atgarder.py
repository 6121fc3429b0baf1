"""What to do: before the meeting, at it, and when there is no plan."""

from __future__ import annotations

from decision_aids.engine.outcomes import Weigh, advice
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import JaNej
from decision_aids.sip import questions as q
from decision_aids.sip.svar import Roll
from decision_aids.sip.utfall import Form, form
from decision_aids.sip.villkor import BEHOV_AV_BADA, personen_vill, samtycker_till_planen

GAP = {Verdict.INTE_UPPFYLLT, Verdict.OKLART}
PLANEN = {Form.SIP, Form.BE_OM_PLAN}


@advice("prova_planen_som_finns", "sol-10-8", "egen-bedomning")
def prova_planen_som_finns(weigh: Weigh) -> bool:
    """A plan that is there is opened before a new one is made."""
    return weigh(q.PLAN_FINNS) is JaNej.JA and form(weigh) in {*PLANEN, Form.OKLART}


@advice("borja_genast", "sol-10-8", "hsl-16-4", "egen-bedomning")
def borja_genast(weigh: Weigh) -> bool:
    """Kommunen begins at once, regionen without delay."""
    return form(weigh) is Form.SIP


@advice("be_om_plan", "sol-10-8", "hsl-16-4", "fl-8", "egen-bedomning")
def be_om_plan(weigh: Weigh) -> bool:
    """Somebody else sees the need: ask one of the two."""
    return form(weigh) is Form.BE_OM_PLAN


@advice("ta_reda_pa_behoven", "tranas", "egen-bedomning")
def ta_reda_pa_behoven(weigh: Weigh) -> bool:
    """The needs are not clear: consult first."""
    return weigh(BEHOV_AV_BADA) is Verdict.OKLART


@advice("fraga_om_samtycke", "sol-10-8", "osl-10-1", "egen-bedomning")
def fraga_om_samtycke(weigh: Weigh) -> bool:
    """No consent that is known, where a plan may be right."""
    may = weigh(BEHOV_AV_BADA) is not Verdict.INTE_UPPFYLLT
    return may and weigh(samtycker_till_planen) is Verdict.OKLART


@advice("utan_plan", "sol-10-3", "hsl-8-7", "fl-23", "egen-bedomning")
def utan_plan(weigh: Weigh) -> bool:
    """No consent: each goes on with its own."""
    return form(weigh) is Form.UTAN_SAMTYCKE


@advice("lyssna", "sol-10-9", "egen-bedomning")
def lyssna(weigh: Weigh) -> bool:
    """What the person wants is not a plan, or nobody knows."""
    return weigh(personen_vill) in GAP


@advice("vem_ska_med", "sol-10-9")
def vem_ska_med(weigh: Weigh) -> bool:
    """The person says who is to come; relatives may."""
    return form(weigh) in PLANEN


@advice("fraga_fk_och_af", "fl-8", "egen-bedomning")
def fraga_fk_och_af(weigh: Weigh) -> bool:
    """Nobody knows what FK or AF has to do with it."""
    if form(weigh) is Form.ANNAN_FORM:
        return weigh(q.FK_ROLL) is Roll.VET_INTE
    return form(weigh) in {*PLANEN, Form.OKLART} and Roll.VET_INTE in {weigh(q.FK_ROLL), weigh(q.AF_ROLL)}


@advice("samordning_ocksa", "sfb-30-8", "egen-bedomning")
def samordning_ocksa(weigh: Weigh) -> bool:
    """FK's coordination may be asked for beside the plan."""
    return form(weigh) in PLANEN and weigh(q.FK_ROLL) is Roll.BEHOVS


@advice("overenskommelsen", "sol-7-2", "hsl-16-3", "egen-bedomning")
def overenskommelsen(weigh: Weigh) -> bool:
    """Kommunen and regionen have agreed on how they do it."""
    return weigh(q.OVERENSKOMMELSE) is JaNej.JA


@advice("tank_pa_barnen", "sol-3-1")
def tank_pa_barnen(weigh: Weigh) -> bool:
    """Children are touched by the plan."""
    return weigh(q.BARN) is JaNej.JA


@advice("skriv_fyra_saker", "sol-10-8", "hsl-16-4", "egen-bedomning")
def skriv_fyra_saker(weigh: Weigh) -> bool:
    """What the plan must say."""
    return form(weigh) is Form.SIP


@advice("folj_upp", "ratt-stod-ratt-forsorjning", "egen-bedomning")
def folj_upp(weigh: Weigh) -> bool:
    """The next day is set at the meeting."""
    return form(weigh) is Form.SIP


ADVICE = (
    prova_planen_som_finns,
    borja_genast,
    be_om_plan,
    ta_reda_pa_behoven,
    fraga_om_samtycke,
    utan_plan,
    lyssna,
    vem_ska_med,
    fraga_fk_och_af,
    samordning_ocksa,
    overenskommelsen,
    tank_pa_barnen,
    skriv_fyra_saker,
    folj_upp,
)
