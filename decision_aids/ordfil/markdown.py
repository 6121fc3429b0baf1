"""A document as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable

type Block = tuple[str, tuple[str, ...]]
"""A kind ("rubrik", "lista" or "stycke") and its lines, as the page has them."""

_MARKS = re.compile(r"([\\`*_<>#|~]|(?<=\])\()")
_FIRST = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def write_markdown(title: str, blocks: Iterable[Block]) -> str:
    """The whole document. Words are never read as markup; a blank, `[day]`, stays as it is."""
    parts = [f"# {_plain(title)}"]
    for kind, lines in blocks:
        text = [_plain(line) for line in lines]
        match kind:
            case "rubrik":
                parts.append(f"## {text[0]}")
            case "lista":
                parts.append("\n".join(f"- {line}" for line in text))
            case _:
                parts.append(text[0])
    return "\n\n".join(parts) + "\n"


def _plain(text: str) -> str:
    one_line = " ".join(text.split())
    marked = _MARKS.sub(r"\\\1", one_line)
    return _FIRST.sub(r"\1\\\2", marked)
