"""The style sheets in two files, the theme's and our own: a browser fetches two, not twenty, before it can
show a page, and each is small enough to come in one breath on a slow line (slim.py).
"""

from __future__ import annotations

import re
from pathlib import Path

THEME, JOINED = "tema.css", "sidan.css"
_FOLDERS = {JOINED: "assets/css/", THEME: "assets/stylesheets/"}
"""Where the sheets of each lie; ours are joined first, since the theme's then comes to lie with them."""


def join_styles(site: Path) -> None:
    """Put what each page names one by one in one file of each kind, in that order. Every page must name the
    same."""
    for joined, folder in _FOLDERS.items():
        _join(site, folder, joined)


def _join(site: Path, folder: str, joined: str) -> None:
    link = rf'<link rel="stylesheet" href="([^"]*?){re.escape(folder)}([\w.-]+\.css)">\s*'
    links = re.compile(f"(?:{link})+")
    order: list[str] = []
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        found = links.search(text)
        if found is None:
            continue
        names = [name for _, name in re.findall(link, found[0])]
        order = order or names
        if names != order:
            raise ValueError(f"{page}: andra stilmallar än de andra sidorna: {names}")
        one = f'<link rel="stylesheet" href="{found[1]}{_FOLDERS[JOINED]}{joined}">\n'
        page.write_text(text[: found.start()] + one + text[found.end() :], encoding="utf-8")
    whole = "\n".join((site / folder / name).read_text(encoding="utf-8") for name in order)
    for name in order:
        (site / folder / name).unlink()
    (site / _FOLDERS[JOINED] / joined).write_text(whole, encoding="utf-8")
