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
        views = [source_view(one, as_of) for one in _ids(match["ids"])]
        # What stands together supports one claim: the word stands once, after the last that must be checked.
        last = max((at for at, view in enumerate(views) if view.marked), default=-1)
        return "".join(
            _reference(view, numbers.setdefault(view.id, len(numbers) + 1), marked=at == last)
            for at, view in enumerate(views)
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


def _reference(source: SourceView, number: int, *, marked: bool) -> str:
    shown, kind, check = f"{number} kontrollera" if marked else str(number), "kallref", ""
    if source.uncertain:
        kind += " kallref--osaker" if source.marked else " kallref--bakgrund"
        check = f". {'Kontrollera mot' if source.marked else 'Inte avstämt mot'}: {source.check}"
    # The name begins with what is seen, so that a reader who speaks to the page can say it (WCAG 2.5.3).
    label = escape(f"{shown}. Källa: {source.reference}, {source.status}{check}", quote=True)
    # No title: assets/js/kallruta.js shows the whole entry, which a title would cover.
    return f'<sup class="{kind}"><a href="#kalla-{source.id}" aria-label="{label}">{shown}</a></sup>'


def background_notice(sources: tuple[str, ...], as_of: date, page_url: str) -> str:
    """What a page says once, first, when some of its sources are unverified background; else nothing."""
    views = [source_view(one, as_of) for one in sources]
    if not any(one.uncertain and not one.marked for one in views):
        return ""
    more = f' <a href="{escape(page_url, quote=True)}">Allt som ska stämmas av</a>' if page_url else ""
    return (
        '<p class="notis notis--bakgrund" data-search-exclude>Lokala exempel, äldre uppgifter och '
        "bakgrund på sidan är inte avstämda mot originalet. De har en siffra med prickad kant. "
        f"Ordet kontrollera står bara vid osäkra uppgifter om lag och ersättning.{more}</p>"
    )
