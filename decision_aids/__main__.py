"""The aids on the command line: list, questions, evaluate, paths, cases; and a certificate in a file: import.

The only place in this package that reads the clock: without --date the day is today.
Exit code 2 means that the input could not be used; every problem is then named on stderr.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import asdict
from datetime import date
from pathlib import Path

from decision_aids.command_line import Parser
from decision_aids.data import load, rules_version, texts_of
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers, write_answers
from decision_aids.engine.dates import read_day
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.placeholders import words_of_places
from decision_aids.engine.prove import prove
from decision_aids.engine.reading import Case
from decision_aids.engine.result import result
from decision_aids.engine.texts import optional, required
from decision_aids.engine.values import BadValueError
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.saved.file import BadFileError, is_saved, once_each, read_file

BAD_INPUT = 2


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code."""
    asked = _parser().parse_args(arguments)
    if asked.command == "list":
        for aid in AIDS.values():
            print(f"{aid.id}\t{load(f'{aid.id}.texts')['titel']}")
        return 0
    if asked.command == "import":
        return _import(Path(asked.file), asked.date, asked.som)
    aid = AIDS.get(asked.aid)
    if aid is None:
        return _complain(f"Beslutsstödet {asked.aid!r} finns inte. Välj: {', '.join(AIDS)}.")
    match asked.command:
        case "questions":
            return _questions(aid, schema=asked.schema)
        case "evaluate":
            return _evaluate(aid, asked.date)
        case "paths":
            return _paths(aid)
        case _:
            return _cases(aid)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="python -m decision_aids", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("list", help="the aids")
    for name, what in (
        ("questions", "ids, types and values of the questions"),
        ("evaluate", "judge the answers or the saved file on stdin (JSON)"),
        ("paths", "unfold the rules and prove them; exit 1 if anything fails"),
        ("cases", "the worked cases, one line each"),
    ):
        command = commands.add_parser(name, help=what)
        command.add_argument("aid")
        if name == "questions":
            command.add_argument("--schema", action="store_true", help="as JSON Schema")
        if name == "evaluate":
            command.add_argument("--date", help="the day to ask about, YYYY-MM-DD; the file's own, or today")
    reading = commands.add_parser("import", help="what a certificate in a file answers (JSON)")
    reading.add_argument("file", metavar="FILE")
    reading.add_argument("--date", help="the day it is read, YYYY-MM-DD; today if left out")
    reading.add_argument(
        "--som", default="", metavar="TYPE", help="what a prefill belongs to: AF00251 or LISJP"
    )
    return parser


_WHY_NOT_OPENED: dict[type[OSError], str] = {
    FileNotFoundError: "filen finns inte. Kontrollera sökvägen.",
    IsADirectoryError: "det är en mapp. Ange filen i den.",
    PermissionError: "du får inte läsa filen. Ändra dess rättigheter, eller kopiera den.",
}


def _import(file: Path, day: str | None, som: str) -> int:
    # Here, not above: no aid needs what reads files.
    from decision_aids.utbyte.granser import MOST_BYTES, OlasligError
    from decision_aids.utbyte.inlasning import read_file

    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
        read = read_file(content, read_day(day) if day else date.today(), som)
    except OSError as error:
        return _complain(f"{file}: {_WHY_NOT_OPENED.get(type(error), error.strerror)}")
    except BadValueError as bad:
        return _complain(*(f"--date: {problem}" for problem in bad.problems))
    except OlasligError as refused:
        return _complain(*(f"{file}: {problem}" for problem in refused.problems))
    _print(asdict(read))
    return 0


def _questions(aid: Aid, *, schema: bool) -> int:
    properties: JsonObject = {one.id: one.schema() for one in aid.questions}
    if schema:
        _print(
            {
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "title": aid.id,
                "type": "object",
                "properties": properties,
                "additionalProperties": False,
            }
        )
        return 0
    texts = texts_of(aid)
    for one in aid.questions:
        words = texts("fragor", one.id, "fraga")
        print("\t".join((one.id, one.group, one.kind, ", ".join(one.options()), words)))
    return 0


def _evaluate(aid: Aid, day: str | None) -> int:
    complaints: list[str] = []
    as_of = date.today()
    if day is not None:
        try:
            as_of = read_day(day)
        except BadValueError as bad:
            complaints += [f"--date: {problem}" for problem in bad.problems]
    given: Json = {}
    try:
        given = json.load(sys.stdin, object_pairs_hook=once_each)
    except (ValueError, RecursionError) as broken:
        complaints.append(
            f'Svaren är inte JSON: {broken}. Skriv ett objekt som {{"underlag": "lakarintyg"}}.'
        )
    if not isinstance(given, dict):
        complaints.append("Svaren ska vara ett JSON-objekt med fråga och svar.")
        given = {}
    if is_saved(given):
        return _evaluate_saved(aid, given, as_of if day else None, complaints)
    answers, problems = read_answers(aid, given)
    complaints += [str(problem) for problem in problems]
    if complaints:
        return _complain(*complaints)
    _print({**result(evaluate(aid, Case(as_of, answers))), "rules": rules_version()})
    return 0


def _evaluate_saved(aid: Aid, given: JsonObject, day: date | None, complaints: list[str]) -> int:
    """Judge a saved file, on its own day unless asked about another; what lapsed is named on stderr."""
    try:
        saved = read_file(aid, json.dumps(given).encode())
    except BadFileError as bad:
        return _complain(*complaints, *bad.problems)
    if complaints:
        return _complain(*complaints)
    for lapsed in saved.lapsed:
        print(f"Används inte: {lapsed}", file=sys.stderr)
    judged = evaluate(aid, Case(day or saved.case.as_of, saved.case.answers))
    _print({**result(judged), "rules": rules_version()})
    return 0


def _paths(aid: Aid) -> int:
    started = time.perf_counter()
    proof = prove(aid)
    seconds = time.perf_counter() - started
    texts = texts_of(aid)
    have, need = set(texts.keys()), required(aid) | words_of_places(texts)
    problems = [*proof.problems]
    problems += [f"Texten {'.'.join(key)} saknas." for key in sorted(need - have)]
    problems += [f"Texten {'.'.join(key)} används inte." for key in sorted(have - need - optional(aid))]
    _print(
        {
            "aid": aid.id,
            "questions": len(aid.questions),
            "criteria": len(list(aid.every_criterion())),
            "leaf_paths": {**proof.leaf_paths},
            "outcome_paths": {**proof.outcome_paths},
            "paths": sum(proof.leaf_paths.values()) + sum(proof.outcome_paths.values()),
            "witnesses": [
                {
                    "outcome": outcome,
                    "status": status,
                    "date": case.as_of.isoformat(),
                    "answers": write_answers(aid, case.answers),
                }
                for (outcome, status), case in proof.witnesses.items()
            ],
            "seconds": round(seconds, 3),
            "problems": [*problems],
        }
    )
    return 1 if problems else 0


def _cases(aid: Aid) -> int:
    for case_id, given in load(f"{aid.id}.cases").items():
        case = as_object(given)
        answers, problems = read_answers(aid, as_object(case["svar"]))
        if problems:
            return _complain(*(f"{case_id}: {problem}" for problem in problems))
        judged = evaluate(aid, Case(date.fromisoformat(str(case["datum"])), answers))
        statuses = ", ".join(f"{one.outcome.id}={one.status.value}" for one in judged.outcomes)
        print(f"{case_id}\t{case['datum']}\t{statuses}\tsaknas: {len(judged.missing)}\t{case['lar']}")
    return 0


def _print(value: JsonObject) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _complain(*problems: str) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
