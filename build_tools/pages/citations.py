"""Sources on pages: `[@sol-12-3; @fl-23]` after a claim becomes a reference, and the page gets its list.

Pure functions over Markdown text. What a source is and how sure we are of it stands in the register.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from html import escape

from decision_aids.view.text.render import render
from decision_aids.view.text.sources import SourceView, source_view

_CODE_OR_CITATION = re.compile(r"(?P<code>```.*?```|`[^`\n]*`)|\s?\[(?P<ids>@[^\]\n]*)\]", re.DOTALL)


@dataclass(frozen=True)
class Cited:
    """Markdown with its citations made into references, and the sources in the order they are cited."""

    markdown: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Citation:
    """A citation of one source. Lines count from 1, in the text given."""

    source: str
    line: int


def cite(markdown: str, as_of: date) -> Cited:
    """Replace every citation with numbered references. Unknown ids raise KeyError: check first."""
    numbers: dict[str, int] = {}

    def replace(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        return "".join(
            _reference(source_view(one, as_of), numbers.setdefault(one, len(numbers) + 1))
            for one in _ids(match["ids"])
        )

    text = _CODE_OR_CITATION.sub(replace, markdown)
    return Cited(text, tuple(numbers))


def citations(markdown: str) -> tuple[Citation, ...]:
    """Every citation in the text, in order, whether the register has the source or not."""
    return tuple(
        Citation(one, markdown.count("\n", 0, match.start("ids")) + 1)
        for match in _CODE_OR_CITATION.finditer(markdown)
        if match["ids"]
        for one in _ids(match["ids"])
    )


def source_list(sources: tuple[str, ...], as_of: date) -> str:
    """The page's sources as HTML, numbered as they are cited."""
    return render("source_list.html", sources=[source_view(one, as_of) for one in sources])


def _ids(inside: str) -> list[str]:
    return [part.strip().removeprefix("@") for part in inside.split(";") if part.strip()]


def _reference(source: SourceView, number: int) -> str:
    shown, kind, check = str(number), "kallref", ""
    if source.uncertain:
        shown, kind, check = (
            f"{number} kontrollera",
            "kallref kallref--osaker",
            f". Kontrollera mot: {source.check}",
        )
    # The name begins with what is seen, so that a reader who speaks to the page can say it (WCAG 2.5.3).
    label = escape(f"{shown}. Källa: {source.reference}, {source.status}{check}", quote=True)
    # No title: assets/js/kallruta.js shows the whole entry, which a title would cover.
    return f'<sup class="{kind}"><a href="#kalla-{source.id}" aria-label="{label}">{shown}</a></sup>'
