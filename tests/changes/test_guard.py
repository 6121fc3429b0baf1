"""A verdict that moves without a new entry in the log is a problem, compared with what Git remembers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_tools import cli
from build_tools.changes.guard import KEPT, verdict_problems
from build_tools.changes.since import NoHistoryError
from tests.diff.small_project import AID, change, commit, git, make, put

ENTRY = """\
{id}:
  datum: 2026-11-22
  slag: regel
  vad: Stödet är ändrat.
  {field}: [prov]
"""
KNOWN, DOUBT = 'inte_uppfyllt("saknas")', 'oklart("saknas")'
LOG = "redaktion/andringar.yml"
TEXTS = f"decision_aids/{AID}/texts.yml"
REGISTER = "decision_aids/law/sources.yml"


def log(*ids: str, field: str = "regler") -> str:
    return "".join(ENTRY.format(id=one, field=field) for one in ids)


def said(root: Path, against: str = "") -> str:
    return "\n".join(map(str, verdict_problems(root, against)))


def doubt(root: Path) -> None:
    """What was known to be missing is only unclear: the rule, and the words for it."""
    change(root, "villkor.py", (KNOWN, DOUBT))
    lines = (root / TEXTS).read_text(encoding="utf-8").splitlines(keepends=True)
    put(root, TEXTS, "".join(one for one in lines if not one.startswith("    inte_uppfyllt:")))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with an aid that the log has named."""
    root = make(tmp_path_factory.mktemp("project"))
    put(root, ".gitignore", "build/\n_data/\n__pycache__/\n")
    put(root, LOG, log("forsta"))
    commit(root, "Stödet är nytt")
    return root


def test_the_way_of_a_change_from_silence_to_an_entry(project: Path) -> None:
    assert said(project) == ""

    change(project, "texts.yml", ("Det går inte att säga än", "Vänta"))
    change(project, "cases.yml", ("underlag_saknas:", "nytt_fall:"))
    put(
        project,
        REGISTER,
        (project / REGISTER).read_text(encoding="utf-8").replace("Ett råd.", "Ett gott råd."),
    )
    assert said(project) == ""
    assert not (project / KEPT).exists(), "texts and cases move nothing, and nothing is compared"

    change(project, "villkor.py", ("    .tabell(", "    # Som förr.\n    .tabell("))
    assert said(project) == ""
    assert (project / KEPT).exists(), "the rules are written otherwise, but no verdict moved"

    texts = (project / TEXTS).read_text(encoding="utf-8")
    doubt(project)
    silent = said(project)
    assert f"{LOG}: utslag i beslutsstödet prov är ändrade" in silent
    assert "exempelfall nytt_fall" in silent
    assert "andra svar" in silent
    assert "Gör så här: " in silent
    commit(project, "Ändrat i tysthet")
    assert said(project) == silent, "what is saved in Git is still not described"
    assert said(project, "HEAD") == ""
    assert "exempelfall nytt_fall" in said(project, "HEAD~1")

    put(project, LOG, log("forsta", "andra"))
    assert said(project) == ""
    assert said(project, "HEAD~1") == ""
    commit(project, "Beskrivet")
    assert said(project) == ""

    change(project, "villkor.py", (DOUBT, KNOWN))
    put(project, TEXTS, texts)
    assert "är ändrade" in said(project), "an entry excuses no later change"


def test_rules_that_cannot_be_run_are_a_problem_and_no_pass(project: Path) -> None:
    file = project / "decision_aids/prov/atgarder.py"
    before = file.read_text(encoding="utf-8")
    change(project, "atgarder.py", ("    return weigh", "    return 1 / 0 or weigh"))
    try:
        assert "utslagen kan inte jämföras" in said(project)
    finally:
        put(project, "decision_aids/prov/atgarder.py", before)
    assert "'finns-inte' finns inte" in said(project, "finns-inte")


def test_an_aid_that_comes_or_goes_is_told_of(tmp_path: Path) -> None:
    put(tmp_path, LOG, log("forsta"))
    put(tmp_path, "decision_aids/prov/aid.py", "")
    commit(tmp_path, "Ett stöd")
    put(tmp_path, "decision_aids/ny/aid.py", "")
    assert "beslutsstödet ny är nytt" in said(tmp_path)
    shutil.rmtree(tmp_path / "decision_aids/ny")
    (tmp_path / "decision_aids/prov/aid.py").unlink()
    assert "beslutsstödet prov är borttaget" in said(tmp_path)
    put(tmp_path, LOG, log("forsta", "borta", field="borttaget"))
    assert said(tmp_path) == ""


def test_without_history_nothing_is_compared_and_that_is_said(tmp_path: Path, project: Path) -> None:
    with pytest.raises(NoHistoryError, match="git clone"):
        verdict_problems(tmp_path)
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{project}", str(shallow))
    with pytest.raises(NoHistoryError, match="--unshallow"):
        verdict_problems(shallow)
    assert said(shallow, "HEAD") == "", "a revision that is there can be compared with"


@pytest.mark.parametrize(("environment", "code"), [("", 0), ("true", 1)])
def test_a_person_is_warned_and_ci_fails_when_nothing_could_be_compared(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], environment: str, code: int
) -> None:
    def nothing(*_: object) -> tuple[()]:
        return ()

    def no_history(*_: object) -> tuple[()]:
        raise NoHistoryError("Kopian saknar sin historia.", "hämta den")

    monkeypatch.setenv("CI", environment)
    monkeypatch.setattr("build_tools.checks.run.check", nothing)
    monkeypatch.setattr("build_tools.changes.guard.verdict_problems", no_history)
    assert cli.main(["check"]) == code
    assert "Utslagen är inte jämförda" in capsys.readouterr().err
