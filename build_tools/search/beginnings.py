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
# What a criterion is called under its other verdicts: many, and no answer to anything.
_OTHER_NAMES = re.compile(r"<p>(?:(?!</p>).)*?data-own=.*?</p>", re.DOTALL)
_BLOCK_ENDS = re.compile(r"</(?:p|li|dt|dd|summary|h[1-6]|div)>")


def beginnings(html: str) -> str:
    """The headings that have an address, each with no more than the first words under it, as HTML.

    What stands before the first heading is left out. What were paragraphs are paragraphs.
    """
    found = [*_HEADING.finditer(html)]
    starts = [*(one.start() for one in found), len(html)]
    return "\n".join(
        f"{one[0]}\n{_first_words(html[one.end() : end])}" for one, end in zip(found, starts[1:], strict=True)
    )


def _first_words(html: str) -> str:
    left, found = LONGEST, list[str]()
    for block in _BLOCK_ENDS.split(_OTHER_NAMES.sub("", html)):
        text = " ".join(text_of(block).split())
        kept = text if len(text) <= left else text[: max(0, left + 1)].rpartition(" ")[0]
        if kept:
            found.append(f"<p>{escape(kept)}</p>")
            left -= len(kept) + 1
        if kept != text:
            break
    return "".join(found)
