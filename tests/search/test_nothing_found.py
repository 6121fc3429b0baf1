"""What no page holds a word of is answered by nothing: a question that is only alike would be a guess."""

import json
import subprocess
from pathlib import Path

import pytest

RANKING = Path(__file__).parents[2] / "build_tools" / "search" / "rang.js"
RANKED = """
const self = {};
%s
const pages = JSON.parse(require("fs").readFileSync(0, "utf8"));
const near = new Map([["bank/", 1]]);
const shown = (page) => ({ location: page, score: 0, terms: {} });
const found = self.ranked(pages, { words: [], holds: () => true, worth: new Map(), asked: 1, near, shown });
console.log(JSON.stringify(found.map((hits) => hits[0].location)));
"""


HIT: dict[str, object] = {"location": "sol/", "score": 1, "terms": None}
RANKS: list[tuple[list[list[dict[str, object]]], list[str]]] = [([], []), ([[HIT]], ["sol/", "bank/"])]


@pytest.mark.parametrize(("pages", "shown"), RANKS)
def test_a_page_that_no_word_found_stands_only_beside_one_that_a_word_did(
    pages: list[list[dict[str, object]]], shown: list[str]
) -> None:
    run = subprocess.run(
        ["node", "-e", RANKED % RANKING.read_text(encoding="utf-8")],
        input=json.dumps(pages),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(run.stdout) == shown
