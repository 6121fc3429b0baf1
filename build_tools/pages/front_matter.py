"""A page's text in two: the data between the first two lines of `---`, and the body below them.

Both keep the line numbers of the file, so that every problem can say where it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_tools.data.strict_yaml import Document, read_yaml

FENCE = "---"


@dataclass(frozen=True)
class Parts:
    """The page data as a strictly read document, the body, and the number of lines above the body."""

    data: Document
    body: str
    lines_above: int


def split(text: str, shown_as: Path) -> Parts:
    """Split a page. A page without data has an empty document that says so."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return Parts(_without(shown_as, "sidan saknar siddata"), text, 0)
    end = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == FENCE), None)
    if end is None:
        return Parts(_without(shown_as, "siddata har ingen slutrad"), "", len(lines))
    # The first --- becomes an empty line: the lines of the document are then those of the file.
    data = read_yaml("\n".join(["", *lines[1:end]]), shown_as)
    return Parts(data, "\n".join(lines[end + 1 :]), end + 1)


def _without(shown_as: Path, what: str) -> Document:
    document = Document(shown_as, lines={(): 1})
    document.problem(
        what, "börja filen med en rad ---, sedan title: …, agare: … och de andra, sedan en rad ---"
    )
    return document
