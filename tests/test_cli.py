"""The command line: what goes in is named when it is wrong, what comes out is what the rules say."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from build_tools.cli import main as editor
from decision_aids.__main__ import main
from decision_aids.data import load
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.questions import VET_INTE
from decision_aids.engine.reading import Case
from decision_aids.engine.texts import Texts
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.saved.file import write_file
from decision_aids.vilket_intyg.aid import VILKET_INTYG
from tests.engine.properties import assert_refused, assert_valid

ROOT = Path(__file__).parents[1]
OK, FAILED, BAD_INPUT = 0, 1, 2
CASES = {case_id: as_object(case) for case_id, case in load("lakarintyg.cases").items()}


class Terminal:
    """Runs a command and keeps what it wrote."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch, self._capsys = monkeypatch, capsys

    def run(self, *arguments: str, given: str = "") -> tuple[int, str, str]:
        """The exit code, what was written as an answer, and what was written as complaints."""
        self._monkeypatch.setattr("sys.stdin", io.StringIO(given))
        try:
            code = main([*arguments])
        except SystemExit as stopped:
            code = stopped.code if isinstance(stopped.code, int) else FAILED
        written = self._capsys.readouterr()
        return code, written.out, written.err

    def evaluate(self, answers: Json, *arguments: str) -> tuple[int, str, str]:
        """Evaluate answers as JSON."""
        return self.run("evaluate", "lakarintyg", *arguments, given=json.dumps(answers))


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(monkeypatch, capsys)


# --- list, questions --------------------------------------------------------------------------------------


def test_the_aids_are_listed(terminal: Terminal) -> None:
    code, out, err = terminal.run("list")
    assert (code, err) == (OK, "")
    assert [row.split("\t")[0] for row in out.splitlines()] == [*AIDS]


def test_the_questions_are_listed_with_their_kinds_and_answers(terminal: Terminal) -> None:
    code, out, _ = terminal.run("questions", "lakarintyg")
    rows = [row.split("\t") for row in out.splitlines()]
    assert code == OK
    assert [row[:3] for row in rows] == [[one.id, one.group, one.kind] for one in LAKARINTYG.questions]
    assert [row[3] for row in rows] == [", ".join(one.options()) for one in LAKARINTYG.questions]


@pytest.fixture
def schema(terminal: Terminal) -> JsonObject:
    code, out, _ = terminal.run("questions", "lakarintyg", "--schema")
    assert code == OK
    return json.loads(out)


def test_every_worked_case_is_valid_by_the_schema(schema: JsonObject) -> None:
    for case in CASES.values():
        assert_valid(case["svar"], schema)


def test_no_answers_and_vet_inte_to_everything_are_valid_by_the_schema(schema: JsonObject) -> None:
    assert_valid({}, schema)
    assert_valid({one.id: VET_INTE for one in LAKARINTYG.questions}, schema)


INVALID: list[tuple[JsonObject, str]] = [
    ({"ingen-fraga": "ja"}, "a question that does not exist"),
    ({"underlag": "brev"}, "an answer that does not exist"),
    ({"kontakt": []}, "none of several"),
    ({"manad": "november"}, "a month in words"),
    ({"aktivitetens_timmar": 40}, "too many hours"),
    ({"rader": [{"grad": 101, "fran": "2026-11-01", "till": "2026-11-30"}]}, "more than all"),
    ({"rader": [{"grad": 50}]}, "a row without days"),
]


@pytest.mark.parametrize(("answers", "comment"), INVALID)
def test_the_schema_and_the_reading_refuse_the_same(
    schema: JsonObject, answers: JsonObject, comment: str
) -> None:
    assert_refused(answers, schema)
    assert read_answers(LAKARINTYG, answers)[1], comment


# --- evaluate ---------------------------------------------------------------------------------------------


def test_an_evaluation_says_everything_that_the_contract_asks_for(terminal: Terminal) -> None:
    case = CASES["fyra_rader_i_en_manad"]
    code, out, err = terminal.evaluate(case["svar"], "--date", str(case["datum"]))
    found = json.loads(out)
    assert (code, err) == (OK, "")
    assert {"outcomes", "findings", "missing", "lapsed", "next"} <= found.keys()
    leaf = next(one for one in found["findings"] if one["id"] == "manaden_tacks")
    assert {"verdict", "because", "sources", "rests_on", "settled_by"} <= leaf.keys()


def test_an_evaluation_gives_what_the_engine_gives(terminal: Terminal) -> None:
    for case_id, case in CASES.items():
        answers, _ = read_answers(LAKARINTYG, as_object(case["svar"]))
        judged = evaluate(LAKARINTYG, Case(date.fromisoformat(str(case["datum"])), answers))
        _, out, _ = terminal.evaluate(case["svar"], "--date", str(case["datum"]))
        found = json.loads(out)
        assert {one["id"]: one["status"] for one in found["outcomes"]} == {
            one.outcome.id: one.status.value for one in judged.outcomes
        }, case_id


