"""Markdown as a reader reads it: words and punctuation, nothing else."""

from __future__ import annotations

import re
from html import unescape

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
CITATION = re.compile(r"\s?\[@[^\]\n]{0,500}\]")
_QUOTED = re.compile(r'"[^"\n]*"|”[^”\n]*”|»[^«\n]*«|“[^”\n]*”')
_STEPS = (
    (COMMENT, ""),
    (CITATION, ""),
    (re.compile(r"\[\[\s*gäller:[^\]\n]{0,200}\]\]"), ""),
    (re.compile(r"!\[([^\]\n]{0,500})\]\([^)\n]{0,500}\)"), ""),
    (re.compile(r"\[([^\]\n]{0,500})\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,500}\])"), r"\1"),
    (re.compile(r"<https?://[^>\s]*>|https?://\S+"), ""),
    (re.compile(r"</?[A-Za-z][^<>]*>"), ""),
    (re.compile(r"\{[^{}\n]*\}"), ""),
    (re.compile(r"[*_`#|]+"), ""),
    (re.compile(r"\s+"), " "),
)

_WRITTEN = re.compile(r"[<\[{*_`#|&]|https?://|[^\S ]|  ")
"""What the steps could take away: most sentences have none of it."""


def plain(raw: str) -> str:
    """The text without markup. Spaces and line breaks become single spaces."""
    if not _WRITTEN.search(raw):
        return raw.strip()
    for pattern, instead in _STEPS:
        raw = pattern.sub(instead, raw)
    return unescape(raw).replace("\xa0", " ").strip()


def without_quotations(text: str) -> str:
    """The text without what stands between quotation marks: there it speaks of the words themselves."""
    return _QUOTED.sub("", text)
