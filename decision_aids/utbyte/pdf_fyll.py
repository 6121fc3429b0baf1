"""Fills the empty PDF with a form: values, looks, and sheets for what is longer than its box.

The form stays a form: nothing is flattened, and whoever gets it can go on writing in it.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import cast

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from decision_aids.engine.rows import Rows
from decision_aids.mall.falt import Falt, chosen
from decision_aids.mall.ifylld import Ifylld, write_ifylld
from decision_aids.mall.texter import etikett, texts
from decision_aids.utbyte.pdf_blad import add_sheets
from decision_aids.utbyte.pdf_namn import STAMP, rutor, stamp
from decision_aids.utbyte.pdf_text import LEADING, SIZE, Typsnitt, read_font

FULL_FONT = "/Alla"
_MARGIN = 3.0


@dataclass(frozen=True)
class Skriven:
    """The filled PDF. `saknade` has, by field id, the characters that the form's font lacks.

    They are kept in the field, but are not seen on paper: warn of each before the form is saved.
    """

    innehall: bytes
    saknade: Mapping[str, tuple[str, ...]]


def write_pdf(empty: bytes, form: Ifylld) -> Skriven:
    """The empty PDF of the template, filled, such that `read_pdf` gives the form back."""
    writer = PdfWriter(clone_from=BytesIO(empty))
    writer.pdf_header = "%PDF-1.7"
    acroform = cast("DictionaryObject", writer.root_object["/AcroForm"].get_object())
    fonts = cast(
        "DictionaryObject", cast("DictionaryObject", acroform["/DR"].get_object())["/Font"].get_object()
    )
    filling = _Filling(
        writer, fonts.raw_get(FULL_FONT), read_font(cast("DictionaryObject", fonts[FULL_FONT]))
    )
    boxes = dict(_boxes(cast("ArrayObject", acroform["/Fields"].get_object()), ""))
    filling.text(boxes[STAMP], stamp(), STAMP)
    words = _words(form)
    for one in form.mall.falt.values():
        for name, value in _values(form, one):
            filling.tick(boxes, one, name) if one.options else filling.text(boxes[name], value, etikett(one))
    if "diagnos" in words:
        filling.text(boxes["diagnos"], words["diagnos"], "")
    add_sheets(writer, filling.font, filling.metrics, filling.longer)
    out = BytesIO()
    writer.write(out)
    missing = {
        key: lacking
        for key, value in form.svar.items()
        if isinstance(value, str) and (lacking := filling.metrics.missing(value))
    }
    return Skriven(out.getvalue(), missing)


def _words(form: Ifylld) -> dict[str, str]:
    """What the certificate writes by itself: that the diagnosis is withheld."""
    withheld = form.svar.get("diagnos_val") == "nej"
    return {"diagnos": texts()("ord", "diagnos_uppges_inte")} if withheld else {}


def _values(form: Ifylld, one: Falt) -> Iterator[tuple[str, str]]:
    """The name of each box that is filled, and what is written in it."""
    if one.id not in form.svar:
        return
    if isinstance(one.value, Rows):
        rows = cast("list[dict[str, object]]", one.value.write(form.svar[one.id]))
        for ruta in rutor(one):
            if ruta.rad <= len(rows):
                yield ruta.namn, str(rows[ruta.rad - 1][ruta.cell])
    elif one.options:
        for value in chosen(form.svar[one.id]):
            yield f"{one.id}{'.' if one.several else ':'}{value}", value
    else:
        yield (
            one.id,
            str(write_ifylld(form)[one.id]).replace(".", ",")
            if one.value.kind == "timmar"
            else str(write_ifylld(form)[one.id]),
        )


def _boxes(fields: ArrayObject, above: str) -> Iterator[tuple[str, DictionaryObject]]:
    """Every box by its full name; a radio button by the group's name, a colon and its state."""
    for one in fields:
        box = cast("DictionaryObject", one.get_object())
        name = f"{above}{box['/T']}" if "/T" in box else f"{above.rstrip('.')}:{_state(box)}"
        if "/Kids" in box:
            yield name, box
            yield from _boxes(cast("ArrayObject", box["/Kids"].get_object()), f"{name}.")
        else:
            yield name, box


def _state(box: DictionaryObject) -> str:
    looks = cast("DictionaryObject", cast("DictionaryObject", box["/AP"].get_object())["/N"].get_object())
    return next(one[1:] for one in looks if one != "/Off")


@dataclass
class _Filling:
    """A PDF that is being filled; `longer` gathers what must go on to a sheet of its own."""

    writer: PdfWriter
    font: PdfObject
    metrics: Typsnitt
    longer: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    def tick(self, boxes: Mapping[str, DictionaryObject], one: Falt, name: str) -> None:
        """Tick a box; of a group of radio buttons, tell the group too."""
        state = NameObject(f"/{_state(boxes[name])}")
        boxes[name][NameObject("/AS")] = state
        boxes[name if one.several else one.id][NameObject("/V")] = state

    def text(self, box: DictionaryObject, value: str, title: str) -> None:
        """Write in a box. Always as UTF-16: a text that begins with þÿ is else taken for something else."""
        box[NameObject("/V")] = TextStringObject(codecs.BOM_UTF16_BE + value.encode("utf-16-be"))
        x0, y0, x1, y1 = (float(one) for one in cast("list[float]", box["/Rect"].get_object()))
        wide, high = x1 - x0, y1 - y0
        lines = self.metrics.lines(value, wide - 2 * _MARGIN)
        room = max(1, int((high - _MARGIN) // LEADING))
        if len(lines) > room:
            self.longer.append((title, value))
            note = texts()("ord", "pdf_fortsatter")
            lines = [*lines[: room - 1], note] if room > 1 else [note]
        top = high - _MARGIN - SIZE * 0.85 if room > 1 else (high - SIZE) / 2 + SIZE * 0.2
        shown = "\n".join(f"{self.metrics.hex(line)} Tj T*" for line in lines)
        drawn = (
            f"/Tx BMC\nq\n1 1 {wide - 2:.2f} {high - 2:.2f} re W n\nBT\n"
            f"{FULL_FONT} {SIZE} Tf 0 g {LEADING} TL {_MARGIN} {top:.2f} Td\n{shown}\nET\nQ\nEMC\n"
        )
        box[NameObject("/AP")] = DictionaryObject({NameObject("/N"): self._look(drawn, wide, high)})

    def _look(self, drawn: str, wide: float, high: float) -> PdfObject:
        look = StreamObject()
        look.set_data(drawn.encode("ascii"))
        fonts = DictionaryObject({NameObject(FULL_FONT): self.font})
        look.update(
            {
                NameObject("/Type"): NameObject("/XObject"),
                NameObject("/Subtype"): NameObject("/Form"),
                NameObject("/BBox"): ArrayObject([FloatObject(one) for one in (0, 0, wide, high)]),
                NameObject("/Resources"): DictionaryObject({NameObject("/Font"): fonts}),
            }
        )
        return self.writer._add_object(look.flate_encode())  # pyright: ignore[reportPrivateUsage]
