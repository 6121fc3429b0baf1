"""Check an aid's worked cases: each whole, each answer readable, each expectation about what exists.

Whether the expectations hold is the tests' matter: a case that fails is a rule to look at, not a typo.
"""

from __future__ import annotations

from datetime import date

from build_tools.data.strict_yaml import Document
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers
from decision_aids.engine.criteria import Verdict
from decision_aids.engine.json_types import Json

FIELDS = ("berattelse", "datum", "svar", "vantat", "lar")


def check_cases(document: Document, aid: Aid) -> None:
    """Note every problem in the cases."""
    if not isinstance(document.tree, dict):
        return
    for case_id, case in document.tree.items():
        if not isinstance(case, dict):
            document.problem(f"fallet {case_id} saknar innehåll", f"skriv {', '.join(FIELDS)}", case_id)
            continue
        for field in FIELDS:
            if field not in case:
                document.problem(f"fallet {case_id} saknar {field}", f"skriv {field}: …", case_id)
        for field in case:
            if field not in FIELDS:
                what, remedy = f"okänt fält {field} i fallet {case_id}", f"använd {', '.join(FIELDS)}"
                document.problem(what, remedy, case_id, field)
        _check_day(document, case_id, case.get("datum"))
        _check_answers(document, aid, case_id, case.get("svar"))
        _check_expected(document, aid, case_id, case.get("vantat"))


def _check_day(document: Document, case_id: str, day: Json) -> None:
    try:
        date.fromisoformat(str(day))
    except ValueError:
        what = f"datum är {day!r} i fallet {case_id}"
        document.problem(what, "skriv ett datum som 2026-11-22", case_id, "datum")


def _check_answers(document: Document, aid: Aid, case_id: str, answers: Json) -> None:
    if not isinstance(answers, dict):
        return
    for problem in read_answers(aid, answers)[1]:
        what = f"svaret på {problem.question} i fallet {case_id} kan inte läsas: {problem.expected}"
        document.problem(what, "rätta svaret", case_id, "svar", problem.question)


def _check_expected(document: Document, aid: Aid, case_id: str, expected: Json) -> None:
    if not isinstance(expected, dict):
        return
    statuses = {one.id: {status.value for status in one.statuses} for one in aid.outcomes}
    verdicts = {one.id: {verdict.value for verdict in Verdict} for one in aid.every_criterion()}
    for part, allowed in (("utfall", statuses), ("kriterier", verdicts)):
        wanted = expected.get(part)
        for node, value in wanted.items() if isinstance(wanted, dict) else ():
            if node not in allowed:
                what, remedy = f"okänt id {node} i fallet {case_id}", f"välj: {', '.join(allowed)}"
                document.problem(what, remedy, case_id, "vantat", part, node)
            elif value not in allowed[node]:
                what, remedy = f"{node} väntas bli {value!r}", f"välj: {', '.join(sorted(allowed[node]))}"
                document.problem(what, remedy, case_id, "vantat", part, node)
