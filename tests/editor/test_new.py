"""`kunskapsstod new`: every start compiles, proves and is in the menu; nothing is overwritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from build_tools.checks.run import check
from build_tools.checks.unfilled import register_filled_in
from build_tools.editor.new import BAD_INPUT, Kind, run_new
from build_tools.pages.citations import citations
from decision_aids.engine.json_types import Json
from decision_aids.registry import AIDS
from tests.editor.project_copy import TODAY, copy, run

COMPILE = (
    "from pathlib import Path; from build_tools.data.compile import compile_data; compile_data(Path.cwd())"
)
STARTS = (
    (Kind.AID, "nytt_stod"),
    (Kind.PAGE, "ansvar/kommunen"),
    (Kind.PAGE, "nyamne/forsta-sidan"),
    (Kind.SOURCE, "ny-kalla"),
    (Kind.CASE, "lakarintyg/nytt_fall"),
    (Kind.OVNING, "knat-utan-fynd"),
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with one of each started, and its data compiled."""
    root = copy(tmp_path_factory.mktemp("project"))
    for kind, name in STARTS:
        assert run_new(root, kind, name, TODAY) == 0
    compiled = run(root, "-c", COMPILE)
    assert compiled.returncode == 0, compiled.stderr
    return root


def test_a_new_aid_is_registered_and_proves(project: Path) -> None:
    listed = run(project, "-m", "decision_aids", "list").stdout
    assert [line.split("\t")[0] for line in listed.splitlines()] == [*AIDS, "nytt_stod"]
    proved = run(project, "-m", "decision_aids", "paths", "nytt_stod")
    assert proved.returncode == 0, proved.stdout
    shown = json.loads(proved.stdout)
    assert shown["problems"] == []
    assert {one["status"] for one in shown["witnesses"]} == {"ga_vidare", "oklart"}


def test_the_cases_of_a_new_aid_come_out_as_they_say(project: Path) -> None:
    lines = run(project, "-m", "decision_aids", "cases", "nytt_stod").stdout.splitlines()
    statuses = ("oklart", "ga_vidare")
    assert [f"nasta_steg={status}" in line for line, status in zip(lines, statuses, strict=True)] == [
        True,
        True,
    ]


def test_the_code_of_a_new_aid_is_in_the_project_s_own_style(project: Path) -> None:
    folder = str(project / "decision_aids")
    for command in (("check",), ("format", "--check")):
        styled = run(project, "-m", "ruff", *command, "--no-cache", folder)
        assert styled.returncode == 0, styled.stdout


def test_a_new_case_has_every_question_and_comes_out_as_it_says(project: Path) -> None:
    text = (project / "decision_aids/lakarintyg/cases.yml").read_text(encoding="utf-8")
    entry = text[text.index("\nnytt_fall:") :]
    questions = run(project, "-m", "decision_aids", "questions", "lakarintyg").stdout
    asked = [line.split("\t")[0] for line in questions.splitlines()]
    assert all(f" {question}: vet-inte # " in entry for question in asked)
    tree: Json = yaml.safe_load(entry)
    assert isinstance(tree, dict)
    case = tree["nytt_fall"]
    assert isinstance(case, dict)
    lines = run(project, "-m", "decision_aids", "cases", "lakarintyg").stdout.splitlines()
    (line,) = [line for line in lines if line.startswith("nytt_fall\t")]
    assert isinstance(expected := case["vantat"], dict)
    assert isinstance(outcomes := expected["utfall"], dict)
    assert all(f"{outcome}={status}" in line for outcome, status in outcomes.items())


def test_new_pages_stand_in_the_menu_beside_those_of_the_same_folder(project: Path) -> None:
    lines = (project / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    line = lines.index("          - Kommunen: ansvar/kommunen.md")
    assert "ansvar/" in lines[line - 1]
    assert "  - Forsta sidan: nyamne/forsta-sidan.md" in lines
    assert any(line.strip() == "- Nytt stod: beslutsstod/nytt-stod.md" for line in lines)


def test_the_only_thing_left_is_to_fill_in(project: Path) -> None:
    new = {"docs/ansvar/kommunen.md", "docs/nyamne/forsta-sidan.md", "docs/beslutsstod/nytt-stod.md"}
    problems = [one for one in check(project, TODAY) if one.file.as_posix() in new]
    # The aid is registered in the copy, not in the Python that runs this test.
    strange = [
        one.what
        for one in problems
        if "inte ifyllt" not in one.what and "beslutsstödet nytt_stod" not in one.what
    ]
    assert strange == []
    left = register_filled_in(project)
    assert {one.what.split(":")[1].strip() for one in left} == {
        "titel",
        "referens",
        "kontrollera_mot",
        "sager",
    }
    assert not any(citations((project / name).read_text(encoding="utf-8")) for name in new)


@pytest.mark.parametrize(("kind", "name"), STARTS, ids=str)
def test_nothing_is_overwritten(
    project: Path, capsys: pytest.CaptureFixture[str], kind: Kind, name: str
) -> None:
    files = {path: path.read_bytes() for path in project.rglob("*") if path.suffix in {".md", ".py", ".yml"}}
    assert run_new(project, kind, name, TODAY) == BAD_INPUT
    complaint = capsys.readouterr().err
    assert "finns redan" in complaint
    assert "Gör så här: " in complaint
    assert all(path.read_bytes() == before for path, before in files.items())


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Kind.PAGE, "Ansvar/Kommunen"),
        (Kind.PAGE, "../utanfor"),
        (Kind.PAGE, "/etc/sida"),
        (Kind.PAGE, "å-ä-ö"),
        (Kind.PAGE, ""),
        (Kind.SOURCE, "ny källa"),
        (Kind.AID, "nytt-stod"),
        (Kind.AID, "1_stod"),
        (Kind.AID, "engine"),
        (Kind.CASE, "nytt_fall"),
        (Kind.CASE, "finns_inte/fall"),
        (Kind.CASE, "lakarintyg/Fall"),
    ],
)
def test_a_name_that_cannot_be_used_is_said_to_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: Kind, name: str
) -> None:
    for file in ("mkdocs.yml", "decision_aids/law/sources.yml", "decision_aids/lakarintyg/cases.yml"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("nav:\n", encoding="utf-8")
    (tmp_path / "decision_aids/engine").mkdir()
    before = sorted(tmp_path.rglob("*"))
    assert run_new(tmp_path, kind, name, TODAY) == BAD_INPUT
    assert "Gör så här: " in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("title", ['SIP: "kort" # eller lång', "2027", "- streck", "no", "[@ö]"])
def test_any_title_is_kept_as_it_was_written(tmp_path: Path, title: str) -> None:
    (tmp_path / "mkdocs.yml").write_text("nav:\n  - Start: index.md\n", encoding="utf-8")
    assert run_new(tmp_path, Kind.PAGE, "sida", TODAY, title) == 0
    text = (tmp_path / "docs/sida.md").read_text(encoding="utf-8")
    assert yaml.safe_load(text.split("---\n")[1])["title"] == title
    assert yaml.safe_load((tmp_path / "mkdocs.yml").read_text(encoding="utf-8"))["nav"][-1] == {
        title: "sida.md"
    }


def test_a_project_without_its_files_is_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_new(tmp_path, Kind.PAGE, "sida", TODAY) == BAD_INPUT
    assert "mkdocs.yml kan inte läsas" in capsys.readouterr().err
