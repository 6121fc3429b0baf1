"""A verdict that changes without an entry in the log is a problem: no new fingerprint is taken past it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.changes.fingerprint import Fingerprint, differs
from build_tools.changes.guard import naming, undescribed
from build_tools.changes.log import Change, Kind
from build_tools.changes.stored import FILE, Stored, Taken, read_stored, write_stored
from build_tools.data.problems import Problem
from tests.diff.small_project import change, make, put
from tests.editor.project_copy import run

CHECK = """
from pathlib import Path
from build_tools.changes.guard import verdict_problems
print(*verdict_problems(Path.cwd()), sep="\\n")
"""
TAKE = """
from pathlib import Path
from build_tools.changes.guard import take
from build_tools.data.problems import ProblemsError
try:
    take(Path.cwd())
except ProblemsError as error:
    print(error)
"""
ENTRY = """\
{id}:
  datum: 2026-11-22
  slag: regel
  vad: Stödet är ändrat.
  regler: [prov]
"""
LOG = "redaktion/andringar.yml"
OLD = Fingerprint("form", {"fallet aaaa": "1111", "bbbb": "2222", "cccc": "3333"})


def entry(change_id: str, rule: str = "prov") -> Change:
    return Change(change_id, date(2026, 11, 22), Kind.REGEL, "Något.", regler=(rule,))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose fingerprint was taken with one entry in the log."""
    root = make(tmp_path_factory.mktemp("project"))
    put(root, LOG, ENTRY.format(id="forsta"))
    assert run(root, "-c", TAKE).stdout == ""
    return root


def test_the_way_of_a_change_from_silence_to_a_new_fingerprint(project: Path) -> None:
    assert run(project, "-c", CHECK).stdout.strip() == ""

    change(project, "texts.yml", ("Det går inte att säga än", "Vänta"))
    assert run(project, "-c", CHECK).stdout.strip() == "", "another text is no other verdict"

    change(project, "kriterier.py", ('inte_uppfyllt("saknas")', 'oklart("saknas")'))
    silent = run(project, "-c", CHECK)
    assert f"{LOG}: utslag i beslutsstödet prov är ändrade" in silent.stdout, silent.stderr
    assert "exempelfall underlag_saknas" in silent.stdout
    assert "Gör så här: " in silent.stdout

    before = (project / FILE).read_bytes()
    assert "utslag i beslutsstödet prov är ändrade" in run(project, "-c", TAKE).stdout
    assert (project / FILE).read_bytes() == before, "nothing is written past an undescribed change"

    put(project, LOG, ENTRY.format(id="forsta") + ENTRY.format(id="andra"))
    assert "kör kunskapsstod utslag" in run(project, "-c", CHECK).stdout
    assert run(project, "-c", TAKE).stdout == ""
    assert run(project, "-c", CHECK).stdout.strip() == ""

    put(project, LOG, "".join(ENTRY.format(id=one) for one in ("forsta", "andra", "tredje")))
    assert "kör kunskapsstod utslag" in run(project, "-c", CHECK).stdout, "it must not excuse a later change"


@pytest.mark.parametrize(
    ("new", "verdicts"),
    [
        (OLD, False),
        (Fingerprint("form", {**OLD.verdicts, "nytt dddd": "4444"}), False),
        (Fingerprint("form", {"bbbb": "2222"}), False),
        (Fingerprint("form", {**OLD.verdicts, "fallet aaaa": "9999"}), True),
        (Fingerprint("form", {**OLD.verdicts, "bbbb": "9999"}), True),
        (Fingerprint("annan", OLD.verdicts), True),
    ],
    ids=["same", "a-new-case", "fewer-cases", "a-worked-case", "another-case", "new-questions"],
)
def test_another_verdict_on_old_answers_is_a_change_and_another_case_is_not(
    new: Fingerprint, verdicts: bool
) -> None:
    assert differs(OLD, new).verdicts is verdicts


def test_only_an_entry_that_is_new_and_names_the_aid_describes_a_change() -> None:
    stored = {"prov": Taken(OLD, ("gammal",))}
    now = {"prov": Fingerprint("form", {**OLD.verdicts, "bbbb": "9999"})}
    assert undescribed(stored, now, [])
    assert undescribed(stored, now, [entry("gammal")])
    assert undescribed(stored, now, [entry("gammal"), entry("ny", "annat")])
    assert undescribed(stored, now, [entry("gammal"), entry("ny", "prov/matt")]) == ()


def test_an_aid_that_is_taken_away_must_be_described_too() -> None:
    stored = {"prov": Taken(OLD, ())}
    (problem,) = undescribed(stored, {}, [])
    assert "borttaget" in problem.what
    gone = Change("borta", date(2026, 11, 22), Kind.REGEL, "Borta.", borttaget=("prov",))
    assert undescribed(stored, {}, [gone]) == ()
    assert naming([gone], "prov") == ("borta",)


def test_what_is_stored_is_read_back(tmp_path: Path) -> None:
    stored = Stored("abc", {"prov": Taken(OLD, ("ett", "två"))})
    write_stored(tmp_path, stored)
    assert read_stored(tmp_path) == stored


@pytest.mark.parametrize("data", [None, b"", b"\xff", b"[]", b"{}", b'{"regler": "a", "stod": []}'])
def test_a_fingerprint_that_cannot_be_read_is_a_problem_with_a_remedy(
    tmp_path: Path, data: bytes | None
) -> None:
    (tmp_path / "redaktion").mkdir()
    if data is not None:
        (tmp_path / FILE).write_bytes(data)
    problem = read_stored(tmp_path)
    assert isinstance(problem, Problem)
    assert problem.remedy
