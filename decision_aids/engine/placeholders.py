"""Placeholders in the texts of documents: `{question}`, `{detail}`, `{datum}`, `{version}`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from decision_aids.engine.aid import Aid
from decision_aids.engine.outcomes import Shape
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.texts import Key, Texts

VERSION = "version"
FILLING = (Shape.DAG, Shape.TIMMAR, Shape.DOKUMENT, Shape.FRASER)
"""Details that can fill a placeholder: a day, hours a week, or phrases."""

COMPOSED = ("om", "forst", "brist", "rad")
"""What only the answer names: what the question is about, the ways that come first, what is missing most, and
the first advice.
"""

_PLACE = re.compile(r"\{([^{}]*)\}")


def places(aid: Aid) -> frozenset[str]:
    """Everything a placeholder may name: a question, a detail that is a day, the day, the version."""
    computed = {one.id for one in aid.details if one.shape in FILLING}
    return frozenset({*aid.question, *computed, AS_OF.id, VERSION, *COMPOSED})


def fill(text: str, value: Callable[[str], str]) -> str:
    """The text with each placeholder replaced by its value."""
    return _PLACE.sub(lambda found: value(found[1]), text)


def unknown_places(texts: Texts, aid: Aid) -> Iterator[tuple[Key, str]]:
    """Every placeholder in a document's texts that names nothing, with the key of its text."""
    known = places(aid)
    for key in [*texts.keys()]:
        kind = key[2] if key[0] == "lasare" else key[0]
        if kind in {"dokument", "svaret"}:
            for name in _PLACE.findall(texts(*key)):
                if name not in known:
                    yield key, str(name)
