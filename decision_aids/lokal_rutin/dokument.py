"""The routine itself, with blanks named, and a list of what is left to decide.

A choice that the law does not leave free is not written into it: a line says that it must be changed.
"""

from __future__ import annotations

from decision_aids.engine.criteria import Leaf
from decision_aids.engine.documents import Block, Document, Paragraph, always, paragraph
from decision_aids.engine.outcomes import Weigh
from decision_aids.engine.questions import Choice
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import JaNej
from decision_aids.lokal_rutin import questions as q
from decision_aids.lokal_rutin.questions import POINTS as POINT_IDS
from decision_aids.lokal_rutin.svar import VardensIngang
from decision_aids.lokal_rutin.utfall import Bunden, rutinen
from decision_aids.lokal_rutin.villkor import POINTS


@paragraph("syftet", "sol-7-3", "hsl-7-9")
def syftet(weigh: Weigh) -> bool:
    """The routine begins as soon as anything is answered."""
    return weigh(q.VARDENS_INGANG) in VardensIngang


LINES: dict[str, dict[str, tuple[str, ...]]] = {
    "samtycket": {"samtycket_ges": ("samtycke_tas_in",), "utan_samtycke": ("utan_samtycke_utreds",)},
    "intyget": {
        "begars": ("intyg_far_skrivas", "namnden_kraver_inte"),
        "tas_emot": ("intyg_tas_emot",),
        "racker_inte": ("brist_ger_fraga",),
    },
}
"""At each point, the choices that the law does not leave wholly free, and the criteria that say so."""


def _lawful(question: str, law: tuple[Leaf, ...]) -> tuple[Paragraph, Paragraph]:
    """What a choice says when the law leaves it free, and what stands instead when it does not."""
    sources = tuple(dict.fromkeys(source for one in law for source in one.sources))

    def against(weigh: Weigh) -> bool:
        return Verdict.INTE_UPPFYLLT in [weigh(one) for one in law]

    return (
        Paragraph(question, lambda weigh: not against(weigh), sources),
        Paragraph(f"{question}_andra", against, sources),
    )


YES_OR_LEFT: dict[str, tuple[Choice[JaNej], str]] = {
    "ingangen": (q.PRIVATA, "psl-6-12"),
    "samtycket": (q.SAMTYCKET_TID, "samtycke-praktik"),
    "oenigheten": (q.VANTAN, "fl-23"),
}
"""At each point, what the routine either says in a sentence or still has to decide."""


def _said_or_left(question: Choice[JaNej], source: str) -> tuple[Paragraph, Paragraph]:
    def yes(weigh: Weigh) -> bool:
        return weigh(question) is JaNej.JA

    return (
        Paragraph(f"{question.id}_ja", yes, (source,)),
        Paragraph(f"{question.id}_bestam", lambda weigh: not yes(weigh), (source,)),
    )


def _section(point: str) -> tuple[Paragraph, ...]:
    leaves = {one.id: one for one in POINTS[point][0]}
    lines = LINES.get(point, {}).items()
    return (
        always(point),
        *(_said_or_left(*YES_OR_LEFT[point]) if point in YES_OR_LEFT else ()),
        *(one for question, law in lines for one in _lawful(question, tuple(leaves[each] for each in law))),
    )


@paragraph("att_bestamma")
def att_bestamma(weigh: Weigh) -> bool:
    """What is left."""
    return rutinen(weigh) is not Bunden.KLART


DOCUMENTS = (
    Document(
        "rutin",
        (
            syftet,
            *(one for point in POINT_IDS for one in _section(point)),
            always("vidare"),
            always("slut"),
            Block.KALLOR,
        ),
    ),
    Document("kvar", (att_bestamma, Block.SAKNAS, always("nasta_mote"))),
)
