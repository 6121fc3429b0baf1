"""Documents: the invitation, the consent, the agenda, the plan, and what to tell the person."""

from __future__ import annotations

from decision_aids.engine.documents import Block, Document, always, paragraph
from decision_aids.engine.outcomes import Outcome, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.sip.utfall import AF_DELTAR, FK_DELTAR, Deltar, Form, form
from decision_aids.sip.villkor import BEHOV_AV_BADA, samtycker_till_planen


def _kallas(weigh: Weigh, who: Outcome, how: Deltar) -> bool:
    """A plan is to be made, and this one of FK and AF comes to it so. The other gets no line of it."""
    return form(weigh) is Form.SIP and Deltar(who.decide(weigh)) is how


@paragraph("kallelsen", "sol-10-8", "hsl-16-4")
def kallelsen(weigh: Weigh) -> bool:
    """A plan is to be made."""
    return form(weigh) is Form.SIP


@paragraph("fk-ska-delta", "sip-skyldighet-2027")
def fk_ska_delta(weigh: Weigh) -> bool:
    """To FK, from the day of the duty."""
    return _kallas(weigh, FK_DELTAR, Deltar.SKA)


@paragraph("fk-kan-delta", "fl-8")
def fk_kan_delta(weigh: Weigh) -> bool:
    """To FK, before it: a question, for nobody has asked what the person wants of FK."""
    return _kallas(weigh, FK_DELTAR, Deltar.KAN)


@paragraph("af-ska-delta", "sip-skyldighet-2027")
def af_ska_delta(weigh: Weigh) -> bool:
    """To AF, from the day of the duty."""
    return _kallas(weigh, AF_DELTAR, Deltar.SKA)


@paragraph("af-kan-delta", "fl-8")
def af_kan_delta(weigh: Weigh) -> bool:
    """To AF, before it: a question, for nobody has asked what the person wants of AF."""
    return _kallas(weigh, AF_DELTAR, Deltar.KAN)


@paragraph("fragan-om-samtycke", "sol-10-8")
def fragan_om_samtycke(weigh: Weigh) -> bool:
    """A plan may be right and the person has not said no."""
    may = weigh(BEHOV_AV_BADA) is not Verdict.INTE_UPPFYLLT
    return may and weigh(samtycker_till_planen) is not Verdict.INTE_UPPFYLLT


@paragraph("punkterna", "sol-10-8", "hsl-16-4", "ratt-stod-ratt-forsorjning")
def punkterna(weigh: Weigh) -> bool:
    """What the meeting goes through."""
    return form(weigh) is Form.SIP


@paragraph("planens-delar", "sol-10-8", "hsl-16-4", "ratt-stod-ratt-forsorjning")
def planens_delar(weigh: Weigh) -> bool:
    """The plan with lines to fill in."""
    return form(weigh) is Form.SIP


@paragraph("vi-vill-traffas", "sol-10-8")
def vi_vill_traffas(weigh: Weigh) -> bool:
    """To the person: a meeting about the plan."""
    return form(weigh) is Form.SIP


@paragraph("du-bestammer", "sol-10-8")
def du_bestammer(weigh: Weigh) -> bool:
    """To the person: it is yours to say yes or no to."""
    return form(weigh) is Form.UTAN_SAMTYCKE


KALLELSEN = (
    kallelsen,
    fk_ska_delta,
    fk_kan_delta,
    af_ska_delta,
    af_kan_delta,
    always("kallelsen-slut"),
)

DOCUMENTS = (
    Document("kallelse", KALLELSEN),
    Document("samtycket", (fragan_om_samtycke, always("samtycket-underskrift", "osl-10-1", "osl-12-2"))),
    Document("dagordning", (punkterna,)),
    Document("plan", (planens_delar, Block.MAL, always("planens-slut"))),
    Document(
        "till_personen",
        (vi_vill_traffas, du_bestammer, Block.MAL_LATT, always("dina-rattigheter", "sol-10-9")),
    ),
)
