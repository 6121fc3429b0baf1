"""What the reader sees of reading in: the box in the first step, what is offered, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aids.engine.answers import read_answers, write_answers
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.reading import Case
from decision_aids.engine.texts import Texts
from decision_aids.utbyte.granser import MOST_BYTES
from decision_aids.view.form.intyget import READS, listed, offers, quoted, said
from decision_aids.view.form.request import View
from decision_aids.view.form.steps import in_words
from decision_aids.view.text.render import render

SOM = {"AF00251": "Arbetsförmedlingens AF00251", "LISJP": "Försäkringskassans FK7804"}
"""What a file without a type of its own can be read as."""


@dataclass(frozen=True)
class OfferView:
    """An answer that is offered: question, answer and place in words. `now` is another answer, before."""

    question: str
    label: str
    answer: str
    place: str
    doubt: str
    now: str


def reads(view: View) -> bool:
    """True where a file can be given: in the first step of an aid that reads certificates."""
    aid = view.evaluation.aid
    return aid.id in READS and view.group == aid.groups[0]


def box_html(view: View, texts: Texts) -> str:
    """Give a file; or look through what was read; or what has been taken over. Empty in the other steps."""
    if not reads(view):
        return ""
    held = view.intyg.held
    return render(
        "inlasning.html",
        problems=view.intyg.problems,
        most=MOST_BYTES,
        held=held,
        offered=view.intyg.offered,
        offers=_offers(view, texts),
        taken=len(said(held, "tagna")),
        left_out=said(held, "ovrigt"),
        deviations=said(held, "avvikelser"),
        words=quoted(held, ""),
        som=[(one, SOM[one]) for one in said(held, "som")],
    )


def told(view: View) -> str:
    """What a screen reader is told of a file; empty when nothing came of one just now."""
    if view.intyg.problems:
        return f"Filen lästes inte in. {' '.join(view.intyg.problems)}"
    if view.intyg.taken:
        return f"{_count(len(view.intyg.taken))} övertagna. "
    if reads(view) and view.intyg.offered:
        return f"Filen är inläst: {_count(len(offers(view.intyg.held)))} att ta över. "
    return ""


def _count(number: int) -> str:
    return f"{number} uppgift" if number == 1 else f"{number} uppgifter"


def _offers(view: View, texts: Texts) -> tuple[OfferView, ...]:
    """What is offered, in words. It is judged to have them, a fifth of a first view: not when nothing is."""
    offered_ones = listed(view.intyg.held, "forslag")
    if not offered_ones:
        return ()
    evaluation = view.evaluation
    answers, _ = read_answers(evaluation.aid, offers(view.intyg.held))
    offered = evaluate(evaluation.aid, Case(evaluation.case.as_of, answers))
    before = write_answers(evaluation.aid, evaluation.case.answers)
    found: list[OfferView] = []
    for one in offered_ones:
        key = str(one["fraga"])
        other = key in before and evaluation.case.answers[key] != answers.get(key)
        found.append(
            OfferView(
                key,
                texts("fragor", key, "fraga"),
                in_words(offered, texts, key, one["varde"]),
                str(one["plats"]),
                str(one["tveksamt"]),
                in_words(evaluation, texts, key, before[key]) if other else "",
            )
        )
    return tuple(found)
