"""The result of an evaluation as JSON: what the command line prints and what the page carries."""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.answers import Problem, write_answers
from decision_aids.engine.criteria import Leaf
from decision_aids.engine.documents import Paragraph
from decision_aids.engine.evaluate import Decided, Evaluation
from decision_aids.engine.findings import Finding
from decision_aids.engine.json_types import Json, JsonObject


def result(evaluation: Evaluation, problems: tuple[Problem, ...] = ()) -> JsonObject:
    """What `standing` says, and all that is judged: outcomes, findings with because and sources, missing,
    advice, details."""
    return {
        **standing(evaluation, problems),
        "answer": [
            {"id": one.outcome.id, "status": one.status.value, "because": _facts(one.facts)}
            for one in evaluation.answer
        ],
        "asked": evaluation.asked,
        "contradictions": [one.id for one in evaluation.contradictions],
        "outcomes": [_outcome(one) for one in evaluation.outcomes],
        "findings": [_finding(one) for one in evaluation.findings],
        "missing": [one.criterion.id for one in evaluation.missing],
        "advice": [{"id": one.id, "sources": _list(one.sources)} for one in evaluation.advice],
        "details": dict(evaluation.details),
        "documents": [
            {
                "id": one.document.id,
                "paragraphs": [part.id for part in one.parts if isinstance(part, Paragraph)],
            }
            for one in evaluation.documents
        ],
        "carries": dict(evaluation.carries),
    }


def standing(evaluation: Evaluation, problems: tuple[Problem, ...] = ()) -> JsonObject:
    """How far a case has come: what is answered, what has lapsed, the next step and problems.

    While questions are open, what is judged takes most of the time to tell: what could settle it is sought.
    """
    step = evaluation.next
    return {
        "aid": evaluation.aid.id,
        "as_of": evaluation.case.as_of.isoformat(),
        "answers": _without_words(evaluation),
        "lapsed": _list(evaluation.lapsed),
        "next": None if step is None else {"group": step.group, "questions": _list(step.questions)},
        "problems": [
            {"question": one.question, "given": _given(evaluation, one), "expected": one.expected}
            for one in problems
        ],
    }


def _without_words(evaluation: Evaluation) -> JsonObject:
    """The answers, but for free text only how many characters: the words stay with the reader."""
    written = write_answers(evaluation.aid, evaluation.case.answers)
    return {
        key: {"tecken": len(str(value))} if evaluation.aid.question[key].words else value
        for key, value in written.items()
    }


def _given(evaluation: Evaluation, problem: Problem) -> Json:
    """What could not be read; of words that did not fit, only that they were there."""
    question = evaluation.aid.question.get(problem.question)
    return "…" if question and question.words else problem.given


def _outcome(one: Decided) -> JsonObject:
    return {
        "id": one.outcome.id,
        "status": one.status.value,
        "criteria": _list(one.criteria),
        "because": _facts(one.facts),
        "settled_by": _list(one.settled_by),
        "sources": _list(one.outcome.sources),
    }


def _finding(one: Finding) -> JsonObject:
    criterion = one.criterion
    described: JsonObject = {
        "id": criterion.id,
        "verdict": one.verdict.value,
        "reason": one.reason,
        "because": _facts(one.facts),
        "questions": _list(one.questions),
        "wanted": _list(one.wanted),
        "settled_by": _list(one.settled_by),
    }
    if isinstance(criterion, Leaf):
        described["rests_on"] = criterion.ground.value
        described["sources"] = _list(criterion.sources)
        described["asks"] = (one.asks or criterion.asks).value
        described["weight"] = criterion.weight.name.lower()
    else:
        described["mode"] = criterion.mode.value
        described["children"] = _list(tuple(child.id for child in criterion.children))
    return described


def _facts(facts: dict[str, StrEnum | None]) -> JsonObject:
    return {key: None if value is None else value.value for key, value in facts.items()}


def _list(items: tuple[str, ...]) -> list[Json]:
    return [*items]
