"""Local facts on a page of the guidance: below its heading, and marked as local."""

from __future__ import annotations

import re
from html import escape

from decision_aids.view.text.lokalt import LocalFacts

_FIRST_HEADING = re.compile(r"^# .+$", re.MULTILINE)


def with_local_facts(markdown: str, local: LocalFacts | None) -> str:
    """The page with what a municipality or region has added, below its heading."""
    if local is None:
        return markdown
    items = "".join(
        f"<dt>{escape(one.heading)}</dt><dd>{_text(one.text, one.link)}</dd>" for one in local.facts
    )
    box = (
        f'<aside class="lokal-ruta" data-local-facts><p><strong>Lokalt: {escape(local.who)}</strong></p>'
        f'<p class="lokalt__varning">{escape(local.note)}</p><dl>{items}</dl></aside>'
    )
    heading = _FIRST_HEADING.search(markdown)
    if heading is None:
        return f"{box}\n\n{markdown}"
    return f"{markdown[: heading.end()]}\n\n{box}\n{markdown[heading.end() :]}"


def _text(text: str, link: str) -> str:
    shown = escape(text)
    return f'{shown} <a href="{escape(link)}">{escape(link.removeprefix("https://"))}</a>' if link else shown
