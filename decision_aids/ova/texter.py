"""The words of practice, and which of them there must be."""

from __future__ import annotations

from collections.abc import Iterator

from decision_aids.data import load
from decision_aids.engine.texts import Key, Texts
from decision_aids.engine.verdicts import Mottagare
from decision_aids.ova.facit import Utslag
from decision_aids.ova.fel import Fel
from decision_aids.ova.ord import Del, Kvalitet, Spar, Tema, Tillstand, Yrke

NAME = "ova/texter"
"""What the compiled texts are called."""
TEN = tuple(str(number) for number in range(1, 11))


def texts() -> Texts:
    """The compiled texts."""
    return Texts(load(NAME))


def required() -> Iterator[Key]:
    """The key of every text that there must be."""
    for name, kind in (
        ("spar", Spar),
        ("yrke", Yrke),
        ("tema", Tema),
        ("tillstand", Tillstand),
        ("kvalitet", Kvalitet),
        ("fel", Fel),
        ("utslag", Utslag),
        ("till", Mottagare),
        ("del", Del),
    ):
        yield from ((name, one.value) for one in kind)
    yield from (("kollegor", number) for number in TEN)
    yield from (("kort", number) for number in TEN)
    yield from (("lista", one.value, str(number)) for one in Del for number in range(1, 4))
