"""`kunskapsstod new page ansvar/kommunen`: a page with whole page data, in the menu."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from build_tools.checks.unfilled import FILL_IN
from build_tools.editor.names import slug, words
from build_tools.editor.nav import NoNavError, add_to_nav
from build_tools.editor.problem import StartError
from build_tools.editor.start import Start, fill, written

MENU = "mkdocs.yml"
_MONTHS = 6
_DEEPEST = 4


def page_start(root: Path, name: str, today: date, title: str = "", aid: str = "") -> Start:
    """A page at docs/`name`.md; it shows the aid when one is given. It is due in six months."""
    parts = name.removesuffix(".md").split("/")
    if len(parts) > _DEEPEST:
        raise StartError(f"Sidan ligger {len(parts) - 1} mappar ned.", f"välj högst {_DEEPEST - 1} mappar")
    uri = "/".join(slug(part) for part in parts) + ".md"
    title = title or words(uri.rpartition("/")[2].removesuffix(".md"))
    page = fill("page.md.jinja", title=title, aid=aid, fill_in=FILL_IN, due=months_after(today, _MONTHS))
    return Start(
        made={f"docs/{uri}": page},
        added={MENU: in_menu(root, uri, title)},
        then=(
            f"Skriv sidan i docs/{uri}. Fyll i allt som är märkt {FILL_IN}.",
            "Hänvisa till källor med [@id] efter varje påstående.",
            "Kör kunskapsstod check, och make serve för att se sidan.",
            "Skriv en post i redaktion/andringar.yml när sidan ges ut.",
        ),
    )


def in_menu(root: Path, uri: str, title: str) -> str:
    """The text of mkdocs.yml with the page in the menu."""
    try:
        return add_to_nav(written(root, MENU), uri, title)
    except NoNavError:
        raise StartError(f"{MENU} har ingen rad nav:", f"skriv nav: och under den - {title}: {uri}") from None


def months_after(day: date, months: int) -> date:
    """The same day of the month, or its last day when the month is shorter."""
    month = day.month - 1 + months
    first = date(day.year + month // 12, month % 12 + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first.replace(day=min(day.day, (following - first).days))
