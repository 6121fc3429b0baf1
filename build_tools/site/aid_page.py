"""An aid on its page, or the form to write in: the first view, the engine's manifest, the whole as text."""

from __future__ import annotations

from datetime import date
from functools import cache
from html import escape
from pathlib import Path

from build_tools.pages.lists import ARENDEBILD, OVA, OVA_BILDER, OVA_BLAD, OVA_FACIT, OVA_LASA
from build_tools.site.unfolded import unfolded
from decision_aids.ova.ord import Spar
from decision_aids.registry import AIDS
from decision_aids.view.arendebild.sidan import first_picture
from decision_aids.view.mall.sidan import first_form, form_text
from decision_aids.view.ova.sidan import first_practice, keys_html, practice_text, sheets_html, slides_html
from decision_aids.view.page import first_view
from decision_aids.view.static.cases import cases_text

FORM_PLACE = "<div data-form-place></div>"
"""Where the form to write in will stand."""

CHECK_PLACE = "<div data-check-place></div>"
"""Where the check of a reader's computer will stand."""
_CHECK = Path(__file__).parent / "kontroll.html"


@cache
def aid_html(aid_id: str, as_of: date, manifest: str) -> str:
    """Everything that the build puts on the page of an aid, as HTML.

    `manifest` is the engine's manifest as JSON; empty when the site is built without the engine, and then the
    page says that only the text can be used.
    """
    aid = AIDS[aid_id]
    return "\n".join((first_view(aid_id, as_of), _engine(manifest), cases_text(aid), unfolded(aid_id, as_of)))


def form_page_html(as_of: date, manifest: str, pdf: str) -> str:
    """The same for the form to write a certificate in; `pdf` is the address of the empty PDF."""
    return "\n".join((first_form(as_of, pdf), _engine(manifest), form_text()))


def check_html(as_of: date, manifest: str) -> str:
    """The check of a reader's computer, which begins when the reader asks for it."""
    return "\n".join((_CHECK.read_text(encoding="utf-8").format(as_of=as_of.isoformat()), _engine(manifest)))


def practice_place(name: str) -> str:
    """Where one of the lists of practice will stand: as the form, its HTML comes when the page is made."""
    return f'<div data-practice-place="{name}"></div>'


def with_practice(html: str, as_of: date, manifest: str) -> str:
    """A page with practice, or the picture of a case, in its places."""
    for name in (ARENDEBILD, *OVA):
        if (place := practice_place(name)) in html:
            html = html.replace(place, _practice(name, as_of, manifest))
    return html


def _practice(name: str, as_of: date, manifest: str) -> str:
    printed = {OVA_BLAD: sheets_html, OVA_FACIT: keys_html, OVA_BILDER: slides_html}
    if name in printed:
        return printed[name]()
    if name == ARENDEBILD:
        return "\n".join((first_picture(as_of), _engine(manifest)))
    spar = Spar.LASA if name == OVA_LASA else Spar.SKRIVA
    return "\n".join((first_practice(spar, as_of), _engine(manifest), practice_text(spar)))


def _engine(manifest: str) -> str:
    # An attribute, not a script: Material's instant navigation makes every inline script of a page run again.
    return f'<div hidden data-engine-manifest="{escape(manifest)}"></div>' if manifest else ""
