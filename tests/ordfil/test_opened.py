"""Another program opens the Word file: LibreOffice prints it, with everything that is written in it."""

from __future__ import annotations

import json
import shutil
import subprocess
from base64 import b64decode
from pathlib import Path

import pytest
from pypdf import PdfReader

from decision_aids.data import load, texts_of
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.documents.composer import Composer
from decision_aids.view.entry import respond
from tests.aids import worked

pytestmark = pytest.mark.site

DOCUMENTS = [
    ("lokal_rutin", "steg_utan_ansvarig", "rutin"),
    ("sip", "mal_som_krockar", "plan"),
]


def printed(content: bytes, place: Path) -> str:
    """The text of the file's pages, as LibreOffice lays them out, without its spaces."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("LibreOffice is not installed: run `make browsers`", pytrace=False)
    file = place / "fil.docx"
    file.write_bytes(content)
    command = [program, f"-env:UserInstallation=file://{place}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(place), str(file)], check=True, capture_output=True, timeout=120
    )
    pages = PdfReader(place / "fil.pdf").pages
    return "".join("".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(("aid", "case", "document"), DOCUMENTS)
def test_another_program_prints_every_line_of_the_word_file(
    tmp_path: Path, aid: str, case: str, document: str
) -> None:
    held = as_object(load(f"{aid}.cases")[case])
    asked = {"aid": aid, "date": held["datum"], "do": "export", "answers": held["svar"]}
    reply = json.loads(respond(json.dumps({**asked, "document": document, "format": "docx"})))
    text = printed(b64decode(reply["file"]["base64"]), tmp_path)
    found = Composer(worked.judged(aid, case), texts_of(AIDS[aid])).documents()
    shown = next(one for one in found if one.id == document)
    lines = [shown.title, *(line for one in shown.blocks for line in one.lines)]
    assert [line for line in lines if "".join(line.split()) not in text] == []
