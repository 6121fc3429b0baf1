"""Which pages are touched: those that were written differently, and those that rest on something that was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import cast

from mkdocs.utils.meta import get_data  # pyright: ignore[reportUnknownVariableType]

from build_tools.pages.citations import citations
from decision_aids.view.text import swedish


@dataclass(frozen=True)
class Page:
    """A page as written: its text, and what its front matter says."""

    uri: str
    text: str
    meta: Mapping[str, object]

    @property
    def title(self) -> str:
        """The title, or the address when there is none."""
        return str(self.meta.get("title") or self.uri)

    @property
    def aid(self) -> str:
        """The aid that the page shows; empty when it shows none."""
        return str(self.meta.get("aid") or "")

    @property
    def cited(self) -> tuple[str, ...]:
        """Ids of the sources it cites, in order."""
        return tuple(dict.fromkeys(one.source for one in citations(self.text)))

    def day(self, key: str) -> date | None:
        """A day of the front matter; None when there is none."""
        value = self.meta.get(key)
        return value if isinstance(value, date) and not isinstance(value, datetime) else None


@dataclass(frozen=True)
class TouchedPage:
    """A page that a change touches: what happened to its own text, and what else it rests on."""

    uri: str
    title: str
    own: str
    because: tuple[str, ...]


def read_pages(files: Path) -> dict[str, Page]:
    """Every page below docs/, by its address there."""
    docs = files / "docs"
    pages: dict[str, Page] = {}
    for path in sorted(docs.rglob("*.md")):
        uri = path.relative_to(docs).as_posix()
        text, meta = get_data(path.read_text(encoding="utf-8", errors="replace"))
        pages[uri] = Page(uri, text, cast("dict[str, object]", meta))
    return pages


def touched_pages(
    old: Mapping[str, Page],
    new: Mapping[str, Page],
    sources: Collection[str],
    aids: Collection[str],
    between: tuple[date, date] | None,
) -> tuple[TouchedPage, ...]:
    """Pages that differ, cite one of `sources`, show one of `aids`, or fall due between two days."""
    touched: list[TouchedPage] = []
    for uri in dict.fromkeys((*new, *old)):
        page = new[uri] if uri in new else old[uri]
        own = _own(old.get(uri), new.get(uri))
        because = [f"hänvisar till {one}" for one in page.cited if one in sources]
        if page.aid in aids:
            because.append(f"visar beslutsstödet {page.aid}")
        due = page.day("nasta_granskning")
        if between and due and min(between) < due <= max(between):
            because.append(f"ska granskas senast {swedish.day(due)}")
        if own or because:
            touched.append(TouchedPage(uri, page.title, own, tuple(because)))
    return tuple(touched)


def _own(old: Page | None, new: Page | None) -> str:
    if old is None:
        return "ny sida"
    if new is None:
        return "borttagen"
    if old.text != new.text:
        before, after = Counter(old.text.splitlines()), Counter(new.text.splitlines())
        return f"ändrad text: {(after - before).total()} rader till, {(before - after).total()} bort"
    return "" if old.meta == new.meta else "ändrade sidfakta"
