"""The worked cases as teaching material: a story, what it teaches, and a link that opens it in the aid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from decision_aids.data import load, texts_of
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers, to_fragment
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.view.text.days import heading
from decision_aids.view.text.render import render


@dataclass(frozen=True)
class CaseView:
    """One worked case: the story, what it leads to for each purpose, what it teaches, and its address.

    `comment` is what to notice; a case that has one is a teaching example.
    """

    id: str
    story: str
    outcomes: tuple[tuple[str, str], ...]
    teaches: str
    comment: str
    fragment: str


def worked_cases(aid: Aid) -> tuple[tuple[str, Case, CaseView], ...]:
    """Every worked case of the aid, judged."""
    texts = texts_of(aid)
    found: list[tuple[str, Case, CaseView]] = []
    for case_id, given in load(f"{aid.id}.cases").items():
        entry = as_object(given)
        answers, _ = read_answers(aid, as_object(entry["svar"]))
        case = Case(date.fromisoformat(str(entry["datum"])), answers)
        evaluation = evaluate(aid, case)
        outcomes = [one for one in evaluation.outcomes if not one.outcome.room]
        view = CaseView(
            id=case_id,
            story=str(entry["berattelse"]),
            outcomes=tuple(
                (
                    texts("utfall", one.outcome.id, "titel"),
                    heading(evaluation, texts, one),
                )
                for one in outcomes
                if not aid.order or any(one.status.value in group for group in aid.order)
            ),
            teaches=str(entry["lar"]),
            comment=str(entry.get("kommentar", "")),
            fragment=to_fragment(aid, case.as_of, answers),
        )
        found.append((case_id, case, view))
    return tuple(found)


def cases_text(aid: Aid) -> str:
    """The teaching examples as HTML: the cases with a comment, or all when none has. Headings at level 2."""
    cases = [view for _, _, view in worked_cases(aid)]
    return render("cases.html", aid=aid.id, cases=[one for one in cases if one.comment] or cases)
