"""Tables and lists of terms as the search reads them: each row a paragraph, so that a row can be an answer.

Material's index keeps paragraphs and lists, and runs the cells of a table together with its headings.
"""

from __future__ import annotations

import re

_HEAD = re.compile(r"<thead\b.*?</thead>", re.DOTALL)
_ROW = re.compile(r"<tr\b[^>]*>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[dh]\b[^>]*>(.*?)</t[dh]>", re.DOTALL)
_TERM = re.compile(r"<dt\b[^>]*>(.*?)</dt>\s*<dd\b[^>]*>(.*?)</dd>", re.DOTALL)
_SUMMARY = re.compile(r"<summary\b[^>]*>((?:(?!<h\d).)*?)</summary>", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>|</?p\b[^>]*>|</li>\s*<li\b[^>]*>|</?[uo]l\b[^>]*>|</?li\b[^>]*>")
_ENDS = re.compile(r"[.!?:;](?:<sup\b[^>]*>.*?</sup>|<[^>]*>|\s)*$", re.DOTALL)
_NUMBER = re.compile(r"\d*\.?")


def rows_as_lines(html: str) -> str:
    """The same page with each row of a table, each term with what it means, and each summary that is no
    heading as a paragraph.

    What stands above a table's columns is left out: it answers nothing by itself.
    """
    html = _ROW.sub(lambda row: _paragraph(_CELL.findall(row[1])), _HEAD.sub("", html))
    html = _TERM.sub(lambda term: _paragraph([term[1], term[2]]), html)
    return _SUMMARY.sub(r"<p>\1</p>", html)


def _paragraph(cells: list[str]) -> str:
    """The first cell says what the others are about; a number of its own says nothing."""
    texts = [text for cell in cells if not _NUMBER.fullmatch(text := _BREAK.sub(" ", cell).strip())]
    if not texts:
        return ""
    marked = zip(texts, _marks(texts), strict=True)
    parts = [text if _ENDS.search(text) else f"{text}{mark}" for text, mark in marked]
    return f"<p>{' '.join(parts)}</p>"


def _marks(texts: list[str]) -> list[str]:
    """What is put after a cell that does not end with a mark of its own."""
    return [":", *[";"] * (len(texts) - 2), ""] if len(texts) > 1 else [""]
