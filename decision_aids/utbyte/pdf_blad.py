"""Sheets for words that are longer than their boxes: whole, tagged, and last in the PDF."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import batched
from typing import cast

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, PdfObject, StreamObject

from decision_aids.mall.texter import texts
from decision_aids.utbyte.pdf_text import LEADING, SIZE, Typsnitt

WIDE, HIGH, EDGE = 595.276, 841.89, 51.0
FONT = "/Alla"
_LINES = int((HIGH - 2 * EDGE) // LEADING)

type Block = tuple[str, list[str]]
"""A kind of element (H2, H3, P) and its lines on one sheet."""


def add_sheets(writer: PdfWriter, font: PdfObject, metrics: Typsnitt, longer: list[tuple[str, str]]) -> None:
    """Add the sheets that the texts need: none, when all had room. Each text has its question above it."""
    if not longer:
        return
    room = WIDE - 2 * EDGE
    lines: list[tuple[str, int, str]] = [("H2", 0, texts()("ord", "pdf_blad"))]
    for number, (title, text) in enumerate(longer, start=1):
        lines += [("P", -number, "")]
        lines += [("H3", number, line) for line in metrics.lines(title, room)]
        lines += [("P", number, line) for line in metrics.lines(text, room)]
    for some in batched(lines, _LINES, strict=False):
        _sheet(writer, font, metrics, list(_blocks(some)))


def _blocks(lines: tuple[tuple[str, int, str], ...]) -> Iterator[Block]:
    last: tuple[str, int] | None = None
    block: list[str] = []
    for kind, number, line in lines:
        if last is not None and last != (kind, number):
            yield last[0], block
            block = []
        last, block = (kind, number), [*block, line]
    if last is not None:
        yield last[0], block


def _sheet(writer: PdfWriter, font: PdfObject, metrics: Typsnitt, blocks: list[Block]) -> None:
    page = writer.add_blank_page(WIDE, HIGH)
    tree = cast("DictionaryObject", writer.root_object["/StructTreeRoot"].get_object())
    found = tree["/K"].get_object()
    top = found if isinstance(found, DictionaryObject) else cast("ArrayObject", found)[0].get_object()
    top = cast("DictionaryObject", top)
    drawn, marked = [f"BT 0 g {LEADING} TL {EDGE} {HIGH - EDGE - SIZE:.2f} Td"], ArrayObject()
    for number, (kind, lines) in enumerate(blocks):
        drawn.append(f"{FONT} {SIZE} Tf /{kind} <</MCID {number}>> BDC")
        drawn += [f"{metrics.hex(line)} Tj T*" for line in lines]
        drawn.append("EMC")
        element = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/StructElem"),
                NameObject("/S"): NameObject(f"/{kind}"),
                NameObject("/P"): cast("PdfObject", top.indirect_reference),
                NameObject("/Pg"): cast("PdfObject", page.indirect_reference),
                NameObject("/K"): NumberObject(number),
            }
        )
        marked.append(writer._add_object(element))  # pyright: ignore[reportPrivateUsage]
    cast("ArrayObject", top["/K"].get_object()).extend(marked)
    numbers = cast(
        "ArrayObject", cast("DictionaryObject", tree["/ParentTree"].get_object())["/Nums"].get_object()
    )
    key = NumberObject(max(int(one) for one in numbers[::2]) + 1)
    numbers.extend([key, writer._add_object(marked)])  # pyright: ignore[reportPrivateUsage]
    content = StreamObject()
    content.set_data("\n".join([*drawn, "ET"]).encode("ascii"))
    fonts = DictionaryObject({NameObject(FONT): font})
    page.update(
        {
            NameObject("/StructParents"): key,
            NameObject("/Tabs"): NameObject("/S"),
            NameObject("/Contents"): writer._add_object(content.flate_encode()),  # pyright: ignore[reportPrivateUsage]
            NameObject("/Resources"): DictionaryObject({NameObject("/Font"): fonts}),
        }
    )
