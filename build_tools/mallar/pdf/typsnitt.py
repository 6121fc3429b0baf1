"""The form's two fonts, which share one embedded file: a simple one to type in, and one with every character.

Programs that fill forms can type in a simple font of 8-bit codes. What we write ourselves uses the other.
"""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Object, Pdf

from decision_aids.utbyte.pdf_text import Typsnitt, font_of

FIRST, LAST = 32, 255


def form_fonts(pdf: Pdf) -> tuple[Object, Object]:
    """The simple font and the full one. WeasyPrint embeds the font of the form's boxes whole."""
    full = max(_composite(pdf), key=lambda one: len(_below(one).FontDescriptor.FontFile2.read_raw_bytes()))
    metrics, descriptor = _metrics(full), _below(full).FontDescriptor
    codes = [bytes([code]).decode("cp1252", "replace") for code in range(FIRST, LAST + 1)]
    simple = Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=full.BaseFont,
        FirstChar=FIRST,
        LastChar=LAST,
        Widths=Array([round(metrics.width(one, 1000)) for one in codes]),
        Encoding=Name.WinAnsiEncoding,
        FontDescriptor=pdf.make_indirect(Dictionary({**dict(descriptor.items()), "/Flags": 32})),
    )
    return pdf.make_indirect(simple), full


def _composite(pdf: Pdf) -> list[Object]:
    return [
        one
        for one in pdf.objects
        if isinstance(one, Dictionary) and one.get("/Type") == Name.Font and one.get("/Subtype") == Name.Type0
    ]


def _below(font: Object) -> Object:
    return font.DescendantFonts[0]


def _metrics(font: Object) -> Typsnitt:
    parts = [
        [float(wide) for wide in part] if isinstance(part, Array) else int(part) for part in _below(font).W
    ]
    return font_of(font.ToUnicode.read_bytes(), parts)
