"""The nearest examples, one by one: a page about much is found by the one of its questions that is asked."""

import json
import subprocess
from pathlib import Path

import pytest

NEIGHBOURS = Path(__file__).parents[2] / "build_tools" / "search" / "grannar.js"
NEAR = """
const self = {};
%s
const [examples, asked] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const made = (words) => words.split(" ").map((word) => [word, 1]);
const near = self.neighbours(examples.map(([text, ...pages]) => ({ parts: made(text), pages })));
console.log(JSON.stringify(Object.fromEntries(near(made(asked)))));
"""


def near(examples: list[list[str]], asked: str) -> dict[str, float]:
    """Page -> how near it is; each example is a text and the pages that it is an example of."""
    run = subprocess.run(
        ["node", "-e", NEAR % NEIGHBOURS.read_text(encoding="utf-8")],
        input=json.dumps([examples, asked]),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout)


def test_one_question_is_enough_for_a_page_with_many_others() -> None:
    others = [[f"måla båten {number}", "allt/"] for number in range(20)]
    found = near(
        [*others, ["kostar biljetten mycket", "allt/"], ["kostar hotellet", "resor/"]], "kostar biljetten"
    )
    assert found["allt/"] > found["resor/"]


def test_the_same_text_is_as_near_as_can_be_and_nothing_in_common_is_not_near() -> None:
    assert near([["låna pengar", "bank/", "hem/"], ["sola länge", "sol/"]], "låna pengar") == pytest.approx(
        {"bank/": 1, "hem/": 1}
    )


def test_a_page_gains_nothing_by_more_questions_of_a_kind_than_five() -> None:
    five = [["låna bok", "bokbuss/"]] * 5
    found = near([*five, *[["låna bok", "bibliotek/"]] * 50], "låna pengar")
    assert found["bibliotek/"] == pytest.approx(found["bokbuss/"])


def test_what_few_examples_hold_tells_the_most() -> None:
    many = [[f"hur {word}", "allt/"] for word in ("målar", "köper", "säljer")]
    found = near([*many, ["solens krämer", "sol/"]], "hur krämer")
    assert found["sol/"] > found["allt/"]
