"""The template and certificates on the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.cli import main as kunskapsstod
from build_tools.mallar.filer import FORMATS, in_format
from decision_aids.__main__ import BAD_INPUT, main
from tests.utbyte.certificates import af00251

type Captured = pytest.CaptureFixture[bytes]


def test_import_prints_what_a_certificate_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "intyg.xml"
    file.write_bytes(af00251())
    assert main(["import", str(file), "--date", "2026-11-28"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert [one["varde"] for one in printed["forslag"] if one["fraga"] == "hinder"] == ["ja"]


REFUSED: list[tuple[str, bytes, list[str], str]] = [
    ("intyg.xml", b"<html/>", [], "inte ett intyg"),
    ("intyg.xml", b"<a>" + b" " * 3_000_000, [], "större än 2,0 MB"),
    ("intyg.xml", af00251(), ["--date", "i dag"], "--date: väntade ett datum"),
    ("", b"", [], "det är en mapp. Ange filen i den."),
]


@pytest.mark.parametrize(("name", "content", "more", "expected"), REFUSED)
def test_import_says_why_a_file_cannot_be_used(
    name: str,
    content: bytes,
    more: list[str],
    expected: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if name:
        (tmp_path / name).write_bytes(content)
    assert main(["import", str(tmp_path / name), *more]) == BAD_INPUT
    assert expected in capsys.readouterr().err


def test_import_says_that_a_file_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(tmp_path / "borta.xml")]) == BAD_INPUT
    assert "borta.xml: filen finns inte. Kontrollera sökvägen." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "said"),
    [([], "Ange formatet. Skriv --format"), (["--format", "docx"], "Formatet 'docx' finns inte.")],
)
def test_a_format_that_is_none_is_told_with_those_that_are(
    given: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kunskapsstod(["mall", *given]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert all(one in told for one in FORMATS)


@pytest.mark.parametrize("form", FORMATS)
def test_the_template_is_written_in_every_format(
    form: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert kunskapsstod(["mall", "--format", form]) == 0
    sys.stdout.flush()
    written = in_format(form)
    assert capfdbinary.readouterr().out == (written if isinstance(written, bytes) else written.encode())


def test_what_a_reader_of_an_aid_starts_with_holds_nothing_of_the_template() -> None:
    asked = "import sys; import build_tools.bundle.browser_boot; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    modules = loaded.split()
    assert "decision_aids.view" in modules
    assert [one for one in modules if one.startswith(("decision_aids.mall", "decision_aids.utbyte"))] == [
        "decision_aids.utbyte",
        "decision_aids.utbyte.granser",  # the page says how large a file may be
    ]
