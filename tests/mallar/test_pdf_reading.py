"""The filled PDF is read whichever program filled it; what acts, hides or is broken is refused by name."""

from __future__ import annotations

import io
import json
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium  # pyright: ignore[reportMissingTypeStubs]
import pytest
from hypothesis import given, settings
from pypdf import PdfWriter

from build_tools.mallar.exempel import example
from build_tools.mallar.pdf.blad import sheet
from decision_aids.__main__ import main
from decision_aids.mall.ifylld import Ifylld, read_ifylld, without_person, write_ifylld
from decision_aids.utbyte.granser import MOST_BYTES, OlasligError
from decision_aids.utbyte.inlasning import read_file
from decision_aids.utbyte.las_pdf import read_pdf
from decision_aids.utbyte.pdf_dorr import MOST_DEPTH_PDF
from decision_aids.utbyte.pdf_fyll import write_pdf
from tests.mall.forms import forms
from tests.scale import tries

DAY = date(2026, 11, 28)
NAMES = {
    "patient_namn": "Påhittad Person",
    "patient_nummer": "20000101-0000",
    "utfardare_namn": "Hittat På",
    "enhet": "Enheten",
    "enhet_kontakt": "Gatan 1",
}


@cache
def empty() -> bytes:
    """The form that nobody has filled in."""
    return sheet(fillable=True)


@cache
def filled() -> bytes:
    """The form of the example."""
    return write_pdf(empty(), example()).innehall


@given(forms())
@settings(max_examples=tries(10), deadline=None)
def test_reading_what_was_written_gives_the_same_form(form: Ifylld) -> None:
    assert read_pdf(write_pdf(empty(), form).innehall, person=True) == (form, ())


def through_pikepdf(change: Callable[[Any], None], content: bytes = b"", **how: Any) -> bytes:
    """The file, opened, changed and saved by another program."""
    with pikepdf.Pdf.open(io.BytesIO(content or filled())) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out, **how)
    return out.getvalue()


def fill(pdf: Any) -> None:
    """Fills the empty form as another program does: by the names of the fields."""
    fields = {str(one.T): one for one in pdf.Root.AcroForm.Fields}
    fields["hinder"].V = pikepdf.Name("/ja")
    fields["funktion"].V = pikepdf.String("Rad ett\rRad två č")
    fields["timmar"].V = pikepdf.String(" 22,5 ")
    fields["bedoms_mot"].V = pikepdf.Name("/aktivitet")
    fields["omfattning"].V = pikepdf.Name("/deltid")
    for one in fields["kontakt"].Kids:
        one.V = one.AS = pikepdf.Name("/journal" if one.T == "journal" else "/Off")
    for cell, value in zip(fields["rader"].Kids[0].Kids, ("50 %", "2026-12-01", "20261231"), strict=True):
        cell.V = pikepdf.String(value)
    fields["patient_namn"].V = pikepdf.String("Påhittad Person")


WAYS: list[dict[str, Any]] = [
    {},
    {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
    {"linearize": True},
    {"compress_streams": False},
]
EXPECTED = {
    "kontakt": ["journal"],
    "bedoms_mot": "aktivitet",
    "omfattning": "deltid",
    "timmar": 22.5,
    "funktion": "Rad ett\nRad två č",
    "hinder": "ja",
    "rader": [{"grad": 50, "fran": "2026-12-01", "till": "2026-12-31"}],
}


@pytest.mark.parametrize("how", WAYS)
def test_a_form_that_another_program_filled_is_read(how: dict[str, Any]) -> None:
    form, problems = read_pdf(through_pikepdf(fill, empty(), **how), person=False)
    assert (write_ifylld(form), problems) == (EXPECTED, ())


def test_a_form_that_pypdf_filled_and_appended_to_the_file_is_read() -> None:
    writer = PdfWriter(io.BytesIO(empty()), incremental=True)
    for page in writer.pages:
        writer.update_page_form_field_values(page, {"undvika": "Lyft"}, auto_regenerate=False)
    out = io.BytesIO()
    writer.write(out)
    assert write_ifylld(read_pdf(out.getvalue(), person=False)[0]) == {"undvika": "Lyft"}


def test_a_form_that_pdfium_saved_is_read() -> None:
    out = io.BytesIO()
    document: Any = pdfium.PdfDocument(filled())
    document.init_forms()
    document.save(out)
    assert read_pdf(out.getvalue(), person=False) == (example(), ())


def test_nobody_is_named_once_the_file_is_read() -> None:
    form, _ = read_ifylld({**write_ifylld(example()), **NAMES}, person=True)
    written = write_pdf(empty(), form).innehall
    assert read_pdf(written, person=False) == (without_person(form), ())
    read = str(read_file(written, DAY))
    assert "Gångsträckan har ökat" in read
    assert [word for word in NAMES.values() if word in read] == []


def test_import_reads_the_filled_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "intyg.pdf").write_bytes(filled())
    assert main(["import", str(tmp_path / "intyg.pdf"), "--date", "2026-11-28"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert [one["varde"] for one in printed["forslag"] if one["fraga"] == "hinder"] == ["ja"]


def test_what_cannot_be_read_in_a_field_is_named_with_its_question() -> None:
    def wrong(pdf: Any) -> None:
        fill(pdf)
        for one in pdf.Root.AcroForm.Fields:
            if one.T == "timmar":
                one.V = pikepdf.String("halvtid")
            if one.T == "rader":
                one.Kids[0].Kids[0].V = pikepdf.String("101")

    form, problems = read_pdf(through_pikepdf(wrong, empty()), person=False)
    assert [*write_ifylld(form)] == [one for one in EXPECTED if one not in {"timmar", "rader"}]
    assert ["Hur många timmar" in str(problems[0]), "rad 1, Förhindrad: väntade" in str(problems[1])] == [
        True,
        True,
    ]


def script(pdf: Any) -> None:
    pdf.Root.Names.JavaScript = pikepdf.Dictionary(Names=pikepdf.Array())


def at_opening(pdf: Any) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("http://x.invalid"))


def in_a_field(pdf: Any) -> None:
    act = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    pdf.Root.AcroForm.Fields[3].A = act


def by_itself(pdf: Any) -> None:
    pdf.pages[0].obj.AA = pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name.Launch))


