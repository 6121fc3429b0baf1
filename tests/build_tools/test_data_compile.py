"""The whole project is compiled or nothing is: a broken file leaves what was compiled before as it was."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from build_tools.data.compile import compile_data, rules_version
from build_tools.data.problems import Problem, ProblemsError
from decision_aids import data as shipped
from decision_aids.law.register import register
from decision_aids.registry import AIDS

ROOT = Path(__file__).parents[2]
SOURCES, TEXTS, CASES = "law/sources.yml", "lakarintyg/texts.yml", "lakarintyg/cases.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what is compiled, with something compiled before."""
    folder = tmp_path / "decision_aids"
    for name in (SOURCES, *(f"{aid}/{file}.yml" for aid in AIDS for file in ("texts", "cases"))):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "decision_aids" / name, folder / name)
    (folder / "_data").mkdir()
    for name in ("sources", "version", *(f"{aid}.{file}" for aid in AIDS for file in ("texts", "cases"))):
        (folder / "_data" / f"{name}.json").write_text('{"gammalt": "ja"}\n', encoding="utf-8")
    return tmp_path


def edit(project: Path, name: str, before: str, after: str) -> None:
    """Replace the first of something that must be there."""
    path = project / "decision_aids" / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def line_of(project: Path, name: str, marker: str) -> int:
    """The first line that holds the marker."""
    rows = (project / "decision_aids" / name).read_text(encoding="utf-8").split("\n")
    return next(number for number, row in enumerate(rows, start=1) if marker in row)


def compiled(project: Path) -> dict[str, str]:
    """Everything in the folder of compiled data."""
    folder = project / "decision_aids" / "_data"
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def problems_of(project: Path) -> tuple[Problem, ...]:
    with pytest.raises(ProblemsError) as stopped:
        compile_data(project)
    return stopped.value.problems


def test_a_sound_project_is_compiled_to_what_people_wrote(project: Path) -> None:
    written = compile_data(project)
    assert {path.name for path in written} == set(compiled(project))
    texts = json.loads(compiled(project)["lakarintyg.texts.json"])
    assert "lakarintyg" in texts["fragor"]["underlag"]["svar"]
    assert set(json.loads(compiled(project)["sources.json"])) == {one.id for one in register()}


def test_compiling_again_changes_nothing(project: Path) -> None:
    compile_data(project)
    before = {path: path.stat().st_mtime_ns for path in (project / "decision_aids" / "_data").iterdir()}
    compile_data(project)
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_the_version_changes_with_any_text_source_or_case(project: Path) -> None:
    folder = project / "decision_aids"
    versions = [rules_version(folder)]
    for name in (SOURCES, TEXTS, CASES):
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write("# en kommentar\n")
        versions.append(rules_version(folder))
    assert len(set(versions)) == 4


def test_every_fault_in_texts_and_cases_is_named_at_once(project: Path) -> None:
    edit(project, TEXTS, "titel: Bedöm ett läkarintyg\n", "titel:\n")
    edit(project, TEXTS, "  underlag:\n    fraga:", "  underlag:\n    fragan:")
    edit(project, CASES, "  datum: ", "  dag: ")
    problems = problems_of(project)
    found = {(one.file.as_posix(), one.line) for one in problems}
    texts, cases = f"decision_aids/{TEXTS}", f"decision_aids/{CASES}"
    expected = {
        (texts, line_of(project, TEXTS, "titel:")),
        (texts, line_of(project, TEXTS, "  underlag:")),
        (texts, line_of(project, TEXTS, "fragan:")),
        (cases, line_of(project, CASES, "  dag: ")),
    }
    assert expected <= found
    assert {one.file.as_posix() for one in problems} == {texts, cases}
    assert all(one.remedy for one in problems)


@pytest.mark.parametrize("name", [SOURCES, TEXTS, CASES])
def test_nothing_is_written_when_any_file_is_broken(project: Path, name: str) -> None:
    before = compiled(project)
    (project / "decision_aids" / name).write_text("", encoding="utf-8")
    assert problems_of(project)
    assert compiled(project) == before


def test_nothing_is_written_when_only_the_sources_are_sound(project: Path) -> None:
    before = compiled(project)
    edit(project, SOURCES, "titel: Socialtjänstlagen\n", "titel: Socialtjänstlagen från 2025\n")
    edit(project, CASES, "  datum: ", "  dag: ")
    assert problems_of(project)
    assert compiled(project) == before


def test_faults_in_all_three_files_are_named_at_once(project: Path) -> None:
    edit(project, SOURCES, "slag: lag\n", "slag: rykte\n")
    edit(project, TEXTS, "titel: Bedöm ett läkarintyg\n", "titel:\n")
    edit(project, CASES, "  datum: ", "  dag: ")
    files = {one.file.as_posix() for one in problems_of(project)}
    assert files == {f"decision_aids/{name}" for name in (SOURCES, TEXTS, CASES)}


BROKEN_WHOLE: list[tuple[bytes, str]] = [
    (b"", "empty"),
    (b"a: [\n", "not YAML"),
    (b"hej\n", "a text"),
    (b"- hej\n", "a list"),
    ("a: å\n".encode("latin-1"), "not UTF-8"),
]


@pytest.mark.parametrize(("content", "comment"), BROKEN_WHOLE)
def test_every_file_that_is_broken_as_a_whole_is_named(project: Path, content: bytes, comment: str) -> None:
    files = {f"decision_aids/{name}" for name in (SOURCES, TEXTS, CASES)}
    for name in files:
        (project / name).write_bytes(content)
    assert files <= {one.file.as_posix() for one in problems_of(project)}, comment


def test_a_source_that_a_rule_cites_and_nobody_has_registered_is_named(project: Path) -> None:
    path = project / "decision_aids" / SOURCES
    text = path.read_text(encoding="utf-8")
    assert "\ntio-punkter:\n" in text
    path.write_text(text.replace("\ntio-punkter:\n", "\ntio-punkterna:\n"), encoding="utf-8")
    problems = problems_of(project)
    citing = {leaf.id for leaf in AIDS["lakarintyg"].leaves if "tio-punkter" in leaf.sources}
    assert citing
    named = " ".join(one.what for one in problems)
    assert all(leaf in named for leaf in citing)


def test_the_register_that_the_rules_read_is_the_one_just_compiled(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that goes on running, as `serve` does, must not judge by yesterday's register."""
    monkeypatch.setattr(shipped, "FOLDER", project / "decision_aids" / "_data")
    try:
        compile_data(project)
        before = register()["lakarintyg-huvudregel"].referens
        edit(project, SOURCES, f"referens: {before}", "referens: en ny paragraf")
        compile_data(project)
        assert register()["lakarintyg-huvudregel"].referens == "en ny paragraf"
    finally:
        monkeypatch.undo()
        shipped.keep({})
