"""Placeholders in texts: `{question}`, `{detail}`, `{datum}`, `{version}`, and what only the answer names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from decision_aids.engine.aid import Aid
from decision_aids.engine.outcomes import Shape
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.texts import Key, Texts

VERSION = "version"
TO_FILL_IN = "fyll i"
"""What a blank says where nothing else names it."""
FILLING = (Shape.DAG, Shape.TIMMAR, Shape.DOKUMENT, Shape.FRASER)
"""Details that can fill a placeholder: a day, hours a week, or phrases."""

COMPOSED: dict[str, tuple[str, ...]] = {
    "om": (),
    "forst": ("dessutom", "en_till", "fler_till", "en_oklar", "fler_oklara"),
    "brist": ("inget_kant", "utelamnas", "bland_annat"),
    "rad": ("inget",),
}
"""What only the answer names: what the question is about, the ways that come first, what is missing most, and
the first advice. With each the words that the aid writes for it, under `platser`.
"""

_PLACE = re.compile(r"\{([^{}]*)\}")


def places(aid: Aid) -> frozenset[str]:
    """Everything a placeholder may name: a question, a detail that is a day, the day, the version."""
    computed = {one.id for one in aid.details if one.shape in FILLING}
    return frozenset({*aid.question, *computed, AS_OF.id, VERSION, *COMPOSED})


def fill(text: str, value: Callable[[str], str]) -> str:
    """The text with each placeholder replaced by its value."""
    return _PLACE.sub(lambda found: value(found[1]), text)


def blank(texts: Texts, name: str) -> str:
    """A blank to fill in by hand, with the short name of its question: [den månad det gäller]."""
    return f"[{texts.find('fragor', name, 'kort') or TO_FILL_IN}]"


def words_of_places(texts: Texts) -> set[Key]:
    """The texts that must stand under `platser`, for the places that the answer has."""
    used = {name for _, name in _named(texts, "svaret")}
    return {("platser", name, word) for name in used & COMPOSED.keys() for word in COMPOSED[name]}


def unknown_places(texts: Texts, aid: Aid) -> Iterator[tuple[Key, str]]:
    """Every placeholder that names nothing, with the key of its text: in a document, in the answer, and in a
    question that mends a gap, which can name an answer or phrases.
    """
    known = places(aid)
    told = {*aid.question, *(one.id for one in aid.details if one.shape is Shape.FRASER)}
    yield from (
        (key, name) for key, name in _named(texts, "kriterier") if key[-1] != "fraga" or name not in told
    )
    yield from ((key, name) for key, name in _named(texts, "dokument", "svaret") if name not in known)


def _named(texts: Texts, *kinds: str) -> Iterator[tuple[Key, str]]:
    for key in [*texts.keys()]:
        if (key[2] if key[0] == "lasare" else key[0]) in kinds:
            yield from ((key, name) for name in _PLACE.findall(texts(*key)))
