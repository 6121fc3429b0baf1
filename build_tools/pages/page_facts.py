"""A page's data as a reader sees it, small, below the text; and the notice on top when it is overdue."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from build_tools.pages.approvals import Review, State
from build_tools.pages.page_data import PageData, PageStatus
from decision_aids.view.text import swedish

_FIRST_HEADING = re.compile(r"^# .*$", re.MULTILINE)

STATUS_WORDS = {
    PageStatus.UTKAST: "Utkast",
    PageStatus.GRANSKAD: "Granskad",
    PageStatus.FASTSTALLD: "Fastställd",
}


@dataclass(frozen=True)
class Requirement:
    """A requirement that the page meets, with where the reader finds the row."""

    id: str
    url: str


@dataclass(frozen=True)
class PageFacts:
    """What `partials/sidfakta.html` shows. Days are both as Swedish text and as ISO for machines."""

    agare: str
    malgrupp: str
    status: str
    status_id: str
    granskad: str
    granskad_iso: str
    nasta: str
    nasta_iso: str
    overdue: bool
    sources: int
    krav: tuple[Requirement, ...] = ()
    byggd: str = ""
    approved: bool = False
    review: str = ""


def page_facts(
    data: PageData, as_of: date, *, sources: int = 0, krav_url: str = "", review: Review | None = None
) -> PageFacts:
    """The facts of a page on the day the site is built for. `sources` is how many it cites.

    `review` is where its approval stands: it says more than the status that an editor has written.
    `krav_url` is where the list of requirements stands, from this page; without it none is shown.
    """
    read = data.granskad_datum
    return PageFacts(
        agare=data.agare,
        malgrupp="; ".join(data.malgrupp),
        status=STATUS_WORDS[data.status],
        status_id=data.status,
        granskad=f"{swedish.day(read)} av {data.granskad_av}" if read else "",
        granskad_iso=read.isoformat() if read else "",
        nasta=swedish.day(data.nasta_granskning),
        nasta_iso=data.nasta_granskning.isoformat(),
        overdue=data.overdue(as_of),
        sources=sources,
        krav=tuple(Requirement(one, f"{krav_url}#{one.lower()}") for one in data.krav) if krav_url else (),
        byggd=swedish.day(as_of),
        approved=review is not None and review.approved,
        review=review.words if review and review.state is not State.INGEN else "",
    )


def with_overdue_notice(markdown: str, data: PageData, as_of: date) -> str:
    """The page with a notice under its heading when it should have been read again before `as_of`."""
    if not data.overdue(as_of):
        return markdown
    notice = (
        f'<p class="forsenad" role="note"><strong>Sidan skulle ha granskats på nytt senast den '
        f"{swedish.day(data.nasta_granskning)}.</strong> Kontrollera att det som står här fortfarande gäller."
        "</p>"
    )
    heading = _FIRST_HEADING.search(markdown)
    if heading is None:
        return f"{notice}\n\n{markdown}"
    return f"{markdown[: heading.end()]}\n\n{notice}\n{markdown[heading.end() :]}"
