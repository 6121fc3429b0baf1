"""What the form reminds of, in words, each with the field that it is about."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aids.mall.coach import texter as coach
from decision_aids.mall.coach.kontroller import paminnelser
from decision_aids.mall.coach.utkast import Utkast
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.regler import Anmarkning, Regel, granska
from decision_aids.mall.texter import said
from decision_aids.view.mall.falten import etikett_av
from decision_aids.view.mall.lage import Lage


@dataclass(frozen=True)
class PaminnelseView:
    """One reminder: which check, the field's id and question, and what is said."""

    kontroll: str
    falt: str
    etikett: str
    text: str


def reminders(lage: Lage) -> tuple[PaminnelseView, ...]:
    """What the template's rules and the coach's checks say, in the order of the fields; not what lacks."""
    rules = [
        PaminnelseView(one.regel.value, one.falt, etikett_av(one.falt), _alone(one))
        for one in granska(lage.form, lage.idag)
        if one.regel is not Regel.SAKNAS
    ]
    checks = [
        PaminnelseView(one.kontroll.value, one.falt, etikett_av(one.falt), coach.said(one))
        for one in paminnelser(Utkast(lage.form, lage.idag, lage.forra))
    ]
    order = list(lage.form.mall.falt)
    return tuple(sorted([*rules, *checks], key=lambda one: order.index(one.falt)))


def _alone(found: Anmarkning) -> str:
    """What a rule says, without the question: that stands before it."""
    return said(MALLEN, found).removeprefix(etikett_av(found.falt)).strip()
