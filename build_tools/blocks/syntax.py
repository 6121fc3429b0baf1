"""Where a page asks for a picture, the table of insatser or the map: a line of its own after `:::`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from build_tools.dates.syntax import BILD, INSATSER, KARTA, Line, lines

__all__ = ["BILD", "INSATSER", "KARTA", "Block", "blocks", "replace_blocks"]


@dataclass(frozen=True)
class Block:
    """A line that asks for something. `argument` is what follows the name. Lines count from 1."""

    name: str
    argument: str
    line: int


def blocks(markdown: str) -> Iterator[Block]:
    """Every such line, whether what it asks for exists or not."""
    for line in lines(markdown):
        found = _block(line)
        if found:
            yield found


def replace_blocks(markdown: str, made: Callable[[Block], str]) -> str:
    """The text with each such line replaced by what is made of it, with empty lines around."""
    if ":::" not in markdown:
        return markdown
    out: list[str] = []
    for line in lines(markdown):
        found = _block(line)
        out += ["", made(found), ""] if found else [line.text]
    return "\n".join(out)


def _block(line: Line) -> Block | None:
    name, _, argument = (line.block or "").partition(" ")
    return Block(name, argument.strip(), line.number) if name else None
