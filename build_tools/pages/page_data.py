"""What every page says about itself: read strictly from the lines at its top, all problems at once.

`FIELDS` is the schema. A new field is a line there, one in the dataclass and one in `read_page_data`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from build_tools.data.fields import Fields, as_mapping
from build_tools.data.strict_yaml import Document

OURS = (
    *("title", "description", "agare", "malgrupp", "status", "granskad_av", "granskad_datum"),
    *("nasta_granskning", "krav", "aid", "lix_grans", "lix_skal"),
)
THEME = ("template", "hide", "search", "tags")
FIELDS = (*OURS, *THEME)
"""Every field a page may have: the project's own, and those that the theme reads."""


class PageStatus(StrEnum):
    """How far a page has come. Only a person can take it past `utkast`."""

    UTKAST = "utkast"
    GRANSKAD = "granskad"
    FASTSTALLD = "faststalld"


@dataclass(frozen=True)
class PageData:
    """One page's data.

    `granskad_av` is a role at an agency, never a person's name; it and `granskad_datum` are empty until a
    person has read the page. `nasta_granskning` is the last day by which someone must. `krav` are ids of the
    assignment's requirements. `lix_grans` is the page's own limit for the reading index, with `lix_skal`.
    """

    title: str
    description: str
    agare: str
    malgrupp: tuple[str, ...]
    status: PageStatus
    nasta_granskning: date
    granskad_av: str = ""
    granskad_datum: date | None = None
    krav: tuple[str, ...] = ()
    aid: str = ""
    lix_grans: float | None = None
    lix_skal: str = ""

    def overdue(self, day: date) -> bool:
        """True when the page should have been read again before the day."""
        return self.nasta_granskning < day


def read_page_data(document: Document) -> PageData | None:
    """The page's data; None when something is wrong, and then the document says what."""
    if document.problems:
        return None
    values = as_mapping(document.tree)
    if values is None:
        document.problem(
            "siddata ska vara fält med värden", "skriv title: …, agare: … och de andra, ett på varje rad"
        )
        return None
    fields = Fields(document, values)
    fields.only(FIELDS)
    title = fields.text("title", required=True)
    description = fields.text("description", required=True)
    agare = fields.text("agare", required=True)
    malgrupp = fields.texts("malgrupp", required=True)
    status = fields.choice("status", PageStatus)
    due = fields.day("nasta_granskning", required=True)
    role, read = fields.text("granskad_av"), fields.day("granskad_datum")
    if status:
        _check_review(fields, status, role, read, due)
    limit, reason = fields.number("lix_grans"), fields.text("lix_skal")
    if limit is not None and not reason:
        fields.problem(
            "lix_grans saknar skäl", "skriv lix_skal: varför texten inte kan bli enklare", "lix_grans"
        )
    krav, aid = fields.texts("krav"), fields.text("aid")
    if document.problems or status is None or due is None:
        return None
    return PageData(
        title,
        description,
        agare,
        malgrupp,
        status,
        due,
        role,
        read,
        krav,
        aid,
        lix_grans=limit,
        lix_skal=reason,
    )


def _check_review(fields: Fields, status: PageStatus, role: str, read: date | None, due: date | None) -> None:
    """A status is a person's word: it has a role and a day, or it is a draft."""
    reviewed = status is not PageStatus.UTKAST
    for name, value in (("granskad_av", role), ("granskad_datum", read)):
        if reviewed and not value:
            what = f"status är {status} men {name} är tomt"
            remedy = f"skriv {name}: när en människa har granskat sidan; till dess status: utkast"
            fields.problem(what, remedy, "status")
        elif value and not reviewed:
            what = f"{name} är ifyllt men status är utkast"
            fields.problem(what, "skriv status: granskad, eller töm fältet", name)
    if read and due and due <= read:
        fields.problem(
            "nasta_granskning är inte efter granskad_datum", "skriv en senare dag", "nasta_granskning"
        )
