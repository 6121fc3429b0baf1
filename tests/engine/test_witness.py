"""Answers are found backwards for whatever an aid can come to: all that lead there, and no others."""

from __future__ import annotations

import itertools
from enum import StrEnum

import pytest

from decision_aids.engine.criteria import alla
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.outcomes import Outcome, Weigh, said
from decision_aids.engine.prove import as_case
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.verdicts import Verdict
from decision_aids.engine.witness import OutOfFuelError, Witnesses
from decision_aids.gemensamt.svar import JaNej
from tests.engine.small import SOURCES, ja_kravs, ja_nej_fraga, judged, stod

ETT, TVA, TRE, FYRA = (ja_nej_fraga(one) for one in ("ett", "tva", "tre", "fyra"))
BADA = alla("bada", ja_kravs("k-ett", ETT), ja_kravs("k-tva", TVA))


class Status(StrEnum):
    """What the small outcome can be."""

    JA = "ja"
    NEJ = "nej"
    OKLART = "oklart"


def _decide(weigh: Weigh) -> Status:
    """The whole, and an answer beside it that is read only when the whole holds."""
    match weigh(BADA):
        case Verdict.UPPFYLLT:
            return Status.JA if weigh(TRE) is JaNej.JA else Status.OKLART
        case Verdict.INTE_UPPFYLLT:
            return Status.NEJ
        case _:
            return Status.OKLART


UTFALLET = Outcome("utfallet", Status, _decide, SOURCES)
SVARET = said("svaret", UTFALLET)
SMALL = stod(ETT, TVA, TRE, criteria=(BADA,), outcomes=(UTFALLET,))
EVERY = tuple({"ett": a, "tva": b, "tre": c} for a, b, c in itertools.product(JaNej, repeat=3))


def _status(answers: dict[str, JaNej]) -> Status:
    [found] = judged(SMALL, **{key: value.value for key, value in answers.items()}).outcomes
    return Status(found.status.value)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("asked", [UTFALLET, SVARET], ids=["the outcome", "the sentence that tells it"])
def test_all_answers_that_lead_to_a_status_are_found_and_no_others(asked: Outcome, status: Status) -> None:
    found = [*Witnesses().for_status(asked, status)]
    for answers in found:
        assert [one.status for one in evaluate(SMALL, as_case(answers)).outcomes] == [status]
    for whole in EVERY:
        some = any(
            whole.items() >= {key: one[key] for key in one if key != AS_OF.id}.items() for one in found
        )
        assert some == (_status(whole) is status), whole


def test_the_shortest_ways_come_first() -> None:
    first, *_ = Witnesses().for_status(UTFALLET, Status.OKLART)
    assert TRE.id not in first


def test_a_sentence_is_led_to_by_the_answers_that_its_outcome_was_led_to_by() -> None:
    known = {("utfallet", one.value): {"ett": one, "tva": JaNej.JA} for one in (Status.JA, Status.NEJ)}
    search = Witnesses()
    assert [*search.beside(SVARET, Status.NEJ, known)] == [known["utfallet", "nej"]]
    assert [*search.beside(SVARET, Status.OKLART, known)] == []


def _more(weigh: Weigh) -> Status:
    told = Status(weigh(UTFALLET).value)
    return Status.OKLART if told is Status.JA and weigh(FYRA) is not JaNej.JA else told


def test_and_by_what_the_sentence_reads_besides() -> None:
    known = {("utfallet", "ja"): {"ett": JaNej.JA, "tva": JaNej.JA, "tre": JaNej.JA}}
    sentence = Outcome("mer", Status, _more, SOURCES)
    assert [*Witnesses().beside(sentence, Status.JA, known)] == [
        {**known["utfallet", "ja"], "fyra": JaNej.JA}
    ]


MANY = [ja_kravs(f"k{n}", ja_nej_fraga(f"f{n}")) for n in range(9)]


def test_a_search_that_leads_nowhere_is_given_up_in_time() -> None:
    steps = ((alla("alla", *MANY), Verdict.UPPFYLLT), (MANY[-1], Verdict.INTE_UPPFYLLT))
    with pytest.raises(OutOfFuelError):
        tuple(Witnesses().for_path(steps))
