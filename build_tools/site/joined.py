"""Our own style sheets in one file: a browser fetches one, not twenty, before it can show a page."""

from __future__ import annotations

import re
from pathlib import Path

JOINED = "sidan.css"
_LINK = r'<link rel="stylesheet" href="([^"]*\bassets/css/)([\w-]+\.css)">\s*'
_LINKS = re.compile(f"(?:{_LINK})+")


def join_styles(site: Path) -> None:
    """Put what each page names one by one in one file, in that order. Every page must name the same."""
    folder = site / "assets/css"
    order: list[str] = []
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        found = _LINKS.search(text)
        if found is None:
            continue
        names = [name for _, name in re.findall(_LINK, found[0])]
        order = order or names
        if names != order:
            raise ValueError(f"{page}: andra stilmallar än de andra sidorna: {names}")
        one = f'<link rel="stylesheet" href="{found[1]}{JOINED}">\n'
        page.write_text(text[: found.start()] + one + text[found.end() :], encoding="utf-8")
    whole = "\n".join((folder / name).read_text(encoding="utf-8") for name in order)
    for name in order:
        (folder / name).unlink()
    (folder / JOINED).write_text(whole, encoding="utf-8")