def attached(pdf: Any) -> None:
    pdf.attachments["x.exe"] = b"MZ"


def xfa(pdf: Any) -> None:
    pdf.Root.AcroForm.XFA = pikepdf.Array()


def no_form(pdf: Any) -> None:
    del pdf.Root.AcroForm


def another_form(pdf: Any) -> None:
    pdf.Root.AcroForm.Fields = pikepdf.Array([*pdf.Root.AcroForm.Fields][1:])


def said(template: str) -> Callable[[Any], None]:
    def change(pdf: Any) -> None:
        pdf.Root.AcroForm.Fields[0].V = pikepdf.String(template)

    return change


def in_a_ring(pdf: Any) -> None:
    group = pdf.Root.AcroForm.Fields[1]
    group.Kids = pikepdf.Array([group])


def packed_hard(pdf: Any) -> None:
    pdf.Root.Extra = pdf.make_stream(b"\0" * 30_000_000)


def nested(pdf: Any) -> None:
    deep = pikepdf.Array()
    for _ in range(MOST_DEPTH_PDF + 10):
        deep = pikepdf.Array([deep])
    pdf.Root.Extra = pdf.make_indirect(deep)


SMALL = pikepdf.ObjectStreamMode.generate
LOCKED: dict[str, Any] = {"encryption": pikepdf.Encryption(owner="a", user="b")}
UNLOCKED: dict[str, Any] = {"encryption": pikepdf.Encryption(owner="a", user="")}
REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("nothing but its beginning", lambda: b"%PDF-1.7\n", "inte är hel"),
    ("cut off", lambda: filled()[: len(filled()) // 2], "inte är hel"),
    ("10 MB", lambda: b"%PDF-1.7" + b" " * 10_000_000, "Filen är större än 2,0 MB"),
    ("noise", lambda: b"%PDF-1.7\n" + bytes(range(256)) * 2000, "inte är hel"),
    ("with a password", lambda: through_pikepdf(lambda _: None, **LOCKED), "lösenord eller lås"),
    ("locked", lambda: through_pikepdf(lambda _: None, **UNLOCKED), "lösenord eller lås"),
    ("script", lambda: through_pikepdf(script), "JavaScript"),
    ("script, packed", lambda: through_pikepdf(script, object_stream_mode=SMALL), "JavaScript"),
    ("script in a field", lambda: through_pikepdf(in_a_field), "JavaScript"),
    ("opens a page", lambda: through_pikepdf(at_opening), "när filen öppnas"),
    ("acts by itself", lambda: through_pikepdf(by_itself), "handlingar"),
    ("with a file in it", lambda: through_pikepdf(attached), "bifogade filer"),
    ("XFA", lambda: through_pikepdf(xfa), "XFA"),
    ("printed to a PDF", lambda: through_pikepdf(no_form), "PDF utan fält"),
    ("to write on by hand", lambda: sheet(fillable=False), "PDF utan fält"),
    ("another form", lambda: through_pikepdf(another_form), "inte vår mall"),
    ("another template", lambda: through_pikepdf(said("annan|1")), "efter mallen 'annan'"),
    ("a later version", lambda: through_pikepdf(said("lakarintyg-socialnamnden|9.9")), "version '9.9'"),
    ("fields in a ring", lambda: through_pikepdf(in_a_ring), "inte är hel"),
    ("packed hard", lambda: through_pikepdf(packed_hard), "packad så att den blir för stor"),
    ("deep", lambda: through_pikepdf(nested), "nivåer"),
    ("deep, packed", lambda: through_pikepdf(nested, object_stream_mode=SMALL), "nivåer"),
    ("very deep", lambda: b"%PDF-1.7\n1 0 obj\n" + b"[" * 100_000 + b"startxref", "nivåer"),
]


@pytest.mark.parametrize(
    ("made", "expected"), [case[1:] for case in REFUSED], ids=[one[0] for one in REFUSED]
)
def test_a_pdf_that_cannot_be_used_is_refused_by_name(made: Callable[[], bytes], expected: str) -> None:
    content = made()
    started = time.perf_counter()
    with pytest.raises(OlasligError) as refused:
        read_file(content, DAY)
    assert expected in str(refused.value)
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize("piece", [b"1 0 obj<</A 1>>endobj\n", b"(", b"<<", b"stream\n", b"(\\(", b"xref\n"])
def test_the_largest_pdf_takes_bounded_time_and_memory(piece: bytes) -> None:
    content = (b"%PDF-1.7\n" + piece * MOST_BYTES)[: MOST_BYTES - 30] + b"\nstartxref\n9\n%%EOF\n"
    tracemalloc.start()
    started = time.process_time()
    with pytest.raises(OlasligError):
        read_file(content, DAY)
    took, (_, peak) = time.process_time() - started, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert took < 20
    assert peak < 200_000_000
