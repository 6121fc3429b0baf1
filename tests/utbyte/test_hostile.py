"""What is broken, hostile or something else is refused: in Swedish, with its place, within bounds."""

from __future__ import annotations

import json
import time
import tracemalloc
from collections.abc import Callable
from datetime import date

import pytest

from decision_aids.utbyte.granser import MOST_BYTES, MOST_DEPTH, MOST_PARTS, OlasligError
from decision_aids.utbyte.inlasning import read_file
from tests.utbyte.certificates import AF00251, national

DAY = date(2026, 11, 28)
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
RESPONSE = '{"resourceType": "QuestionnaireResponse", "questionnaire": '
OURS = '"urn:kunskapsstod:forslag:lakarintyg-socialnamnden|0.1"'

REFUSED: list[tuple[str, str | bytes, str]] = [
    ("nothing", "", "Filen är tom."),
    ("only space", " \n ", "Filen är tom."),
    ("prose", "Hej", "varken XML eller JSON"),
    ("too large", b"<a>" + b" " * MOST_BYTES, "Filen är större än 2,0 MB"),
    ("10 MB", b"{" + b" " * 10_000_000, "Filen är större än 2,0 MB"),
    ("a PDF that is none", b"%PDF-1.7 /JavaScript", "Filen är en PDF som inte är hel."),
    ("a zip", b"PK\x03\x04", "Filen är packad"),
    ("gzip", b"\x1f\x8b\x08", "Filen är packad (gzip)."),
    ("entities", f'<!DOCTYPE a [<!ENTITY l0 "a">{LAUGHS}]><a>&l9;</a>', "rad 1: filen har en DOCTYPE"),
    ("an external entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "DOCTYPE"),
    ("an external DTD", '<!DOCTYPE a SYSTEM "http://x.invalid/a.dtd"><a/>', "DOCTYPE"),
    ("deep XML", "\n" + "<a>" * 10_000, f"rad 2: innehållet ligger i fler än {MOST_DEPTH} nivåer"),
    ("wide XML", "<a>" + "<b/>" * (MOST_PARTS + 1), f"fler än {MOST_PARTS} delar"),
    ("deep JSON", "[" * 10_000, f"rad 1: innehållet ligger i fler än {MOST_DEPTH} nivåer"),
    ("deep in an object", '{"a":' * 10_000, "nivåer"),
    ("wide JSON", '{"a": [' + "1," * MOST_PARTS + "1]}", f"fler än {MOST_PARTS} delar"),
    ("XML cut off", AF00251[: len(AF00251) // 2], "filen slutar för tidigt"),
    ("JSON cut off", RESPONSE, "filen är inte hel JSON. Är den avklippt?"),
    ("tags that cross", "<a>\n<b></a></b>", "rad 2, tecken 6: en tagg slutar inte"),
    ("undeclared Latin-1", "<a>å</a>".encode("latin-1"), "annan teckenkodning"),
    ("JSON in Latin-1", '{"a": "å"}'.encode("latin-1"), "rad 1: tecknen är inte UTF-8"),
    ("an unknown encoding", '<?xml version="1.0" encoding="idna"?><a/>', "Teckenkodningen"),
    ("an encoding that is none", '<?xml version="1.0" encoding="hittpå"?><a/>', "rad 1"),
    ("another root", "<html/>", "något som börjar med <html>, inte ett intyg"),
    ("a revocation", "<RevokeCertificate/>", "en makulering av ett intyg"),
    ("no type", "<RegisterCertificate><intyg/></RegisterCertificate>", "ingen typ"),
    ("no answers", national("AF00251", "1", ""), "har inga svar"),
    (
        "an employer's",
        national("AG7804", "2", '<svar id="1"/>'),
        "ett läkarintyg till arbetsgivaren (AG7804)",
    ),
    ("an unknown type", national("XYZ", "1", '<svar id="1"/>'), "ett intyg av typen XYZ"),
    ("an unknown version", national("AF00251", "7.1", '<svar id="1"/>'), "AF00251 version '7.1'"),
    ("an unknown version of LISJP", national("LISJP", "3", '<svar id="1"/>'), "läses version 1 och 2"),
    ("JSON of no kind", '{"a": 1}', "JSON av ett okänt slag"),
    ("a list", "[1]", "börjar inte med {"),
    ("another resource", '{"resourceType": "Patient"}', "FHIR-resursen Patient"),
    ("a response to nothing", '{"resourceType": "QuestionnaireResponse"}', "vilket formulär"),
    ("to another form", RESPONSE + '"urn:x|1"}', "svar på urn:x"),
    ("to a later version", RESPONSE + OURS.replace("0.1", "9.9") + "}", "version '9.9' av mallen"),
    ("another template", '{"mall": "x", "svar": {}}', "efter mallen 'x'"),
    ("a key twice", '{"mall": "x", "mall": "y"}', "Samma del står mer än en gång: mall"),
    ("no number", '{"mall": NaN}', "NaN är inget tal"),
    ("a number without end", '{"mall": ' + "9" * 10_000 + "}", "har 10000 siffror"),
]


@pytest.mark.parametrize(
    ("file", "expected"), [case[1:] for case in REFUSED], ids=[one[0] for one in REFUSED]
)
def test_a_file_that_cannot_be_used_is_refused_by_name(file: str | bytes, expected: str) -> None:
    content = file if isinstance(file, bytes) else file.encode()
    started = time.perf_counter()
    with pytest.raises(OlasligError) as refused:
        read_file(content, DAY)
    assert expected in str(refused.value)
    assert time.perf_counter() - started < 2


def _many_comments() -> bytes:
    return b"<a>" + b"x<!---->" * 240_000 + b"</a>"


def _many_pieces() -> bytes:
    return b"<a>" + "å&amp;".encode() * 240_000 + b"</a>"


def _many_strings() -> bytes:
    return json.dumps({"a": "\\" * 900_000}).encode()


@pytest.mark.parametrize("made", [_many_comments, _many_pieces, _many_strings])
def test_the_largest_file_takes_bounded_time_and_memory(made: Callable[[], bytes]) -> None:
    content = made()
    assert len(content) < MOST_BYTES
    tracemalloc.start()
    started = time.process_time()
    with pytest.raises(OlasligError):
        read_file(content, DAY)
    took, (_, peak) = time.process_time() - started, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert took < 5
    assert peak < 60_000_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_a_declared_encoding_is_read(encoding: str) -> None:
    declared = {"utf-8-sig": "utf-8"}.get(encoding, encoding)
    text = AF00251.replace('encoding="UTF-8"', f'encoding="{declared}"')
    read = read_file(text.encode(encoding, "xmlcharrefreplace"), DAY)
    assert "Står högst tio minuter." in [one.text for one in read.ord]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_json_with_a_mark_of_its_encoding_is_read(encoding: str) -> None:
    text = '{"mall": "lakarintyg-socialnamnden", "version": "0.1", "svar": {"funktion": "Trött på små ord"}}'
    assert [one.text for one in read_file(text.encode(encoding), DAY).ord] == ["Trött på små ord"]


def test_script_in_a_text_is_words_like_any_other() -> None:
    script = "<script>alert(1)</script>"
    given = {"mall": "lakarintyg-socialnamnden", "version": "0.1", "svar": {"funktion": script}}
    assert [one.text for one in read_file(json.dumps(given).encode(), DAY).ord] == [script]
