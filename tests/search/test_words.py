"""Planted faults in what editors write about search, each with its line; and the project's own files."""

from pathlib import Path

import pytest

from build_tools.data.strict_yaml import read
from build_tools.search.trials import Trial, read_trials, table, trials
from build_tools.search.words import read_search_words, search_words

ROOT = Path(__file__).parents[2]
WEIGHTS = "vikter: {rubrik: 12, rubrikord: 8, text: 1, textord: 0.5}\n"


def faults(tmp_path: Path, text: str, *, of_trials: bool = False) -> list[tuple[int, str]]:
    path = tmp_path / "fil.yml"
    path.write_text(text, encoding="utf-8")
    document = read(path)
    (trials if of_trials else search_words)(document, {"index.md"})
    assert all(one.remedy for one in document.problems)
    return [(one.line, one.what) for one in document.problems]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("ord: {}\n" + WEIGHTS, 1, "okänt fält ord"),
        ("synonymer: text\n" + WEIGHTS, 1, "synonymer ska ha ett ord på varje rad"),
        ("synonymer:\n  soc:\n" + WEIGHTS, 2, "synonymer: soc saknas"),
        ('synonymer:\n  "": [soc]\n' + WEIGHTS, 1, "synonymer: ett ord är tomt"),
        ("sidor:\n  borta.md: [ord]\n" + WEIGHTS, 2, "sidan borta.md finns inte"),
        ("vikter: {rubrik: 12, rubrikord: 8, text: 1}\n", 1, "vikten för textord saknas"),
        (WEIGHTS + "tona_ned:\n  x: mycket\n", 3, "tona_ned: x är 'mycket'"),
        (WEIGHTS + "tona_ned:\n  x: 0\n", 3, "tona_ned: x är 0"),
        ("- ett\n", 1, "väntade sökord"),
    ],
)
def test_a_fault_among_the_words_is_found(tmp_path: Path, text: str, line: int, what: str) -> None:
    assert faults(tmp_path, text) == [(line, what)]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("sok: x\n", 1, "väntade en lista med sökningar"),
        ("- soc\n", 1, "sökning 1 går inte att läsa"),
        ("- {sok: soc}\n", 1, "0: sida saknas"),
        ("- {sok: soc, sida: index.md}\n- {sok: soc, sida: borta.md}\n", 2, "1: sidan borta.md finns inte"),
        ("- {sok: soc, sida: index.md, plats: 1}\n", 1, "0: okänt fält plats"),
    ],
)
def test_a_fault_among_the_trials_is_found(tmp_path: Path, text: str, line: int, what: str) -> None:
    assert faults(tmp_path, text, of_trials=True) == [(line, what)]


def test_the_projects_own_files_are_whole() -> None:
    assert read_search_words(ROOT).synonyms
    assert read_trials(ROOT)


def test_a_trial_passes_when_one_of_its_pages_is_among_the_first() -> None:
    trial = Trial("soc", ("a.md", "b.md"))
    assert trial.passes(("x", "y", "b.md"))
    assert not trial.passes(("x", "y", "z", "a.md"))


def test_the_table_names_what_was_found_instead() -> None:
    rows = table({Trial("soc", ("a.md",)): ("x.md", "y.md"), Trial("zzz", ("b.md",)): ()}).splitlines()
    assert [row.split() for row in rows[1:]] == [["soc", "a.md", "x.md,", "y.md"], ["zzz", "b.md", "inget"]]
