"""The change log is read strictly: every problem at once, with line and remedy."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.changes.log import Change, Kind, read_changes
from build_tools.checks.changes import changes_whole
from build_tools.data.strict_yaml import read, read_yaml
from tests.changes.a_log import LOG, changes, problems
from tests.checks.surroundings import CONTEXT

ENTRY = """\
ett-id:
  datum: 2026-07-01
  slag: text
  vad: Något.
  sidor: [index.md]
"""


def test_a_whole_log_has_no_problems_and_is_newest_first() -> None:
    assert problems(LOG) == []
    assert [one.id for one in changes()] == ["rattat", "ny-regel", "forsta"]


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("datum: 2026-07-01", "datum: juli", 2, "datum är 'juli'"),
        ("  datum: 2026-07-01\n", "", 1, "datum saknas"),
        ("slag: text", "slag: annat", 3, "slag är 'annat'"),
        ("vad: Något.", "vad: ''", 4, "vad saknas"),
        ("Något.", "Något. " * 100, 4, "tecken"),
        ("sidor: [index.md]", "sidor: [finns-inte.md]", 5, "finns-inte.md i sidor finns inte"),
        ("sidor: [index.md]", "regler: [prov/finns-inte]", 5, "prov/finns-inte i regler finns inte"),
        ("  sidor: [index.md]\n", "", 1, "varken sidor eller regler"),
        ("sidor:", "sida:", 5, "okänt fält sida"),
        ("sidor: [index.md]", "sidor: [index.md]\n  galler_fran: snart", 6, "galler_fran är 'snart'"),
        ("ett-id:", "Ett Id:", 1, "id ska vara små bokstäver"),
        ("ett-id:\n", f"{ENTRY}ett-id:\n", 6, "två gånger"),
    ],
)
def test_a_fault_is_reported_with_its_line_and_a_remedy(old: str, new: str, line: int, said: str) -> None:
    assert old in ENTRY
    found = problems(ENTRY.replace(old, new))
    assert any(one.line == line and said in one.what and one.remedy for one in found), found


def test_all_faults_are_reported_at_once() -> None:
    broken = (
        ENTRY.replace("2026-07-01", "juli")
        .replace("slag: text", "slag: annat")
        .replace("index", "finns-inte")
    )
    assert len(problems(f"{broken}\n{ENTRY.replace('ett-id', 'annat-id').replace('index', 'inte')}")) == 3


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe", b"<<<<<<< HEAD\n", b"- lista\n", b"ett-id: text\n", b"a: {b: [\n"],
    ids=["empty", "not-utf-8", "conflict", "list", "no-entry", "broken"],
)
def test_a_file_that_is_no_log_gives_a_problem_and_no_traceback(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "andringar.yml"
    file.write_bytes(data)
    document = read(file)
    assert read_changes(document) == ()
    assert document.problems


def test_an_entry_names_an_aid_by_any_of_its_rules_also_those_that_are_gone() -> None:
    def change(regler: tuple[str, ...] = (), borttaget: tuple[str, ...] = ()) -> Change:
        return Change("id", date(2026, 7, 1), Kind.REGEL, "Något.", (), regler, None, borttaget)

    assert change(("prov",)).names("prov")
    assert change(("prov/matt",)).names("prov")
    assert change((), ("prov/borta",)).names("prov")
    assert not change(("prov_2",)).names("prov")


def test_the_check_knows_the_project_s_own_rules() -> None:
    ours = ENTRY.replace("sidor: [index.md]", "sidor: [index.md]\n  regler: [lakarintyg/bar_en_slutsats]")
    assert list(changes_whole(read_yaml(ours, Path("a.yml")), CONTEXT)) == []
