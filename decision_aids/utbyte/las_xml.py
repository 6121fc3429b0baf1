"""Reads XML at the door, by expat: no DOCTYPE, bounded in bytes, depth and elements, and nobody's identity.

xml.etree builds elements within elements by calls within calls, which ends Python in a browser. This keeps
the open elements in a list, and refuses while it reads.
"""

from __future__ import annotations

import pyexpat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NoReturn

from decision_aids.utbyte.granser import MOST_DEPTH, MOST_PARTS, OlasligError, check_size, too_deep, too_many

PERSONAL = frozenset({"patient", "skapadAv", "underskrift", "intygs-id", "intygsId"})
"""Elements whose content is never kept: names, numbers, unit, signature."""
PROFESSION = frozenset({"befattning", "legitimeratYrke"})
"""What is kept inside them: which profession somebody has says nothing of who it is."""
_REASONS = {
    **dict.fromkeys((3, 5, 6, 20), "filen slutar för tidigt"),
    4: "ett tecken är fel; filen kan ha en annan teckenkodning än den säger",
    7: "en tagg slutar inte med samma namn som den börjar med",
    8: "samma attribut står två gånger",
    9: "det står något efter intygets slut",
    11: "en förkortning (&…;) är okänd",
    18: "teckenkodningen är okänd",
    19: "teckenkodningen är en annan än den som filen anger",
}


@dataclass
class Element:
    """An element: namespace, local name, attributes, text and children, and the line it begins on."""

    namespace: str
    name: str
    attributes: dict[str, str]
    line: int
    pieces: list[str] = field(default_factory=list[str])
    children: list[Element] = field(default_factory=list["Element"])

    @property
    def text(self) -> str:
        """The element's own text."""
        return "".join(self.pieces)

    def all(self, name: str) -> Iterator[Element]:
        """The children with a local name."""
        return (one for one in self.children if one.name == name)

    def first(self, name: str) -> Element | None:
        """The first child with a local name."""
        return next(self.all(name), None)

    def said(self, name: str) -> str:
        """The text of the first child with a local name, without space around; empty when there is none."""
        child = self.first(name)
        return child.text.strip() if child else ""


class _Builder:
    """Takes expat's calls. `hidden` counts how deep below a personal element the reading is."""

    def __init__(self, parser: pyexpat.XMLParserType) -> None:
        self.parser = parser
        self.top = Element("", "", {}, 0)
        self.open = [self.top]
        self.depth = self.count = self.hidden = 0
        self.kept_from = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.count += 1
        line = self.parser.CurrentLineNumber
        if self.depth > MOST_DEPTH:
            raise too_deep(f"rad {line}")
        if self.count > MOST_PARTS:
            raise too_many(f"rad {line}")
        namespace, _, local = name.rpartition(" ")
        if self.hidden and not self.kept_from and local in PROFESSION:
            self.kept_from = self.depth
        if self._shown():
            element = Element(namespace, local, attributes, line)
            self.open[-1].children.append(element)
            self.open.append(element)
        if self.hidden or local in PERSONAL:
            self.hidden += 1

    def end(self, _: str) -> None:
        if self.hidden:
            self.hidden -= 1
        if self._shown():
            self.open.pop()
        if self.depth == self.kept_from:
            self.kept_from = 0
        self.depth -= 1

    def text(self, data: str) -> None:
        if not self.hidden or self.kept_from:
            self.open[-1].pieces.append(data)

    def doctype(self, *_: object) -> NoReturn:
        line = self.parser.CurrentLineNumber
        raise OlasligError(f"rad {line}: filen har en DOCTYPE. Inget intyg har det.")

    def _shown(self) -> bool:
        return not self.hidden or bool(self.kept_from)


def read_xml(content: bytes) -> Element:
    """The root element. Raises OlasligError."""
    check_size(content)
    parser = pyexpat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    builder = _Builder(parser)
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    parser.StartDoctypeDeclHandler = builder.doctype
    try:
        _parse(parser.Parse, content)
    except pyexpat.ExpatError as error:
        reason = _REASONS.get(error.code, "filen är inte hel XML")
        raise OlasligError(f"rad {error.lineno}, tecken {error.offset + 1}: {reason}.") from None
    return builder.top.children[0]


def _parse(parse: Callable[[bytes, bool], int], content: bytes) -> None:
    try:
        parse(content, True)
    except (
        LookupError,
        ValueError,
    ) as error:  # an encoding that Python lacks, or no encoding of text
        if isinstance(error, OlasligError):
            raise
        raise OlasligError("Teckenkodningen som filen anger är okänd. Spara filen som UTF-8.") from None