def test_a_half_filled_form_is_judged_and_says_what_comes_next(terminal: Terminal) -> None:
    code, out, _ = terminal.evaluate({"underlag": "lakarintyg"}, "--date", "2026-11-22")
    assert code == OK
    assert json.loads(out)["next"]["questions"] == ["slag", "manad", "aktivitet"]


def test_without_a_date_the_evaluation_is_of_today(terminal: Terminal) -> None:
    before = date.today()
    _, out, _ = terminal.evaluate({})
    assert before <= date.fromisoformat(json.loads(out)["as_of"]) <= date.today()


def test_words_are_not_in_what_is_printed(terminal: Terminal) -> None:
    _, out, _ = terminal.evaluate({"underlag": "lakarintyg", "egen_syn": "hemligt om katten"})
    assert "katten" not in out


def test_everything_that_cannot_be_read_is_named_at_once_with_what_was_expected(terminal: Terminal) -> None:
    answers: JsonObject = {
        "underlag": "brev",
        "manad": "oktober",
        "kontakt": [],
        "aktivitetens_timmar": True,
        "forsta_dag": "2026-04-31",
        "rader": [{"grad": 0, "fran": "2026-11-30", "till": "2026-11-01"}],
        "ingen-fraga": "ja",
        "egen_syn": "x" * 100_000,
        "hinder": "ja",
    }
    code, out, err = terminal.evaluate(answers, "--date", "i dag")
    assert (code, out) == (BAD_INPUT, "")
    wrong = [one for one in answers if one != "hinder"]
    assert [one for one in (*wrong, "--date") if one not in err] == []
    assert not [row for row in err.splitlines() if row.startswith("hinder:")]
    assert len(err) < 20 * 400, "nobody reads a hundred thousand characters back"


BROKEN: list[tuple[str, str]] = [
    ("", "nothing"),
    ("{", "half an object"),
    ("underlag: inget", "YAML"),
    ("[1, 2]", "a list"),
    ('"inget"', "a text"),
    ("null", "nothing, in JSON"),
    ("[" * 100_000, "brackets without end"),
    ('{"aktivitetens_timmar": ' + "9" * 5000 + "}", "a number with five thousand digits"),
    ('{"underlag": "inget", "underlag": "lakarintyg"}', "two answers to one question"),
    (
        "{" + '"underlag": "inget", ' * 40_000 + '"manad": "2026-11"}',
        "forty thousand answers to one question",
    ),
    ('{"utanfor": ["inget", "skola"]}', "answers that cannot stand together"),
]


@pytest.mark.parametrize(("given", "comment"), BROKEN, ids=[comment for _, comment in BROKEN])
def test_what_is_no_json_object_is_refused_in_words(terminal: Terminal, given: str, comment: str) -> None:
    code, out, err = terminal.run("evaluate", "lakarintyg", given=given)
    assert (code, out) == (BAD_INPUT, ""), comment
    assert err.strip()
    assert "Traceback" not in err


COMMANDS: list[tuple[tuple[str, ...], str]] = [
    ((), "no command"),
    (("bedom",), "a command that does not exist"),
    (("evaluate",), "no aid"),
    (("evaluate", "bostad"), "an aid that does not exist"),
    (("questions", "bostad"), "an aid that does not exist"),
    (("paths", "bostad"), "an aid that does not exist"),
    (("cases", "bostad"), "an aid that does not exist"),
    (("evaluate", "lakarintyg", "--date", "2026-02-30"), "a day in no calendar"),
    (("evaluate", "lakarintyg", "--date", "1999-01-01"), "a day before all rules"),
]


@pytest.mark.parametrize(("arguments", "comment"), COMMANDS)
def test_a_command_that_is_none_is_refused_in_words(
    terminal: Terminal, arguments: tuple[str, ...], comment: str
) -> None:
    code, out, err = terminal.run(*arguments, given="{}")
    assert (code, out) == (BAD_INPUT, ""), comment
    assert err.strip()


# --- paths, cases -----------------------------------------------------------------------------------------


def test_a_saved_file_is_judged_on_its_own_day_unless_another_is_asked_about(terminal: Terminal) -> None:
    case = CASES["gott_intyg_deltid"]
    answers, _ = read_answers(LAKARINTYG, as_object(case["svar"]))
    saved = write_file(LAKARINTYG, Case(date(2026, 11, 20), answers), None, "x")
    code, out, err = terminal.run("evaluate", "lakarintyg", given=saved)
    assert (code, err, json.loads(out)["as_of"]) == (OK, "", "2026-11-20")
    _, again, _ = terminal.evaluate(case["svar"], "--date", "2026-11-25")
    assert terminal.run("evaluate", "lakarintyg", "--date", "2026-11-25", given=saved)[1] == again


