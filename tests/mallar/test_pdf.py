"""The PDF has every field of the template, for the eye, for a keyboard, and for a screen reader."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium  # pyright: ignore[reportMissingTypeStubs]
import pytest
from pdfua import validate
from pypdf import PdfReader

from build_tools.mallar.exempel import example
from build_tools.mallar.pdf import blad
from build_tools.mallar.pdf.blad import sheet, when
from decision_aids.engine.rows import Rows
from decision_aids.engine.values import Text
from decision_aids.mall.ifylld import read_ifylld, write_ifylld
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import etikett, label, texts
from decision_aids.utbyte.pdf_fyll import write_pdf
from decision_aids.utbyte.pdf_namn import CELLS, STAMP

READ_ONLY, REQUIRED, MULTILINE, RADIO, KEEPS_ONE = 1, 2, 1 << 12, 1 << 15, 1 << 14
LONG = "Ord som blir fler än rutan rymmer. " * 100 + "Sist står detta."


@cache
def opened(kind: str = "tom") -> Any:
    written: bytes = {
        "tom": lambda: sheet(fillable=True),
        "papper": lambda: sheet(fillable=False),
        "exempel": lambda: write_pdf(sheet(fillable=True), example()).innehall,
        "lang": long_form,
    }[kind]()
    return pikepdf.Pdf.open(io.BytesIO(written))


def long_form() -> bytes:
    given = {**write_ifylld(example()), "funktion": LONG}
    return write_pdf(sheet(fillable=True), read_ifylld(given, person=True)[0]).innehall


def widgets(pdf: Any) -> list[Any]:
    return [one for page in pdf.pages for one in page.obj.get("/Annots", []) if one.Subtype == "/Widget"]


def full_name(box: Any) -> str:
    parts: list[str] = []
    while box is not None:
        parts += [str(box.T)] if "/T" in box else []
        box = box.get("/Parent")
    return ".".join(reversed(parts))


def state(box: Any) -> str:
    return next((str(key)[1:] for key in box.AP.N if key != "/Off"), "") if "/AS" in box else ""


def inherited(box: Any, key: str) -> Any:
    while key not in box and "/Parent" in box:
        box = box.Parent
    return box.get(key)


def boxes(field: str) -> list[Any]:
    return [one for one in widgets(opened()) if full_name(one).split(".")[0] == field]


def structure(node: Any) -> Iterator[Any]:
    yield node
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from structure(kid)


ALL = [*MALLEN.falt.values()]


def test_the_pdf_has_the_templates_fields_in_order_and_no_others() -> None:
    names = [*dict.fromkeys(full_name(one).split(".")[0] for one in widgets(opened()))]
    assert names == [STAMP, *MALLEN.falt]
    assert [str(one.T) for one in opened().Root.AcroForm.Fields] == names


@pytest.mark.parametrize("field", ALL, ids=lambda one: one.id)
def test_a_field_has_its_names_kind_choices_and_required_mark(field: Any) -> None:
    found = boxes(field.id)
    must = bool(field.kravs and field.nar is None)
    if field.options:
        assert [state(one) for one in found] == [*field.options]
        assert {inherited(one, "/FT") for one in found} == {"/Btn"}
        expected = [f"{field.id}.{one}" if field.several else field.id for one in field.options]
        assert [full_name(one) for one in found] == expected
        assert {one.AS for one in found} == {inherited(one, "/V") for one in found} == {"/Off"}
        if not field.several:
            assert int(inherited(found[0], "/Ff")) == RADIO | KEEPS_ONE | (REQUIRED if must else 0)
    elif isinstance(field.value, Rows):
        names = [f"{field.id}.{row}.{cell}" for row in range(1, field.value.most + 1) for cell in CELLS]
        assert [full_name(one) for one in found] == names
    else:
        (box,) = found
        words = isinstance(field.value, Text)
        assert (full_name(box), box.FT) == (field.id, "/Tx")
        assert int(box.Ff) == (MULTILINE if words else 0) | (REQUIRED if must else 0)
        assert box.get("/MaxLen") == field.value.schema().get("maxLength")
        assert "/V" not in box


@pytest.mark.parametrize("field", ALL, ids=lambda one: one.id)
def test_the_question_stands_in_each_tooltip_and_with_its_help_on_the_page(field: Any) -> None:
    told = [str(one.TU) for one in boxes(field.id)]
    if field.options:
        assert told == [f"{etikett(field)} {label(field, one)}" for one in field.options]
    elif isinstance(field.value, Rows):
        assert len(set(told)) == len(told)
        assert all(one.startswith(f"{etikett(field)} Rad ") for one in told)
    else:
        assert told == [etikett(field)]
    for kind in ("tom", "papper"):
        star = " *" if field.kravs else ""
        for said in (etikett(field) + star, texts()("falt", field.id, "hjalp"), when(field)):
            assert "".join(said.split()) in page_text(kind)


@cache
def page_text(kind: str) -> str:
    document: Any = pdfium.PdfDocument(sheet(fillable=kind == "tom"))
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    return "".join("".join(pages).split()).replace("\ufffe", "").replace("\x02", "")


def test_tab_goes_through_the_boxes_from_the_top_as_they_are_read() -> None:
    pdf = opened()
    assert all(page.obj.Tabs == "/S" for page in pdf.pages)
    for page in pdf.pages:
        places = [(-round(float(one.Rect[1])), float(one.Rect[0])) for one in page.obj.get("/Annots", [])]
        assert all(above <= below for above, below in pairwise(places))
    tied = [
        one.K.Obj.objgen if isinstance(one.K, pikepdf.Dictionary) else one.K[0].Obj.objgen
        for one in structure(pdf.Root.StructTreeRoot.K[0])
        if one.S == "/Form"
    ]
    assert tied == [one.objgen for one in widgets(pdf)]


def test_every_box_has_its_looks_and_nothing_is_left_to_the_program() -> None:
    form = opened("exempel").Root.AcroForm
    assert "/NeedAppearances" not in form
    assert str(form.DA) == "/Skriv 10 Tf 0 g"
    for one in widgets(opened("exempel")):
        looks = one.AP.N
        if "/AS" in one:
            assert len([*looks]) == 2
            assert one.AS in [*looks]
        else:
            assert isinstance(looks, pikepdf.Stream)


def test_the_locked_field_says_which_template_and_version_it_is() -> None:
    (box,) = boxes(STAMP)
    assert (str(box.V), int(box.Ff)) == (f"{MALLEN.id}|{MALLEN.version}", READ_ONLY)


@pytest.mark.parametrize("kind", ["tom", "papper", "exempel", "lang"])
def test_the_file_is_tagged_titled_in_swedish_and_has_its_fonts_within(kind: str) -> None:
    pdf = opened(kind)
    assert str(pdf.Root.Lang) == "sv"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert texts()("titel") in str(pdf.docinfo["/Title"])
    assert texts()("markning").lower() in str(pdf.docinfo["/Title"])
    with pdf.open_metadata() as known:
        assert known["pdfuaid:part"] == "1"
    elements = [*structure(pdf.Root.StructTreeRoot.K[0])]
    kinds = [str(one.S) for one in elements]
    assert (kinds.count("/H1"), kinds.count("/TH")) == (1, 3)
    assert kinds.count("/H2") == len(MALLEN.avsnitt) + (kind == "lang")
    assert all(one.A.Scope == "/Column" for one in elements if one.S == "/TH")
    described = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/FontName" in one]
    assert described
    assert all("/FontFile2" in one for one in described)


@pytest.mark.parametrize("kind", ["tom", "papper", "exempel", "lang"])
def test_what_a_program_can_check_of_pdf_ua_1_it_finds_nothing_against(kind: str, tmp_path: Path) -> None:
    opened(kind).save(tmp_path / "mall.pdf")
    report = validate(str(tmp_path / "mall.pdf"))
    assert [*report.findings] == []


def test_the_form_is_made_the_same_each_time(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    kept = sheet(fillable=True)
    monkeypatch.setattr(blad, "KEPT", tmp_path)
    assert sheet(fillable=True) == kept
    assert len([*tmp_path.iterdir()]) == 1


def test_without_pango_the_build_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    import builtins

    real = builtins.__import__

    def refused(name: str, *more: Any, **named: Any) -> Any:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *more, **named)

    monkeypatch.setattr(blad, "KEPT", tmp_path)
    monkeypatch.setattr(builtins, "__import__", refused)
    with pytest.raises(blad.ProblemsError, match="apt-get install libpango"):
        sheet(fillable=True)


def test_what_is_longer_than_its_box_goes_on_on_a_sheet_of_its_own_and_stays_in_the_field() -> None:
    written = long_form()
    reader = PdfReader(io.BytesIO(written))
    fields = reader.get_fields() or {}
    assert fields["funktion"].value == LONG
    sheets = reader.pages[len(opened().pages) :]
    assert len(sheets) == 1
    told = " ".join(" ".join(one.extract_text() for one in sheets).split())
    assert LONG in told
    assert etikett(MALLEN.falt["funktion"]) in told
    assert texts()("ord", "pdf_blad") in told


def test_a_character_that_the_font_lacks_is_named_and_kept() -> None:
    form, _ = read_ifylld({"funktion": "Ett 中 och ett å, 😀"}, person=True)
    written = write_pdf(sheet(fillable=True), form)
    assert written.saknade == {"funktion": ("中",)}
    assert (PdfReader(io.BytesIO(written.innehall)).get_fields() or {})[
        "funktion"
    ].value == "Ett 中 och ett å, 😀"


def test_a_withheld_diagnosis_prints_as_such() -> None:
    form, _ = read_ifylld({"diagnos_val": "nej"}, person=True)
    fields = PdfReader(io.BytesIO(write_pdf(sheet(fillable=True), form).innehall)).get_fields() or {}
    assert fields["diagnos"].value == texts()("ord", "diagnos_uppges_inte")


def dark(content: bytes, box: Any, page: int) -> float:
    """The share of dark dots that PDFium draws within a box."""
    document: Any = pdfium.PdfDocument(content)
    document.init_forms()
    picture: Any = document[page].render(scale=2, grayscale=True).to_pil()
    x0, y0, x1, y1 = (float(one) * 2 for one in box.Rect)
    inside: Any = picture.crop((x0 + 3, picture.height - y1 + 3, x1 - 3, picture.height - y0 - 3))
    dots: bytes = inside.tobytes()
    return sum(one < 128 for one in dots) / len(dots)


def test_what_is_filled_in_is_seen_and_what_is_empty_is_not() -> None:
    out = io.BytesIO()
    opened("exempel").save(out)
    content = out.getvalue()
    pages: Any = opened("exempel").pages
    for number in range(3):
        for box in pages[number].obj.get("/Annots", []):
            filled = box.get("/AS") != "/Off" if "/AS" in box else bool(str(box.get("/V", "")))
            assert (dark(content, box, number) > 0.002) == filled, full_name(box)
