"""The site's Markdown cut into units, with the lines of the file. Enough of it to check; not to render."""

from __future__ import annotations

import re

from build_tools.checks.unit import Kind, Unit

_FENCED = re.compile(r"^[ \t]*(```+|~~~+)[^\n]*\n.*?(?:^[ \t]*\1[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_INLINE_CODE = re.compile(r"(`+)[^`\n][^\n]*?\1")
_LONG_COMMENT = re.compile(r"<!--(?:(?!-->)[^\n])*\n.*?(?:-->|\Z)", re.DOTALL)
_NOT_NEWLINE = re.compile(r"[^\n]")

_HEADING = re.compile(r"(#{1,6})(?:\s+(.*))?$")
_HTML_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*)", re.IGNORECASE)
_UNDERLINE = re.compile(r"(=+|-+)\s*$")
_ITEM = re.compile(r"(?:[-*+]|\d+[.)]|:)\s+(.*)")
_TITLED = re.compile(r'(?:!!!|\?\?\?\+?)\s+[\w -]+?(?:\s+"(.*)")?\s*$')
_SEPARATOR = re.compile(r"[\s|:-]+$")
_NO_TEXT = re.compile(r"(?:</?[A-Za-z][^<>]*>\s*)+$|\*?\[[^\]@]+\]:\s.*$|:::.*$|\{[^{}]*\}\s*$")


def blanked(markdown: str) -> str:
    """The text with code and comments of several lines as spaces: every place in it is where it was."""
    text = markdown
    for pattern in (_FENCED, _LONG_COMMENT):
        text = pattern.sub(lambda match: _NOT_NEWLINE.sub(" ", match[0]), text)
    return _INLINE_CODE.sub(lambda match: " " * len(match[0]), text)


def blocks(body: str) -> tuple[Unit, ...]:
    """The units of a text whose code is blanked, in order. Lines count from 1."""
    cutter = _Cutter()
    for number, line in enumerate(body.split("\n"), start=1):
        cutter.take(number, line)
    cutter.close()
    return tuple(cutter.found)


class _Cutter:
    """Takes line by line; what is open grows until something else begins."""

    def __init__(self) -> None:
        self.found: list[Unit] = []
        self._kind = Kind.PARAGRAPH
        self._line = 0
        self._open: list[str] = []

    def take(self, number: int, line: str) -> None:
        text = line.strip()
        underline = _UNDERLINE.match(text)
        if underline and self._open and self._kind is Kind.PARAGRAPH:
            self.found.append(
                Unit(Kind.HEADING, self._line, " ".join(self._open), 1 if text[0] == "=" else 2)
            )
            self._open = []
        elif not text or underline or _NO_TEXT.match(text):
            self.close()
        elif heading := _HEADING.match(text):
            self._whole(Unit(Kind.HEADING, number, heading[2] or "", len(heading[1])))
        elif heading := _HTML_HEADING.match(text):
            self._whole(Unit(Kind.HEADING, number, heading[2], int(heading[1])))
        elif titled := _TITLED.match(text):
            self.close()
            if titled[1]:
                # A title of a box is read as a heading but has no place in their order.
                self.found.append(Unit(Kind.HEADING, number, titled[1]))
        elif text.startswith("|"):
            self.close()
            if not _SEPARATOR.match(text):
                self.found.append(Unit(Kind.ROW, number, text))
        elif item := _ITEM.match(text):
            self.close()
            self._kind, self._line, self._open = Kind.ITEM, number, [item[1]]
        elif self._open:
            self._open.append(text)
        else:
            self._kind, self._line, self._open = Kind.PARAGRAPH, number, [text]

    def close(self) -> None:
        if self._open:
            self.found.append(Unit(self._kind, self._line, "\n".join(self._open)))
            self._open = []

    def _whole(self, unit: Unit) -> None:
        self.close()
        self.found.append(unit)
