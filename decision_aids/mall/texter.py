"""The template's words, and which of them there must be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from decision_aids.data import load
from decision_aids.engine.texts import Texts
from decision_aids.mall.falt import Falt, Mall
from decision_aids.mall.regler import Anmarkning, Regel

NAME = "mall/texter"
"""What the compiled texts are called: in a folder of their own, which is left out of the wheel."""
ORD = ("diagnos_uppges_inte", "rad_grad", "rad_fran", "rad_till")


def texts() -> Texts:
    """The compiled texts."""
    return Texts(load(NAME))


def etikett(field: Falt) -> str:
    """The field's question."""
    return texts()("falt", field.id, "etikett")


def label(field: Falt, value: str) -> str:
    """The words of a choice."""
    return texts()("falt", field.id, "svar", value)


def said(form_mall: Mall, found: Anmarkning) -> str:
    """What a rule has to say, in words."""
    rows = " och ".join(map(str, found.rader))
    return texts()("regler", found.regel).format(falt=etikett(form_mall.falt[found.falt]), rader=rows)


def fragor(forlaga: str) -> dict[str, str]:
    """What a national certificate asks, by number: `af` for AF00251, `fk` for FK7804."""
    tree = cast("dict[str, dict[str, dict[str, str]]]", load(NAME)["forlagor"])
    return tree[forlaga]["fragor"]


def required(mall: Mall) -> Iterator[tuple[str, ...]]:
    """The key of every text that the template needs, besides those of the two national certificates."""
    yield from (("titel",), ("markning",), ("forslag",), ("ingress",))
    for section in mall.avsnitt:
        yield from (("avsnitt", section.id, "titel"), ("avsnitt", section.id, "hjalp"))
    for field in mall.falt.values():
        yield from (("falt", field.id, "etikett"), ("falt", field.id, "hjalp"))
        yield from (("falt", field.id, "svar", one) for one in field.value.options())
    yield from (("regler", one.value) for one in Regel)
    yield from (("ord", one) for one in ORD)
