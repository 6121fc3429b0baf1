"""The commands as they are written in a terminal."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from build_tools.editor.commands import add_commands, run_command
from tests.editor.project_copy import ROOT, TODAY

BAD_INPUT = 2


def asked(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("build", help="en annans")
    add_commands(commands)
    return parser.parse_args(arguments)


def test_a_command_of_another_is_left_to_it() -> None:
    assert run_command(ROOT, asked("build"), TODAY) is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("diff", "2026-13-01", "2026-11-22"), "2026-13-01"),
        (("diff", "2026-06-30"), "inte av samma slag"),
        (("diff", "0001-01-01", "9999-12-31"), "utanför det som reglerna kan räkna med"),
        (("review", "--days", "999999999"), "--days är 999999999"),
        (("review", "--days", "-1"), "--days är -1"),
        (("new", "page", "a" * 300), "300 tecken långt"),
        (("new", "page", "a/b/c/d/e"), "4 mappar ned"),
        (("new", "aid", "class"), "betyder redan något"),
        (("new", "aid", "match"), "betyder redan något"),
        (("new", "aid", "list"), "betyder redan något"),
        (("new", "aid", "aids"), "betyder redan något"),
        (("new", "aid", "questions"), "betyder redan något"),
        (("new", "aid", "lakarintyg"), "finns redan"),
        (("new", "hus", "namn"), "välj: page, aid, source, case"),
        (("new", "page", "Stor Bokstav"), "går inte att använda"),
    ],
)
def test_what_cannot_be_done_is_said_in_swedish_with_a_remedy(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert run_command(ROOT, asked(*arguments), TODAY) == BAD_INPUT
    complaint = capsys.readouterr().err
    assert said in complaint
    assert "Gör så här: " in complaint


def test_review_writes_the_table_that_was_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "granska.csv"
    assert run_command(ROOT, asked("review", "--csv", str(table), "--days", "0"), TODAY) == 0
    assert table.exists()
    assert run_command(ROOT, asked("review", "--days", "0"), TODAY) == 0
    assert "att granska" in capsys.readouterr().out


def test_a_new_page_takes_its_title(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("nav:\n  - Start: index.md\n", encoding="utf-8")
    assert run_command(tmp_path, asked("new", "page", "om-oss", "--title", "Om oss"), TODAY) == 0
    assert "# Om oss" in (tmp_path / "docs/om-oss.md").read_text(encoding="utf-8")
