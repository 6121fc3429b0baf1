"""The worked cases as teaching material: a story, what it teaches, and a link that opens it in the aid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from decision_aids.data import load
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers, to_fragment
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.view.page import texts_of
from decision_aids.view.render import render


@dataclass(frozen=True)
class CaseView:
    """One worked case: the story, the headline it leads to, what it teaches, and its address."""

    id: str
    story: str
    headline: str
    teaches: str
    fragment: str


def worked_cases(aid: Aid) -> tuple[tuple[str, Case, CaseView], ...]:
    """Every worked case of the aid, judged."""
    texts = texts_of(aid)
    found: list[tuple[str, Case, CaseView]] = []
    for case_id, given in load(f"{aid.id}.cases").items():
        entry = as_object(given)
        answers, _ = read_answers(aid, as_object(entry["svar"]))
        case = Case(date.fromisoformat(str(entry["datum"])), answers)
        outcome = evaluate(aid, case).outcomes[0]
        view = CaseView(
            id=case_id,
            story=str(entry["berattelse"]),
            headline=texts("utfall", outcome.outcome.id, "status", outcome.status.value, "rubrik"),
            teaches=str(entry["lar"]),
            fragment=to_fragment(aid, case.as_of, answers),
        )
        found.append((case_id, case, view))
    return tuple(found)


def cases_text(aid: Aid) -> str:
    """The worked cases as HTML. Headings begin at level 2."""
    return render("cases.html", aid=aid.id, cases=[view for _, _, view in worked_cases(aid)])
