"""The page *Uppdraget, punkt för punkt*: every requirement, how far it is met, and where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from build_tools.pages.render import render
from build_tools.pages.requirements import Requirement, RequirementStatus
from build_tools.pages.sources_page import Link, LinkTo

LABELS = {
    RequirementStatus.UPPFYLLD: "Finns",
    RequirementStatus.DELVIS: "Finns delvis",
    RequirementStatus.PLANERAD: "Planerat",
}
IN_A_SENTENCE = {
    RequirementStatus.UPPFYLLD: "finns",
    RequirementStatus.DELVIS: "finns delvis",
    RequirementStatus.PLANERAD: "är planerade",
}


@dataclass(frozen=True)
class Row:
    """One requirement on the page."""

    id: str
    what: str
    status: str
    label: str
    where: tuple[Link, ...]
    missing: str


@dataclass(frozen=True)
class Count:
    """How many requirements have a status. `word` is the label inside a sentence."""

    id: str
    label: str
    word: str
    count: int


def requirements_list(requirements: tuple[Requirement, ...], link_to: LinkTo) -> str:
    """Every requirement as Markdown with HTML in it."""
    counts = Counter(one.status for one in requirements)
    return render(
        "krav.html",
        statuses=[Count(one, LABELS[one], IN_A_SENTENCE[one], counts[one]) for one in LABELS],
        rows=[
            Row(
                one.id,
                one.vad,
                one.status,
                LABELS[one.status],
                tuple(link_to(place.written) for place in one.var),
                one.saknas,
            )
            for one in requirements
        ],
    )
