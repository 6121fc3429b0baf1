"""Random answer sets: the same every time, of all that can be answered, and hardly moved by what is new."""

from __future__ import annotations

from build_tools.diff.random_sets import random_sets
from decision_aids.engine.json_types import Json

QUESTIONS: dict[str, list[Json]] = {"a": ["ja", "nej", "vet-inte"], "b": [1, 2, [3]]}
DAYS = ["2026-06-30", "2026-11-22"]
COUNT = 2_000


def sets(questions: dict[str, list[Json]]) -> list[tuple[str, dict[str, Json]]]:
    return list(random_sets(questions, DAYS, COUNT, "prov"))


def test_they_are_the_same_every_time() -> None:
    assert sets(QUESTIONS) == sets(QUESTIONS)


def test_every_answer_every_day_and_no_answer_at_all_comes_often() -> None:
    made = sets(QUESTIONS)
    for question, choices in QUESTIONS.items():
        given = [answers.get(question) for _, answers in made]
        fewest = COUNT * 0.9 / len(choices) * 0.8
        assert all(given.count(choice) > fewest for choice in choices)
        assert COUNT * 0.05 < given.count(None) < COUNT * 0.15
    assert all(sum(day == one for day, _ in made) > COUNT * 0.4 for one in DAYS)


def test_a_new_answer_takes_its_share_and_leaves_the_others() -> None:
    before, after = sets(QUESTIONS), sets({**QUESTIONS, "a": [*QUESTIONS["a"], "kanske"]})
    moved = [
        new["a"] for (_, old), (_, new) in zip(before, after, strict=True) if old.get("a") != new.get("a")
    ]
    assert set(map(str, moved)) == {"kanske"}
    assert COUNT * 0.15 < len(moved) < COUNT * 0.3


def test_a_new_question_leaves_the_answers_to_the_others() -> None:
    for (_, old), (_, new) in zip(sets(QUESTIONS), sets({**QUESTIONS, "c": ["ja"]}), strict=True):
        assert {key: value for key, value in new.items() if key != "c"} == old