def test_a_saved_file_of_older_rules_names_what_lapsed_and_one_of_another_aid_is_refused(
    terminal: Terminal,
) -> None:
    saved = json.loads(write_file(LAKARINTYG, Case(date(2026, 11, 20), {}), None, "x"))
    code, _, err = terminal.evaluate({**saved, "answers": {"forsvunnen": "ja"}})
    assert (code, "forsvunnen" in err) == (OK, True)
    code, out, err = terminal.run("evaluate", "samordning", given=json.dumps(saved))
    assert (code, out) == (BAD_INPUT, "")
    assert "ett annat stöd" in err


def test_the_paths_are_proved_with_a_witness_that_can_be_evaluated(terminal: Terminal) -> None:
    code, out, err = terminal.run("paths", "lakarintyg")
    found = json.loads(out)
    assert (code, err) == (OK, "")
    assert found["problems"] == []
    assert found["paths"] == sum(found["leaf_paths"].values()) + sum(found["outcome_paths"].values())
    reached = {(one["outcome"], one["status"]) for one in found["witnesses"]}
    decided = (*LAKARINTYG.outcomes, *LAKARINTYG.answer)
    assert reached == {(one.id, status.value) for one in decided for status in one.statuses}
    for one in found["witnesses"]:
        _, out, _ = terminal.evaluate(one["answers"], "--date", one["date"])
        said = json.loads(out)
        statuses = {outcome["id"]: outcome["status"] for outcome in (*said["outcomes"], *said["answer"])}
        assert statuses[one["outcome"]] == one["status"]


@pytest.mark.parametrize("aid", [one for one in AIDS if one != LAKARINTYG.id])
def test_no_path_of_the_other_aids_has_a_problem_either(terminal: Terminal, aid: str) -> None:
    code, out, _ = terminal.run("paths", aid)
    assert (code, json.loads(out)["problems"]) == (OK, [])


def test_a_text_that_is_missing_or_unused_fails_the_paths(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = json.loads(json.dumps(load("vilket_intyg.texts")))
    first = VILKET_INTYG.questions[0].id
    texts["fragor"][first].pop("fraga")
    texts["fragor"]["overbliven"] = {"fraga": "?"}

    def faulty(aid: Aid) -> Texts:
        assert aid is VILKET_INTYG
        return Texts(texts)

    monkeypatch.setattr("decision_aids.__main__.texts_of", faulty)
    code, out, _ = terminal.run("paths", "vilket_intyg")
    problems = " ".join(json.loads(out)["problems"])
    assert code == FAILED
    assert f"fragor.{first}.fraga" in problems
    assert "fragor.overbliven.fraga" in problems


def test_every_worked_case_has_one_line(terminal: Terminal) -> None:
    code, out, _ = terminal.run("cases", "lakarintyg")
    assert code == OK
    assert [row.split("\t")[0] for row in out.splitlines()] == list(CASES)


def test_the_package_is_a_program() -> None:
    arguments = [sys.executable, "-m", "decision_aids", "evaluate", "lakarintyg", "--date", "2026-11-22"]
    done = subprocess.run(
        arguments, input=b'{"underlag": "inget"}', capture_output=True, cwd=ROOT, check=False, timeout=60
    )
    assert done.returncode == OK
    assert json.loads(done.stdout)["outcomes"]


# --- what argparse says -----------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [main, editor], ids=["python -m decision_aids", "kunskapsstod"])
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("", "kommandot saknas"),
        ("nix", "kommandot 'nix' finns inte. Välj: "),
        ("{} extra", "extra finns inte"),
        ("{} --nix", "--nix finns inte"),
        ("{} {}", "ska ha ett värde efter sig"),
        ("{} --help=1", "ska inte ha något värde, men har '1'"),
    ],
)
def test_a_command_that_cannot_be_read_is_told_in_swedish_what_where_and_how(
    command: Callable[[list[str]], int], arguments: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    name, option = ("evaluate lakarintyg", "--date") if command is main else ("mall", "--format")
    with pytest.raises(SystemExit) as stopped:
        command(arguments.format(name, option).split())
    told = capsys.readouterr().err
    prog = "python -m decision_aids" if command is main else "kunskapsstod"
    assert stopped.value.code == BAD_INPUT
    assert told.startswith(f"{prog}")
    assert said in told
    assert f"\nSkriv: {prog}" in told
    assert not re.search(r"usage|argument|expected|required|invalid|unrecognized", told)


@pytest.mark.parametrize("arguments", [["questions"], ["evaluate"], ["import"]])
def test_what_a_command_lacks_is_named(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert " saknas.\nSkriv: python -m decision_aids " in capsys.readouterr().err
