"""Text in a PDF's own font: how wide it is, where its lines break, and what characters the font lacks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

SIZE, LEADING = 10.0, 12.5
_PAIR = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]{4}(?:[0-9a-f]{4})?)>")


@dataclass(frozen=True)
class Typsnitt:
    """A font with 16-bit codes. `koder` gives a character's code; `bredder` a code's width in thousandths."""

    koder: Mapping[str, int]
    bredder: Mapping[int, float]

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters that would show as an empty box, each once; not marks that are never seen."""
        seen = (one for one in dict.fromkeys(text) if one not in self.koder and one not in "\n\t")
        return tuple(one for one in seen if unicodedata.category(one) not in {"Cf", "Cn", "Zs"})

    def width(self, text: str, size: float = SIZE) -> float:
        """The width in points."""
        return sum(self.bredder.get(self.koder.get(one, 0), 600) for one in text) * size / 1000

    def hex(self, text: str) -> str:
        """The text as a string of codes; what the font lacks is its empty box."""
        return "<" + "".join(f"{self.koder.get(one, 0):04x}" for one in text) + ">"

    def lines(self, text: str, room: float, size: float = SIZE) -> list[str]:
        """The text broken into lines; a word that is wider than a line is broken too."""
        return [
            line for part in text.split("\n") for line in self._broken(part.replace("\t", "    "), room, size)
        ]

    def _broken(self, part: str, room: float, size: float) -> Iterator[str]:
        line, used = "", 0.0
        for word in re.findall(r" +|[^ ]+", part):
            wide = self.width(word, size)
            if used + wide <= room:
                line, used = line + word, used + wide
                continue
            if line.strip():
                yield line.rstrip()
            line, used = "", 0.0
            for one in word.lstrip(" "):
                step = self.width(one, size)
                if line and used + step > room:
                    yield line
                    line, used = "", 0.0
                line, used = line + one, used + step
        yield line.rstrip()


def read_font(font: DictionaryObject) -> Typsnitt:
    """The font as the PDF describes it: every character that it has, and every width."""
    table = cast("StreamObject", font["/ToUnicode"].get_object()).get_data()
    fonts = cast("ArrayObject", font["/DescendantFonts"].get_object())
    below = cast("DictionaryObject", fonts[0].get_object())
    return font_of(table, cast("list[int | list[float]]", below["/W"].get_object()))


def font_of(table: bytes, widths: list[int | list[float]]) -> Typsnitt:
    """A font by its table of characters (/ToUnicode) and its widths (/W): a code, then those from it on."""
    koder: dict[str, int] = {}
    for code, words in _PAIR.findall(table):
        koder.setdefault(bytes.fromhex(words.decode()).decode("utf-16-be", "replace"), int(code, 16))
    bredder: dict[int, float] = {}
    start = 0
    for part in widths:
        if isinstance(part, list):
            bredder.update({start + number: float(wide) for number, wide in enumerate(part)})
        else:
            start = int(part)
    return Typsnitt(koder, bredder)
