"""The files of the template are named by its version, and the example in them is whole and reads back."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from build_tools.data.strict_yaml import read_yaml
from build_tools.mallar.exempel import FILE, SHOWN, example, read_example
from build_tools.mallar.filer import FORMATS, in_format, template_files
from build_tools.mallar.sidan import correspondence, downloads
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import fragor
from decision_aids.utbyte.fhir_svar import read_response
from decision_aids.utbyte.inlasning import read_file

DAY = date(2026, 11, 28)


def test_every_file_is_named_by_the_template_and_its_version() -> None:
    files = template_files()
    assert len(files) == len(FORMATS)
    assert all(one.name.startswith(f"{MALLEN.id}-{MALLEN.version}-") for one in files)


def test_the_example_reads_back_from_its_files() -> None:
    assert read_response(json.loads(in_format("svar")), person=True) == (example(), ())
    for form in ("svar", "xml", "pdf-exempel"):
        written = in_format(form)
        read = read_file(written if isinstance(written, bytes) else written.encode(), DAY)
        assert (read.ovrigt, read.avvikelser) == ((), ())


FAULTS = [
    ("hinder: ja\n", "hinder: kanske\n", "hinder: väntade ett av: ja, nej"),
    (
        "omfattning: deltid\n",
        "omfattning: deltid\npatientens_alder: 40\n",
        "patientens_alder: fältet finns inte",
    ),
    ("till: 2026-12-06", "till: 2026-12-07", "Rad 1 och 2 har samma dag."),
    ("undvika: Lyft från golv.\n", "", ""),
]


@pytest.mark.parametrize(("written", "instead", "expected"), FAULTS)
def test_a_fault_in_the_example_is_named_with_its_line(written: str, instead: str, expected: str) -> None:
    text = Path(FILE).read_text(encoding="utf-8")
    assert written in text
    _, document = read_example(read_yaml(text.replace(written, instead), SHOWN))
    assert [one.what for one in document.problems if expected in one.what] or not expected
    assert all(one.line for one in document.problems)
    assert bool(document.problems) == bool(expected)


def test_the_page_names_every_field_and_every_question_of_the_two_certificates_once() -> None:
    table = correspondence()
    for field in MALLEN.falt.values():
        assert table.count(f'data-falt="{field.id}"') == (0 if field.person else 1)
    for form in ("af", "fk"):
        assert [
            f"{number} {words}" for number, words in fragor(form).items() if f"{number} {words}" not in table
        ] == []


def test_the_page_leads_to_every_file_and_says_what_it_is() -> None:
    html = downloads(template_files(), lambda uri: f"../{uri}")
    assert all(f'href="../{one.uri}"' in html for one in template_files())
    assert "Förslag, inte fastställt" in html
    assert f"Version {MALLEN.version}, från den 28 november 2026" in html
