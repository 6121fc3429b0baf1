"""Small parts to build aids of in tests: yes/no questions and leaves, and an aid around them."""

from __future__ import annotations

from datetime import date

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Criterion, Grund, Guard, Leaf, Rule, Vikt, leaf
from decision_aids.engine.documents import Document
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.facts import AnyReadable
from decision_aids.engine.findings import Finding
from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Advice, Carry, Detail, Outcome
from decision_aids.engine.questions import Choice, Question
from decision_aids.engine.reading import Case
from decision_aids.engine.verdicts import Mottagare, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import JaNej, ja_nej

DAY = date(2026, 11, 22)
SOURCES = ("egen-bedomning",)


def ja_nej_fraga(question: str, group: str = "forst", *, sensitive: bool = False) -> Choice[JaNej]:
    """A question with the answers ja, nej and vet-inte."""
    return Choice(question, group, JaNej, sensitive=sensitive)


def kriterium(
    criterion: str, rule: Rule, *, weight: Vikt = Vikt.VIKTIG, applies: Guard | None = None
) -> Leaf:
    """A leaf of a rule; what it rests on does not matter here."""
    return leaf(criterion, Grund.EGEN, *SOURCES).gap(weight, Mottagare.VARDEN, applies)(rule)


def ja_kravs(
    criterion: str, question: Choice[JaNej], *, weight: Vikt = Vikt.VIKTIG, applies: Guard | None = None
) -> Leaf:
    """A leaf that is fulfilled by ja, not fulfilled by nej and unclear when nobody knows."""

    frame = leaf(criterion, Grund.EGEN, *SOURCES).gap(weight, Mottagare.VARDEN, applies)
    return frame.tabell(question, *ja_nej(uppfyllt("ja"), inte_uppfyllt("nej"), oklart()))


def stod(  # an aid has many parts, and each has a sensible default here
    *questions: Question[object],
    facts: tuple[AnyReadable, ...] = (),
    criteria: tuple[Criterion, ...] = (),
    outcomes: tuple[Outcome, ...] = (),
    advice: tuple[Advice, ...] = (),
    details: tuple[Detail, ...] = (),
    documents: tuple[Document, ...] = (),
    carries: tuple[Carry, ...] = (),
) -> Aid:
    """An aid of the questions, whose groups come in the order in which the questions name them."""
    groups = tuple(dict.fromkeys(question.group for question in questions))
    return Aid(
        "litet",
        groups,
        questions,
        facts,
        criteria,
        outcomes,
        advice,
        details,
        documents=documents,
        carries=carries,
    )


def judged(aid: Aid, as_of: date = DAY, /, **given: Json) -> Evaluation:
    """Evaluate answers given as JSON; they must be readable."""
    return evaluate(aid, Case(as_of, {key: aid.question[key].read(value) for key, value in given.items()}))


def finding(evaluation: Evaluation, criterion: str) -> Finding:
    """The finding of one criterion."""
    return next(one for one in evaluation.findings if one.criterion.id == criterion)
