"""More words for a text: other words for the same thing, parts of its compounds, its words without å, ä, ö.

A search in the browser finds the beginning of a word only, so "intyg" would not find "läkarintyg". The words
made here are searched but never shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape

SHORTEST_HEAD = 3
SHORTEST_TAIL = 5
LONGEST_ENDING = 4

_TAG = re.compile(r"<[^>]+>")
_WORD = re.compile(r"[^\W_]+")
_PLAIN = str.maketrans("åäöéü", "aaoeu")


def text_of(html: str) -> str:
    """The text of a piece of the index."""
    return unescape(_TAG.sub(" ", html))


def plain(html: str) -> str:
    """The same in lower case."""
    return text_of(html).lower()


def words(text: str) -> list[str]:
    """The words of a plain text."""
    return _WORD.findall(text)


def compound_parts(word: str, known: frozenset[str], parts: tuple[str, ...]) -> set[str]:
    """The ends of a compound that are words of their own: läkarintyget → intyget.

    An end counts when it stands as a word somewhere on the site (`known`), or is one of the short `parts`,
    with or without an ending.
    """
    ends = (word[start:] for start in range(SHORTEST_HEAD, len(word) - 2))
    return {
        end
        for end in ends
        if (len(end) >= SHORTEST_TAIL and end in known)
        or (end.startswith(parts) and any(_forms(end, part) for part in parts))
    }


def _forms(word: str, part: str) -> bool:
    return word.startswith(part) and len(word) <= len(part) + LONGEST_ENDING


def folded(word: str) -> str:
    """The word as it is written on a keyboard without å, ä and ö."""
    return word.translate(_PLAIN)


class Expander:
    """Makes more words of texts, given what stands on the whole site."""

    def __init__(
        self, texts: Iterable[str], synonyms: Mapping[str, tuple[str, ...]], parts: tuple[str, ...]
    ) -> None:
        self._known = frozenset(word for text in texts for word in words(text))
        self._parts = parts
        self._synonyms = [
            (phrase.lower().split()[0], _pattern(phrase), other) for phrase, other in synonyms.items()
        ]
        self._ends: dict[str, set[str]] = {}

    def more(self, text: str) -> str:
        """More words for a plain text, in order and without those that stand there already."""
        have = set(words(text))
        found: set[str] = set()
        for word in have:
            found |= self._ends_of(word)
        for first, pattern, other in self._synonyms:
            # Looking for a text is many times faster than looking for a pattern, and most are not there.
            if first in text and pattern.search(text):
                found.update(word for one in other for word in words(one.lower()))
        found |= {folded(word) for word in have | found if not word.isascii()}
        return " ".join(sorted(found - have))

    def _ends_of(self, word: str) -> set[str]:
        """The same words stand in many texts."""
        if word not in self._ends:
            self._ends[word] = compound_parts(word, self._known, self._parts)
        return self._ends[word]


def _pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as it can stand in a text: each of its words with any ending."""
    return re.compile(r"(?<!\w)" + r"\s+".join(re.escape(word) + r"\w*" for word in phrase.lower().split()))
