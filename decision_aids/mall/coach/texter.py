"""The coach's words, and which of them there must be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from decision_aids.data import load
from decision_aids.engine.texts import Texts
from decision_aids.mall.coach.utkast import Kontroll, Paminnelse
from decision_aids.mall.falt import Falt, Mall

NAME = "mall/coach"
"""What the compiled texts are called."""
DELAR = ("till", "racker", "svagt", "starkt", "fel")


@dataclass(frozen=True)
class Rad:
    """Advice to one field: what the receiver needs it for, what is enough, two examples, typical faults."""

    till: str
    racker: str
    svagt: str
    starkt: str
    fel: str


def texts() -> Texts:
    """The compiled texts."""
    return Texts(load(NAME))


def rad(field: Falt) -> Rad:
    """The advice to a field."""
    words = texts()
    return Rad(*(words("rad", field.id, part) for part in DELAR))


def said(found: Paminnelse) -> str:
    """What a check has to say, in words."""
    return texts()("kontroller", found.kontroll).format(ord=", ".join(found.ord), delar=found.ord)


def required(mall: Mall) -> Iterator[tuple[str, ...]]:
    """The key of every text that the coach needs."""
    yield from (("rad", field, part) for field in mall.falt for part in DELAR)
    yield from (("kontroller", one.value) for one in Kontroll)
