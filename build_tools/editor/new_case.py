"""`kunskapsstod new case lakarintyg/nytt_fall`: a worked case with every question of the flow."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from pathlib import Path

from build_tools.checks.unfilled import FILL_IN
from build_tools.data.strict_yaml import read_yaml
from build_tools.editor.names import identifier
from build_tools.editor.problem import StartError
from build_tools.editor.start import Start, fill, written
from decision_aids.engine.aid import Aid, AnyQuestion
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.questions import VET_INTE
from decision_aids.engine.reading import Case
from decision_aids.registry import AIDS

_SHAPES = {
    "datum": "en dag som 2026-10-12",
    "manad": "en månad som 2026-11",
    "timmar": "timmar i veckan som 22,5",
    "rader": "[{grad: 50, fran: 2026-11-01, till: 2026-11-30}]",
    "text": "fri text",
    "poster": "[{fält: svar}]",
}


def case_start(root: Path, name: str, today: date) -> Start:
    """A case last in the aid's cases. What is asked is answered with vet-inte; the rest are comments."""
    aid_id, slash, case_id = name.partition("/")
    aid = AIDS.get(aid_id)
    if not slash or aid is None:
        raise StartError(
            f"{name!r} säger inte vilket beslutsstöd fallet hör till.",
            f"skriv stödets id, ett snedstreck och fallets namn, som {next(iter(AIDS))}/nytt_fall; "
            f"stöden är {', '.join(AIDS)}",
        )
    path = f"decision_aids/{aid_id}/cases.yml"
    text = written(root, path)
    tree = read_yaml(text, Path(path)).tree
    if isinstance(tree, dict) and identifier(case_id) in tree:
        raise StartError(f"Fallet {case_id} finns redan i {path}.", "ändra i det, eller välj ett annat namn")
    entry = _entry(aid, case_id, today)
    return Start(
        made={},
        added={path: f"{text.rstrip()}\n\n{entry}"},
        then=(
            f"Skriv berättelsen och svaren under {case_id}: sist i {path}.",
            "Ta bort # framför en fråga när andra svar leder dit, och ta bort frågor som inte ställs.",
            "Skriv under vantat vad du anser att reglerna ska komma fram till, inte vad de gör.",
            f"Kör kunskapsstod data och .venv/bin/python -m decision_aids cases {aid_id}.",
        ),
    )


def _entry(aid: Aid, case_id: str, today: date) -> str:
    judged = _answered(aid, today)
    return fill(
        "case.yml.jinja",
        id=case_id,
        fill_in=FILL_IN,
        today=today,
        unknown=VET_INTE,
        questions=[(one.id, _choices(one), one.id in judged.case.answers) for one in aid.questions],
        outcomes=", ".join(f"{one.outcome.id}: {one.status.value}" for one in judged.outcomes),
    )


def _answered(aid: Aid, today: date) -> Evaluation:
    """The flow walked through with vet-inte for every answer."""
    answers: dict[str, Hashable] = {}
    while (judged := evaluate(aid, Case(today, answers))).next is not None:
        for question in judged.next.questions:
            answers[question] = aid.question[question].unknown()
    return judged


def _choices(question: AnyQuestion) -> str:
    if not question.options():
        return f"{_SHAPES.get(question.kind, question.kind)}, eller {VET_INTE}"
    listed = " | ".join(one for one in question.options() if one != VET_INTE)
    several = "[en eller flera] av " if question.kind == "flerval" else ""
    return f"{several}{listed} | {VET_INTE}"
