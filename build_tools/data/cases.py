"""Check an aid's worked cases: each whole, each answer readable, each expectation about what exists.

Whether the expectations hold is the tests' matter: a case that fails is a rule to look at, not a typo.
"""

from __future__ import annotations

from datetime import date

from build_tools.data.strict_yaml import Document
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers
from decision_aids.engine.json_types import Json
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.formaga_krav import Kategori, Lage, Mote, Slag

WORDS = ("berattelse", "datum", "lar")
TABLES = ("svar", "vantat")
COMMENT = "kommentar"
"""Makes a case a teaching example on the page: what to notice, for the reader."""
EXPECTED = ("utfall", "kriterier", "perioder", "formaga_krav")
MEETINGS: dict[str, tuple[str, ...]] = {"lage": tuple(Lage), **{one.value: tuple(Mote) for one in Kategori}}
PERIOD, MAY = {"fran", "till"}, {"kvar", "status", "grad"}


def check_cases(document: Document, aid: Aid) -> None:
    """Note every problem in the cases."""
    for case_id, case in document.mapping("fall med id").items():
        if not isinstance(case, dict):
            remedy = f"skriv {', '.join(WORDS + TABLES)}"
            document.problem(f"fallet {case_id} saknar innehåll", remedy, case_id)
            continue
        _check_fields(document, case_id, case)
        answers, expected = case.get("svar"), case.get("vantat")
        if isinstance(answers, dict):
            _check_answers(document, aid, case_id, answers)
        if isinstance(expected, dict):
            _check_expected(document, aid, case_id, expected)


def _check_fields(document: Document, case_id: str, case: dict[str, Json]) -> None:
    for field in (*WORDS, *TABLES):
        if field not in case:
            document.problem(f"fallet {case_id} saknar {field}", f"skriv {field}: …", case_id)
    for field, value in case.items():
        if field not in (*WORDS, *TABLES, COMMENT):
            remedy = f"använd {', '.join((*WORDS, *TABLES, COMMENT))}"
            document.problem(f"okänt fält {field} i fallet {case_id}", remedy, case_id, field)
        elif field in TABLES and not isinstance(value, dict):
            remedy = "skriv nyckel: värde, en på varje rad under"
            document.problem(f"{field} i fallet {case_id} är inga nycklar med värden", remedy, case_id, field)
        elif field == "datum" and not _is_day(value):
            what = f"datum är {value!r} i fallet {case_id}"
            document.problem(what, "skriv ett datum som 2026-11-22", case_id, field)
        elif field in (*WORDS, COMMENT) and not (isinstance(value, str) and value.strip()):
            document.problem(f"{field} i fallet {case_id} är ingen text", "skriv en mening", case_id, field)


def _is_day(value: Json) -> bool:
    try:
        date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        return False
    return True


def _check_answers(document: Document, aid: Aid, case_id: str, answers: dict[str, Json]) -> None:
    for problem in read_answers(aid, answers)[1]:
        what = f"svaret på {problem.question} i fallet {case_id} kan inte läsas: {problem.expected}"
        document.problem(what, "rätta svaret", case_id, "svar", problem.question)


def _check_expected(document: Document, aid: Aid, case_id: str, expected: dict[str, Json]) -> None:
    statuses = {one.id: {status.value for status in one.statuses} for one in aid.outcomes}
    verdicts = {one.id: {verdict.value for verdict in Verdict} for one in aid.every_criterion()}
    for part, wanted in expected.items():
        if part not in EXPECTED:
            what, remedy = f"okänd del {part} i det som väntas", f"använd {', '.join(EXPECTED)}"
            document.problem(f"{what} i fallet {case_id}", remedy, case_id, "vantat", part)
        elif part == "perioder":
            _check_periods(document, case_id, wanted)
        elif part == "formaga_krav":
            _check_meetings(document, case_id, wanted)
        elif isinstance(wanted, dict):
            allowed = statuses if part == "utfall" else verdicts
            for node, value in wanted.items():
                _check_one(document, (case_id, "vantat", part, node), value, allowed)
        else:
            what = f"{part} i fallet {case_id} är inga nycklar med värden"
            document.problem(what, "skriv id: värde", case_id, "vantat", part)


def _check_one(document: Document, key: tuple[str, ...], value: Json, allowed: dict[str, set[str]]) -> None:
    case_id, node = key[0], key[-1]
    if node not in allowed:
        document.problem(f"okänt id {node} i fallet {case_id}", f"välj: {', '.join(allowed)}", *key)
    elif not isinstance(value, str) or value not in allowed[node]:
        remedy = f"välj: {', '.join(sorted(allowed[node]))}"
        document.problem(f"{node} väntas bli {value!r} i fallet {case_id}", remedy, *key)


def _check_meetings(document: Document, case_id: str, wanted: Json) -> None:
    """For each kind of activity: lage, and how some of its categories meet."""
    for kind, expected in wanted.items() if isinstance(wanted, dict) else ():
        key = (case_id, "vantat", "formaga_krav", kind)
        if kind not in tuple(Slag) or not isinstance(expected, dict):
            what = f"{kind} i fallet {case_id} kan inte läsas"
            document.problem(what, f"skriv lage och förmågor under ett av: {', '.join(Slag)}", *key)
            continue
        for one, value in expected.items():
            if value not in MEETINGS.get(one, ()):
                remedy = f"skriv lage: {', '.join(Lage)}, eller en förmåga: {', '.join(Mote)}"
                document.problem(f"{one} väntas bli {value!r} i fallet {case_id}", remedy, *key, one)


def _check_periods(document: Document, case_id: str, wanted: Json) -> None:
    rows = wanted if isinstance(wanted, list) else [wanted]
    if not all(isinstance(row, dict) and set(row) - MAY == PERIOD for row in rows):
        remedy = "skriv en lista med fran, till och det som väntas: kvar, status eller grad"
        document.problem(f"perioder i fallet {case_id} kan inte läsas", remedy, case_id, "vantat", "perioder")
