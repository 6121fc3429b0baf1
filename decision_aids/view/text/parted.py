"""Where a long word in the heading of a table may part: a hyphen stands there only when the line ends."""

from __future__ import annotations

import re

SOFT_HYPHEN = "\u00ad"
_JOINTS = (
    "aktivitets|krav",
    "arbets|förmedling",
    "arbets|givare",
    "arbets|livs|inriktad",
    "arbets|marknad",
    "arbets|träning",
    "försäkrings|kassan",
    "hälso|främjande",
    "kompetens|höjande",
    "koncen|tration",
    "koordi|nation",
    "konsul|tation",
    "rehabili|tering",
    "social|nämnd",
)
_LONG_WORDS = re.compile("|".join(one.replace("|", "") for one in _JOINTS), re.IGNORECASE)
_PARTS = {one.replace("|", ""): [len(part) for part in one.split("|")] for one in _JOINTS}


def parted(words: str) -> str:
    """The same words, with a soft hyphen where each long one may part."""
    return _LONG_WORDS.sub(_with_hyphens, words)


def _with_hyphens(found: re.Match[str]) -> str:
    word, at, parts = found[0], 0, list[str]()
    for length in _PARTS[word.lower()]:
        parts.append(word[at : at + length])
        at += length
    return SOFT_HYPHEN.join(parts)
