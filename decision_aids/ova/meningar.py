"""A certificate in pieces that can be pointed out: each sentence of a text, each other answer as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from decision_aids.engine.values import Text
from decision_aids.mall.ifylld import Ifylld

_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ0-9])")


@dataclass(frozen=True)
class Mening:
    """A piece: its id (field and number), its field, and its words; none where the answer is no text."""

    id: str
    falt: str
    text: str = ""


def meningar(form: Ifylld) -> Iterator[Mening]:
    """Every piece, in the order of the fields; nothing of who somebody is."""
    for field in form.mall.falt.values():
        if field.person or field.id not in form.svar:
            continue
        if isinstance(field.value, Text):
            for number, text in enumerate(_END.split(str(form.svar[field.id]).replace("\n", " "))):
                yield Mening(f"{field.id}-{number}", field.id, text)
        else:
            yield Mening(f"{field.id}-0", field.id)
