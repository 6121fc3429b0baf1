"""A text as blocks: headings (`## `), lists (`- `), and paragraphs with blank lines between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from decision_aids.engine.placeholders import fill


@dataclass(frozen=True)
class Prose:
    """One block: `kind` is "rubrik", "lista" or "stycke"; `lines` its items (a list) or its one text."""

    kind: str
    lines: tuple[str, ...]


def prose(text: str, value: Callable[[str], str]) -> tuple[Prose, ...]:
    """The blocks of a text. What fills a placeholder is never read as markup."""
    blocks: list[Prose] = []
    for part in text.strip().split("\n\n"):
        lines = [line.strip() for line in part.splitlines() if line.strip()]
        plain: list[str] = []
        for line in lines:
            if line.startswith("## "):
                blocks.append(Prose("rubrik", (fill(line.removeprefix("## "), value),)))
            elif line.startswith("- "):
                item = fill(line.removeprefix("- "), value)
                before = blocks[-1] if blocks and blocks[-1].kind == "lista" else None
                blocks[-1:] = (
                    [Prose("lista", (*before.lines, item))]
                    if before
                    else [*blocks[-1:], Prose("lista", (item,))]
                )
            else:
                plain.append(line)
        if plain:
            blocks.append(Prose("stycke", (fill(" ".join(plain), value),)))
    return tuple(blocks)
