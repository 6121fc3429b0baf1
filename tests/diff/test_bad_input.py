"""What cannot be compared is said in Swedish, with a remedy, and the exit code is 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.diff.run import BAD_INPUT, run_diff
from tests.diff.small_project import change, put

REMEDY = "Gör så här: "


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("finns-inte", "main", "Revisionen 'finns-inte' finns inte"),
        ("--all", "main", "Revisionen '--all' finns inte"),
        ("2026-13-01", "2026-11-22", "Dagen 2026-13-01 finns inte"),
        ("2026-6-30", "2026-11-22", "Dagen 2026-6-30 finns inte"),
        ("2026-06-30", "main", "inte av samma slag"),
        ("main~2", "main", "main~2"),
    ],
)
def test_an_end_that_cannot_be_used_is_named(
    project: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    assert run_diff(project, old, new, sets=1) == BAD_INPUT
    complaint = capsys.readouterr().err
    assert said in complaint
    assert REMEDY in complaint
    assert "Traceback" not in complaint


def test_a_folder_without_git_has_only_days_to_compare(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_diff(tmp_path, "main", "main") == BAD_INPUT
    assert "ingen kopia ur Git" in capsys.readouterr().err


def test_rules_that_break_when_they_are_run_are_said_to(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Saved in Git or not: the working copy is what is compared, and a dirty one is fine."""
    file = project / "decision_aids/prov/atgarder.py"
    before = file.read_text(encoding="utf-8")
    change(project, "atgarder.py", ("    return weigh", "    return 1 / 0 or weigh"))
    try:
        assert run_diff(project, "main", "arbetskopian", sets=1) == BAD_INPUT
    finally:
        put(project, "decision_aids/prov/atgarder.py", before)
    complaint = capsys.readouterr().err
    assert "arbetskopian" in complaint
    assert "division by zero" in complaint
    assert REMEDY in complaint


def test_data_that_does_not_compile_is_told_with_its_own_problems(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (project / "decision_aids/law/sources.yml").read_text(encoding="utf-8")
    put(project, "decision_aids/law/sources.yml", before.replace("slag: lag\n", "slag: sagan\n"))
    try:
        assert run_diff(project, "main", "arbetskopian", sets=1) == BAD_INPUT
    finally:
        put(project, "decision_aids/law/sources.yml", before)
    complaint = capsys.readouterr().err
    assert "kan inte kompileras" in complaint
    assert "slag är 'sagan'" in complaint


def test_a_comparison_of_a_revision_with_itself_finds_nothing_and_writes_the_page(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_diff(project, "main", "arbetskopian", sets=20) == 0
    assert "0 av 2 exempelfall" in capsys.readouterr().out
    assert "Inget utslag ändras" in (project / "build/diff/index.html").read_text(encoding="utf-8")
