"""The schema that other programs read refuses what the reader refuses, but for what only a calendar knows."""

from __future__ import annotations

from collections.abc import Hashable

import pytest

from decision_aids.engine.json_types import Json
from decision_aids.engine.questions import Question
from decision_aids.engine.values import BadValueError
from decision_aids.sip.aid import SIP
from tests.engine.kinds import DAY, MARKS, MONTH, SEVERAL
from tests.engine.properties import assert_refused
from tests.engine.test_read_answers import BAD

MAL = SIP.question["mal"]
GOAL: list[Json] = [{"mal": "Gå ut"}]
BY_THE_READER_ALONE = {
    *("ends before it begins", "31 November is in no calendar", "a decimal number", "no number")
}
TABLES: list[tuple[Question[Hashable], Json, str]] = [
    (MARKS, {"gul": "rod"}, "a row that the table does not have"),
    (MARKS, {"rod": "gul"}, "a column that it does not have"),
    (MAL, [{"mal": "Gå ut", "annat": "x"}], "a cell that a goal does not have"),
    (MAL, GOAL * 7, "more goals than there is room for"),
]


@pytest.mark.parametrize(
    ("question", "written", "comment"),
    [
        *TABLES,
        *(
            (question, written, comment)
            for question, written, _, comment in BAD
            if question not in (DAY, MONTH) and comment not in BY_THE_READER_ALONE
        ),
    ],
)
def test_what_is_no_answer_is_refused_by_the_reader_and_by_the_schema(
    question: Question[Hashable], written: Json, comment: str
) -> None:
    with pytest.raises(BadValueError):
        question.read(written)
    assert_refused(written, question.schema())


def test_the_schema_wants_each_of_several_answers_once() -> None:
    assert_refused(["rod", "rod"], SEVERAL.schema())
