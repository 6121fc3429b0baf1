"""What is declared of a question, a value or a sentence stands until somebody says otherwise."""

from __future__ import annotations

from enum import StrEnum

import pytest

from decision_aids.engine.aid import Aid
from decision_aids.engine.marks import Marks
from decision_aids.engine.outcomes import Outcome, said
from decision_aids.engine.values import Text
from decision_aids.registry import AIDS
from tests.engine.small import SOURCES


class Status(StrEnum):
    """What a small outcome can be."""

    JA = "ja"
    OKLART = "oklart"


UTFALLET = Outcome("utfallet", Status, lambda _: Status.JA, SOURCES)


@pytest.mark.parametrize(
    ("own", "sources", "comment"),
    [
        ((), SOURCES, "what the outcome rests on"),
        (("fl-23",), ("fl-23",), "or what it says of itself, instead"),
    ],
)
def test_a_sentence_that_tells_an_outcome_rests_on(
    own: tuple[str, ...], sources: tuple[str, ...], comment: str
) -> None:
    assert said("svaret", UTFALLET, *own).sources == sources, comment


def test_a_phone_number_belongs_only_where_somebody_is_to_be_reached() -> None:
    reached = {
        question.id
        for aid in AIDS.values()
        for question in aid.questions
        if isinstance(question.value, Text) and question.value.contact
    }
    assert reached == {"kontaktvag", "funktionerna"}


@pytest.mark.parametrize("aid", AIDS.values(), ids=AIDS)
def test_everything_in_an_aid_that_rests_on_sources_is_cited_with_them(aid: Aid) -> None:
    cited = dict(aid.cited())
    ruled = (*aid.leaves, *aid.answer, *aid.outcomes, *aid.contradictions, *aid.advice, *aid.details)
    expected = {one.id: one.sources for one in ruled}
    for document in aid.documents:
        expected |= {f"{document.id}.{one.id}": one.sources for one in document.paragraphs}
    for outcome in (*aid.answer, *aid.outcomes):
        parts = (part for some in outcome.parts.values() for part in some)
        expected |= {
            f"{outcome.id}.{one.id}": one.sources for one in (*outcome.facets, *outcome.local, *parts)
        }
    assert cited == expected


def test_a_row_has_the_column_that_is_proposed_for_it_and_none_where_nothing_is() -> None:
    proposing = Marks(Status, Status, unmarked=Status.OKLART, proposed=lambda _: Status.JA)
    assert (proposing.proposes, proposing.proposal("ja")) == (True, "ja")
    silent = Marks(Status, Status, unmarked=Status.OKLART)
    assert (silent.proposes, silent.proposal("ja")) == (False, "")
