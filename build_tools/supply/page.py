"""The list of packages and licences for its page."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from build_tools.supply.sbom import NPM, PYTHON, packages

_HEADINGS = ("Paket", "Version", "Licens", "I läsarens webbläsare")


def licences(url_of: Callable[[str], str]) -> str:
    """The bills of materials to fetch and a table of every package, as HTML that is one block in Markdown."""
    told = ((one.name, one.version, one.licence, "Ja" if one.in_the_browser else "Nej") for one in packages())
    rows = "".join(f"<tr>{_cells('td', one)}</tr>\n" for one in told)
    bills = "".join(
        f'<li><a href="{url_of(place)}" download>{place.rpartition("/")[2]}</a></li>\n'
        for place in (PYTHON, NPM)
    )
    head = f"<thead><tr>{_cells('th', _HEADINGS)}</tr></thead>"
    table = f"<table>\n{head}\n<tbody>\n{rows}</tbody>\n</table>"
    return f'<div class="licenser">\n<ul>\n{bills}</ul>\n{table}\n</div>'


def _cells(kind: str, texts: tuple[str, ...]) -> str:
    return "".join(f"<{kind}>{escape(one)}</{kind}>" for one in texts)
