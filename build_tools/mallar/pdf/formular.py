"""Mends the form that WeasyPrint makes: its tree of fields, names, choices, looks and tooltips.

WeasyPrint places the boxes and ties each to the structure. It puts radio buttons twice among the fields,
numbers their choices, calls every ticked box "on", knows nothing of required fields, and gives no looks to
what is empty. So each choice is laid out as a checkbox with a name of its own, and the fields are built here.
"""

from __future__ import annotations

import io
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, Stream, String

from build_tools.mallar.pdf.typsnitt import form_fonts
from decision_aids.engine.values import Text
from decision_aids.mall.falt import Falt
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import etikett, label, texts
from decision_aids.utbyte.pdf_namn import STAMP, Ruta, rutor, stamp

READ_ONLY, REQUIRED, MULTILINE = 1, 1 << 1, 1 << 12
RADIO, KEEPS_ONE = 1 << 15, 1 << 14
APPEARANCE = "/Skriv 10 Tf 0 g"
"""How what is typed looks: the simple font, which every program can type in."""


def mend(content: bytes) -> bytes:
    """The PDF with a sound form and, in tables, heads that say what they are heads of."""
    with Pdf.open(io.BytesIO(content)) as pdf:
        _heads(pdf)
        if "/AcroForm" in pdf.Root:
            _form(pdf)
        for page in pdf.pages:
            page.obj.Tabs = Name.S
        for day in ("/CreationDate", "/ModDate"):
            if day in pdf.docinfo:
                del pdf.docinfo[day]
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.disable,
            min_version="1.7",
        )
    return out.getvalue()


def _heads(pdf: Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, Dictionary) and one.get("/S") == Name.TH:
            one.A = Dictionary(O=Name.Table, Scope=Name.Column)


def _form(pdf: Pdf) -> None:
    boxes = {
        str(one.T): one
        for page in pdf.pages
        for one in page.obj.get("/Annots", Array())
        if one.get("/Subtype") == Name.Widget
    }
    simple, full = form_fonts(pdf)
    fields = Array([_stamp(pdf, boxes[STAMP])])
    for one in MALLEN.falt.values():
        fields.append(_field(pdf, one, {box: boxes[box.namn] for box in rutor(one)}))
    resources = Dictionary(Font=Dictionary(Skriv=simple, Alla=full))
    pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=fields, DR=resources, DA=String(APPEARANCE)))


def _stamp(pdf: Pdf, box: Object) -> Object:
    _written(pdf, box, STAMP, texts()("ord", "mall_version"), READ_ONLY)
    box.V = String(stamp())
    return box


def _field(pdf: Pdf, one: Falt, boxes: dict[Ruta, Object]) -> Object:
    required = REQUIRED if one.kravs and not one.nar else 0
    if one.options and not one.several:
        group = _parent(pdf, one.id, boxes.values(), tooltip=etikett(one))
        group.FT, group.Ff, group.V = Name.Btn, RADIO | KEEPS_ONE | required, Name.Off
        for ruta, box in boxes.items():
            _choice(pdf, one, ruta, box)
            del box.T, box.FT, box.V
        return group
    if one.several:
        for ruta, box in boxes.items():
            _choice(pdf, one, ruta, box)
            box.T = String(ruta.val)
        return _parent(pdf, one.id, boxes.values(), tooltip=etikett(one))
    if len(boxes) == 1:
        (box,) = boxes.values()
        lines = MULTILINE if isinstance(one.value, Text) else 0
        _written(pdf, box, one.id, etikett(one), required | lines)
        longest = one.value.schema().get("maxLength")
        if isinstance(longest, int):
            box.MaxLen = longest
        return box
    rows: dict[int, list[Object]] = {}
    for ruta, box in boxes.items():
        rows.setdefault(ruta.rad, []).append(box)
        first = required if ruta.rad == 1 else 0
        column = texts()("ord", f"rad_{ruta.cell}")
        _written(pdf, box, ruta.cell, f"{etikett(one)} Rad {ruta.rad}: {column}", first)
    return _parent(pdf, one.id, [_parent(pdf, str(number), cells) for number, cells in rows.items()])


def _parent(pdf: Pdf, name: str, kids: Any, tooltip: str = "") -> Object:
    parent = pdf.make_indirect(Dictionary(T=String(name), Kids=Array([*kids])))
    if tooltip:
        parent.TU = String(tooltip)
    for kid in parent.Kids:
        kid.Parent = parent
    return parent


def _written(pdf: Pdf, box: Object, name: str, tooltip: str, flags: int) -> None:
    box.T, box.TU, box.Ff, box.DA = String(name), String(tooltip), flags, String(APPEARANCE)
    box.MK = Dictionary(BC=Array([0.27]))
    if "/V" in box:
        del box.V
    box.AP = Dictionary(N=_look(pdf, box, ""))


def _choice(pdf: Pdf, one: Falt, ruta: Ruta, box: Object) -> None:
    """The question stands in each tooltip: the group that holds it is not tagged."""
    box.TU = String(f"{etikett(one)} {label(one, ruta.val)}")
    box.FT, box.AS, box.V = Name.Btn, Name.Off, Name.Off
    box.MK = Dictionary(BC=Array([0.27]), CA=String("8" if one.several else "l"))
    box.Border = Array([0, 0, 0])
    mark = _CROSS if one.several else _DOT
    looks = {"/Off": _look(pdf, box, ""), f"/{ruta.val}": _look(pdf, box, mark)}
    box.AP = Dictionary(N=Dictionary(looks))


_CROSS = "0.12 w 0.15 0.15 m 0.85 0.85 l 0.15 0.85 m 0.85 0.15 l S\n"
_DOT = "0.22 0.22 0.56 0.56 re f\n"
"""Marks in a box of one by one."""


def _look(pdf: Pdf, box: Object, drawn: str) -> Stream:
    x0, y0, x1, y1 = (float(value) for value in box.Rect)
    size = abs(x1 - x0), abs(y1 - y0)
    scaled = f"q\n{size[0]:.3f} 0 0 {size[1]:.3f} 0 0 cm\n{drawn}Q\n"
    look = Stream(pdf, scaled.encode() if drawn else b"/Tx BMC\nEMC\n")
    look.Type, look.Subtype = Name.XObject, Name.Form
    look.BBox = Array([0, 0, *size])
    look.Resources = Dictionary()
    box.Rect = Array([min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)])
    return look
