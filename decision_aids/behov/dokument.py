"""The documents: what to bring to a consultation, a commission to who leads, and a text to the person."""

from __future__ import annotations

from decision_aids.behov.utfall import STEGEN, Bredvid, Konsultation, Steg, bredvid, konsultation, steget
from decision_aids.behov.villkor import talar_rh2, talar_rh3
from decision_aids.engine.documents import Block, Document, Paragraph, always, paragraph
from decision_aids.engine.outcomes import Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.omstandigheter import beroende_namns
from decision_aids.gemensamt.svar import JaNej


@paragraph("fragan", "tranas", "osl-26-1")
def fragan(weigh: Weigh) -> bool:
    """What the forum is asked."""
    return konsultation(weigh) is Konsultation.FORST


@paragraph("uppdraget", "sol-10-3")
def uppdraget(weigh: Weigh) -> bool:
    """What the commission is."""
    return steget(weigh) in STEGEN


@paragraph("samtidigt", "ratt-stod-ratt-forsorjning")
def samtidigt(weigh: Weigh) -> bool:
    """What goes on at the same time."""
    return steget(weigh) in STEGEN and bredvid(weigh) is Bredvid.JA


def _steg(one: Steg, *sources: str) -> Paragraph:
    return Paragraph(one.value, lambda weigh: steget(weigh) is one, sources)


@paragraph("bruk", "sol-13-10")
def bruk(weigh: Weigh) -> bool:
    """What is offered the person, whatever the step."""
    return weigh(beroende_namns) is JaNej.JA


@paragraph("vard", "hsl-8-7")
def vard(weigh: Weigh) -> bool:
    """That care goes on."""
    return Verdict.UPPFYLLT in {weigh(talar_rh2), weigh(talar_rh3)}


DOCUMENTS = (
    Document(
        "till_konsultationen",
        (always("inledning"), fragan, Block.UPPGIFTER, always("oklart_rubrik"), Block.SAKNAS, always("slut")),
    ),
    Document(
        "uppdrag",
        (always("inledning"), uppdraget, Block.UTFALL, samtidigt, always("mal"), always("slut")),
    ),
    Document(
        "till_personen",
        (
            always("hej"),
            _steg(Steg.KONTAKT_AF, "for-2000-628-6"),
            _steg(Steg.COACHNING),
            _steg(Steg.SAMLAT_STOD),
            _steg(Steg.REHABILITERING),
            _steg(Steg.BEHANDLING, "sol-13-10"),
            _steg(Steg.VARD_FORST, "hsl-8-7"),
            _steg(Steg.ERSATTNING, "sfb-33-5"),
            _steg(Steg.KONSULTATION),
            bruk,
            vard,
            always("dina_rattigheter", "fl-23", "osl-12-2"),
        ),
    ),
)
