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


@pytest.mark.parametrize("file", ["docs/sidan.md", "redaktion/krav.yml", "redaktion/termer.yml"])
@pytest.mark.parametrize(("data", "line"), FAULTS)
def test_a_bad_file_is_named_with_its_line(tmp_path: Path, file: str, data: bytes, line: int) -> None:
    root = make(tmp_path)
    (root / file).write_bytes(data)
    assert (file, line) in {(one.file.as_posix(), one.line) for one in problems(root)}


@pytest.mark.parametrize(
    "file",
    [
        "decision_aids/law/sources.yml",
        "decision_aids/lakarintyg/texts.yml",
        "decision_aids/lakarintyg/cases.yml",
    ],
)
@pytest.mark.parametrize(("data", "line"), FAULTS)
def test_a_bad_file_of_the_rules_is_named(tmp_path: Path, file: str, data: bytes, line: int) -> None:
    root = make(tmp_path)
    (root / file).write_bytes(data)
    assert (file, line) in {(one.file.as_posix(), one.line) for one in problems(root)}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ingen siddata", id="no page data"),
        pytest.param("---\ntitle: Utan slut\n", id="page data without end"),
        pytest.param("---\n- en\n- lista\n---\n\n# Sidan\n", id="page data is a list"),
        pytest.param("---\n---\n", id="page data is empty"),
        pytest.param(f"---\na: {'[' * 5000}\n---\n", id="brackets without end"),
        pytest.param("---\na: &a [*a]\n---\n", id="value inside itself"),
        pytest.param("---\n? [a, b]\n: c\n---\n", id="key that is a list"),
        pytest.param("---\ntitle: \x00\n---\n", id="no text"),
    ],
)
def test_page_data_that_cannot_be_read_is_named(tmp_path: Path, text: str) -> None:
    root = make(tmp_path)
    (root / "docs" / "sidan.md").write_text(text, encoding="utf-8")
    assert "docs/sidan.md" in {one.file.as_posix() for one in problems(root)}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    root = make(tmp_path)
    for name in ("redaktion/krav.yml", "decision_aids/law/sources.yml"):
        (root / name).unlink()
    assert {"redaktion/krav.yml", "decision_aids/law/sources.yml"} <= {
        one.file.as_posix() for one in problems(root)
    }
