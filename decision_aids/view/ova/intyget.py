"""A certificate of an exercise as the template's form looks, in pieces that can be pointed out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from decision_aids.mall.ifylld import Ifylld
from decision_aids.mall.texter import etikett, texts
from decision_aids.ova.meningar import meningar
from decision_aids.view.mall.intyget import lines


@dataclass(frozen=True)
class Bit:
    """One piece: its id, its words, and the points that are marked there."""

    id: str
    text: str
    punkter: tuple[int, ...]


@dataclass(frozen=True)
class Stycke:
    """A section: its title, and each question with its pieces."""

    titel: str
    svar: tuple[tuple[str, tuple[Bit, ...]], ...]


def pieces(form: Ifylld, marken: Mapping[str, frozenset[int]] | None = None) -> tuple[Stycke, ...]:
    """The sections that have something in them. A field without an answer says so: that is also read."""
    found: dict[str, list[Bit]] = {}
    for one in meningar(form):
        words = one.text or "; ".join(lines(form, form.mall.falt[one.falt]))
        marked = tuple(sorted((marken or {}).get(one.id, ())))
        found.setdefault(one.falt, []).append(Bit(one.id, words, marked))
    return tuple(
        Stycke(
            texts()("avsnitt", section.id, "titel"),
            tuple(
                (etikett(field), tuple(found.get(field.id, ())))
                for field in section.falt
                if field.id in found or (field.kravs and form.mall.galler(field, form.svar))
            ),
        )
        for section in form.mall.avsnitt
    )


def words_of(form: Ifylld) -> dict[str, str]:
    """The words of each piece, by its id; an answer that is no text says nothing without its question."""
    sentences = {one.id for one in meningar(form) if one.text}
    return {
        bit.id: bit.text if bit.id in sentences else f"{question} {bit.text}"
        for part in pieces(form)
        for question, bits in part.svar
        for bit in bits
    }
