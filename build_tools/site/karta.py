"""`::: karta` on a line of its own in a page: the map of the person's way (decision_aids/view/karta.py)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from build_tools.dates.syntax import KARTA, lines
from decision_aids.view.karta import karta_html
from decision_aids.view.karta_stationer import the_map


def with_map(markdown: str, as_of: date, url_of: Callable[[str], str]) -> str:
    """The Markdown with the map where the page asks for it. `url_of` makes an address of a page's path.

    It must run before passages are dated: to them `::: karta` is no passage.
    """
    if ":::" not in markdown:
        return markdown

    def link_to(place: str) -> str:
        uri, _, anchor = place.partition("#")
        return f"{url_of(uri)}#{anchor}" if anchor else url_of(uri)

    return "\n".join(
        f"\n{_block(karta_html(the_map(), as_of, link_to))}\n" if line.block == KARTA else line.text
        for line in lines(markdown)
    )


def _block(html: str) -> str:
    """One block of HTML to Markdown: no line in it may be empty."""
    return "\n".join(line for line in html.splitlines() if line.strip())
