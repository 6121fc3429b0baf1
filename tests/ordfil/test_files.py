"""A document as a file: what another program reads in it is what the page says."""

from __future__ import annotations

import json
import zipfile
from base64 import b64decode
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from decision_aids.data import load, texts_of
from decision_aids.law.register import as_object
from decision_aids.ordfil.docx import write_docx
from decision_aids.ordfil.markdown import write_markdown
from decision_aids.registry import AIDS
from decision_aids.view.documents.composer import Composer
from decision_aids.view.entry import respond
from tests.aids import worked
from tests.scale import tries

BLOCKS = (
    ("rubrik", ("Vem man når",)),
    ("stycke", ("Rutinen gäller <er> & oss.",)),
    ("lista", ("första", "[fyll i dagen]")),
)
DOCUMENTS = [
    pytest.param(aid, case, one.id, id=f"{aid}-{one.id}")
    for aid, case in (
        ("lokal_rutin", "hel_rutin"),
        ("behov", "rh2_i_samtal"),
        ("samordning", "allt_ar_klart"),
    )
    for one in Composer(worked.judged(aid, case), texts_of(AIDS[aid])).documents()
]


def _read(content: bytes) -> list[tuple[str, str]]:
    """The paragraphs as python-docx, which is not ours, reads them: style and text."""
    return [
        (str(one.style.name), one.text) for one in docx.Document(BytesIO(content)).paragraphs if one.style
    ]


def _export(aid: str, case: str, document: str, form: str) -> dict[str, str]:
    held = as_object(load(f"{aid}.cases")[case])
    asked = {
        **{"aid": aid, "date": held["datum"], "do": "export", "answers": held["svar"]},
        **{"document": document, "format": form},
    }
    return json.loads(respond(json.dumps(asked)))["file"]


def test_headings_lists_and_paragraphs_are_what_word_knows_them_as() -> None:
    assert _read(write_docx("Rutin & text", BLOCKS)) == [
        ("Heading 1", "Rutin & text"),
        ("Heading 2", "Vem man når"),
        ("Normal", "Rutinen gäller <er> & oss."),
        ("List Bullet", "första"),
        ("List Bullet", "[fyll i dagen]"),
    ]


def test_markdown_has_the_same_blocks_and_no_markup_of_the_readers_own() -> None:
    assert write_markdown("Rutin", (*BLOCKS, ("stycke", ("- *inte* [en](länk)",)))) == (
        "# Rutin\n\n## Vem man når\n\nRutinen gäller \\<er\\> & oss.\n\n"
        "- första\n- [fyll i dagen]\n\n\\- \\*inte\\* [en]\\(länk)\n"
    )


@settings(max_examples=tries(60))
@given(st.text(max_size=80), st.lists(st.text(max_size=60), max_size=3))
def test_whatever_is_written_the_file_is_sound_xml(title: str, lines: list[str]) -> None:
    content = write_docx(title, [("stycke", (line,)) for line in lines])
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            etree.fromstring(archive.read(name))
    assert len(_read(content)) == 1 + len(lines)


def test_the_same_text_gives_the_same_bytes() -> None:
    assert write_docx("Rutin", BLOCKS) == write_docx("Rutin", BLOCKS)


@pytest.mark.parametrize(("aid", "case", "document"), DOCUMENTS)
def test_a_reader_gets_the_document_of_the_page_as_word_and_as_markdown(
    aid: str, case: str, document: str
) -> None:
    found = Composer(worked.judged(aid, case), texts_of(AIDS[aid])).documents()
    shown = next(one for one in found if one.id == document)
    lines = [line for block in shown.blocks for line in block.lines]
    word = _export(aid, case, document, "docx")
    assert word["name"].endswith(".docx")
    assert [text for _, text in _read(b64decode(word["base64"]))] == [shown.title, *lines]
    plain = _export(aid, case, document, "markdown")
    assert plain["name"].endswith(".md")
    assert plain["text"].startswith(f"# {shown.title}")
