"""The probe as a process: one JSON request a line comes in, one JSON reply a line goes out."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date

from decision_aids.data import load
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers
from decision_aids.engine.criteria import Composed, Criterion
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.registry import AIDS

from .explain import explain
from .own_cases import path_cases, representatives, usual_days, worked_cases
from .values import nodes, values


def describe(aid: Aid) -> JsonObject:
    """The aid's questions, rules, texts and own cases, and the days that rules are tried on."""
    rules: JsonObject = {one.id: _criterion(one) for one in aid.every_criterion()}
    for kind, some in (("utfall", aid.outcomes), ("rad", aid.advice)):
        rules |= {one.id: {"kind": kind, "sources": [*one.sources]} for one in some}
    rules |= {one.id: {"kind": "detalj", "sources": []} for one in aid.details}
    for document in aid.documents:
        cited = {source: None for one in document.paragraphs for source in one.sources}
        rules[document.id] = {"kind": "dokument", "sources": [*cited]}
    return {
        "questions": {key: [*some] for key, some in representatives(aid).items()},
        "options": {one.id: [*one.options()] for one in aid.questions},
        "days": [*usual_days()],
        "rules": rules,
        "texts": load(f"{aid.id}.texts"),
        "cases": [
            {
                "kind": one.kind,
                "id": one.id,
                "day": one.day.isoformat(),
                "answers": one.answers,
                "rule": one.rule,
                "steps": [[*step] for step in one.steps],
            }
            for one in (*worked_cases(aid), *path_cases(aid))
        ],
    }


def _criterion(one: Criterion) -> JsonObject:
    composed = isinstance(one, Composed)
    kind, sources = ("sammanvagt", ()) if composed else ("kriterium", one.sources)
    return {"kind": kind, "sources": [*sources]}


def judge(aid: Aid, cases: Sequence[Json]) -> JsonObject:
    """Every case ([day, answers]) judged, and which answers could not be read."""
    rows: list[Json] = []
    unread: list[Json] = []
    for given in cases:
        case, strange = _case(aid, given)
        rows.append([*values(evaluate(aid, case))])
        unread.append([*strange])
    return {"nodes": [*nodes(aid)], "rows": rows, "unread": unread}


def _case(aid: Aid, given: Json) -> tuple[Case, tuple[str, ...]]:
    if not isinstance(given, list) or len(given) != 2 or not isinstance(given[1], dict):
        raise ValueError(f"a case is [day, answers], got {given!r}")
    answers, problems = read_answers(aid, given[1])
    return Case(date.fromisoformat(str(given[0])), answers), tuple(
        dict.fromkeys(p.question for p in problems)
    )


def answer(request: JsonObject) -> JsonObject:
    """Answer one request: {"do": "describe"}, or {"do": "judge" | "explain", "aid", "cases"}.

    A description may be of some "aids" only, which saves their time; those that are not here are left out.
    """
    if request["do"] == "describe":
        asked = request.get("aids", [*AIDS])
        aids = [aid for aid in AIDS.values() if isinstance(asked, list) and aid.id in asked]
        return {"aids": {aid.id: describe(aid) for aid in aids}, "sources": load("sources")}
    aid, cases = AIDS[str(request["aid"])], request["cases"]
    if not isinstance(cases, list):
        raise ValueError(f"cases is a list, got {cases!r}")
    if request["do"] == "judge":
        return judge(aid, cases)
    return {"cases": [explain(aid, _case(aid, one)[0]) for one in cases]}


def main() -> None:
    """Answer requests until there are no more. What the rules print goes to stderr."""
    replies, sys.stdout = sys.stdout, sys.stderr
    for line in sys.stdin:
        replies.write(json.dumps(answer(json.loads(line)), ensure_ascii=False) + "\n")
        replies.flush()


if __name__ == "__main__":
    main()
