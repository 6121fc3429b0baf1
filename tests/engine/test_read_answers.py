"""Answers are read strictly: every kind, every problem at once, and nothing else than what was meant."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aids.engine.answers import Problem, read_answers, write_answers
from decision_aids.engine.dates import EARLIEST, LATEST
from decision_aids.engine.json_types import Json
from decision_aids.engine.measures import Hours, Percent
from decision_aids.engine.questions import VET_INTE, Choice, Question
from decision_aids.engine.rows import OPEN_END, Row
from decision_aids.engine.values import BadValueError
from tests.engine.kinds import (
    ALONE,
    CHOICE,
    DAY,
    HOURS,
    KINDS,
    MONTH,
    ROWS,
    SEVERAL,
    TEXT,
    Farg,
    FargEllerOkand,
    Kind,
    anything,
)
from tests.engine.properties import assert_refused, assert_valid, prop
from tests.engine.small import stod

A_ROW: dict[str, Json] = {"grad": 50, "fran": "2026-11-01", "till": "2026-11-30"}
READ_ROW = Row(date(2026, 11, 1), date(2026, 11, 30), 50)

GOOD: list[tuple[Question[Hashable], Json, Hashable, str]] = [
    (CHOICE, "mork-gron", FargEllerOkand.MORK_GRON, "one of the answers"),
    (CHOICE, VET_INTE, FargEllerOkand.VET_INTE, "vet inte is one of them"),
    (SEVERAL, ["rod", "vit_2"], frozenset({Farg.ROD, Farg.VIT_2}), "some of the answers"),
    (SEVERAL, "rod", frozenset({Farg.ROD}), "one alone, as a form with one box ticked sends it"),
    (SEVERAL, ["rod", "rod"], frozenset({Farg.ROD}), "the same twice is once"),
    (SEVERAL, VET_INTE, None, "vet inte"),
    (ALONE, ["vit_2"], frozenset({Farg.VIT_2}), "what excludes the others, by itself"),
    (TEXT, "Jag vill, men orkar inte.", "Jag vill, men orkar inte.", "words as they are"),
    (TEXT, "", "", "nothing to say is also an answer"),
    (TEXT, "x" * 4000, "x" * 4000, "the longest that fits"),
    (TEXT, VET_INTE, None, "vet inte"),
    (DAY, "2026-10-12", date(2026, 10, 12), "a day"),
    (DAY, "20261012", date(2026, 10, 12), "without dashes, as it is written in Sweden too"),
    (DAY, " 2026-10-12 ", date(2026, 10, 12), "with spaces that came along"),
    (DAY, "2028-02-29", date(2028, 2, 29), "a leap day"),
    (DAY, EARLIEST.isoformat(), EARLIEST, "the first day there is"),
    (DAY, LATEST.isoformat(), LATEST, "the last"),
    (DAY, VET_INTE, None, "vet inte"),
    (MONTH, "2026-11", date(2026, 11, 1), "a month is its first day"),
    (MONTH, VET_INTE, None, "vet inte"),
    (HOURS, "22,5", Decimal("22.5"), "a comma, as readers write"),
    (HOURS, "22.5", Decimal("22.5"), "a point"),
    (HOURS, 22.5, Decimal("22.5"), "a number, exactly as it is written"),
    (HOURS, 12.35, Decimal("12.35"), "two decimals, not the nearest binary number"),
    (HOURS, 22, Decimal(22), "whole hours"),
    (HOURS, "0,5", Decimal("0.5"), "the fewest"),
    (HOURS, "39.50", Decimal("39.5"), "the most"),
    (HOURS, VET_INTE, None, "vet inte"),
    (ROWS, [A_ROW], (READ_ROW,), "a row"),
    (ROWS, [{**A_ROW, "grad": "50 %"}], (READ_ROW,), "a degree as it stands on the paper"),
    (ROWS, [{**A_ROW, "grad": 1}], (Row(READ_ROW.fran, READ_ROW.till, 1),), "the lowest degree"),
    (ROWS, [{**A_ROW, "grad": "100"}], (Row(READ_ROW.fran, READ_ROW.till, 100),), "the highest"),
    (ROWS, [{**A_ROW, "till": "2026-11-01"}], (Row(READ_ROW.fran, READ_ROW.fran, 50),), "a single day"),
    (ROWS, [{**A_ROW, "till": None}], (Row(READ_ROW.fran, OPEN_END, 50),), "no last day"),
    (ROWS, [{**A_ROW, "till": "Tills vidare "}], (Row(READ_ROW.fran, OPEN_END, 50),), "or in words"),
    (ROWS, [A_ROW, A_ROW, A_ROW, A_ROW], (READ_ROW,) * 4, "as many rows as the form has"),
    (ROWS, [], (), "no rows on the paper"),
    (ROWS, "inga", (), "the same, as the form says it"),
    (ROWS, VET_INTE, None, "vet inte"),
]


@pytest.mark.parametrize(("question", "written", "value", "comment"), GOOD)
def test_a_good_answer_is_read_as_meant(
    question: Question[Hashable], written: Json, value: Hashable, comment: str
) -> None:
    assert question.read(written) == value, comment


BAD: list[tuple[Question[Hashable], Json, int, str]] = [
    (CHOICE, "gul", 1, "not one of the answers"),
    (CHOICE, "ROD", 1, "capitals are not the same id"),
    (CHOICE, "", 1, "nothing is not an answer"),
    (CHOICE, None, 1, "nothing is not an answer"),
    (CHOICE, True, 1, "a truth value is not a choice"),
    (CHOICE, ["rod"], 1, "a list is not one choice"),
    (CHOICE, {"rod": "ja"}, 1, "nor is an object"),
    (SEVERAL, [], 1, "at least one, or vet inte"),
    (SEVERAL, ["rod", "gul"], 1, "one that does not exist"),
    (SEVERAL, ["rod", VET_INTE], 1, "vet inte cannot be had with others"),
    (SEVERAL, [["rod"]], 1, "a list in a list"),
    (SEVERAL, [{"rod": True}], 1, "an object in a list"),
    (SEVERAL, 3, 1, "a number"),
    (SEVERAL, None, 1, "nothing"),
    (ALONE, ["rod", "vit_2"], 1, "one excludes the other"),
    (ALONE, ["vit_2", "mork-gron", "rod"], 1, "one excludes both"),
    (TEXT, 7, 1, "a number is not words"),
    (TEXT, ["ord"], 1, "a list is not words"),
    (TEXT, None, 1, "nothing is not words"),
    (TEXT, "x" * 4001, 1, "one character too many"),
    (TEXT, "x" * 100_000, 1, "a whole book"),
    (DAY, "2026-04-31", 1, "31 April is in no calendar"),
    (DAY, "2026-02-29", 1, "no leap year"),
    (DAY, "2026-13-01", 1, "no such month"),
    (DAY, "2026-00-10", 1, "no such month"),
    (DAY, "12/10", 1, "the year is missing"),
    (DAY, "2026-10", 1, "a month is not a day"),
    (DAY, "26-11-27", 1, "the year first or last?"),
    (DAY, "2014-12-31", 1, "before the first day there is"),
    (DAY, "2100-01-01", 1, "after the last"),
    (DAY, "0000-01-01", 1, "no such year"),
    (DAY, 20261012, 1, "a number is not a day"),
    (DAY, "２０２６-10-12", 1, "full-width digits"),
    (DAY, None, 1, "nothing"),
    (DAY, "", 1, "nothing"),
    (DAY, ["2026-10-12"], 1, "a list"),
    (MONTH, "2026-13", 1, "no such month"),
    (MONTH, "2026-10-12", 1, "a day is not a month"),
    (MONTH, "oktober", 1, "in words"),
    (MONTH, 202610, 1, "a number"),
    (MONTH, "２０２６-11", 1, "full-width digits"),
    (HOURS, "0,4", 1, "too few"),
    (HOURS, "39,6", 1, "too many"),
    (HOURS, 40, 1, "full time is another answer"),
    (HOURS, 0, 1, "no hours"),
    (HOURS, -8, 1, "less than none"),
    (HOURS, True, 1, "a truth value is not one hour"),
    (HOURS, "22,555", 1, "three decimals"),
    (HOURS, 1e-7, 1, "nearly nothing"),
    (HOURS, float("nan"), 1, "no number"),
    (HOURS, float("inf"), 1, "no number"),
    (HOURS, "22:30", 1, "hours and minutes"),
    (HOURS, "２２", 1, "full-width digits"),
    (HOURS, "cirka 20", 1, "in words"),
    (HOURS, "", 1, "nothing"),
    (HOURS, [22], 1, "a list"),
    (ROWS, [{**A_ROW, "grad": 0}], 1, "no degree"),
    (ROWS, [{**A_ROW, "grad": 101}], 1, "more than all"),
    (ROWS, [{**A_ROW, "grad": -50}], 1, "less than none"),
    (ROWS, [{**A_ROW, "grad": "01001"}], 1, "more than all, behind a zero"),
    (ROWS, [{**A_ROW, "grad": 10**20}], 1, "far more than all"),
    (ROWS, [{**A_ROW, "grad": 50.0}], 1, "a decimal number"),
    (ROWS, [{**A_ROW, "grad": "49,5"}], 1, "a decimal number, as readers write it"),
    (ROWS, [{**A_ROW, "grad": True}], 1, "a truth value is not one percent"),
    (ROWS, [{**A_ROW, "grad": "halva"}], 1, "in words"),
    (ROWS, [{**A_ROW, "grad": "²"}], 1, "a digit, but not a number"),
    (ROWS, [{**A_ROW, "grad": "５０"}], 1, "full-width digits"),
    (ROWS, [{**A_ROW, "till": "2026-10-31"}], 1, "ends before it begins"),
    (ROWS, [{**A_ROW, "till": "2026-11-31"}], 1, "31 November is in no calendar"),
    (ROWS, [{"grad": 50, "fran": "2026-11-01"}], 1, "no end"),
    (ROWS, [{}], 3, "nothing at all, three times"),
    (ROWS, [{**A_ROW, "slut": "2026-11-30"}], 1, "a field that is not ours"),
    (ROWS, [{"grad": 0, "fran": "x", "till": "y"}], 3, "all three wrong"),
    (ROWS, [{**A_ROW, "grad": 0}, A_ROW, {**A_ROW, "fran": None}], 2, "two rows of three"),
    (ROWS, ["50 %"], 1, "not a row"),
    (ROWS, [None], 1, "not a row"),
    (ROWS, [A_ROW, A_ROW, A_ROW, A_ROW, A_ROW], 1, "more rows than the form has"),
    (ROWS, A_ROW, 1, "a row that is not in a list"),
    (ROWS, "50", 1, "text"),
    (ROWS, None, 1, "nothing"),
]


@pytest.mark.parametrize(("question", "written", "problems", "comment"), BAD)
def test_a_bad_answer_is_refused_with_every_problem(
    question: Question[Hashable], written: Json, problems: int, comment: str
) -> None:
    with pytest.raises(BadValueError) as bad:
        question.read(written)
    assert len(bad.value.problems) == problems, (comment, bad.value.problems)
    assert all(bad.value.problems)


ALL_KINDS = stod(*(kind.question for kind in KINDS))


def test_all_answers_that_cannot_be_read_are_named_at_once_and_the_others_are_kept() -> None:
    answers, problems = read_answers(
        ALL_KINDS,
        {
            "val": "gul",
            "flera": ["rod"],
            "fri_text": 7,
            "dag": "2026-04-31",
            "manad": "2026-11",
            "timmar": True,
            "rader": [{"grad": 0, "fran": "2026-12-01", "till": "2026-11-01"}, {}],
            "ingen-fraga": "ja",
            "en-till": None,
        },
    )
    assert set(answers) == {"flera", "manad"}
    named = [one.question for one in problems]
    assert named == ["val", "fri_text", "dag", "timmar", *["rader"] * 5, "ingen-fraga", "en-till"]


def test_a_problem_shows_what_was_given_but_never_a_whole_book() -> None:
    short, long = Problem("dag", "i går", "väntade ett datum"), Problem("fri_text", "x" * 100_000, "för lång")
    assert "i går" in str(short)
    assert len(str(long)) < 200


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.question.kind)
def test_what_is_written_is_read_back_the_same(kind: Kind) -> None:
    @prop
    @given(kind.answers)
    def holds(answer: Hashable) -> None:
        assert kind.question.read(kind.question.write(answer)) == answer

    holds()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.question.kind)
def test_what_is_written_is_valid_by_the_schema(kind: Kind) -> None:
    @prop
    @given(kind.answers)
    def holds(answer: Hashable) -> None:
        assert_valid(kind.question.write(answer), kind.question.schema())

    holds()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.question.kind)
def test_anything_at_all_is_either_read_or_refused_with_reasons(kind: Kind) -> None:
    @prop
    @given(anything)
    def holds(written: Json) -> None:
        try:
            answer = kind.question.read(written)
        except BadValueError as bad:
            assert bad.problems
            assert all(bad.problems)
        else:
            assert kind.question.read(kind.question.write(answer)) == answer

    holds()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.question.kind)
def test_vet_inte_is_an_answer_to_every_kind_and_one_of_its_representatives(kind: Kind) -> None:
    unknown = kind.question.read(VET_INTE)
    assert unknown == kind.question.unknown()
    assert kind.question.write(unknown) == VET_INTE
    assert unknown in kind.question.representatives()


@prop
@given(st.fixed_dictionaries({}, optional={kind.question.id: kind.answers for kind in KINDS}))
def test_a_whole_set_of_answers_is_read_back_the_same(answers: dict[str, Hashable]) -> None:
    assert read_answers(ALL_KINDS, write_answers(ALL_KINDS, answers)) == (answers, ())


def test_answers_that_cannot_stand_together_are_named() -> None:
    with pytest.raises(BadValueError, match="vit_2 kan inte stå tillsammans med rod, mork-gron"):
        ALONE.read(["mork-gron", "vit_2", "rod"])


def test_a_contradiction_stands_for_nothing_and_fits_no_schema() -> None:
    sets = [one for one in ALONE.representatives() if one is not None]
    assert {frozenset({one}) for one in Farg} | {frozenset({Farg.ROD, Farg.MORK_GRON})} == set(sets)
    assert_refused(["rod", "vit_2"], ALONE.schema())


@pytest.mark.parametrize(
    ("value", "beside"),
    [(Percent(), (0, 101)), (Hours(Decimal("0.5"), Decimal("39.5")), (0.4, 39.6))],
)
def test_what_lies_just_outside_is_refused_by_the_reader_and_by_the_schema(
    value: Percent | Hours, beside: tuple[Json, ...]
) -> None:
    for one in beside:
        with pytest.raises(BadValueError):
            value.read(one)
        assert_refused(one, value.schema())


def test_a_choice_without_vet_inte_cannot_be_made() -> None:
    with pytest.raises(ValueError, match=VET_INTE):
        Choice("utan", "g", Farg)
