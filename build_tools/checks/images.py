"""Images that say nothing to who cannot see them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.checks.written import Page
from build_tools.data.problems import Problem

_MARKDOWN = re.compile(r"!\[(?P<text>[^\]\n]{0,500})\](?=[(\[])")
_HTML = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ALT = re.compile(r"""\salt=["'](?P<text>[^"']*)["']""", re.IGNORECASE)


def images_have_text(page: Page, context: Context) -> Iterator[Problem]:
    """Every image has a text in words.

    Bad:
        ![](../bild.svg)

        <img src="../bild.svg">

    Good:
        ![Fyra rutor, en för varje aktör](https://exempel.se/bild.svg)

        <img src="https://exempel.se/bild.svg" alt="Fyra rutor, en för varje aktör">
    """
    del context
    found = [(match.start(), match["text"]) for match in _MARKDOWN.finditer(page.body)]
    for match in _HTML.finditer(page.body):
        alt = _ALT.search(match[0])
        found.append((match.start(), alt["text"] if alt else ""))
    for place, text in sorted(found):
        if not text.strip():
            line = page.body.count("\n", 0, place) + 1
            yield Problem(page.path, line, "bilden saknar text", "skriv vad bilden visar: ![text](bild.svg)")
