"""Which cases are compared: the same every time, of all that can be answered, and each only once."""

from __future__ import annotations

from build_tools.diff.cases import cases_of, few_cases
from build_tools.diff.described import PATH, RANDOM, WORKED, AidHere, CaseHere
from decision_aids.engine.json_types import Json
from decision_aids.engine.texts import Texts

DAYS = ("2026-06-30", "2026-11-22")
COUNT = 2_000
OLD_CASE = CaseHere(WORKED, "fallet", DAYS[0], {"a": "ja"})
PATHS = tuple(CaseHere(PATH, f"regel {n}", DAYS[0], {"a": "ja"}, "regel") for n in (1, 2))


def aid(questions: dict[str, tuple[Json, ...]], *cases: CaseHere) -> AidHere:
    return AidHere(questions, DAYS, {}, Texts({}), cases)


OLD = aid({"a": ("ja", "nej", "vet-inte")}, OLD_CASE)
NEW = aid({"a": ("ja", "nej"), "b": (1, [3])}, OLD_CASE, *PATHS)


def test_every_answer_of_either_end_every_day_and_no_answer_at_all_comes_often() -> None:
    made = [one for one in cases_of(OLD, NEW, COUNT) if one.kind == RANDOM]
    assert len(made) == COUNT
    assert made == [one for one in cases_of(OLD, NEW, COUNT) if one.kind == RANDOM]
    either: dict[str, tuple[Json, ...]] = {"a": ("ja", "nej", "vet-inte"), "b": (1, [3])}
    for question, choices in either.items():
        given = [one.answers.get(question) for one in made]
        fewest = COUNT * 0.9 / len(choices) * 0.8
        assert all(given.count(choice) > fewest for choice in choices)
        assert COUNT * 0.05 < given.count(None) < COUNT * 0.15
    assert all(sum(one.day == day for one in made) > COUNT * 0.4 for day in DAYS)


def test_what_both_ends_bring_is_compared_once_and_a_worked_case_keeps_its_name() -> None:
    own = list(cases_of(OLD, NEW, 0))
    assert [one.id for one in own] == ["fallet", "regel 1"]
    assert [one.id for one in few_cases(OLD, NEW, 0)] == ["fallet"]


def test_a_few_cases_hold_worked_ones_with_one_answer_changed() -> None:
    near = [one.answers for one in few_cases(OLD, NEW, 2) if one.kind == PATH]
    assert {"a": "nej"} in near or {"a": "vet-inte"} in near
