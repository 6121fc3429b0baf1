"""The questions that pages answer: faults are told, and the worker reads them as people mean them."""

import json
import subprocess
from pathlib import Path

import pytest

from build_tools.data.strict_yaml import read
from build_tools.search.questions import questions, read_examples, read_questions, word_groups
from build_tools.search.trials import LEARNT, UNSEEN, read_trials
from build_tools.search.words import markdown_files

ROOT = Path(__file__).parents[2]
PREFACE = tuple(ROOT / "build_tools" / "search" / name for name in ("fragor.js", "grannar.js"))

# A stemmer as simple as can be, in place of the one that Material fetches.
ASK = """
const self = {};
const lunr = {sv: {stemmer: (word) => word.replace(/(en|et)$/, "")}};
%s
const [questions, groups, asked] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const read = self.nearness(questions, groups)(asked);
const order = [...read.pages].sort((one, other) => other[1] - one[1]).map(([page]) => page);
console.log(JSON.stringify([order, read.answers("Ring banken om pengar."), read.answers("Solen skiner.")]));
"""

ASKED = {
    "bank/": ["hur lånar jag pengar", "vad kostar ett banklån"],
    "sol/": ["hur skyddar jag mig mot solen"],
}


def faults(tmp_path: Path, text: str, *, groups: bool = False) -> list[tuple[int, str]]:
    path = tmp_path / "fil.yml"
    path.write_text(text, encoding="utf-8")
    document = read(path)
    if groups:
        word_groups(document)
    else:
        questions(document, {"index.md"})
    assert all(one.remedy for one in document.problems)
    return [(one.line, one.what) for one in document.problems]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("- index.md\n", 1, "väntade sidor med frågor"),
        ("index.md: [vad]\nborta.md: [vad]\n", 2, "sidan borta.md finns inte"),
        ("index.md: []\n", 1, "index.md saknas"),
    ],
)
def test_a_fault_among_the_questions_is_found(tmp_path: Path, text: str, line: int, what: str) -> None:
    assert faults(tmp_path, text) == [(line, what)]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("akt: journal\n", 1, "väntade en lista med ordgrupper"),
        ("- [akt, journal]\n- [akt]\n", 2, "grupp 2 har inte minst två ord"),
        ("- [akt, föra journal]\n", 1, "'föra journal' är inte ett enda ord"),
    ],
)
def test_a_fault_among_the_groups_is_found(tmp_path: Path, text: str, line: int, what: str) -> None:
    assert faults(tmp_path, text, groups=True) == [(line, what)]


def test_the_projects_own_lists_are_whole() -> None:
    found = read_questions(ROOT)
    assert min(map(len, found.of_pages.values())) >= 2
    pages = markdown_files(ROOT / "docs")
    # A page that was published just now may have none yet: its own words are searched.
    assert found.of_pages.keys() <= pages
    assert len(found.of_pages) >= 0.95 * len(pages)
    assert found.groups


def ask(asked: str, groups: tuple[tuple[str, ...], ...] = ()) -> tuple[list[str], float, float]:
    """The pages, nearest first, and how much of what is asked a line about money and one of the sun tell."""
    run = subprocess.run(
        ["node", "-e", ASK % "".join(one.read_text(encoding="utf-8") for one in PREFACE)],
        input=json.dumps([ASKED, groups, asked]),
        capture_output=True,
        text=True,
        check=True,
    )
    order, loan, sun = json.loads(run.stdout)
    return order, loan, sun


@pytest.mark.parametrize(
    "asked", ["pengar", "jag vill låna pengar i banken", "banklånet", "penger", "bostadslån"]
)
def test_a_question_finds_the_page_that_answers_one_like_it(asked: str) -> None:
    assert ask(asked)[0][0] == "bank/"


def test_a_word_stands_for_the_others_of_its_group() -> None:
    assert ask("flis")[0] == []
    assert ask("flis", (("pengar", "flis"),))[0][0] == "bank/"


def test_small_words_say_little() -> None:
    assert ask("hur skyddar jag mig")[0][0] == "sol/"


def test_the_search_learns_from_sentences_too_but_never_from_those_held_out() -> None:
    asked = read_examples(ROOT)
    learnt = {one for of_page in asked.of_pages.values() for one in of_page}
    assert {one.query for place in LEARNT for one in read_trials(ROOT, place)} <= learnt
    held_out = {one.query for place in UNSEEN for one in read_trials(ROOT, place)}
    both = len(learnt & held_out)  # only how many: whoever changes the search may not read them
    assert both == 0


def test_a_line_that_answers_is_worth_more_than_one_that_does_not() -> None:
    _, loan, sun = ask("stålar", (("pengar", "stålar"),))
    assert loan > sun == 0
