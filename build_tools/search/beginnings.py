"""What the search is given of an aid's text: its headings, and how each section begins.

An aid as text says each thing in every way that it unfolds: whole, the aids were half of the index, and no
more questions found their page.
"""

from __future__ import annotations

import re
from html import escape

from build_tools.search.expand import text_of

LONGEST = 300
"""Characters of a section that are searched."""

_HEADING = re.compile(r'<(h[1-6])\b[^>]*\bid="[^"]*"[^>]*>.*?</\1>', re.DOTALL)


def beginnings(html: str) -> str:
    """The headings that have an address, each with no more than the first words under it, as HTML.

    What stands before the first heading is left out.
    """
    found = [*_HEADING.finditer(html)]
    starts = [*(one.start() for one in found), len(html)]
    return "\n".join(
        f"{one[0]}\n<p>{escape(_first_words(html[one.end() : end]))}</p>"
        for one, end in zip(found, starts[1:], strict=True)
    )


def _first_words(html: str) -> str:
    text = " ".join(text_of(html).split())
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0]
