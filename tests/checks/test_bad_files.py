"""A file that cannot be read as it should is a message that names it, and never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.project_copy import PAGE, make, problems

CONFLICT = f"{PAGE}\n<<<<<<< HEAD\nDet ena.\n=======\nDet andra.\n>>>>>>> annat\n"

FAULTS = [
    pytest.param("Månad".encode("latin-1"), 1, id="not UTF-8"),
    pytest.param(PAGE.encode() + b"\n\xff\xfe", PAGE.count("\n") + 2, id="not UTF-8 far down"),
    pytest.param(CONFLICT.encode(), PAGE.count("\n") + 2, id="merge conflict"),
    pytest.param(b"", 0, id="empty"),
    pytest.param(b" \n\n \n", 0, id="only white space"),
    pytest.param(PAGE.encode() + b"a" * 5_000_000, 0, id="5 MB"),
    pytest.param(PAGE.encode() + b"\n" + b"a " * 9_000, PAGE.count("\n") + 2, id="a line without end"),
]


FILES = (
    "docs/sidan.md",
    "redaktion/krav.yml",
    "redaktion/termer.yml",
    "decision_aids/law/sources.yml",
    "decision_aids/lakarintyg/texts.yml",
    "decision_aids/lakarintyg/cases.yml",
)


@pytest.mark.parametrize(("data", "line"), FAULTS)
def test_every_bad_file_is_named_with_its_line(tmp_path: Path, data: bytes, line: int) -> None:
    """All of them at once: a file that cannot be read hides no other."""
    root = make(tmp_path)
    for file in FILES:
        (root / file).write_bytes(data)
    assert {(file, line) for file in FILES} <= {(one.file.as_posix(), one.line) for one in problems(root)}


BAD_PAGE_DATA = {
    "no page data": "ingen siddata",
    "page data without end": "---\ntitle: Utan slut\n",
    "page data is a list": "---\n- en\n- lista\n---\n\n# Sidan\n",
    "page data is empty": "---\n---\n",
    "brackets without end": f"---\na: {'[' * 5000}\n---\n",
    "value inside itself": "---\na: &a [*a]\n---\n",
    "key that is a list": "---\n? [a, b]\n: c\n---\n",
    "no text": "---\ntitle: \x00\n---\n",
}


def test_every_page_whose_data_cannot_be_read_is_named(tmp_path: Path) -> None:
    root = make(tmp_path)
    for name, text in BAD_PAGE_DATA.items():
        (root / "docs" / f"{name}.md").write_text(text, encoding="utf-8")
    named = {one.file.as_posix() for one in problems(root)}
    assert named == {f"docs/{name}.md" for name in BAD_PAGE_DATA}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    root = make(tmp_path)
    for name in ("redaktion/krav.yml", "decision_aids/law/sources.yml"):
        (root / name).unlink()
    assert {"redaktion/krav.yml", "decision_aids/law/sources.yml"} <= {
        one.file.as_posix() for one in problems(root)
    }
