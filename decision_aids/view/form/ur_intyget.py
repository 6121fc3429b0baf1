"""What a certificate says to another aid than its own: what its own aid carries, and its words and facts.

A judgement (does it show that illness reduces the ability?) is never made here: the words that it is made
from stand beside the question.
"""

from __future__ import annotations

from datetime import date

from decision_aids.data import texts_of
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers, write_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.registry import AIDS
from decision_aids.view.form.steps import in_words

OWN = "lakarintyg"
"""The aid whose questions a certificate answers."""

WORKED_OUT = {"intyg_framat": "rader"}
"""Answers that are carried, and the answer that each is worked out of."""
DOUBT = "Uträknat av perioderna i filen. Läs också vad som står om prognos."

BESIDE = {
    "begransning": ("formaga", "intyg_visar"),
    "funktion": ("intyg_visar",),
    "hinder": ("formaga", "intyg_visar"),
    "rader": ("formaga", "intyg_visar", "intyg_framat", "varaktighet"),
    "anpassning": ("formaga",),
    "behandling": ("potential", "vardkontakt"),
    "prognos": ("intyg_framat", "prognos_start", "potential", "varaktighet"),
    "prognosplan": ("prognos_start", "potential"),
}
"""Questions of the certificate's own aid, and those of the others that its words on them help to answer."""
FACTS = ("hinder", "rader", "prognos")


def as_judged(given: JsonObject, as_of: date) -> Evaluation:
    """The certificate in its own aid, from what the file says alone."""
    own = AIDS[OWN]
    return evaluate(own, Case(as_of, read_answers(own, given)[0]))


def carried_to(aid: Aid, judged: Evaluation) -> JsonObject:
    """The answers of another aid that the certificate's own carries."""
    return {key: value for key, value in judged.carries.items() if key in aid.question and key in WORKED_OUT}


def facts_in_words(aid: Aid, judged: Evaluation, places: dict[str, str]) -> list[Json]:
    """Facts that the aid has no question for, with their places, to be read beside the questions it has."""
    texts, answers = texts_of(judged.aid), write_answers(judged.aid, judged.case.answers)
    return [
        {
            "plats": places[key],
            "text": f"{texts('fragor', key, 'fraga')} {in_words(judged, texts, key, answers[key])}",
            "fragor": beside(aid, (key,)),
        }
        for key in FACTS
        if key in answers and key in places
    ]


def beside(aid: Aid, questions: tuple[str, ...]) -> list[Json]:
    """The questions of the aid that some words help to answer, in the order that they are asked."""
    helped = {*questions, *(other for one in questions for other in BESIDE.get(one, ()))}
    return [one for one in aid.question if one in helped]
